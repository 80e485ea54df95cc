"""Which reports are copies of one text, and which statements are one statement repeated."""

from __future__ import annotations

from tasrih.linking.copies.decision import TABLE, Verdict, decide
from tasrih.linking.copies.features import Common, compare
from tasrih.linking.copies.groups import Copies, Copy, Group, Pair, copies, grouped, pairs_of
from tasrih.linking.copies.index import Index
from tasrih.linking.copies.report import Report, report_of
from tasrih.linking.copies.statements import Repeated, Saying, repeated, same_statement, sayings_of

__all__ = [
    "TABLE",
    "Common",
    "Copies",
    "Copy",
    "Group",
    "Index",
    "Pair",
    "Repeated",
    "Report",
    "Saying",
    "Verdict",
    "compare",
    "copies",
    "decide",
    "grouped",
    "pairs_of",
    "repeated",
    "report_of",
    "same_statement",
    "sayings_of",
]
