"""Words that bound a number."""

from __future__ import annotations

import pytest

from tasrih.model import Article
from tasrih.reading.figures.bounds import bound_after, bounds_before
from tasrih.reading.page import Page


def page(text: str) -> Page:
    return Page(Article("a", "a", text))


def before(text: str) -> list[str]:
    made = page(text)
    return [bound.kind for bound in bounds_before(made, made.words.index("20"))]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("نحو 20", ["about"]),
        ("بنحو 20", ["about"]),
        ("أكثر من 20", ["least"]),
        ("لأكثر من 20", ["least"]),
        ("وأقل من 20", ["most"]),
        ("لا يتجاوز 20", ["most"]),
        ("لم يتجاوز 20", ["most"]),
        ("يتجاوز 20", ["least"]),
        ("لا يقل عن 20", ["least"]),
        ("يقل عن 20", ["most"]),
        ("تجاوز عددهم 20", ["least"]),
        ("لا تقل قيمتها عن 20", ["least"]),
        ("أكثر من نحو 20", ["about", "least"]),
        ("نحو ما بين 20", ["about"]),
        ("قتل 20", []),
        ("20", []),
    ],
)
def test_bounds_before(text: str, kinds: list[str]) -> None:
    assert before(text) == kinds


def after(text: str) -> str | None:
    found = bound_after(page(text), 0)
    return found.kind if found is not None else None


def test_bounds_after() -> None:
    assert after("على الأقل") == "least"
    assert after("منهم على الأقل") == "least"
    assert after("أو أقل") == "most"
    assert after("تقريبا في المدينة") == "about"
    assert after("فقط") == "only"
    assert after("في المدينة") is None
    assert after("") is None


def test_bounds_after_are_not_the_next_number_s() -> None:
    assert after("وأكثر من 30") is None
    assert after("على الأقل الأحد") == "least"


def test_bounds_start_behind_a_conjunction() -> None:
    made = page("ونحو 20")
    assert bounds_before(made, 1)[0].start == 1
