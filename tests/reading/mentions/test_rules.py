from __future__ import annotations

import pytest

from reading.mentions.small import looks
from reading.texts import page
from tasrih.reading.mentions import rules
from tasrih.reading.mentions.heads import Stretch


def names(text: str) -> list[tuple[str, str]]:
    made = page(text)
    return [(" ".join(made.words[n.first : n.last]), n.code) for n in rules.tag(made, looks(made))]


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("التقى محمد أحمد في القصر", "محمد أحمد", "P"),
        ("التقى الوزير محمد في القصر", "محمد", "P"),
        ("وصل إلى سوريا", "سوريا", "L"),
        ("دخلوا بلدة منبج", "منبج", "L"),
        ("رحب العراقيون بالقرار", "العراقيون", "G"),
    ],
)
def test_rules_take(text: str, name: str, code: str):
    assert (name, code) in names(text)


@pytest.mark.parametrize("text", ["التقى محمد في القصر", "رحب المهندسون بالقرار", "قال إن العمل مستمر"])
def test_rules_refuse(text: str):
    assert names(text) == []


def test_joined_prefers_the_longer():
    long, short, other = Stretch(0, 3, "O", 0.5), Stretch(1, 2, "P", 0.9), Stretch(4, 5, "L", 0.1)
    assert rules.joined([other, short], [long]) == [long, other]


def test_joined_prefers_the_first_list_of_equals():
    assert rules.joined([Stretch(0, 1, "P", 0.4)], [Stretch(0, 1, "O", 0.9)]) == [Stretch(0, 1, "P", 0.4)]


def test_actors_that_are_people():
    made = page("هاجم الحوثيون وقوات سوريا الديمقراطية البلدة")
    assert [name.code for name in rules.actors(looks(made))] == ["G", "O"]


@pytest.mark.parametrize(("text", "at"), [("اقتحم الجيش البريطاني البلدة", 1), ("نفت الحكومة الإندونيسية الخبر", 1)])
def test_bodies_of_nations(text: str, at: int):
    made = page(text)
    assert list(rules.bodies_of_nations(made, looks(made))) == [Stretch(at, at + 2, "O", rules.SURE)]


@pytest.mark.parametrize(
    "text",
    ["اقتحم الجيش البلدة", "وزير الخارجية الأميركي", "اقتحم جيش بريطاني", "زار العاصمة البريطانية", "الجيش والبريطاني"],
)
def test_bodies_of_no_nation(text: str):
    made = page(text)
    assert not list(rules.bodies_of_nations(made, looks(made)))
