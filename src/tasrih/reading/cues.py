"""Where the article may attribute: every word, phrase or colon that could be a cue.

Generous on purpose: what is no cue in its sentence is refused later, by what stands around it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import msgspec

from tasrih import lexicon
from tasrih.lexicon import CueForm
from tasrih.reading.lexemes import (
    BREAK,
    COLON,
    COMPL,
    COMPL_PRON,
    CONJ,
    DEF,
    EDGE,
    NEG,
    NUM,
    PHRASE_HEAD,
    PREP,
    QUOTE,
    STOP,
)
from tasrih.reading.linear import Features, Model
from tasrih.reading.multiword import match_at
from tasrih.reading.page import Page

VERBAL = frozenset({"past", "present"})
NOMINAL = frozenset({"masdar", "noun"})
_ORDER = {"past": 0, "present": 0, "participle": 1, "preposition": 2, "phrase": 2, "masdar": 3, "noun": 4}
# "As X said" and "X also said" are written alike; the verb alone is the candidate.
LIKEWISE = frozenset({"phrases.tsv:kama_verb"})
PHRASE_REACH = 8
LONGEST_NEGATION = 3
_COLON_REACH = 14
GOVERN_REACH = 12
HOPELESS = 0.2


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
    """Return the fixed phrase that stands at `at` as a cue, or None.

    Where the phrase is one verb with its preposition, the verb's own analysis says more.
    """
    if not page.flags[at] & PHRASE_HEAD or not _may_follow(page, at):
        return None
    found = [p for p in lexicon.phrases_at(page.words[at : at + PHRASE_REACH], 0) if p.row not in LIKEWISE]
    if not found:
        return None
    phrase = found[0]
    verb = next((f for _, f in page.lex[at].cues if f.row.startswith("verbs")), None)
    if verb is not None and phrase.cue_words == 1:
        return None
    return Cue(at, at + phrase.cue_words, _phrase_form(phrase, verb), "")


@cache
def _seconds() -> dict[str, frozenset[str] | None]:
    """Return first word of a phrase -> the words that may come second; None where any may, or none need."""
    found: dict[str, set[str] | None] = {}
    for phrase in lexicon.phrases():
        head = phrase.words[0]
        open_end = len(phrase.words) == 1 or phrase.words[1].startswith("{")
        known = found.setdefault(head, set())
        if open_end:
            found[head] = None
        elif known is not None:
            known.add(phrase.words[1])
    return {head: None if words is None else frozenset(words) for head, words in found.items()}


def _may_follow(page: Page, at: int) -> bool:
    """Tell, without matching any phrase, whether the word after `at` can go on a phrase that starts there."""
    second = page.lex[at + 1].folded if at + 1 < len(page) else ""
    seconds = _seconds()
    lex = page.lex[at]
    for head in (lex.folded, lex.stem, *lexicon.slots_of(page.words[at])):
        if head in seconds:
            words = seconds[head]
            if words is None or second in words:
                return True
    return False


def _phrase_form(phrase: lexicon.Phrase, verb: CueForm | None) -> CueForm:
    """Return the analysis of a phrase: its verb's, where it has one, with what the phrase governs."""
    base = verb or COLON_FORM
    governed = phrase.words[phrase.cue_words :]
    return msgspec.structs.replace(
        base,
        row=phrase.row,
        lemma=" ".join(phrase.words[: phrase.cue_words]),
        part="phrase",
        act=phrase.act,
        voice=phrase.voice,
        hedge=phrase.hedge,
        strength="high",
        pronoun="",
        definite=False,
        frames=(*(verb.frames if verb else ()), *governed, phrase.position),
    )


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
        if at < until or page.in_furniture(at):
            continue
        hedge = page.hedge_at(at)
        if hedge:
            until = at + hedge
            continue
        if page.flags[at] & COLON:
            cue = _colon_cue(page, at)
        else:
            cue = _phrase_cue(page, at) or (_word_cue(page, at) if page.lex[at].cues else None)
        if cue is not None:
            found.append(cue)
            until = cue.end
    return found


def cue_features(page: Page, cue: Cue) -> Features:
    """Return the features by which a candidate is taken for a cue at first sight: itself and the words beside it."""
    form, lex = cue.form, page.lex
    part, lemma = form.part, form.lemma
    before = lex[cue.at - 1] if cue.at else EDGE
    after = lex[cue.end] if cue.end < len(lex) else EDGE
    brings = governs(page, cue.end - 1)
    quote = page.quote_around(cue.at)
    quoted = "" if quote is None else "q"
    title = cue.at < page.first_break
    return [
        f"l:{lemma}|{part}",
        f"ps:{part}|{form.strength}",
        f"lg:{lemma}|{part}|{brings}",
        f"b:{part}|{before.stem}",
        f"bc:{part}|{before.cat}",
        f"lb:{lemma}|{before.cat}",
        f"a:{part}|{after.stem}",
        f"ac:{part}|{after.cat}",
        f"la:{lemma}|{after.cat}",
        f"bac:{part}|{before.cat}|{after.cat}",
        f"q:{quoted}|{part}|{brings}",
        f"t:{title}|{part}|{form.strength}",
        f"c:{cue.proclitics}|{part}|{before.cat}",
        f"al:{cue.also}|{part}",
        f"all:{cue.also}|{lemma}",
        f"w:{lex[cue.at].folded}",
        f"pr:{bool(form.pronoun)}|{part}|{after.cat}",
        f"d:{form.definite}|{part}",
        f"n:{form.person}{form.number}|{part}",
        f"gbc:{part}|{brings}|{before.cat}",
    ]


def negated_from(page: Page, cue: Cue) -> int:
    """Return the first token of a verb with the negation that belongs to it; `cue.at` where there is none."""
    if cue.part in VERBAL and cue.at and page.flags[cue.at - 1] & (NEG | CONJ):
        for back in range(min(LONGEST_NEGATION, cue.at), 0, -1):
            if match_at("negation", page.lex, cue.at - back) == back and not page.in_furniture(cue.at - back):
                return cue.at - back
    return cue.at


def governs(page: Page, at: int) -> str:
    """Tell what a cue at `at` brings within reach: a complementiser, a colon, a quotation, or nothing."""
    for k in range(at + 1, min(at + GOVERN_REACH, len(page))):
        flags = page.flags[k]
        if flags & (COMPL | COMPL_PRON):
            return "an"
        if flags & COLON:
            return "colon"
        if flags & QUOTE:
            return "quote"
        if flags & (STOP | BREAK):
            break
    return ""


def survey(page: Page, model: Model, vouched: Callable[[Page, Cue], bool]) -> list[Cue]:
    """Return the candidates worth a closer look, and leave on the page how likely each is a cue.

    `vouched` tells which are kept however unlikely they look.
    """
    found = []
    for cue in candidates(page):
        p = model.probability(cue_features(page, cue))
        page.sure[cue.at] = p
        if p >= HOPELESS or vouched(page, cue):
            found.append(cue)
    return found
