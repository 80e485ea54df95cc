"""A model small enough to work out by hand, and pages in looks."""

from __future__ import annotations

from array import array
from itertools import accumulate

from tasrih.reading.mentions.looks import Known, Look, look
from tasrih.reading.mentions.model import Model, Packed
from tasrih.reading.page import Page

LABELS = ("O", "B-L", "B-P", "E-L", "E-P", "I-L", "I-P", "S-L", "S-P")


def moves() -> tuple[tuple[int | None, ...], ...]:
    """No weights, but a name that is begun is ended in its own class."""

    def move(before: str, after: str) -> int | None:
        within = before[0] in "BI"
        if within != (after[0] in "IE") or (within and before[2:] != after[2:]):
            return None
        return 0

    return tuple(tuple(move(a, b) for b in LABELS) for a in LABELS)


def model(weights: dict[str, dict[str, float]], stats: str = "", parts: str = "", whole: str = "") -> Model:
    """A model that knows these weights, in log odds, and nothing else."""
    names = sorted(weights)
    rows = [[(LABELS.index(label), round(weight * 100)) for label, weight in weights[name].items()] for name in names]
    flat = [pair for row in rows for pair in row]
    return Model(
        Packed(
            LABELS,
            100,
            moves(),
            "\n".join(names),
            array("I", accumulate(map(len, rows))).tobytes(),
            bytes(label for label, _ in flat),
            array("h", [weight for _, weight in flat]).tobytes(),
            whole,
            parts,
            stats,
        )
    )


def looks(page: Page, known: Known | None = None) -> list[Look]:
    return [look(word, known or Known()) for word in page.words]
