"""What a word as written may be: hand-checked words with their proclitics."""

from __future__ import annotations

import pytest

from tasrih.arabic.fold import fold_word
from tasrih.lexicon import all_forms, cue_analysis, cue_forms, proclitics_of
from tasrih.lexicon.records import CueForm


def readings(word: str) -> set[tuple[str, str, str]]:
    return {(proclitics, f.row.partition(":")[2], f.part) for proclitics, f in cue_analysis(word)}


@pytest.mark.parametrize(
    ("word", "proclitics", "row", "part"),
    [
        ("قال", "", "qala", "past"),
        ("وقال", "و", "qala", "past"),
        ("فقالت", "ف", "qala", "past"),
        ("سيقول", "س", "qala", "present"),
        ("وسيعلن", "وس", "alana", "present"),
        ("ليؤكد", "ل", "akkada", "present"),
        ("فليقل", "فل", "qala", "present"),
        ("القول", "ال", "qala", "masdar"),
        ("بالقول", "بال", "qala", "masdar"),
        ("للمطالبة", "لل", "taalaba", "masdar"),
        ("وللدعوة", "ولل", "daa", "masdar"),
        ("بقوله", "ب", "qala", "masdar"),
        ("والتأكيد", "وال", "akkada", "masdar"),
        ("مضيفًا", "", "adafa", "participle"),
        ("ومؤكدين", "و", "akkada", "participle"),
        ("داعيا", "", "daa", "participle"),
        ("وبحسب", "و", "bihasab", "preposition"),
        ("وفقًا", "", "wifqan", "preposition"),
        ("بتصريحات", "ب", "tasrih", "noun"),
        ("وتصريحاته", "و", "tasrih", "noun"),
        ("اكد", "", "akkada", "past"),
        ("أكّدت", "", "akkada", "past"),
        ("قالو", "", "qala", "past"),
        ("اتهموا", "", "ittahama", "past"),
        ("إتهم", "", "ittahama", "past"),
        ("تتوعّد", "", "tawaada", "present"),
    ],
)
def test_a_word_and_its_proclitics(word: str, proclitics: str, row: str, part: str) -> None:
    assert (proclitics, row, part) in readings(word)


@pytest.mark.parametrize("word", ["كتاب القانون", "طاولة", "بيت", "", "123", "؟"])
def test_a_word_that_is_no_cue_has_no_forms(word: str) -> None:
    assert cue_forms(word) == ()


@pytest.mark.parametrize("word", ["بقال", "القال", "السيقول"])
def test_a_verb_takes_no_preposition_nor_article(word: str) -> None:
    assert not [f for _, f in cue_analysis(word) if f.row == "verbs.tsv:qala" and f.part in ("past", "present")]


def test_proclitics_are_as_written_marks_included() -> None:
    proclitics, form = cue_analysis("وَقَالَ")[0]
    assert (proclitics, form.lemma) == ("وَ", "قال")
    assert proclitics_of("وَقَالَ", form) == 2


def test_proclitics_of_another_form_are_none() -> None:
    assert proclitics_of("وقال", cue_forms("أكد")[0]) == 0


def test_the_article_makes_it_definite_but_not_before_a_pronoun() -> None:
    assert any(f.definite for f in cue_forms("التأكيد"))
    assert not any(f.definite for f in cue_forms("تأكيد"))
    assert not cue_forms("القوله")


def test_agreement_is_told() -> None:
    form = next(f for f in cue_forms("وأضافوا") if f.part == "past")
    assert (form.person, form.gender, form.number) == (3, "m", "p")


def test_an_object_pronoun_is_told() -> None:
    form = next(f for f in cue_forms("اعتبرها") if f.part == "past")
    assert form.pronoun == "ها"


def test_an_ambiguous_word_keeps_all_readings() -> None:
    rows = {row for _, row, _ in readings("وعد")}
    assert {"waada", "adda"} <= rows


def test_past_stands_before_present_among_readings() -> None:
    assert next(f.part for f in cue_forms("أعلن")) == "past"


def test_all_forms_are_keyed_folded_and_without_proclitics() -> None:
    table = all_forms()
    assert fold_word("أعلنت") in table
    assert fold_word("وأعلنت") not in table
    assert isinstance(table[fold_word("أعلنت")][0], CueForm)
    assert all(fold_word(form) == form for form in list(table)[:2000])


def test_what_a_row_says_is_on_its_forms() -> None:
    form = next(f for f in cue_forms("زعمت") if f.part == "past")
    assert form.hedge
    assert form.act == "assert"
    assert "an" in form.frames
    assert cue_forms("نفى")[0].act == "deny"
    assert cue_forms("ألمح")[0].voice == "implied"


@pytest.mark.parametrize("word", ["مصر", "هناك", "مدينة", "شخص", "قبل", "وسائل", "كامل", "في", "وفي", "تحت", "فيسبوك"])
def test_a_word_that_only_looks_like_a_cue_is_none(word: str) -> None:
    assert cue_forms(word) == ()
