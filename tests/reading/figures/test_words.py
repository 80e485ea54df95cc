"""What single words say of a number."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tasrih.reading.figures.words import MOST_DIGITS, digits_value, number_word, opens_number

VALUES = {
    "12": 12,
    "1,234": 1234,
    "1,234,567": 1234567,
    "10.000": 10000,
    "1.234.567": 1234567,
    "1,234.5": Fraction("1234.5"),
    "1.234,5": Fraction("1234.5"),
    "4.800": Fraction("4.8"),
    "0,234": Fraction("0.234"),
    "3,5": Fraction("3.5"),
    "3.25": Fraction("3.25"),
    "1\u066c000\u066b5": Fraction("1000.5"),
    "12.0": 12,
}


@pytest.mark.parametrize(("text", "value"), VALUES.items())
def test_words_read_separators(text: str, value: Fraction) -> None:
    assert digits_value(text) == value


@pytest.mark.parametrize("text", ["192.168.1.2", "12,34,56", "1234.567.890", "1,23.456.7"])
def test_words_refuse_separators_that_make_no_sense(text: str) -> None:
    assert digits_value(text) is None


@pytest.mark.parametrize(
    ("word", "value", "cut"),
    [
        ("خمسة", 5, 0),
        ("وخمسة", 5, 1),
        ("بخمسة", 5, 1),
        ("وبخمسة", 5, 2),
        ("لألف", 1000, 1),
        ("ألف", 1000, 0),
        ("الألف", 1000, 0),
        ("مئة", 100, 0),
        ("مائة", 100, 0),
        ("ثمانمئة", 800, 0),
        ("وستمائة", 600, 1),
        ("أربعين", 40, 0),
        ("مليونان", 2000000, 0),
        ("مليارَيْن", 2000000000, 0),
        ("وَخَمْسة", 5, 2),
        ("الـ600", 600, 3),
        ("و500", 500, 1),
        ("٣٫٥", Fraction("3.5"), 0),
        ("500ألف", 500000, 0),
    ],
)
def test_words_cut_what_stands_before_the_number(word: str, value: int, cut: int) -> None:
    found = number_word(word)
    assert found is not None
    assert (found.value, found.cut) == (value, cut)


def test_words_tell_conjunction_preposition_and_article() -> None:
    found = number_word("وبالعشرين")
    assert found is not None
    assert (found.joined, found.proclitic, found.article) == (True, True, True)
    bare = number_word("عشرين")
    assert bare is not None
    assert not bare.joined
    assert not bare.proclitic
    assert not bare.article


def test_words_keep_what_is_glued_behind_digits() -> None:
    found = number_word("600جندي")
    assert found is not None
    assert (found.value, found.tail) == (600, 4)


@pytest.mark.parametrize(
    "word", ["لست", "فلست", "كمية", "كالفين", "F16", "5G", "3alyoum", "جندي", "، ", "\u064b", "5" * (MOST_DIGITS + 1)]
)
def test_words_refuse(word: str) -> None:
    assert number_word(word) is None


def test_words_five_may_be_a_fifth() -> None:
    found = number_word("خمس")
    assert found is not None
    assert found.other == Fraction(1, 5)
    full = number_word("خمسة")
    assert full is not None
    assert full.other is None


def test_words_links_open_no_number() -> None:
    assert opens_number("خمسة")
    assert not opens_number("على")
    assert not opens_number("فاصلة")
