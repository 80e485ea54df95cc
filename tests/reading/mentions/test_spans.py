from __future__ import annotations

import pytest

from reading.mentions.small import looks
from reading.texts import page
from tasrih.reading.mentions.heads import Stretch
from tasrih.reading.mentions.spans import named


@pytest.mark.parametrize(
    ("text", "first", "last", "name"),
    [
        ("في دمشق", 1, 2, "دمشق"),
        ("وصل لدمشق", 1, 2, "دمشق"),
        ("وصل لـدمشق", 1, 2, "دمشق"),
        ("وصل لِدِمَشق", 1, 2, "دِمَشق"),
        ("مع “قسد” هنا", 1, 4, "قسد"),
        ("مع “قسد” هنا", 1, 3, "قسد"),
        ("صحيفة “الحياة” هنا", 0, 3, "صحيفة “الحياة”"),
        ("عين العرب (كوباني) هنا", 0, 4, "عين العرب (كوباني)"),
        ("وصل بغداد", 1, 2, "بغداد"),
    ],
)
def test_spans_as_they_stand(text: str, first: int, last: int, name: str):
    made = page(text)
    [found] = named(made, looks(made), [Stretch(first, last, "L")])
    assert made.text[found.start : found.end] == name


def test_spans_of_marks_alone_are_dropped():
    made = page("مع “” هنا")
    assert named(made, looks(made), [Stretch(1, 3, "O")]) == []


@pytest.mark.parametrize(("text", "name"), [("وأضاف بشارات", "بشارات"), ("التقى بمحمد", "محمد"), ("قال لمحمد", "محمد")])
def test_spans_of_persons(text: str, name: str):
    made = page(text)
    [found] = named(made, looks(made), [Stretch(1, 2, "P")])
    assert made.text[found.start : found.end] == name
