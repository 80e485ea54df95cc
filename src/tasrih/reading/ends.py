"""Where a content ends: at the end of the sentence, before the next cue, with the quotation, or further on."""

from __future__ import annotations

from collections.abc import Iterator

from tasrih.reading.cues import Cue, governs
from tasrih.reading.lexemes import (
    BREAK,
    COLON,
    COMMA,
    CONNECT,
    CUE,
    DASH,
    PAREN_CLOSE,
    PHRASE_HEAD,
    QUOTE,
    REL,
    STOP,
    Lexeme,
)
from tasrih.reading.linear import Features, Model
from tasrih.reading.page import Page
from tasrih.reading.quotations import Quotation
from tasrih.reading.starts import Start, bucket, next_cat

_BOUNDARY = STOP | BREAK | COMMA | QUOTE | DASH | CUE | CONNECT | PHRASE_HEAD | PAREN_CLOSE
LONGEST = 2000
"""The longest content, in tokens: what is longer is a text, not a statement."""
_SKIPPED = STOP | COMMA | DASH | QUOTE | PAREN_CLOSE


def opening_quote(page: Page, start: Start) -> Quotation | None:
    """Return the quotation that the content begins with or begins in, or None."""
    at = start.first
    if at < len(page) and page.flags[at] & QUOTE:
        return page.quote_at(at)
    return None


def _next_word(page: Page, at: int) -> int:
    """Return the first token at or after `at` that is neither punctuation nor a break; the last one past the end."""
    while at < len(page) - 1 and page.flags[at] & _SKIPPED:
        at += 1
    return at


def _cue_name(page: Page, at: int) -> str:
    if at >= len(page):
        return ""
    cues = page.lex[at].cues
    if cues:
        return f"{cues[0][1].part}.{cues[0][1].strength}"
    return "phrase" if page.flags[at] & PHRASE_HEAD else ""


def _state(quote: Quotation | None, at: int) -> str:
    """Return where `at` lies in respect of the quotation that the content opened with."""
    if quote is None:
        return "none"
    if at < quote.close:
        return "in"
    return "close" if at == quote.close else "just" if at == quote.close + 1 else "past"


def _participle_agreement(cue: Cue, nxt: Lexeme, name: str) -> str:
    """Compare gender and number of the cue and of a participle behind the boundary; "" if there is none."""
    if not name.startswith("participle"):
        return ""
    form = nxt.cues[0][1]
    return f"{cue.form.gender}{cue.form.number}{form.gender}{form.number}"


def end_features(page: Page, cue: Cue, start: Start, at: int, quote: Quotation | None) -> Features:
    """Return the features by which the content ends before token `at`."""
    lex = page.lex
    cat, kind = lex[at].cat, start.kind
    follow = _next_word(page, at)
    nxt = lex[follow]
    ncat, ncue = nxt.cat, _cue_name(page, follow)
    conj = nxt.stem != nxt.folded
    state, sure = _state(quote, at), page.surest(follow, follow + 1)
    inner = page.quote_around(at)
    size = bucket(quote.words) if quote is not None else ""
    nested = "q" if inner is not None and (quote is None or inner.open != quote.open) else ""
    sentences = min(page.stops_between(start.first, at), 3)
    beside = next_cat(page, at + 1)
    return [
        f"c:{cat}",
        f"cs:{cat}|{state}",
        f"csn:{cat}|{state}|{ncat}",
        f"cn:{cat}|{ncat}|{conj}",
        f"ls:{bucket(at - start.first)}|{cat}|{state}",
        f"s:{sentences}|{state}",
        f"n:{nested}|{cat}|{ncat}",
        f"p:{cue.part}|{cat}|{ncue}",
        f"a:{_participle_agreement(cue, nxt, ncue)}|{cat}",
        f"b:{lex[at - 1].cat}|{cat}",
        f"ktn:{kind}|{cat}|{ncat}",
        f"ktu:{kind}|{cat}|{ncue}",
        f"lem:{cue.form.lemma}|{cat}",
        f"q:{state}|{size}|{kind}",
        f"qa:{state}|{size}|{beside}",
        f"qn:{state}|{beside}|{kind}",
        f"gov:{ncue}|{governs(page, follow) if ncue else ''}|{conj}",
        f"sure:{sure}|{cat}",
        f"sureg:{sure}|{ncue}|{cat}",
        f"suren:{page.surest(follow, follow + 3)}|{cat}|{state}",
    ]


def content_limit(page: Page, start: Start, quote: Quotation | None) -> int:
    """Return the token before which the content ends at the latest: its paragraph's end, or its quotation's."""
    limit = page.paragraph_end(start.first)
    if quote is not None and quote.close < len(page):
        limit = max(limit, page.paragraph_end(quote.close))
    return min(limit, start.first + LONGEST)


def boundaries(page: Page, start: Start, limit: int) -> Iterator[int]:
    """Yield the tokens before which the content may end, in order, `limit` not among them."""
    for at in range(start.first + 1, limit):
        flags = page.flags[at]
        relative = flags & REL and at + 1 < limit and page.flags[at + 1] & CUE
        if not (flags & _BOUNDARY or relative) or flags & COLON or (flags & STOP and at not in page.stop_set):
            continue
        if not (flags & QUOTE and page.quote_at(at) is not None):
            yield at


def find_end(page: Page, cue: Cue, start: Start, model: Model) -> tuple[int, float]:
    """Return the likeliest end (token, not included) of the content, and its probability.

    Each boundary is stopped at or passed; the end with the greatest product is taken, and the walk
    stops when what is left could no longer beat it.
    """
    quote = opening_quote(page, start)
    limit = content_limit(page, start, quote)
    left, best, best_p = 1.0, limit, 0.0
    for at in boundaries(page, start, limit):
        p = 1.0 if _hedge_follows(page, at) else model.probability(end_features(page, cue, start, at, quote))
        if left * p > best_p:
            best, best_p = at, left * p
        left *= 1.0 - p
        if left <= best_p:
            return best, best_p
    return limit, left


def _hedge_follows(page: Page, at: int) -> bool:
    return bool(page.hedge_at(_next_word(page, at) if page.flags[at] & _SKIPPED else at))


def tidy(page: Page, first: int, end: int) -> tuple[int, int]:
    """Take marks around the whole and loose punctuation off a content; return its tokens (start, end)."""
    changed = True
    while changed and end > first:
        changed = False
        if page.flags[end - 1] & (COMMA | DASH | COLON) or (page.flags[end - 1] & STOP and end - 1 in page.stop_set):
            end, changed = end - 1, True
        elif page.flags[first] & (COMMA | DASH | COLON | STOP):
            first, changed = first + 1, True
        elif page.flags[first] & QUOTE:
            quote = page.quote_at(first)
            if quote is None or quote.close >= end:
                first, changed = first + 1, True
            elif quote.close == end - 1:
                first, end, changed = first + 1, end - 1, True
        elif page.flags[end - 1] & QUOTE and not _opened_inside(page, first, end - 1):
            end, changed = end - 1, True
    return first, end


def _opened_inside(page: Page, first: int, close: int) -> bool:
    return any(q.close == close and q.open >= first for q in page.quotes)
