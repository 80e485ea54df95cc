"""What a number is a number of, when that is a measure: per cent, money, kilometres."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import NamedTuple

from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import WAW
from tasrih.lexicon.records import Row
from tasrih.reading.figures.numerals import numeral_at
from tasrih.reading.figures.phrases import Forms, Words, context, inflected, row_after, same, split, table_rows
from tasrih.reading.lexemes import bare
from tasrih.reading.page import Page

_ALL = frozenset({"unit", "percent", "hundredth"})
_PERCENT = frozenset({"percent"})
_NONE = "-"


class Unit(NamedTuple):
    """A unit at tokens up to `last` (not included): its symbol, and by how much it makes the number smaller."""

    symbol: str
    last: int
    worth: Fraction = Fraction(1)


class Currency(NamedTuple):
    """The codes that one noun or sign may stand for: by adjective behind it, by country, and alone."""

    by_adjective: dict[str, str]
    by_place: dict[str, str]
    alone: str | None


@cache
def _currencies() -> Forms[Currency]:
    found: dict[Words, Currency] = {}
    for row in table_rows("currencies"):
        for words in inflected(split(row.form)):
            known = found.get(words, Currency({}, {}, None))
            code = row.attrs["value"]
            adjectives, places = (
                dict.fromkeys(_cells(row, "adjective"), code),
                dict.fromkeys(_cells(row, "place"), code),
            )
            alone = known.alone if adjectives else code
            found[words] = Currency(known.by_adjective | adjectives, known.by_place | places, alone)
    forms: Forms[Currency] = Forms()
    for words, currency in found.items():
        forms.add(words[0], words, currency)
    return forms


def _cells(row: Row, column: str) -> list[str]:
    cell = row.attrs[column]
    return [] if cell == _NONE else [bare(fold_word(form)) for form in cell.split("|")]


@cache
def _codes() -> frozenset[str]:
    return frozenset(row.attrs["value"] for row in table_rows("currencies"))


@cache
def _no_units() -> frozenset[str]:
    """Return words that only look like a unit in the accusative ("without")."""
    first = {split(row.form)[0] for row in table_rows("units")}
    return context("stop") - first


def unit_at(page: Page, at: int, word: str = "") -> Unit | None:
    """Return the unit that stands at token `at`; None when there is none or its country cannot be told.

    `word` stands in for the token: the folded singular of a dual, or what is glued behind digits.
    """
    if at >= len(page.words) or page.lex[at].folded in _no_units():
        return None
    match = row_after(page, at, "units", _ALL, word)
    if match is None:
        return _money_at(page, at, word)
    if match.row.attrs["value"] == _NONE:
        return None
    worth = Fraction(1, 100) if match.row.kind == "hundredth" else Fraction(1)
    return Unit(match.row.attrs["value"], match.last, worth)


class Cents(NamedTuple):
    """Hundredths behind a sum of money ("20 dollars and 43 cents"): what they add, and the token behind them."""

    worth: Fraction
    last: int


def cents(page: Page, unit: Unit, at: int) -> Cents | None:
    """Return the hundredths of a currency that "and" joins at token `at`."""
    if unit.symbol not in _codes() or at >= len(page.words):
        return None
    apart = page.words[at] == WAW
    numeral = numeral_at(page, at + apart) if at + apart < len(page.words) else None
    if numeral is None or not (apart or page.lex[at].folded[0] == WAW):
        return None
    part = unit_at(page, numeral.last)
    if part is None or part.symbol != unit.symbol or part.worth == 1:
        return None
    return Cents(Fraction(numeral.value).limit_denominator(100) * part.worth, part.last)


def sign_before(page: Page, first: int) -> Unit | None:
    """Return the unit whose sign or code stands right before token `first`: "$ 20", "USD 20", "%20"."""
    word = page.words[first - 1] if first else ""
    if not word or (word.isalpha() and word not in _codes()):
        return None
    found = row_after(page, first - 1, "units", _PERCENT)
    if found is not None:
        glued = page.ends[first - 1] == page.starts[first]
        return Unit(found.row.attrs["value"], first) if glued and found.last == first else None
    money = _money_at(page, first - 1)
    return money if money is not None and money.last == first else None


def _money_at(page: Page, at: int, word: str = "") -> Unit | None:
    if page.words[at] in _codes():
        return Unit(page.words[at], at + 1)
    for words, currency in _currencies().at(word or bare(page.lex[at].folded)):
        if not same(page, at + 1, words[1:]):
            continue
        last = at + len(words)
        follows = bare(page.lex[last].folded) if last < len(page.lex) else ""
        if follows in currency.by_adjective:
            return Unit(currency.by_adjective[follows], last + 1)
        code = _of_the_country(page, currency) or currency.alone
        return Unit(code, last) if code is not None else None
    return None


def _of_the_country(page: Page, currency: Currency) -> str | None:
    """Return the code of the one country with such a currency that the article names, None when it names several."""
    codes = {code for word, code in currency.by_place.items() if page.places(word)}
    return codes.pop() if len(codes) == 1 else None
