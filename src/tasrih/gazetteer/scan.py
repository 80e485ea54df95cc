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


class Read(NamedTuple):
    """How a word may be read: `key` and `cut` of the likeliest name that it is alone (key -1 for none), and the
    (head, cut) with which longer names may begin, the likeliest first."""

    key: int
    cut: int
    leads: tuple[tuple[str, int], ...]


_CONJUNCTIONS = ("", WAW, FEH)
_HEADS = tuple(c + p for p in ("", BEH, LAM, KAF) for c in _CONJUNCTIONS if c + p)
_SWALLOWED = tuple(c + LAM + LAM for c in _CONJUNCTIONS)


def _cuts(word: str) -> list[tuple[int, str]]:
    found = [(len(head), word[len(head) :]) for head in _HEADS if word.startswith(head)]
    found += [(len(c) - 1, ALEF + word[len(c) - 1 :]) for c in _SWALLOWED if word.startswith(c)]
    return [(0, word), *((cut, rest) for cut, rest in found if len(rest) > 1)]


@lru_cache(maxsize=65536)
def _read(word: str) -> Read | None:
    """Return how a folded word may be read, None where it neither is nor begins a name."""
    known = store()
    keys = [(known.find(head), cut, head) for cut, head in _cuts(word)]
    found = [(key, cut, head) for key, cut, head in keys if key >= 0]
    if not found:
        return None
    found.sort(key=lambda way: (known.key_info[way[0]] & RANK) - (CUT_COST if way[1] else 0), reverse=True)
    key, cut = next(((key, cut) for key, cut, _ in found if known.posted(key)), (-1, 0))
    return Read(key, cut, tuple((head, cut) for key, cut, head in found if known.key_info[key] & MORE))


def _longer(words: Sequence[str], at: int, head: str) -> tuple[int, int]:
    """Return (last, key) of the longest name of two words and more that begins with `head`; (0, -1) for none."""
    known = store()
    best, text = (0, -1), head
    for last in range(at + 1, min(at + LONGEST, len(words))):
        text = f"{text} {words[last]}"
        key = known.find(text)
        if key < 0:
            break
        if known.posted(key):
            best = (last + 1, key)
        if not known.key_info[key] & MORE:
            break
    return best


def scan(words: Sequence[str]) -> list[Hit]:
    """Return the longest name at each of the folded `words`; names may overlap, in the order of their first word.

    Of two ways to read a first word the one with the longer name is taken, then the likelier one.
    """
    found = []
    for at, word in enumerate(words):
        read = _read(word)
        if read is None:
            continue
        key, cut, last = read.key, read.cut, at + 1
        for head, before in read.leads:
            end, name = _longer(words, at, head)
            if end > last:
                last, key, cut = end, name, before
        if key >= 0:
            found.append(Hit(at, last, key, cut))
    return found
