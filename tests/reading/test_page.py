"""The page: where sentences and paragraphs end, what stands around a token, what is furniture."""

from __future__ import annotations

import pytest
from hypothesis import given

from reading.texts import ANY, at, page
from tasrih.model import Furniture


def sentences(text: str) -> list[str]:
    made = page(text)
    heads = [0, *(i + 1 for i in made.stops)]
    return [" ".join(made.words[a:b]) for a, b in zip(heads, [*made.stops, len(made)], strict=True) if a < b]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انتهى العمل. بدأ الحفل.", ["انتهى العمل", "بدأ الحفل"]),
        ("هل انتهى؟ نعم!", ["هل انتهى", "نعم"]),
        ("انتهى العمل.وبدأ الحفل", ["انتهى العمل", "وبدأ الحفل"]),
        ("انتهى العمل\nبدأ الحفل", ["انتهى العمل", "بدأ الحفل"]),
        ("انتهى العمل   بدأ الحفل", ["انتهى العمل", "بدأ الحفل"]),
        ("انتهى العمل… بدأ الحفل", ["انتهى العمل", "بدأ الحفل"]),
    ],
)
def test_a_sentence_ends(text: str, expected: list[str]):
    assert sentences(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "بلغ 12.5 في المئة",
        "قال أ. سالم الحداد",
        "قال أ.ب للصحيفة",
        "نقلت د.ب.أ الخبر",
        "انتهى، ثم بدأ؛ ثم عاد",
    ],
)
def test_no_sentence_ends_in_a_number_or_an_abbreviation(text: str):
    assert len(sentences(text)) == 1


def test_no_sentence_ends_in_an_ellipsis_of_dots():
    assert len(sentences("انتهى العمل... بدأ الحفل")) == 1
    assert len(sentences("انتهى العمل.. بدأ الحفل")) == 1


def test_a_break_without_a_stop_ends_a_sentence():
    made = page("أولا\nثانيا")
    assert made.hard_stop(at(made, "\n"))
    assert not made.hard_stop(at(made, "أولا"))


def test_sentence_and_paragraph_bounds():
    made = page("بدأ الحفل. انتهى العمل\nعاد الناس")
    i = at(made, "العمل")
    assert made.words[made.sentence_start(i)] == "انتهى"
    assert made.words[made.paragraph_start(i)] == "بدأ"
    assert made.words[made.sentence_end(i)] == made.words[made.paragraph_end(i)] == "\n"
    assert made.sentence_end(at(made, "الناس")) == len(made)


def test_quote_around_is_the_outermost():
    made = page("قال “فريق «النسور» لعب” أمس")
    outer = made.quote_around(at(made, "النسور"))
    assert outer is not None
    assert outer.open == at(made, "“")
    assert made.quote_around(at(made, "أمس")) is None


def test_quote_at_is_the_one_that_opens_there():
    made = page("قال «نعم» ثم «لا»")
    first = made.quote_at(at(made, "«"))
    assert first is not None
    assert first.close == at(made, "»")
    assert made.quote_at(at(made, "»")) is None
    assert made.quote_at(at(made, "قال")) is None


def test_quotes_within_are_those_that_open_there():
    made = page("«نعم» ثم «لا»")
    assert len(made.quotes_within(0, len(made))) == 2
    assert made.quotes_within(at(made, "ثم"), at(made, "«", 2)) == []


def test_what_starts_in_furniture_is_furniture():
    text = "قال سالم\nشارك الخبر\nعاد"
    start = text.index("شارك")
    made = page(text, (Furniture(start, start + 10, text[start : start + 10], "share"),))
    assert [i for i in range(len(made)) if made.in_furniture(i)] == [at(made, "شارك"), at(made, "الخبر")]


def test_no_furniture_no_token_in_it():
    made = page("قال سالم")
    assert not any(made.in_furniture(i) for i in range(len(made)))


@pytest.mark.parametrize(("text", "length"), [("حسب زعمه", 2), ("على حد تعبيره", 3), ("حسب المدينة", 0), ("على حد", 0)])
def test_a_hedge_is_a_whole_phrase(text: str, length: int):
    assert page(text).hedge_at(0) == length


def test_a_transition_is_found_from_both_sides():
    made = page("من جهته قال سالم")
    assert made.transition_at(0) == 2
    assert made.transition_before(at(made, "قال"), 0) == 2
    assert made.transition_at(at(made, "قال")) == 0


def test_a_page_of_nothing_has_no_sentences():
    made = page("")
    assert len(made) == 0
    assert made.stops == []


@given(ANY)
def test_a_token_lies_in_its_sentence_and_its_sentence_in_its_paragraph(text: str):
    made = page(text)
    for i in range(len(made)):
        assert made.paragraph_start(i) <= made.sentence_start(i) <= i <= made.sentence_end(i)
        assert made.sentence_end(i) <= made.paragraph_end(i)


@given(ANY)
def test_a_span_of_tokens_is_its_text(text: str):
    made = page(text)
    for i in range(len(made)):
        assert made.span(i, i + 1).text == made.words[i]
