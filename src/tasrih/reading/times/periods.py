"""Stretches of the calendar: the start of a month, quarters, seasons, decades, centuries, and what they come to."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from tasrih.reading.times import hijri
from tasrih.reading.times.days import NEXT, PAST, Day, Shift
from tasrih.reading.times.values import (
    Node,
    Period,
    Reference,
    at,
    day_period,
    days_period,
    moved,
    years_period,
)

START, MIDDLE, END = "start", "middle", "end"
_YEAR_THIRDS = {START: (1, 3), MIDDLE: (5, 8), END: (10, 12)}
_MONTH_THIRDS = {START: (1, 10), MIDDLE: (11, 20), END: (21, 31)}
_WEEK_THIRDS = {START: (1, 2), MIDDLE: (3, 4), END: (5, 7)}
_DAY_TIMES = {START: "T00:00", MIDDLE: "T12:00", END: "T23:59"}
_DECADE, _CENTURY = 10, 100


@dataclass(frozen=True, slots=True)
class Fuzz:
    """The start, middle or end of a period, with the bounds of docs/times.md."""

    which: str
    of: Node

    def resolve(self, ref: Reference) -> Period | None:
        """Return the part of the period; None of a period that has no parts."""
        outer = self.of.resolve(ref)
        if outer is None:
            return None
        if outer.first is None or outer.last is None:
            return self._unanchored(outer)
        made = self._part(outer, outer.first, outer.last)
        return made._replace(anchored=outer.anchored) if made else None

    def edge(self, ref: Reference) -> Period | None:
        """Return the very first or last day of the period: where "until the end of" ends."""
        outer = self.of.resolve(ref)
        if outer is None or self.which == MIDDLE:
            return self.resolve(ref)
        if outer.first is None or outer.last is None:
            days = {"year": ("01-01", "12-31"), "month": ("01", "L"), "week": ("W-1", "W-7")}.get(outer.grain)
            if days is None:
                return None
            return Period(at(outer.value, days[self.which == END]), "day", anchored=False)
        return day_period(outer.first if self.which == START else outer.last)

    def _part(self, outer: Period, first: date, last: date) -> Period | None:
        if outer.grain == "day":
            return Period(at(outer.value, _DAY_TIMES[self.which]), "minute", first, last)
        if outer.grain == "week":
            a, b = (moved(first, day - 1) for day in _WEEK_THIRDS[self.which])
            return days_period(a, b, "day") if a and b else None
        days = (last - first).days + 1
        if days <= _MONTH_THIRDS[END][1]:
            low, high = _MONTH_THIRDS[self.which]
            a, b = moved(first, low - 1), moved(first, min(high, days) - 1)
            return days_period(a, b, "day") if a and b else None
        if outer.grain == "year" and first.year == last.year:
            low, high = _YEAR_THIRDS[self.which]
            return _months(first.year, low, high)
        return self._of_long(outer, first, last)

    def _of_long(self, outer: Period, first: date, last: date) -> Period | None:
        """Return a third of the years of a decade or century, of the days of anything else."""
        n = (START, MIDDLE, END).index(self.which)
        if outer.grain in ("decade", "century"):
            years = last.year - first.year + 1
            return years_period(first.year + years * n // 3, first.year + years * (n + 1) // 3 - 1, "year")
        days = (last - first).days + 1
        a, b = moved(first, days * n // 3), moved(first, days * (n + 1) // 3 - 1)
        return days_period(a, b, "day") if a and b else None

    def _unanchored(self, outer: Period) -> Period | None:
        if outer.grain == "day":
            return Period(at(outer.value, _DAY_TIMES[self.which]), "minute", anchored=False)
        thirds = {"year": _YEAR_THIRDS, "month": _MONTH_THIRDS, "week": _WEEK_THIRDS}.get(outer.grain)
        if thirds is None:
            return None
        low, high = thirds[self.which]
        name = "W-{}" if outer.grain == "week" else "{:02}"
        value = f"{at(outer.value, name.format(low))}/{at(outer.value, name.format(high))}"
        return Period(value, "month" if outer.grain == "year" else "day", anchored=False)


def _months(year: int, low: int, high: int) -> Period:
    last = date(year, high, monthrange(year, high)[1])
    return Period(f"{year:04}-{low:02}/{year:04}-{high:02}", "month", date(year, low, 1), last)


@dataclass(frozen=True, slots=True)
class SubYear:
    """A quarter or half of a year, or of a month: `code` is that of ISO 8601-2 (33 first quarter, 40 first half)."""

    code: int
    of: Node

    def resolve(self, ref: Reference) -> Period | None:
        """Return the year with the code; the days of half a month."""
        outer = self.of.resolve(ref)
        if outer is None:
            return None
        half = self.code >= 40
        if outer.grain == "month" and half and outer.first and outer.last:
            split = outer.first.replace(day=16)
            day_before = moved(split, -1)
            assert day_before
            first, last = (outer.first, day_before) if self.code == 40 else (split, outer.last)
            return days_period(first, last, "day")
        if half and outer.first and outer.last and outer.grain in ("decade", "century"):
            years = outer.last.year - outer.first.year + 1
            start = outer.first.year + (years // 2 if self.code == 41 else 0)
            return years_period(start, start + years // 2 - 1, "year")
        if outer.grain != "year" or "/" in outer.value:
            return None
        low = (self.code - 40) * 6 + 1 if half else (self.code - 33) * 3 + 1
        joint = "-" if outer.first else "@"
        grain = "half-year" if half else "quarter"
        if outer.first is None:
            return Period(f"{outer.value}{joint}{self.code}", grain, anchored=outer.anchored)
        months = _months(outer.first.year, low, low + (5 if half else 2))
        return months._replace(value=f"{outer.value}-{self.code}", grain=grain)


_SEASON_STARTS = {1: 3, 2: 6, 3: 9, 4: 12}
_SEASON_CODE = 20


@dataclass(frozen=True, slots=True)
class Season:
    """A season of the north (1 spring to 4 winter): of a year, or last, this, next."""

    number: int
    of: Node | None = None
    turn: int | None = None

    def resolve(self, ref: Reference) -> Period | None:
        """Return the year and the code of ISO 8601-2 (21 spring to 24 winter, which begins in the year's December)."""
        if self.of is not None:
            outer = self.of.resolve(ref)
            if outer is None or outer.grain != "year" or "/" in outer.value:
                return None
            joint = "-" if outer.first else "@"
            return Period(f"{outer.value}{joint}{_SEASON_CODE + self.number}", "season", anchored=outer.anchored)
        if self.turn is None or ref.day is None:
            known = self.turn is None
            return Period(f"XXXX-{_SEASON_CODE + self.number}", "season", anchored=known)
        return Period(f"{self._year(ref.day):04}-{_SEASON_CODE + self.number}", "season")

    def _year(self, day: date) -> int:
        start = _SEASON_STARTS[self.number]
        year = day.year - 1 if self.number == 4 and day.month < 6 else day.year
        holds = start <= day.month < start + 3 if self.number < 4 else day.month in (12, 1, 2)
        past = day.month >= start + 3 or (self.number == 4 and not holds and year < day.year)
        if self.turn == PAST:
            return year if past else year - 1
        if self.turn == NEXT:
            return year + 1 if holds or past else year
        return year


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years: `tens` are the last two digits of the first; the century is the last before publication, or given."""

    tens: int
    century: Node | None = None

    def resolve(self, ref: Reference) -> Period | None:
        """Return the years; without a century and a day of publication those of the 20th."""
        if self.century is not None:
            outer = self.century.resolve(ref)
            if outer is None or outer.first is None:
                value = f"{outer.value}@{self.tens:02}" if outer else ""
                return Period(value, "decade", anchored=False) if outer else None
            first = outer.first.year // _CENTURY * _CENTURY + self.tens
        else:
            last = ref.day.year if ref.day else 1999
            first = last // _CENTURY * _CENTURY + self.tens
            first -= _CENTURY if first + _DECADE > last else 0
        return years_period(first, first + _DECADE - 1, "decade")


@dataclass(frozen=True, slots=True)
class Century:
    """The n-th century, of the common era, before it (`era` "bce") or of the Hijra ("ah")."""

    number: int
    era: str = "ce"

    def resolve(self, _ref: Reference) -> Period | None:
        """Return its first and last year."""
        first = (self.number - 1) * _CENTURY + 1
        if self.era == "bce":
            begin, end = first + _CENTURY - 2, first - 1
            return Period(f"{_bce(begin)}/{_bce(end)}", "century")
        if self.era == "ah":
            begin_day, end_day = hijri.gregorian(first, 1, 1), hijri.gregorian(first + _CENTURY, 1, 1)
            if begin_day is None or end_day is None:
                return None
            return years_period(begin_day.year, end_day.year, "century")
        return years_period(first, first + _CENTURY - 1, "century")


def _bce(year: int) -> str:
    return f"-{year:04}" if year else "0000"


@dataclass(frozen=True, slots=True)
class Rest:
    """The rest of a period: from the publication to its end."""

    of: Node

    def resolve(self, ref: Reference) -> Period | None:
        """Return the interval."""
        outer = self.of.resolve(ref)
        if outer is None:
            return None
        if ref.day is None or outer.last is None:
            return Period(f"P0D/{outer.value}", "day", anchored=False)
        return days_period(ref.day, outer.last, "day") if outer.last >= ref.day else None


@dataclass(frozen=True, slots=True)
class Now:
    """The time of publication."""

    def resolve(self, ref: Reference) -> Period | None:
        """Return the day, with the clock where it is known."""
        if ref.day is None:
            return Period("P0D", "now", anchored=False)
        clock = f"T{ref.clock[0]:02}:{ref.clock[1]:02}" if ref.clock else ""
        return Period(ref.day.isoformat() + clock, "now", ref.day, ref.day)


@dataclass(frozen=True, slots=True)
class Feast:
    """A holiday (as `lexicon/time_holidays.tsv` gives it): in a year, or the one nearest to the publication."""

    rule: str
    year: int | None = None
    of: Shift | None = None

    def resolve(self, ref: Reference) -> Period | None:
        """Return its day."""
        if self.year is None and self.of is not None and ref.day is not None:
            return Feast(self.rule, ref.day.year + self.of.n).resolve(ref)
        if self.year is not None:
            return self._in(self.year)
        if ref.day is None:
            return Period(f"XXXX@{self.rule.replace(' ', '')}", "day", anchored=False) if self._moves else self._fixed()
        near = [self._in(ref.day.year + n) for n in (-1, 0, 1)]
        found = [p for p in near if p is not None and p.first]
        day = ref.day
        return min(found, key=lambda p: abs((p.first or day) - day)) if found else None

    @property
    def _moves(self) -> bool:
        return not self.rule[0].isdigit()

    def _fixed(self) -> Period:
        return Period(f"XXXX-{self.rule}", "day", anchored=False)

    def _in(self, year: int) -> Period | None:
        if self.rule.startswith("easter"):
            day = moved(_easter(year), int(self.rule.split()[1]))
            return day_period(day) if day else None
        month, day_of_month = map(int, self.rule.lstrip("h").split("-"))
        if self.rule.startswith("h"):
            from tasrih.reading.times.days import HijriIn

            return HijriIn(year, month, day_of_month).resolve(Reference())
        return Day(year, month, day_of_month).resolve(Reference())


def _easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian churches (the anonymous Gregorian rule)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)
