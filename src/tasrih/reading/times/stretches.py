"""The rules of stretches: the start of May, the third quarter of 2016, next summer, the nineties, the first week of."""

from __future__ import annotations

from tasrih.reading.figures.words import number_word
from tasrih.reading.times.dates import named
from tasrih.reading.times.days import Day, Nth, Shift
from tasrih.reading.times.lengths import Length, joined, length
from tasrih.reading.times.periods import Century, Decade, Feast, Fuzz, Now, Rest, Season, SubYear
from tasrih.reading.times.relative import definite, deictic, is_day, period, shift, turn, weekday
from tasrih.reading.times.scan import Parsed, Scan, remembered
from tasrih.reading.times.values import Node
from tasrih.reading.times.years import bare_year, year_behind, year_word

_WEEK, _DAY = 8, 0
_MOST_NTH = 53
_MOST_WEEKDAYS = 5
_QUARTERS, _HALVES = 4, 2
_FIRST_QUARTER, _FIRST_HALF = 33, 40


@remembered
def whole(scan: Scan, i: int) -> Parsed | None:
    """Read a period that has parts: a year, month, week, season, decade or century, or the current one of them."""
    year = year_word(scan, i)
    if year is not None:
        return Parsed(year.end, Day(year=year.number, islamic=year.islamic))
    numbered = _numbered_month(scan, i)
    if numbered is not None:
        return numbered
    found = period(scan, i)
    if found is not None:
        return found
    month = named(scan, i)
    if month is not None and isinstance(month.node, Day) and month.node.day is None:
        return month
    return season(scan, i) or decade(scan, i) or century(scan, i) or bare_year(scan, i) or _current(scan, i)


def _numbered_month(scan: Scan, i: int) -> Parsed | None:
    """Read "the ninth month of the year 2014"."""
    unit = scan.hit(i, "unit")
    number = scan.whole(unit.end, 1, 12) if unit and unit.value == "M 1" and definite(scan, i, unit) else None
    year = year_behind(scan, number.end) if number and number.ordinal else None
    if number is None or year is None:
        return None
    return Parsed(year.end, Day(year.number, number.whole, of=year.of))


def _current(scan: Scan, i: int) -> Parsed | None:
    """Read "the week", "the month", "the year" that a part is said of: the current one."""
    unit = scan.plain(i, "unit")
    if unit is None or not definite(scan, i, unit) or unit.value not in ("W 1", "M 1", "Y 1"):
        return None
    if scan.hit(unit.end, "same"):
        return None
    return Parsed(unit.end, Shift(unit.value[0], 0))


def _of_whole(scan: Scan, i: int) -> Parsed | None:
    return whole(scan, i + 1 if scan.link(i) else i)


def fuzz(scan: Scan, i: int) -> Parsed | None:
    """Read "the start of the current year", "mid-March", "the end of the day"."""
    hit = scan.hit(i, "fuzz")
    if hit is None:
        return None
    found = _of_whole(scan, hit.end) or _of_day(scan, hit.end)
    return Parsed(found.end, Fuzz(hit.value, found.node)) if found else None


def _of_day(scan: Scan, i: int) -> Parsed | None:
    """Read the day whose end is named; "the last Friday" is none."""
    found = deictic(scan, i) or weekday(scan, i)
    return found if found and not scan.hit(i - 1, "last-of") and not scan.hit(i - 1, "first") else None


def later(scan: Scan, i: int) -> Parsed | None:
    """Read "later this month", "early next week": the period, since ISO 8601 has no earlier and later in it."""
    hit = scan.hit(i, "later")
    if hit is None:
        return None
    return _of_whole(scan, hit.end)


def weekend(scan: Scan, i: int) -> Parsed | None:
    """Read "the weekend", "next weekend"."""
    hit = scan.hit(i, "weekend")
    if hit is None:
        return None
    side = turn(scan, hit.end)
    n = side.value if side and not side.rough else 0
    return Parsed(side.end if side else hit.end, Fuzz("end", Shift("W", n)))


def rest(scan: Scan, i: int) -> Parsed | None:
    """Read "the rest of the week"."""
    hit = scan.hit(i, "rest")
    if hit is None:
        return None
    found = whole(scan, hit.end)
    return Parsed(found.end, Rest(found.node)) if found else None


def throughout(scan: Scan, i: int) -> Parsed | None:
    """Read "all day", "all through the week", "throughout three months" as the length that it is."""
    hit = scan.hit(i, "whole")
    if hit is None:
        return None
    unit = scan.plain(hit.end, "unit")
    if unit is not None and unit.value.endswith(" 1") and not shift(scan, hit.end) and not scan.number(unit.end):
        return Parsed(unit.end, joined([(unit.value.split()[0], 1.0)], rough=False))
    found = length(scan, hit.end, bare_plural=True)
    return found if found and isinstance(found.node, Length) else None


def sub_year(scan: Scan, i: int) -> Parsed | None:
    """Read "the third quarter of 2016", "the first half of the current year"."""
    for kind, most, first in (("quarter", _QUARTERS, _FIRST_QUARTER), ("half-year", _HALVES, _FIRST_HALF)):
        hit = scan.hit(i, kind)
        number = scan.whole(hit.end, 1, most) if hit else None
        if number is None or not number.ordinal:
            continue
        found = _of_whole(scan, number.end)
        if found is not None:
            return Parsed(found.end, SubYear(first + number.whole - 1, found.node))
    return None


def season(scan: Scan, i: int) -> Parsed | None:
    """Read "the summer of 2016", "last summer", "this spring"; a season alone only behind a preposition of time."""
    this = scan.hit(i, "this")
    if this is not None:
        named_ = scan.plain(this.end, "season")
        return Parsed(named_.end, Season(int(named_.value), None, 0)) if named_ else None
    bare = scan.hit(i, "season-of")
    hit = bare or scan.hit(i, "season")
    if hit is None:
        return None
    number = int(hit.value)
    year = year_behind(scan, hit.end)
    if year is not None:
        of: Node = year.of or Day(year=year.number, islamic=year.islamic)
        return Parsed(year.end, Season(number, of))
    side = turn(scan, hit.end)
    if bare is not None:
        return None
    if side is not None and not side.rough:
        return Parsed(side.end, Season(number, None, side.value))
    before = scan.words.kinds(i - 1)
    in_ = ("in" in before or "within" in before) and not hit.pre
    return Parsed(hit.end, Season(number)) if in_ and scan.closed(hit.end) else None


def decade(scan: Scan, i: int) -> Parsed | None:
    """Read "the nineties", "the nineties of the last century"."""
    hit = scan.hit(i, "decade")
    if hit is None:
        return None
    at = hit.end + 1 if scan.link(hit.end) else hit.end
    found = century(scan, at) or shift(scan, at, units="100Y")
    if found is not None:
        return Parsed(found.end, Decade(int(hit.value), found.node))
    return Parsed(hit.end, Decade(int(hit.value)))


def century(scan: Scan, i: int) -> Parsed | None:
    """Read "the nineteenth century", "the seventh century of the Hijra"."""
    unit = scan.hit(i, "unit")
    if unit is None or unit.value != "100Y 1" or not definite(scan, i, unit):
        return None
    number = scan.whole(unit.end, 1, 99)
    if number is None or (not number.ordinal and not number.digits):
        return None
    era = scan.plain(number.end, "era")
    return Parsed(era.end if era else number.end, Century(number.whole, era.value if era else "ce"))


@remembered
def nth(scan: Scan, i: int) -> Parsed | None:
    """Read "the first Friday of July", "the last week of 2015", "the third day of October"."""
    found = _nth_first(scan, i) or _nth_behind(scan, i)
    if found is None:
        return None
    end, what, n = found
    at = end + 1 if scan.link(end) else end
    most = _MOST_NTH if what in (_DAY, _WEEK) else _MOST_WEEKDAYS
    outer = _of_whole(scan, end) if at > end else _named_month(scan, at)
    if outer is None or not isinstance(outer.node, Day | Shift) or n == 0 or n > most:
        return None
    node = outer.node
    if what == _DAY and isinstance(node, Day) and node.month and n > 0:
        return Parsed(outer.end, Day(node.year, node.month, n, turn=node.turn, of=node.of, islamic=node.islamic))
    return Parsed(outer.end, Nth(n, what, node))


def _named_month(scan: Scan, i: int) -> Parsed | None:
    return whole(scan, i) if scan.hit(i, "month") or scan.hit(i, "unit") else None


_Nth = tuple[int, int, int]


def _nth_first(scan: Scan, i: int) -> _Nth | None:
    """Return (end, what, n) of "first Friday", "last week", "third day of the week Friday"."""
    n, at = 0, i + 1
    if scan.hit(i, "last-of"):
        n = -1
    else:
        word = number_word(scan.page.words[i]) if i < scan.size else None
        n = int(word.value) if word is not None and word.kind.startswith("ordinal") else 0
    if not n:
        return None
    thing = _thing(scan, at)
    return (thing[0], thing[1], n) if thing else None


def _thing(scan: Scan, i: int) -> tuple[int, int] | None:
    """Return (end, what) of "Friday", "day", "week"."""
    unit = scan.plain(i, "unit")
    if unit is not None and unit.value == "W 1":
        return unit.end, _WEEK
    if unit is not None and unit.value == "D 1":
        day = scan.plain(unit.end, "weekday-bare") or scan.plain(unit.end, "weekday")
        return (day.end, int(day.value)) if day else (unit.end, _DAY)
    day = scan.plain(i, "weekday-bare") or scan.plain(i, "weekday")
    return (day.end, int(day.value)) if day else None


def _nth_behind(scan: Scan, i: int) -> _Nth | None:
    """Return (end, what, n) of "the Friday the first", "the week the last"."""
    unit = scan.hit(i, "unit")
    named_day = scan.hit(i, "weekday")
    if named_day is not None:
        end, what = named_day.end, int(named_day.value)
    elif unit is not None and definite(scan, i, unit) and unit.value in ("W 1", "D 1"):
        end, what = unit.end, _WEEK if unit.value[0] == "W" else _DAY
    else:
        return None
    last = scan.plain(end, "last-adjective")
    if last is not None:
        return last.end, what, -1
    number = scan.whole(end, 1, _MOST_NTH)
    return (number.end, what, number.whole) if number and number.ordinal else None


def holiday(scan: Scan, i: int) -> Parsed | None:
    """Read a holiday, with its year."""
    day = is_day(scan, i)
    hit = scan.plain(day.end, "holiday") if day else scan.hit(i, "holiday")
    if hit is None:
        return None
    year = year_behind(scan, hit.end)
    if year is None or (year.islamic and year.of is None):
        return Parsed(hit.end, Feast(hit.value))
    return Parsed(year.end, Feast(hit.value, year.number, year.of))


def now(scan: Scan, i: int) -> Parsed | None:
    """Read "now", "currently", "at present"."""
    hit = scan.hit(i, "now")
    return Parsed(hit.end, Now()) if hit else None
