"""Sources: where a noun phrase may stand, begin and end."""

from __future__ import annotations

import pytest

from reading.texts import at, body, cue, page, shown
from tasrih.reading.sources import before, may_start, skip_openers, speaks, trim


def phrases_before(text: str, word: str) -> list[str]:
    made = body(text)
    return [shown(made, s.start, s.end) for s in before(made, cue(made, word))]


def test_a_subject_before_its_verb_is_found():
    assert "الخبير محمد حسن" in phrases_before("الخبير محمد حسن قال إن الماء وصل", "قال")


def test_a_relative_is_told_and_left_out():
    made = body("عادت الفصائل التي قالت إن الماء وصل")
    found = before(made, cue(made, "قالت"))
    assert {s.kind for s in found} == {"rel"}
    assert all("التي" not in shown(made, s.start, s.end) for s in found)


def test_the_sentence_before_brings_no_source():
    assert phrases_before("عاد الخبير. قال إن الماء وصل", "قال") == []


@pytest.mark.parametrize("opener", ["أمس", "،", "من جهته", "من جهته،"])
def test_openers_between_cue_and_source_are_skipped(opener: str):
    made = page(f"قال {opener} الخبير إن")
    assert skip_openers(made, 1, len(made)) == at(made, "الخبير")


def test_a_plain_word_is_not_skipped():
    made = page("قال الخبير إن")
    assert skip_openers(made, 1, len(made)) == 1


@pytest.mark.parametrize("text", ["الخبير", "محمد حسن", "«النبأ»", "مصادر طبية"])
def test_a_noun_phrase_begins_with_a_noun_or_a_quoted_name(text: str):
    made = page(text)
    assert may_start(made, 0, len(made))


@pytest.mark.parametrize("text", ["في المدينة", "إن الماء", "الذي عاد", "لم يعد", "، ثم", "»"])
def test_no_noun_phrase_begins_otherwise(text: str):
    made = page(text)
    assert not may_start(made, 0, len(made))


def test_loose_marks_are_taken_off_the_end():
    made = page("الخبير محمد، - :")
    assert trim(made, 0, len(made)) == 2
    assert trim(page("،"), 0, 1) == 1


@pytest.mark.parametrize(
    ("cats", "what"), [(["title", "def"], "title"), (["word", "name"], "name"), (["word"], ""), ([], "")]
)
def test_a_phrase_speaks_by_a_name_a_title_or_a_body(cats: list[str], what: str):
    assert speaks(cats) == what
