"""How sure a statement is: the odds that it is there and that its speaker is right, made to mean what they say."""

from __future__ import annotations

from tasrih.reading.drafts import Draft
from tasrih.reading.linear import Weights


def raw_score(draft: Draft, sure: float) -> float:
    """Return the product of the decisions' probabilities, 0 to 1; monotone, not yet calibrated."""
    return draft.gate_p * (0.5 + 0.5 * draft.start_p) * (0.5 + 0.5 * draft.end_p) * (0.5 + 0.5 * sure)


def calibrated(draft: Draft, sure: float, weights: Weights) -> float:
    """Return the share of statements with this score that were right on held-out articles, 0 to 1.

    Linear between the points of the calibration table, which `training/` fits by isotonic regression.
    """
    score = raw_score(draft, sure)
    points = weights.calibration
    if not points:
        return round(score, 2)
    below = (0.0, points[0][1])
    for point in points:
        if score <= point[0]:
            width = point[0] - below[0]
            part = (score - below[0]) / width if width else 1.0
            return round(below[1] + part * (point[1] - below[1]), 2)
        below = point
    return round(points[-1][1], 2)
