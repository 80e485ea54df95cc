"""All phrases of time of a page: where one may begin, which rule reads the most, and what is refused."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from tasrih.arabic.fold import fold
from tasrih.arabic.letters import LAM
from tasrih.reading.figures.words import number_word
from tasrih.reading.lexemes import NUM
from tasrih.reading.page import Page
from tasrih.reading.times.dates import named, numeric
from tasrih.reading.times.days import Day
from tasrih.reading.times.intervals import interval
from tasrih.reading.times.lengths import length
from tasrih.reading.times.moments import moment
from tasrih.reading.times.refusals import refused
from tasrih.reading.times.relative import ago, lasting, period
from tasrih.reading.times.scan import Parsed, Rule, Scan
from tasrih.reading.times.sets import every
from tasrih.reading.times.stretches import (
    century,
    decade,
    fuzz,
    holiday,
    later,
    now,
    nth,
    rest,
    season,
    sub_year,
    throughout,
    weekend,
)
from tasrih.reading.times.values import Node
from tasrih.reading.times.words import CONJUNCTIONS, entries, heads
from tasrih.reading.times.years import bare_year, year_word

_REACH = 8
"""Within how many tokens behind a word such as "from", "about", "three" the word of time must stand."""
_YEAR_DIGITS = 4
_DOTS = 2
"""Full stops in a date of one token (23.11.2019)."""
_MARKS = ([":"], ["/"], ["-"])
_JOINTS = frozenset("-/(,\N{ARABIC COMMA}\N{EN DASH}")

HARD = frozenset(
    {
        "month",
        "hijri",
        "weekday",
        "weekday-bare",
        "unit",
        "part",
        "part-adverb",
        "part-definite",
        "midnight",
        "hour",
        "deictic",
        "night",
        "now",
        "season",
        "season-of",
        "weekend",
        "set",
        "set-adjective",
        "decade",
        "holiday",
    }
)
"""Classes of words that may be a time by themselves; others begin one only with such a word behind them."""
NUMBER = "number"
_LEADING = frozenset({NUMBER, "later", "first", "last-of", "this"})
_OPENING = frozenset(
    {"to", "from", "between", "since", "until", "by", "before", "after", "fuzz", "quarter", "half-year"}
)


def _year(scan: Scan, i: int) -> Parsed | None:
    year = year_word(scan, i)
    return Parsed(year.end, Day(year=year.number, islamic=year.islamic)) if year else bare_year(scan, i)


RULES: tuple[tuple[Rule, frozenset[str]], ...] = (
    (every, frozenset({"every", "part", "set", "set-adjective", "times", "unit", "weekday", "hour", NUMBER})),
    (moment, HARD | _LEADING),
    (interval, HARD | _LEADING | _OPENING),
    (ago, frozenset({"before", "since", "after", "within"})),
    (lasting, frozenset({"unit", "vague", "last-of", NUMBER})),
    (nth, frozenset({"last-of", "weekday", "unit", NUMBER})),
    (fuzz, frozenset({"fuzz"})),
    (weekend, frozenset({"weekend"})),
    (rest, frozenset({"rest"})),
    (throughout, frozenset({"whole"})),
    (sub_year, frozenset({"quarter", "half-year"})),
    (holiday, frozenset({"holiday", "unit"})),
    (season, frozenset({"season", "season-of", "this"})),
    (later, frozenset({"later"})),
    (decade, frozenset({"decade"})),
    (century, frozenset({"unit"})),
    (now, frozenset({"now"})),
    (period, frozenset({"unit", "this"})),
    (named, frozenset({"unit", "first", "month", "hijri", NUMBER})),
    (numeric, frozenset({"unit", NUMBER})),
    (_year, frozenset({"unit", NUMBER})),
    (length, frozenset({"rough", "vague", "fraction", "unit", NUMBER})),
)
"""The rules, and the classes of the first word of which one is needed; of two that read as much the first is taken."""


class Phrase(NamedTuple):
    """A phrase of time: tokens `first` to `end` (not included), where it starts in the text, what it means."""

    first: int
    end: int
    start: int
    node: Node


_KNOWN, _HARD = 1, 2


@cache
def _classes() -> dict[str, int]:
    """Return folded words, proclitics and all -> whether they may begin a time by themselves, or only with others."""
    own = {word for word, made in entries().items() if any(e.kind in HARD and not e.rest for e in made)}
    return {form: _HARD if word in own else _KNOWN for form, (_, word) in heads().items()}


@cache
def _pairs() -> dict[tuple[str, str], bool]:
    """Return the first two folded words of entries of several words -> whether they are hard."""
    firsts: dict[str, dict[str, bool]] = {}
    for word, made in entries().items():
        for entry in made:
            if entry.rest:
                known = firsts.setdefault(word, {})
                known[entry.rest[0]] = known.get(entry.rest[0], False) or entry.kind in HARD
    return {
        (form, second): hard for form, (_, word) in heads().items() for second, hard in firsts.get(word, {}).items()
    }


@lru_cache(maxsize=2)
def phrases_of(page: Page) -> tuple[Phrase, ...]:
    """Return the phrases of time of `page` in the order of the text; none overlaps another or lies in furniture."""
    scan, found, end = Scan(page), [], 0
    for i in _beginnings(page):
        if i < end or page.in_furniture(i):
            continue
        best = _best(scan, i)
        if best is None:
            continue
        end = best.end
        if not refused(scan, i, best):
            found.append(Phrase(i, best.end, _start(page, i), best.node))
    return tuple(found)


def _beginnings(page: Page) -> list[int]:
    """Return the tokens at which a phrase may begin: hard words, dates in digits, and what leads up to them."""
    classes, pairs = _classes(), _pairs()
    lex, words, flags = page.lex, page.words, page.flags
    found: list[int] = []
    next_hard = last_known = len(lex) + _REACH
    for i in range(len(lex) - 1, -1, -1):
        folded = lex[i].folded
        known = classes.get(folded)
        if known == _HARD:
            next_hard = last_known = i
            found.append(i)
        elif known:
            pair = pairs.get((folded, lex[i + 1].folded if i + 1 < len(lex) else ""))
            if pair:
                next_hard = i
            if next_hard - i <= _REACH and (last_known == i + 1 or pair is not None):
                found.append(i)
            last_known = i
        elif flags[i] & NUM and folded.count(".") == _DOTS:
            next_hard = last_known = i
            found.append(i)
        elif (next_hard - i <= _REACH or flags[i] & NUM) and number_word(words[i]) is not None:
            last_known = i
            if _dated_digits(words, i, folded):
                next_hard = i
            if next_hard - i <= _REACH:
                found.append(i)
        elif last_known == i + 1 and words[i] in _JOINTS:
            last_known = i
    found.reverse()
    return found


def _dated_digits(words: list[str], i: int, folded: str) -> bool:
    """Tell whether digits may be a year, a clock time or a date: four of them, or a mark right behind."""
    if not folded[-1:].isdigit():
        return False
    return len(folded) >= _YEAR_DIGITS or words[i + 1 : i + 2] in _MARKS


def _best(scan: Scan, i: int) -> Parsed | None:
    """Return what the rule gives that reads most tokens; the first of equals."""
    kinds = set(scan.words.kinds(i))
    if scan.number(i) is not None or scan.page.flags[i] & NUM:
        kinds.add(NUMBER)
    best: Parsed | None = None
    for rule, needed in RULES:
        if kinds.isdisjoint(needed):
            continue
        found = rule(scan, i)
        if found is not None and (best is None or found.end > best.end):
            best = found
    return best


def _start(page: Page, i: int) -> int:
    """Return the code point where the phrase begins: behind a conjunction, and a preposition without the article."""
    word = page.words[i]
    number = number_word(word)
    if number is not None:
        glue = number.cut if (number.joined or number.proclitic) else 0
        return page.starts[i] + glue
    pre, _ = heads().get(page.lex[i].folded, ("", ""))
    if pre.endswith(LAM) and page.lex[i].folded[len(pre) : len(pre) + 1] == LAM:
        pre = pre[:-1] if pre[:-1] in CONJUNCTIONS else ""
    if not pre:
        return page.starts[i]
    return page.starts[i] + fold(word).offsets[len(pre)]
