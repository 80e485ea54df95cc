"""Values: what a phrase of time comes to, as ISO 8601 text, and the arithmetic of days, weeks, months and years.

The forms are those of docs/times.md. A value that needs the day of publication, when that is not known, is
relative: `-P1D` is the day before it, `P0Y@12` December of its year, `XXXX-WXX-5` the Friday about it.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple, Protocol

Grain = str
OPEN = ".."
ROUGH = "~"
FIRST_YEAR, LAST_YEAR = 1, 9999
SIZES = {"10Y": 10, "100Y": 100}


class Reference(NamedTuple):
    """What times are resolved against: the day of publication, its hour and minute, or its weekday alone (1 Monday)."""

    day: date | None = None
    clock: tuple[int, int] | None = None
    weekday: int | None = None


class Period(NamedTuple):
    """A resolved phrase: `first` and `last` are the days it covers, None where they are not known."""

    value: str
    grain: Grain
    first: date | None = None
    last: date | None = None
    anchored: bool = True


class Node(Protocol):
    """A phrase as the grammar read it, before the day of publication is known."""

    def resolve(self, ref: Reference) -> Period | None:
        """Return what the phrase comes to; None when there is no such day."""


def day_period(day: date) -> Period:
    """Return the period of one day."""
    return Period(day.isoformat(), "day", day, day)


def month_period(year: int, month: int) -> Period | None:
    """Return the period of a month of the Gregorian calendar."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    last = date(year, month, monthrange(year, month)[1])
    return Period(f"{year:04}-{month:02}", "month", date(year, month, 1), last)


def year_period(year: int) -> Period | None:
    """Return the period of a year; 1 BCE is year 0, and has no days here."""
    if FIRST_YEAR <= year <= LAST_YEAR:
        return Period(f"{year:04}", "year", date(year, 1, 1), date(year, 12, 31))
    return Period(f"-{-year:04}" if year else "0000", "year") if -LAST_YEAR < year < FIRST_YEAR else None


def week_period(day: date) -> Period:
    """Return the ISO week that holds `day`, Monday to Sunday."""
    monday = day - timedelta(days=day.isoweekday() - 1)
    year, week, _ = monday.isocalendar()
    return Period(f"{year:04}-W{week:02}", "week", monday, monday + timedelta(days=6))


def years_period(first: int, last: int, grain: Grain) -> Period | None:
    """Return the period of the years `first` to `last`, both included."""
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        return None
    return Period(f"{first:04}/{last:04}", grain, date(first, 1, 1), date(last, 12, 31))


def days_period(first: date, last: date, grain: Grain) -> Period:
    """Return the period of the days `first` to `last`, both included."""
    return Period(f"{first}/{last}", grain, first, last)


def moved(day: date, days: int) -> date | None:
    """Return `day` moved by `days`; None beyond the years 1 to 9999."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def months_on(day: date, months: int) -> date | None:
    """Return `day` moved by `months`, at the last day of a month that is too short; None beyond the years."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def unit_period(day: date, unit: str, n: int) -> Period | None:
    """Return the day, week, month, year, decade or century that lies `n` of them from the one of `day`."""
    if unit in ("D", "W"):
        there = moved(day, n * (7 if unit == "W" else 1))
        return None if there is None else day_period(there) if unit == "D" else week_period(there)
    if unit == "M":
        there = months_on(day.replace(day=1), n)
        return month_period(there.year, there.month) if there else None
    if unit == "Y":
        return year_period(day.year + n)
    size = SIZES[unit]
    first = (day.year // size + n) * size if size == 10 else ((day.year - 1) // size + n) * size + 1
    return years_period(first, first + size - 1, "decade" if size == 10 else "century")


def relative(unit: str, n: float) -> str:
    """Return the relative text of `n` units from the day of publication: `-P1D`, `P0Y`, `P2W`."""
    size = SIZES.get(unit, 1)
    body = length_text({unit[-1] if unit in SIZES else unit: abs(n) * size})
    return ("-" if n < 0 else "") + body


_ORDER = ("Y", "M", "W", "D")
_CLOCK = (("H", "H"), ("MIN", "M"), ("S", "S"))


def length_text(amounts: dict[str, float]) -> str:
    """Return an ISO 8601 duration of unit -> amount; `MIN` is the minute."""
    if "W" in amounts and len(amounts) > 1:
        amounts = {**amounts, "D": amounts.get("D", 0) + 7 * amounts["W"]}
        del amounts["W"]
    text = "P" + "".join(f"{plain(amounts[u])}{u}" for u in _ORDER if u in amounts)
    clock = "".join(f"{plain(amounts[u])}{letter}" for u, letter in _CLOCK if u in amounts)
    return text + ("T" + clock if clock else "") if len(text) > 1 or clock else "P0D"


def plain(amount: float) -> str:
    """Return a number without a needless fraction: `3`, `3.5`."""
    return str(int(amount)) if amount == int(amount) else str(amount)


def at(base: str, rest: str) -> str:
    """Return `rest` (`T17`, `12-31`) of the day or period `base`: joined to a date, after `@` to a relative text."""
    if rest.startswith("T") and base[-1:].isdigit() and base[:1] in "0123456789X":
        return base + rest
    return f"{base}@{rest}"


def start_of(value: str) -> str:
    """Return where a value that may be an interval starts."""
    return value.partition("/")[0]


def end_of(value: str) -> str:
    """Return where a value that may be an interval ends."""
    return value.rpartition("/")[2]


def after(day: date, weekday: int) -> date | None:
    """Return the first `weekday` after `day`."""
    return moved(day, (weekday - day.isoweekday() - 1) % 7 + 1)


def not_after(day: date, weekday: int) -> date | None:
    """Return the last `weekday` that is not after `day`."""
    return moved(day, -((day.isoweekday() - weekday) % 7))


def nearest(day: date, weekday: int) -> date:
    """Return the `weekday` within three days of `day`; `day` itself where none is in the calendar."""
    return moved(day, (weekday - day.isoweekday() + 3) % 7 - 3) or day
