"""The decisions in the order in which they are fitted: each sees what those before it decide."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from multiprocessing import get_context
from typing import TypeVar

import examples as ex
from marked import Marked
from models import EMPTY, Example, fit, fit_choice
from msgspec.structs import replace
from sklearn.isotonic import IsotonicRegression

from tasrih.evaluation.corpus import outlet_of
from tasrih.evaluation.marks import from_read
from tasrih.evaluation.matching import match
from tasrih.model import Reading
from tasrih.reading.cues import survey
from tasrih.reading.linear import Weights
from tasrih.reading.patterns import vouched
from tasrih.reading.read import read_statements

# Chosen by cross-validation on gold/train; the figures hardly move between a half and double of each.
STRENGTH = {
    "cue": 0.2,
    "extent": 0.5,
    "start": 0.5,
    "choice": 0.5,
    "end": 0.3,
    "gate": 0.2,
    "name": 0.5,
    "speaker": 0.5,
}
THRESHOLD = 0.45
FOLDS = 5
OUTLET_FOLDS = 4
PROCESSES = 2
UNSEEN_PARTS = 3
GRID = 20
Outcome = tuple[float, bool]
T = TypeVar("T")


def train(articles: list[Marked]) -> Weights:
    """Return the weights fitted to `articles`, confidence not yet calibrated."""
    c = STRENGTH
    _survey_unseen(articles)
    w = replace(Weights(*[EMPTY] * 8), threshold=THRESHOLD)
    w = replace(w, cue=fit(_taught(ex.cue_examples, articles), c["cue"]))
    w = _proposing(w, articles)
    w = replace(w, name=fit_choice(_taught(ex.name_groups, articles), c["name"]))
    w = replace(w, speaker=fit_choice(_taught(ex.speaker_groups, articles, w), c["speaker"]))
    return replace(w, gate=fit(list(_gate_unseen(articles, w)), c["gate"]))


def _taught(make: Callable[..., Iterable[T]], articles: list[Marked], *given: Weights) -> list[T]:
    """Return the examples that `make` finds, those of each article as often as it counts."""
    found: list[T] = []
    for times in sorted({a.times for a in articles}):
        found += list(make([a for a in articles if a.times == times], *given)) * times
    return found


def _proposing(w: Weights, articles: list[Marked]) -> Weights:
    """Return `w` with the models fitted that propose the drafts of a cue."""
    c = STRENGTH
    w = replace(w, extent=fit(_taught(ex.extent_examples, articles), c["extent"]))
    w = replace(w, start=fit_choice(_taught(ex.start_groups, articles, w), c["start"]))
    w = replace(w, choice=fit_choice(_taught(ex.choice_groups, articles, w), c["choice"]))
    return replace(w, end=fit(_taught(ex.end_examples, articles, w), c["end"]))


def _gate_unseen(articles: list[Marked], w: Weights) -> Iterator[Example]:
    """Yield the gate's examples as drafted by models that did not see the article: as sure as they will be in use."""
    for k in range(UNSEEN_PARTS):
        others = _proposing(w, [a for i, a in enumerate(articles) if i % UNSEEN_PARTS != k])
        yield from _taught(ex.gate_examples, articles[k::UNSEEN_PARTS], others)


def _survey_unseen(articles: list[Marked]) -> None:
    """Leave on each page how likely its cues look to a model that did not see the page."""
    for k in range(UNSEEN_PARTS):
        seen = [a for i, a in enumerate(articles) if i % UNSEEN_PARTS != k]
        model = fit(_taught(ex.cue_examples, seen), STRENGTH["cue"])
        for article in articles[k::UNSEEN_PARTS]:
            survey(article.page, model, vouched)


def cross_read(
    articles: list[Marked], by_outlet: bool = False, also: Sequence[Marked] = (), folds: int = FOLDS
) -> Iterator[tuple[int, Marked, Reading]]:
    """Yield each article's fold and its reading by weights that never saw it, raw scores as confidence.

    The articles are dealt into `folds` parts, or by outlet into four, which is harder; `also` is always learned from.
    """
    outlets = sorted({outlet_of(a.name) for a in articles})
    part_of = [i % folds for i in range(len(articles))]
    if by_outlet:
        part_of = [outlets.index(outlet_of(a.name)) % OUTLET_FOLDS for a in articles]
    parts = [[i for i, part in enumerate(part_of) if part == k] for k in sorted(set(part_of))]
    _shared[:] = [articles, list(also)]
    with get_context("fork").Pool(PROCESSES) as pool:
        for k, found in enumerate(pool.imap(_read_part, parts)):
            yield from ((k, articles[i], reading) for i, reading in found)


_shared: list[list[Marked]] = []
"""The articles, handed to the processes by forking: a page is dear to copy."""


def _read_part(part: list[int]) -> list[tuple[int, Reading]]:
    """Return the readings of some articles by weights fitted to all others."""
    articles, also = _shared
    weights = train([a for i, a in enumerate(articles) if i not in part] + also)
    return [(i, read_statements(articles[i].page, weights)) for i in part]


def outcomes(article: Marked, marks: list, reading: Reading) -> Iterator[Outcome]:
    """Yield each read statement's confidence and whether it was right, its speaker included."""
    read = [from_read(row) for row in reading.to_dict()["statements"]]
    right = {pair.read for pair in match(article.page.text, marks, read) if pair.who}
    for n, statement in enumerate(reading.statements):
        yield statement.confidence, n in right


def calibration(found: list[Outcome]) -> tuple[tuple[float, float], ...]:
    """Return (score, share right) points, rising, fitted by isotonic regression."""
    curve = IsotonicRegression(out_of_bounds="clip", y_min=0.02, y_max=0.98)
    curve.fit([score for score, _ in found], [float(hit) for _, hit in found])
    points = curve.predict([n / GRID for n in range(1, GRID + 1)])
    return tuple((n / GRID, round(float(p), 3)) for n, p in enumerate(points, 1))
