"""How well articles are read: marks by hand, matching, figures, calibration.

`evaluate(folder)` reads every document of a marked corpus and compares; the figures
are defined in `evaluation/README.md`.
"""

from __future__ import annotations

from tasrih.evaluation.corpus import Document, documents
from tasrih.evaluation.marks import Mark
from tasrih.evaluation.report import Figure, Report, render
from tasrih.evaluation.running import evaluate

__all__ = ["Document", "Figure", "Mark", "Report", "documents", "evaluate", "render"]
