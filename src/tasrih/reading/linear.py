"""Linear models over named features: small, fast, and each decision can be read off its weights."""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import files

import msgspec

Features = list[str]


class Model(msgspec.Struct, frozen=True):
    """A logistic model: the weight of each named feature, and a bias."""

    bias: float
    weights: dict[str, float]

    def margin(self, features: Features) -> float:
        """Return the log odds; features without a weight count nothing."""
        get = self.weights.get
        total = self.bias
        for name in features:
            total += get(name, 0.0)
        return total

    def probability(self, features: Features) -> float:
        """Return the probability, 0 to 1."""
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, self.margin(features)))))

    def choose(self, rivals: list[Features]) -> tuple[int, float]:
        """Return the index of the likeliest of the rivals, the first of equals, and its share of the odds."""
        best, odds = self._odds(rivals)
        return best, 1.0 / sum(odds)

    def shares(self, rivals: list[Features]) -> list[float]:
        """Return the share of the odds of each of the rivals; they sum to 1."""
        _, odds = self._odds(rivals)
        total = sum(odds)
        return [o / total for o in odds]

    def _odds(self, rivals: list[Features]) -> tuple[int, list[float]]:
        """Return the index of the likeliest, the first of equals, and the odds of each against it."""
        margins = [self.margin(features) for features in rivals]
        best = max(margins)
        return margins.index(best), [math.exp(max(-60.0, margin - best)) for margin in margins]

    def strongest(self, features: Features, count: int) -> list[str]:
        """Return up to `count` features that weigh most, either way, strongest first."""
        known = [name for name in features if name in self.weights]
        return sorted(known, key=lambda name: -abs(self.weights[name]))[:count]


class Weights(msgspec.Struct, frozen=True):
    """The models of the reading, one a decision."""

    cue: Model
    start: Model
    extent: Model
    choice: Model
    end: Model
    gate: Model
    speaker: Model
    name: Model
    threshold: float = 0.5
    calibration: tuple[tuple[float, float], ...] = ()


@cache
def shipped() -> Weights:
    """Return the weights that ship with the package."""
    return msgspec.json.decode(files("tasrih.reading").joinpath("weights.json").read_bytes(), type=Weights)
