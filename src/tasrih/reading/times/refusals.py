"""What makes a phrase that looks like a time none: things named after days, newspapers, watches."""

from __future__ import annotations

from tasrih.reading.lexemes import QUOTE
from tasrih.reading.times.days import Day, Shift, Weekday
from tasrih.reading.times.moments import Witnessed
from tasrih.reading.times.periods import Feast
from tasrih.reading.times.scan import Parsed, Scan


def refused(scan: Scan, i: int, found: Parsed) -> bool:
    """Tell whether the phrase at `i` is a name or a thing and no time."""
    node = found.node
    if isinstance(node, Day | Weekday | Shift | Feast | Witnessed):
        year_alone = isinstance(node, Day) and node.month is None and node.day is None
        quoted = i > 1 and scan.page.flags[i - 1] & QUOTE
        if not year_alone and scan.hit(i - 2 if quoted else i - 1, "before-name") is not None:
            return True
    if _name_around(scan, i, found.end):
        return True
    if scan.hit(found.end, "after-name") is not None:
        return True
    if isinstance(node, Weekday) and scan.hit(i - 1, "between") is not None:
        return True
    return _quoted_alone(scan, i, found.end)


def _name_around(scan: Scan, i: int, end: int) -> bool:
    """Tell whether a name of several words covers the phrase or begins right before it."""
    for at in (i + 1, i, i - 1, i - 2):
        hit = scan.hit(at, "name")
        if hit is not None and hit.end > i and hit.end >= min(end, i + 1):
            return True
    return False


def _quoted_alone(scan: Scan, i: int, end: int) -> bool:
    """Tell whether one or two words stand alone in quotation marks: the name of a paper or a film."""
    flags = scan.page.flags
    if end - i > 1 or i == 0 or end >= scan.size or not scan.page.words[i][0].isalpha():
        return False
    return bool(flags[i - 1] & QUOTE and flags[end] & QUOTE)
