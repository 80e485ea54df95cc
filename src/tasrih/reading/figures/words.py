"""What one word says of a number: digits with what is glued to them, or a number word with its proclitics.

Looked up once a word in the life of the process. The lexicon's `numbers` table holds the lemmas; the forms that
are regular (teh marbuta, hundreds, oblique and dual endings, feminine ordinals) are made here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from tasrih import lexicon
from tasrih.arabic.fold import fold, fold_word
from tasrih.arabic.letters import ALEF, BEH, FEH, HEH, KAF, LAM, NOON, WAW, YEH
from tasrih.lexicon.records import Row

Value = int | Fraction

DIGITS = "digits"
_LINKS = frozenset({"over", "point", "parts"})
"""Kinds that stand only inside a number."""
MOST_DIGITS = 15
"""A longer run of digits is no number that an article counts with."""
_AL = ALEF + LAM
_THOUSANDS = "\N{ARABIC THOUSANDS SEPARATOR}"
_DECIMAL = "\N{ARABIC DECIMAL SEPARATOR}"
_PREFIX = f"([{WAW}{FEH}])?([{BEH}{LAM}{KAF}])?({_AL}|{LAM})?"
_NUMBER = f"([0-9]+(?:[.,{_DECIMAL}{_THOUSANDS}][0-9]+)*)"
_DIGIT_WORD = re.compile(_PREFIX + _NUMBER + r"([\u0620-\u064a]*)\Z")
_NOT_DIGIT = re.compile("[^0-9]")
HAS_DIGIT = re.compile("[0-9]")


class NumberWord(NamedTuple):
    """A word that is a number or part of one.

    `kind` is a class of the numbers table, or "digits". `cut` counts the code points of the word before the number
    (conjunction, preposition, the article before digits), `tail` those glued behind it. `proclitic` is true for a
    preposition, `joined` for the conjunction "and", `article` for the definite article.
    """

    kind: str
    value: Value
    cut: int = 0
    tail: int = 0
    joined: bool = False
    proclitic: bool = False
    article: bool = False
    other: Value | None = None
    """The fraction that the same spelling may be: five or a fifth."""


@cache
def _table() -> dict[str, tuple[str, Value, Value | None]]:
    """Return folded form -> (kind, value, the fraction of the same spelling)."""
    found: dict[str, tuple[str, Value, Value | None]] = {}
    parts: dict[str, Value] = {}
    hundreds = [form for form, rows in lexicon.words("numbers").items() if rows[0].kind == "hundred"]
    for rows in lexicon.words("numbers").values():
        for row in rows:
            value = _value(row.attrs["value"])
            if row.kind == "whole":
                parts[row.words[0]] = value
                continue
            for form, kind, worth in _forms(row, value, hundreds):
                found.setdefault(form, (kind, worth, None))
    for form, value in parts.items():
        kind, worth, _ = found.get(form, ("whole", value, None))
        found[form] = (kind, worth, value)
    return found


def forms() -> Iterable[str]:
    """Return every folded form of the number words."""
    return _table()


def _value(cell: str) -> Value:
    return _plain(Fraction(cell))


def _plain(value: Fraction) -> Value:
    return value.numerator if value.denominator == 1 else value


def _forms(row: Row, value: Value, hundreds: list[str]) -> Iterator[tuple[str, str, Value]]:
    """Yield the folded forms of a row with their kinds and values."""
    form, kind = row.words[0], row.kind
    yield form, kind, value
    if kind == "unit" and 3 <= value <= 10:
        yield form + HEH, kind, value
        yield from ((form + hundred, "hundreds", value * 100) for hundred in hundreds if value < 10)
    elif kind == "ten":
        yield form[:-2] + YEH + NOON, kind, value
    elif kind == "scale":
        yield form + ALEF, "scale_alef", value
        yield from ((form + end, "scale_dual", 2 * value) for end in (ALEF + NOON, YEH + NOON, YEH))
    elif kind.startswith("ordinal"):
        yield form + HEH, kind, value


@cache
def blocked() -> frozenset[str]:
    """Return folded words that only look like a number with a proclitic ("I am not", "with a foul")."""
    return frozenset(word for form in lexicon.words("number_homographs") for word in form.split())


def proclitic_splits(folded: str) -> Iterator[tuple[int, bool, bool, bool]]:
    """Yield (letters cut, and, preposition, article) of each way to take proclitics off a folded word."""
    starts = [(0, False)]
    if folded[0] in (WAW, FEH):
        starts.append((1, True))
    for at, joined in starts:
        yield at, joined, False, False
        if folded.startswith(_AL, at):
            yield at, joined, False, True
        if folded[at : at + 1] in (BEH, LAM, KAF):
            yield at + 1, joined, True, False
            if folded.startswith(_AL, at + 1):
                yield at + 1, joined, True, True
            if folded.startswith(LAM + LAM, at):
                yield at, joined, True, True


@lru_cache(maxsize=65536)
def number_word(word: str) -> NumberWord | None:
    """Return what `word`, as it stands in the text, says of a number; None when it says nothing."""
    folded = fold_word(word)
    if not folded:
        return None
    if HAS_DIGIT.search(folded):
        return _digit_word(word, folded)
    table = _table()
    for cut, joined, proclitic, article in proclitic_splits(folded):
        if folded[cut - 1 if proclitic and cut else cut :] in blocked():
            return None
        entry = table.get(folded[cut + 2 :] if article else folded[cut:])
        if entry is not None:
            kind, value, other = entry
            return NumberWord(kind, value, _offset(word, folded, cut), 0, joined, proclitic, article, other)
    return None


def opens_number(word: str) -> bool:
    """Tell whether a number may begin with `word`, as it stands in the text."""
    found = number_word(word)
    return found is not None and found.kind not in _LINKS


def _offset(word: str, folded: str, cut: int) -> int:
    """Return where in `word` the folded letter number `cut` stands."""
    if not cut or len(word) == len(folded):
        return cut
    return fold(word).offsets[cut]


def _digit_word(word: str, folded: str) -> NumberWord | None:
    match = _DIGIT_WORD.match(folded)
    if match is None or sum(map(str.isdecimal, word)) > MOST_DIGITS:
        return None
    value = digits_value(match[4])
    if value is None:
        return None
    places = [i for i, char in enumerate(word) if char.isdecimal()]
    tail = len(word) - places[-1] - 1 if match[5] else 0
    scale = _table().get(match[5])
    if scale is not None and scale[0].startswith("scale") and scale[0] != "scale_dual":
        value, tail = value * scale[1], 0
    return NumberWord(DIGITS, value, places[0], tail, bool(match[1]), bool(match[2]), bool(match[3]))


def digits_value(text: str) -> Value | None:
    """Return the value of ASCII digits with separators; None when the separators make no sense.

    A separator that stands more than once, a thousands separator, and a comma before exactly three digits part
    thousands; a lone full stop does so only before three zeros, else it is the decimal point.
    """
    marks = [char for char in text if not "0" <= char <= "9"]
    if not marks:
        return int(text)
    whole, rest = text, "0"
    if _is_point(text, marks):
        whole, _, rest = text.rpartition(marks.pop())
    first, *groups = _NOT_DIGIT.split(whole)
    if groups and (len(first) > 3 or len(set(marks)) > 1 or any(len(group) != 3 for group in groups)):
        return None
    return _plain(Fraction(f"{first}{''.join(groups)}.{rest}"))


def _is_point(text: str, marks: list[str]) -> bool:
    """Tell whether the last separator is a decimal point."""
    last = marks[-1]
    if last == _THOUSANDS or marks.count(last) > 1:
        return False
    if last == _DECIMAL or len(set(marks)) > 1:
        return True
    whole, _, rest = text.rpartition(last)
    if len(rest) != 3 or len(whole) > 3 or whole.startswith("0"):
        return True
    return last == "." and rest != "000"
