"""Fit each decision of the reading from marked articles, in the order in which they are taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import sys

import numpy as np
from marked import Mark, Marked
from scipy.sparse import csr_matrix
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from tasrih.reading.cues import Cue, candidates, cue_features, survey
from tasrih.reading.drafts import Draft, choose_start, draft, gate_features, sources_of, starts_of
from tasrih.reading.ends import boundaries, end_features, opening_quote
from tasrih.reading.lexemes import QUOTE
from tasrih.reading.linear import Features, Model, Weights
from tasrih.reading.page import Page
from tasrih.reading.patterns import vouched
from tasrih.reading.sources import Source, choice_features, extent_features
from tasrih.reading.entities import Entity, name_span
from tasrih.reading.names import name_features, name_options
from tasrih.reading.speakers import features, mention_in, open_cast, rivals, settle
from tasrih.reading.starts import Start, start_features
from score import same_name

Example = tuple[Features, int]
EMPTY = Model(0.0, {})
STRENGTH = {"extent": 0.5, "start": 0.5, "choice": 0.5, "end": 0.3, "gate": 0.2, "speaker": 0.5, "threshold": 0.45}


def fit(examples: list[Example], c: float, least: int = 2) -> Model:
    """Return a logistic model; features seen in fewer than `least` examples are left out."""
    counts = Counter(name for features, _ in examples for name in set(features))
    names = {name: i for i, name in enumerate(sorted(n for n, k in counts.items() if k >= least))}
    rows, columns = [], []
    for row, (features, _) in enumerate(examples):
        for name in set(features):
            if name in names:
                rows.append(row)
                columns.append(names[name])
    x = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(examples), len(names)))
    y = np.array([label for _, label in examples])
    solver = LogisticRegression(C=c, solver="liblinear", max_iter=300, random_state=0, tol=1e-4)
    solver.fit(x, y)
    weights = {n: round(float(w), 3) for n, w in zip(names, solver.coef_[0], strict=True) if abs(w) >= 0.02}
    return Model(round(float(solver.intercept_[0]), 3), weights)


def fit_choice(groups: list[tuple[list[Features], int]], c: float, least: int = 2) -> Model:
    """Return a conditional logistic model that prefers, in each group, the rival with the given index."""
    rivals = [features for group, _ in groups for features in group]
    counts = Counter(name for features in rivals for name in set(features))
    names = {name: i for i, name in enumerate(sorted(n for n, k in counts.items() if k >= least))}
    pairs = [(r, names[n]) for r, features in enumerate(rivals) for n in set(features) if n in names]
    x = csr_matrix((np.ones(len(pairs)), tuple(zip(*pairs, strict=True))), shape=(len(rivals), len(names)))
    sizes = np.array([len(group) for group, _ in groups])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    right = starts + np.array([index for _, index in groups])
    owner = np.repeat(np.arange(len(groups)), sizes)

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = x @ w
        z -= np.maximum.reduceat(z, starts)[owner]
        e = np.exp(z)
        total = np.add.reduceat(e, starts)
        value = -(z[right] - np.log(total)).sum() * c + 0.5 * w @ w
        gap = e / total[owner]
        gap[right] -= 1
        return value, c * (x.T @ gap) + w

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    weights = {n: round(float(w), 3) for n, w in zip(names, found.x, strict=True) if abs(w) >= 0.02}
    return Model(0.0, weights)


def cue_examples(articles: list[Marked]) -> Iterator[Example]:
    for marked in articles:
        for cue, mark in cue_of(marked):
            yield cue_features(marked.page, cue), int(mark is not None)


def cross_survey(articles: list[Marked], c: float, parts: int = 4) -> None:
    """Leave on each page how likely its cues look to a model that did not see the page."""
    for k in range(parts):
        model = fit(list(cue_examples([a for i, a in enumerate(articles) if i % parts != k])), c)
        for article in articles[k::parts]:
            survey(article.page, model, vouched)


def cue_of(marked: Marked) -> Iterator[tuple[Cue, Mark | None]]:
    """Yield each candidate with the mark whose cue it touches, or None."""
    used: set[int] = set()
    for cue in candidates(marked.page):
        hit = None
        for n, mark in enumerate(marked.marks):
            if n not in used and mark.cue[0] < cue.end and cue.at < mark.cue[1]:
                hit = mark
                used.add(n)
                break
        yield cue, hit


def plain(page: Page, at: int) -> int:
    """Return the first token at or after `at` that is no quotation mark."""
    while at < len(page) and page.flags[at] & QUOTE:
        at += 1
    return at


def right_start(page: Page, mark: Mark, start: Start) -> bool:
    gold = mark.content[0]
    if start.last >= 0:
        return gold[1] <= mark.cue[0] + 1 and plain(page, start.first) == plain(page, gold[0])
    return gold[0] >= mark.cue[0] and plain(page, start.first) == plain(page, gold[0])


def extent_examples(articles: list[Marked]) -> Iterator[Example]:
    for marked in articles:
        page = marked.page
        for cue, mark in cue_of(marked):
            if mark is None or mark.source is None or mark.source[0] < cue.end:
                continue
            start, end = mark.source
            first = mark.content[0][0]
            for kind, anchor in _contexts(page, cue, first, end):
                for at in range(start + 1, end + 1):
                    if at >= len(page) or (anchor >= 0 and at >= anchor):
                        break
                    yield extent_features(page, cue, start, at, anchor, kind), int(at == end)


def _contexts(page: Page, cue: Cue, first: int, end: int) -> Iterator[tuple[str, int]]:
    if cue.part in ("preposition", "phrase"):
        yield "prep", -1
        return
    yield "np", -1
    from tasrih.reading.starts import forward

    for start in forward(page, cue):
        if plain(page, start.first) == plain(page, first) and start.anchor >= end:
            yield "anchored", start.anchor
            return


def start_groups(articles: list[Marked], weights: Weights) -> Iterator[tuple[list[Features], int]]:
    for marked in articles:
        for cue, mark in cue_of(marked):
            if mark is None:
                continue
            found = starts_of(marked.page, cue, weights)
            hits = [right_start(marked.page, mark, s) for s in found]
            if any(hits):
                first = hits.index(True)
                kept = [n for n, hit in enumerate(hits) if n == first or not hit]
                yield [start_features(marked.page, cue, found[n], found) for n in kept], kept.index(first)


def choice_groups(articles: list[Marked], weights: Weights) -> Iterator[tuple[list[Features], int]]:
    for marked in articles:
        page = marked.page
        for cue, mark in cue_of(marked):
            if mark is None:
                continue
            chosen = choose_start(page, cue, starts_of(page, cue, weights), weights)
            if chosen is None:
                continue
            options = sources_of(page, cue, chosen[0], weights)
            has_after = any(o.kind.startswith("aft") for o in options)
            hits = [mark.source is None, *(right_source(page, mark, o) for o in options)]
            if any(hits):
                first = hits.index(True)
                considered = [None, *options]
                kept = [n for n, hit in enumerate(hits) if n == first or not hit]
                yield (
                    [choice_features(page, cue, considered[n], chosen[0].kind, has_after) for n in kept],
                    kept.index(first),
                )


def right_source(page: Page, mark: Mark, source: Source) -> bool:
    if mark.source is None or plain(page, source.start) != plain(page, mark.source[0]):
        return False
    return source.kind.startswith("aft") or source.end >= mark.source[1]


def end_examples(articles: list[Marked], weights: Weights) -> Iterator[Example]:
    for marked in articles:
        page = marked.page
        for cue, mark in cue_of(marked):
            if mark is None or mark.content[0][0] < cue.at:
                continue
            found = starts_of(page, cue, weights)
            start = next((s for s in found if right_start(page, mark, s)), None)
            if start is None:
                continue
            end = mark.content[-1][1]
            quote = opening_quote(page, start)
            allowed = boundaries(page, start, quote)
            for at in allowed[:-1]:
                yield end_features(page, cue, start, at, quote), int(at >= end)
                if at >= end:
                    break


def words_of(page: Page, spans: list[tuple[int, int]]) -> set[int]:
    return {i for s, e in spans for i in range(s, e) if page.words[i][0].isalnum()}


def overlap(a: set[int], b: set[int]) -> float:
    return len(a & b) / len(a | b) if a | b else 0.0


def gate_examples(articles: list[Marked], weights: Weights) -> Iterator[Example]:
    for marked in articles:
        page = marked.page
        for cue, mark in cue_of(marked):
            found = starts_of(page, cue, weights)
            made = draft(page, cue, weights)
            if made is None:
                continue
            yield gate_features(page, made, len(found)), int(mark is not None)


def name_groups(articles: list[Marked]) -> Iterator[tuple[list[Features], int]]:
    """Yield, for each marked source that holds its speaker's name, the stretches and which one it is."""
    for marked in articles:
        page = marked.page
        for mark in marked.marks:
            if mark.source is None or not mark.raw["speaker"]:
                continue
            options = name_options(page, *mark.source)
            text = page.text[page.starts[mark.source[0]] : page.ends[mark.source[1] - 1]]
            gold = mark.raw["speaker"]
            if gold not in text or len(options) < 2:
                continue
            cut = [page.text[page.starts[a] : page.ends[b - 1]] for _, (a, b) in options]
            hits = [c == gold for c in cut]
            if not any(hits):
                hits = [same_name(gold, c) and same_name(c, gold) for c in cut]
            if any(hits):
                first = hits.index(True)
                kept = [n for n, hit in enumerate(hits) if n == first or not hit]
                yield [name_features(page, *mark.source, *options[n]) for n in kept], kept.index(first)


def speaker_groups(articles: list[Marked], weights: Weights) -> Iterator[tuple[list[Features], int]]:
    """Yield, for each marked statement, the entities it may be said by and which one it is."""
    for marked in articles:
        page = marked.page
        cast = open_cast(page, weights.name)
        for cue, mark in cue_of(marked):
            if mark is None or mark.raw["speaker"] is None:
                continue
            source = Source("gold", *mark.source) if mark.source else None
            made = Draft(cue, Start("gold", cue.at, cue.end), cue.end, cue.end, source, 1, 1, 1, 1)
            mention = mention_in(page, made, weights.name)
            options = rivals(page, made, mention, cast)
            gold = mark.raw["speaker"]
            hits = [same_name(gold, called(page, e)) for e in options if e is not None]
            if None in options:
                hits.insert(0, not any(hits) and same_name(gold, page.text[page.starts[mention.start]:page.ends[mention.end - 1]]))
            chosen = None
            if any(hits):
                first = hits.index(True)
                kept = [n for n, hit in enumerate(hits) if n == first or not hit]
                if len(kept) > 1:
                    yield [features(page, made, mention, options[n], cast, n) for n in kept], kept.index(first)
                chosen = options[first]
            settle(page, made, mention, chosen, cast)


def called(page: Page, entity: Entity) -> str:
    return page.text[slice(*name_span(page, entity.best))]


def train(articles: list[Marked], strength: dict[str, float] = STRENGTH) -> Weights:
    """Return the weights fitted to `articles`, one decision after the other."""
    w = Weights(*[EMPTY] * 8)
    from msgspec.structs import replace

    cross_survey(articles, strength["gate"])
    w = replace(w, cue=fit(list(cue_examples(articles)), strength["gate"]))
    w = replace(w, extent=fit(list(extent_examples(articles)), strength["extent"]))
    w = replace(w, start=fit_choice(list(start_groups(articles, w)), strength["start"]))
    w = replace(w, choice=fit_choice(list(choice_groups(articles, w)), strength["choice"]))
    w = replace(w, end=fit(list(end_examples(articles, w)), strength["end"]))
    w = replace(w, name=fit_choice(list(name_groups(articles)), strength.get("name", 0.5)))
    w = replace(w, speaker=fit_choice(list(speaker_groups(articles, w)), strength["speaker"]))
    return replace(w, gate=fit(list(gate_examples(articles, w)), strength["gate"]), threshold=strength.get('threshold', 0.5))
