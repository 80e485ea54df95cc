"""What the words and their neighbours add to the labels, in one integer a share.

A share holds one field of 32 bits a label, each its weight plus OFFSET, so that shares are added as integers, all
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
"""More than any sum of weights a share can have, and little enough for a hundred shares to fit their fields."""
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
        self.edge = self._shares(EDGE)

    def of(self, shares: list[Shares]) -> list[int]:
        """Return the sums of the tokens of a paragraph, pairs of neighbours included."""
        edge = self.edge
        row = [edge, edge, *shares, edge, edge]
        pair = self.pair
        kinds = [share.look.kind for share in row]
        pairs = list(map(pair, kinds, kinds[1:]))
        return [
            here.own + before.before + after.after + before2.before2 + after2.after2 + left[1] + right[0] + skipped[2]
            for before2, before, here, after, after2, skipped, left, right in zip(
                row, row[1:], row[2:], row[3:], row[4:], pairs, pairs[1:], pairs[2:], strict=False
            )
        ]

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
        total = [0] * self.model.size
        for name in features:
            self.model.add(total, name)
        packed = 0
        for weight in reversed(total):
            packed = (packed << FIELD) + weight + OFFSET
        return packed
