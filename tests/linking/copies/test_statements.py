from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linking.copies.samples import HARBOUR, SCHOOL, edited, report
from tasrih.linking.copies import Saying, copies, repeated, same_statement, sayings_of
from tasrih.linking.copies.report import folded_words
from tasrih.model import Article, Reading, Speaker, Statement

SAID = "تفريغ الشحنة سيبدأ مساء الغد وينتهي خلال أربعة أيام"


def saying(article, text, speaker="nabulsi", published="2020-05-01", denies=False):
    return Saying(article, "s1", speaker, tuple(folded_words(text)), published, denies)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (SAID, True),
        ("أن تفريغ الشحنة سيبدأ مساء الغد وينتهي خلال أربعة أيام مشيرا إلى اتساع الصوامع", True),
        ("تفريغ الشحنة سيبدأ مساء الغد", True),
        ("تفريغ الشحنة لن يبدأ مساء الغد ولا ينتهي خلال أربعة أيام", False),
        ("الصوامع تتسع لضعف هذه الكمية ولا حاجة إلى بناء غيرها", False),
        ("سيبدأ مساء", False),
        ("", False),
    ],
)
def test_statements_near_equal_contents_are_one(other, same):
    assert same_statement(saying("a", SAID), saying("b", other)) is same


def test_statements_other_numbers_make_another_statement():
    one, other = "قتل 17 مسلحا في غارة على المعسكر الشرقي", "قتل 23 مسلحا في غارة على المعسكر الشرقي"
    assert not same_statement(saying("a", one), saying("b", other))
    assert same_statement(saying("a", one), saying("b", one + " أمس"))


def test_statements_short_ones_must_be_equal_and_say_something():
    assert same_statement(saying("a", "نحن في حداد"), saying("b", "نحن في حداد"))
    assert not same_statement(saying("a", "نحن في حداد"), saying("b", "نحن في حداد وطني طويل"))
    assert not same_statement(saying("a", "للمصابين"), saying("b", "للمصابين"))


def test_statements_denial_is_no_assertion():
    assert not same_statement(saying("a", SAID), saying("b", SAID, denies=True))


def test_statements_other_speaker_or_the_same_article_is_not_repeated():
    assert repeated([saying("a", SAID), saying("b", SAID, speaker="suruji")]) == []
    assert repeated([saying("a", SAID), saying("a", SAID)]) == []


def test_statements_first_and_independent():
    wire, copy = report("w", HARBOUR), report("c", edited(HARBOUR, 15), published="2020-05-02")
    own = report("o", SCHOOL, published="2020-05-03")
    said = [saying("o", SAID, published="2020-05-03"), saying("c", SAID, published="2020-05-02"), saying("w", SAID)]
    (found,) = repeated(said, copies((wire, copy, own)))
    assert found.sayings == (("w", "s1"), ("c", "s1"), ("o", "s1"))
    assert found.independent == 2
    assert repeated(said)[0].independent == 3


def test_statements_of_a_reading_need_a_known_speaker():
    text = "قال النابلسي إن تفريغ الشحنة سيبدأ غدا"
    article = Article("x", "x", text)
    span = article.span
    made = Statement(
        "s1", span(0, 3), span(4, 12), (span(16, len(text)),), Speaker("النابلسي", "a1"), "indirect", "deny"
    )
    reading = Reading(article, statements=(made,))
    assert sayings_of(reading, {}) == []
    (said,) = sayings_of(reading, {"a1": "p7"})
    assert (said.speaker, said.denies, said.words[0]) == ("p7", True, "تفريغ")


@given(st.permutations([saying(key, text) for key, text in zip("abcd", (SAID, SAID, SAID[:30], SCHOOL), strict=True)]))
@settings(max_examples=24, deadline=None)
def test_statements_order_of_input_does_not_matter(order):
    assert repeated(order) == repeated(sorted(order, key=lambda each: each.key))
