"""The clause around a trigger, and what governs it there: negations, ends, wishes, questions, conditions."""

from __future__ import annotations

from typing import NamedTuple

from tasrih.arabic.letters import ALEF, FEH, LAM, SEEN, TEH, WAW, YEH
from tasrih.lexicon.conjugate import ALEF_HAMZA, NOON
from tasrih.lexicon.triggers import scope_words, trigger_forms
from tasrih.reading.hits import Hit
from tasrih.reading.index import Index
from tasrih.reading.lexemes import (
    BEING,
    BREAK,
    COLON,
    COMMA,
    COMPL,
    COMPL_PRON,
    CONJ,
    CONNECT,
    DASH,
    DEF,
    NEG,
    PREP,
    PUNCT,
    REL,
)
from tasrih.reading.page import Page

REACH = 14
"""How many tokens left of a trigger its clause may begin."""
NOMINAL = ("masdar", "noun")
NEAR_WISH = 5
NEAR_END = 2
NEAR_NEGATION = 6
ALEF_HAMZA_BELOW = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
DAMMA = "\N{ARABIC DAMMA}"
EDGE = COMMA | COLON | DASH | BREAK | REL | COMPL | COMPL_PRON
QUESTION_MARKS = ("?", "\N{ARABIC QUESTION MARK}")


class Governed(NamedTuple):
    """What governs a trigger: how often its polarity turns, whether nothing is claimed, the leftmost token of it."""

    turns: int
    void: bool
    start: int


def bounds(index: Index, at: int) -> tuple[int, int]:
    """Return the first token and the end of the clause that holds token `at`, inside its statement's content."""
    page, content = index.page, index.content_around(at)
    low = max(content[0] if content else page.sentence_start(at), at - REACH)
    high = min(content[1] if content else len(page), page.sentence_end(at))
    start = at
    while start > low and not is_edge(page, start - 1):
        start -= 1
        if page.flags[start] & CONNECT and page.lex[start].folded != page.lex[start].stem:
            break
    return start, clause_end(page, at + 1, high)


def is_edge(page: Page, i: int) -> bool:
    """Tell whether token `i` parts two clauses and belongs to neither; "and in", "and not" belong to theirs."""
    flags = page.flags[i]
    return bool(flags & EDGE or (flags & CONNECT and not flags & (NEG | PREP))) or page.hard_stop(i)


def clause_end(page: Page, start: int, high: int) -> int:
    """Return the first token from `start` that ends a clause, at most `high`; complementisers end none."""
    end = start
    while end < high:
        flags = page.flags[end]
        if not flags & (COMPL | COMPL_PRON) and is_edge(page, end):
            break
        if flags & CONNECT and page.lex[end].folded != page.lex[end].stem:
            break
        end += 1
    return end


def governed(index: Index, hit: Hit, low: int) -> Governed:
    """Return what governs the trigger from `low`, the first token of its clause."""
    page, at = index.page, hit.at
    if _is_conjoined_verb(hit):
        return Governed(0, _asked(page, at) or _is_conditional(page, at, at), at)
    turns, start, still = 0, at, False
    if hit.form.feature.part in NOMINAL and any(_is_purpose(page, k) for k in range(max(low, at - 2), at)):
        return Governed(0, True, at)
    near = 0
    for i in range(at - 1, low - 1, -1):
        kind = scope_kind(page, i)
        if kind in ("still", "only"):
            still = True
            continue
        if _voids(page, kind, at - i, hit):
            return Governed(turns, True, start)
        near += index.mention_at(i) is None
        if kind == "lost":  # spelt like "so it has": lost only where its subject follows
            kind = "ends" if i + 1 == at or page.flags[i + 1] & DEF or index.mention_at(i + 1) is not None else ""
        if kind == "ends" and near <= NEAR_END and hit.type != "figure":
            turns, start = turns + 1, i
        elif page.flags[i] & NEG and not still:
            if kind == "lack" and not _lacks(page, i, at):
                continue
            if not _denies(page, i, hit):
                return Governed(turns, True, start)
            turns, start = turns + 1, i
    return Governed(turns, turns > 1 or _asked(page, at) or _unreal_complement(index, low, hit), start)


def _is_purpose(page: Page, i: int) -> bool:
    """Tell whether token `i` is a masdar with the preposition li ("in order to tighten")."""
    lex = page.lex[i]
    if lex.name or page.flags[i] & (NEG | PREP) or scope_kind(page, i):
        return False
    return len(lex.stem) > 4 and lex.stem[0] == LAM != lex.stem[1]


def _voids(page: Page, kind: str, away: int, hit: Hit) -> bool:
    if kind in ("ask", "if", "may"):
        return True
    if kind == "seek":
        return away > 0 and hit.type != "intention"
    if kind == "wish":
        return away <= NEAR_WISH
    if kind in ("future", "refusal"):
        return True
    return kind == "" and hit.form.feature.part != "present" and bool(future_verb(page, hit.at - away))


def _denies(page: Page, i: int, hit: Hit) -> bool:
    """Tell whether the negation at `i` denies the trigger, and not another verb between them."""
    at = hit.at
    if any(page.flags[k] & (CONJ | REL) and page.lex[k].folded == page.lex[k].stem for k in range(i + 1, at)):
        return False
    if at - i > NEAR_NEGATION or any(scope_kind(page, k) == "only" for k in range(i + 1, min(at + 6, len(page)))):
        return False
    if scope_kind(page, i) == "verbal" and i + 1 < at:
        after = page.lex[i + 1]
        verbal = after.folded[:1] in (YEH, TEH) and not after.name
        return not verbal or scope_kind(page, i + 1) == "light" or (hit.type == "figure" and i + 2 == at)
    return True


def _lacks(page: Page, i: int, at: int) -> bool:
    """Tell whether "the lack of" at `i` governs the trigger itself, and not another noun before it."""
    return all(page.flags[k] & BEING or scope_kind(page, k) == "light" for k in range(i + 1, at))


def _is_conjoined_verb(hit: Hit) -> bool:
    """Tell whether the trigger is a verb that its own conjunction opens: what stands before governs it not."""
    return hit.form.feature.part in ("past", "present") and hit.form.proclitic[:1] in (WAW, FEH)


def _asked(page: Page, at: int) -> bool:
    end = page.sentence_end(at)
    return end < len(page) and page.words[end] in QUESTION_MARKS


def _is_conditional(page: Page, at: int, low: int) -> bool:
    """Tell whether the sentence opens a condition before token `low`, not far before the trigger at `at`."""
    return any(scope_kind(page, k) == "if" for k in range(max(page.sentence_start(at), at - REACH), low))


def _unreal_complement(index: Index, low: int, hit: Hit) -> bool:
    """Tell whether the clause hangs on what is no fact: a condition, a wish, a negated belief ("that it withdraw")."""
    page, at, before = index.page, hit.at, low - 1
    if _is_conditional(page, at, low):
        return True
    if before < 1 or not page.flags[before] & (COMPL | COMPL_PRON) or page.hard_stop(before):
        return before >= 0 and scope_kind(page, before) == "ask" and not page.hard_stop(before)
    content = index.content_around(at)
    if content is not None and content[0] == low:
        return False
    near = range(max(before - 3, 0), before)
    if any(page.flags[k] & NEG or scope_kind(page, k) in ("wish", "seek", "ask", "may") for k in near):
        return True
    verbal = (low == at and hit.form.feature.part == "present") or page.lex[low].cat == "pres"
    real = ALEF_HAMZA_BELOW in page.words[before] or not page.flags[before] & COMPL
    return verbal and not real and scope_kind(page, before - 1) not in ("factive", "since")


def scope_kind(page: Page, i: int) -> str:
    """Return the kind of the entry of scopes.tsv that starts at token `i`, "" if none."""
    rows, lex = scope_words(), page.lex
    for word in (lex[i].folded, lex[i].stem):
        for words, kind in rows.get(word, ()):
            if all(i + n < len(lex) and lex[i + n].folded == w for n, w in enumerate(words[1:], 1)):
                return kind
    return ""


def future_verb(page: Page, i: int) -> str:
    """Return the verb behind the prefix of the future at token `i`, folded; "" if there is none."""
    lex = page.lex[i]
    stem = lex.stem
    if len(stem) < 4 or stem[0] != SEEN or lex.flags & (PUNCT | PREP | NEG) or lex.name == "name":
        return ""
    prefix = stem[1]
    if prefix == ALEF:
        word = page.words[i]
        if ALEF_HAMZA not in word[1:3]:
            return ""
    elif prefix not in (YEH, TEH, NOON):
        return ""
    known = scope_kind(page, i) == "lookalike" or any(not form.proclitic.endswith(SEEN) for form in trigger_forms(stem))
    return "" if known else stem[1:]


def is_passive(word: str) -> bool:
    """Tell whether a verb's prefix is marked with the damma of the passive."""
    return DAMMA in word[:5]


def is_colourless(verb: str) -> bool:
    """Tell whether a folded verb is one that nobody wills: will be, will take place."""
    return any(kind == "colourless" and len(words) == 1 for words, kind in scope_words().get(verb, ()))
