"""Conjugation of a verb from its past and present third person masculine singular.

Pure functions over unvocalised spelling. The weakness is read off the spelling: a final shadda marks
a doubled verb, a last letter alef, alef maksura or ya a defective one, an alef before the last letter
a hollow one. The forms keep hamza and alef maksura; the caller folds them.
"""

from __future__ import annotations

from typing import NamedTuple

from tasrih.arabic.letters import ALEF, HEH, KAF, MARKS, MEEM, TATWEEL, TEH, WAW, YEH

MAKSURA = "\N{ARABIC LETTER ALEF MAKSURA}"
ALEF_HAMZA = "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"
ALEF_MADDA = "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}"
WAW_HAMZA = "\N{ARABIC LETTER WAW WITH HAMZA ABOVE}"
NOON = "\N{ARABIC LETTER NOON}"
SHADDA = "\N{ARABIC SHADDA}"

OBJECTS = (
    HEH,
    HEH + ALEF,
    HEH + MEEM,
    HEH + MEEM + ALEF,
    HEH + NOON,
    NOON + ALEF,
    NOON + YEH,
    KAF,
    KAF + MEEM,
)
COMMON_OBJECTS = OBJECTS[:3]
_UNMARK = {ord(c): None for c in MARKS + TATWEEL}


class Form(NamedTuple):
    """One form: its spelling and its features (see `CueForm`)."""

    text: str
    part: str
    person: int = 0
    gender: str = ""
    number: str = ""
    pronoun: str = ""


class Verb(NamedTuple):
    """A verb's two principal parts, unvocalised, and whether its last radical is doubled."""

    past: str
    present: str
    doubled: bool

    @property
    def hollow(self) -> bool:
        """Whether a long vowel stands before the last radical and shortens."""
        return not self.doubled and len(self.past) > 2 and self.past[-2] == ALEF

    @property
    def defective(self) -> bool:
        """Whether the last radical is weak."""
        return self.past[-1] in ALEF + MAKSURA + YEH


def bare(word: str) -> str:
    """Return `word` without vowel marks."""
    return word.translate(_UNMARK)


def verb(lemma: str, present: str) -> Verb:
    """Return the principal parts; a shadda on the last letter of `lemma` marks a doubled verb."""
    marks = lemma[len(lemma.rstrip(MARKS)) :]
    return Verb(bare(lemma), bare(present), SHADDA in marks)


def join(stem: str, ending: str) -> str:
    """Return stem and ending, two meeting alefs written as one with madda, noon on noon once."""
    if stem.endswith(ALEF_HAMZA) and ending[:1] in (ALEF, ALEF_HAMZA):
        return stem[:-1] + ALEF_MADDA + ending[1:]
    if stem[-1:] == NOON == ending[:1]:
        return stem + ending[1:]
    return stem + ending


def hamza_seats(stem: str) -> tuple[str, ...]:
    """Return the spellings of `stem` before a waw: a final alef-hamza may move to waw."""
    return (stem, stem[:-1] + WAW_HAMZA) if stem.endswith(ALEF_HAMZA) else (stem,)


def _past_stems(v: Verb) -> tuple[str, str, str, str]:
    """Return the past stems before an object, before taa, before waw, before a consonant."""
    stem, last = v.past[:-1], v.past[-1]
    if v.doubled:
        return v.past, v.past, v.past, v.past + last
    if v.hollow and not v.defective:
        return v.past, v.past, v.past, v.past[:-2] + last
    if last == YEH:
        return v.past, v.past, stem, v.past
    if v.defective:
        link = WAW if v.present[-1] == WAW else YEH
        return join(stem, ALEF), stem, stem, stem + link
    return v.past, v.past, v.past, v.past


def past(v: Verb) -> list[Form]:
    """Return the past of `v`, third persons and first, no object."""
    _, fem, plural, cons = _past_stems(v)
    dual = cons if v.defective else fem
    first = cons if cons.endswith(TEH) else cons + TEH
    forms = [
        Form(v.past, "past", 3, "m", "s"),
        Form(fem + TEH, "past", 3, "f", "s"),
        Form(join(dual, ALEF), "past", 3, "m", "d"),
        Form(fem + TEH + ALEF, "past", 3, "f", "d"),
        Form(first, "past", 1, "", "s"),
        Form(join(cons, NOON + ALEF), "past", 1, "", "p"),
        Form(join(cons, NOON), "past", 3, "f", "p"),
    ]
    for stem in hamza_seats(plural):
        forms += (Form(stem + WAW + end, "past", 3, "m", "p") for end in (ALEF, ""))
    return forms


def past_with_objects(v: Verb) -> list[Form]:
    """Return the third persons of the past with each object pronoun."""
    masc, fem, plural, cons = _past_stems(v)
    dual = cons if v.defective else fem
    hosts = [(masc, "m", "s"), (fem + TEH, "f", "s")]
    hosts += [(stem + WAW, "m", "p") for stem in hamza_seats(plural)]
    pair = [(join(dual, ALEF), "m", "d")]
    return _with_objects("past", hosts, OBJECTS) + _with_objects("past", pair, COMMON_OBJECTS)


def _present_stems(v: Verb) -> tuple[str, str, str, str]:
    """Return present stems: before an object, before the plural's waw, before alef, shortened."""
    stem = v.present[1:]
    body, last = stem[:-1], stem[-1]
    if v.doubled:
        return stem, stem, stem, stem + last
    if v.defective and last in WAW + YEH:
        return stem, body, stem, body
    if v.defective:
        return join(body, ALEF), body, body + YEH, body
    if v.hollow:
        return stem, stem, stem, stem[:-2] + last
    return stem, stem, stem, stem


def present(v: Verb) -> list[Form]:
    """Return the present of `v`: indicative, and subjunctive and jussive where spelt otherwise."""
    stem = v.present[1:]
    _, plural, dual, short = _present_stems(v)
    forms = [
        Form(v.present, "present", 3, "m", "s"),
        Form(TEH + stem, "present", 3, "f", "s"),
        Form(join(ALEF_HAMZA, stem), "present", 1, "", "s"),
        Form(NOON + stem, "present", 1, "", "p"),
        Form(join(YEH + (dual if v.defective else short), NOON), "present", 3, "f", "p"),
    ]
    if short != stem:
        forms += (Form(p + short, "present", 3, g, "s") for p, g in ((YEH, "m"), (TEH, "f")))
    for end in (NOON, ""):
        forms += (Form(join(p + dual, ALEF + end), "present", 3, g, "d") for p, g in ((YEH, "m"), (TEH, "f")))
    for seat in hamza_seats(plural):
        forms += (Form(YEH + seat + WAW + end, "present", 3, "m", "p") for end in (NOON, ALEF, ""))
    return forms


def present_with_objects(v: Verb) -> list[Form]:
    """Return the third persons of the present with each object pronoun."""
    host, plural, dual, short = _present_stems(v)
    hosts = [(YEH + host, "m", "s"), (TEH + host, "f", "s")]
    for seat in hamza_seats(plural):
        hosts += ((YEH + seat + WAW + end, "m", "p") for end in (NOON, ""))
    rare = [(join(YEH + dual, ALEF + NOON), "m", "d")]
    if short != host and not v.doubled:
        rare += [(YEH + short, "m", "s"), (TEH + short, "f", "s")]
    return _with_objects("present", hosts, OBJECTS) + _with_objects("present", rare, COMMON_OBJECTS)


def _with_objects(part: str, hosts: list[tuple[str, str, str]], objects: tuple[str, ...]) -> list[Form]:
    return [Form(host + obj, part, 3, g, n, obj) for host, g, n in hosts for obj in objects]
