"""Figures: how many of what, where and when."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import BEH, FEH, YEH
from tasrih.lexicon.records import Trigger, TriggerFeature
from tasrih.lexicon.triggers import TriggerForm, scope_words
from tasrih.model import Claim, Quantity, Span
from tasrih.reading.claims.build import asserted, claim, when
from tasrih.reading.claims.clause import bounds, clause_end, future_verb, is_edge, scope_kind
from tasrih.reading.claims.where import Where, place_from, preposition_at
from tasrih.reading.hits import Hit, cut
from tasrih.reading.index import Index
from tasrih.reading.lexemes import AL, AUX, PREP, PUNCT, TIME

NOUN_REACH = 9
"""How far before a number the noun that says what is counted ("the number of") may stand."""
VERB_REACH = 3
PLACE_REACH = 8
LONGEST_NOUN = 4
LEAST_VAGUE = 10
"""Of the vague numbers only those from "dozens" on are figures; "several" tells nothing."""
_PARTS = PREP | AUX | TIME | PUNCT
_FIGURE = TriggerForm(Trigger("quantity", "figure", ""), TriggerFeature("noun", 0, "", "", ""), "", definite=False)
_IN = (FEH + YEH, BEH)


def claims(index: Index, words: list[Hit]) -> Iterator[Claim]:
    """Yield the figure of each quantity that counts something; `words` are the triggers of figures on the page."""
    by_end = {hit.at: hit for hit in words}
    for quantity, (first, end) in zip(index.whole.quantities, index.quantity_spans, strict=True):
        if quantity.of is None or index.page.in_furniture(first):
            continue
        low, high = bounds(index, first)
        made = asserted(index, Hit(first, end, _FIGURE), low, "figure")
        if made is None or any(future_verb(index.page, i) for i in range(low, first)):
            continue
        counted = index.tokens_of(quantity.of)
        stop = max(end, counted[1])
        event = _event(index, by_end, low, first)
        if event is None and not _tells(quantity):
            continue
        about, said = _what(index, event, (first, stop), quantity.of)
        where = _place(index, low, first, stop, high)
        spans = [said, (first, stop), *(((where.start, where.end),) if where else ())]
        sentence = index.page.sentence_end(first)
        time = when(index, low, clause_end(index.page, stop, high), sentence)
        base = claim(index, "figure", made, spans, time)
        yield replace(base, quantity=quantity.id, place=where.place if where else None, about=about)


def _tells(quantity: Quantity) -> bool:
    """Tell whether a quantity alone is a figure: not a dual noun, "several", or "the three countries" known before."""
    if quantity.of is None or quantity.of.start == quantity.start or is_measure(quantity.of.text):
        return False
    if quantity.approximate:
        return quantity.low is None or quantity.low >= LEAST_VAGUE or quantity.low == quantity.high
    return not fold_word(quantity.text).startswith(AL)


def is_measure(word: str) -> bool:
    """Tell whether a counted word only measures (riyals, points, times): by itself it says of nothing how many."""
    return any(kind == "measure" for _, kind in scope_words().get(fold_word(word), ()))


def _event(index: Index, words: dict[int, Hit], low: int, first: int) -> Hit | None:
    """Return the word before a number that says what is counted: "the number of", or an event ("killed")."""
    for i in range(first - 1, max(low, first - NOUN_REACH) - 1, -1):
        hit = words.get(i)
        if hit is None:
            continue
        number = hit.form.trigger.sense == "number"
        if (number and not index.page.flags[hit.end] & PREP) or (not number and first - hit.end <= VERB_REACH):
            return hit
    return None


def _what(index: Index, event: Hit | None, number: tuple[int, int], of: Span) -> tuple[Span, tuple[int, int]]:
    """Return what is counted: with the event that befell it ("killed 12 people"), by "the number of X", or the noun."""
    page, (first, stop) = index.page, number
    if event is None:
        end = _named_end(index, stop)
        return page.article.span(of.start, max(of.end, page.ends[end - 1])), (first, end)
    start = cut(page, event).start
    if event.form.trigger.sense == "number":
        end = _noun_phrase_end(index, event.end, first)
        return page.article.span(start, page.ends[end - 1]), (event.at, stop)
    end = _named_end(index, stop)
    return page.article.span(start, page.ends[end - 1]), (event.at, end)


def _named_end(index: Index, stop: int) -> int:
    """Return the end of a name that follows the counted noun without anything between ("13 of the forces X")."""
    number = index.mention_at(stop) if stop < len(index.page) else None
    if number is None or index.mention_spans[number][0] != stop:
        return stop
    return stop if index.whole.mentions[number].start > index.page.starts[stop] else index.mention_spans[number][1]


def _noun_phrase_end(index: Index, start: int, stop: int) -> int:
    """Return the end of the words behind "the number of"."""
    page, end = index.page, start
    while end < min(stop, start + LONGEST_NOUN) and not page.flags[end] & _PARTS and not is_edge(page, end):
        if page.lex[end].cat in ("pres", "verb") or index.quantity_at(end) is not None:
            break
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
            found = place_from(index, i + 1 if own_word else i, min(end + 2, len(index.page)), sites=True)
            if found is not None:
                return found
    return None
