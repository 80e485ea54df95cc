"""From a word as written, proclitics and all, to the cue forms it may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from tasrih.arabic.fold import fold
from tasrih.arabic.letters import FEH, WAW
from tasrih.lexicon.proclitics import Proclitic, splits
from tasrih.lexicon.records import CueForm
from tasrih.lexicon.store import compiled, form_table


def all_forms() -> Mapping[str, tuple[CueForm, ...]]:
    """Return every form without proclitics, folded, with its analyses."""
    return form_table()


@lru_cache(maxsize=16384)
def cue_analysis(word: str) -> tuple[tuple[str, CueForm], ...]:
    """Return the analyses of `word` as (its proclitics as written, cue form), fewest proclitics first."""
    folded = fold(word)
    if is_blocked(folded.text):
        return ()
    found: list[tuple[str, CueForm]] = []
    table = form_table()
    for length, proclitic, form in splits(folded.text):
        if form not in table:
            continue
        start = folded.offsets[length] if length else 0
        found += ((word[:start], made) for made in _readings(proclitic, form))
    return tuple(found)


@lru_cache(maxsize=16384)
def cue_forms(word: str) -> tuple[CueForm, ...]:
    """Return the cue forms that `word`, raw and with its proclitics, may be; () if none."""
    return tuple(form for _, form in cue_analysis(word))


def proclitics_of(word: str, form: CueForm) -> int:
    """Return how many code points of `word` are proclitics when it is read as `form`; 0 if it is not."""
    return next((len(text) for text, made in cue_analysis(word) if made == form), 0)


def is_blocked(folded: str) -> bool:
    """Whether `folded`, with or without a conjunction before it, is never a cue."""
    blocked = compiled().blocked
    return folded in blocked or (folded[:1] in (WAW, FEH) and folded[1:] in blocked)


def _readings(proclitic: Proclitic, form: str) -> Iterator[CueForm]:
    for made in form_table()[form]:
        if made.part not in proclitic.parts or (proclitic.definite and made.pronoun):
            continue
        yield msgspec.structs.replace(made, definite=True) if proclitic.definite else made
