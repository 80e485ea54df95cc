"""Entries of several words from the lexicon's tables, found at a token by a tree of words."""

from __future__ import annotations

from functools import cache

from tasrih import lexicon
from tasrih.reading.lexemes import Lexeme

Node = dict[str, "Branch"]


class Branch:
    """What may follow a word: `next` by folded word, and the class of the entry that ends here."""

    __slots__ = ("kind", "next")

    def __init__(self) -> None:
        self.next: Node = {}
        self.kind: str | None = None


@cache
def _tree(table: str) -> Node:
    root: Node = {}
    for rows in lexicon.words(table).values():
        for row in rows:
            node, branch = root, Branch()
            for word in row.words:
                branch = node.setdefault(word, Branch())
                node = branch.next
            branch.kind = branch.kind or row.kind or table
    return root


def entry_at(table: str, lexemes: list[Lexeme], at: int) -> tuple[int, str]:
    """Return (tokens, class) of the longest entry of `table` at token `at`; (0, "") when none stands there.

    The first word may carry a conjunction that the entry has not.
    """
    root = _tree(table)
    first = lexemes[at]
    found = _walk(root.get(first.folded), lexemes, at)
    if not found[0] and first.stem != first.folded:
        found = _walk(root.get(first.stem), lexemes, at)
    return found


def _walk(branch: Branch | None, lexemes: list[Lexeme], at: int) -> tuple[int, str]:
    best, kind = 0, ""
    end = at + 1
    while branch is not None:
        if branch.kind is not None:
            best, kind = end - at, branch.kind
        if end >= len(lexemes):
            break
        branch = branch.next.get(lexemes[end].folded)
        end += 1
    return best, kind


def match_at(table: str, lexemes: list[Lexeme], at: int) -> int:
    """Return how many tokens of an entry of `table` start at `at`; 0 if none."""
    return entry_at(table, lexemes, at)[0]


def kind_at(table: str, lexemes: list[Lexeme], at: int) -> str:
    """Return the class of the entry of `table` at token `at`; "" if none."""
    return entry_at(table, lexemes, at)[1]
