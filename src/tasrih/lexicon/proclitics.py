"""What may be written onto the front of a word, and onto which parts of speech."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tasrih.arabic.letters import ALEF, BEH, FEH, KAF, LAM, SEEN, WAW

_ANY = frozenset({"past", "present", "participle", "masdar", "noun", "preposition"})
_NOMINAL = frozenset({"participle", "masdar", "noun"})
_PRESENT = frozenset({"present"})


class Proclitic(NamedTuple):
    """An inner proclitic: its letters, the parts of speech it may stand on, whether it holds the article."""

    text: str
    parts: frozenset[str]
    definite: bool


CONJUNCTIONS = ("", WAW, FEH)
INNER = (
    Proclitic("", _ANY, definite=False),
    Proclitic(SEEN, _PRESENT, definite=False),
    Proclitic(LAM, _PRESENT | _NOMINAL, definite=False),
    Proclitic(BEH, _NOMINAL, definite=False),
    Proclitic(KAF, _NOMINAL, definite=False),
    Proclitic(ALEF + LAM, _NOMINAL, definite=True),
    Proclitic(BEH + ALEF + LAM, _NOMINAL, definite=True),
    Proclitic(KAF + ALEF + LAM, _NOMINAL, definite=True),
    Proclitic(LAM + LAM, _NOMINAL, definite=True),
)
_HEADS = tuple((c + p.text, p) for c in CONJUNCTIONS for p in INNER)


def splits(folded: str) -> Iterator[tuple[int, Proclitic, str]]:
    """Yield each way to cut `folded`: length of what is cut off, inner proclitic, the rest."""
    for head, proclitic in _HEADS:
        if folded.startswith(head) and len(folded) > len(head):
            yield len(head), proclitic, folded[len(head) :]
