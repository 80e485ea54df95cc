"""A content as stretches of the text: one for each paragraph, and one more where its cue stood in the middle."""

from __future__ import annotations

from tasrih.reading.drafts import Draft
from tasrih.reading.ends import tidy
from tasrih.reading.lexemes import BREAK, COMMA, PUNCT, QUOTE, STOP
from tasrih.reading.page import Page

Tokens = tuple[int, int]


def stretches(page: Page, draft: Draft) -> list[Tokens]:
    """Return the token stretches of a draft's content, in order, none empty."""
    found = _by_paragraph(page, draft.first, draft.end)
    rest = _continued(page, draft)
    return [*found, *(_by_paragraph(page, *rest) if rest else [])]


def _by_paragraph(page: Page, first: int, end: int) -> list[Tokens]:
    found: list[Tokens] = []
    start = first
    for at in range(first, end + 1):
        if at == end or page.flags[at] & BREAK:
            cut = tidy(page, start, at) if found or at < end else (start, at)
            if cut[1] > cut[0]:
                found.append(cut)
            start = at + 1
    return found


def _continued(page: Page, draft: Draft) -> Tokens | None:
    """Return the rest of a quotation that its cue interrupted: "...", said X, "..."."""
    if draft.start.kind != "quoted":
        return None
    at = max(draft.cue.end, draft.source.end if draft.source else 0)
    while at < len(page) and page.flags[at] & (COMMA | STOP) and not page.flags[at] & BREAK:
        at += 1
    if at >= len(page) or not page.flags[at] & QUOTE:
        return None
    quote = page.quote_at(at)
    if quote is None or page.flags[at + 1] & PUNCT:
        return None
    cut = tidy(page, at, min(quote.close + 1, len(page)))
    return cut if cut[1] > cut[0] else None
