"""Dates as Arabic pages write them → ISO 8601. No date is guessed: what is not certain is None.

Gregorian months by their Egyptian, Levantine, Maghrebi, Gulf and English names, alone or doubled
(`نيسان / أبريل`); Arabic-Indic digits; a Hijri date only when the weekday beside it settles which
day it was, since the calendar of the country and the arithmetical one differ by a day.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import cache

from tasrih.ingest.tables import folded, months

# Years outside these are misreadings in a news page.
FIRST_YEAR, LAST_YEAR = 1990, 2100

_SEPARATOR = r"[\s,\u060c/.()\-\u2013\u2014|]*"
# A short word between the parts: "of", "the year".
_LINK = r"(?:[^\W\d]{2,3}\s+)?"
_ISO = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b")
_DAY_FIRST = re.compile(r"\b(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})\b")
_MARKS = str.maketrans("", "", "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e")
# Day number (proleptic Gregorian) of the day before 1 Muharram 1 in the arithmetical calendar.
_HIJRI_EPOCH = 227014


def parse_date(text: str) -> str | None:
    """Return the one date in `text` as ISO 8601, or None when there is none or it is uncertain.

    A full ISO timestamp keeps its time and zone; any other spelling gives the day alone.
    """
    stamp = _timestamp(text.strip())
    if stamp:
        return stamp
    plain = folded(text.translate(_MARKS))
    return _named(plain) or _numeric(plain) or _hijri(plain)


def _timestamp(text: str) -> str | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        return None
    return moment.isoformat() if "T" in text or ":" in text else moment.date().isoformat()


@cache
def _patterns(calendar: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Day-month-year and month-day-year, with a second name for the month allowed."""
    names = "|".join(re.escape(name) for name in sorted(months(calendar), key=len, reverse=True))
    month = rf"{_LINK}(?P<month>{names})(?:{_SEPARATOR}(?P<again>{names}))?"
    year = r"(?P<year>\d{4})(?!\d)"
    day = r"(?<!\d)(?P<day>\d{1,2})"
    before = re.compile(rf"{day}{_SEPARATOR}{month}{_SEPARATOR}{_LINK}{year}")
    return before, re.compile(rf"\b{month}{_SEPARATOR}{day}{_SEPARATOR}{year}")


def _named(text: str) -> str | None:
    for pattern in _patterns("gregorian"):
        for found in pattern.finditer(text):
            names = months("gregorian")
            again = found["again"]
            if again is None or names[again] == names[found["month"]]:
                return _iso(int(found["year"]), names[found["month"]], int(found["day"]))
    return None


def _numeric(text: str) -> str | None:
    found = _ISO.search(text)
    if found:
        year, month, day = map(int, found.groups())
        return _iso(year, month, day)
    found = _DAY_FIRST.search(text)
    if not found:
        return None
    day, month, year = map(int, found.groups())
    if day <= 12 and month <= 12 and day != month:
        return None
    return _iso(year, month, day)


def _iso(year: int, month: int, day: int) -> str | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _hijri(text: str) -> str | None:
    found = _patterns("hijri")[0].search(text)
    weekday = next((number for name, number in months("weekday").items() if name in text), None)
    if not found or weekday is None:
        return None
    day = _hijri_day(int(found["year"]), months("hijri")[found["month"]], int(found["day"]))
    near = [day + timedelta(days=shift) for shift in (0, -1, 1)]
    certain = next((candidate for candidate in near if candidate.isoweekday() == weekday), None)
    return _iso(certain.year, certain.month, certain.day) if certain else None


def _hijri_day(year: int, month: int, day: int) -> date:
    """The arithmetical (30-year cycle) Gregorian day; a day off the announced one at most."""
    days = (year - 1) * 354 + (11 * year + 3) // 30 + 29 * (month - 1) + month // 2 + day
    return date.fromordinal(_HIJRI_EPOCH + days)
