"""The figures of an evaluation, and how they are printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec


class Figure(msgspec.Struct, frozen=True):
    """Precision, recall and their harmonic mean, each 0..1, over `read` and `marked` things."""

    precision: float
    recall: float
    f1: float
    read: int
    marked: int


class Bin(msgspec.Struct, frozen=True):
    """The statements given a confidence of `low`..`high`: how many, their mean, and the share right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


class Calibration(msgspec.Struct, frozen=True):
    """How far confidence lies from the share right, 0..1: the mean over ten bins, weighted by count."""

    distance: float
    bins: tuple[Bin, ...]


class Report(msgspec.Struct, frozen=True):
    """What an evaluation found; `README.md` in `evaluation/` defines every figure.

    `figures` are found, who, exact, source, all exact, words, cover .3 and cover .8. `matched` is the
    share, 0..1, of the matched that have the right act, kind, voice, hedge, unsaid and cue. The
    breakdowns hold found and who for each value. `calibration` is empty where a statement came
    without confidence.
    """

    documents: int
    marked: int
    read: int
    figures: dict[str, Figure]
    matched: dict[str, float]
    breakdowns: dict[str, dict[str, dict[str, Figure]]]
    calibration: dict[str, Calibration]
    unread: tuple[str, ...] = ()


def figure(right_read: int, read: int, right_marked: int, marked: int) -> Figure:
    """Return the figure of so many right out of so many read, and out of so many marked."""
    precision = right_read / read if read else 0.0
    recall = right_marked / marked if marked else 0.0
    both = precision + recall
    return Figure(precision, recall, 2 * precision * recall / both if both else 0.0, read, marked)


def render(report: Report) -> str:
    """Return the report as lines of text for people."""
    return "\n".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    counts = f"{report.documents} articles, {report.marked} statements marked, {report.read} read"
    yield f"{'':9} precision  recall  F1   ({counts})"
    for name, value in report.figures.items():
        yield f"{name:9} {value.precision:.3f}      {value.recall:.3f}   {value.f1:.3f}"
    if report.matched:
        shares = "  ".join(f"{name} {share:.3f}" for name, share in report.matched.items())
        yield f"of the matched: {shares}"
    for name, groups in report.breakdowns.items():
        yield from _breakdown(name, groups)
    for name, calibration in report.calibration.items():
        yield from _calibration(name, calibration)
    for name in report.unread:
        yield f"not read: {name}"


def _breakdown(name: str, groups: Mapping[str, Mapping[str, Figure]]) -> Iterator[str]:
    yield ""
    yield f"by {name:12} marked  read   found P  R      F1     who P  R      F1"
    for value, pair in groups.items():
        found, who = pair["found"], pair["who"]
        yield (
            f"   {value:12} {found.marked:6} {found.read:5}   "
            f"{found.precision:.3f}  {found.recall:.3f}  {found.f1:.3f}  "
            f"{who.precision:.3f}  {who.recall:.3f}  {who.f1:.3f}"
        )


def _calibration(name: str, calibration: Calibration) -> Iterator[str]:
    yield ""
    yield f"confidence against {name}: mean distance {calibration.distance:.3f}"
    for group in calibration.bins:
        yield (
            f"   {group.low:.1f}-{group.high:.1f}  {group.count:5}   "
            f"confidence {group.confidence:.3f}   right {group.right:.3f}"
        )
