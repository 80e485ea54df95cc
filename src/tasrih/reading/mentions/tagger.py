"""The tagger: the likeliest row of labels for each paragraph, by the weights of a model.

Tokens that are surely no name cut a paragraph into short runs; only within these are labels weighed against one
another. A second look is taken where a word of a name that was found stands again in the article.
"""

from __future__ import annotations

import math
from functools import lru_cache

from tasrih.reading.mentions.contexts import contexts
from tasrih.reading.mentions.features import chains, repeats
from tasrih.reading.mentions.heads import Stretch
from tasrih.reading.mentions.hits import hits
from tasrih.reading.mentions.looks import Look
from tasrih.reading.mentions.model import Model
from tasrih.reading.mentions.sums import Sums
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
        self._labels, self._moves, self._scale = model.labels, model.moves, model.scale
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
        rows = {first: self.sums.of(shares[first:last]) for first, last in chains(page)}
        found = {first: self._row(row, first, extra) for first, row in rows.items()}
        again = repeats([look.core for look in looks], [name for names in found.values() for name in names])
        for at, features in again.items():
            extra.setdefault(at, []).append(self.sums.features(tuple(features)))
        doubtful = _doubtful(again, found)
        for first, row in rows.items():
            if not doubtful.isdisjoint(range(first, first + len(row))):
                found[first] = self._row(row, first, extra)
        return [name for names in found.values() for name in names]

    def _around(self, page: Page, looks: list[Look]) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for sign, codes in (("@", contexts(page)), ("g", hits(looks))):
            for at, code in codes.items():
                found.setdefault(at, []).append(self.sums.features((sign + code,)))
        return found

    def _row(self, row: list[int], first: int, extra: dict[int, list[int]]) -> list[Stretch]:
        """Return the names of a paragraph: its runs of tokens that may be names, each for itself."""
        found: list[Stretch] = []
        run: list[Numbers] = []
        certain, size, unpack = self._certain, self.sums.bytes, self.sums.unpack
        for at, own in enumerate(row, first):
            total = own + sum(extra[at]) if at in extra else own
            numbers = unpack(total.to_bytes(size, "little"))
            if numbers[NONE] - max(numbers[1:]) < certain:
                run.append(numbers)
            elif run:
                self._run(run, at - len(run), found)
                run = []
        if run:
            self._run(run, first + len(row) - len(run), found)
        return found

    def _run(self, run: list[Numbers], first: int, found: list[Stretch]) -> None:
        labels = self._best(run)
        at = 0
        while at < len(labels):
            end = at + 1
            if labels[at] != NONE:
                while self._labels[labels[end - 1]][0] not in "ES":
                    end += 1
                sure = min(self._sure(run[n], labels, n) for n in range(at, end))
                found.append(Stretch(first + at, first + end, self._labels[labels[at]][2:], sure))
            at = end

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


def _doubtful(again: dict[int, list[str]], found: dict[int, list[Stretch]]) -> set[int]:
    """Return the tokens that the first look took for something else than the same words elsewhere."""
    codes = {at: name.code for names in found.values() for name in names for at in range(name.first, name.last)}
    return {at for at, features in again.items() if "D=" + codes.get(at, "") not in map(_plain, features)}


def _plain(feature: str) -> str:
    return feature.rstrip("+")


@lru_cache(maxsize=4)
def tagger_of(model: Model) -> Tagger:
    """Return the tagger of a model, with all that it has added up so far."""
    return Tagger(model)
