"""Does confidence mean what it says: of the statements given 0.8, are eight in ten right?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tasrih.evaluation.report import Bin, Calibration

BINS = 10

Outcome = tuple[float, bool]
"""A confidence, 0..1, and whether the statement was right."""


def calibrate(outcomes: Iterable[Outcome]) -> Calibration:
    """Return the mean distance between confidence and share right, in ten bins of equal width."""
    groups: list[list[Outcome]] = [[] for _ in range(BINS)]
    for outcome in outcomes:
        groups[min(BINS - 1, int(outcome[0] * BINS))].append(outcome)
    bins = tuple(_bin(number, group) for number, group in enumerate(groups) if group)
    total = sum(group.count for group in bins)
    far = sum(abs(group.confidence - group.right) * group.count for group in bins)
    return Calibration(far / total if total else 0.0, bins)


def _bin(number: int, group: Sequence[Outcome]) -> Bin:
    count = len(group)
    return Bin(
        low=number / BINS,
        high=(number + 1) / BINS,
        count=count,
        confidence=sum(confidence for confidence, _ in group) / count,
        right=sum(right for _, right in group) / count,
    )
