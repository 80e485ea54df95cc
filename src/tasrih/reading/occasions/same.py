"""The same occasion told again is no second one: it is kept once, and grows."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from tasrih.model import Occasion
from tasrih.reading.occasions.held import Candidate

SHARED = ("press conference", "meeting")
"""Kinds at which several speak: "the press conference" is the one told before, whoever speaks now."""


def grown(candidates: Iterable[Candidate]) -> list[Occasion]:
    """Return each occasion once, in the order of first mention, with the speakers, time and place of all."""
    found: list[Occasion] = []
    for occasion, known, founds in candidates:
        at = _same(found, occasion, known=known)
        if at is None and founds:
            found.append(occasion)
        elif at is not None:
            found[at] = _grow(found[at], occasion)
    return found


def _same(found: list[Occasion], new: Occasion, *, known: bool) -> int | None:
    """Return which of `found` is meant: the latest of its kind that nothing in the new mention contradicts."""
    for at in range(len(found) - 1, -1, -1):
        old = found[at]
        if old.kind != new.kind or _differ(old.time, new.time) or _differ(old.place, new.place):
            continue
        if set(old.speakers) & set(new.speakers):
            return at
        if old.speakers and new.speakers and not (known and new.kind in SHARED):
            continue
        if known or not (new.speakers or new.time or new.place):
            return at
    return None


def _differ(old: str | None, new: str | None) -> bool:
    return old is not None and new is not None and old != new


def _grow(old: Occasion, new: Occasion) -> Occasion:
    speakers = tuple(dict.fromkeys((*old.speakers, *new.speakers)))
    return replace(old, speakers=speakers, time=old.time or new.time, place=old.place or new.place)
