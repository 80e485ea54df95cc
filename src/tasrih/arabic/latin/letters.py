"""The sounds of a word that is written without vowels: Latin letters for each Arabic letter, by its neighbours.

`letters.json` says what a letter is in a context (`build_latin.py` counts that from names known in both scripts);
the widest context that is known decides. Consonants follow BGN/PCGN without its dots and apostrophes, so one Arabic
letter is one Latin spelling everywhere; what is learned is the vowels that Arabic does not write.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import msgspec

from tasrih.arabic.letters import BEH, FEH, KAF, LAM, MEEM, SEEN, TEH

EDGE_OPEN, EDGE_CLOSE = "^", "$"
_TWICE = "tsh"
"""How ch of other languages comes out, written with two Arabic letters."""
_CH = TEH + "\N{ARABIC LETTER SHEEN}"
_VOWELS = ("", *"aeiou")
_LIQUIDS = frozenset((LAM, "\N{ARABIC LETTER REH}"))
_AFTER_S = frozenset((TEH, BEH, KAF, MEEM, FEH, "\N{ARABIC LETTER NOON}", "\N{ARABIC LETTER TAH}"))


def contexts(word: str, at: int) -> Iterator[str]:
    """Yield the contexts of letter `at` of `word`, the widest first; `word` has its edges marked."""
    if at >= 2 and at + 3 <= len(word):
        yield word[at - 2 : at + 3]
    if at + 3 <= len(word):
        yield "<" + word[at - 1 : at + 3]
    if at >= 2:
        yield ">" + word[at - 2 : at + 2]
    yield word[at - 1 : at + 2]
    yield "+" + word[at : at + 2]
    yield "-" + word[at - 1 : at + 1]
    yield word[at]


@cache
def _table() -> dict[str, str]:
    data = files("tasrih.arabic.latin").joinpath("letters.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, str])


def spell(word: str, table: dict[str, str] | None = None) -> str:
    """Return the Latin spelling of one Arabic word without marks, in small letters; other characters are left out."""
    known = _table() if table is None else table
    edged = EDGE_OPEN + word + EDGE_CLOSE
    parts = []
    for at in range(1, len(edged) - 1):
        parts.append(next((known[key] for key in contexts(edged, at) if key in known), ""))
    if len(word) > 2 and _cluster(word, parts):
        parts[0] += "a"
    return "".join(parts).replace(_TWICE, "ch")


def _cluster(word: str, parts: list[str]) -> bool:
    """Tell whether a word would begin with two consonants that no name begins with."""
    if not parts[0] or parts[0][-1] in _VOWELS or parts[1][:1] in _VOWELS or word[:2] == _CH:
        return False
    return word[1] not in _LIQUIDS and not (word[0] == SEEN and word[1] in _AFTER_S)
