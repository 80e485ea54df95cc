from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasrih.arabic.fold import fold_word
from tasrih.reading.mentions.looks import Known, head_kind, look, place_class

KNOWN = Known(whole=frozenset({"بوتين", "للامم"}), parts=frozenset({"بوتين", "كوباني", "وايت"}))


@pytest.mark.parametrize(
    ("word", "core", "cut"),
    [
        ("بدمشق", "دمشق", 1),
        ("وبدمشق", "دمشق", 2),
        ("لكوباني", "كوباني", 1),
        ("بالقاهرة", "القاهره", 1),
        ("للصين", "الصين", 1),
        ("وواشنطن", "واشنطن", 1),
        ("للأمم", "الامم", 1),
        ("لِدمشق", "دمشق", 1),
    ],
)
def test_core_is_cut(word: str, core: str, cut: int):
    seen = look(word, KNOWN)
    assert (seen.core, seen.cut) == (core, cut)


@pytest.mark.parametrize("word", ["بغداد", "لندن", "واشنطن", "بوتين", "كاغينس", "وزارة", "فلسطين", "لبنان", "ب", "كان"])
def test_core_is_whole(word: str):
    seen = look(word, KNOWN)
    assert (seen.core, seen.cut) == (fold_word(word), 0)


@pytest.mark.parametrize(("word", "kind"), [("مدينة", "place"), ("مخيم", "site"), ("صحيفة", "body"), ("كتاب", "")])
def test_head_kind(word: str, kind: str):
    assert head_kind(fold_word(word)) == kind


def test_place_class_ranks():
    assert place_class("سوريا") == 9
    assert 0 < place_class("منبج") < 9
    assert place_class("قال") == 0


def test_look_names_people_by_their_ending():
    assert any(name.startswith("d=") for name in look("السوريون", KNOWN).own)
    assert not any(name.startswith("d=") for name in look("المهندسون", KNOWN).own)


@pytest.mark.parametrize(("word", "kind"), [("Reuters", "Latin"), ("AFP", "LATIN"), ("afp", "latin"), ("2015", "num")])
def test_look_of_other_scripts(word: str, kind: str):
    assert look(word, KNOWN).kind == kind


def test_look_of_marks():
    assert look("،", KNOWN).own == ("t=،",)


@given(st.text(min_size=1))
def test_look_cuts_no_more_than_there_is(word: str):
    seen = look(word, KNOWN)
    assert 0 <= seen.cut <= len(fold_word(word))
    assert seen == look(word, KNOWN)
