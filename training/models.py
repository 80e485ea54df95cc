"""Two kinds of linear model: yes or no, and which of several rivals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from tasrih.reading.linear import Features, Model

Example = tuple[Features, int]
Group = tuple[list[Features], int]
LEAST_SEEN = 2
SOLVER = {"maxiter": 120, "maxcor": 4, "ftol": 1e-5}
"""Loose: a tighter fit costs four times as long and chooses the same."""
LEAST_WEIGHT = 0.02
EMPTY = Model(0.0, {})


def fit(examples: Sequence[Example], c: float) -> Model:
    """Return a logistic model of strength `c` (the inverse of its L2 penalty)."""
    rows = [features for features, _ in examples]
    names = _names(rows)
    solver = LogisticRegression(C=c, solver="liblinear", max_iter=300, random_state=0, tol=1e-4)
    solver.fit(_matrix(rows, names), np.array([label for _, label in examples]))
    return Model(round(float(solver.intercept_[0]), 3), _weights(names, solver.coef_[0]))


def fit_choice(groups: Sequence[Group], c: float) -> Model:
    """Return a conditional logistic model that prefers, in each group, the rival with the given index."""
    rows = [features for group, _ in groups for features in group]
    names = _names(rows)
    x = _matrix(rows, names)
    sizes = np.array([len(group) for group, _ in groups])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    right = starts + np.array([index for _, index in groups])
    owner = np.repeat(np.arange(len(groups)), sizes)

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = x @ w
        z -= np.maximum.reduceat(z, starts)[owner]
        e = np.exp(z)
        total = np.add.reduceat(e, starts)
        gap = e / total[owner]
        gap[right] -= 1
        return -(z[right] - np.log(total)).sum() * c + 0.5 * w @ w, c * (x.T @ gap) + w

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options=SOLVER)
    return Model(0.0, _weights(names, found.x))


def _names(rows: Sequence[Features]) -> dict[str, int]:
    """Number the features seen in at least LEAST_SEEN rows, in their own order."""
    counts = Counter(name for features in rows for name in dict.fromkeys(features))
    return {name: i for i, name in enumerate(sorted(n for n, k in counts.items() if k >= LEAST_SEEN))}


def _matrix(rows: Sequence[Features], names: dict[str, int]) -> csr_matrix:
    ends, columns = [0], []
    for features in rows:
        columns += sorted({names[n] for n in features if n in names})
        ends.append(len(columns))
    return csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(names)))


def _weights(names: dict[str, int], values: np.ndarray) -> dict[str, float]:
    pairs = zip(names, values, strict=True)
    return {name: round(float(w), 3) for name, w in pairs if abs(w) >= LEAST_WEIGHT}
