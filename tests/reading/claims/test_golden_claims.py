"""The golden claims: each rule with what it takes and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from reading.claims.goldens import Golden, goldens, shown
from reading.wholes import whole
from tasrih.reading import claims
from tasrih.reading.index import Index

ALL = [case for path in sorted((Path(__file__).parent / "golden").glob("*.txt")) for case in goldens(path)]


def found(golden: Golden) -> list[tuple[str, dict[str, str]]]:
    made = claims.find(Index(whole(golden.text, **golden.roles)))
    return [(c.type, {name: shown(getattr(c, name)) for name in c.__struct_fields__ if name != "type"}) for c in made]


@pytest.mark.parametrize("golden", ALL, ids=lambda golden: golden.title)
def test_golden_claims(golden: Golden):
    got = found(golden)
    assert [kind for kind, _ in got] == [kind for kind, _ in golden.expected], got
    for (_, fields), (_, wanted) in zip(got, golden.expected, strict=True):
        assert {name: fields[name] for name in wanted} == wanted


def test_there_is_a_case_taken_and_one_refused_for_each_type():
    assert len(ALL) == len({golden.title for golden in ALL})
    assert len([golden for golden in ALL if not golden.expected]) >= 20
    taken = {kind for golden in ALL for kind, _ in golden.expected}
    assert taken == {"presence", "figure", "relation", "intention", "demand"}
