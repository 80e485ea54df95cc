"""The words of time: proclitics, entries of several words, verbs of the future, and the tables themselves."""

from __future__ import annotations

import pytest

from tasrih.reading.times.words import Hit, Words, entries, heads, speaks_of_future

from .texts import page


def kinds(text: str, i: int = 0) -> dict[str, Hit]:
    return Words(page(text).lex).kinds(i)


def test_a_word_is_found_with_its_proclitics() -> None:
    assert kinds("وبالأمس")["deictic"].value == "-1"
    assert kinds("وبالأمس")["deictic"].pre == "وب"
    assert kinds("للجمعة")["weekday"].value == "5"
    assert kinds("الجمعة")["weekday"].pre == ""


def test_the_longest_entry_of_a_class_wins() -> None:
    assert kinds("أول من أمس")["deictic"] == Hit("-2", 3, "")
    assert kinds("تشرين الثاني")["month"] == Hit("11", 2, "")
    assert kinds("بعد غد")["deictic"] == Hit("2", 2, "")
    assert "deictic" not in kinds("بعد قليل")


def test_spelling_habits_do_not_matter() -> None:
    assert kinds("اﻷربعاء").keys() == kinds("الاربعاء").keys()
    assert kinds("إبـريـل")["month"].value == "4"


@pytest.mark.parametrize("word", ["سيصل", "ستعقد", "سنقف", "سأعود", "سيتم"])
def test_verbs_of_the_future(word: str) -> None:
    lexeme = page(word).lex[0]
    assert speaks_of_future(word, lexeme.stem)


@pytest.mark.parametrize("word", ["سيد", "سنوات", "سياسة", "سأل", "ستة", "سلام", "يصل"])
def test_what_only_looks_like_one(word: str) -> None:
    lexeme = page(word).lex[0]
    assert not speaks_of_future(word, lexeme.stem)


def test_every_country_has_its_months() -> None:
    for name in ("يناير", "كانون الثاني", "جانفي", "غشت", "دجنبر", "يوليوز", "أغشت", "ذو الحجة"):
        assert {"month", "hijri"} & kinds(name).keys(), name


def test_a_proclitic_never_hides_a_word_of_its_own() -> None:
    for word in entries():
        assert heads()[word] == ("", word)
