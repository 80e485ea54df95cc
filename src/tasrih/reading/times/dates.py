"""The rules of dates: numeric ones, day and month and year by name, months and years alone."""

from __future__ import annotations

from typing import NamedTuple

from tasrih.reading.times import hijri
from tasrih.reading.times.days import Day, HijriIn
from tasrih.reading.times.relative import is_day, shift, turn
from tasrih.reading.times.scan import DASH, SLASH, Number, Parsed, Scan, remembered
from tasrih.reading.times.years import FIRST_BARE, LAST_BARE, LAST_YEAR, year_behind

MONTHS, DAYS = 12, 31


class Month(NamedTuple):
    """A month by name: the token after it, its number, whether of the Hijri calendar, whether it needs support."""

    end: int
    number: int
    islamic: bool
    weak: bool


def month(scan: Scan, i: int) -> Month | None:
    """Read the name of a month at `i`, with the word "month" before it and its other name behind it."""
    start = i
    if _is_month_word(scan, i):
        i += 1
    found = _month_name(scan, i)
    if found is None:
        return None
    end = found.end
    if scan.hit(end, "holy"):
        end += 1
    end = _other_name(scan, end, found.number) or end
    return Month(end, found.number, found.islamic, found.weak and i == start and end == found.end)


def _is_month_word(scan: Scan, i: int) -> bool:
    unit = scan.hit(i, "unit")
    return unit is not None and unit.value == "M 1"


def _month_name(scan: Scan, i: int) -> Month | None:
    for kind in ("month", "hijri"):
        hit = scan.hit(i, kind)
        if hit is not None:
            return Month(hit.end, int(hit.value), kind == "hijri", scan.hit(i, "weak-month") is not None)
    return None


def _other_name(scan: Scan, i: int, number: int) -> int | None:
    """Return the token after a second name of the same month: (Ab), / May, - May."""
    bracket = scan.mark(i, "([")
    at = i + 1 if bracket or scan.mark(i, SLASH + DASH) else i
    found = _month_name(scan, at)
    if found is None or found.islamic or found.number != number or scan.words.kinds(at)[_kind(found)].pre:
        return None
    if bracket:
        return found.end + 1 if scan.mark(found.end, ")]") else None
    return found.end


def _kind(found: Month) -> str:
    return "hijri" if found.islamic else "month"


@remembered
def numeric(scan: Scan, i: int) -> Parsed | None:
    """Read 2019/11/23, 23-11-2019, 23.11.2019, 23/11, 11/2019."""
    i = i + 1 if _day_word(scan, i) else i
    parts, end = _digit_parts(scan, i)
    if len(parts) == 3:
        made = _three(parts)
    elif len(parts) == 2:
        made = _two(scan, i, parts)
    else:
        return None
    if made is None:
        return None
    year = made.year or 0
    era = scan.hit(end, "era")
    if era is not None and not era.pre and era.value != "bce":
        end = era.end
        made = Day(made.year, made.month, made.day, islamic=era.value == "ah")
    elif hijri.likely_year(year):
        made = Day(made.year, made.month, made.day, islamic=True)
    return Parsed(end, made)


def _digit_parts(scan: Scan, i: int) -> tuple[list[str], int]:
    """Return the numbers that one kind of mark joins without spaces from token `i`, and the token after them."""
    dotted = scan.text(i).split(".")
    if len(dotted) == 3 and all(part.isdecimal() for part in dotted):
        return dotted, i + 1
    number = scan.number(i)
    if number is None or not number.digits.isdigit():
        return [], i
    parts, end, mark = [number.digits], number.end, ""
    while len(parts) < 4 and scan.mark(end, SLASH + DASH) and _joins(scan, end):
        more = scan.number(end + 1)
        if more is None or not more.digits.isdigit() or (mark and scan.page.words[end] != mark):
            break
        mark = scan.page.words[end]
        parts, end = [*parts, more.digits], more.end
    return parts, end


def _joins(scan: Scan, i: int) -> bool:
    """Tell whether a mark joins digits: without spaces, or a slash of a date whose year has four digits."""
    if scan.glued(i) and scan.glued(i + 1):
        return True
    numbers = [scan.number(at) for at in (i - 1, i + 1, i - 3, i + 3)]
    return scan.mark(i, SLASH) and any(n is not None and len(n.digits) == 4 for n in numbers)


def _three(parts: list[str]) -> Day | None:
    a, b, c = map(int, parts)
    if len(parts[0]) == 4:
        return _checked(a, b, c) or _checked(a, c, b)
    if len(parts[2]) == 4:
        return _checked(c, b, a) or _checked(c, a, b)
    if len(parts[2]) == 2 and max(map(len, parts)) == 2:
        return _checked(2000 + c, b, a) or _checked(2000 + c, a, b) or _checked(2000 + a, b, c)
    return None


def _checked(year: int, month_: int, day: int) -> Day | None:
    if not (1 <= month_ <= MONTHS and 1 <= day <= DAYS and 1000 <= year <= LAST_YEAR):
        return None
    return Day(year, month_, day)


def _two(scan: Scan, i: int, parts: list[str]) -> Day | None:
    """Read a day and month, or a month and year. Two short numbers by a dash are a score, by a slash perhaps a half."""
    a, b = map(int, parts)
    slash = scan.mark(i + 1, SLASH)
    if len(parts[0]) == 4 and FIRST_BARE <= a <= LAST_BARE and 1 <= b <= MONTHS and "." not in scan.text(i):
        return Day(a, b)
    if len(parts[1]) == 4 and FIRST_BARE <= b <= LAST_BARE and 1 <= a <= MONTHS and "." not in scan.text(i):
        return Day(b, a)
    dated = bool(scan.hit(i - 1, "dated")) or _day_word(scan, i - 1) or bool(scan.hit(i - 1, "weekday"))
    padded = len(parts[0]) == len(parts[1]) == 2 and "0" in (parts[0][0], parts[1][0])
    if not slash and not dated:
        return None
    if 1 <= a <= DAYS and 1 <= b <= MONTHS and (a > MONTHS or dated or padded):
        return Day(month=b, day=a)
    return Day(month=a, day=b) if 1 <= a <= MONTHS < b <= DAYS else None


def _day_word(scan: Scan, i: int) -> bool:
    return is_day(scan, i) is not None


@remembered
def named(scan: Scan, i: int) -> Parsed | None:
    """Read a date with its month by name: "23 November 2019", "the fourth of May", "May 4", "November", and so on."""
    at = i + 1 if _day_word(scan, i) and scan.number(i + 1) else i
    day = _day_of_month(scan, at)
    if day is not None:
        found = _month_behind(scan, day.end, marked=bool(day.digits))
        if found is not None:
            return _complete(scan, i, found, day.whole)
        return _day_of_shift(scan, i, day)
    found = month(scan, i)
    if found is None:
        return None
    ahead = _day_behind(scan, found.end)
    if ahead is not None:
        return _complete(scan, i, found._replace(end=ahead.end, weak=False), ahead.whole)
    return _complete(scan, i, found, None)


def _day_of_month(scan: Scan, i: int) -> Number | None:
    number = scan.whole(i, 1, DAYS)
    if number is not None:
        return number if not number.digits or number.digits.isdigit() else None
    first = scan.hit(i, "first")
    return Number(1.0, first.end, True, "", "", False, False, False) if first is not None else None


def _month_behind(scan: Scan, i: int, *, marked: bool) -> Month | None:
    """Read the month behind its day: directly, after "of", and if `marked` after a mark ("2/ October")."""
    at = i
    if scan.link(at) or (marked and scan.mark(at, SLASH + DASH + ".")):
        at += 1
    return month(scan, at)


def _day_behind(scan: Scan, i: int) -> Number | None:
    """Read a day behind its month: "May 4", "May the fourth"; not a number that counts something."""
    number = scan.whole(i, 1, DAYS)
    if number is None or number.joined or number.proclitic:
        return None
    if number.ordinal:
        return number
    if scan.hit(number.end, "unit") or not number.digits.isdigit() or number.article:
        return None
    follows = scan.number(number.end)
    dated = scan.closed(number.end) or (follows is not None and follows.digits != "")
    return number if dated and not scan.mark(number.end, "%") else None


def _complete(scan: Scan, i: int, found: Month, day: int | None) -> Parsed | None:
    """Add the year, or "last", "next", "current", to a month with or without its day."""
    year = year_behind(scan, found.end, islamic=found.islamic)
    if year is not None:
        if year.of is not None:
            return Parsed(year.end, Day(month=found.number, day=day, of=year.of, islamic=found.islamic))
        islamic = found.islamic and (year.islamic or hijri.likely_year(year.number or 0))
        if found.islamic and not islamic:
            return Parsed(year.end, HijriIn(year.number or 0, found.number, day))
        return Parsed(year.end, Day(year.number, found.number, day, islamic=islamic))
    side = turn(scan, found.end)
    this = scan.hit(i - 1, "this") is not None
    if side is None and day is None and found.weak and not this and not _supported(scan, i):
        return None
    value = side.value if side else 0 if this else None
    end = side.end if side else found.end
    made = Day(month=found.number, day=day, turn=value, islamic=found.islamic, future=scan.future(i))
    return Parsed(end, made)


def _supported(scan: Scan, i: int) -> bool:
    """Tell whether a preposition of time stands before a month whose name is also another word."""
    pre = scan.words.kinds(i)
    if any(hit.pre for kind, hit in pre.items() if kind in ("month", "hijri")):
        return False
    kinds = scan.words.kinds(i - 1)
    return any(kind in kinds for kind in ("in", "since", "until", "fuzz", "by", "within"))


def _day_of_shift(scan: Scan, i: int, day: Number) -> Parsed | None:
    """Read "the 20th of next month", "the 4th of this month"."""
    at = day.end + 1 if scan.link(day.end) else day.end
    if at == day.end and not day.digits:
        return None
    found = shift(scan, at, units="M")
    return Parsed(found.end, Day(day=day.whole, of=found.node)) if found else None


def day_number(scan: Scan, i: int) -> Parsed | None:
    """Read "on the day 27" alone: the word for day and a number that counts nothing."""
    if not _day_word(scan, i):
        return None
    number = scan.whole(i + 1, 1, DAYS)
    if number is None or not number.digits.isdigit() or number.joined or not scan.closed(number.end):
        return None
    if scan.mark(number.end, SLASH + DASH + ":%"):
        return None
    return Parsed(number.end, Day(day=number.whole))
