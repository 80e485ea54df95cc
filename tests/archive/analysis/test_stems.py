"""Words that a reader takes for one have one stem, and words that only look alike have two."""

import pytest

from tasrih.archive.analysis.affixes import affixes
from tasrih.archive.analysis.stems import LONGEST, bare, stem

SAME = [
    "مدينة مدينته مدينتها المدينة بالمدينة مدينتهم",
    "سوري سورية السوريين سوريون سوريا",
    "حكومة الحكومية حكومي للحكومة والحكومة",
    "مسؤول مسئول مسوول المسؤولين مسئولون مسؤولون",
    "لاجئ لاجئين لاجئون اللاجئين",
    "وزارة وزارات وزارته الوزارة",
    "تصريح تصريحات تصريحاته التصريحات",
    "هجمة هجمات",
    "دولة دولته دولتها الدولة",
    "لبنان لبنانية اللبنانيين لبناني",
    "رئيس رييس الرئيس رئيسها",
    "شؤون شئون شوون",
    "قوات القوات قواتها قواته",
    "ألمانيا الألمانية الماني",
    "فلسطين فلسطيني الفلسطينيين",
    "والوزير الوزير وزير",
    "كتاب كتابها كتابه",
    "أُمِّ ام أم",
]
DIFFERENT = [("كانون", "كان"), ("تركيا", "ترك"), ("درعا", "درع"), ("كتاب", "تاب"), ("وزير", "زير"), ("سلطان", "سلطات")]


@pytest.mark.parametrize("words", SAME)
def test_stem_meets(words):
    assert len({stem(word) for word in words.split()}) == 1, {word: stem(word) for word in words.split()}


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_stem_keeps_apart(one, other):
    assert stem(one) != stem(other)


def test_stem_of_marks_alone_is_nothing():
    assert stem("\N{ARABIC FATHA}") == ""
    assert bare("") == ""


def test_stem_is_cut():
    assert len(stem("ب" * 500)) == LONGEST


def test_affixes_each_row_shows_itself():
    for row in affixes():
        assert row.gloss
        assert row.form in row.example or row.kind in {"ending", "feminine"}, row
        assert row.least >= 1
