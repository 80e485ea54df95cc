"""Words without context: their classes, stems and names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasrih.reading import lexemes
from tasrih.reading.lexemes import lexeme


@pytest.mark.parametrize(
    ("word", "bit"),
    [
        (".", lexemes.STOP),
        ("؟", lexemes.STOP),
        ("\n", lexemes.BREAK),
        ("   ", lexemes.BREAK),
        ("،", lexemes.COMMA),
        (":", lexemes.COLON),
        ("«", lexemes.OPEN),
        ("»", lexemes.CLOSE),
        ('"', lexemes.STRAIGHT),
        ("(", lexemes.PAREN_OPEN),
        ("–", lexemes.DASH),
        ("إن", lexemes.COMPL),
        ("إنه", lexemes.COMPL_PRON),
        ("الذي", lexemes.REL),
        ("لم", lexemes.NEG),
        ("الوزير", lexemes.TITLE),
        ("وزارة", lexemes.BODY),
        ("أمس", lexemes.TIME),
        ("المدينة", lexemes.DEF),
        ("٢٠٢٤", lexemes.NUM),
        ("قال", lexemes.CUE),
    ],
)
def test_a_word_has_its_class(word: str, bit: int):
    assert lexeme(word).flags & bit


@pytest.mark.parametrize(
    ("word", "bit"),
    [
        ("طاولة", lexemes.CUE),
        ("طاولة", lexemes.PUNCT),
        ("شجرة", lexemes.DEF),
        ("ماء", lexemes.NUM),
        ("،", lexemes.STOP),
        ("ـ", lexemes.CUE),
    ],
)
def test_a_word_has_no_other_class(word: str, bit: int):
    assert not lexeme(word).flags & bit


@pytest.mark.parametrize(
    ("word", "stem"), [("والمدينة", "المدينه"), ("فقال", "قال"), ("وفي", "في"), ("ولد", "ولد"), ("و", "و")]
)
def test_a_leading_conjunction_is_cut_where_it_can_be(word: str, stem: str):
    assert lexeme(word).stem == stem


@pytest.mark.parametrize("word", ["محمد", "علي", "عبدالله"])
def test_a_listed_name_is_a_name(word: str):
    assert lexeme(word).name


@pytest.mark.parametrize("word", ["على", "إن", "في", "،", "طاولة"])
def test_a_particle_or_a_plain_word_is_none(word: str):
    assert not lexeme(word).name


@given(st.text(min_size=1))
def test_every_word_has_one_class_and_is_known_twice_alike(word: str):
    found = lexeme(word)
    assert found.cat
    assert lexeme(word) == found
