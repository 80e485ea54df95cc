"""What kind of statement it is: direct or not, act, voice, hedge, unsaid, and to whom it was said."""

from __future__ import annotations

from tasrih.reading.cues import VERBAL
from tasrih.reading.drafts import Draft
from tasrih.reading.lexemes import COMMA, NEG, PUNCT, QUOTE
from tasrih.reading.page import Page
from tasrih.reading.quotations import Quotation

QUOTING_WORDS = 3


def cue_start(page: Page, draft: Draft) -> int:
    """Return the first token of the cue with the negation that belongs to it."""
    at = draft.cue.at
    if at > 0 and page.flags[at - 1] & NEG and draft.cue.part in VERBAL:
        return at - 1
    return at


def _quotes_in(page: Page, first: int, end: int) -> list[Quotation]:
    return [q for q in page.quotes if q.open < end and q.close > first]


def kind_of(page: Page, draft: Draft) -> str:
    """Return direct, indirect or mixed."""
    first, end = draft.first, draft.end
    quotes = _quotes_in(page, first, end)
    whole = any(q.open < first and q.close >= end for q in quotes)
    after_that = draft.start.kind.startswith("an")
    if whole and first - 1 >= 0 and page.flags[first - 1] & QUOTE:
        return "mixed" if after_that else "direct"
    if draft.start.kind.startswith("colon"):
        return "direct"
    if any(q.words >= QUOTING_WORDS and not (q.open < first and q.close >= end) for q in quotes):
        return "mixed"
    return "indirect"


def negated(page: Page, draft: Draft) -> bool:
    """Tell whether a negation stands right before the cue."""
    return cue_start(page, draft) != draft.cue.at


def hedge_of(page: Page, draft: Draft) -> tuple[int, int] | None:
    """Return the tokens by which the article keeps its distance, or None."""
    if draft.cue.form.hedge and draft.cue.part != "phrase":
        return draft.cue.at, draft.cue.end
    at = draft.end
    while at < len(page) and page.flags[at] & (QUOTE | COMMA):
        at += 1
    for k in (at, at + 1):
        length = page.hedge_at(k) if k < len(page) else 0
        if length and not (k > at and page.flags[at] & PUNCT):
            return k, k + length
    return None
