"""The tokens of a text: stems for Arabic, small letters and a skeleton for Latin, digits for numbers.

A token holds letters and digits only, so that no store takes any of it for its own syntax; the marks below, which
are neither, keep the kinds of token apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import BEH, FEH, KAF, LAM, WAW
from tasrih.arabic.words import TOKEN
from tasrih.archive.analysis.stems import LONGEST, stem

GAP = "\N{PILCROW SIGN}"
"""Stands between stretches, so that no phrase reaches over them."""
NAME_SOUND = "\N{DOUBLE DAGGER}"
"""Before the skeleton of an Arabic name's Latin form."""
TEXT_SOUND = "\N{DAGGER}"
"""Before the skeleton of a word that the text itself has in Latin letters."""
POINT = "\N{MIDDLE DOT}"
_BEFORE_NUMBERS = WAW + FEH + BEH + LAM + KAF

_ASCII_LETTER = re.compile("[a-z]")
_LATIN_RUN = re.compile(r"[^\W_]+")
LATIN_ARTICLES = frozenset(("al", "el", "ul", "ad", "an", "ar", "as", "ash", "at", "az"))
_SOUNDS = (
    ("ph", "f"), ("gh", "g"), ("kh", "k"), ("sh", "s"), ("ch", "s"), ("th", "t"), ("dh", "d"), ("ck", "k"),
    ("ce", "se"), ("ci", "si"), ("cy", "si"), ("q", "k"), ("c", "k"), ("z", "s"), ("x", "ks"), ("j", "g"),
    ("p", "b"), ("v", "f"),
)  # fmt: skip
_SILENT = re.compile("[aeiouyhw]")
_DOUBLED = re.compile(r"(.)\1+")
LEAST_SOUND = 3
"""Letters of a skeleton; shorter ones fit too many names."""


class Piece(NamedTuple):
    """A word of a text: code points `start` to `end`, and its tokens, the first one for its place in phrases."""

    start: int
    end: int
    tokens: tuple[str, ...]


def pieces(text: str) -> Iterator[Piece]:
    """Yield the words of a text that have tokens, in their order."""
    for match in TOKEN.finditer(text):
        found = word_tokens(match[0])
        if found:
            yield Piece(match.start(), match.end(), found)


def tokens(text: str) -> list[str]:
    """Return the first token of each word, then, behind a gap, the other ones."""
    first: list[str] = []
    more: list[str] = []
    for word in TOKEN.findall(text):
        found = word_tokens(word)
        if found:
            first.append(found[0])
            more += found[1:]
    return [*first, GAP, *more] if more else first


@lru_cache(maxsize=131072)
def word_tokens(word: str) -> tuple[str, ...]:
    """Return the tokens of a word as it stands: its stem, or its small Latin letters and its sound, or its digits."""
    plain = fold_word(word)
    if not any(map(str.isalnum, plain)):
        return ()
    if plain[0].isdigit() or (plain[0] in _BEFORE_NUMBERS and plain[1:2].isdigit()):
        return (_number(plain.lstrip(_BEFORE_NUMBERS)),)
    small = latin_letters(word)
    if _ASCII_LETTER.search(small):
        sound = skeleton(small)
        return (small, TEXT_SOUND + sound) if sound else (small,)
    found = "".join(filter(str.isalnum, stem(word)))
    return (found,) if found else ()


def latin_tokens(name: str) -> tuple[str, ...]:
    """Return the tokens of a name's Latin form: its words in small letters without article, a gap, their sounds."""
    found: list[str] = []
    sounds: list[str] = []
    for run in _LATIN_RUN.findall(name.replace("'", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", "")):
        small = latin_letters(run)
        if small and small not in LATIN_ARTICLES:
            found.append(small)
            sound = skeleton(small)
            sounds += [NAME_SOUND + sound] if sound else []
    return (*found, GAP, *sounds) if sounds else tuple(found)


@lru_cache(maxsize=65536)
def latin_letters(word: str) -> str:
    """Return the word in small letters without accents; only letters and digits are kept."""
    return "".join(filter(str.isalnum, normalize("NFKD", word).lower()))[:LONGEST]


@lru_cache(maxsize=65536)
def skeleton(small: str) -> str:
    """Return the consonants of a word in small Latin letters by their sound, "" when they are too few.

    >>> skeleton("kobani") == skeleton("kobane") == "kbn"
    True
    """
    if not small.isascii():
        return ""
    for letters, sound in _SOUNDS:
        if letters in small:
            small = small.replace(letters, sound)
    head = "a" if small[:1] and small[0] in "aeiou" else ""
    found = head + _DOUBLED.sub(r"\1", _SILENT.sub("", _DOUBLED.sub(r"\1", small)))
    return found if len(found) >= LEAST_SOUND else ""


def _number(word: str) -> str:
    whole = re.sub(r"[,\u066c](?=[0-9]{3}(?![0-9]))", "", word).replace("\u066b", ".").replace(",", ".")
    kept = (char if char.isalnum() else POINT if char == "." else "" for char in whole)
    return "".join(kept)[:LONGEST]


def joined(stretches: Iterable[Iterable[str]]) -> str:
    """Return the tokens of several stretches as the index takes them."""
    return f" {GAP} ".join(filter(None, (" ".join(stretch) for stretch in stretches)))


def is_latin(word: str) -> bool:
    """Tell whether the index takes a word for one in Latin letters."""
    return not word[:1].isdigit() and _ASCII_LETTER.search(latin_letters(word)) is not None
