from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from linking.copies.samples import HARBOUR, OWN, SCHOOL, edited, random_body, report
from tasrih.linking.copies import Index, copies, grouped, pairs_of

FIRST = report("m1", HARBOUR, outlet="wire", published="2020-05-01T08:00")
LATER = report("a1", edited(HARBOUR, 15), outlet="paper", published="2020-05-01T12:00")
UPDATE = report("a2", f"{edited(HARBOUR, 15)} {OWN[:60]}", outlet="paper", published="2020-05-02")
ROUNDUP = report("r1", f"{SCHOOL} {random_body(7, 60)} {HARBOUR}", outlet="daily", published="2020-05-03")
SHORT = report("s1", SCHOOL[:300], outlet="town", published="2020-04-30")
OTHER = report("o1", OWN, outlet="wire", published="2020-05-01")
ALL = (FIRST, LATER, UPDATE, ROUNDUP, SHORT, OTHER)


def kinds(found, id):
    group = next(group for group in found.groups if group.id == id)
    return {copy.report: copy.kind for copy in group.copies}


def test_groups_say_who_was_first_and_who_took_from_whom():
    found = copies((LATER, UPDATE, FIRST))
    (group,) = found.groups
    assert group.id == "m1"
    assert kinds(found, "m1") == {"m1": "first", "a1": "copy", "a2": "update"}
    assert {copy.report: copy.source for copy in group.copies} == {"m1": None, "a1": "m1", "a2": "a1"}


def test_groups_undated_report_is_not_the_first():
    undated = report("a0", HARBOUR, published="")
    assert copies((undated, FIRST)).groups[0].id == "m1"


def test_groups_roundup_does_not_chain_what_stands_in_it():
    found = copies(ALL)
    assert kinds(found, "s1") == {"s1": "first", "r1": "excerpt"}
    assert all({"s1", "m1"} - {copy.report for copy in group.copies} for group in found.groups)


def test_groups_independent_counts_copies_once():
    found = copies(ALL)
    assert found.independent(["m1", "a1", "a2"]) == 1
    assert found.independent(["m1", "o1"]) == 2
    assert found.independent([]) == 0
    assert found.independent(["not here"]) == 1


@given(st.permutations(ALL))
@settings(max_examples=30, deadline=None)
def test_groups_order_of_input_does_not_matter(order):
    assert copies(order) == copies(ALL)


def test_groups_twice_the_same_article_is_one():
    assert copies((FIRST, FIRST)).groups == ()


def test_index_state_is_the_same_bytes_and_leads_to_the_same_groups():
    index, again = Index(ALL), Index(reversed(ALL))
    assert index.dump() == again.dump()
    loaded = Index.load(index.dump())
    assert loaded.reports == index.reports
    assert copies((), loaded) == copies(ALL)


def test_index_one_article_at_a_time_finds_what_all_at_once_find():
    index, pairs = Index(), []
    for each in ALL:
        pairs += pairs_of(each, index)
        index.add(each)
    assert {(pair.one, pair.other) for pair in pairs} == {(pair.one, pair.other) for pair in copies(ALL).pairs}
    assert grouped(index.reports, pairs).groups == copies(ALL).groups


def test_index_gives_candidates_for_copies_and_none_for_strangers():
    index = Index((FIRST, OTHER))
    assert index.candidates(LATER) == ["m1"]
    assert index.candidates(report("x", "سطر قصير عن أمر لا صلة له بشيء مما سبق ذكره هنا")) == []


def test_copies_speed_is_linear_enough():
    reports = [report(f"n{n}", random_body(n), published=f"2020-05-{n % 28 + 1:02}") for n in range(400)]
    started = time.perf_counter()
    copies(reports)
    assert time.perf_counter() - started < 5
