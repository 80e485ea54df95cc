from __future__ import annotations

import pytest

from tasrih.linking.actors.names import agreement, described, parse


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("علي عبد الله صالح", "علي عبدالله صالح", "full"),
        ("سيرغي لافروف", "سيرجي لافروف", "same"),
        ("آية الله علي خامنئي", "علي خامنئي", "same"),
        ("عادل الجبير", "عادل بن أحمد الجبير", "fuller"),
        ("محمد بن نايف", "محمد بن نايف بن عبدالعزيز آل سعود", "open"),
        ("منصور هادي", "عبد ربه منصور هادي", "tail"),
        ("دانييل بلاتر", "دانييل بلاتير", "near"),
        ("كارتر", "آشتون كارتر", "family"),
        ("الملك سلمان", "سلمان بن عبدالعزيز", "given"),
        ("زيكو", "زيكو", "word"),
        ("محمد بن سلمان", "محمد بن نايف", "other"),
        ("علي عبدالله صالح", "أحمد علي عبدالله صالح", "other"),
        ("عبدالله بن عبدالعزيز", "متعب بن عبدالله بن عبدالعزيز", "other"),
        ("محمد بن عبدالعزيز", "محمد يوسف عبدالعزيز", "other"),
        ("آشتون كارتر", "جيمي كارتر", "other"),
        ("ابن عباس", "محمود عباس", "other"),
        ("جورج بوش", "جورج بوش الأب", "none"),
    ],
)
def test_names_agree_as_they_should(a, b, found):
    assert agreement(parse(a), parse(b)) == agreement(parse(b), parse(a)) == found


@pytest.mark.parametrize(
    "text",
    [
        "مصدر عسكري",
        "المصدر نفسه",
        "متحدث باسم القوات الحكومية",
        "مسؤول تركي",
        "وزير الخارجية",
        "المتحدث باسم قصر الربيع",
        "قائد كبير في القوات",
        "المندوب الفرنسي",
    ],
)
def test_names_description_is_no_name(text):
    assert described(text)


@pytest.mark.parametrize(
    "text", ["علي عبد الله صالح", "سلطان بن سلمان", "الملك سلمان", "تركي الفيصل", "الأمير سعود الفيصل"]
)
def test_names_name_is_no_description(text):
    assert not described(text)


@pytest.mark.parametrize("text", ["", "«»", "بن", "آل", "عبد", "ال", "John Smith", "\u202e", "أبو"])
def test_names_parse_stands_any_text(text):
    name = parse(text)
    assert agreement(name, parse("علي صالح")) in {"none", "other", "word", "family", "given"}
    assert isinstance(described(text), bool)


def test_names_titles_and_the_end_of_a_rank_are_taken_off():
    assert parse("الركن محمد علي المقدشي").words == ("محمد", "علي", "المقدشي")
    assert parse("الدكتور ماجد القصبي").titles == ("الدكتور",)
    assert parse("ابي بكر البغدادي").key == parse("أبو بكر البغدادي").key == parse("أبوبكر البغدادي").key
