"""Other names that the article itself gives: the long form (SHORT), somebody known as somebody."""

from __future__ import annotations

from tasrih.reading.actors.types import words_of_kind
from tasrih.reading.entities import UNKNOWN_CATS
from tasrih.reading.lexemes import BREAK, COMMA, NUM, PAREN_CLOSE, PAREN_OPEN, PUNCT, QUOTE
from tasrih.reading.mentions import Found
from tasrih.reading.page import Page

REACH = 6
LONGEST_SHORT = 7
"""How many letters an abbreviation has at most."""
_SAME = frozenset({"organisation", "group"})


def bracketed(page: Page, found: list[Found]) -> list[tuple[int, int, int]]:
    """Return (number of a name, first, last token of what stands in brackets behind it) where that is another name."""
    made = []
    starts = {name.first: n for n, name in enumerate(found)}
    for n, name in enumerate(found):
        at = name.last
        while at < len(page) and page.flags[at] & QUOTE:
            at += 1
        if at >= len(page) or not page.flags[at] & PAREN_OPEN:
            continue
        end = _closing(page, at)
        inner = [k for k in range(at + 1, end) if not page.flags[k] & PUNCT]
        if inner and _is_name(page, found, name, starts.get(inner[0], -1), inner):
            made.append((n, inner[0], inner[-1] + 1))
    return made


def _closing(page: Page, at: int) -> int:
    """Return the closing bracket of the one at `at`, or `at` where none is near."""
    for end in range(at + 1, min(len(page), at + REACH)):
        if page.flags[end] & PAREN_CLOSE:
            return end
        if page.flags[end] & BREAK:
            break
    return at


def _is_name(page: Page, found: list[Found], long: Found, inner: int, tokens: list[int]) -> bool:
    if inner >= 0 and found[inner].last > tokens[-1]:
        short = found[inner]
        same = short.type == long.type or {short.type, long.type} <= _SAME
        return same and long.type not in ("place", "other")
    if long.type not in _SAME or len(tokens) != 1:
        return False
    word = page.words[tokens[0]]
    lex = page.lex[tokens[0]]
    return len(word) <= LONGEST_SHORT and not lex.flags & NUM and (lex.cat in UNKNOWN_CATS or word.isascii())


def known_as(page: Page, found: list[Found]) -> list[tuple[int, int]]:
    """Return pairs of numbers of names, of which the second is what the first is known as."""
    made = []
    for n in range(len(found) - 1):
        one, other = found[n], found[n + 1]
        if other.first - one.last > REACH or not (one.type == other.type or {one.type, other.type} <= _SAME):
            continue
        if one.type in ("place", "other"):
            continue
        between = [k for k in range(one.last, other.first) if not page.flags[k] & (COMMA | QUOTE)]
        if between and _says_alias(page, between):
            made.append((n, n + 1))
    return made


def _says_alias(page: Page, between: list[int]) -> bool:
    """Tell whether the words between two names begin with "known", no mark or break among them."""
    if any(page.flags[k] & PUNCT for k in between):
        return False
    return any(page.lex[k].folded in words_of_kind("alias") for k in between[:2])
