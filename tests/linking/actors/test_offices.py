from __future__ import annotations

import pytest

from tasrih.arabic.fold import fold_word
from tasrih.linking.actors.offices import agree, joinable, nation_of, office_of, strong
from tasrih.linking.actors.sighting import Post


def office(title, body=""):
    return office_of(Post(title, body))


@pytest.mark.parametrize(("word", "nation"), [("السوري", "SY"), ("الأميركي", "US"), ("اليمنية", "YE"), ("القديم", "")])
def test_offices_nation_of_an_adjective(word, nation):
    assert nation_of(fold_word(word)) == nation


@pytest.mark.parametrize(
    ("one", "other", "same", "special"),
    [
        (("وزير الدفاع", "الولايات المتحدة"), ("وزير الدفاع الأميركي", ""), True, True),
        (("وزير الدفاع", ""), ("وزير الدفاع", ""), True, True),
        (("الرئيس", ""), ("الرئيس", ""), True, False),
        (("الدكتور", ""), ("الدكتور", ""), True, False),
        (("وزير الدفاع", "مصر"), ("وزير الدفاع", "تركيا"), False, True),
        (("وزير الدفاع", ""), ("وزير الصحة", ""), False, False),
        (("الناطق باسم", "وزارة الصحة"), ("المتحدث باسم", "وزارة الصحة"), False, True),
    ],
)
def test_offices_agree(one, other, same, special):
    a, b = office(*one), office(*other)
    assert agree(a, b) is same
    assert not same or strong(a, b) is special


def test_offices_word_that_is_no_title_is_none():
    assert office("سحاب") is None
    assert office("") is None


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("وزير الدفاع", "اللواء", True),
        ("العميد", "المتحدث باسم", True),
        ("المدافع", "العميد", False),
        ("الفنان", "وزير الصحة", False),
        ("المتحدث باسم", "رئيس جهاز الأمن", False),
        ("الرئيس", "المدرب", True),
    ],
)
def test_offices_callings_that_nobody_joins(one, other, may):
    assert joinable(office(one).callings, office(other).callings) is may


def test_offices_past_is_known():
    assert office("الرئيس السابق").past
    assert agree(office("الرئيس السابق"), office("الرئيس المخلوع"))
