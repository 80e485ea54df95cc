"""The golden occasions: each rule with what it takes and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from reading.claims.goldens import Golden, goldens, shown
from reading.texts import ANY, article
from reading.wholes import whole
from tasrih.reading import occasions
from tasrih.reading.index import Index
from tasrih.reading.page import Page
from tasrih.reading.whole import Whole

ALL = [case for path in sorted((Path(__file__).parent / "golden").glob("*.txt")) for case in goldens(path)]


@pytest.mark.parametrize("golden", ALL, ids=lambda golden: golden.title)
def test_golden_occasions(golden: Golden):
    made = occasions.find(Index(whole(golden.text, **golden.roles)))
    got = [(shown(o.kind), {n: shown(getattr(o, n)) for n in ("span", "speakers", "time", "place")}) for o in made]
    assert [kind for kind, _ in got] == [kind for kind, _ in golden.expected], got
    for (_, fields), (_, wanted) in zip(got, golden.expected, strict=True):
        assert {name: fields[name] for name in wanted} == wanted


def test_there_are_cases_taken_and_refused():
    assert len([g for g in ALL if g.expected]) >= 12
    assert len([g for g in ALL if not g.expected]) >= 6


@given(ANY)
def test_an_occasion_of_any_text_is_a_stretch_of_it(text: str):
    for occasion in occasions.find(Index(Whole(Page(article(text)), (), (), (), (), (), ()))):
        assert text[occasion.span.start : occasion.span.end] == occasion.span.text
