"""Beginnings: each announcement of a content that is found, and what announces none."""

from __future__ import annotations

import pytest

from reading.texts import body, cue, page, shown
from tasrih.reading.starts import backward, bucket, forward


def begins(text: str, word: str) -> dict[str, str]:
    """Kind -> the two tokens that a beginning behind the cue starts with."""
    made = body(text)
    return {s.kind: shown(made, s.first, min(s.first + 2, len(made))) for s in forward(made, cue(made, word))}


def before(text: str, word: str) -> dict[str, str]:
    made = body(text)
    return {s.kind: shown(made, s.first, s.last) for s in backward(made, cue(made, word))}


def test_a_bare_complementiser_is_skipped():
    assert begins("قال سالم إن الماء وصل", "قال")["an"] == "الماء وصل"


def test_a_complementiser_with_a_pronoun_is_kept():
    assert begins("قال سالم إنه وصل", "قال")["anp"] == "إنه وصل"


def test_a_complementiser_behind_a_colon_or_in_a_quotation_is_told():
    assert begins("قال سالم: إن الماء وصل", "قال")["anc"] == "الماء وصل"
    assert begins("قال سالم «إن الماء وصل»", "قال")["anq"] == "الماء وصل"


def test_a_colon_is_skipped():
    assert begins("قال سالم: الماء وصل", "قال")["colon"] == "الماء وصل"


def test_a_quotation_is_begun_at_its_mark():
    assert begins("قال سالم «الماء وصل إلينا»", "قال")["quote"] == "«الماء"


def test_a_short_quotation_is_a_name():
    assert begins("قال فريق «النسور» أمس إن الماء وصل", "قال")["name"] == "«النسور"


def test_a_complementiser_behind_a_quoted_name_is_plain():
    assert begins("قال فريق «النسور» إن الماء وصل", "قال")["an"] == "الماء وصل"


def test_a_governed_preposition_is_skipped_and_a_proclitic_kept():
    assert begins("دعا سالم إلى وقف العمل", "دعا")["to:الي"] == "وقف العمل"
    assert begins("طالب سالم بوقف العمل", "طالب")["b"] == "بوقف العمل"


def test_a_preposition_that_the_cue_does_not_govern_announces_nothing():
    assert not [kind for kind in begins("طالب سالم فوق الجسر", "طالب") if kind.startswith("to:")]
    assert "b" not in begins("دعا سالم بوقف العمل", "دعا")


def test_the_next_sentence_announces_nothing():
    assert begins("قال سالم. إن الماء وصل", "قال") == {}


def test_a_participle_with_its_own_content_ends_the_search():
    assert begins("قال سالم نعم، مضيفا أن الماء وصل", "قال").get("an") is None


def test_a_saying_participle_only_hands_on():
    assert begins("رد سالم قائلا إن الماء وصل", "رد")["an"] == "الماء وصل"


def test_two_of_a_kind_at_most():
    kinds = begins("قال سالم إن الماء وصل وأن الزرع نما وأن الناس عادوا", "قال")
    assert {"an", "an2"} <= set(kinds)
    assert "an3" not in kinds


def test_a_colon_cue_begins_right_behind_itself():
    made = page("الحداد: الماء وصل")
    assert [shown(made, s.first, len(made)) for s in forward(made, cue(made, ":"))] == ["الماء وصل"]


def test_what_stands_before_the_cue_is_considered():
    found = before("بلغت الكلفة مليونا، وهي الأعلى، بحسب الهيئة", "بحسب")
    assert found["head"] == "بلغت الكلفة مليونا، وهي الأعلى"
    assert before("بلغت الكلفة مليونا، وهي الأعلى هنا، بحسب الهيئة", "بحسب")["clause"] == "وهي الأعلى هنا"


def test_a_cue_at_its_sentence_head_looks_to_the_sentence_before():
    assert before("بلغت الكلفة مليونا واحدا. قال سالم", "قال")["previous"] == "بلغت الكلفة مليونا واحدا"


def test_a_cue_at_its_paragraph_head_looks_nowhere():
    assert before("بلغت الكلفة مليونا واحدا\nقال سالم", "قال") == {}


def test_a_quotation_right_before_the_cue_is_found():
    assert before("«الماء وصل إلينا»، قال سالم", "قال")["quoted"] == "«الماء وصل إلينا»"
    assert "quoted" not in before("«الماء وصل إلينا» ثم قال سالم", "قال")


@pytest.mark.parametrize(("n", "name"), [(0, "0"), (2, "2"), (3, "4"), (8, "8"), (9, "15"), (31, "99")])
def test_a_count_has_a_coarse_name(n: int, name: str):
    assert bucket(n) == name
