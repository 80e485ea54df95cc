"""What the words and their neighbours add to the labels, in one integer a share.

A feature's weights are one field of 32 bits a label, each plus OFFSET, so that features are added as integers, all
labels at once. Every label of a token gets the same offsets, so none is favoured.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from struct import Struct
from typing import NamedTuple

from tasrih.reading.mentions.features import stat_features
from tasrih.reading.mentions.looks import EDGE, Look, look
from tasrih.reading.mentions.model import Model

FIELD = 32
OFFSET = 1 << 24
"""More than any weight is below zero, and little enough for two hundred of them to fit a field."""
CACHED = 65536


class Shares(NamedTuple):
    """What a word adds to its own token's labels, to those of the next and the last, and of those two away."""

    look: Look
    own: int
    before: int
    after: int
    before2: int
    after2: int


class Sums:
    """The shares of a model, each added up once in the life of the process."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.bytes = model.size * FIELD // 8
        self.unpack = Struct(f"<{model.size}I").unpack
        self.word: Callable[[str], Shares] = lru_cache(maxsize=CACHED)(self._word)
        self.features: Callable[[tuple[str, ...]], int] = lru_cache(maxsize=CACHED)(self._added)
        self.pair: Callable[[str, str], tuple[int, int, int]] = lru_cache(maxsize=CACHED)(self._pair)
        self._packed = dict.fromkeys(model.features, 0)
        self.edge = self._shares(EDGE)

    def of(self, shares: list[Shares]) -> list[int]:
        """Return the sums of the tokens of a paragraph, pairs of neighbours included."""
        edge = self.edge
        row = [edge, edge, *shares, edge, edge]
        kinds = [share.look.kind for share in row]
        cores = [share.look.core for share in row]
        pairs = list(map(self.pair, kinds, kinds[1:]))
        totals = [
            here.own + before.before + after.after + before2.before2 + after2.after2 + left[1] + right[0] + skipped[2]
            for before2, before, here, after, after2, skipped, left, right in zip(
                row, row[1:], row[2:], row[3:], row[4:], pairs, pairs[1:], pairs[2:], strict=False
            )
        ]
        packed = self._packed
        for at, kind in enumerate(kinds[2:-2]):
            for name in ("P" + cores[at + 1] + "|" + kind, "Q" + kind + "|" + cores[at + 3]):
                if name in packed:
                    totals[at] += packed[name] or self._pack(name)
        return totals

    def labels(self, total: int) -> tuple[int, ...]:
        """Return the sum of each label."""
        return self.unpack(total.to_bytes(self.bytes, "little"))

    def _word(self, word: str) -> Shares:
        return self._shares(look(word, self.model.known))

    def _shares(self, seen: Look) -> Shares:
        own = ["bias", *seen.own]
        if len(seen.own) > 1:
            own += stat_features(self.model.stats(seen.core), seen.kind)
        return Shares(
            seen,
            self._added(own),
            self._added("<" + name for name in seen.near),
            self._added(">" + name for name in seen.near),
            self._added("{" + name for name in seen.far),
            self._added("}" + name for name in seen.far),
        )

    def _pair(self, left: str, right: str) -> tuple[int, int, int]:
        """Return what two neighbours' classes add to the first, to the second, and to the word after them."""
        joined = left + "|" + right
        return self._added(("R" + joined,)), self._added(("L" + joined,)), self._added(("M" + joined,))

    def _added(self, features: Iterable[str]) -> int:
        packed = self._packed
        total = 0
        for name in features:
            if name in packed:
                total += packed[name] or self._pack(name)
        return total

    def _pack(self, feature: str) -> int:
        """Return the weights of a feature in one integer, and keep it."""
        packed = 0
        for weight in reversed(self.model.weights(feature)):
            packed = (packed << FIELD) + weight + OFFSET
        self._packed[feature] = packed
        return packed
