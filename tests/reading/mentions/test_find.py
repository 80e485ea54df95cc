"""What is found in running text, with the model that ships and without one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings

from reading.texts import ANY, page
from tasrih.reading import mentions
from tasrih.reading.page import Page

REPORT = "قال الرئيس بشار الأسد في دمشق إن “قسد” ترفض الاتفاق مع تركيا."
IS_NAMED = [
    (REPORT, "بشار الأسد", "person"),
    (REPORT, "دمشق", "place"),
    (REPORT, "قسد", "organisation"),
    (REPORT, "تركيا", "place"),
]


def names(made: Page) -> list[tuple[str, str]]:
    return [(made.text[name.start : name.end], name.type) for name in mentions.find(made)]


@pytest.mark.parametrize(("text", "name", "kind"), IS_NAMED)
def test_find_names(text: str, name: str, kind: str):
    assert (name, kind) in names(page(text))


@pytest.mark.parametrize(("text", "name", "kind"), IS_NAMED)
def test_find_without_a_model(text: str, name: str, kind: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(mentions, "shipped", lambda: None)
    assert (name, kind) in names(page(text))


def test_find_nothing_in_plain_words():
    assert names(page("قال إن العمل مستمر حتى نهاية الأسبوع.")) == []


@pytest.mark.parametrize("text", ["", " ", "... ، «»", "\n\n"])
def test_find_nothing_in_nothing(text: str):
    assert names(page(text)) == []


@settings(max_examples=200, deadline=None)
@given(ANY)
def test_find_keeps_its_word(text: str):
    made = page(text)
    found = mentions.find(made)
    assert found == mentions.find(page(text))
    for name in found:
        assert made.starts[name.first] <= name.start < name.end == made.ends[name.last - 1]
        assert 0 < name.sure <= 1
    assert all(one.end <= two.start and one.last <= two.first for one, two in pairwise(found))
    codes = mentions.tags(made, found)
    assert len(codes) == len(made)
    assert sum(code.isupper() for code in codes) == len(found)
