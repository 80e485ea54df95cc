"""The words of time: what a token may be (a month, a unit, a preposition of time ...), from lexicon/time_*.tsv.

A word is found with its proclitics (and, then, by, to) and over several tokens. `Words.kinds` gives the longest
entry of each class at a token.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from tasrih import lexicon
from tasrih.arabic.letters import ALEF, BEH, FEH, LAM, NOON, SEEN, TEH, WAW, YEH
from tasrih.lexicon.schemas import TIME_TABLES
from tasrih.reading.lexemes import Lexeme

AL = ALEF + LAM
CONJUNCTIONS = (WAW, FEH)
PREPOSITIONS = (BEH, LAM)


class Hit(NamedTuple):
    """An entry at a token: its `value`, the token after it, and the folded proclitic `pre` of its first word."""

    value: str
    end: int
    pre: str


class Entry(NamedTuple):
    """An entry behind its first word: the further words, class and value."""

    rest: tuple[str, ...]
    kind: str
    value: str


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """Return folded first word -> entries, the longest first."""
    found: dict[str, list[Entry]] = {}
    for table in TIME_TABLES:
        for rows in lexicon.words(table).values():
            for row in rows:
                found.setdefault(row.words[0], []).append(Entry(row.words[1:], row.kind, row.attrs["value"]))
    return {word: tuple(sorted(made, key=lambda e: -len(e.rest))) for word, made in found.items()}


@cache
def heads() -> dict[str, tuple[str, str]]:
    """Return folded word, proclitics and all -> (proclitic, word of `entries`); the shortest proclitic wins."""
    found = {word: ("", word) for word in entries()}
    for pre in _proclitics():
        for word in entries():
            if word.startswith(AL) and pre[-1:] == LAM:
                found.setdefault(pre + word[1:], (pre, word))
            else:
                found.setdefault(pre + word, (pre, word))
    return found


def _proclitics() -> list[str]:
    plain = [*CONJUNCTIONS, *PREPOSITIONS]
    return plain + [a + b for a in CONJUNCTIONS for b in PREPOSITIONS]


class Words:
    """The entries of a page, looked up once a token."""

    def __init__(self, lexemes: list[Lexeme]) -> None:
        self.lex = lexemes
        self.looked: dict[int, dict[str, Hit]] = {}

    def kinds(self, i: int) -> dict[str, Hit]:
        """Return class -> longest entry at token `i`."""
        made = self.looked.get(i)
        if made is None:
            made = self.looked[i] = self._look(i) if 0 <= i < len(self.lex) else {}
        return made

    def _look(self, i: int) -> dict[str, Hit]:
        head = heads().get(self.lex[i].folded)
        found: dict[str, Hit] = {}
        if head is None:
            return found
        pre, word = head
        for rest, kind, value in entries()[word]:
            if kind not in found and self._follows(i + 1, rest):
                found[kind] = Hit(value, i + 1 + len(rest), pre)
        return found

    def _follows(self, i: int, rest: tuple[str, ...]) -> bool:
        lex = self.lex
        return i + len(rest) <= len(lex) and all(lex[i + n].folded == word for n, word in enumerate(rest))


_FUTURE = tuple(SEEN + letter for letter in (YEH, TEH, NOON))
_FUTURE_I = SEEN + "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"
_LEAST_FUTURE = 4


@cache
def _not_future() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words and the beginnings that only look like a verb of the future."""
    rows = [(form, row.attrs["value"]) for form, found in lexicon.words("time_words").items() for row in found]
    known = lexicon.words("time_words")
    rows = [(form, value) for form, value in rows if any(row.kind == "not-future" for row in known[form])]
    return frozenset(f for f, v in rows if v == "word"), tuple(f for f, v in rows if v == "prefix")


@lru_cache(maxsize=16384)
def speaks_of_future(word: str, stem: str) -> bool:
    """Tell whether `word` (folded, without a conjunction: `stem`) is a verb with the sin of the future before it."""
    if not stem.startswith(SEEN):
        return False
    if _FUTURE_I in word:
        return not stem.startswith(SEEN + ALEF + LAM)
    if len(stem) < _LEAST_FUTURE or not stem.startswith(_FUTURE):
        return False
    words, prefixes = _not_future()
    return stem not in words and not stem.startswith(prefixes)
