"""What is known of one word before any context: its folded form, its classes, its cue analyses.

A word is looked up once in the life of the process; news repeats its words, so reading an
article is mostly one dictionary access a word. Classes are bits, so that a boundary test is one `&`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tasrih import lexicon
from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import ALEF, FEH, LAM, QUOTES_OPEN, SEEN, STRAIGHT_QUOTE, TEH, WAW, YEH

STOP, BREAK, COMMA, COLON = 1, 2, 4, 8
OPEN, CLOSE, STRAIGHT, PAREN_OPEN = 16, 32, 64, 128
PAREN_CLOSE, DASH, COMPL, COMPL_PRON = 256, 512, 1024, 2048
PREP, REL, AUX, NEG = 4096, 8192, 16384, 32768
TITLE, BODY, TIME, SETTING = 1 << 16, 1 << 17, 1 << 18, 1 << 19
CONNECT, DEF, NUM, CUE = 1 << 20, 1 << 21, 1 << 22, 1 << 23
PRESENT, WAW_HEAD, PRONOUN, DEMO = 1 << 24, 1 << 25, 1 << 26, 1 << 27
QUANT, CONJ, OTHER, BECAUSE = 1 << 28, 1 << 29, 1 << 30, 1 << 31
LI_HEAD, BI_HEAD, TATWEEL_END, TRANSITION = 1 << 32, 1 << 33, 1 << 34, 1 << 35
PHRASE_HEAD = 1 << 36
QUOTE = OPEN | CLOSE | STRAIGHT
PUNCT = STOP | BREAK | COMMA | COLON | QUOTE | PAREN_OPEN | PAREN_CLOSE | DASH | OTHER

PARTICLE_BITS = {
    "prep": PREP, "relative": REL, "aux": AUX, "pronoun": PRONOUN, "demonstrative": DEMO,
    "quantifier": QUANT, "conjunction": CONJ, "conditional": CONJ, "because": BECAUSE, "ma": CONJ, "who": CONJ,
    "adverb": TIME,
}  # fmt: skip
TABLE_BITS = {
    "titles": TITLE, "bodies": BODY, "times": TIME, "settings": SETTING, "connectors": CONNECT, "negation": NEG,
}  # fmt: skip
_CHARS = {
    **{c: STOP for c in ".!?\N{ARABIC QUESTION MARK}\N{HORIZONTAL ELLIPSIS}\N{ARABIC FULL STOP}"},
    **{c: COMMA for c in "\N{ARABIC COMMA},\N{ARABIC SEMICOLON};"},
    ":": COLON,
    "\N{FULLWIDTH COLON}": COLON,
    **{c: OPEN for c in QUOTES_OPEN},
    **{c: CLOSE for c in QUOTES_OPEN.values()},
    STRAIGHT_QUOTE: STRAIGHT,
    **{c: PAREN_OPEN for c in "([{"},
    **{c: PAREN_CLOSE for c in ")]}"},
    **{c: DASH for c in "-\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{HORIZONTAL BAR}"},
}
AL = ALEF + LAM


class Lexeme(NamedTuple):
    """A word without context: `stem` is `folded` without a leading waw or feh where one can be cut."""

    folded: str
    stem: str
    flags: int
    cues: tuple[tuple[str, lexicon.CueForm], ...]
    cat: str


_CATS = (
    (STOP, "stop"), (BREAK, "break"), (COMMA, "comma"), (COLON, "colon"), (QUOTE, "quote"), (PAREN_OPEN, "("),
    (PAREN_CLOSE, ")"), (DASH, "dash"), (COMPL, "compl"), (COMPL_PRON, "complp"), (REL, "rel"), (AUX, "aux"),
    (NEG, "neg"), (PREP, "prep"), (PRONOUN, "pron"), (DEMO, "demo"), (QUANT, "quant"), (BECAUSE, "because"),
    (CONJ, "conj"), (TITLE, "title"), (BODY, "body"), (TIME, "time"), (SETTING, "setting"), (CONNECT, "connect"),
)  # fmt: skip
_CUE_CATS = {"past": "verb", "present": "verb", "participle": "part", "preposition": "says"}


def _cat(flags: int, stem: str, cues: tuple[tuple[str, lexicon.CueForm], ...]) -> str:
    """Return the one class that a word counts as for the features."""
    for bit, name in _CATS:
        if flags & bit:
            return name
    if cues:
        return _CUE_CATS.get(cues[0][1].part, "noun")
    if flags & NUM:
        return "num"
    if flags & DEF:
        return "def"
    if flags & PRESENT:
        return "pres"
    if flags & OTHER:
        return "other"
    return "fem" if stem.endswith(TEH) and len(stem) > 3 else "word"


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
    for phrase in lexicon.phrases():
        if not phrase.words[0].startswith("{"):
            bits[phrase.words[0]] = bits.get(phrase.words[0], 0) | PHRASE_HEAD
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


def _stem(folded: str) -> str:
    return folded[1:] if len(folded) > 3 and folded[0] in (WAW, FEH) else folded


@lru_cache(maxsize=131072)
def lexeme(word: str) -> Lexeme:
    """Return what is known of `word` as it stands in the text; cached for the process."""
    flags = _punctuation(word)
    folded = fold_word(word)
    if flags or not folded:
        flags = flags or OTHER
        return Lexeme(folded, folded, flags, (), _cat(flags, folded, ()))
    known, stem = _classes(), _stem(folded)
    flags = _shape(folded) | known.get(folded, 0)
    if stem is not folded:
        flags |= WAW_HEAD | _shape(stem) | (known.get(stem, 0))
    cues = lexicon.cue_analysis(word)
    flags |= CUE if cues else 0
    return Lexeme(folded, stem, flags, cues, _cat(flags, stem, cues))
