"""The learned weights of the tagger: a file of its own under a licence of its own, which the program can do without."""

from __future__ import annotations

from array import array
from functools import cache
from importlib.resources import files

import msgspec

from tasrih.reading.mentions.looks import Known

FILE = "model/names.bin"


class Packed(msgspec.Struct, frozen=True, array_like=True):
    """The file: `names` of features one a line; feature n has the weights `ends[n-1]` to `ends[n]` of `weights`
    (in 1/`scale`), for the labels of the same places of `targets`. Words are parted by spaces, `stats` are "core code"
    lines."""

    labels: tuple[str, ...]
    scale: int
    moves: tuple[tuple[int | None, ...], ...]
    names: str
    ends: bytes
    targets: bytes
    weights: bytes
    whole: str
    parts: str
    stats: str


class Model:
    """The weights, ready to be looked up: `moves[a][b]` is the weight of label b after a, None where it cannot be."""

    def __init__(self, packed: Packed) -> None:
        self.labels = packed.labels
        self.size = len(packed.labels)
        self.scale = packed.scale
        self.moves = packed.moves
        self.features = {name: n for n, name in enumerate(packed.names.split("\n"))}
        self._ends = array("I", packed.ends)
        self._targets = packed.targets
        self._weights = array("h", packed.weights)
        self.known = Known(frozenset(packed.whole.split()), frozenset(packed.parts.split()))
        self._stats = dict(line.split(" ", 1) for line in packed.stats.split("\n") if line)

    def stats(self, core: str) -> str:
        """Return what corpora say of a core: see `features.Stats`."""
        return self._stats.get(core, "0")

    def weights(self, feature: str) -> list[int]:
        """Return the weight of each label for one of `features`."""
        n = self.features[feature]
        total = [0] * self.size
        for at in range(self._ends[n - 1] if n else 0, self._ends[n]):
            total[self._targets[at]] = self._weights[at]
        return total


def read(data: bytes) -> Model:
    """Return the model that the bytes of its file hold."""
    return Model(msgspec.msgpack.decode(data, type=Packed))


@cache
def shipped() -> Model | None:
    """Return the model that lies beside this module; None where it was left out."""
    path = files("tasrih.reading.mentions").joinpath(FILE)
    try:
        data = path.read_bytes()
    except OSError:
        return None
    return read(data)
