"""What kind of statement it is: direct or not, its voice, hedge, whether it was left unsaid, to whom, about whom."""

from __future__ import annotations

from functools import cache

from tasrih import lexicon
from tasrih.arabic.letters import LAM
from tasrih.model import Kind, Voice
from tasrih.reading.cues import negated_from
from tasrih.reading.drafts import Draft
from tasrih.reading.lexemes import BODY, COMMA, DEF, PREP, PUNCT, QUOTE, TIME
from tasrih.reading.page import Page
from tasrih.reading.patterns import read_into

QUOTING_WORDS = 3
LONGEST_TO = 8
Tokens = tuple[int, int]


def cue_span(page: Page, draft: Draft) -> Tokens:
    """Return the cue's tokens with the negation that belongs to it."""
    return negated_from(page, draft.cue), draft.cue.end


def kind_of(page: Page, draft: Draft) -> Kind:
    """Return direct, indirect or mixed (some of it, or all of it behind a complementiser, in quotation marks)."""
    first, end, kind = draft.first, draft.end, draft.start.kind
    around = page.quote_around(first)
    whole = around is not None and around.open == first - 1 and around.close >= end
    if whole:
        return "mixed" if kind in ("an", "an2") else "direct"
    if kind.startswith("colon"):
        return "direct"
    quotes = (q for q in page.quotes_within(first, end) if q.words >= QUOTING_WORDS)
    return "mixed" if any(quotes) else "indirect"


def hedge_of(page: Page, draft: Draft) -> Tokens | None:
    """Return the tokens by which the article keeps its distance from the content, or None."""
    if draft.cue.form.hedge and draft.cue.part != "phrase":
        return draft.cue.at, draft.cue.end
    at = draft.end
    while at < len(page) and page.flags[at] & (QUOTE | COMMA):
        at += 1
    length = page.hedge_at(at) if at < len(page) else 0
    return (at, at + length) if length else None


@cache
def _silent_rows() -> dict[str, frozenset[str]]:
    """Return folded negation -> rows of verbs that say nothing when it stands before them."""
    found: dict[str, frozenset[str]] = {}
    for form, rows in lexicon.words("negation").items():
        ids = {name for row in rows for name in row.attrs.get("unsaid", "").split(",")}
        found[form] = frozenset(f"verbs.tsv:{name}" for name in ids)
    return found


def unsaid(page: Page, draft: Draft, cue: Tokens) -> bool:
    """Tell whether the article says that this was not said."""
    kind = draft.start.kind
    if kind == "lack":
        return True
    form = draft.cue.form
    if draft.cue.part == "phrase":
        return form.row in _silent_phrases()
    if cue[0] == draft.cue.at or kind.startswith("an"):
        return False
    negation = " ".join(page.lex[k].folded for k in range(cue[0], draft.cue.at))
    return form.row in _silent_rows().get(negation, frozenset())


@cache
def _silent_phrases() -> frozenset[str]:
    return frozenset(p.row for p in lexicon.phrases() if p.unsaid)


def about_of(page: Page, draft: Draft) -> Tokens | None:
    """Return whom others read the content into, or None where the source itself is said to have said it."""
    found = read_into(page, draft.cue) if draft.start.kind == "into" else None
    return found[0] if found else None


def voice_of(draft: Draft, about: Tokens | None) -> Voice:
    """Return said, implied or inferred."""
    if about is not None:
        return "inferred"
    voice = draft.cue.form.voice
    return "implied" if voice == "implied" else "inferred" if voice == "inferred" else "said"


def addressee(page: Page, draft: Draft) -> Tokens | None:
    """Return the tokens of the one it was said to, where the article names one beside the cue, or None."""
    start = draft.cue.end
    stop = draft.start.anchor if draft.start.last < 0 else start
    if draft.source is not None and draft.source.start >= start:
        if "to-obj" not in draft.cue.form.frames:
            return _with_preposition(page, start, draft.source.start) or _with_preposition(page, draft.source.end, stop)
        start = draft.source.end
    if "to-obj" in draft.cue.form.frames:
        while start < stop and page.flags[start] & (TIME | COMMA):
            start += 1
        while stop > start and page.flags[stop - 1] & (COMMA | PREP):
            stop -= 1
        return (start, stop) if 0 < stop - start <= LONGEST_TO and not page.flags[start] & (PREP | QUOTE) else None
    return _with_preposition(page, start, stop)


def _with_preposition(page: Page, start: int, stop: int) -> Tokens | None:
    """Return a phrase that begins with the preposition li and names a body, several people or a quoted name."""
    for at in range(start, min(stop, len(page) - 1)):
        folded = page.lex[at].folded
        if not folded.startswith(LAM) or page.flags[at] & PUNCT:
            continue
        quoted = page.flags[at + 1] & QUOTE and len(folded) == 1
        body = folded[1:] in lexicon.words("bodies")
        if quoted or body or page.flags[at] & (BODY | DEF):
            end = at + 1
            while end < stop and end - at < LONGEST_TO and not page.flags[end] & (COMMA | PREP | TIME):
                end += 1
            return at, end
    return None
