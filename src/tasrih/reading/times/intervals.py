"""Intervals: from ... to, between ... and, since, until, by, before and after a point."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tasrih.reading.times.clock import Clock, Part
from tasrih.reading.times.days import Day, Shift, Weekday
from tasrih.reading.times.moments import Witnessed, moment
from tasrih.reading.times.periods import Fuzz, Now
from tasrih.reading.times.relative import shift
from tasrih.reading.times.scan import DASH, Parsed, Scan, remembered
from tasrih.reading.times.stretches import fuzz, holiday, now, nth, sub_year, weekend, whole
from tasrih.reading.times.values import OPEN, Node, Period, Reference, end_of, start_of
from tasrih.reading.times.words import CONJUNCTIONS
from tasrih.reading.times.years import bare_year, year_word

_DAYS, _HOURS = 31, 24


@dataclass(frozen=True, slots=True)
class Between:
    """From the start of one time to the end of another; None where a side is open."""

    first: Node | None
    last: Node | None

    def resolve(self, ref: Reference) -> Period | None:
        """Return the interval; None when a side has no value or the end lies before the start."""
        first = _edge(self.first, ref) if self.first else None
        last = _edge(self.last, ref) if self.last else None
        if (self.first and first is None) or (self.last and last is None):
            return None
        known = [p for p in (first, last) if p is not None]
        anchored = all(p.anchored for p in known)
        begin = start_of(first.value) if first else OPEN
        finish = end_of(last.value) if last else OPEN
        if first and last and first.first and last.last and first.first > last.last:
            return None
        grain = known[-1].grain
        return Period(f"{begin}/{finish}", grain, first.first if first else None, last.last if last else None, anchored)


def _edge(node: Node, ref: Reference) -> Period | None:
    return node.edge(ref) if isinstance(node, Fuzz) else node.resolve(ref)


@remembered
def point(scan: Scan, i: int) -> Parsed | None:
    """Read anything an interval may begin or end with: the longest of the times at `i`."""
    if not scan.known(i):
        return None
    found = [rule(scan, i) for rule in (moment, fuzz, weekend, sub_year, nth, holiday, whole, now)]
    return max((p for p in found if p is not None), key=lambda p: p.end, default=None)


def interval(scan: Scan, i: int) -> Parsed | None:
    """Read an interval at `i`, with the day that both ends share before or behind it."""
    return (
        _from_to(scan, i)
        or _between(scan, i)
        or _open(scan, i)
        or _on_day(scan, i)
        or _plain(scan, i)
        or _years(scan, i)
    )


def _on_day(scan: Scan, i: int) -> Parsed | None:
    """Read "today from five to seven", "next week between Wednesday and Friday": the day or week comes first."""
    outer = moment(scan, i) or shift(scan, i, units="W")
    inner = _from_to(scan, outer.end) or _between(scan, outer.end) if outer else None
    if outer is None or inner is None or not isinstance(inner.node, Between):
        return None
    sides = [_placed(side, outer.node) for side in (inner.node.first, inner.node.last)]
    return Parsed(inner.end, Between(*sides)) if all(sides) else None


def _placed(side: Node | None, outer: Node) -> Node | None:
    """Return an end of an interval on the day, or in the week, that was named before it; None where it does not fit."""
    if isinstance(side, Clock) and side.of is None and not isinstance(outer, Clock):
        if isinstance(outer, Part):
            return replace(side, of=outer.of, part=side.part or outer.name)
        return replace(side, of=outer)
    if isinstance(side, Weekday) and isinstance(outer, Shift) and outer.unit == "W":
        return replace(side, week=outer)
    return None


def _from_to(scan: Scan, i: int) -> Parsed | None:
    opening = scan.hit(i, "from")
    if opening is None:
        return None
    return _pair(scan, opening.end, ("to",)) or _pair(scan, opening.end, ("dash",))


def _between(scan: Scan, i: int) -> Parsed | None:
    opening = scan.hit(i, "between")
    if opening is None:
        return None
    return _pair(scan, opening.end, ("and",)) or _pair(scan, opening.end, ("dash",))


def _plain(scan: Scan, i: int) -> Parsed | None:
    """Read "today until tomorrow", "2 October to 22 October", "19-20 November" without an opening word."""
    return _pair(scan, i, ("to",)) or _pair(scan, i, ("dash",))


def _joint(scan: Scan, i: int, joints: tuple[str, ...]) -> int | None:
    """Return the token after what joins the ends; `i` itself where "and" is written onto the second."""
    if "dash" in joints:
        return i + 1 if scan.mark(i, DASH) else None
    if "and" in joints:
        if scan.plain(i, "and"):
            return i + 1
        joined = scan.text(i)[:1] in CONJUNCTIONS and len(scan.text(i)) > 1
        return i if joined else None
    hit = scan.hit(i, "to")
    return hit.end if hit is not None and hit.pre in ("", *CONJUNCTIONS) else None


def _pair(scan: Scan, i: int, joints: tuple[str, ...]) -> Parsed | None:
    """Read two ends and what joins them; the first may leave out what the second says (4 to 22 January)."""
    first = point(scan, i)
    if first is not None:
        at = _joint(scan, first.end, joints)
        last = point(scan, at) if at is not None else None
        if last is not None:
            return _made(scan, first.node, last)
        if at is not None and isinstance(first.node, Clock | Day):
            found = _bare_end(scan, at, first.node)
            if found is not None:
                return found
    return _bare_start(scan, i, joints)


def _made(scan: Scan, first: Node, last: Parsed) -> Parsed | None:
    pair = shared(first, last.node)
    return Parsed(last.end, Between(*pair)) if pair else None


def _bare_start(scan: Scan, i: int, joints: tuple[str, ...]) -> Parsed | None:
    """Read a number as the first end, of what the second end is: a day of the month or an hour."""
    number = scan.number(i)
    named_hour = scan.hit(i, "hour")
    unit = scan.hit(i, "unit")
    at_number = i
    if unit is not None and unit.value == "D 1" and number is None:
        at_number = unit.end
        number = scan.number(at_number)
    if number is None and named_hour is None:
        return None
    end = number.end if number is not None else named_hour.end if named_hour else i
    at = _joint(scan, end, joints)
    last = point(scan, at) if at is not None else None
    if last is None:
        return None
    value = number.whole if number is not None else int(named_hour.value) if named_hour else 0
    node = last.node
    if isinstance(node, Day) and node.day is not None and 1 <= value <= _DAYS:
        return Parsed(last.end, Between(replace(node, day=value, weekday=None), node))
    if isinstance(node, Clock) and 0 <= value <= _HOURS:
        return Parsed(last.end, Between(replace(node, hour=value, minute=None, second=None), node))
    return None


def _bare_end(scan: Scan, i: int, first: Clock | Day) -> Parsed | None:
    """Read a number as the second end, of what the first is: "from one in the afternoon to 4"."""
    number = scan.whole(i, 1, _DAYS)
    named_hour = scan.hit(i, "hour")
    if isinstance(first, Clock) and named_hour is not None and scan.closed(named_hour.end):
        return Parsed(named_hour.end, Between(first, replace(first, hour=int(named_hour.value), minute=None)))
    if number is None or not number.digits.isdigit() or not scan.closed(number.end):
        return None
    if isinstance(first, Clock):
        return Parsed(number.end, Between(first, replace(first, hour=number.whole, minute=None, second=None)))
    if first.day is not None and number.whole > first.day:
        return Parsed(number.end, Between(first, replace(first, day=number.whole, weekday=None)))
    return None


def shared(first: Node, last: Node) -> tuple[Node, Node] | None:
    """Return both ends with what one of them leaves to the other: year, month, day, part of the day."""
    if isinstance(first, Day) and isinstance(last, Day):
        return _shared_dates(first, last)
    if isinstance(first, Clock) and isinstance(last, Clock):
        return _shared_clocks(first, last)
    if isinstance(first, Part) and isinstance(last, Part) and first.of is None:
        return replace(first, of=last.of), last
    if isinstance(first, Clock) != isinstance(last, Clock) and not isinstance(last, Now):
        return None if isinstance(last, Clock) else (first, last)
    return first, last


def _shared_dates(first: Day, last: Day) -> tuple[Node, Node] | None:
    if first.year is None and last.year is not None and first.month is not None and first.of is None:
        year = last.year
        if last.month is not None and (first.month, first.day or 0) > (last.month, last.day or 99):
            year -= 1
        first = replace(first, year=year, islamic=last.islamic)
    elif first.of is None and first.year is None and last.of is not None:
        first = replace(first, of=last.of)
    elif last.year is None and last.of is None and first.year is not None and last.month is not None:
        back = first.month is not None and (last.month, last.day or 99) < (first.month, first.day or 0)
        last = replace(last, year=first.year + back, islamic=first.islamic)
    return first, last


def _shared_clocks(first: Clock, last: Clock) -> tuple[Node, Node]:
    if not first.part and last.part and first.hour <= last.hour:
        first = replace(first, part=last.part)
    if not last.part and first.part and last.hour >= first.hour:
        last = replace(last, part=first.part)
    if first.of is None:
        first = replace(first, of=last.of)
    elif last.of is None:
        last = replace(last, of=first.of)
    zone = first.zone or last.zone
    return replace(first, zone=zone), replace(last, zone=zone)


_OPENINGS = (("since", True), ("until", False), ("by", False), ("to", False), ("before", False), ("after", True))


def _open(scan: Scan, i: int) -> Parsed | None:
    """Read "since 2014", "until the end of the year at least", "by May", "before the year 2012"."""
    for kind, begins in _OPENINGS:
        hit = scan.hit(i, kind)
        if hit is None or (kind == "to" and not _is_end(scan, hit.end)):
            continue
        at = hit.end + 1 if scan.plain(hit.end, "in") else hit.end
        found = point(scan, at)
        if found is None or (kind in ("before", "after") and not _exact(scan, at, found.node)):
            continue
        if begins:
            close = scan.hit(found.end, "until") or scan.hit(found.end, "to")
            last = point(scan, close.end) if close else None
            if last is not None:
                return _made(scan, found.node, last)
            return Parsed(found.end, Between(found.node, None))
        least = scan.hit(found.end, "at-least")
        return Parsed(least.end if least else found.end, Between(None, found.node))
    return None


def _is_end(scan: Scan, i: int) -> bool:
    """Tell whether "the end of" stands at `i`, which makes "to" mean "until"."""
    hit = scan.hit(i, "fuzz")
    return hit is not None and hit.value == "end"


def _exact(scan: Scan, i: int, node: Node) -> bool:
    """Tell whether "before" and "after" make an open interval of a time: not of "before noon", "after the holiday"."""
    if isinstance(node, Part) or scan.hit(i, "holiday"):
        return False
    return isinstance(node, Clock | Day | Fuzz | Shift | Witnessed) or bool(scan.hit(i, "weekday"))


def _years(scan: Scan, i: int) -> Parsed | None:
    """Read "2012 and later", "2014-2018", "2014/2015"."""
    first = bare_year(scan, i) or year_word(scan, i)
    if first is not None:
        later = scan.hit(first.end, "or-after")
        node = first.node if isinstance(first, Parsed) else Day(year=first.number, islamic=first.islamic)
        return Parsed(later.end, Between(node, None)) if later else None
    low = scan.number(i)
    if low is None or len(low.digits) != 4 or not scan.mark(low.end, DASH + "/"):
        return None
    if not scan.glued(low.end) and not scan.mark(i - 1, "("):
        return None
    high = scan.number(low.end + 1)
    if high is None or len(high.digits) != 4 or not 1000 <= low.whole < high.whole <= 2200:
        return None
    return Parsed(high.end, Between(Day(year=low.whole), Day(year=high.whole)))
