"""Quantities of the golden tables, and what holds of any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasrih.model import Article, Furniture, Quantity, Time
from tasrih.reading import figures
from tasrih.reading.page import Page

HERE = Path(__file__).parent
PIECES = (
    *(
        "قتل",
        "نحو",
        "أكثر",
        "من",
        "إلى",
        "بين",
        "خمسة",
        "وعشرين",
        "20",
        "الـ600",
        "جندي",
        "دولار",
        "ريال",
        "في",
        "المئة",
    ),
    *(
        "عشرات",
        "الآلاف",
        "عدة",
        "على",
        "الأقل",
        "%",
        "$",
        "-",
        "/",
        "(",
        ")",
        ".",
        "،",
        "\n",
        "و",
        "كلم",
        "نصف",
        "النهائي",
    ),
    *("قرار", "2254", "جنديان", "عددهم", "سنت", "1e5", "\u200f", "ـ", "أو", "لا", "يتجاوز", "عاما"),
)


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and line[0] != "#"]


def find(text: str, times: tuple[Time, ...] = ()) -> tuple[Quantity, ...]:
    return figures.find(Page(Article("a", "a", text)), times)


def bound(value: float | None) -> str:
    return "" if value is None else f"{value:.12g}"


def shown(found: Quantity) -> str:
    parts = [f"{bound(found.low)}..{bound(found.high)}", found.unit]
    parts += [f"*{found.of.text}" if found.of else None, "~" if found.approximate else None, f"@{found.text}"]
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(("text", "wanted"), rows("quantities.tsv"))
def test_quantities_golden(text: str, wanted: str) -> None:
    assert " ; ".join(map(shown, find(text))) == wanted


@pytest.mark.parametrize("text", [row[0] for row in rows("refused.txt")])
def test_quantities_refused(text: str) -> None:
    assert find(text) == ()


@settings(max_examples=400, deadline=None)
@given(st.text() | st.lists(st.sampled_from(PIECES)).map(" ".join) | st.lists(st.sampled_from(PIECES)).map("".join))
def test_quantities_of_any_text_are_its_own_characters(text: str) -> None:
    for n, found in enumerate(find(text), 1):
        assert found.text == text[found.start : found.end]
        assert found.id == f"q{n}"
        assert found.low is not None or found.high is not None
        assert found.low is None or found.high is None or found.low <= found.high
        assert found.of is None or found.of.text == text[found.of.start : found.of.end]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_quantities_are_the_same_again(text: str) -> None:
    assert find(text) == find(text)


def test_quantities_are_in_the_order_of_the_text() -> None:
    starts = [found.start for found in find("قتل 20 شخصا ونزح 5 آلاف مدني ودفع 30 دولارا")]
    assert len(starts) == 3
    assert starts == sorted(starts)


def test_quantities_leave_out_what_a_time_holds() -> None:
    text = "قتل 20 شخصا ثم أصيب 30 شخصا"
    time = Time(text.index("30"), text.index("30") + 2, "30", "t1", "2015", "year", True)
    assert [found.low for found in find(text, (time,))] == [20]


def test_quantities_leave_out_furniture() -> None:
    text = "قتل 20 شخصا\nأخبار ذات صلة: قتل 30 شخصا"
    cut = text.index("أخبار")
    article = Article("a", "a", text, furniture=(Furniture(cut, len(text), text[cut:], "related"),))
    assert [found.low for found in figures.find(Page(article), ())] == [20]


def test_quantities_tell_the_country_of_a_currency_only_when_one_is_named() -> None:
    assert find("وصل إلى قطر ودفع 500 ريال")[0].unit == "QAR"
    both = find("بين قطر واليمن دفع 500 ريال")[-1]
    assert both.unit is None
    assert both.of is not None


def test_quantities_of_an_endless_text_are_read_in_linear_time() -> None:
    assert find("بين 5 و10 آلاف أو 20 " * 2000)
    find("من " * 3000 + "20 إلى " * 3000)
    find("عشرات " * 3000)
