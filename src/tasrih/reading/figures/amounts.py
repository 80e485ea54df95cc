"""How much: a numeral, a vague number, a dual noun, or a range of two numerals."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import ALEF, DASHES, HEH, LAM, NOON, TATWEEL, TEH, WAW, YEH
from tasrih.reading.figures.numerals import Numeral, numeral_at
from tasrih.reading.figures.phrases import Match, context, row_after, row_before, split, table_rows
from tasrih.reading.figures.units import Unit, unit_at
from tasrih.reading.figures.words import DIGITS, blocked, number_word, opens_number, proclitic_splits
from tasrih.reading.lexemes import CLOSE, OPEN, PAREN_CLOSE, PAREN_OPEN, STRAIGHT
from tasrih.reading.page import Page

_VAGUE = frozenset({"vague", "needs"})
_BETWEEN, _FROM, _TO, _OR = (frozenset({kind}) for kind in ("between", "from", "to", "or"))
_RANGE_DASHES = frozenset(DASHES) | {"~", TATWEEL, 2 * TATWEEL}
_SHORTEST_DUAL = 3
_CHANGE_BACK = 8


class Amount(NamedTuple):
    """What a number says: tokens `first` to `last`, code points `start` to `end`, bounds, and how it was written.

    `kind` is digits, words, vague, needs (vague, and nothing without a noun), dual or range; `article` tells of the
    definite article on the number, `ordinal` of "the fifth"; `unit` is set where the number holds it (two dollars).
    """

    first: int
    last: int
    start: int
    end: int
    low: int | float
    high: int | float
    kind: str
    article: bool = False
    ordinal: bool = False
    unit: Unit | None = None


def amount_at(page: Page, i: int) -> Amount | None:
    """Return the amount that begins at token `i`; None when none does."""
    vague = row_after(page, i, "number_vague", _VAGUE)
    if vague is not None:
        return _vague(page, vague)
    numeral = numeral_at(page, i)
    if numeral is None:
        return _dual(page, i)
    return _range(page, numeral) or _single(page, numeral)


def behind_bracket(page: Page, first: int, last: int) -> int:
    """Return token `last`, or the one behind the bracket or quotation mark that closes around it: "(9) people"."""
    opened = first > 0 and page.flags[first - 1] & (PAREN_OPEN | OPEN | STRAIGHT)
    return (
        last + 1 if opened and last < len(page.flags) and page.flags[last] & (PAREN_CLOSE | CLOSE | STRAIGHT) else last
    )


def _vague(page: Page, found: Match) -> Amount:
    low, _, high = found.row.attrs["value"].partition(" ")
    start, end = page.starts[found.first] + found.cut, page.ends[found.last - 1]
    return Amount(found.first, found.last, start, end, int(low), int(high), found.row.kind)


def _single(page: Page, numeral: Numeral) -> Amount:
    opening = number_word(page.words[numeral.first])
    digits = opening is None or opening.kind == DIGITS
    return Amount(
        numeral.first,
        numeral.last,
        numeral.start,
        numeral.end,
        numeral.value,
        numeral.value,
        "digits" if digits else "words",
        _article(page, numeral.first),
        numeral.ordinal,
    )


def _article(page: Page, first: int) -> bool:
    """Tell whether the article stands on the number or, written apart, before it."""
    opening = number_word(page.words[first])
    apart = first > 0 and page.lex[first - 1].folded == ALEF + LAM
    return apart or (opening is not None and opening.article)


@cache
def duals() -> dict[str, str]:
    """Return folded dual -> the folded singular: of the counted nouns, the units and the currencies."""
    found: dict[str, str] = {}
    for table in ("counted", "units", "currencies"):
        for row in table_rows(table):
            words = split(row.form)
            if len(words) > 1 or len(words[0]) < _SHORTEST_DUAL or not words[0].isalpha():
                continue
            stem = words[0][:-1] + TEH if words[0].endswith(HEH) else words[0]
            ends = (ALEF + NOON,) if row.kind == "sound" else (ALEF + NOON, YEH + NOON)
            found.update((stem + end, words[0]) for end in ends)
    return found


@lru_cache(maxsize=65536)
def dual_word(word: str) -> tuple[int, str] | None:
    """Return (letters of the proclitics, folded singular) of a dual noun that is a quantity; None for another word."""
    folded = fold_word(word)
    if not folded.endswith((ALEF + NOON, YEH + NOON)) or len(folded) != len(word):
        return None
    for split_ in proclitic_splits(folded):
        cut, article = split_[0], split_[3]
        rest = folded[cut:]
        if not article and rest in duals() and rest not in blocked():
            return cut, duals()[rest]
    return None


def _dual(page: Page, i: int) -> Amount | None:
    found = dual_word(page.words[i])
    if found is None:
        return None
    cut, singular = found
    if i and singular.endswith(YEH) and _dual_before(page, i):
        return None
    unit = unit_at(page, i, singular)
    return Amount(i, i + 1, page.starts[i] + cut, page.ends[i], 2, 2, "dual", unit=unit)


def _dual_before(page: Page, i: int) -> bool:
    """Tell whether the word before is a dual too, of which this one is the adjective: "two Syrian soldiers"."""
    before = page.lex[i - 1].folded
    return len(before) > 4 and before.endswith((ALEF + NOON, YEH + NOON))


def _range(page: Page, low: Numeral) -> Amount | None:
    """Read "between 5 and 10", "from 5 to 10", "5-10", "5 to 10", "three or four"."""
    if low.ordinal:
        return None
    if row_before(page, low.first, "number_bounds", _BETWEEN) is not None:
        return _between(page, low)
    pair = _to(page, low) or _dashed(page, low) or _or(page, low)
    if pair is None or (row_before(page, low.first, "number_bounds", _FROM) and _after_change(page, low.first)):
        return None
    return pair


def _after_change(page: Page, first: int) -> bool:
    """Tell whether a verb of change stands before: "rose from 20 to 30" gives two numbers, not a range."""
    start = max(page.sentence_start(first), first - _CHANGE_BACK)
    return any(page.lex[at].stem in context("change") for at in range(start, first))


def _between(page: Page, low: Numeral) -> Amount | None:
    """Read the second number behind "between": "between five and twenty" is two numbers, not twenty-five."""
    high = _linked(page, _behind(page, low.last))
    if high is not None:
        return _pair(page, low, high)
    for middle in range(low.first + 1, low.last):
        first, second = numeral_at(page, low.first, middle), _linked(page, middle)
        if first is not None and second is not None and first.last == middle and first.value < second.value:
            return _pair(page, first, second)
    return _to(page, low) or _dashed(page, low)


def goal_of_change(page: Page, end: int) -> int:
    """Return the token of the second number of "from 10 to 7", whose first ends before token `end`; 0 if none."""
    link = row_after(page, end, "number_bounds", _TO)
    found = link is not None and link.last < len(page.words) and opens_number(page.words[link.last])
    return link.last if link is not None and found else 0


def _linked(page: Page, at: int) -> Numeral | None:
    """Return the number that "and" joins at token `at`."""
    if at < len(page.words) and page.words[at] == WAW:
        return numeral_at(page, at + 1) if at + 1 < len(page.words) else None
    found = number_word(page.words[at]) if at < len(page.words) else None
    return numeral_at(page, at) if found is not None and found.joined else None


def _behind(page: Page, at: int) -> int:
    """Return the token behind a unit or one counted noun that may stand between the numbers of a range."""
    unit = unit_at(page, at)
    if unit is not None:
        return unit.last
    noun = at + 1 < len(page.words) and page.words[at].isalpha() and number_word(page.words[at]) is None
    following = number_word(page.words[at + 1]) if noun else None
    return at + 1 if following is not None and following.joined else at


def _to(page: Page, low: Numeral) -> Amount | None:
    at = _behind(page, low.last)
    link = row_after(page, at, "number_bounds", _TO)
    if link is not None and link.last < len(page.words):
        high = numeral_at(page, link.last)
        opening = number_word(page.words[link.last])
        return _pair(page, low, high) if high is not None and not (opening and opening.joined) else None
    following = number_word(page.words[at]) if at < len(page.words) else None
    if following is None or not following.proclitic or fold_word(page.words[at])[:1] != LAM:
        return None
    if row_before(page, low.first, "number_bounds", _FROM) is None:
        return None
    high = numeral_at(page, at)
    return _pair(page, low, high) if high is not None else None


def _dashed(page: Page, low: Numeral) -> Amount | None:
    unit = unit_at(page, low.last)
    at = unit.last if unit is not None else low.last
    if at + 1 >= len(page.words) or page.words[at] not in _RANGE_DASHES:
        return None
    spaces = (page.starts[at] - page.ends[at - 1], page.starts[at + 1] - page.ends[at])
    high = numeral_at(page, at + 1) if spaces[0] == spaces[1] else None
    third = high is not None and high.last < len(page.words) and page.words[high.last] in _RANGE_DASHES
    earlier = low.first > 0 and page.words[low.first - 1] in _RANGE_DASHES
    return _pair(page, low, high) if high is not None and not third and not earlier else None


def _or(page: Page, low: Numeral) -> Amount | None:
    link = row_after(page, low.last, "number_bounds", _OR)
    high = numeral_at(page, link.last) if link is not None and link.last < len(page.words) else None
    return _pair(page, low, high) if high is not None and high.value <= 2 * low.value else None


def _pair(page: Page, low: Numeral, high: Numeral) -> Amount | None:
    """Join two numbers; a scale behind the second is the first's too ("5 to 10 thousand")."""
    least = low.value
    if low.scale == 1 < high.scale and least < high.value / high.scale:
        least = least * high.scale
    if high.ordinal or least >= high.value:
        return None
    unit = unit_at(page, low.last) if low.last < high.first else None
    other = unit_at(page, high.last)
    if unit is not None and other is not None and unit[::2] != other[::2]:
        return None
    return Amount(
        low.first, high.last, low.start, high.end, least, high.value, "range", _article(page, low.first), unit=unit
    )
