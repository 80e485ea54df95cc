"""Patterns too rare to be learned from marks: what others read into a talk, and what it is said to lack."""

from __future__ import annotations

from tasrih.reading.cues import NOMINAL, VERBAL, Cue, governs
from tasrih.reading.lexemes import BEING, BREAK, COLON, COMMA, COMPL, COMPL_PRON, DASH, LACK, PREP, PUNCT, QUOTE, STOP
from tasrih.reading.page import Page
from tasrih.reading.starts import SHORT_QUOTE, Start, folded_frames, quote_before

CERTAIN = frozenset({"into", "lack", "quoted", "asks"})
"""The kinds of beginning that a pattern vouches for, whatever the weights say."""
INTO_REACH = 12
LACK_REACH = 9
ASK_REACH = 9
Tokens = tuple[int, int]


def read_into(page: Page, cue: Cue) -> tuple[Tokens, int] | None:
    """Return whom others read something into, and where that begins: "found in X's talk a wish to ...".

    A judging verb, then a preposition and a noun of speech, the name of the one who spoke, a comma,
    and what was found. None where one of these is missing.
    """
    if cue.part not in VERBAL or cue.form.act != "judge":
        return None
    limit = min(page.sentence_end(cue.at), cue.end + INTO_REACH)
    for at in range(cue.end, limit - 2):
        spoken = page.lex[at + 1].cues
        if page.flags[at] & PREP and spoken and all(f.part in NOMINAL for _, f in spoken):
            end = at + 2
            while end < limit and not page.flags[end] & COMMA:
                end += 1
            named = end > at + 2 and (not page.flags[at + 2] & PUNCT or page.flags[at + 2] & QUOTE)
            return ((at + 2, end), end + 1) if named and end < limit else None
    return None


def lacking(page: Page, cue: Cue) -> Start | None:
    """Return where begins what a speech is said to lack: "remarkable in the statements is the absence of ..."."""
    if cue.part not in NOMINAL or not (cue.form.definite or cue.form.pronoun):
        return None
    for at in range(cue.end, min(page.sentence_end(cue.at), cue.end + LACK_REACH)):
        if page.flags[at] & LACK:
            first = at + 1
            while first < len(page) and page.flags[first] & BEING:
                first += 1
            return Start("lack", at, first) if first < page.sentence_end(cue.at) else None
    return None


def quoted_before(page: Page, cue: Cue) -> Start | None:
    """Return the quotation that ends right before a verb which brings no content of its own: "...", said X."""
    if cue.part not in VERBAL or cue.form.strength == "low" or cue.form.pronoun or cue.proclitics:
        return None
    last = cue.at
    while last > 0 and page.flags[last - 1] & (COMMA | DASH):
        last -= 1
    if last == 0 or not page.flags[last - 1] & (QUOTE | STOP):
        return None
    first = quote_before(page, last)
    if first is None or governs(page, cue.end - 1) in ("an", "colon") or _quotes_on(page, cue):
        return None
    if first > 0 and not page.flags[first - 1] & (BREAK | STOP):
        return None
    return Start("quoted", cue.at, first, last)


def _quotes_on(page: Page, cue: Cue) -> bool:
    """Tell whether a quotation long enough to be the content follows in the cue's own sentence."""
    limit = page.sentence_end(cue.at)
    return any(q.words >= SHORT_QUOTE and q.open < limit for q in page.quotes_within(cue.end, limit))


def asks_about(page: Page, cue: Cue) -> Start | None:
    """Return where begins what a verb of asking asks about: "they asked the minister about ..."."""
    if cue.part not in VERBAL or cue.form.act != "ask":
        return None
    frames = folded_frames(cue.form.frames)
    for at in range(cue.end, min(page.sentence_end(cue.at), cue.end + ASK_REACH)):
        if page.flags[at] & (COMPL | COMPL_PRON | COLON | QUOTE):
            return None
        if page.flags[at] & PREP and page.lex[at].folded in frames:
            return Start("asks", at, at + 1) if at + 1 < page.sentence_end(cue.at) else None
    return None


def certain_start(page: Page, cue: Cue) -> Start | None:
    """Return the beginning that a pattern finds for the cue, or None."""
    into = read_into(page, cue)
    if into is not None:
        return Start("into", into[0][0] - 2, into[1])
    return lacking(page, cue) or quoted_before(page, cue) or asks_about(page, cue)


def vouched(page: Page, cue: Cue) -> bool:
    """Tell whether a pattern finds a beginning for the cue."""
    return certain_start(page, cue) is not None
