"""Calendar dates, weekdays, and days and periods counted from the day of publication: what they come to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tasrih.reading.times import hijri
from tasrih.reading.times.values import (
    FIRST_YEAR,
    LAST_YEAR,
    Period,
    Reference,
    after,
    at,
    day_period,
    month_period,
    months_on,
    moved,
    nearest,
    not_after,
    relative,
    unit_period,
    week_period,
    year_period,
)

PAST, THIS, NEXT = -1, 0, 1
AHEAD_DAYS = 120
"""A day and month without a year lies at most so far ahead of the publication; else it is past."""
_MONTHS = (0, -1, 1, -2, 2)


@dataclass(frozen=True, slots=True)
class Shift:
    """A period counted from the one of publication: yesterday is (D, -1), this year (Y, 0).

    `weekday` is the name that the text puts beside the day.
    """

    unit: str
    n: int
    weekday: int | None = None

    def resolve(self, ref: Reference) -> Period | None:
        """Return the period; a weekday beside it wins over the count, by three days at most."""
        if ref.day is None:
            grain = {"D": "day", "W": "week", "M": "month", "Y": "year", "10Y": "decade", "100Y": "century"}
            return Period(relative(self.unit, self.n), grain[self.unit], anchored=False)
        made = unit_period(ref.day, self.unit, self.n)
        if made is None or self.weekday is None or made.first is None:
            return made
        return day_period(nearest(made.first, self.weekday))


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week (1 Monday); `turn` is -1 last, 0 this, 1 next, None for the name alone; `week` names its week.

    `future` is true where the sentence speaks of what is to come.
    """

    day: int
    turn: int | None = None
    week: Shift | None = None
    future: bool = False

    def resolve(self, ref: Reference) -> Period | None:
        """Return the day: the last one not after publication where the name stands alone, of what was."""
        if ref.day is None:
            return self._unanchored(ref)
        if self.week is not None or self.turn == THIS:
            week = (self.week or Shift("W", 0)).resolve(ref)
            found = moved(week.first, self.day - 1) if week and week.first else None
        else:
            found = self._around(ref.day)
        return day_period(found) if found else None

    def _around(self, day: date) -> date | None:
        turn = self.turn if self.turn is not None else NEXT if self.future else None
        if turn is None:
            return not_after(day, self.day)
        if turn > 0:
            found = after(day, self.day)
            return moved(found, 7 * (turn - 1)) if found else None
        yesterday = moved(day, -1)
        found = not_after(yesterday, self.day) if yesterday else None
        return moved(found, 7 * (turn + 1)) if found else None

    def _unanchored(self, ref: Reference) -> Period:
        if ref.weekday is None or self.week is not None:
            return Period(f"XXXX-WXX-{self.day}", "day", anchored=False)
        ahead = (self.day - ref.weekday) % 7
        if (self.turn or 0) > 0 or (self.turn is None and self.future):
            ahead = ahead or 7
        elif self.turn == PAST or ahead:
            ahead = ahead - 7
        return Period(relative("D", ahead), "day", anchored=False)


@dataclass(frozen=True, slots=True)
class Day:
    """A date of the calendar as far as the text gives it; `of` is a year, month or week given relatively.

    `turn` is that of the month ("last November"); `future` as of Weekday; `weekday` the name beside the date.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    turn: int | None = None
    of: Shift | None = None
    islamic: bool = False
    future: bool = False

    def resolve(self, ref: Reference) -> Period | None:
        """Return the day, month or year; None when there is no such day."""
        if self.year is not None:
            return self._dated(self.year, self.month)
        if self.of is not None:
            return self._within(ref)
        if ref.day is None:
            return self._unanchored()
        return self._nearest(ref.day)

    def _dated(self, year: int, month: int | None) -> Period | None:
        if self.islamic:
            return hijri.period(year, month, self.day)
        if month is None:
            return year_period(year)
        if self.day is None:
            return month_period(year, month)
        try:
            return day_period(date(year, month, self.day))
        except ValueError:
            return None

    def _within(self, ref: Reference) -> Period | None:
        outer = self.of.resolve(ref) if self.of else None
        if outer is None or outer.first is None:
            rest = "-".join(f"{part:02}" for part in (self.month, self.day) if part)
            grain = "day" if self.day else "month"
            return Period(at(outer.value, rest), grain, anchored=False) if outer else None
        if self.islamic:
            return self._dated(hijri.hijri_year_of(outer.first), self.month)
        return self._dated(outer.first.year, self.month or outer.first.month)

    def _unanchored(self) -> Period:
        day = f"-{self.day:02}" if self.day else ""
        month = f"{self.month:02}" if self.month else "XX"
        calendar = "[u-ca=islamic]" if self.islamic else ""
        return Period(f"XXXX-{month}{day}{calendar}", "day" if self.day else "month", anchored=False)

    def _nearest(self, day: date) -> Period | None:
        """Return the date in the year (or month) that suits the day of publication best."""
        if self.month is None:
            return self._nearest_month(day)
        this = hijri.hijri_year_of(day) if self.islamic else day.year
        made = [self._dated(this + n, self.month) for n in (-1, 0, 1)]
        found = [p for p in made if p is not None and p.first is not None and p.last is not None]
        if self.weekday is not None and self.day is not None:
            found = [p for p in found if p.first and p.first.isoweekday() == self.weekday] or found
        past = [p for p in found if p.first and p.first <= day and not (self.turn == PAST and _holds(p, day))]
        ahead = [p for p in found if p not in past and not (self.turn == NEXT and _holds(p, day))]
        if self.turn == THIS:
            return next((p for p in found if p.first and p.first.year == day.year), None)
        if self.turn == PAST:
            return past[-1] if past else None
        soon = ahead[0] if ahead else None
        if soon is None or not past or self.turn == NEXT or (self.future and not _holds(past[-1], day)):
            return soon or (past[-1] if past else None)
        return soon if soon.first and (soon.first - day).days <= AHEAD_DAYS and self.turn is None else past[-1]

    def _nearest_month(self, day: date) -> Period | None:
        first = day.replace(day=1)
        months = [months_on(first, n) for n in _MONTHS]
        made = [self._dated(m.year, m.month) for m in months if m]
        found = [p for p in made if p is not None and p.first]
        if self.weekday is not None:
            found = [p for p in found if p.first and p.first.isoweekday() == self.weekday]
        return found[0] if found else None


@dataclass(frozen=True, slots=True)
class HijriIn:
    """A Hijri month or day within a Gregorian year: Ramadan 2019."""

    year: int
    month: int
    day: int | None

    def resolve(self, _ref: Reference) -> Period | None:
        """Return the one that begins in the year."""
        if not FIRST_YEAR < self.year < LAST_YEAR:
            return None
        around = hijri.hijri_year_of(date(self.year, 1, 1))
        made = (hijri.period(around + n, self.month, self.day) for n in (0, 1, 2))
        return next((p for p in made if p and p.first and p.first.year == self.year), None)


def _holds(period: Period, day: date) -> bool:
    return bool(period.first and period.last and period.first <= day <= period.last)


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th (-1: last) weekday, day or week of a month or year; `weekday` is 0 for days, 8 for weeks."""

    n: int
    weekday: int
    of: Day | Shift

    def resolve(self, ref: Reference) -> Period | None:
        """Return the day or week; weeks of a month lie wholly in it, weeks of a year are ISO weeks."""
        outer = self.of.resolve(ref)
        if outer is None:
            return None
        if outer.first is None or outer.last is None:
            name = {0: "D", 8: "W"}.get(self.weekday, f"W-{self.weekday}")
            grain = "week" if name == "W" else "day"
            return Period(at(outer.value, f"{name}{self.n if self.n > 0 else 'L'}"), grain, anchored=False)
        found = self._of_year(outer) if self.weekday == 8 and outer.grain == "year" else self._of(outer)
        if found is None or (not outer.first <= found <= outer.last and outer.grain != "year"):
            return None
        return week_period(found) if self.weekday == 8 else day_period(found)

    def _of(self, outer: Period) -> date | None:
        step = 1 if self.weekday == 0 else 7
        day = 1 if self.weekday == 8 else self.weekday
        assert outer.first
        assert outer.last
        if self.n < 0:
            limit = moved(outer.last, -6) if self.weekday == 8 else outer.last
            return (not_after(limit, day) if day else limit) if limit else None
        first = outer.first if not day or outer.first.isoweekday() == day else after(outer.first, day)
        return moved(first, step * (self.n - 1)) if first else None

    def _of_year(self, outer: Period) -> date | None:
        assert outer.first
        year = outer.first.year
        last = date(year, 12, 28).isocalendar().week
        week = last if self.n < 0 else self.n
        return date.fromisocalendar(year, week, 1) if week <= last else None
