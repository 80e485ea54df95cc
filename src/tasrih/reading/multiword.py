"""Entries of several words from the lexicon's tables, found at a token."""

from __future__ import annotations

from functools import cache

from tasrih import lexicon
from tasrih.reading.lexemes import Lexeme

Entry = tuple[tuple[str, ...], str]


@cache
def _by_head(table: str) -> dict[str, tuple[Entry, ...]]:
    """Return first folded word -> (all words, class), longest first."""
    heads: dict[str, list[Entry]] = {}
    for rows in lexicon.words(table).values():
        for row in rows:
            heads.setdefault(row.words[0], []).append((row.words, row.kind))
    return {head: tuple(sorted(set(entries), key=lambda e: (-len(e[0]), e))) for head, entries in heads.items()}


def entry_at(table: str, lexemes: list[Lexeme], at: int) -> Entry | None:
    """Return the longest entry of `table` whose words stand at token `at`; the first may carry a conjunction."""
    heads = _by_head(table)
    first = lexemes[at]
    entries = heads.get(first.folded) or heads.get(first.stem)
    if not entries:
        return None
    for words, kind in entries:
        end = at + len(words)
        if end <= len(lexemes) and all(lexemes[at + i].folded == words[i] for i in range(1, len(words))):
            return words, kind
    return None


def match_at(table: str, lexemes: list[Lexeme], at: int) -> int:
    """Return how many tokens of an entry of `table` start at `at`; 0 if none."""
    found = entry_at(table, lexemes, at)
    return len(found[0]) if found else 0


def kind_at(table: str, lexemes: list[Lexeme], at: int) -> str:
    """Return the class of the entry of `table` at token `at`; "" if none."""
    found = entry_at(table, lexemes, at)
    return found[1] if found else ""
