"""The names of the gazetteer that stand in a run of folded words, on word borders, proclitics cut off."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tasrih.arabic.letters import ALEF, BEH, FEH, KAF, LAM, WAW
from tasrih.gazetteer.layout import MORE, RANK
from tasrih.gazetteer.store import store

LONGEST = 6
"""No name has more words; the build leaves out those that have."""
CUT_COST = 24
"""How much more prominent a name must be for cutting a proclitic off, where the whole word is a name too."""


class Hit(NamedTuple):
    """A name: words `first` to `last` (not included), number of its `key`, letters `cut` off the first word.

    `cut` counts letters of the folded word: a conjunction, a preposition or both. Of the article that `li`
    swallows (للرقة for الرقة) nothing is cut but the `li`.
    """

    first: int
    last: int
    key: int
    cut: int


class Way(NamedTuple):
    """One way to read a word as the first of a name; `key` is -1 where only longer names begin so."""

    head: str
    cut: int
    key: int
    info: int


_CONJUNCTIONS = ("", WAW, FEH)
_HEADS = tuple(c + p for p in ("", BEH, LAM, KAF) for c in _CONJUNCTIONS if c + p)
_SWALLOWED = tuple(c + LAM + LAM for c in _CONJUNCTIONS)


def _cuts(word: str) -> list[tuple[int, str]]:
    found = [(len(head), word[len(head) :]) for head in _HEADS if word.startswith(head)]
    found += [(len(c) - 1, ALEF + word[len(c) - 1 :]) for c in _SWALLOWED if word.startswith(c)]
    return [(0, word), *((cut, rest) for cut, rest in found if len(rest) > 1)]


@lru_cache(maxsize=65536)
def ways(word: str) -> tuple[Way, ...]:
    """Return the ways to read a folded word as the first of a name, the likeliest first."""
    known = store()
    found = []
    for cut, head in _cuts(word):
        key = known.find(head)
        if key >= 0:
            found.append(Way(head, cut, key, known.key_info[key]))
    found.sort(key=lambda way: (way.info & RANK) - (CUT_COST if way.cut else 0), reverse=True)
    return tuple(found)


def _longer(words: Sequence[str], at: int, way: Way) -> tuple[int, int]:
    """Return (last, key) of the longest name that begins with `way` at word `at`; (at, -1) when none does."""
    known = store()
    best = (
        (at + 1, way.key) if known.key_posts[way.key] > (known.key_posts[way.key - 1] if way.key else 0) else (at, -1)
    )
    text, info = way.head, way.info
    for last in range(at + 1, min(at + LONGEST, len(words))):
        if not info & MORE:
            break
        text = f"{text} {words[last]}"
        key = known.find(text)
        if key < 0:
            break
        info = known.key_info[key]
        if known.key_posts[key] > (known.key_posts[key - 1] if key else 0):
            best = (last + 1, key)
    return best


def scan(words: Sequence[str]) -> list[Hit]:
    """Return the longest name at each of the folded `words`; names may overlap, in the order of their first word.

    Of two ways to read a first word the one with the longer name is taken, then the likelier one.
    """
    found = []
    for at, word in enumerate(words):
        read = ways(word)
        if not read:
            continue
        last, key, cut = at, -1, 0
        for way in read:
            end, name = _longer(words, at, way)
            if end > last:
                last, key, cut = end, name, way.cut
        if key >= 0:
            found.append(Hit(at, last, key, cut))
    return found
