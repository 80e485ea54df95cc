"""Attributes: what kind of statement it is, each rule with a case it takes and one it refuses."""

from __future__ import annotations

import pytest

from reading.texts import at, body, cue, draft, shown
from tasrih.reading import attributes
from tasrih.reading.drafts import Draft
from tasrih.reading.page import Page


def part(made: Page, tokens: tuple[int, int] | None) -> str | None:
    return shown(made, *tokens) if tokens else None


def kind(text: str, start: str, first: str, end: str = "") -> str:
    made = body(text)
    return attributes.kind_of(made, draft(made, "قال", start, first, end=end))


def test_all_in_marks_is_direct():
    assert kind("قال سالم: «الماء وصل إلينا»", "colon", "الماء", "»") == "direct"
    assert kind("قال سالم «الماء وصل إلينا»", "quote", "الماء", "»") == "direct"


def test_a_colon_is_direct_without_marks():
    assert kind("قال سالم: الماء وصل إلينا", "colon", "الماء") == "direct"


def test_marks_behind_a_complementiser_are_mixed():
    assert kind("قال سالم إن «الماء وصل إلينا»", "an", "الماء", "»") == "mixed"


def test_some_words_in_marks_are_mixed():
    assert kind("قال سالم إن الماء «وصل إلينا كله» أمس", "an", "الماء") == "mixed"


def test_a_name_in_marks_is_not():
    assert kind("قال سالم إن فريق «النسور» وصل", "an", "فريق") == "indirect"


def test_no_marks_are_indirect():
    assert kind("قال سالم إن الماء وصل إلينا", "an", "الماء") == "indirect"


def hedge(text: str, word: str, first: str, end: str = "") -> str | None:
    made = body(text)
    return part(made, attributes.hedge_of(made, draft(made, word, "an", first, end=end)))


@pytest.mark.parametrize("words", ["حسب زعمه", "على حد تعبيره", "على حد قولها"])
def test_a_hedge_behind_the_content_is_its_hedge(words: str):
    assert hedge(f"قال سالم إن الماء وصل، {words}.", "قال", "الماء", "،") == words


def test_a_claiming_verb_is_its_own_hedge():
    assert hedge("زعم سالم أن الماء وصل", "زعم", "الماء") == "زعم"


def test_no_hedge_where_none_follows_at_once():
    assert hedge("قال سالم إن الماء وصل، ثم مضى، حسب زعمه", "قال", "الماء", "،") is None
    assert hedge("قال سالم إن الماء وصل", "قال", "الماء") is None


def silent(text: str, word: str, start: str, first: str) -> bool:
    made = body(text)
    found = draft(made, word, start, first)
    return attributes.unsaid(made, found, attributes.cue_span(made, found))


@pytest.mark.parametrize(("text", "word"), [("لم يوضح سالم موعد السفر", "يوضح"), ("لم تعلن الهيئة موعد السفر", "تعلن")])
def test_a_negated_verb_of_telling_leaves_it_unsaid(text: str, word: str):
    assert silent(text, word, "np0", "موعد")


def test_a_phrase_of_silence_leaves_it_unsaid():
    assert silent("وصل سالم، دون أن يذكر سبب السفر", "دون أن يذكر", "np0", "سبب")


@pytest.mark.parametrize(
    ("text", "word", "start", "first"),
    [
        ("أوضح سالم موعد السفر", "أوضح", "np0", "موعد"),
        ("لا يرى سالم أن الماء وصل", "يرى", "an", "الماء"),
        ("لم يؤكد سالم أن الماء وصل", "يؤكد", "an", "الماء"),
    ],
)
def test_what_says_something_is_not_unsaid(text: str, word: str, start: str, first: str):
    assert not silent(text, word, start, first)


@pytest.mark.parametrize(
    ("text", "word", "whole"),
    [
        ("ولم يوضح سالم موعدا", "يوضح", "ولم يوضح"),
        ("لا يرى سالم موعدا", "يرى", "لا يرى"),
        ("ثم قال سالم موعدا", "قال", "قال"),
    ],
)
def test_a_negation_belongs_to_the_cue(text: str, word: str, whole: str):
    made = body(text)
    assert part(made, attributes.cue_span(made, draft(made, word, "np0", "موعدا"))) == whole


def addressee(text: str, word: str, start: str, first: str, source: str) -> str | None:
    made = body(text)
    begin = at(made, source.split(maxsplit=1)[0])
    found = draft(made, word, start, first, source=(begin, begin + len(source.split())))
    return part(made, attributes.addressee(made, found))


@pytest.mark.parametrize("to", ["للصحفيين", "لوكالة النبأ", "لـ«النبأ»", 'لـ"النبأ"'])
def test_whom_it_was_said_to_follows_the_source(to: str):
    assert addressee(f"قال محمد حسن {to} إن الماء وصل", "قال", "an", "الماء", "محمد حسن") == to


def test_whom_it_was_said_to_stands_before_the_source():
    assert addressee("قال للصحفيين محمد حسن إن الماء وصل", "قال", "an", "الماء", "محمد حسن") == "للصحفيين"


def test_the_one_called_on_is_the_addressee():
    assert addressee("دعا محمد حسن المعلمين إلى العودة", "دعا", "to:الي", "العودة", "محمد حسن") == "المعلمين"


def test_nobody_is_addressed_where_nobody_is_named():
    assert addressee("قال محمد حسن إن الماء وصل للناس", "قال", "an", "الماء", "محمد حسن") is None
    assert addressee("قال محمد حسن أمس إن الماء وصل", "قال", "an", "الماء", "محمد حسن") is None
    assert addressee("دعا محمد حسن إلى العودة", "دعا", "to:الي", "العودة", "محمد حسن") is None


def voiced(word: str, about: tuple[int, int] | None = None) -> str:
    made = body(f"{word} سالم إلى أن الماء وصل")
    found = draft(made, word, "an", "الماء")
    assert isinstance(found, Draft)
    return attributes.voice_of(found, about)


def test_a_hint_is_implied_and_a_plain_word_said():
    assert voiced("لمح") == "implied"
    assert voiced("أشار") == "said"


def test_what_is_read_into_somebody_is_inferred():
    assert voiced("رأى", (3, 4)) == "inferred"


def test_cues_of_a_negated_phrase_are_phrases():
    assert cue(body("وصل سالم، دون أن يذكر سبب السفر"), "دون أن يذكر").part == "phrase"
