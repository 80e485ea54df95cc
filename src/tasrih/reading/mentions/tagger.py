"""The tagger: the likeliest row of labels for each paragraph, by the weights of a model.

A word's share of the sum is added up once in the life of the process; a token costs a few additions. Labels that fall
far behind are dropped on the way (a beam), so that most tokens have one label to think of.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from tasrih.reading.mentions.contexts import contexts
from tasrih.reading.mentions.features import chains, stat_features
from tasrih.reading.mentions.heads import Stretch
from tasrih.reading.mentions.hits import hits
from tasrih.reading.mentions.looks import EDGE, Look, look
from tasrih.reading.mentions.model import Model
from tasrih.reading.page import Page

BEAM = 6.0
"""How far (in log odds) a label may fall behind the best one of its token before it is given up."""
CERTAIN = 9.0
"""How far no name must be ahead by the word alone to be taken without a look around."""

Vector = tuple[int, ...]


class Shares(NamedTuple):
    """What a word adds to the sums of its own token, of the next, the last, and of those two away."""

    look: Look
    own: Vector
    before: Vector
    after: Vector
    before2: Vector
    after2: Vector
    plain: bool


class Tagger:
    """A model with what was added up from it so far."""

    def __init__(self, model: Model) -> None:
        self.model = model
        scale = model.scale
        self._beam, self._certain = int(BEAM * scale), int(CERTAIN * scale)
        self._none = model.labels.index("O")
        self._next = [[(label, move) for label, move in enumerate(row) if move is not None] for row in model.moves]
        self._starts = [n for n, label in enumerate(model.labels) if label[0] in "OBS"]
        self._final = frozenset(n for n, label in enumerate(model.labels) if label[0] in "OES")
        self.shares: Callable[[str], Shares] = lru_cache(maxsize=65536)(self._shares)
        self._sum: Callable[[str], Vector] = lru_cache(maxsize=65536)(self._of)
        self._edge = self._shared(EDGE, True)

    def tag(self, page: Page) -> list[Stretch]:
        """Return the names of a page in order."""
        shares = [self.shares(word) for word in page.words]
        extra = self._extras(page, [share.look for share in shares])
        found: list[Stretch] = []
        for first, last in chains(page):
            self._chain(shares, extra, first, last, found)
        return found

    def _extras(self, page: Page, looks: list[Look]) -> dict[int, list[Vector]]:
        found: dict[int, list[Vector]] = {}
        for sign, codes in (("@", contexts(page)), ("g", hits(looks))):
            for at, code in codes.items():
                found.setdefault(at, []).append(self._sum(sign + code))
        return found

    def _of(self, feature: str) -> Vector:
        total = [0] * self.model.size
        self.model.add(total, feature)
        return tuple(total)

    def _shares(self, word: str) -> Shares:
        seen = look(word, self.model.known)
        return self._shared(seen, len(seen.own) == 1)

    def _shared(self, seen: Look, plain: bool) -> Shares:
        own = ["bias", *seen.own]
        if not plain:
            own += stat_features(self.model.stats(seen.core), seen.kind)
        return Shares(
            seen,
            self._added(own),
            self._added(["<" + name for name in seen.near]),
            self._added([">" + name for name in seen.near]),
            self._added(["{" + name for name in seen.far]),
            self._added(["}" + name for name in seen.far]),
            plain,
        )

    def _added(self, features: list[str]) -> Vector:
        total = [0] * self.model.size
        for name in features:
            self.model.add(total, name)
        return tuple(total)

    def _sums(self, shares: list[Shares], extra: dict[int, list[Vector]], first: int, last: int) -> list[Vector]:
        """Return the sums of the tokens of a chain, one number a label."""
        edge = self._edge
        row = [edge, edge, *shares[first:last], edge, edge]
        kinds = [share.look.kind for share in row]
        pair = self._sum
        made = []
        for at in range(2, len(row) - 2):
            kind, left, right = kinds[at], kinds[at - 1], kinds[at + 1]
            total = [
                a + b + c + d + e + f + g + h
                for a, b, c, d, e, f, g, h in zip(
                    row[at].own,
                    row[at - 1].before,
                    row[at + 1].after,
                    row[at - 2].before2,
                    row[at + 2].after2,
                    pair("L" + left + "|" + kind),
                    pair("R" + kind + "|" + right),
                    pair("M" + kinds[at - 2] + "|" + left),
                    strict=True,
                )
            ]
            for vector in extra.get(first + at - 2, ()):
                total = [a + b for a, b in zip(total, vector, strict=True)]
            made.append(tuple(total))
        return made

    def _chain(
        self, shares: list[Shares], extra: dict[int, list[Vector]], first: int, last: int, found: list[Stretch]
    ) -> None:
        sums = self._sums(shares, extra, first, last)
        labels = self._best(sums)
        names = self.model.labels
        at = 0
        while at < len(labels):
            end = at + 1
            if labels[at] != self._none:
                while labels[end - 1] not in self._final and end < len(labels):
                    end += 1
                sure = min(self._sure(sums, labels, n) for n in range(at, end))
                found.append(Stretch(first + at, first + end, names[labels[at]][2:], sure))
            at = end

    def _best(self, sums: list[Vector]) -> list[int]:
        """Return the best row of labels: Viterbi's way, with a beam."""
        follows, beam = self._next, self._beam
        live = [(label, sums[0][label]) for label in self._starts]
        backs: list[dict[int, int]] = []
        for total in sums[1:]:
            best: dict[int, int] = {}
            back: dict[int, int] = {}
            for label, score in live:
                for after, move in follows[label]:
                    value = score + move + total[after]
                    if after not in best or value > best[after]:
                        best[after] = value
                        back[after] = label
            least = max(best.values()) - beam
            live = [(label, value) for label, value in best.items() if value >= least]
            backs.append(back)
        final = [pair for pair in live if pair[0] in self._final] or live
        label = max(final, key=lambda pair: pair[1])[0]
        row = [label]
        for back in reversed(backs):
            label = back[label]
            row.append(label)
        row.reverse()
        return row

    def _sure(self, sums: list[Vector], labels: list[int], at: int) -> float:
        """Return how likely a token's label is, 0 to 1, its neighbours' labels given."""
        moves, scale = self.model.moves, self.model.scale
        before = labels[at - 1] if at else self._none
        after = labels[at + 1] if at + 1 < len(labels) else self._none
        total = sums[at]
        rivals = [
            total[label] + into + out
            for label in range(self.model.size)
            if (into := moves[before][label]) is not None and (out := moves[label][after]) is not None
        ]
        label = labels[at]
        own = total[label] + (moves[before][label] or 0) + (moves[label][after] or 0)
        return 1.0 / sum(math.exp(max(-60.0, min(60.0, (rival - own) / scale))) for rival in rivals)
