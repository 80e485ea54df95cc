"""Who and what is named: people, organisations, places, peoples."""

from __future__ import annotations

from tasrih.reading.mentions.record import Found
from tasrih.reading.page import Page

__all__ = ["Found", "find"]


def find(page: Page) -> list[Found]:
    """Return the names of a page in the order of the text; none overlaps another."""
    return []
