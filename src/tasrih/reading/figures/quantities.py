"""A quantity: an amount with its unit, its bounds and what it counts."""

from __future__ import annotations

from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import ALEF, LAM, MEEM, NOON
from tasrih.reading.figures.amounts import Amount, amount_at, behind_bracket, dual_word, duals, goal_of_change
from tasrih.reading.figures.bounds import Bound, bound_after, bounds_before, front, range_opener
from tasrih.reading.figures.counted import counted_after, counted_before, counted_far, counted_of
from tasrih.reading.figures.numerals import numeral_at
from tasrih.reading.figures.phrases import context, first_words, starts_phrase
from tasrih.reading.figures.refusals import refused, spelt_round
from tasrih.reading.figures.units import Cents, Unit, cents, sign_before, unit_at
from tasrih.reading.figures.words import HAS_DIGIT, forms, opens_number
from tasrih.reading.lexemes import PRONOUN_ENDS
from tasrih.reading.page import Page

_SIGNS = frozenset({".", "-", "\N{MINUS SIGN}", "\N{ARABIC DECIMAL SEPARATOR}"})
_AL = ALEF + LAM
_PERCENT = "%"
_SHORTEST_NOUN = 3
_TEN = 10
_DISTANCES = frozenset({"km", "m", "cm", "mm", "mi", "nmi", "ft", "km/h"})
"""Measures behind which "from" tells whence, not of what."""


class Of(NamedTuple):
    """What is counted: code points `start` to `end`, and the token behind it."""

    start: int
    end: int
    last: int


class Found(NamedTuple):
    """A quantity: tokens `first` to `last`, code points `start` to `end`, and the fields of `Quantity`."""

    first: int
    last: int
    start: int
    end: int
    low: float | None
    high: float | None
    unit: str | None
    of: Of | None
    approximate: bool


@cache
def _endings() -> frozenset[str]:
    """Return the last two letters of every word that may open a quantity without digits."""
    return frozenset(form[-2:] for form in (*forms(), *duals(), *first_words("number_vague")))


@lru_cache(maxsize=65536)
def may_open(word: str) -> bool:
    """Tell whether a quantity may begin with `word`: the cheap test of every word."""
    folded = fold_word(word)
    if folded[-2:] not in _endings() and not HAS_DIGIT.search(folded):
        return False
    return opens_number(word) or dual_word(word) is not None or starts_phrase("number_vague", word)


def quantity_at(page: Page, i: int) -> tuple[Amount, Found | None] | None:
    """Return the amount at token `i`, and the quantity it makes or None where it is none; None without amount."""
    amount = amount_at(page, _opening(page, i))
    if amount is None:
        return None
    if amount.ordinal and not spelt_round(page, amount):
        return amount, None
    unit = _unit(page, amount)
    last = behind_bracket(page, amount.first, max(unit.last, amount.last) if unit is not None else amount.last)
    before, after = bounds_before(page, amount.first), bound_after(page, last)
    of = _counted(page, amount, unit, after.last if after is not None else last)
    behind = _bound_behind(page, of.last) if after is None and of is not None and of.last > last else None
    bounds = [*before, *(bound for bound in (after, behind) if bound is not None)]
    bounded = bool(bounds) or amount.kind == "range"
    if refused(page, amount, counted=unit is not None or of is not None, bounded=bounded):
        return amount, None
    if of is None and unit is None:
        of = _tokens(page, counted_far(page, amount.first))
    return amount, _found(page, amount, unit, (before, after, behind), of)


def _bound_behind(page: Page, at: int) -> Bound | None:
    """Return the bound behind the counted noun, or behind what "of" joins to it."""
    found = bound_after(page, at)
    further = counted_of(page, at) if found is None else None
    return bound_after(page, further[1]) if further is not None else found


def _opening(page: Page, i: int) -> int:
    """Return the token before `i` when it is a sign or a point that belongs to the number."""
    if i and page.words[i - 1] in _SIGNS and page.ends[i - 1] == page.starts[i]:
        return i - 1 if numeral_at(page, i - 1) is not None else i
    return i


def _tokens(page: Page, pair: tuple[int, int] | None) -> Of | None:
    return Of(page.starts[pair[0]], page.ends[pair[1] - 1], pair[1]) if pair is not None else None


def _tail(page: Page, amount: Amount) -> int:
    """Return how many code points are glued behind the number."""
    return page.ends[amount.last - 1] - amount.end if amount.kind in ("digits", "range") else 0


def _unit(page: Page, amount: Amount) -> Unit | None:
    tail = _tail(page, amount)
    if tail:
        glued = unit_at(page, amount.last - 1, fold_word(page.words[amount.last - 1][-tail:]))
        return glued._replace(last=amount.last) if glued is not None else None
    if amount.kind == "dual":
        return amount.unit
    if amount.kind == "vague" and amount.last < len(page.lex) and page.lex[amount.last].folded == MEEM + NOON:
        return unit_at(page, amount.last + 1)
    own = (
        unit_at(page, behind_bracket(page, amount.first, amount.last)) or sign_before(page, amount.first) or amount.unit
    )
    return own or _unit_of_the_next(page, amount)


def _unit_of_the_next(page: Page, amount: Amount) -> Unit | None:
    """Return the unit behind the second number of a change: "fell from 10 to 7 per cent"."""
    at = goal_of_change(page, amount.last)
    numeral = numeral_at(page, at) if at else None
    unit = unit_at(page, numeral.last) if numeral is not None else None
    return unit._replace(last=amount.last) if unit is not None else None


def _counted(page: Page, amount: Amount, unit: Unit | None, at: int) -> Of | None:
    """Return what is counted; of a measure only what "of" joins to it."""
    if unit is not None:
        return None if unit.symbol in _DISTANCES else _tokens(page, counted_of(page, at))
    if amount.kind == "dual":
        return Of(amount.start, amount.end, amount.last)
    if _tail(page, amount) >= _SHORTEST_NOUN:
        return Of(amount.end, page.ends[amount.last - 1], amount.last)
    if amount.kind in ("vague", "needs"):
        return _tokens(page, _counted_vaguely(page, amount, at))
    before = counted_before(page, front(page, amount.first)) if amount.article else None
    return _tokens(page, before or _counted_exactly(page, amount, at))


def _counted_vaguely(page: Page, amount: Amount, at: int) -> tuple[int, int] | None:
    """Read "dozens of civilians" and "several towns"; with the article only "of" joins the noun."""
    if amount.kind == "vague" and page.text.startswith(_AL, amount.start):
        return counted_of(page, at)
    behind = counted_after(page, at, definite=True)
    if amount.kind == "vague" or behind is None:
        return behind
    return None if counted_of(page, at) or page.lex[behind[0]].folded in context("quality") else behind


def _counted_exactly(page: Page, amount: Amount, at: int) -> tuple[int, int] | None:
    """Read what stands behind an exact number; behind "the three" only what "of" joins."""
    if amount.article and amount.kind == "words" and amount.high <= _TEN:
        return counted_of(page, at)
    return counted_after(page, at, definite=_share(amount))


def _share(amount: Amount) -> bool:
    """Tell whether the number is a fraction in words or with a stroke: "half", "3/4"."""
    return (
        0 < amount.low < 1 and amount.low == amount.high and (amount.kind == "words" or amount.last > amount.first + 2)
    )


def _found(
    page: Page,
    amount: Amount,
    unit: Unit | None,
    bounds: tuple[list[Bound], Bound | None, Bound | None],
    of: Of | None,
) -> Found:
    before, after, behind = bounds
    kinds = {bound.kind for bound in (*before, after, behind) if bound is not None}
    start, end, last = _extent(page, amount, unit, before, after)
    amount, unit = _as_share(page, amount, unit, of)
    more = cents(page, unit, last) if unit is not None else None
    low, high = _worth(amount.low, unit, more), _worth(amount.high, unit, more)
    if more is not None:
        last = more.last
        end = page.ends[last - 1]
    return Found(
        min([amount.first, *(bound.first for bound in before)]),
        last,
        start,
        end,
        None if "most" in kinds else low,
        None if "least" in kinds and "most" not in kinds else high,
        unit.symbol if unit is not None else None,
        of,
        "about" in kinds or amount.kind in ("vague", "needs"),
    )


def _extent(
    page: Page, amount: Amount, unit: Unit | None, before: list[Bound], after: Bound | None
) -> tuple[int, int, int]:
    """Return the code points of the whole, and the token behind it."""
    start, end, last = amount.start, amount.end, amount.last
    if unit is not None and unit.last > last:
        end, last = page.ends[unit.last - 1], unit.last
    elif unit is not None and unit.last == last and _tail(page, amount):
        end = page.ends[last - 1]
    elif unit is not None and unit.last == amount.first and amount.first:
        start = page.starts[amount.first - 1]
    if after is not None:
        end, last = page.ends[after.last - 1], after.last
    opener = range_opener(page, amount.first) if amount.kind == "range" else None
    start = min([start, *(bound.start for bound in before), *([opener.start] if opener else [])])
    if behind_bracket(page, amount.first, last) > last and start < page.starts[amount.first - 1]:
        end, last = page.ends[last], last + 1
    return start, end, last


def _worth(value: float, unit: Unit | None, more: Cents | None) -> float:
    """Return a number in the unit's own measure: cents are hundredths."""
    if unit is None or (unit.worth == 1 and more is None):
        return value
    whole = Fraction(value).limit_denominator(10**6) * unit.worth + (more.worth if more is not None else 0)
    return int(whole) if whole.denominator == 1 else float(whole)


def _as_share(page: Page, amount: Amount, unit: Unit | None, of: Of | None) -> tuple[Amount, Unit | None]:
    """Turn "a third of the population" into per cent."""
    if unit is not None or of is None or not _share(amount) or not _definite(page, of):
        return amount, unit
    share = round(amount.low * 100, 6)
    return amount._replace(low=share, high=share), Unit(_PERCENT, amount.last)


def _definite(page: Page, of: Of) -> bool:
    """Tell whether the noun, or one of two that follow it, has the article, or the noun a pronoun."""
    governed = any(lex.folded.startswith(_AL) for lex in page.lex[of.last : of.last + 2])
    noun = page.lex[of.last - 1].folded
    return governed or page.text.startswith(_AL, of.start) or (len(noun) > 4 and noun.endswith(PRONOUN_ENDS[1:]))
