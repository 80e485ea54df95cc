"""Whether two reports are one text: an ordered table of named reasons, the first that holds decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tasrih.linking.copies.features import Common

HALF = 0.48
"""Half of the words, with allowance for light editing: changed words break the runs around them."""
MOST = 0.8
UNSURE = 0.55


class Reason(NamedTuple):
    """A row of the table: its name, what it means, when it holds, whether it makes a copy and how surely (0..1)."""

    name: str
    meaning: str
    holds: Callable[[Common], bool]
    copy: bool
    confidence: float


class Verdict(NamedTuple):
    """What was decided about two reports: `copy`, its `confidence` in 0..1, the `reason` by name."""

    copy: bool
    confidence: float
    reason: str


TABLE = (
    Reason("one-text", "nearly all runs of words are the same", lambda c: c.likeness >= MOST, True, 0.99),
    Reason(
        "next-in-row",
        "the same form filled in for the next event (the second delivery, the third)",
        lambda c: c.next_in_row and c.taken < MOST,
        False,
        0.8,
    ),
    Reason(
        "stock-phrases",
        "what they share is mostly formulas that stand in many reports",
        lambda c: c.stock >= 0.6 and c.taken < MOST,
        False,
        0.9,
    ),
    Reason(
        "other-figures",
        "about half the same words, but with other numbers: a later report, a bulletin of another day",
        lambda c: c.figures is not None and c.figures < 0.35 and c.taken < 0.5,
        False,
        0.6,
    ),
    Reason(
        "taken-over",
        "most of the shorter one's words stand in the other in the same runs",
        lambda c: c.taken >= 0.6,
        True,
        0.97,
    ),
    Reason(
        "same-quotations",
        "nearly half of the shorter one's words, and its quotations",
        lambda c: c.taken >= 0.44 and c.quotes is not None and c.quotes >= 0.5,
        True,
        0.9,
    ),
    Reason(
        "same-headline",
        "nearly half of the shorter one's words, and its headline",
        lambda c: c.taken >= 0.44 and c.title >= 0.5,
        True,
        0.9,
    ),
    Reason("half", "half of the shorter one's words stand in the other", lambda c: c.taken >= HALF, True, 0.8),
    Reason("little", "less than half of the shorter one's words stand in the other", lambda c: True, False, 0.9),
)
"""In the order in which they are asked."""


def decide(common: Common) -> Verdict:
    """Return the verdict of the first row that holds.

    The confidence falls near the border: where a tenth less or more than half is taken over, nobody can be sure.
    """
    row = next(row for row in TABLE if row.holds(common))
    near = abs(common.taken - HALF) < 0.05 and row.name in ("half", "little")
    return Verdict(row.copy, UNSURE if near else row.confidence, row.name)
