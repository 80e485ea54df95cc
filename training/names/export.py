"""From a trained CRF to the file that the tagger reads."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from tasrih.reading.mentions.looks import Known
from tasrih.reading.mentions.model import Packed

SCALE = 256
LIMIT = 32767
LEAST = 0.02
"""Weights smaller than this are left out."""

States = Mapping[tuple[str, str], float]
Moves = Mapping[tuple[str, str], float]


class Fitted(NamedTuple):
    """What was learned: weights of features and of label pairs, and what is known by the word."""

    states: States
    moves: Moves
    known: Known
    stats: Mapping[str, str]


def pack(fitted: Fitted) -> bytes:
    """Return the bytes of the model file; the same weights give the same bytes."""
    states, moves = fitted.states, fitted.moves
    labels = ("O", *sorted({label for pair in moves for label in pair} - {"O"}))
    number = {label: n for n, label in enumerate(labels)}
    by_name: dict[str, list[tuple[int, int]]] = {}
    for (name, label), weight in states.items():
        rounded = max(-LIMIT, min(LIMIT, round(weight * SCALE)))
        if abs(weight) >= LEAST and rounded:
            by_name.setdefault(name, []).append((number[label], rounded))
    names = sorted(by_name)
    ends, targets, weights = array("I"), bytearray(), array("h")
    for name in names:
        for label, weight in sorted(by_name[name]):
            targets.append(label)
            weights.append(weight)
        ends.append(len(targets))
    packed = Packed(
        labels,
        SCALE,
        tuple(tuple(_move(a, b, moves) for b in labels) for a in labels),
        "\n".join(names),
        ends.tobytes(),
        bytes(targets),
        weights.tobytes(),
        " ".join(sorted(fitted.known.whole)),
        " ".join(sorted(fitted.known.parts)),
        "\n".join(f"{core} {code}" for core, code in sorted(fitted.stats.items())),
    )
    return msgspec.msgpack.encode(packed)


def _move(before: str, after: str, moves: Moves) -> int | None:
    """Return the weight of a label after another; None where no name is marked so."""
    within = before[0] in "BI"
    if within != (after[0] in "IE") or (within and before[2:] != after[2:]):
        return None
    return round(moves.get((before, after), 0.0) * SCALE)
