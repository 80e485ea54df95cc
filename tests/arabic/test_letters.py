"""The named letters and marks: no list is inside another, and each pair is a pair."""

from __future__ import annotations

import unicodedata

from tasrih.arabic.letters import (
    ARABIC_DIGITS,
    BIDI_CONTROLS,
    COMMAS,
    FULL_STOPS,
    MARKS,
    PERSIAN_DIGITS,
    QUOTES,
    QUOTES_OPEN,
    STRAIGHT_QUOTE,
)  # fmt: skip


def test_digits_count_from_nought_to_nine():
    for digits in (ARABIC_DIGITS, PERSIAN_DIGITS):
        assert [unicodedata.digit(d) for d in digits] == list(range(10))


def test_marks_stand_on_letters():
    assert {unicodedata.category(mark) for mark in MARKS} == {"Mn"}


def test_controls_have_no_shape():
    assert {unicodedata.category(control) for control in BIDI_CONTROLS} == {"Cf"}


def test_every_opening_mark_has_its_closing_mark():
    assert all(QUOTES_OPEN[mark] in QUOTES for mark in QUOTES_OPEN)
    assert STRAIGHT_QUOTE in QUOTES
    assert STRAIGHT_QUOTE not in QUOTES_OPEN


def test_no_character_is_of_two_kinds():
    kinds = [set(MARKS), set(BIDI_CONTROLS), set(QUOTES), set(COMMAS), set(FULL_STOPS)]
    assert sum(map(len, kinds)) == len(set().union(*kinds))
