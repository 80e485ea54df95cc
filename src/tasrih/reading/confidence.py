"""How sure a statement is: the odds that it is there and that its speaker is right, made to mean what they say."""

from __future__ import annotations

from tasrih.reading.drafts import Draft
from tasrih.reading.linear import Weights

Curve = tuple[tuple[float, float], ...]


def raw_score(draft: Draft, sure: float) -> float:
    """Return the decisions' probabilities as one, 0 to 1; it rises with each, and is not yet calibrated."""
    return draft.gate_p * (0.5 + 0.5 * draft.start_p) * (0.5 + 0.5 * draft.end_p) * (0.5 + 0.5 * sure)


def on_curve(score: float, curve: Curve) -> float:
    """Return the share right at `score`, linear between the points of `curve`, two digits."""
    below = (0.0, curve[0][1])
    for point in curve:
        if score <= point[0]:
            part = (score - below[0]) / (point[0] - below[0])
            return round(below[1] + part * (point[1] - below[1]), 2)
        below = point
    return round(below[1], 2)


def calibrated(draft: Draft, sure: float, weights: Weights) -> float:
    """Return the share of statements with this score that were right on articles the weights never saw, 0 to 1."""
    score = raw_score(draft, sure)
    return on_curve(score, weights.calibration) if weights.calibration else round(score, 4)
