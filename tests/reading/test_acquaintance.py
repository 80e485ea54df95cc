"""What the whole article teaches about its names before any sentence is read."""

from __future__ import annotations

from reading.texts import body
from tasrih.reading.acquaintance import quoted_often


def test_the_last_word_of_a_name_is_a_family_name():
    assert "البستاني" in body("قال محمد البستاني إن الماء وصل").known.families


def test_a_word_behind_a_common_noun_is_none():
    assert not body("قالت شجرة المدينة إن الماء وصل").known.families & {"المدينه"}


def test_who_follows_speech_verbs_is_counted():
    known = body("قال الخبير محمد إن الماء وصل. وأكد الخبير علي أن الزرع نما. ومضى الرجل").known
    assert quoted_often(known, "الخبير") == "2*"
    assert quoted_often(known, "الرجل") == "0"


def test_a_quoted_source_is_counted_without_its_mark():
    known = body("قال «الخبير» إن الماء وصل").known
    assert quoted_often(known, "الخبير") == "1"
