"""Latin forms: known spellings, and what the rules make of other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasrih.arabic.latin import latin
from tasrih.arabic.latin.letters import contexts, spell
from tasrih.arabic.latin.names import _lines, spelling_of


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("مايلس كاغينس", "Myles Caggins"),
        ("جون كيري", "John Kerry"),
        ("خالد مشعل", "Khaled Meshaal"),
        ("محمد بن سلمان", "Mohammed bin Salman"),
        ("بشار الأسد", "Bashar al-Assad"),
        ("عبد الله بن زايد", "Abdullah bin Zayed"),
        ("عبد الحكيم", "Abd al-Hakim"),
        ("حسن نصر الله", "Hassan Nasrallah"),
        ("آل سعود", "Al Saud"),
        ("“كاغينس”", "Caggins"),
        ("مُحَمَّد", "Mohamed"),
        ("محمـــد", "Mohamed"),
    ],
)
def test_latin_known_names(name: str, expected: str) -> None:
    assert latin(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("كتائب السد", "Kataib al-Sadd"),
        ("وزارة الداخلية العراقية", "Wizarat al-Dakhiliya al-Iraqiya"),
        ("حركة أبناء الوادي", "Harakat Abna al-Wadi"),
        ("باسم المصري", "Bassem Masri"),
    ],
)
def test_latin_words_of_institutions_are_no_names_of_people(name: str, expected: str) -> None:
    assert latin(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("زقطبان", "Zaqataban"), ("الزقطبان", "al-Zaqataban"), ("تشوفاك", "Chovak")]
)
def test_latin_unknown_words_by_rule(name: str, expected: str) -> None:
    assert latin(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("", ""), ("«»", ""), ("CNN 24", "CNN 24"), ("\u202bميسي\u202c", "Messi")]
)
def test_latin_keeps_what_is_not_arabic(name: str, expected: str) -> None:
    assert latin(name) == expected


def test_latin_son_stands_small_only_between_names() -> None:
    assert latin("بن علي") != latin("زين بن علي")
    assert " bin " in latin("زين بن علي")


def test_latin_the_widest_context_decides() -> None:
    table = {"ب": "b", "ا": "a", "^با": "BA"}
    assert spell("باب", table) == "BAab"
    assert spell("بب", table) == "bb"
    assert list(contexts("^ab$", 1)) == ["<^ab$", "^ab", "+ab", "-^a", "a"]


def test_latin_list_is_sorted_and_found() -> None:
    lines = _lines()
    assert lines == sorted(lines)
    assert spelling_of(lines[-1].split("\t")[0])
    assert spelling_of(lines[0].split("\t")[0])
    assert spelling_of("no such") == ""


@given(st.text(max_size=30))
def test_latin_of_any_text_has_no_arabic(text: str) -> None:
    assert not any("\u0621" <= char <= "\u064a" for char in latin(text))
