"""Names of places that stand in a page, and how likely each is meant as one."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import pairwise
from math import exp
from weakref import WeakKeyDictionary

from tasrih import gazetteer
from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import WAW
from tasrih.gazetteer import Hit
from tasrih.reading.lexemes import COMMA, PAREN_OPEN
from tasrih.reading.page import Page
from tasrih.reading.places.evidence import LEAST, WEIGHTS, Standing, clues, hopeless, standing
from tasrih.reading.places.record import Candidate
from tasrih.reading.places.words import KNOWN, is_paper, sports

SURE = 1.0
LIKELY = 0.3
OTHERWISE = frozenset({"adjective of a noun", "doubt: common", "whole word is common", "paper in quotes"})
"""With these a name is no place here, whatever it is elsewhere in the article."""
MATCH = 4
"""How many words of sport make an article one about a match, in which cities are their clubs."""


class _Draft:
    """A hit with what was found for and against it so far."""

    __slots__ = ("clues", "country", "hit", "kind", "odds", "own")

    def __init__(self, page: Page, hit: Hit, own: Standing) -> None:
        self.hit, self.own = hit, own
        self.clues, self.kind, self.country = clues(page, hit, own)
        self.odds = own.odds + sum(WEIGHTS[clue] for clue in self.clues[len(own.clues) :])

    def hear(self, clue: str) -> None:
        self.clues.append(clue)
        self.odds += WEIGHTS[clue]


_MADE: WeakKeyDictionary[Page, tuple[Candidate, ...]] = WeakKeyDictionary()
"""The candidates of the pages that are being read: names and places both ask for them."""


def candidates(page: Page) -> list[Candidate]:
    """Return the names that may be places, in the order of the text, none overlapping another; linear."""
    made = _MADE.get(page)
    if made is None:
        made = _MADE[page] = tuple(_find(page))
    return list(made)


def _find(page: Page) -> list[Candidate]:
    drafts = []
    for hit in gazetteer.scan([lex.folded for lex in page.lex]):
        own = standing(hit.key)
        if not hopeless(page, hit, own):
            made = _Draft(page, hit, own)
            if made.odds > LEAST:
                drafts.append(made)
    _hear_article(page, drafts)
    return [_candidate(page, draft) for draft in _apart(drafts)]


def _hear_article(page: Page, drafts: list[_Draft]) -> None:
    """Let the article speak: a name that is surely a place elsewhere, its country, a match, a neighbour in a list."""
    _hear_elsewhere(drafts)
    clubs = [draft for draft in drafts if is_paper(draft.own.name)]
    if clubs and sum(lex.folded in sports() for lex in page.lex) >= MATCH:
        for draft in clubs:
            draft.hear("club in a match")
    _hear_countries(drafts)
    pairs = [pair for pair in pairwise(drafts) if beside(page, pair[0].hit, pair[1].hit)]
    for left, right in pairs:
        _hear_neighbour(right, left)
    for left, right in reversed(pairs):
        _hear_neighbour(left, right)


def _hear_elsewhere(drafts: list[_Draft]) -> None:
    best: dict[int, float] = {}
    for draft in drafts:
        odds = draft.odds + SURE if "kind before" in draft.clues and draft.odds > 0 else draft.odds
        best[draft.hit.key] = max(best.get(draft.hit.key, odds), odds)
    for draft in drafts:
        if draft.odds < SURE < best[draft.hit.key] and not OTHERWISE.intersection(draft.clues):
            draft.hear("surely a place elsewhere")


def _hear_countries(drafts: list[_Draft]) -> None:
    lands = spoken_of([(draft.hit.key, draft.odds) for draft in drafts])
    if not lands:
        return
    for draft in drafts:
        if gazetteer.rank(draft.hit.key) >= KNOWN and "doubt: seldom" not in draft.clues:
            continue
        spoken = not lands.keys().isdisjoint(_countries(draft.hit.key))
        if "kind before" not in draft.clues:
            draft.hear("its country is spoken of" if spoken else "its country is not spoken of")
        elif not spoken and not draft.country:
            draft.hear("kind before, in a country not spoken of")


@lru_cache(maxsize=8192)
def _countries(key: int) -> frozenset[str]:
    return frozenset(gazetteer.entry_country(n) for n in gazetteer.entries(key))


def _hear_neighbour(one: _Draft, other: _Draft) -> None:
    if other.odds > LIKELY > one.odds - 1.0 and "adjective of a noun" not in one.clues:
        one.hear("beside a place")


def spoken_of(found: list[tuple[int, float]]) -> dict[str, float]:
    """Return the countries of names that are places (key, log odds), with the share of each, the greatest 1.0."""
    counts: Counter[str] = Counter()
    for key, odds in found:
        if odds > SURE and gazetteer.rank(key) >= KNOWN - 30:
            land = gazetteer.entry_country(gazetteer.entries(key)[0])
            if land:
                counts[land] += 1
    most = max(counts.values(), default=1)
    return {land: n / most for land, n in counts.items()}


def beside(page: Page, left: Hit, right: Hit) -> bool:
    """Tell whether two names stand in one list: "a and b", "a, b", "a (b)"."""
    return beside_tokens(page, left.last, right.first)


def beside_tokens(page: Page, end: int, start: int) -> bool:
    """Tell whether a name that ends before token `end` and one that begins at `start` stand in one list."""
    if start == end:
        return page.lex[start].folded[0] == WAW
    return start == end + 1 and bool(page.flags[end] & (COMMA | PAREN_OPEN))


def _apart(drafts: list[_Draft]) -> list[_Draft]:
    """Drop one of two names that overlap: the shorter where the longer is likely, else the less likely one."""
    kept: list[_Draft] = []
    for draft in drafts:
        if kept and kept[-1].hit.last > draft.hit.first:
            longer = draft.hit.last - draft.hit.first < kept[-1].hit.last - kept[-1].hit.first
            if kept[-1].odds >= draft.odds or (longer and kept[-1].odds > 0):
                continue
            kept.pop()
        kept.append(draft)
    return kept


def _candidate(page: Page, draft: _Draft) -> Candidate:
    hit = draft.hit
    word, start = page.words[hit.first], page.starts[hit.first]
    if hit.cut or not word[0].isalpha():
        start += letters(word, hit.cut)
    return Candidate(
        start,
        page.ends[hit.last - 1],
        hit.first,
        hit.last,
        "place",
        1.0 / (1.0 + exp(-draft.odds)),
        hit.key,
        draft.kind,
        draft.country,
        tuple(draft.clues),
    )


def letters(word: str, count: int) -> int:
    """Return the length of the beginning of `word` that holds `count` folded letters and the marks on them."""
    seen = 0
    for at, char in enumerate(word):
        if fold_word(char):
            if seen == count:
                return at
            seen += 1
    return len(word)
