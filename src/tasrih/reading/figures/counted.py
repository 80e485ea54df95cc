"""The noun that a number counts: behind it, behind "of the", before it when the number has the article, or the one
that "the number of" names."""

from __future__ import annotations

from tasrih.arabic.letters import ALEF, BEH, FEH, HEH, KAF, LAM, MEEM, NOON, TEH, WAW, YEH
from tasrih.reading.figures.phrases import context
from tasrih.reading.figures.words import opens_number
from tasrih.reading.lexemes import (
    AUX,
    COMPL,
    COMPL_PRON,
    CONJ,
    DEF,
    DEMO,
    NEG,
    PREP,
    PRESENT,
    PRONOUN,
    PUNCT,
    REL,
    STATE,
    bare,
)
from tasrih.reading.page import Page

_AL = ALEF + LAM
_FROM = MEEM + NOON
_NO_NOUN = PUNCT | PREP | REL | AUX | NEG | PRONOUN | DEMO | CONJ | COMPL | COMPL_PRON
_DEFINITE_AFTER = (BEH + _AL, KAF + _AL, FEH + _AL, WAW + _AL, LAM + LAM)
_NOMINAL = frozenset({"masdar", "noun", "participle"})
_NISBA = (YEH, YEH + ALEF, YEH + HEH, YEH + YEH + NOON, YEH + WAW + NOON, YEH + ALEF + TEH)
_ADJECTIVES = 2
_BACK = 12


def counted_after(page: Page, at: int, *, definite: bool) -> tuple[int, int] | None:
    """Return the tokens of the counted noun behind a number that ends before token `at`, with its adjectives.

    `definite` allows the article: vague numbers govern it ("dozens of the civilians"), exact ones do not, unless "of"
    stands between.
    """
    if at < len(page.lex) and page.lex[at].folded == _FROM:
        return counted_of(page, at)
    return (at, _with_adjectives(page, at)) if is_noun(page, at, definite=definite) else None


def counted_of(page: Page, at: int) -> tuple[int, int] | None:
    """Return the noun behind "of" at token `at`: "600 of the soldiers", "a ton of wheat"."""
    if at >= len(page.lex) or page.lex[at].folded != _FROM:
        return None
    if not is_noun(page, at + 1, definite=True):
        return None
    if page.flags[at + 1] & STATE and not is_plural(page.lex[at + 1].folded):
        return None
    return at + 1, _with_adjectives(page, at + 1)


def counted_before(page: Page, first: int) -> tuple[int, int] | None:
    """Return the plural before a number with the article: "the five states"."""
    start = first
    while first - start <= _ADJECTIVES and start and page.lex[start - 1].folded.startswith(_AL):
        start -= 1
    while start < first and not is_plural(page.lex[start].folded):
        start += 1
    return (start, first) if start < first else None


def is_plural(folded: str) -> bool:
    """Tell whether a word is a plural with the article."""
    if folded in context("plural"):
        return True
    ends = (ALEF + TEH, YEH + NOON, WAW + NOON)
    return folded.startswith(_AL) and len(folded) > 5 and folded.endswith(ends)


def counted_far(page: Page, first: int) -> tuple[int, int] | None:
    """Return the noun behind the last "number of" of the sentence, a few tokens before `first`."""
    start = max(page.sentence_start(first), first - _BACK)
    for at in range(first - 2, start - 1, -1):
        if opens_number(page.words[at]):
            return None
        if page.lex[at].stem in context("count") and _head(page, at + 1):
            end = _with_adjectives(page, at + 1)
            return (at + 1, end) if end <= first else None
    return None


def _head(page: Page, at: int) -> bool:
    return is_noun(page, at, definite=True) and page.lex[at].folded not in context("quality")


def is_noun(page: Page, at: int, *, definite: bool) -> bool:
    """Tell whether the word at `at` may be a noun that a number counts."""
    if at >= len(page.lex):
        return False
    lex = page.lex[at]
    folded, flags = lex.folded, lex.flags
    if len(folded) < 2 or not "\u0620" <= folded[0] <= "\u064a" or folded in context("stop") or flags & _NO_NOUN:
        return False
    if flags & DEF and not (definite and folded.startswith(_AL)):
        return False
    if folded in context("noun"):
        return True
    if _attached(folded) or folded.endswith(WAW + ALEF) or flags & PRESENT or opens_number(page.words[at]):
        return False
    return not lex.cues or any(form.part in _NOMINAL or form.number == "d" for _, form in lex.cues)


def _attached(folded: str) -> bool:
    """Tell whether a word seems to have a conjunction or a preposition written onto it."""
    return folded[0] in (WAW, BEH, LAM) or folded.startswith(_DEFINITE_AFTER)


def _with_adjectives(page: Page, noun: int) -> int:
    """Return the token behind a noun and at most two adjectives that agree with it in the article."""
    definite = page.lex[noun].folded.startswith(_AL)
    end = noun + 1
    while end - noun <= _ADJECTIVES and end < len(page.lex) and _is_adjective(page, end, definite):
        end += 1
    return end


def _is_adjective(page: Page, at: int, definite: bool) -> bool:
    folded, flags = page.lex[at].folded, page.flags[at]
    if bare(folded) in context("quality") and folded.startswith(_AL) == definite:
        return True
    if flags & _NO_NOUN or folded.startswith(_AL) != definite or folded in context("stop"):
        return False
    if _attached(folded) and folded not in context("noun"):
        return False
    if len(bare(folded)) < 4 or (page.lex[at].cues and not flags & DEF) or opens_number(page.words[at]):
        return False
    return bare(folded).endswith(_NISBA) and (not flags & PRESENT or folded in context("noun"))
