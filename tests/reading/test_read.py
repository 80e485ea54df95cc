"""The stages in order: cues that share a content, statements inside each other, the reading as a whole."""

from __future__ import annotations

import msgspec

from reading.goldens import HEADLINE
from reading.texts import article, body, draft
from tasrih.model import Furniture, Span, Statement
from tasrih.reading import read
from tasrih.reading.read import merged, nested

TEXT = "قال سالم إن هدى أكدت أن نادر نفى وصول الماء"


def span(words: str) -> Span:
    start = TEXT.index(words)
    return article(TEXT).span(start, start + len(words))


def statement(name: str, cue: str, *content: str) -> Statement:
    return Statement(name, span(cue), None, tuple(map(span, content)), None, "indirect", "assert")


OUTER = statement("s1", "قال", "هدى أكدت أن نادر نفى وصول الماء")
MIDDLE = statement("s2", "أكدت", "نادر نفى وصول الماء")
INNER = statement("s3", "نفى", "وصول الماء")


def test_a_statement_lies_in_the_innermost_that_holds_it():
    assert [s.inside for s in nested([OUTER, MIDDLE, INNER])] == [None, "s1", "s2"]


def test_the_order_of_statements_makes_no_difference():
    assert [s.inside for s in nested([INNER, OUTER, MIDDLE])] == ["s2", None, "s1"]


def test_a_statement_whose_content_reaches_further_is_not_inside():
    reaching = statement("s4", "أكدت", "نادر نفى", "قال سالم")
    assert nested([MIDDLE, reaching])[1].inside is None


def test_two_with_the_same_content_are_not_inside_each_other():
    twin = statement("s5", "أكدت", "نادر نفى وصول الماء")
    assert [s.inside for s in nested([MIDDLE, twin])] == [None, None]


def test_of_two_verbs_with_one_content_the_first_is_kept():
    made = body("أكد وشدد سالم على أن الماء وصل")
    both = [draft(made, word, "an", "الماء") for word in ("أكد", "وشدد")]
    assert merged(both) == both[:1]


def test_of_quoted_as_saying_the_saying_is_kept():
    made = body("ونقلت الهيئة عن سالم قوله إن الماء وصل")
    both = [draft(made, word, "an", "الماء") for word in ("ونقلت", "قوله")]
    assert merged(both) == both[1:]


def test_two_verbs_with_two_contents_are_kept():
    made = body("قال سالم إن الماء وصل وأكد أن الزرع نما")
    both = [draft(made, "قال", "an", "الماء", end="وأكد"), draft(made, "وأكد", "an", "الزرع")]
    assert merged(both) == both


def test_the_ids_of_a_reading_are_its_order_and_its_actors_are_known():
    text = HEADLINE + "قالت الوزيرة مريم القاسم إن الموسم ممتاز. وأضافت أن الصادرات ارتفعت."
    reading = read(article(text))
    assert [s.id for s in reading.statements] == ["s1", "s2"]
    actors = {actor.id for actor in reading.actors}
    assert {s.speaker.actor for s in reading.statements if s.speaker} <= actors
    assert len(actors) == 1


def test_a_reading_is_json():
    made = read(article(HEADLINE + "قالت الوزيرة مريم القاسم إن الموسم ممتاز.")).to_dict()
    printed = msgspec.json.encode(made)
    assert msgspec.json.encode(msgspec.json.decode(printed)) == printed
    assert made["schema"] == "tasrih/1"


def test_furniture_carries_no_statement():
    text = HEADLINE + "قالت الوزيرة مريم القاسم إن الموسم ممتاز."
    whole = Furniture(0, len(text), text, "other")
    assert read(article(text)).statements
    assert read(article(text, (whole,))).statements == ()
