from __future__ import annotations

import pytest

from reading.mentions.small import looks
from reading.texts import page
from tasrih.reading.mentions.heads import Stretch
from tasrih.reading.mentions.sense import sensible


def kept(text: str, at: int, code: str) -> bool:
    made = page(text)
    return bool(sensible(made, looks(made), [Stretch(at, at + 1, code)]))


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("قال المسؤولون الأميركيون إن", 2),
        ("طالب المواطنين الخليجيين بالوعي", 2),
        ("قال مسؤولون أميركيون إن", 2),
        ("التقى الوزراء العرب أمس", 2),
    ],
)
def test_sense_refuses_adjectives(text: str, at: int):
    assert not kept(text, at, "G")


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("رحب السوريون بالقرار", 1),
        ("مستقبل السوريين والعراقيين", 1),
        ("مستقبل السوريين والعراقيين", 2),
        ("ساعدوا اللاجئين من السوريين", 3),
        ("السوريون", 0),
    ],
)
def test_sense_keeps_peoples(text: str, at: int):
    assert kept(text, at, "G")


def test_sense_refuses_common_words():
    assert not kept("وصل إلى المدينة أمس", 2, "L")
    assert not kept("قضى فترة وجيزة هنا", 2, "L")


def test_sense_keeps_places():
    assert kept("وصل إلى دمشق أمس", 2, "L")
    assert kept("وصل إلى قرية كرم أمس", 3, "L")


@pytest.mark.parametrize(
    ("text", "at"), [("معتبرا تواجد الشباب هنا", 2), ("تقديم الاستشارات للشباب هنا", 2), ("قالت ميليشيات أمس", 1)]
)
def test_sense_refuses_kinds(text: str, at: int):
    assert not kept(text, at, "O")


@pytest.mark.parametrize(("text", "at"), [("فوز “الشباب” أمس", 2), ("قالت داعش أمس", 1), ("قالت الخارجية أمس", 1)])
def test_sense_keeps_organisations(text: str, at: int):
    assert kept(text, at, "O")
