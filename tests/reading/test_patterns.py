"""Patterns: what others read into a talk, and what it is said to lack."""

from __future__ import annotations

import pytest

from reading.texts import body, cue, shown
from tasrih.reading.patterns import certain_start, lacking, read_into


def into(text: str, word: str) -> tuple[str, str] | None:
    """Whom something is read into, and what."""
    made = body(text)
    found = read_into(made, cue(made, word))
    return (shown(made, *found[0]), shown(made, found[1], len(made))) if found else None


def test_what_is_found_in_somebodys_talk_is_read_into_him():
    assert into("ووجد الحاضرون في حديث الحداد، رغبة في السفر", "ووجد") == ("الحداد", "رغبة في السفر")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("ووجد الحاضرون في المدينة القديمة، متحفا", "ووجد"),
        ("وقال الحاضرون في حديث الحداد، نعم", "وقال"),
        ("ووجد الحاضرون. في حديث الحداد، رغبة", "ووجد"),
    ],
)
def test_nothing_is_read_into_a_place_or_by_a_verb_of_saying(text: str, word: str):
    assert into(text, word) is None


def test_a_talk_lacks_what_follows():
    made = body("اللافت في التصريحات عدم وجود موعد للسفر")
    found = lacking(made, cue(made, "التصريحات"))
    assert found is not None
    assert shown(made, found.first, len(made)) == "موعد للسفر"


def test_a_talk_that_lacks_nothing_brings_nothing():
    made = body("اللافت في التصريحات موعد السفر")
    assert lacking(made, cue(made, "التصريحات")) is None


def test_a_verb_alone_is_certain_of_nothing():
    made = body("قال سالم إن الماء وصل")
    assert certain_start(made, cue(made, "قال")) is None
