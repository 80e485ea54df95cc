"""What two reports have in common, measured."""

from __future__ import annotations

from typing import NamedTuple

from tasrih.linking.copies.index import Index
from tasrih.linking.copies.report import SHINGLE, Report

LEAST_FIGURES = 3
"""With fewer numbers in the shorter report they tell nothing."""


class Common(NamedTuple):
    """What two reports share; shares lie in 0..1.

    `taken` is the share of the shorter one's words that stand in the other in the same runs of words, stock phrases
    apart; `likeness` the Jaccard index of their shingles; `stock` the share of stock phrases in what they share.
    `figures` and `quotes` are the shares of the shorter one's numbers and quotations that the other has, None where
    it has too few. `next_in_row` tells that the shorter one is about a third where the other is about a second, or the
    like. `ratio` is the length of the shorter in lengths of the longer.
    """

    taken: float
    likeness: float
    stock: float
    figures: float | None
    quotes: float | None
    title: float
    ratio: float
    next_in_row: bool
    same_outlet: bool


def compare(a: Report, b: Report, index: Index) -> Common:
    """Return what two reports share, the same whichever is named first."""
    short, long = sorted((a, b), key=lambda report: (len(report.shingles), report.id))
    here, there = index.runs(short), index.runs(long)
    shared = [shingle in there for shingle in short.shingles]
    stock = index.stock(s for s, here in zip(short.shingles, shared, strict=True) if here)
    few, many = sorted((a.title, b.title), key=len)
    own = 1 - index.stock(short.shingles)
    both = len(there & here)
    return Common(
        taken=min(1.0, covered(shared) * (1 - stock) / own) if own else 0.0,
        likeness=both / max(1, len(there) + len(here) - both),
        stock=stock,
        figures=share(short.figures, long.figures, LEAST_FIGURES),
        quotes=share(short.quotes, long.quotes, 1),
        title=share(few, many, 1) or 0.0,
        ratio=(len(short.shingles) + SHINGLE - 1) / (len(long.shingles) + SHINGLE - 1),
        next_in_row=bool(long.leading and short.leading - long.ordinals),
        same_outlet=bool(a.outlet) and a.outlet == b.outlet,
    )


def covered(shared: list[bool]) -> float:
    """Return the share of words that a shared shingle covers, given which shingles in a row are shared."""
    if not shared:
        return 0.0
    words = reach = 0
    for at, here in enumerate(shared):
        if here:
            words += at + SHINGLE - max(at, reach)
            reach = at + SHINGLE
    return words / (len(shared) + SHINGLE - 1)


def share(few: frozenset[int], many: frozenset[int], least: int) -> float | None:
    """Return the share of `few` that is in `many`, None where `few` are fewer than `least`."""
    return len(few & many) / len(few) if len(few) >= least else None
