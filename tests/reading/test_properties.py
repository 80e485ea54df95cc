"""Whatever the text, a reading is made of its own characters, and made once and for all."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reading.texts import ANY, CUES, HEADLINE, NEWS, TIGHT, article
from tasrih import InputError, read_text
from tasrih.arabic.letters import QUOTES
from tasrih.model import Furniture, Reading, Span
from tasrih.reading import read

SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
MANY = settings(max_examples=200, deadline=None)


def check(reading: Reading) -> None:
    """Assert what holds of every reading: spans, ids, the order of cues."""
    text, ids = reading.article.text, {s.id for s in reading.statements}
    for statement in reading.statements:
        assert statement.content
        named = (statement.source, statement.hedge, statement.to, statement.about)
        for span in (statement.cue, *statement.content, *named):
            _check_span(span, text)
        assert statement.inside is None or statement.inside in ids - {statement.id}
        assert 0 <= statement.confidence <= 1
        assert statement.speaker is None or statement.speaker.name in text
    cues = [s.cue.start for s in reading.statements]
    assert cues == sorted(cues)
    assert len(ids) == len(reading.statements)


def _check_span(span: Span | None, text: str) -> None:
    if span is not None:
        assert span.text
        assert text[span.start : span.end] == span.text


@MANY
@given(ANY)
def test_every_span_equals_its_text(text: str):
    check(read(article(text)))


@MANY
@given(st.one_of(NEWS, TIGHT))
def test_news_below_a_headline_is_read(text: str):
    check(read(article(HEADLINE + text)))


@SLOW
@given(ANY)
def test_the_same_text_read_twice_gives_the_same(text: str):
    assert read(article(text)).to_dict() == read(article(text)).to_dict()


@SLOW
@given(NEWS)
def test_every_reading_can_be_printed(text: str):
    assert msgspec.json.encode(read(article(text)).to_dict())


@SLOW
@given(NEWS, st.integers(0, 400), st.integers(1, 400))
@example("قال قال قال قال لم يوضح قال", 0, 17)
def test_no_cue_stands_in_furniture(text: str, start: int, length: int):
    end = min(start + length, len(text))
    if start >= end:
        return
    reading = read(article(text, (Furniture(start, end, text[start:end], "other"),)))
    check(reading)
    assert all(not start <= s.cue.start < end for s in reading.statements)


@SLOW
@given(NEWS)
def test_no_content_holds_its_own_cue(text: str):
    for statement in read(article(text)).statements:
        cue = statement.cue
        assert all(c.end <= cue.start or c.start >= cue.end for c in statement.content)


def test_no_content_holds_the_negation_of_its_cue():
    for statement in read(article("قال لم يوضح")).statements:
        assert all(c.end <= statement.cue.start or c.start >= statement.cue.end for c in statement.content)


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "\N{NO-BREAK SPACE}" * 9])
def test_nothing_at_all_is_an_input_error(text: str):
    with pytest.raises(InputError):
        read_text(text)


@pytest.mark.parametrize("text", ["Nothing here is Arabic, not one word of it. " * 9, "Ни слова. " * 40])
def test_a_text_without_arabic_is_an_input_error(text: str):
    with pytest.raises(InputError):
        read_text(text)


@pytest.mark.parametrize("text", ["", "...", "،؛؟", QUOTES, QUOTES * 50, ":::", "() [] -", "\n\n\n", "   " * 9])
def test_punctuation_alone_says_nothing(text: str):
    assert read(article(text)).statements == ()


@pytest.mark.parametrize("word", [*(c for c in CUES if c != "وفقا لـ"), "على حد قوله", "إن", "لم"])
def test_a_cue_alone_says_nothing(word: str):
    assert read(article(word)).statements == ()
    assert read(article(HEADLINE + word + ".")).statements == ()


def test_a_cue_and_a_proclitic_say_nothing():
    assert read(article("وفقا لـ")).statements == ()


def test_a_line_of_two_hundred_thousand_words():
    said = "قال الوزير محمد حسن إن الماء وصل، مضيفا أن الزرع نما. "
    text = HEADLINE + (said + "الطريق طويل والشجرة كبيرة والماء بارد هنا. " * 4_800) * 6
    reading = read(article(text))
    assert len(text.split()) > 200_000
    assert len(reading.statements) >= 6
    check(reading)


def test_many_statements_in_one_line():
    said = "قال الوزير محمد حسن إن الماء وصل، مضيفا أن الزرع نما. "
    check(read(article(HEADLINE + said * 300)))


def test_a_long_line_without_a_stop():
    check(read(article(HEADLINE + "قال الوزير محمد حسن إن الماء وصل و " * 300)))


def test_marks_that_end_the_text_behind_a_cue():
    check(read(article(HEADLINE + "قال««")))


@pytest.mark.parametrize("mark", ["«", "“", '"', "»"])
def test_five_thousand_nested_marks(mark: str):
    text = f"{HEADLINE}قال الوزير محمد حسن: {mark * 5_000}الماء وصل إلينا"
    check(read(article(text)))


def test_five_thousand_pairs_of_marks():
    check(read(article(HEADLINE + "قال سالم: " + "«نعم " * 2_500 + "»" * 2_500)))


def test_a_word_of_a_hundred_thousand_letters():
    check(read(article(HEADLINE + "قال " + "ا" * 100_000 + " إن الماء وصل")))


def test_only_furniture_says_nothing():
    text = "قالت الوزيرة مريم القاسم إن الموسم ممتاز.\n" * 3
    assert read(article(text, (Furniture(0, len(text), text, "comments"),))).statements == ()


def test_lone_surrogates_and_nulls_are_read():
    check(read(article(HEADLINE + "قال \ud800سالم\0 إن الماء \udfff وصل")))
