"""Entries of several words, found at a token."""

from __future__ import annotations

import pytest

from reading.texts import page
from tasrih.reading.multiword import kind_at, match_at


@pytest.mark.parametrize(
    ("table", "text", "length"),
    [
        ("hedges", "حسب زعمه", 2),
        ("transitions", "من جهته", 2),
        ("transitions", "ومن جهته", 2),
        ("negation", "لم يعلن", 1),
    ],
)
def test_the_longest_entry_is_found(table: str, text: str, length: int):
    assert match_at(table, page(text).lex, 0) == length


@pytest.mark.parametrize(
    ("table", "text"), [("hedges", "حسب المدينة"), ("transitions", "من المدينة"), ("negation", "عاد")]
)
def test_a_part_of_an_entry_is_none(table: str, text: str):
    assert match_at(table, page(text).lex, 0) == 0
    assert kind_at(table, page(text).lex, 0) == ""


def test_an_entry_that_the_text_cuts_off_is_none():
    assert match_at("hedges", page("على حد").lex, 0) == 0
