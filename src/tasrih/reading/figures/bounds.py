"""Words that bound a number or loosen it: about 600, more than 20, 20 at least, no more than 20."""

from __future__ import annotations

from typing import NamedTuple

from tasrih.arabic.letters import ALEF, LAM
from tasrih.reading.figures.numerals import numeral_at
from tasrih.reading.figures.phrases import context, row_after, row_around, row_before
from tasrih.reading.figures.words import number_word, opens_number
from tasrih.reading.lexemes import PAREN_OPEN
from tasrih.reading.page import Page

_BEFORE = frozenset({"about", "least", "most"})
_AFTER = frozenset({"about_after", "least_after", "most_after", "only_after"})
_NEGATOR = frozenset({"negator"})
_RANGE = frozenset({"between", "from"})
_FROM = frozenset({"from"})
_TURNED = {"least": "most", "most": "least", "about": "about"}


class Bound(NamedTuple):
    """A bound at tokens `first` to `last` (not included): about, least, most or only; `start` is a code point."""

    kind: str
    first: int
    last: int
    start: int


def bounds_before(page: Page, first: int) -> list[Bound]:
    """Return the bounds right before token `first`, the nearest first, with the preposition of a range between."""
    opening = number_word(page.words[first])
    if opening is not None and opening.joined:
        return []
    found: list[Bound] = []
    first = front(page, first)
    opener = range_opener(page, first)
    at = opener.first if opener is not None and opener.kind == "between" else first
    while len(found) < 2:
        match = row_before(page, at, "number_bounds", _BEFORE) or row_around(page, at, "number_bounds", _BEFORE)
        if match is None:
            break
        negated = row_before(page, match.first, "number_bounds", _NEGATOR)
        kind = _TURNED[match.row.kind] if negated is not None else match.row.kind
        begun = negated or match
        at = begun.first
        found.append(Bound(kind, at, match.last, page.starts[at] + begun.cut))
    return found


def front(page: Page, first: int) -> int:
    """Return token `first`, or the opening bracket or the article written apart that stands before it."""
    if first and (page.flags[first - 1] & PAREN_OPEN or page.lex[first - 1].folded == ALEF + LAM):
        return first - 1
    return first


def range_opener(page: Page, first: int) -> Bound | None:
    """Return "between" or "from" right before token `first`."""
    match = row_before(page, first, "number_bounds", _RANGE)
    if match is None:
        return None
    return Bound(match.row.kind, match.first, match.last, page.starts[match.first] + match.cut)


def bound_after(page: Page, at: int) -> Bound | None:
    """Return the bound that starts at token `at`, behind a number or what it counts, "of them" between."""
    if at < len(page.lex) and page.lex[at].folded in context("partitive"):
        at += 1
    match = row_after(page, at, "number_bounds", _AFTER)
    if match is None or _goes_on(page, match.last):
        return None
    return Bound(match.row.kind.removesuffix("_after"), at, match.last, page.starts[at])


def _goes_on(page: Page, at: int) -> bool:
    """Tell whether a number follows, which the words before it bound: "20 and more | than 30"."""
    preposition = row_after(page, at, "number_bounds", _FROM)
    at = preposition.last if preposition is not None else at
    if at >= len(page.words) or not opens_number(page.words[at]):
        return False
    found = number_word(page.words[at])
    return found is not None and not found.joined and numeral_at(page, at) is not None
