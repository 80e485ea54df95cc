"""The Hijri calendar: Umm al-Qura through hijridate where it reaches, the arithmetical calendar beyond."""

from __future__ import annotations

from datetime import date, timedelta

from tasrih.reading.times.values import ROUGH, Period, days_period, moved

FIRST, LAST = 1343, 1500
"""Years that hijridate converts."""
_EPOCH = date(622, 7, 18)
"""1 Muharram 1 in the proleptic Gregorian calendar (16 July 622 in the Julian)."""
_LIKELY = range(1350, 1471)
"""Years that are read as Hijri without a sign: nobody's news is of the Gregorian fourteenth century."""


def likely_year(year: int) -> bool:
    """Tell whether a year without a sign is one of the Hijri calendar."""
    return year in _LIKELY


def gregorian(year: int, month: int, day: int) -> date | None:
    """Return the day of a Hijri date; None when the month is shorter or the year absurd."""
    if FIRST <= year < LAST:
        from hijridate import Hijri

        try:
            return date.fromordinal(Hijri(year, month, day).to_gregorian().toordinal())
        except (ValueError, OverflowError):
            return None
    if not (1 <= year <= LAST and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    days = (year - 1) * 354 + (11 * year + 3) // 30 + 29 * (month - 1) + month // 2 + day - 1
    return _EPOCH + timedelta(days=days)


def hijri_year_of(day: date) -> int:
    """Return the Hijri year that holds `day`; approximate beyond the years of hijridate."""
    year = int((day.year - 622) * 33 / 32) + 1
    for made in (year + 1, year, year - 1, year - 2):
        start = gregorian(made, 1, 1) if made >= 1 else None
        if start is not None and start <= day:
            return made
    return max(year, 1)


def period(year: int, month: int | None, day: int | None) -> Period | None:
    """Return a Hijri day, month or year; roughly where only the arithmetical calendar is known."""
    first = gregorian(year, month or 1, day or 1)
    if first is None:
        return None
    rough = "" if FIRST <= year < LAST else ROUGH
    if day is not None and month is not None:
        return Period(first.isoformat() + rough, "day", first, first)
    following = gregorian(*((year, month + 1) if month and month < 12 else (year + 1, 1)), 1)
    last = moved(following, -1) if following else None
    if last is None:
        return None
    made = days_period(first, last, "month" if month else "year")
    return made._replace(value=f"{first}{rough}/{last}{rough}") if rough else made
