"""Each row of the table: a pair that it takes and one that it refuses."""

from __future__ import annotations

import pytest

from linking.copies.samples import HARBOUR, OWN, SCHOOL, edited, indexed, report
from tasrih.linking.copies import TABLE, Common, compare, decide

NOTHING = Common(
    taken=0.0, likeness=0.0, stock=0.0, figures=None, quotes=None, title=0.0, ratio=1.0, next_in_row=False,
    same_outlet=False,
)  # fmt: skip
GOLDEN = [
    ("one-text", {"likeness": 0.85, "taken": 0.9}, {"likeness": 0.75, "taken": 0.9}),
    ("next-in-row", {"next_in_row": True, "taken": 0.7}, {"next_in_row": True, "taken": 0.85}),
    ("stock-phrases", {"stock": 0.7, "taken": 0.65}, {"stock": 0.5, "taken": 0.65}),
    ("other-figures", {"figures": 0.2, "taken": 0.49}, {"figures": 0.2, "taken": 0.65}),
    ("taken-over", {"taken": 0.61}, {"taken": 0.59}),
    ("same-quotations", {"taken": 0.45, "quotes": 1.0}, {"taken": 0.43, "quotes": 1.0}),
    ("same-headline", {"taken": 0.45, "title": 0.8}, {"taken": 0.45, "title": 0.3}),
    ("half", {"taken": 0.5}, {"taken": 0.47}),
    ("little", {"taken": 0.3}, {"taken": 0.55}),
]


@pytest.mark.parametrize(("name", "takes", "refuses"), GOLDEN)
def test_decision_row_takes_one_and_refuses_another(name, takes, refuses):
    assert decide(NOTHING._replace(**takes)).reason == name
    assert decide(NOTHING._replace(**refuses)).reason != name


def test_decision_every_row_has_a_golden_case_and_a_meaning():
    assert [row.name for row in TABLE] == [name for name, _, _ in GOLDEN]
    assert all(len(row.meaning) > 20 and 0.5 <= row.confidence <= 1 for row in TABLE)


def test_decision_is_unsure_near_half():
    assert decide(NOTHING._replace(taken=0.49)).confidence < 0.7 < decide(NOTHING._replace(taken=0.58)).confidence


def verdict(a, b, *more):
    return decide(compare(a, b, indexed(a, b, *more)))


def test_decision_takes_light_editing_and_refuses_another_report():
    wire, copy, other = report("a", HARBOUR), report("b", edited(HARBOUR, 12)), report("c", SCHOOL)
    assert verdict(wire, copy).copy
    assert not verdict(wire, other).copy


def test_decision_takes_an_excerpt_in_a_longer_report():
    short, long = report("a", SCHOOL), report("b", f"{HARBOUR} {SCHOOL} {OWN}")
    assert verdict(short, long).copy


def test_decision_refuses_a_sentence_borrowed_by_an_own_report():
    borrowed = " ".join(HARBOUR.split()[:18])
    assert not verdict(report("a", HARBOUR), report("b", f"{SCHOOL} {borrowed}")).copy


def test_decision_refuses_the_same_form_for_the_next_event():
    form = "وصلت الدفعة {} من القمح إلى المرفأ القديم وأوضح مدير الميناء أن تفريغ الدفعة {} يبدأ مساء الغد"
    second = report("a", f"{form.format('الثانية', 'الثانية')} {OWN[:120]}")
    third = report("b", f"{form.format('الثالثة', 'الثالثة')} {HARBOUR[-90:]}")
    common = compare(second, third, indexed(second, third))
    assert common.next_in_row
    assert not decide(common).copy


def test_decision_refuses_formulas_that_stand_in_many_reports():
    formula = " ".join(OWN.split()[:30])
    daily = [report(f"d{n}", f"{formula} {n}", published=f"2020-04-{n + 1:02}") for n in range(12)]
    a, b = report("a", f"{formula} {HARBOUR[:150]}"), report("b", f"{formula} {SCHOOL[:150]}")
    assert verdict(a, b).copy is verdict(b, a).copy
    assert compare(a, b, indexed(a, b, *daily)).taken < compare(a, b, indexed(a, b)).taken
    assert not verdict(a, b, *daily).copy


@pytest.mark.parametrize("text", ["", "!!!", "كلمة", "a b c d e", "\u202e ـــ ًٌ"])
def test_decision_stands_any_text(text):
    odd, wire = report("a", text), report("b", HARBOUR)
    assert 0 <= compare(odd, wire, indexed(odd, wire)).taken <= 1
    assert not verdict(odd, wire).copy
