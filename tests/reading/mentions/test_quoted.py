from __future__ import annotations

import pytest

from reading.mentions.small import looks
from reading.texts import page
from tasrih.reading.mentions.heads import Stretch
from tasrih.reading.mentions.quoted import SURE, quoted


def names(text: str) -> list[tuple[str, str]]:
    made = page(text)
    return [(" ".join(made.words[n.first : n.last]), n.code) for n in quoted(made, looks(made), [])]


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("وأكد “كاغينس”، أن التعاون مستمر", "كاغينس", "P"),
        ("نوه “كاغينس”، إلى أن العمل مستمر", "كاغينس", "P"),
        ("عقد “مايلس كاغينس”، المتحدث باسم التحالف، مؤتمرا", "مايلس كاغينس", "P"),
        ("قصفت مجموعة “فاغنر” البلدة", "مجموعة “ فاغنر", "O"),
        ("دخلوا بلدة “رميلان” أمس", "رميلان", "L"),
        ("قال لـ«الشرق الأوسط» أمس", "الشرق الأوسط", "O"),
        ("قال لـ«الرياض» أمس", "الرياض", "O"),
    ],
)
def test_quoted_names(text: str, name: str, code: str):
    assert names(text) == [(name, code)]


@pytest.mark.parametrize(
    "text",
    [
        "قال “نعم” ثم خرج",
        "قال: “لن نرضى بهذا أبدا مهما كان”، إن العمل مستمر",
        "تحدث عن “إصلاحات” كبيرة",
        "أكد “كاغينس أن التعاون مستمر",
        "قصفت مجموعة “12” البلدة",
    ],
)
def test_quoted_words_that_are_no_names(text: str):
    assert names(text) == []


def test_quoted_again():
    text = "وأكد “مايلس كاغينس”، أن التعاون مستمر. وفهم الحاضرون من حديث “كاغينس” غير ذلك"
    assert names(text) == [("مايلس كاغينس", "P"), ("كاغينس", "P")]


def test_quoted_behind_an_organisation():
    made = page("نشرته وكالة الأنباء اليمنية “سبأ” أمس")
    assert quoted(made, looks(made), [Stretch(1, 4, "O")]) == [Stretch(5, 6, "O", SURE)]
    assert quoted(made, looks(made), [Stretch(1, 4, "P")]) == []
