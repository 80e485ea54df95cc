"""Candidates: what could attribute, and what cannot whatever stands around it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reading.texts import body, cue, cues, page
from tasrih.model import Furniture
from tasrih.reading.cues import candidates, governs


@pytest.mark.parametrize("word", ["قال", "وأكدت", "سيعلن", "مضيفا", "بحسب", "قوله", "تصريحات"])
def test_a_word_of_saying_is_a_candidate(word: str):
    assert cues(body(f"ثم {word} شيئا")) == [word]


@pytest.mark.parametrize("word", ["المدينة", "شجرة", "طاولة", "2024", "على"])
def test_another_word_is_none(word: str):
    assert cues(body(f"ثم {word} شيئا")) == []


def test_a_phrase_is_kept_over_its_words():
    assert cues(body("وصل سالم، دون أن يذكر السبب")) == ["دون أن يذكر"]
    assert "يذكر" in cues(body("ثم يذكر السبب"))


def test_a_verb_with_its_preposition_is_the_verb_alone():
    found = cue(body("وأشار إلى أن الماء وصل"), "وأشار")
    assert (found.part, found.end - found.at) == ("past", 1)


@pytest.mark.parametrize("hedge", ["حسب زعمه", "على حد تعبيره", "على حد قوله"])
def test_a_hedge_is_no_cue(hedge: str):
    made = body(f"قال سالم إن الماء وصل، {hedge}.")
    assert cues(made)[0] == "قال"
    assert hedge not in cues(made)


def test_a_colon_after_a_name_is_a_candidate():
    assert cues(page("الحداد: الماء وصل")) == [":"]
    assert cues(body("الحداد: الماء وصل")) == [":"]


@pytest.mark.parametrize("text", ["تبدأ عند 19:30 مساء", "فاز 3:1 أمس", "فاز ٣:١ أمس"])
def test_a_colon_between_numbers_is_none(text: str):
    assert ":" not in cues(body(text))


@pytest.mark.parametrize("text", [": الماء وصل", "الحداد:", "\n: نعم"])
def test_a_colon_at_an_edge_is_none(text: str):
    assert ":" not in cues(page(text))


def test_a_colon_far_into_its_sentence_is_none():
    assert ":" not in cues(body("كلمة " * 20 + ": الماء وصل"))


def test_a_word_is_read_as_a_noun_after_a_preposition():
    assert cue(body("في قول سالم"), "قول").part == "masdar"
    assert cue(body("ثم قال سالم"), "قال").part == "past"


@pytest.mark.parametrize("word", ["ألمح", "وألمح"])
def test_a_verb_that_begins_with_hamza_and_lam_is_a_verb(word: str):
    assert cue(body(f"ثم {word} سالم"), word).part == "past"


def test_proclitics_are_told():
    assert cue(body("ثم وقال سالم"), "وقال").proclitics == "و"
    assert cue(body("ثم قال سالم"), "قال").proclitics == ""


def test_furniture_has_no_candidates():
    text = "قال سالم\nقال الحداد"
    furniture = Furniture(9, len(text), text[9:], "comments")
    assert cues(page(text, (furniture,))) == ["قال"]
    assert cues(page(text)) == ["قال", "قال"]


def test_candidates_stand_in_order_and_do_not_overlap():
    found = candidates(body("قال سالم إنه أكد، دون أن يذكر السبب، بحسب ما أعلنت الهيئة: نعم"))
    assert len(found) > 3
    assert all(a.end <= b.at for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "brought"),
    [
        ("قال سالم إن الماء وصل", "an"),
        ("قال سالم إنه وصل", "an"),
        ("قال سالم: الماء وصل", "colon"),
        ("قال سالم «الماء وصل»", "quote"),
        ("قال سالم الماء", ""),
        ("قال سالم. إن الماء وصل", ""),
    ],
)
def test_a_cue_brings_the_nearest_of_its_sentence(text: str, brought: str):
    assert governs(page(text), 0) == brought
