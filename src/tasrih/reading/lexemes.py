"""What is known of one word before any context: its folded form, its classes, its cue analyses.

A word is looked up once in the life of the process; news repeats its words, so reading an
article is mostly one dictionary access a word. Classes are bits, so that a boundary test is one `&`.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from tasrih import lexicon
from tasrih.arabic.fold import fold_marks, fold_word
from tasrih.arabic.letters import (
    ALEF,
    BEH,
    COMMAS,
    DASHES,
    FEH,
    FULL_STOPS,
    HEH,
    LAM,
    MEEM,
    NOON,
    QUOTES_OPEN,
    SEEN,
    STRAIGHT_QUOTE,
    TEH,
    WAW,
    YEH,
)

STOP, BREAK, COMMA, COLON = 1, 2, 4, 8
OPEN, CLOSE, STRAIGHT, PAREN_OPEN = 16, 32, 64, 128
PAREN_CLOSE, DASH, COMPL, COMPL_PRON = 256, 512, 1024, 2048
PREP, REL, AUX, NEG = 4096, 8192, 16384, 32768
TITLE, BODY, TIME, SETTING = 1 << 16, 1 << 17, 1 << 18, 1 << 19
CONNECT, DEF, NUM, CUE = 1 << 20, 1 << 21, 1 << 22, 1 << 23
PRESENT, PRONOUN, DEMO = 1 << 24, 1 << 26, 1 << 27
QUANT, CONJ, OTHER, BECAUSE = 1 << 28, 1 << 29, 1 << 30, 1 << 31
PHRASE_HEAD, LACK, BEING, STATE = 1 << 36, 1 << 37, 1 << 38, 1 << 39
TAKES_LI, NISBA, SELF, PREP_PRONOUN = 1 << 40, 1 << 41, 1 << 42, 1 << 43
QUOTE = OPEN | CLOSE | STRAIGHT
PUNCT = STOP | BREAK | COMMA | COLON | QUOTE | PAREN_OPEN | PAREN_CLOSE | DASH | OTHER

PARTICLE_BITS = {
    "prep": PREP,
    "relative": REL,
    "aux": AUX,
    "pronoun": PRONOUN,
    "demonstrative": DEMO,
    "quantifier": QUANT,
    "conjunction": CONJ,
    "conditional": CONJ,
    "because": BECAUSE,
    "ma": CONJ,
    "who": CONJ,
    "adverb": TIME,
    "lack": LACK,
    "being": BEING,
    "takes-li": TAKES_LI,
    "self": SELF,
    "prep-pronoun": PREP_PRONOUN,
}
TABLE_BITS = {
    "titles": TITLE,
    "bodies": BODY,
    "times": TIME,
    "settings": SETTING,
    "connectors": CONNECT,
    "negation": NEG,
    "states": STATE,
}
_CHARS = {
    **dict.fromkeys(FULL_STOPS, STOP),
    **dict.fromkeys(COMMAS, COMMA),
    ":": COLON,
    "\N{FULLWIDTH COLON}": COLON,
    **dict.fromkeys(QUOTES_OPEN, OPEN),
    **dict.fromkeys(QUOTES_OPEN.values(), CLOSE),
    STRAIGHT_QUOTE: STRAIGHT,
    **dict.fromkeys("([", PAREN_OPEN),
    **dict.fromkeys(")]", PAREN_CLOSE),
    **dict.fromkeys(DASHES, DASH),
}
AL = ALEF + LAM
HAMZA_AL = ("\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}" + LAM, "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}" + LAM)
"""How a word begins whose first two letters fold to the article and are none."""
OF_THE_FAITH = AL + "\N{ARABIC LETTER DAL}" + YEH + NOON
ALI = "\N{ARABIC LETTER AIN}" + LAM + YEH
SERVANT_OF = "\N{ARABIC LETTER AIN}" + BEH + "\N{ARABIC LETTER DAL}" + AL
PRONOUN_ENDS = (HEH, HEH + ALEF, HEH + MEEM, HEH + MEEM + ALEF)


@lru_cache(maxsize=1)
def _names() -> tuple[frozenset[str], frozenset[str]]:
    """Return the folded words that are personal names of several people, and those of one."""
    text = files("tasrih.lexicon").joinpath("names.txt").read_text(encoding="utf-8")
    common, _, rare = text.partition("\n\n")
    return frozenset(common.split()), frozenset(rare.split())


def bare(folded: str) -> str:
    """Return a folded word without the article."""
    return folded[2:] if folded.startswith(AL) and len(folded) > 4 else folded


def _name_class(folded: str) -> str:
    """Return "name", "rare" or "" for a word that may be part of a personal name."""
    common, rare = _names()
    word = bare(folded)
    if word in common or folded in common or folded.startswith(SERVANT_OF) or folded[1:].endswith(OF_THE_FAITH):
        return "name"
    return "rare" if word in rare or folded in rare else ""


class Lexeme(NamedTuple):
    """A word without context: `stem` is `folded` without a leading waw or feh where one can be cut."""

    folded: str
    stem: str
    flags: int
    cues: tuple[tuple[str, lexicon.CueForm], ...]
    cat: str
    name: str = ""


_CATS = (
    (STOP, "stop"),
    (BREAK, "break"),
    (COMMA, "comma"),
    (COLON, "colon"),
    (QUOTE, "quote"),
    (PAREN_OPEN, "("),
    (PAREN_CLOSE, ")"),
    (DASH, "dash"),
    (COMPL, "compl"),
    (COMPL_PRON, "complp"),
    (REL, "rel"),
    (AUX, "aux"),
    (NEG, "neg"),
    (PREP, "prep"),
    (PRONOUN, "pron"),
    (DEMO, "demo"),
    (QUANT, "quant"),
    (BECAUSE, "because"),
    (CONJ, "conj"),
    (TITLE, "title"),
    (BODY, "body"),
    (TIME, "time"),
    (SETTING, "setting"),
    (CONNECT, "connect"),
    (STATE, "state"),
)
_CUE_CATS = {"past": "verb", "present": "verb", "participle": "part", "preposition": "says"}


_AFFIXED = {BEH: "b", LAM: "l", WAW: "w"}


def _plain(word: str, folded: str, stem: str) -> str:
    """Return the class of an unknown word by its ends: proclitic letter, attached pronoun, feminine verb ending."""
    if stem.endswith(TEH) and len(stem) > 3:
        return "fem"
    bare = fold_marks(word)
    pronoun = (
        "p" if len(bare) > 3 and bare.endswith(PRONOUN_ENDS) else "a" if len(bare) > 3 and bare[-1] == ALEF else ""
    )
    return "word" + _AFFIXED.get(folded[0], "") + pronoun


def _cat(word: str, flags: int, folded: str, stem: str, cues: tuple[tuple[str, lexicon.CueForm], ...]) -> str:
    """Return the one class that a word counts as for the features."""
    for bit, name in _CATS:
        if flags & bit:
            return name
    if cues:
        return _CUE_CATS.get(cues[0][1].part, "noun")
    if flags & NUM:
        return "num"
    return _open_class(word, flags, folded, stem)


NISBA_ENDS = (HEH, WAW + NOON, YEH + NOON, ALEF + NOON, ALEF + TEH)


@lru_cache(maxsize=1)
def _nisbas() -> frozenset[str]:
    return frozenset(lexicon.words("nisbas"))


@lru_cache(maxsize=16384)
def is_nisba(stem: str) -> bool:
    """Tell whether a folded word is the adjective of a country or people, in any gender and number."""
    word = bare(stem)
    if word in _nisbas():
        return True
    return any(word.endswith(end) and word[: -len(end)] in _nisbas() for end in NISBA_ENDS)


def _open_class(word: str, flags: int, folded: str, stem: str) -> str:
    """Return the class of a word that no table knows: definite, a name, a present verb, or by its ends."""
    if flags & NISBA:
        return "nat" if flags & DEF else "natx"
    name = _name_class(folded)
    if flags & DEF:
        return "def" + name
    if name:
        return name
    return "pres" if flags & PRESENT else "other" if flags & OTHER else _plain(word, folded, stem)


def _punctuation(word: str) -> int:
    if word in _CHARS:
        return _CHARS[word]
    if word.isspace():
        return BREAK
    return 0 if word[0].isalnum() else OTHER


@lru_cache(maxsize=1)
def _classes() -> dict[str, int]:
    """Return the bits of each folded single word of the closed-class tables."""
    bits: dict[str, int] = {}
    for table, bit in TABLE_BITS.items():
        for form in lexicon.words(table):
            if " " not in form:
                bits[form] = bits.get(form, 0) | bit
    for table, by_class in (("particles", PARTICLE_BITS), ("complementisers", COMPL_BITS)):
        for form, rows in lexicon.words(table).items():
            for row in rows:
                if " " not in form:
                    bits[form] = bits.get(form, 0) | by_class.get(row.kind, 0)
    return bits


COMPL_BITS = {"bare": COMPL, "pronominal": COMPL_PRON}


def _shape(folded: str) -> int:
    flags = 0
    if folded.startswith(AL) or folded.startswith(LAM + LAM):
        flags |= DEF
    if folded[0].isdigit():
        flags |= NUM
    if len(folded) >= 4 and (folded[0] == YEH or (folded[0] == SEEN and folded[1] == YEH)):
        flags |= PRESENT
    return flags


def _stem(folded: str, known: dict[str, int]) -> str:
    """Cut a leading waw or feh off a word whose rest is known, or that is long enough and not known whole."""
    if len(folded) < 2 or folded[0] not in (WAW, FEH):
        return folded
    if folded[1:] in known:
        return folded[1:]
    return folded[1:] if len(folded) > 3 and folded not in known else folded


@lru_cache(maxsize=65536)
def lexeme(word: str) -> Lexeme:
    """Return what is known of `word` as it stands in the text; cached for the process."""
    flags = _punctuation(word)
    folded = fold_word(word)
    if flags or not folded:
        flags = flags or OTHER
        return Lexeme(folded, folded, flags, (), _cat(word, flags, folded, folded, ()))
    known = _classes()
    stem = _stem(folded, known)
    flags = _shape(folded) | known.get(folded, 0)
    if stem != folded and folded not in _names()[0]:
        flags |= _shape(stem) | known.get(stem, 0)
    if fold_marks(word)[len(folded) - len(stem) :].startswith(HAMZA_AL):
        flags &= ~DEF
    cues = lexicon.cue_analysis(word)
    flags |= (CUE if cues else 0) | (PHRASE_HEAD if lexicon.heads_phrase(word) else 0)
    if is_nisba(stem):
        flags |= NISBA
    name = _name_class(folded) if not flags & _NEVER_NAMES or _is_ali(word, folded) else ""
    if name == "rare" and cues:
        name = ""
    return Lexeme(folded, stem, flags, cues, _cat(word, flags, folded, stem, cues), name)


_NEVER_NAMES = (
    NISBA | STATE | TITLE | BODY | COMPL | COMPL_PRON | PREP | REL | AUX | NEG | PRONOUN | DEMO | QUANT | BECAUSE | CONJ
)


def _is_ali(word: str, folded: str) -> bool:
    """Tell whether a word that folds to the preposition "on" is spelt as the name Ali (with ya, not alef maqsura)."""
    return folded == ALI and word[-1] == YEH


EDGE = Lexeme("", "edge", 0, (), "edge")
