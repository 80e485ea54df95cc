"""Where the article may attribute: every word, phrase or colon that could be a cue.

Generous on purpose: what is no cue in its sentence is refused later, by what stands around it.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tasrih import lexicon
from tasrih.lexicon import CueForm
from tasrih.reading.lexemes import BREAK, COLON, COMMA, DEF, NUM, PREP, PUNCT
from tasrih.reading.page import Page

VERBAL = frozenset({"past", "present"})
NOMINAL = frozenset({"masdar", "noun"})
_ORDER = {"past": 0, "present": 0, "participle": 1, "preposition": 2, "phrase": 2, "masdar": 3, "noun": 4}
# "As X said" and "X also said" are written alike; the verb alone is the candidate.
LIKEWISE = frozenset({"phrases.tsv:kama_verb"})
_COLON_REACH = 14


class Cue(NamedTuple):
    """A possible cue: tokens `at` to `end`, its analysis, and the other parts of speech it might be."""

    at: int
    end: int
    form: CueForm
    proclitics: str
    also: str = ""

    @property
    def part(self) -> str:
        """The part of speech: past, present, participle, masdar, noun, preposition, phrase or colon."""
        return self.form.part


COLON_FORM = CueForm("colon", ":", "colon", 0, "", "", "", False, "assert", "said", False, ("colon",), "mid")


@cache
def _phrase_heads() -> tuple[frozenset[str], frozenset[str]]:
    """Return the first words of the phrases, and the second words of those that start with a verb."""
    found = lexicon.phrases()
    heads = frozenset(p.words[0] for p in found if not p.words[0].startswith("{"))
    seconds = frozenset(p.words[1] for p in found if p.words[0].startswith("{") and len(p.words) > 1)
    return heads, seconds


def _rank(page: Page, at: int, form: CueForm, proclitics: str) -> tuple[int, int, int]:
    """Order the analyses of one word: verbs first, but not after a preposition or with an article."""
    nominal_place = page.flags[at] & DEF or (at > 0 and page.flags[at - 1] & PREP)
    verbal = form.part in VERBAL
    return (int(bool(nominal_place) == verbal), _ORDER.get(form.part, 5), len(proclitics))


def _word_cue(page: Page, at: int) -> Cue:
    analyses = page.lex[at].cues
    proclitics, form = min(analyses, key=lambda a: _rank(page, at, a[1], a[0]))
    also = "".join(sorted({f.part[:2] for _, f in analyses if f.part != form.part}))
    return Cue(at, at + 1, form, proclitics, also)


def _phrase_cue(page: Page, at: int) -> Cue | None:
    heads, seconds = _phrase_heads()
    lex = page.lex[at]
    if lex.folded not in heads and lex.stem not in heads:
        if not lex.cues or at + 1 >= len(page) or page.lex[at + 1].folded not in seconds:
            return None
    found = lexicon.phrases_at(page.words[at : at + 8], 0)
    if not found or found[0].row in LIKEWISE:
        return None
    phrase = found[0]
    head = page.lex[at].cues
    verb = next((f for _, f in head if f.part in VERBAL), None)
    form = CueForm(
        phrase.row, " ".join(phrase.words[: phrase.cue_words]), "phrase", verb.person if verb else 0,
        verb.gender if verb else "", verb.number if verb else "", "", False, phrase.act, phrase.voice,
        phrase.hedge, (phrase.position,), "high",
    )  # fmt: skip
    return Cue(at, at + phrase.cue_words, form, "")


def _colon_cue(page: Page, at: int) -> Cue | None:
    """A colon after a name at the head of a line or sentence; not one in a clock time, nor after a cue."""
    start = page.sentence_start(at)
    if not 0 < at - start <= _COLON_REACH or at + 1 >= len(page):
        return None
    if page.flags[at - 1] & NUM and page.flags[at + 1] & NUM:
        return None
    if any(page.flags[k] & BREAK for k in range(start, at)):
        return None
    return Cue(at, at + 1, COLON_FORM, "")


def candidates(page: Page) -> list[Cue]:
    """Return the possible cues in order; of overlapping ones the phrase is kept."""
    found: list[Cue] = []
    until = 0
    for at in page.hot:
        if at < until or page.in_furniture(at) or page.hedge_at(at):
            continue
        if page.flags[at] & COLON:
            cue = _colon_cue(page, at)
        else:
            cue = _phrase_cue(page, at) or (_word_cue(page, at) if page.lex[at].cues else None)
        if cue is not None:
            found.append(cue)
            until = cue.end
    return found


def opens_clause(page: Page, at: int) -> bool:
    """Tell whether token `at` stands at the head of a sentence or right after punctuation."""
    return at == 0 or bool(page.flags[at - 1] & PUNCT)


def after_comma(page: Page, at: int) -> bool:
    """Tell whether a comma stands right before token `at`."""
    return at > 0 and bool(page.flags[at - 1] & COMMA)
