"""A name of several words in Latin letters: the article, sons, servants, and the words between."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

from tasrih.arabic.fold import fold_marks, fold_word
from tasrih.arabic.latin.letters import spell
from tasrih.arabic.latin.names import spelling_of
from tasrih.arabic.letters import ALEF, BEH, HEH, LAM, WAW, YEH
from tasrih.arabic.words import tokenize

AL = ALEF + LAM
GOD = AL + LAM + HEH
SERVANT = "\N{ARABIC LETTER AIN}" + BEH + "\N{ARABIC LETTER DAL}"
NOON = "\N{ARABIC LETTER NOON}"
_SMALL = {
    BEH + NOON: "bin",
    BEH + NOON + "\N{ARABIC LETTER TEH}": "bint",
    WAW: "wa",
    "\N{ARABIC LETTER FEH}" + YEH: "fi",
    "\N{ARABIC LETTER MEEM}" + NOON: "min",
}
"""Words between names that stay in small letters."""
_HOUSE = "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}" + LAM
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_MOST_WORDS = 3
_TITLE_CASE = re.compile(r"(?<![^\W\d_])[^\W\d_]")


@lru_cache(maxsize=4096)
def latin(name: str) -> str:
    """Return a name in Latin letters: known English spellings where the list has them, else by rule.

    Words in Latin letters and numbers stay; punctuation is left out, "" comes back where nothing can be spelt.

    >>> latin("خالد مشعل")
    'Khaled Meshaal'
    """
    tokens = (fold_marks(word) for word in tokenize(normalize("NFKC", name)).words)
    words = [word for word in tokens if word[:1].isalnum()]
    out: list[str] = []
    at = 0
    while at < len(words):
        taken, text = _known(words, at)
        if not taken:
            taken, text = _special(words, at, out)
        out.append(text)
        at += taken
    return " ".join(text for text in out if text)


def _known(words: list[str], at: int) -> tuple[int, str]:
    """Return how many words from `at` the list knows as one name, and its spelling."""
    for size in range(min(_MOST_WORDS, len(words) - at), 1, -1):
        found = spelling_of(" ".join(fold_word(word) for word in words[at : at + size]))
        if found:
            return size, _capital(found)
    return 0, ""


def _special(words: list[str], at: int, before: list[str]) -> tuple[int, str]:
    """Return the spelling of the word at `at`, with the one after it where they make one name."""
    folded = fold_word(words[at])
    follower = fold_word(words[at + 1]) if at + 1 < len(words) else ""
    if follower == GOD:
        return 2, "Abdullah" if folded == SERVANT else _word(words[at]) + "allah"
    if folded == SERVANT and follower.startswith(AL):
        return 2, "Abd " + _word(words[at + 1])
    if words[at] == _HOUSE:
        return 1, "Al"
    if before and folded in _SMALL:
        return 1, _SMALL[folded]
    return 1, _word(words[at])


@lru_cache(maxsize=16384)
def _word(word: str) -> str:
    """Return one word in Latin letters, its article as `al-`."""
    if not _ARABIC.search(word):
        return word
    folded = fold_word(word)
    found = spelling_of(folded)
    if found:
        return _capital(found)
    if folded.startswith(AL) and len(folded) > len(AL) + 1:
        rest = word[len(AL) :]
        return "al-" + (_capital(spelling_of(folded[len(AL) :]) or spell(rest)))
    return _capital(spell(word))


def _capital(text: str) -> str:
    """Return a spelling with a capital at the head of each word but the article."""
    if any(char.isupper() for char in text):
        return text
    return _TITLE_CASE.sub(lambda match: match[0].upper(), text)
