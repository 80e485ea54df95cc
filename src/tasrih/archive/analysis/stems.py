"""Light stems: what is left of a folded word without article, plural and pronoun.

Not a root and not always a word, only the same for the forms that a reader would take for one word. A single letter
that may be a clitic or the word's own stays on it; `query` asks for both.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import ALEF, HAMZA, HEH, TEH, WAW, YEH
from tasrih.archive.analysis.affixes import forms

HAMZA_WAW = "\N{ARABIC LETTER WAW WITH HAMZA ABOVE}"
HAMZA_YEH = "\N{ARABIC LETTER YEH WITH HAMZA ABOVE}"
FEMININES = ALEF + TEH
LONGEST = 40
"""Letters of a token; what is longer is no word."""

_SEATS = str.maketrans({HAMZA_WAW: WAW, HAMZA_YEH: YEH})
_EGYPTIAN = HAMZA_YEH + WAW
_DOUBLES = re.compile(f"({WAW}{WAW}+|{YEH}{YEH}+)")


@lru_cache(maxsize=262144)
def stem(word: str) -> str:
    """Return the stem of an Arabic word as it stands in a text; "" when it is made of marks alone."""
    return _doubles_folded(_endings_off(_plural_off(bare(word))))[:LONGEST]


@lru_cache(maxsize=65536)
def bare(word: str) -> str:
    """Return the word folded, without its article and what is written to it; hamza on a seat is the seat's letter."""
    folded = fold_word(_egyptian(word).translate(_SEATS)).replace(HAMZA, "")
    while True:
        shorter = _article_off(folded)
        if shorter == folded:
            return folded
        folded = shorter


def _egyptian(word: str) -> str:
    """Return the word with the hamza before a waw taken off where Egyptian spelling puts it on a ya (مسئول)."""
    at = word.find(_EGYPTIAN)
    return (
        word
        if at < 0 or (word.endswith(_EGYPTIAN + "\N{ARABIC LETTER NOON}") and at > 2)
        else word.replace(_EGYPTIAN, WAW)
    )


def _article_off(word: str) -> str:
    for form, least in forms("article"):
        if word.startswith(form) and len(word) - len(form) >= least:
            return word[len(form) :]
    return word


def _plural_off(word: str) -> str:
    for form, least in forms("plural"):
        if word.endswith(form) and len(word) - len(form) >= least:
            return word[: -len(form)]
    return word


def _endings_off(word: str) -> str:
    """Take pronouns off, then endings until none is left; taṭawwul: what a pronoun opened is a ta marbuta again."""
    for form, least in forms("pronoun"):
        if word.endswith(form) and len(word) - len(form) >= least:
            word = _closed(word[: -len(form)])
            break
    else:
        word = _his(word)
    while True:
        shorter = _plural_off(_ending_off(word))
        if shorter == word:
            return word
        word = shorter


def _closed(word: str) -> str:
    """Return the word with an opened ta (مدينت-) as the ta marbuta that it was."""
    if word.endswith(TEH) and not word.endswith(FEMININES) and len(word) > 3:
        return word[:-1] + HEH
    return word


def _his(word: str) -> str:
    ending = TEH + HEH
    return _closed(word[:-1]) if word.endswith(ending) and len(word) > 4 else word


def _ending_off(word: str) -> str:
    for form, least in forms("feminine"):
        if word.endswith(form) and len(word) - len(form) >= least:
            word = word[: -len(form)] + HEH
    for form, least in forms("ending"):
        if word.endswith(form) and len(word) - len(form) >= least:
            return word[: -len(form)]
    return word


def _doubles_folded(word: str) -> str:
    return _DOUBLES.sub(lambda match: match[0][0], word)
