"""Plain text: kept to the character, furniture set apart, prose never swallowed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasrih.errors import EmptyInput, NotArabic
from tasrih.ingest import article_from_bytes, article_from_text

from .texts import ENGLISH, HEADLINE, PARAGRAPHS, PERSIAN, PLAIN, URDU

LETTERS = st.text(alphabet=st.characters(exclude_categories=("Cs",)), min_size=1, max_size=400)
ARABIC = st.text(alphabet=" \n\r\t،.:«»/#@-0123٤ابتثحدذرسعفقكلمنهويىةءأإآ\u064b\u0651\u200f\u202e\ufeff", max_size=300)
PHRASES = st.sampled_from(
    [
        "اقرأ أيضاً",
        "3 تعليقات",
        "دع تعليقاً",
        "بقلم: سامي",
        "by admin",
        "شارك",
        "الوسوم: ماء",
        *PARAGRAPHS,
        HEADLINE,
        "a@b.co",
    ]
)


def furniture(text: str) -> list[tuple[str, str]]:
    return [(each.kind, each.text) for each in article_from_text(text).furniture]


def check(text: str) -> None:
    try:
        article = article_from_text(text, origin="o")
    except (EmptyInput, NotArabic):
        return
    assert article.text == text
    ends = [0]
    for each in article.furniture:
        assert text[each.start : each.end] == each.text
        assert each.start >= ends[-1]
        ends.append(each.end)


@given(LETTERS)
def test_text_is_unchanged_for_any_unicode(text):
    check(text)


@given(ARABIC)
def test_text_is_unchanged_for_arabic_and_its_signs(text):
    check(text)


@given(st.lists(PHRASES, max_size=12), st.sampled_from(["\n", "\r\n", "\n \n", "\r"]))
def test_furniture_spans_are_their_text(lines, end):
    check(end.join(lines))


@given(st.lists(PHRASES, max_size=12))
def test_the_article_above_is_never_furniture(lines):
    own = "\n".join([HEADLINE, *PARAGRAPHS])
    article = article_from_text("\n".join([own, *lines]))
    assert all(each.start > len(own) for each in article.furniture)


@pytest.mark.parametrize("heading", ["3 تعليقات", "التعليقات", "دع تعليقاً", "قد يعجبك أيضاً"])
def test_a_heading_inside_the_article_takes_no_prose(heading):
    lines = [HEADLINE, PARAGRAPHS[0], PARAGRAPHS[1], heading, PARAGRAPHS[2]]
    assert [words for _, words in furniture("\n".join(lines))] == [heading]


def test_plain_article():
    article = article_from_text(PLAIN, origin="a.txt", published="2024-05-01")
    assert (article.title, article.language, article.published) == (HEADLINE, "ar", "2024-05-01")
    assert (article.byline, article.site, article.furniture) == (None, None, ())


COPIED = f"""الرئيسية
محليات
اقتصاد
اتصل بنا
{HEADLINE}

by samikarmi

الأربعاء 3 نيسان / أبريل 2024 10:30 م
شارك المقال
فيسبوك
واتساب

{PARAGRAPHS[0]}

اقرأ أيضاً: افتتاح المكتبة العامة في حي المنارة

{PARAGRAPHS[1]}

{PARAGRAPHS[2]}

الوسوم: سوق، ترميم، بلدية
قد يعجيك أيضا
افتتاح المكتبة العامة في حي المنارة
طقس الغد غائم جزئيا على الساحل
4 تعليقات
أبو فارس
كلام جميل لكننا سمعنا هذه الوعود من قبل ولم نر شيئا على الأرض، فمتى يبدأ العمل فعلا؟
اترك تعليقاً
لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *
الاسم *
باستخدامك لهذا النموذج أنت توافق على حفظ بياناتك في هذا الموقع
هذا الموقع يستخدم ما يسمى الكوكيز لتأمين أفضل خدمة لكم
Privacy & Cookies Policy
"""


def test_copied_page_keeps_headline_and_body_and_nothing_else():
    article = article_from_text(COPIED)
    outside = article.text
    for each in reversed(article.furniture):
        outside = outside[: each.start] + outside[each.end :]
    assert [line for line in outside.split("\n") if line.strip()] == [HEADLINE, *PARAGRAPHS]
    assert (article.title, article.byline, article.published) == (HEADLINE, "samikarmi", "2024-04-03")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("by samikarmi", "other"),
        ("محليات", "navigation"),
        ("فيسبوك", "share"),
        ("اقرأ أيضاً: افتتاح المكتبة العامة في حي المنارة", "related"),
        ("الوسوم: سوق، ترميم، بلدية", "navigation"),
        ("قد يعجيك أيضا", "related"),
        ("طقس الغد غائم جزئيا على الساحل", "related"),
        ("أبو فارس", "comments"),
        ("الاسم *", "comments"),
        ("هذا الموقع يستخدم ما يسمى الكوكيز لتأمين أفضل خدمة لكم", "consent"),
        ("Privacy & Cookies Policy", "consent"),
    ],
)
def test_copied_page_kinds(line, kind):
    assert (kind, line) in furniture(COPIED)


def test_carriage_returns_are_kept_and_spans_hold():
    text = COPIED.replace("\n", "\r\n")
    article = article_from_text(text)
    assert article.text == text
    assert [each.text for each in article.furniture] == [words for _, words in furniture(COPIED)]


@pytest.mark.parametrize(
    "prose",
    [
        "وقال الوزير إن هذا الموقع يستخدم في تخزين الحبوب منذ عشر سنوات وإن الحكومة ستعيد تأهيله قريبا.",
        "ونفى المتحدث أن تكون التعليقات التي نشرت على صفحة البلدية صادرة عن موظفيها، وأضاف أن التحقيق مستمر.",
        "وطالبت الهيئة شركات الاتصالات بشرح استخدامها ملفات تعريف الارتباط في تطبيقاتها قبل نهاية العام الجاري.",
        "اقرأ أيضا كان عنوان الحملة التي أطلقتها وزارة الثقافة لتشجيع "
        "الشباب على المطالعة، بحسب بيان نشرته الوزارة "
        "أمس الأول في العاصمة، وقالت إن الحملة ستشمل جميع المحافظات وتستمر حتى نهاية العام الدراسي المقبل.",
        "كتب الوزير على حسابه أن الوفد وصل إلى العاصمة مساء أمس لإجراء محادثات مع الحكومة.",
        "شارك في المؤتمر عشرات الخبراء من سبع دول عربية.",
    ],
)
@pytest.mark.parametrize("place", [1, 2, 4])
def test_prose_that_mentions_such_a_word_stays(prose, place):
    lines = [HEADLINE, *PARAGRAPHS]
    lines.insert(place, prose)
    assert furniture("\n".join(lines)) == []


def test_what_follows_a_mention_of_comments_inside_the_article_stays():
    lines = [HEADLINE, PARAGRAPHS[0], "التعليقات", PARAGRAPHS[1], PARAGRAPHS[2], PARAGRAPHS[1]]
    assert [words for _, words in furniture("\n".join(lines))] == ["التعليقات"]


@pytest.mark.parametrize("line", ["تقرير: استمرار القتال", "حوار: انتهت المحادثات", "— مجلس الواحة March 2, 2025"])
def test_between_paragraphs_nothing_is_a_byline_or_date(line):
    article = article_from_text("\n".join([HEADLINE, PARAGRAPHS[0], line, PARAGRAPHS[1]]))
    assert (article.byline, article.published, article.furniture) == (None, None, ())


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("كتب سامي النجار", "سامي النجار"),
        ("المنارة - كتبت: هالة القاسم", "هالة القاسم"),
        ("بقلم/ د. سامي النجار", "د. سامي النجار"),
        ("Written by Sami Najjar", "Sami Najjar"),
        ("المنارة – دمشق", None),
    ],
)
def test_byline_below_the_headline(line, name):
    article = article_from_text("\n".join([HEADLINE, line, *PARAGRAPHS]))
    assert article.byline == name
    assert [each.text for each in article.furniture] == ([line] if name else [])


def test_byline_at_the_end():
    assert article_from_text("\n".join([HEADLINE, *PARAGRAPHS, "ترجمة: هالة القاسم"])).byline == "هالة القاسم"


def test_only_furniture():
    article = article_from_text("دع تعليقاً\nشارك المقال\nPrivacy Policy\n")
    assert len(article.furniture) == 3
    assert article.title is None


@pytest.mark.parametrize("text", ["", " \n\r\n\t ", "\ufeff", "\u00a0\n", "\0\0"])
def test_empty_is_refused(text):
    with pytest.raises(EmptyInput):
        article_from_text(text)


@pytest.mark.parametrize("text", [ENGLISH, PERSIAN * 2, URDU * 2, "Правительство заявило, что работы начнутся. " * 3])
def test_another_language_is_refused(text):
    with pytest.raises(NotArabic) as caught:
        article_from_text(text, origin="x")
    assert caught.value.origin == "x"


@pytest.mark.parametrize(
    "text", ["نعم", "قال زيد", "أعلنت BBC", "گوگل تعلن", "كورونا: 12", "قال (OpenAI) إنها ChatGPT"]
)
def test_short_arabic_is_never_refused(text):
    assert article_from_text(text).language == "ar"


def test_ids_follow_bytes_and_origin():
    data = PLAIN.encode()
    one = article_from_bytes(data, origin="a.txt").id
    assert one == article_from_bytes(data, origin="a.txt").id
    assert one != article_from_bytes(data, origin="b.txt").id
    assert one != article_from_bytes(data + b" ", origin="a.txt").id
    assert one == article_from_text(PLAIN, origin="a.txt").id
