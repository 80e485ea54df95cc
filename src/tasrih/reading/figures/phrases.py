"""Phrases of the figure tables, found before or behind a number.

A table's forms are split as the text is, so that a form may hold signs and points. The first word may carry "and",
and "with" or "to" where the table says so; the article of a unit does not count.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Generic, NamedTuple, TypeVar

from tasrih import lexicon
from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import ALEF, BEH, HEH, KAF, LAM
from tasrih.arabic.words import tokenize
from tasrih.lexicon.records import Row
from tasrih.reading.lexemes import Lexeme, bare, lexeme
from tasrih.reading.page import Page

T = TypeVar("T")
Words = tuple[str, ...]


class Match(NamedTuple):
    """A row of a table found at tokens `first` to `last` (not included); `cut` counts the letters before it."""

    row: Row
    first: int
    last: int
    cut: int = 0


def table_rows(table: str) -> Iterable[Row]:
    """Return every row of a word table, homographs of one form included."""
    for rows in lexicon.words(table).values():
        yield from rows


@lru_cache(maxsize=4096)
def split(form: str) -> Words:
    """Return the tokens of a table's form, folded, the article of each aside."""
    return tuple(bare(fold_word(word)) for word in tokenize(form).words)


class Forms(Generic[T]):
    """Forms by their first word, longest first."""

    def __init__(self) -> None:
        self._by: dict[str, list[tuple[Words, T]]] = {}

    def add(self, key: str, words: Words, what: T) -> None:
        """Keep `words` under `key`, their first or last word."""
        entries = self._by.setdefault(key, [])
        entries.append((words, what))
        entries.sort(key=lambda entry: -len(entry[0]))

    def keys(self) -> Iterable[str]:
        """Return every key."""
        return self._by

    def at(self, key: str) -> list[tuple[Words, T]]:
        """Return the forms kept under `key`, longest first."""
        return self._by.get(key, [])


INFLECTED = frozenset({"units"})
"""Tables whose nouns also stand in the accusative."""
PREFIXED = frozenset({"number_vague"})
"""Tables whose first word may carry a preposition."""
_PREFIXES = ("", BEH, LAM, KAF, BEH + ALEF + LAM, LAM + LAM)


@cache
def _forward(table: str) -> Forms[Row]:
    forms: Forms[Row] = Forms()
    for row in table_rows(table):
        for words in inflected(split(row.form)) if table in INFLECTED else [split(row.form)]:
            for prefix in _PREFIXES if table in PREFIXED else ("",):
                forms.add(prefix + words[0], words, row)
    return forms


def inflected(words: Words) -> list[Words]:
    """Return a noun of one word as it stands and in the accusative."""
    takes = len(words) == 1 and len(words[0]) > 1 and not words[0].endswith((ALEF, HEH))
    return [words, (words[0] + ALEF,)] if takes else [words]


@cache
def _backward(table: str) -> Forms[Row]:
    forms: Forms[Row] = Forms()
    for row in table_rows(table):
        words = split(row.form)
        for prefix in ("", BEH, LAM):
            begun = (prefix + words[0], *words[1:])
            forms.add(begun[-1], begun, row)
    return forms


def row_after(page: Page, at: int, table: str, kinds: frozenset[str], word: str = "") -> Match | None:
    """Return the longest phrase of `table`, of one of `kinds`, that starts at token `at`; `word` stands in for it."""
    if at >= len(page.lex):
        return None
    for key in (word,) if word else _keys(page.lex[at]):
        for words, row in _forward(table).at(key):
            if row.kind in kinds and same(page, at + 1, words[1:]):
                return Match(row, at, at + len(words), 0 if word else _cut(page, at, split(row.form)[0]))
    return None


@cache
def first_words(table: str) -> frozenset[str]:
    """Return the folded words with which a phrase of `table` may start, without article."""
    return frozenset(_forward(table).keys())


def starts_phrase(table: str, word: str) -> bool:
    """Tell whether a phrase of `table` may start with `word`, as it stands in the text."""
    return any(_forward(table).at(key) for key in _keys(lexeme(word)))


def row_before(page: Page, end: int, table: str, kinds: frozenset[str]) -> Match | None:
    """Return the longest phrase of `table`, of one of `kinds`, that ends right before token `end`."""
    if end <= 0:
        return None
    for key in _keys(page.lex[end - 1]):
        for words, row in _backward(table).at(key):
            start = end - len(words)
            if row.kind in kinds and _stands(page, start, words):
                return Match(row, start, end, _cut(page, start, split(row.form)[0]))
    return None


def row_around(page: Page, end: int, table: str, kinds: frozenset[str]) -> Match | None:
    """Return a phrase of one or two words before token `end` with a measure in it: "exceeded their number 20"."""
    measures = context("measure")
    if end >= 2 and page.lex[end - 1].stem in measures:
        match = row_before(page, end - 1, table, kinds)
        return match._replace(last=end) if match is not None else None
    if end < 3 or page.lex[end - 2].stem not in measures:
        return None
    for words, row in _backward(table).at(page.lex[end - 1].folded):
        if len(words) == 2 and row.kind in kinds and words[0] in _keys(page.lex[end - 3]):
            return Match(row, end - 3, end, _cut(page, end - 3, split(row.form)[0]))
    return None


def _stands(page: Page, start: int, words: Words) -> bool:
    return start >= 0 and words[0] in _keys(page.lex[start]) and same(page, start + 1, words[1:])


def _cut(page: Page, at: int, word: str) -> int:
    """Return how many letters of token `at` stand before `word` and its article; 0 where marks hinder counting."""
    folded = page.lex[at].folded
    if len(folded) != len(page.words[at]):
        return 0
    cut = max(folded.rfind(word), 0)
    return cut - 2 if cut >= 2 and folded[cut - 2 : cut] == ALEF + LAM else cut


def _keys(lexeme: Lexeme) -> tuple[str, ...]:
    """Return a word without article, as it stands and without a conjunction."""
    whole = bare(lexeme.folded)
    return (whole,) if lexeme.stem is lexeme.folded else (whole, bare(lexeme.stem))


def same(page: Page, at: int, words: Words) -> bool:
    """Tell whether folded `words` stand at token `at`, articles aside."""
    if at + len(words) > len(page.lex):
        return False
    return all(bare(page.lex[at + n].folded) == word for n, word in enumerate(words))


@cache
def context(kind: str) -> frozenset[str]:
    """Return the folded forms of one kind of the `number_context` table."""
    return frozenset(" ".join(row.words) for row in table_rows("number_context") if row.kind == kind)
