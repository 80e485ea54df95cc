"""Folding: each habit of spelling that is taken away, each letter that is kept, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arabic.texts import ANY, ARABIC
from tasrih.arabic.fold import fold, fold_marks, fold_word
from tasrih.arabic.letters import BIDI_CONTROLS, FOLD_PAIRS, MARKS, TATWEEL


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("قَالَ", "قال"),
        ("مُؤكِّدًا", "مءكدا"),
        ("هٰذا", "هذا"),
        ("ا\N{ARABIC MADDAH ABOVE}ب", "اب"),
        ("الرحمٰن", "الرحمن"),
    ],
)
def test_diacritics_are_dropped(word: str, folded: str):
    assert fold_word(word) == folded


@pytest.mark.parametrize("word", ["قال", "كتب", "حرف", "ء"])
def test_letters_without_marks_are_kept(word: str):
    assert fold_word(word) == word


@pytest.mark.parametrize(("word", "folded"), [("قـــال", "قال"), ("لـ", "ل"), ("ـ", "")])
def test_tatweel_is_dropped(word: str, folded: str):
    assert fold_word(word) == folded


@pytest.mark.parametrize("word", ["قا-ل", "قا_ل"])
def test_a_dash_or_low_line_is_no_tatweel(word: str):
    assert fold_word(word) == word


@pytest.mark.parametrize("form", ["أعلن", "إعلن", "آعلن", "ٱعلن", "اعلن"])
def test_alef_forms_are_one(form: str):
    assert fold_word(form) == "اعلن"


@pytest.mark.parametrize(("word", "folded"), [("مؤكد", "مءكد"), ("رئيس", "رءيس"), ("سئل", "سءل")])
def test_hamza_on_a_seat_is_folded(word: str, folded: str):
    assert fold_word(word) == folded


def test_hamza_alone_is_a_letter():
    assert fold_word("جزء") == "جزء"
    assert fold_word("جزء") != fold_word("جز")


@pytest.mark.parametrize(("word", "folded"), [("على", "علي"), ("علی", "علي"), ("الثاني", "الثاني"), ("علے", "علي")])
def test_final_ya_forms_are_one(word: str, folded: str):
    assert fold_word(word) == folded


@pytest.mark.parametrize("word", ["علا", "علو"])
def test_another_long_vowel_is_not_ya(word: str):
    assert fold_word(word) != "علي"


@pytest.mark.parametrize(("word", "folded"), [("مدينة", "مدينه"), ("مدینہ", "مدينه"), ("ھدى", "هدي")])
def test_ta_marbuta_and_ha_forms_are_one(word: str, folded: str):
    assert fold_word(word) == folded


def test_an_open_ta_is_no_ta_marbuta():
    assert fold_word("بنت") == "بنت"
    assert fold_word("قالت") != fold_word("قالة")


@pytest.mark.parametrize(
    ("presented", "letters"),
    [
        ("\ufed7\ufe8e\ufedd", "قال"),
        ("\ufefb", "لا"),
        ("\ufef7", "لا"),
        ("\ufdf2", "الله"),
        ("\ufee3\ufea4\ufee4\ufeaa", "محمد"),
    ],
)
def test_presentation_forms_and_ligatures_are_letters(presented: str, letters: str):
    assert fold_word(presented) == letters


@pytest.mark.parametrize("word", ["\ufb01", "①", "Ａ"])
def test_other_compatibility_forms_are_kept(word: str):
    assert fold_word(word) == word


@pytest.mark.parametrize(("word", "folded"), [("٢٠٢٤", "2024"), ("۲۰۲۴", "2024"), ("٤ب", "4ب")])
def test_arabic_and_persian_digits_are_one(word: str, folded: str):
    assert fold_word(word) == folded


@pytest.mark.parametrize("word", ["४", "2024", "½"])
def test_other_digits_are_kept(word: str):
    assert fold_word(word) == word


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("پاريس", "باريس"),
        ("ڤيينا", "فيينا"),
        ("چاد", "جاد"),
        ("ژاله", "زاله"),
        ("کتاب", "كتاب"),
        ("گلف", "كلف"),
    ],
)
def test_persian_letters_are_their_arabic_neighbours(word: str, folded: str):
    assert fold_word(word) == folded


@pytest.mark.parametrize("control", list(BIDI_CONTROLS))
def test_a_control_changes_no_word(control: str):
    assert fold_word(f"{control}قا{control}ل{control}") == "قال"


@pytest.mark.parametrize("word", ["Reuters", "Élysée", "«", "،"])
def test_what_is_not_arabic_is_kept(word: str):
    assert fold_word(word) == word


def test_fold_marks_leaves_the_letters():
    assert fold_marks("أَكَّدَتـ\u200f") == "أكدت"
    assert fold_marks("مدينة على") == "مدينة على"


def test_every_pair_is_one_character_to_one():
    assert all(len(a) == len(b) == 1 for a, b in FOLD_PAIRS.items())
    assert not set(FOLD_PAIRS) & set(MARKS + TATWEEL + BIDI_CONTROLS)


def test_fold_leads_back_to_the_source():
    source = "قَالَ الوزِير"
    folded = fold(source)
    start = folded.text.index("الوزير")
    first, last = folded.source_span(start, start + len("الوزير"))
    assert source[first:last] == "الوزِير"


def test_a_ligature_leads_back_to_its_one_character():
    folded = fold("\ufdf2 أكبر")
    assert folded.text == "الله اكبر"
    assert folded.source_span(0, 4) == (0, 1)


@given(ANY)
def test_offsets_rise_and_lie_in_the_source(text: str):
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text)
    assert list(folded.offsets) == sorted(folded.offsets)
    assert all(0 <= i < len(text) for i in folded.offsets)


@given(ANY)
def test_each_folded_character_is_its_source_folded(text: str):
    folded = fold(text)
    made = "".join(fold_word(text[i]) for i in dict.fromkeys(folded.offsets))
    assert made == folded.text


@given(st.one_of(ARABIC, st.text()))
def test_folding_twice_is_folding_once(word: str):
    assert fold_word(fold_word(word)) == fold_word(word)


@given(ARABIC)
def test_a_word_folds_alike_alone_and_in_a_text(word: str):
    assert fold(word).text == fold_word(word)


@given(ARABIC)
def test_fold_marks_takes_nothing_that_folding_keeps(word: str):
    assert fold_word(fold_marks(word)) == fold_word(word)
