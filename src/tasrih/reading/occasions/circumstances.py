"""When and where an occasion was, from the words around it."""

from __future__ import annotations

from tasrih.arabic.letters import BEH, FEH, YEH
from tasrih.reading.claims.clause import scope_kind
from tasrih.reading.claims.where import preposition_at
from tasrih.reading.index import Index

IN = (FEH + YEH, BEH)
PLACE_REACH = 6
"""How many words may stand between the preposition and the name of the place ("in the base of X in town Y")."""


def first_time(index: Index, at: int, start: int, end: int) -> str | None:
    """Return the id of the first time behind token `at`, else of the last before it; what bounds is no time of it."""
    behind = next((t.id for i in range(at, end) if (t := index.time_at(i)) and not _bounds(index, i)), None)
    if behind is not None:
        return behind
    return next((t.id for i in range(at - 1, start - 1, -1) if (t := index.time_at(i)) and not _bounds(index, i)), None)


def _bounds(index: Index, i: int) -> bool:
    return any(scope_kind(index.page, k) in ("since", "until") for k in (i - 1, i) if k >= 0)


def first_place(index: Index, start: int, end: int) -> str | None:
    """Return the id of the first place behind a preposition "in" among tokens `start` to `end`."""
    for i in range(start, end):
        if not preposition_at(index, i, IN):
            continue
        for k in range(i, min(i + PLACE_REACH, end)):
            number = index.mention_at(k)
            if number is not None and index.whole.mentions[number].place:
                return index.whole.mentions[number].place
    return None
