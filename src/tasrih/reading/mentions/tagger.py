"""The tagger: the likeliest row of labels for each paragraph, by the weights of a model.

Tokens that are surely no name cut a paragraph into short runs; only within these are labels weighed against one
another. A second look is taken where a word of a name that was found stands again in the article.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import lru_cache

from tasrih.reading.mentions.contexts import contexts
from tasrih.reading.mentions.features import chains, repeats
from tasrih.reading.mentions.heads import Stretch
from tasrih.reading.mentions.hits import hits
from tasrih.reading.mentions.looks import Look
from tasrih.reading.mentions.model import Model
from tasrih.reading.mentions.sums import Shares, Sums
from tasrih.reading.page import Page

CERTAIN = 4.0
"""How far (in log odds) no name must be ahead of all labels to be taken without weighing neighbours."""
BEAM = 11.0
"""How far a label may fall behind the best one of its token, alone or with what comes before it, to be followed."""
NONE = 0
"""The number of the label for no name."""

Numbers = tuple[int, ...]


class Tagger:
    """A model with what was added up from it so far."""

    def __init__(self, model: Model) -> None:
        self.sums = Sums(model)
        self._unpack, self._bytes = self.sums.unpack, self.sums.bytes
        self._labels, self._moves, self._scale = model.labels, model.moves, model.scale
        self._alone = [
            (label, into + out)
            for label, into in enumerate(model.moves[NONE])
            if into is not None and (out := model.moves[label][NONE]) is not None
        ]
        self._certain, self._beam = int(CERTAIN * model.scale), int(BEAM * model.scale)

    def looks(self, page: Page) -> list[Look]:
        """Return the looks of the page's words."""
        word = self.sums.word
        return [word(text).look for text in page.words]

    def tag(self, page: Page) -> list[Stretch]:
        """Return the names of a page in order."""
        shares = list(map(self.sums.word, page.words))
        looks = [share.look for share in shares]
        extra = self._around(page, looks)
        totals = self._totals(page, shares)
        for at, features in extra.items():
            if totals[at]:
                totals[at] += features
        numbers = list(map(self._doubted, totals))
        found: dict[int, list[Stretch]] = {}
        for first, last in _runs(numbers, range(len(numbers))):
            found[first] = self._names(numbers, first, last)
        self._look_again(looks, totals, numbers, found)
        return [name for first in sorted(found) for name in found[first]]

    def _look_again(
        self,
        looks: list[Look],
        totals: list[int],
        numbers: list[Numbers | None],
        found: dict[int, list[Stretch]],
    ) -> None:
        """Weigh once more the runs with a word that was taken for something else elsewhere in the article."""
        names = [name for run in found.values() for name in run]
        again = repeats([look.core for look in looks], names)
        doubtful = _doubtful(again, names)
        for at in doubtful:
            if totals[at]:
                numbers[at] = self._doubted(totals[at] + self.sums.features(tuple(again[at])))
        for first, last in _runs(numbers, sorted(doubtful)):
            for at in range(first, last):
                found.pop(at, None)
            for at in range(first, last):
                if at in again and at not in doubtful and totals[at]:
                    total = totals[at] + self.sums.features(tuple(again[at]))
                    numbers[at] = self.sums.labels(total)
            found[first] = self._names(numbers, first, last)

    def _totals(self, page: Page, shares: list[Shares]) -> list[int]:
        """Return the sums of each token; 0 at line ends."""
        totals = [0] * len(shares)
        for first, last in chains(page):
            totals[first:last] = self.sums.of(shares[first:last])
        return totals

    def _around(self, page: Page, looks: list[Look]) -> dict[int, int]:
        found: dict[int, int] = {}
        for sign, codes in (("@", contexts(page)), ("g", hits(looks))):
            for at, code in codes.items():
                found[at] = found.get(at, 0) + self.sums.features((sign + code,))
        return found

    def _doubted(self, total: int) -> Numbers | None:
        """Return the sum of each label; None where no name is far ahead, or nothing was summed."""
        if not total:
            return None
        numbers = self._unpack(total.to_bytes(self._bytes, "little"))
        return numbers if numbers[NONE] - max(numbers[1:]) < self._certain else None

    def _names(self, numbers: list[Numbers | None], first: int, last: int) -> list[Stretch]:
        run = [number for number in numbers[first:last] if number is not None]
        labels = self._best(run) if len(run) > 1 else [self._best_alone(run[0])]
        found: list[Stretch] = []
        at = 0
        while at < len(labels):
            end = at + 1
            if labels[at] != NONE:
                while self._labels[labels[end - 1]][0] not in "ES":
                    end += 1
                sure = min(self._sure(run[n], labels, n) for n in range(at, end))
                found.append(Stretch(first + at, first + end, self._labels[labels[at]][2:], sure))
            at = end
        return found

    def _best_alone(self, total: Numbers) -> int:
        return max(self._alone, key=lambda pair: total[pair[0]] + pair[1])[0]

    def _best(self, run: list[Numbers]) -> list[int]:
        """Return the best labels between two tokens that are none: Viterbi's way, with a beam."""
        moves, beam = self._moves, self._beam
        live = [(NONE, 0)]
        backs: list[dict[int, int]] = []
        for total in run:
            floor = max(total) - beam
            rivals = [(label, number) for label, number in enumerate(total) if number >= floor or label == NONE]
            best: dict[int, int] = {}
            back: dict[int, int] = {}
            for before, score in live:
                row = moves[before]
                for label, number in rivals:
                    move = row[label]
                    if move is not None and (label not in best or score + move + number > best[label]):
                        best[label] = score + move + number
                        back[label] = before
            backs.append(back)
            least = max(best.values()) - beam
            live = [(label, value) for label, value in best.items() if value >= least or label == NONE]
        closing = ((score + end, label) for label, score in live if (end := moves[label][NONE]) is not None)
        label = max(closing)[1]
        labels = [label]
        for back in reversed(backs[1:]):
            label = back[label]
            labels.append(label)
        labels.reverse()
        return labels

    def _sure(self, total: Numbers, labels: list[int], at: int) -> float:
        """Return how likely a token's label is, 0 to 1, its neighbours' labels given."""
        moves, label = self._moves, labels[at]
        before = labels[at - 1] if at else NONE
        after = labels[at + 1] if at + 1 < len(labels) else NONE
        odds = {
            rival: total[rival] + into + out
            for rival in range(len(total))
            if (into := moves[before][rival]) is not None and (out := moves[rival][after]) is not None
        }
        return 1.0 / sum(math.exp(min(60.0, (rival - odds[label]) / self._scale)) for rival in odds.values())


def _runs(numbers: list[Numbers | None], wanted: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Give the runs of doubted tokens that hold one of the `wanted` tokens, as first and last (not included)."""
    last = 0
    for at in wanted:
        if at < last or numbers[at] is None:
            continue
        first, last = at, at + 1
        while first > 0 and numbers[first - 1] is not None:
            first -= 1
        while last < len(numbers) and numbers[last] is not None:
            last += 1
        yield first, last


def _doubtful(again: dict[int, list[str]], names: list[Stretch]) -> set[int]:
    """Return the tokens that the first look took for something else than the same words elsewhere."""
    codes = {at: name.code for name in names for at in range(name.first, name.last)}
    return {at for at, features in again.items() if "D=" + codes.get(at, "") not in map(_plain, features)}


def _plain(feature: str) -> str:
    return feature.rstrip("+")


@lru_cache(maxsize=4)
def tagger_of(model: Model) -> Tagger:
    """Return the tagger of a model, with all that it has added up so far."""
    return Tagger(model)
