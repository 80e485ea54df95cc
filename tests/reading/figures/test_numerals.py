"""Numbers of the golden table, and what holds of any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasrih.model import Article
from tasrih.reading.figures.numerals import Numeral, numeral_at
from tasrih.reading.page import Page

TABLE = Path(__file__).with_name("numerals.tsv")
PIECES = (
    *(
        "خمسة",
        "وعشرون",
        "مئة",
        "ألف",
        "مليون",
        "ألفا",
        "و",
        "ونصف",
        "نصف",
        "أرباع",
        "الـ600",
        "1",
        "234",
        "/",
        ".",
        "-",
    ),
    *(
        "فاصلة",
        "سالب",
        "أحد",
        "عشر",
        "الثاني",
        "والثلاثين",
        "٣٫٥",
        "متين",
        "دزينة",
        " ",
        "،",
        "\n",
        "جندي",
        "للمئة",
        "\u200f",
    ),
)


def cases() -> list[tuple[str, str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and line[0] != "#"]


def numerals(text: str) -> list[Numeral]:
    page, found, at = Page(Article("a", "a", text)), [], 0
    while at < len(page):
        numeral = numeral_at(page, at)
        if numeral is not None:
            found.append(numeral)
        at = numeral.last if numeral is not None else at + 1
    return found


def shown(text: str) -> str:
    return " ; ".join(_shown(text, n) for n in numerals(text)) or "-"


def _shown(text: str, numeral: Numeral) -> str:
    return f"{numeral.value}{'o' if numeral.ordinal else ''}@{text[numeral.start : numeral.end]}"


@pytest.mark.parametrize(("text", "wanted"), cases())
def test_numerals_golden(text: str, wanted: str) -> None:
    assert shown(text) == wanted


@settings(max_examples=300, deadline=None)
@given(st.text() | st.lists(st.sampled_from(PIECES)).map(" ".join) | st.lists(st.sampled_from(PIECES)).map("".join))
def test_numerals_lie_in_any_text(text: str) -> None:
    ends = 0
    for numeral in numerals(text):
        assert ends <= numeral.start < numeral.end <= len(text)
        assert numeral.first < numeral.last
        ends = numeral.end


def test_numerals_of_an_endless_run_are_read_in_linear_time() -> None:
    assert numerals("مليون " * 3000)
    assert numerals("123 " * 3000)
    assert numerals("و " * 3000 + "خمسة") != []
