"""Numbers that are no quantities: names and labels, years, telephone numbers, list marks, clock times, ordinals."""

from __future__ import annotations

from functools import cache

from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import ALEF, DASHES, HEH, LAM, MEEM, NOON, TATWEEL
from tasrih.reading.figures.amounts import Amount, behind_bracket
from tasrih.reading.figures.bounds import front
from tasrih.reading.figures.counted import is_plural
from tasrih.reading.figures.phrases import context, split, table_rows
from tasrih.reading.figures.words import number_word
from tasrih.reading.lexemes import BREAK, COLON, PAREN_CLOSE, PAREN_OPEN, PREP, PRESENT, PUNCT, bare
from tasrih.reading.page import Page

_LABEL_BACK = 4
_PHONE = 5
_ADDRESS_BACK = 500
_LONGEST = 10**7
_YEARS = range(1300, 2101)
_GLUE = frozenset("/\\:@_#=&.~+") | frozenset(DASHES)
_SCALES = frozenset({10**3, 10**6, 10**9, 10**12})
_TAGS = frozenset("#@&")
_LIST_MARKS = frozenset(").") | frozenset(DASHES) | {TATWEEL, 2 * TATWEEL}


def refused(page: Page, amount: Amount, *, counted: bool, bounded: bool) -> bool:
    """Tell whether a number is no quantity.

    `counted` says that a unit or a counted noun was found with it, `bounded` that a bound or a range was.
    """
    if amount.ordinal and not (bounded and spelt_round(page, amount)):
        return True
    if _a_time(page, amount, counted) or _in_a_row(page, amount) or _labelled(page, amount, counted):
        return True
    if amount.kind in ("digits", "range"):
        return _joined_up(page, amount) or _idle_digits(page, amount, counted, bounded)
    if amount.kind == "words":
        return _idle_word(page, amount, counted, bounded)
    return amount.kind == "needs" and not counted


def spelt_round(page: Page, amount: Amount) -> bool:
    """Tell whether "the thirty" stands there, an ordinal only without a bound before it."""
    opening = number_word(page.words[amount.first])
    return opening is not None and not opening.kind.startswith("ordinal")


def _in_a_row(page: Page, amount: Amount) -> bool:
    """Tell whether the number counts nothing but tells the place in a row: "the 37th round of the league"."""
    first = front(page, amount.first)
    if amount.kind != "digits" or not amount.article or not first:
        return False
    before = page.lex[first - 1].folded
    of = amount.last < len(page.lex) and page.lex[amount.last].folded == MEEM + NOON
    return of and before.startswith(ALEF + LAM) and not is_plural(before)


@cache
def _times() -> frozenset[str]:
    """Return the first words of the units of time and the months."""
    return frozenset(split(row.form)[0] for table in ("time_units", "time_months") for row in table_rows(table))


def _a_time(page: Page, amount: Amount, counted: bool) -> bool:
    """Tell whether a unit of time or a month follows: a duration, an age, a date."""
    tail = fold_word(page.text[amount.end : page.ends[amount.last - 1]])
    before = page.lex[amount.first - 1].folded if amount.first and (amount.article or not counted) else ""
    if tail in _times() or bare(before) in _times():
        return True
    at = behind_bracket(page, amount.first, amount.last)
    if at + 1 < len(page.lex) and page.lex[at].folded == MEEM + NOON:
        at += 1
    return at < len(page.lex) and bare(page.lex[at].folded) in _times()


def _labelled(page: Page, amount: Amount, counted: bool) -> bool:
    """Tell whether the number names what stands before it: resolution 2254, article 5, F 16, the group of twenty."""
    first = front(page, amount.first)
    if first and page.flags[first - 1] & COLON:
        first -= 1
    if not first:
        return False
    before = page.lex[first - 1]
    if _named(page, amount, {before.stem, before.folded}, counted):
        return True
    return amount.kind == "digits" and _numbered(page, amount, first, counted)


def _named(page: Page, amount: Amount, before: set[str], counted: bool) -> bool:
    """Tell whether the word before the number, in either form, is one that a number names."""
    if not before.isdisjoint(context("label")) or (not counted and not before.isdisjoint(context("age"))):
        return True
    of = amount.last < len(page.lex) and page.lex[amount.last].folded == MEEM + NOON
    if not before.isdisjoint(context("rank")) and (of or not counted):
        return True
    return not before.isdisjoint(context("group")) and (amount.article or not counted)


def _numbered(page: Page, amount: Amount, first: int, counted: bool) -> bool:
    """Tell whether digits are a telephone or account number, a name's, or a resolution's a few words behind it."""
    long = amount.end - amount.start >= _PHONE and not counted
    if long and page.lex[first - 1].stem in context("phone"):
        return True
    dashed = first > 1 and page.words[first - 1] in DASHES
    name = page.lex[first - 2 if dashed else first - 1]
    return name.folded in context("name") or (not counted and _labelled_far(page, first))


def _labelled_far(page: Page, first: int) -> bool:
    """Tell whether "resolution" stands a few words before digits, with only its own words between."""
    for at in range(first - 1, max(-1, first - _LABEL_BACK - 1), -1):
        if not context("far").isdisjoint((page.lex[at].stem, page.lex[at].folded)):
            return True
        if page.flags[at] & (PUNCT | PREP | PRESENT):
            return False
    return False


def _idle_word(page: Page, amount: Amount, counted: bool, bounded: bool) -> bool:
    """Tell whether number words say no quantity: "one", half-finals, "the five" of nothing, a lone thousand."""
    following = page.lex[amount.last].folded if amount.last < len(page.lex) else ""
    if following in context("part") and (amount.low < 1 or not counted):
        return True
    if amount.low == 1 or (amount.low == 0 and not counted):
        return True
    if amount.first and amount.low in _SCALES and any(map(str.isdecimal, page.words[amount.first - 1])):
        return amount.last == amount.first + 1
    if counted or bounded:
        return False
    word = number_word(page.words[amount.first])
    if amount.low < 1 or amount.article or word is None:
        return True
    alone = amount.last == amount.first + 1
    feminine = word.kind == "unit" and not page.lex[amount.first].folded.endswith(HEH)
    return alone and (word.kind in ("scale", "dozen", "hundred") or (feminine and word.value != 2))


def _joined_up(page: Page, amount: Amount) -> bool:
    """Tell whether digits are part of a longer sign: an address, a date, a score, a telephone number."""
    if _glued(page, amount.first - 1, amount.first) or _glued(page, amount.last, amount.last):
        return True
    if any(0 <= at < len(page.words) and page.words[at] == "/" for at in (amount.first - 1, amount.last)):
        return True
    start = page.starts[amount.first]
    if not amount.first or page.ends[amount.first - 1] != start:
        return False
    back = max(0, start - _ADDRESS_BACK)
    return "://" in page.text[max(back, page.text.rfind(" ", back, start)) : start]


def _glued(page: Page, at: int, edge: int) -> bool:
    """Tell whether token `at`, beside the number whose edge is token `edge`, is glued to it and makes it a sign."""
    if not 0 <= at < len(page.words) or not 0 < edge < len(page.words):
        return False
    if page.starts[edge] != page.ends[edge - 1]:
        return False
    word = fold_word(page.words[at])
    if word in _TAGS:
        return True
    if word in _GLUE:
        further = at - 1 if at < edge else at + 1
        near = 0 <= further < len(page.words)
        return near and fold_word(page.words[further])[:1].isalnum() and _touching(page, at, further)
    return word[:1].isascii() and word[:1].isalpha()


def _touching(page: Page, at: int, further: int) -> bool:
    left, right = min(at, further), max(at, further)
    return page.ends[left] == page.starts[right]


def _idle_digits(page: Page, amount: Amount, counted: bool, bounded: bool) -> bool:
    text = page.text[amount.start : amount.end]
    if (len(text) > 1 and text[0] in "0\u0660\u06f0" and text.isdecimal()) or _era(page, amount):
        return True
    if amount.kind == "range":
        return not counted and _years(page, amount)
    if counted or bounded:
        return not bounded and _years(page, amount) and _after_year_word(page, amount)
    if (
        amount.low <= 1
        or _stroke(page, amount)
        or _list_mark(page, amount)
        or (text.isdecimal() and amount.low >= _LONGEST)
    ):
        return True
    return _years(page, amount) or amount.article


def _era(page: Page, amount: Amount) -> bool:
    """Tell whether the mark of an era follows a year, glued, apart or behind a bracket: "2015m", "1436h"."""
    tail = fold_word(page.text[amount.end : page.ends[amount.last - 1]])
    at = behind_bracket(page, amount.first, amount.last)
    mark = tail or (page.lex[at].folded if at < len(page.lex) else "")
    return mark == HEH or (mark == MEEM and amount.low in _YEARS)


def _years(page: Page, amount: Amount) -> bool:
    """Tell whether digits look like a year, written without separators."""
    text = page.text[amount.start : amount.end]
    four = len(text) == 4 and text.isdecimal()
    return (four or (amount.kind == "range" and len(text) >= 9)) and amount.low in _YEARS and amount.high in _YEARS


def _after_year_word(page: Page, amount: Amount) -> bool:
    return amount.first > 0 and page.lex[amount.first - 1].stem in context("year")


def _stroke(page: Page, amount: Amount) -> bool:
    """Tell whether two numbers with a stroke between stand there, a date or a score where no unit follows."""
    return amount.last - amount.first > 2 and page.words[amount.last - 2] == "/"


def _list_mark(page: Page, amount: Amount) -> bool:
    """Tell whether digits number a line or an item: "1- ", "(2)", "3." at the start of a line."""
    first, last = amount.first, amount.last
    opened = first > 0 and page.flags[first - 1] & PAREN_OPEN
    closed = last < len(page.words) and page.flags[last] & PAREN_CLOSE
    if opened and closed:
        return True
    starts = first == 0 or bool(page.flags[first - 1] & BREAK)
    return starts and last < len(page.words) and page.words[last] in _LIST_MARKS
