"""The tokens of a page as the grammar of numbers walks over them."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from tasrih.arabic.letters import WAW
from tasrih.reading.figures.words import NumberWord, Value, number_word
from tasrih.reading.page import Page

THOUSAND = 1000
MOST = 10**18
"""The largest scale: what is written beyond it is no number of news."""


class Term(NamedTuple):
    """A summand: its value, the token after it, the scale it was multiplied with (1 if none)."""

    value: Value
    end: int
    scale: Value = 1


def whole(value: Value) -> Value:
    """Return a fraction without remainder as an integer."""
    return value.numerator if isinstance(value, Fraction) and value.denominator == 1 else value


class Tokens:
    """Number words by token; nothing is seen from token `stop` on."""

    def __init__(self, page: Page, stop: int) -> None:
        self.page = page
        self.words = page.words
        self.stop = stop

    def word(self, at: int) -> NumberWord | None:
        """Return the number word at `at`, whatever is written before it."""
        return number_word(self.words[at]) if at < self.stop else None

    def bare(self, at: int) -> NumberWord | None:
        """Return the number word at `at` if nothing but perhaps the article is written before it."""
        found = self.word(at)
        return found if found is not None and not found.joined and not found.proclitic else None

    def linked(self, at: int) -> tuple[int, NumberWord] | None:
        """Return the number word that "and" joins at `at`, written apart or not, with its token."""
        if at < len(self.words) and self.words[at] == WAW:
            found = self.bare(at + 1)
            return (at + 1, found) if found is not None else None
        found = self.word(at)
        return (at, found) if found is not None and found.joined and not found.proclitic else None

    def glued(self, at: int) -> bool:
        """Tell whether token `at` follows the one before it without a space."""
        return 0 < at < len(self.words) and self.page.starts[at] == self.page.ends[at - 1]
