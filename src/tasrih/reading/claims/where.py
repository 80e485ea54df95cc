"""Where, behind a trigger: the place that a preposition governs, and those listed with it."""

from __future__ import annotations

from typing import NamedTuple

from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import ALEF, BEH, LAM, WAW
from tasrih.lexicon.triggers import scope_words
from tasrih.reading.claims.clause import EDGE, is_edge
from tasrih.reading.claims.parties import OBJECT, is_filler, is_joined, is_verb
from tasrih.reading.index import Index
from tasrih.reading.lexemes import CUE, PAREN_CLOSE, PAREN_OPEN, PREP, QUOTE

AREA_WORDS = 4
"""How many words for a part or kind of place may stand before its name."""
_IN = BEH
_TO = LAM


class Where(NamedTuple):
    """A place and its tokens, `start` to `end` (not included)."""

    place: str
    start: int
    end: int


def preposition_at(index: Index, i: int, wanted: tuple[str, ...]) -> str:
    """Return the preposition of `wanted` that token `i` is, or that hangs on it before a name; "" if none."""
    lex = index.page.lex[i]
    if index.mention_at(i) is None and not lex.name:
        for word in (lex.folded, lex.stem):
            if word in wanted:
                return word
    if lex.flags & PREP:
        return ""
    mark = lex.stem[:1]
    if mark in (_IN, _TO) and mark in wanted and _hangs(index, i):
        return mark
    return ""


def _hangs(index: Index, i: int) -> bool:
    """Tell whether the first letter of token `i` is a preposition: before a name, the article or a known head."""
    number = index.mention_at(i)
    if number is not None:
        outside = index.page.text[index.page.starts[i] : index.whole.mentions[number].start]
        return index.mention_spans[number][0] == i and fold_word(outside)[-1:] == index.page.lex[i].stem[:1]
    stem = index.page.lex[i].stem
    return stem.startswith((BEH + ALEF + LAM, LAM + LAM)) or index.named_at(i) is not None or _is_area(stem[1:])


def _is_area(word: str) -> bool:
    return any(kind in ("area", "site") and len(words) == 1 for words, kind in scope_words().get(word, ()))


def places_after(
    index: Index, start: int, end: int, party: tuple[str, ...], *, sites: bool, several: bool
) -> list[Where]:
    """Return the places that one of the prepositions `party` governs from token `start` on; [] if none.

    With `several` a second preposition is tried where the first governs no place ("in the streets in X").
    """
    if OBJECT in party and start < end and not is_joined(index, start):
        found = place_from(index, start, end, sites=sites)
        if found is not None:
            return listed(index, found, end)
    for i in range(start, end):
        if (not index.page.flags[i] & PREP and is_edge(index.page, i)) or (i > start and is_verb(index, i)):
            break
        preposition = preposition_at(index, i, party)
        if not preposition:
            continue
        own_word = preposition in (index.page.lex[i].folded, index.page.lex[i].stem)
        found = place_from(index, i + 1 if own_word else i, end, sites=sites)
        if found is not None:
            return listed(index, found, end)
        if own_word and not several:
            break
    return []


def place_from(index: Index, start: int, end: int, *, sites: bool) -> Where | None:
    """Return the place named at token `start`, behind words for a part or kind of place (or, with `sites`, a site)."""
    kinds = ("area", "site") if sites else ("area",)
    i = start
    while i < min(start + AREA_WORDS + 1, end):
        number = index.mention_at(i)
        if number is not None:
            place = index.whole.mentions[number].place
            return Where(place, *index.mention_spans[number]) if place else None
        length = 1 if index.page.flags[i] & QUOTE else _area_words(index, i, kinds, first=i == start)
        if not length:
            return None
        i += length
    return None


def _area_words(index: Index, i: int, kinds: tuple[str, ...], *, first: bool) -> int:
    """Return how many tokens of a word for a part or kind of place stand at `i`; 0 if none."""
    stem = index.page.lex[i].stem
    plain = stem[1:] if first and stem[:1] in (_IN, _TO) and _is_area(stem[1:]) else stem
    for words, kind in _kinds(plain):
        following = index.page.lex[i + 1 : i + len(words)]
        if kind in kinds and [lex.folded for lex in following] == list(words[1:]):
            return len(words)
    return 0


def _kinds(word: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    rows = scope_words().get(word, ())
    return rows or (scope_words().get(word[2:], ()) if word.startswith(ALEF + LAM) else ())


def listed(index: Index, first: Where, end: int) -> list[Where]:
    """Return the place and those listed with it; an alias in brackets is none of its own."""
    page, found, waiting = index.page, [first], list[Where]()
    i = first.end
    while i < end:
        i = _past_brackets(index, i, end)
        if i >= end:
            break
        comma = bool(page.flags[i] & EDGE) and page.words[i] in ("\N{ARABIC COMMA}", ",")
        at = i + 1 if comma else i
        joined = at < end and page.lex[at].folded[:1] == WAW and (page.lex[at].stem != page.lex[at].folded)
        alone = at < end and page.lex[at].folded == WAW
        if not comma and not joined and not alone:
            break
        start = at + 1 if alone else at
        found_next = place_from(index, start, end, sites=True)
        if found_next is None:
            after = _past_unknown(index, start, end) if joined or alone else 0
            if not after:
                break
            i = after
            continue
        waiting.append(found_next)
        if joined or alone:
            found += waiting
            waiting = []
        i = found_next.end
    return found


def _past_unknown(index: Index, i: int, end: int) -> int:
    """Return the token behind a listed name that no entry was found for, where the list goes on; else 0."""
    for after in range(i + 1, min(i + 3, end)):
        page = index.page
        if not is_filler(index, after - 1) or page.flags[after - 1] & CUE:
            return 0
        lex = page.lex[after]
        if lex.folded[:1] == WAW and lex.stem != lex.folded and place_from(index, after, end, sites=True):
            return after
    return 0


def _past_brackets(index: Index, i: int, end: int) -> int:
    """Return the token behind a short bracket at `i`, and behind closing marks of quotation."""
    page = index.page
    while i < end and page.flags[i] & QUOTE:
        i += 1
    if i < end and page.flags[i] & PAREN_OPEN:
        for close in range(i + 1, min(i + 6, end)):
            if page.flags[close] & PAREN_CLOSE:
                return close + 1
    return i
