"""Who speaks, through the article: titles beside names, and the cast before anybody has spoken."""

from __future__ import annotations

import pytest

from reading.texts import body, page, shown
from tasrih.model import Furniture
from tasrih.reading.linear import shipped
from tasrih.reading.page import Page
from tasrih.reading.speakers import open_cast, titled_people

NAMES = shipped().name


def people(made: Page) -> list[str]:
    return [shown(made, *m.person) for m in titled_people(made, NAMES) if m.person]


def test_a_name_behind_a_title_is_a_person():
    assert people(body("زار الوزير محمد حسن المعرض")) == ["محمد حسن"]


def test_a_name_before_its_title_is_a_person():
    assert people(body("قال محمد حسن، رئيس الهيئة، أمس")) == ["محمد حسن"]


@pytest.mark.xfail(reason="a verb that is no cue is taken into the name behind it", strict=True)
def test_a_verb_before_a_name_is_no_part_of_it():
    assert people(body("عاد محمد حسن، رئيس الهيئة، أمس")) == ["محمد حسن"]


def test_a_title_without_a_full_name_is_nobody():
    assert people(body("زار الوزير المعرض")) == []
    assert people(body("زار محمد حسن المعرض")) == []


def test_a_title_in_furniture_is_nobody():
    text = "زار الوزير محمد حسن المعرض"
    assert people(page(text, (Furniture(0, len(text), text, "comments"),))) == []


def test_two_mentions_of_one_are_one_entity():
    made = body("زار الوزير محمد حسن المعرض. وعاد الوزير محمد حسن مساء")
    assert len(open_cast(made, NAMES).entities) == 1


def test_two_people_are_two_entities():
    made = body("زار الوزير محمد حسن المعرض. وعاد السفير علي يوسف مساء")
    assert len(open_cast(made, NAMES).entities) == 2
