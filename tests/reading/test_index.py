"""Which record stands on which token."""

from __future__ import annotations

from hypothesis import given

from reading.texts import ANY, article, at
from reading.wholes import whole
from tasrih.reading.index import Index
from tasrih.reading.page import Page
from tasrih.reading.whole import Whole

TEXT = "قال [M:a1 سالم الحداد] {assert:a1 إن [O:o1 التحالف] في [P:p1 الحسكة] {deny:a2 لا ينفي ذلك} [T منذ عام]}"


def test_a_mention_is_found_from_each_of_its_tokens():
    index = Index(whole(TEXT))
    found = at(index.page, "سالم")
    assert index.mention_at(found) == index.mention_at(found + 1) == 0
    assert index.mention_at(found + 2) is None
    assert index.mention_spans[0] == (found, found + 2)


def test_a_proclitic_outside_the_mention_belongs_to_its_token():
    index = Index(whole("ل[O:o1 لتحالف] رأي"))
    assert index.mention_at(0) == 0
    assert index.named_at(0).actor == "o1"


def test_times_and_quantities_are_found():
    index = Index(whole("وصل [Q:600 600 جندي] [T أمس]"))
    assert [q.id if (q := index.quantity_at(i)) else None for i in range(4)] == [None, "q1", "q1", None]
    assert index.time_at(3).id == "t1"


def test_the_innermost_statement_holds_a_word():
    index = Index(whole(TEXT))
    assert index.statement_at(at(index.page, "التحالف")).id == "s1"
    assert index.statement_at(at(index.page, "ينفي")).id == "s2"
    assert index.statement_at(0) is None
    assert index.content_around(at(index.page, "ينفي")) == (at(index.page, "لا"), at(index.page, "ذلك") + 1)


def test_a_name_of_one_actor_is_known_where_it_is_no_mention():
    index = Index(whole("دخل [O:o1 الحزب الجديد] ثم خرج للحزب الجديد وقت"))
    assert index.named_at(at(index.page, "للحزب")).actor == "o1"
    assert index.named_at(at(index.page, "وقت")) is None


def test_an_organisation_is_known_by_the_first_word_of_its_name():
    index = Index(whole("دخل [O:o1 التحالف الدولي] ثم خرج للتحالف وقت"))
    assert index.named_at(at(index.page, "للتحالف")).actor == "o1"


def test_the_name_that_ends_a_phrase_is_found():
    index = Index(whole("دخل [O:o1 التحالف الدولي] المدينة"))
    assert index.named_in("المتحدث باسم التحالف") == "o1"
    assert index.named_in("المتحدث باسم التحالف الدولي") == "o1"
    assert index.named_in("المتحدث باسم الحزب") is None
    assert index.named_in("التحالف") is None


def test_a_person_is_not_known_by_a_title():
    index = Index(whole("دخل [M:a1 الشيخ سالم] ثم خرج الشيخ"))
    assert index.named_at(len(index.page) - 1) is None


def test_a_name_that_two_bear_is_nobody():
    index = Index(whole("[O:o1 الحزب] و[O:o2 الحزب] ثم الحزب"))
    assert index.named_at(len(index.page) - 1) is None


@given(ANY)
def test_any_text_without_records_has_an_empty_index(text: str):
    index = Index(Whole(Page(article(text)), (), (), (), (), (), ()))
    assert all(index.named_at(i) is None and index.statement_at(i) is None for i in range(len(index.page)))
