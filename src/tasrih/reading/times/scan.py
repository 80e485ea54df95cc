"""What the rules of the grammar look at: words of time, numbers and marks at a token, and what a rule gives back."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import NamedTuple

from tasrih.arabic.fold import fold_word
from tasrih.reading.figures.numerals import numeral_at
from tasrih.reading.figures.words import DIGITS, number_word
from tasrih.reading.lexemes import AUX, BREAK, COMPL, CONJ, DEMO, NEG, PREP, PRONOUN, PUNCT, REL, STOP, TIME
from tasrih.reading.page import Page
from tasrih.reading.times.values import Node
from tasrih.reading.times.words import AL, Hit, Words, speaks_of_future

_FUNCTION = PREP | REL | CONJ | NEG | AUX | PRONOUN | DEMO | COMPL | TIME
"""Bits of words that begin like the article and are no nouns ("to", "who")."""
SLASH = "/\\"
DASH = "-\N{EN DASH}"
COMMAS = ",\N{ARABIC COMMA}"
FUTURE_REACH = 18
"""How many tokens before a time the word that speaks of the future is looked for."""


class Number(NamedTuple):
    """A number at a token: `digits` is its text where it is written in digits, `tail` the letters glued behind."""

    value: float
    end: int
    ordinal: bool
    digits: str
    tail: str
    joined: bool
    proclitic: bool
    article: bool

    @property
    def whole(self) -> int:
        """The value of a whole number, -1 of another."""
        return int(self.value) if self.value == int(self.value) else -1


class Parsed(NamedTuple):
    """A phrase: the token after it and what it means."""

    end: int
    node: Node


Rule = Callable[["Scan", int], "Parsed | None"]


def remembered(rule: Rule) -> Rule:
    """Let a rule read each token of a page only once: others ask for the same phrase again."""

    @wraps(rule)
    def read(scan: Scan, i: int) -> Parsed | None:
        made = scan.made.setdefault(rule, {})
        if i not in made:
            made[i] = rule(scan, i)
        return made[i]

    return read


class Scan:
    """A page with its words of time; every index counts tokens."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.words = Words(page.lex)
        self._looked = self.words.looked
        self.size = len(page)
        self._numbers: dict[int, Number | None] = {}
        self.made: dict[Rule, dict[int, Parsed | None]] = {}

    def hit(self, i: int, kind: str) -> Hit | None:
        """Return the entry of class `kind` at token `i`."""
        found = self._looked.get(i)
        return (self.words.kinds(i) if found is None else found).get(kind)

    def plain(self, i: int, kind: str) -> Hit | None:
        """Return the entry of class `kind` at token `i` if no proclitic is written before it."""
        found = self.hit(i, kind)
        return found if found is not None and not found.pre else None

    def link(self, i: int) -> bool:
        """Tell whether "of" or "in" stands alone at token `i`."""
        return self.plain(i, "from") is not None or self.plain(i, "in") is not None

    def text(self, i: int) -> str:
        """Return token `i` folded, "" beyond the page."""
        return self.page.lex[i].folded if 0 <= i < self.size else ""

    def mark(self, i: int, marks: str) -> bool:
        """Tell whether token `i` is one of the punctuation `marks`."""
        return 0 <= i < self.size and self.page.words[i] in marks

    def glued(self, i: int) -> bool:
        """Tell whether token `i` follows the one before it without a space."""
        return 0 < i < self.size and self.page.starts[i] == self.page.ends[i - 1]

    def closed(self, i: int) -> bool:
        """Tell whether a mark of punctuation or the end of the page stands at token `i`."""
        return i >= self.size or bool(self.page.flags[i] & PUNCT)

    def known(self, i: int) -> bool:
        """Tell whether a word of time or a number stands at token `i`."""
        return bool(self.words.kinds(i)) or self.number(i) is not None

    def noun(self, i: int) -> bool:
        """Tell whether a noun with the article, no word of time, stands at token `i`."""
        if not self.text(i).startswith(AL) or self.words.kinds(i):
            return False
        return not self.page.flags[i] & _FUNCTION

    def number(self, i: int) -> Number | None:
        """Return the number at token `i`: one token of digits, or number words."""
        if i not in self._numbers:
            self._numbers[i] = self._number(i) if 0 <= i < self.size else None
        return self._numbers[i]

    def _number(self, i: int) -> Number | None:
        word = self.page.words[i]
        opening = number_word(word)
        if opening is None:
            return None
        glue = opening.joined, opening.proclitic, opening.article
        if opening.kind == DIGITS:
            body = word[opening.cut : len(word) - opening.tail]
            digits = fold_word(body)
            tail = self.text(i).partition(digits)[2] if opening.tail else ""
            return Number(float(opening.value), i + 1, False, digits, tail, *glue)
        found = numeral_at(self.page, i)
        if found is None:
            return None
        return Number(float(found.value), found.last, found.ordinal, "", "", *glue)

    def whole(self, i: int, low: int, high: int) -> Number | None:
        """Return the whole number between `low` and `high` at token `i`."""
        found = self.number(i)
        return found if found is not None and low <= found.whole <= high else None

    def future(self, i: int) -> bool:
        """Tell whether the sentence speaks of what is to come before token `i`."""
        page = self.page
        for at in range(i - 1, max(-1, i - FUTURE_REACH), -1):
            flags = page.flags[at]
            if flags & (STOP | BREAK):
                return False
            if speaks_of_future(page.words[at], page.lex[at].stem):
                return True
            if "future" in self.words.kinds(at):
                return True
        return False
