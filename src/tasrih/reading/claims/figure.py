"""Figures: how many of what, where and when."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tasrih.arabic.letters import BEH, FEH, YEH
from tasrih.lexicon.records import Trigger, TriggerFeature
from tasrih.lexicon.triggers import TriggerForm
from tasrih.model import Claim, Span
from tasrih.reading.claims.build import asserted, claim, when
from tasrih.reading.claims.clause import bounds, clause_end, future_verb, is_edge, scope_kind
from tasrih.reading.claims.parties import Where, place_from, preposition_at
from tasrih.reading.hits import Hit
from tasrih.reading.index import Index
from tasrih.reading.lexemes import BODY, CUE, DEF, PRESENT, PUNCT
from tasrih.reading.page import Page

NOUN_REACH = 9
"""How far before a number the noun that says what is counted ("the number of") may stand."""
VERB_REACH = 3
PLACE_REACH = 8
_FIGURE = TriggerForm(Trigger("quantity", "figure", ""), TriggerFeature("noun", 0, "", "", ""), "", definite=False)
_IN = (FEH + YEH, BEH)


def claims(index: Index, words: list[Hit]) -> Iterator[Claim]:
    """Yield the figure of each quantity that counts something; `words` are the triggers of figures on the page."""
    by_end = {hit.at: hit for hit in words}
    for quantity, (first, end) in zip(index.whole.quantities, index.quantity_spans, strict=True):
        if quantity.of is None or (quantity.low is None and quantity.high is None) or index.page.in_furniture(first):
            continue
        low, high = bounds(index, first)
        made = asserted(index, Hit(first, end, _FIGURE), low, "figure")
        if made is None or any(future_verb(index.page, i) for i in range(low, first)):
            continue
        counted = index.tokens_of(quantity.of)
        stop = max(end, counted[1])
        about, said = _what(index, by_end, low, (first, stop), quantity.of)
        where = _place(index, low, first, stop, high)
        spans = [said, (first, stop), *(((where.start, where.end),) if where else ())]
        sentence = index.page.sentence_end(first)
        time = when(index, low, clause_end(index.page, stop, high), sentence)
        base = claim(index, "figure", made, spans, time)
        yield replace(base, quantity=quantity.id, place=where.place if where else None, about=about)


def _what(
    index: Index, words: dict[int, Hit], low: int, number: tuple[int, int], of: Span
) -> tuple[Span, tuple[int, int]]:
    """Return what is counted: with the event that befell it ("killed 12 people"), by "the number of X", or the noun."""
    page, (first, stop) = index.page, number
    for i in range(first - 1, max(low, first - NOUN_REACH) - 1, -1):
        hit = words.get(i)
        if hit is None:
            continue
        if hit.form.trigger.sense == "number":
            end = _noun_phrase_end(page, hit.end, first)
            return page.span(hit.at, end), (hit.at, stop)
        if first - hit.end <= VERB_REACH:
            return page.span(hit.at, stop), (hit.at, stop)
    return of, number


def _noun_phrase_end(page: Page, start: int, stop: int) -> int:
    """Return the end of the definite words behind "the number of"."""
    end = start
    while end < stop and page.flags[end] & (DEF | BODY) and not page.flags[end] & (PUNCT | CUE | PRESENT):
        end += 1
    return end


def _place(index: Index, low: int, first: int, stop: int, high: int) -> Where | None:
    """Return the place where it is counted: behind the number in its clause, else before it."""
    return _within(index, stop, min(high, stop + PLACE_REACH)) or _within(index, max(low, first - PLACE_REACH), first)


def _within(index: Index, start: int, end: int) -> Where | None:
    for i in range(start, end):
        if is_edge(index.page, i) and scope_kind(index.page, i) != "since":
            return None
        preposition = preposition_at(index, i, _IN)
        if preposition:
            own_word = preposition in (index.page.lex[i].folded, index.page.lex[i].stem)
            found = place_from(index, i + 1 if own_word else i, end + 2, sites=True)
            if found is not None:
                return found
    return None
