"""Confidence: monotone in each decision, and what the calibration table says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reading.texts import body, draft
from tasrih.reading.confidence import calibrated, raw_score
from tasrih.reading.linear import shipped

P = st.floats(0, 1)
DRAFT = draft(body("قال سالم إن الماء وصل"), "قال", "an", "الماء")
TABLE = replace(shipped(), calibration=((0.2, 0.1), (0.5, 0.6), (0.5, 0.7), (0.9, 0.95)))
BARE = replace(shipped(), calibration=())


def with_odds(gate: float, start: float = 1.0, end: float = 1.0):
    return DRAFT._replace(gate_p=gate, start_p=start, end_p=end)


@given(P, P, P, P, P)
def test_the_score_rises_with_each_decision(gate: float, start: float, end: float, sure: float, less: float):
    made = with_odds(gate, start, end)
    score = raw_score(made, sure)
    assert 0 <= score <= 1
    assert raw_score(made._replace(gate_p=gate * less), sure) <= score
    assert raw_score(made._replace(start_p=start * less), sure) <= score
    assert raw_score(made._replace(end_p=end * less), sure) <= score
    assert raw_score(made, sure * less) <= score


@given(P, P)
def test_calibration_never_turns_two_scores_round(a: float, b: float):
    low, high = sorted((a, b))
    for weights in (TABLE, shipped()):
        assert calibrated(with_odds(low), 1.0, weights) <= calibrated(with_odds(high), 1.0, weights)


@given(P)
def test_a_confidence_lies_between_nought_and_one(gate: float):
    assert 0 <= calibrated(with_odds(gate), 0.5, shipped()) <= 1


def test_calibration_is_linear_between_its_points():
    assert calibrated(with_odds(0.2), 1.0, TABLE) == 0.1
    assert calibrated(with_odds(0.35), 1.0, TABLE) == 0.35
    assert calibrated(with_odds(0.9), 1.0, TABLE) == calibrated(with_odds(1.0), 1.0, TABLE) == 0.95


def test_without_a_table_the_score_itself_is_given():
    assert calibrated(with_odds(0.42), 1.0, BARE) == 0.42


def test_the_table_that_ships_rises():
    points = shipped().calibration
    assert list(points) == sorted(points)
    assert [p[1] for p in points] == sorted(p[1] for p in points)
