from __future__ import annotations

from reading.texts import page
from tasrih.reading.mentions.contexts import contexts


def test_contexts_after_a_title():
    assert contexts(page("التقى الوزير سالم مراد")) == {2: "t1", 3: "t2"}


def test_contexts_end_with_a_comma():
    assert 4 not in contexts(page("التقى الوزير سالم ، مراد"))


def test_contexts_after_a_body():
    assert contexts(page("أعلنت وزارة كذا"))[2] == "o1"
    assert contexts(page("أعلنت الوزارة كذا"))[2] == "D1"


def test_contexts_in_short_marks():
    assert contexts(page("مع “قسد” هنا"))[2] == "qbe"
    assert contexts(page("مع (جبهة كذا) هنا"))[2].startswith("pb")


def test_contexts_not_in_long_marks():
    assert contexts(page("يرى “كل هذا كلام طويل لا اسم فيه أبدا” هنا")) == {}


def test_contexts_not_in_an_open_bracket():
    assert contexts(page("مع (كذا هنا")) == {}
