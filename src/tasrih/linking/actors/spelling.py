"""Whether two words of names are one word, spelt another way."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from tasrih.arabic.latin.names import spelling_of
from tasrih.arabic.letters import ALEF, BEH, FEH, HAMZA, HEH, KAF, LAM, SEEN, TEH, WAW, YEH

AL = ALEF + LAM
_GHAIN, _JEEM, _QAF = "\N{ARABIC LETTER GHAIN}", "\N{ARABIC LETTER JEEM}", "\N{ARABIC LETTER QAF}"
_SAD, _TAH, _ZAIN = "\N{ARABIC LETTER SAD}", "\N{ARABIC LETTER TAH}", "\N{ARABIC LETTER ZAIN}"
_THAL, _ZAH, _DAD = "\N{ARABIC LETTER THAL}", "\N{ARABIC LETTER ZAH}", "\N{ARABIC LETTER DAD}"
_THEH, _HAH, _SHEEN = "\N{ARABIC LETTER THEH}", "\N{ARABIC LETTER HAH}", "\N{ARABIC LETTER SHEEN}"
_DAL, _AIN = "\N{ARABIC LETTER DAL}", "\N{ARABIC LETTER AIN}"
VOWELS = frozenset(ALEF + WAW + YEH + HAMZA + _AIN)
"""Letters that come and go where a foreign name is written: long vowels, hamza, ayn."""
_SOUNDS = {
    _GHAIN: KAF,
    _JEEM: KAF,
    _QAF: KAF,
    _SAD: SEEN,
    _THEH: SEEN,
    _SHEEN: SEEN,
    _TAH: TEH,
    _ZAH: _ZAIN,
    _THAL: _ZAIN,
    _DAD: _DAL,
    _HAH: HEH,
    BEH: FEH,
}
"""Letters that one foreign sound is written with, each by the one that stands for the set."""
LONG = 5
"""How many letters a word must have for one of them to be a slip."""
SHORT = 4
"""Of fewer letters, words must be the same."""
LOAN = 6
"""A word of so many letters that differs in long vowels only is a name of another language."""
Likeness = Literal["same", "spelt", "near", "other"]


@lru_cache(maxsize=65536)
def bare(word: str) -> str:
    """Return a folded word without its article; short words keep theirs."""
    return word[len(AL) :] if word.startswith(AL) and len(word) > len(AL) + 1 else word


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Return the consonants of a folded word by sound, without its article and doubled letters; never empty.

    A final ya stays: it makes another name (مالك، مالكي).

    >>> skeleton("كاغينس") == skeleton("كاجينس")
    True
    """
    word = bare(word)
    last = len(word) - 1
    found: list[str] = []
    for at, letter in enumerate(word):
        if (letter in VOWELS and not (letter == YEH and at == last)) or (letter == HEH and 0 < at == last):
            continue
        sound = _SOUNDS.get(letter, letter)
        if not found or found[-1] != sound:
            found.append(sound)
    return "".join(found) or word[:1]


@lru_cache(maxsize=65536)
def likeness(a: str, b: str) -> Likeness:
    """Return how alike two folded words of names are.

    `same`: but for the article. `spelt`: one name of another language in two spellings, or one spelling by hand in the
    table for both. `near`: a slip of one letter, a long vowel more. Two names of Arabic whose usual English spellings
    differ (حسن، حسين) are `other`, however few letters part them.
    """
    a, b = bare(a), bare(b)
    if a == b:
        return "same"
    if _by_hand(a) and _by_hand(a) == _by_hand(b):
        return "spelt"
    if skeleton(a) == skeleton(b):
        return _of_one_skeleton(a, b)
    if min(len(a), len(b)) < LONG or a[0] != b[0] or OSA.distance(a, b, score_cutoff=1) > 1:
        return "other"
    return "other" if _clash(a, b, 70) else "near"


def _by_hand(word: str) -> str:
    """Return the spelling by hand, "" for none; those that were counted begin with a small letter."""
    found = spelling_of(word)
    return found if found[:1].isupper() else ""


def _clash(a: str, b: str, least: int) -> bool:
    """Tell whether both words have an English spelling in the table, and these are not alike (`least` of 100)."""
    one, two = spelling_of(a), spelling_of(b)
    return bool(one and two) and ratio(one.lower(), two.lower()) < (85 if _by_hand(a) or _by_hand(b) else least)


def _of_one_skeleton(a: str, b: str) -> Likeness:
    """Return how alike two words of one skeleton are: only the letters of a sound differ, or long vowels, too."""
    shorter = min(len(a), len(b))
    if shorter < SHORT:
        return "other"
    if _voiced(a) == _voiced(b):
        return "spelt"
    if shorter < LONG or _clash(a, b, 60):
        return "other"
    return "spelt" if shorter >= LOAN and not _clash(a, b, 85) else "near"


def _voiced(word: str) -> str:
    return "".join(_SOUNDS.get(letter, letter) for letter in word)
