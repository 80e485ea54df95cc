"""The tokens by which statements are filtered: each is one word that no text can hold."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from functools import lru_cache

from tasrih.arabic.fold import fold_word
from tasrih.archive.analysis.words import POINT
from tasrih.errors import QueryError

MARK = "\N{SECTION SIGN}"
ALL = MARK + "all"
"""On every statement."""
HEDGED, UNSAID = MARK + "hedged", MARK + "unsaid"
PLAIN, SAID = MARK + "plain", MARK + "uttered"
"""On those that are not hedged, and on those that are not noted as unsaid."""


@lru_cache(maxsize=65536)
def facet(kind: str, value: str) -> str:
    """Return the token of a value: `facet("act", "deny")`."""
    return MARK + kind + POINT + key(value)


@lru_cache(maxsize=65536)
def key(value: str) -> str:
    """Return a name folded to letters, digits and dots between them, in small letters."""
    small = fold_word(value).lower()
    return POINT.join("".join(char if char.isalnum() else " " for char in small).split())


@lru_cache(maxsize=65536)
def day_tokens(day: int) -> tuple[str, ...]:
    """Return the tokens of a day (counted from the year 1): itself, its month, its year; () for 0, no day."""
    if not day:
        return ()
    on = date.fromordinal(day)
    return (facet("said", on.isoformat()), facet("said", on.isoformat()[:7]), facet("said", on.isoformat()[:4]))


def days_between(first: int, last: int) -> tuple[str, ...]:
    """Return the fewest tokens of which each day from `first` to `last` (both included) has exactly one."""
    found: list[str] = []
    on, end = date.fromordinal(max(first, 1)), date.fromordinal(last)
    while on <= end:
        year_end = date(on.year, 12, 31)
        month_end = date(on.year, on.month, calendar.monthrange(on.year, on.month)[1])
        size, step = 10, on
        if (on.month, on.day) == (1, 1) and year_end <= end:
            size, step = 4, year_end
        elif on.day == 1 and month_end <= end:
            size, step = 7, month_end
        found.append(facet("said", on.isoformat()[:size]))
        if step == date.max:
            break
        on = step + timedelta(1)
    return tuple(found)


def day_of(text: str, *, last: bool = False) -> int:
    """Return the day that an ISO 8601 date, month or year begins with (or ends with: `last`); QueryError for others."""
    try:
        parts = [int(part) for part in text[:10].split("-")]
        year, month, day = [*parts, *([12, 31] if last else [1, 1])[len(parts) - 1 :]]
        if last and len(parts) < 3:
            day = calendar.monthrange(year, month)[1]
        return date(year, month, day).toordinal()
    except (ValueError, IndexError) as error:
        raise QueryError(f"{text!r} is no date: YYYY-MM-DD, YYYY-MM or YYYY") from error


def day_or_none(text: str | None) -> int:
    """Return the day of an ISO 8601 date or moment, 0 where it names no day."""
    if not text or len(text) < 10:
        return 0
    try:
        return date.fromisoformat(text[:10]).toordinal()
    except ValueError:
        return 0
