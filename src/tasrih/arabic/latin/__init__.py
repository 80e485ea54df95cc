"""Names in Latin letters, for readers of no Arabic script."""

from __future__ import annotations

from tasrih.arabic.latin.phrase import latin

__all__ = ["latin"]
