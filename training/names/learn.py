"""Fit the tagger: marked texts -> pages, labels, features -> weights."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

import pycrfsuite

from names.export import Fitted, Moves, States
from names.pages import Marked, labels, stretches
from tasrih.arabic.letters import BEH, FEH, KAF, LAM, WAW
from tasrih.reading.lexemes import lexeme
from tasrih.reading.mentions.features import chains, page_features, repeats
from tasrih.reading.mentions.heads import Stretch, settled
from tasrih.reading.mentions.looks import CLEAR_PLACE, SURE_NAME, Known, Look, look, place_class
from tasrih.reading.page import Page

CODES = "GLOP"
COMMON = (2, 5, 20)
"""From how many occurrences on a word is known, frequent, very frequent."""
SHARES = ((0.9, "9"), (0.6, "6"), (0.3, "3"), (0.1, "1"), (0.0, "0"))
FOLDS = 3
PARAMETERS = {"c1": 0.1, "c2": 0.01, "max_iterations": 100, "feature.minfreq": 2}
FIRST_LOOK = {"c1": 0.1, "c2": 0.01, "max_iterations": 50}
OWN_WAYS = ("k=", "L", "R", "P", "Q", "c=", "bias", "v=", "f=", "@", "g", "<k", ">k")
"""Features of which each corpus also has its own copy, so that habits of one are not taken for those of all."""

Rows = list[list[str]]


def looks_of(page: Page, known: Known) -> list[Look]:
    """Return the looks of the page's words."""
    return [look(word, known) for word in page.words]


def known_of(texts: Iterable[Marked]) -> Known:
    """Return the words of names, and those whose first letter only looks like a proclitic."""
    parts = Counter(
        page.lex[at].folded for page, names, _ in texts for name in names for at in range(name.first, name.last)
    )
    proclitics = (WAW, FEH, BEH, LAM, KAF)
    doubtful = (word for word in parts if word.startswith(proclitics) and len(word) > 3)
    whole = frozenset(word for word in doubtful if parts[word] > max(1, parts[word[1:]]) and not _well_known(word[1:]))
    kept = (word for word in parts if len(word) > 2 and (word in whole or not word.startswith(proclitics)))
    return Known(whole, frozenset(kept))


def _well_known(word: str) -> bool:
    return place_class(word) >= CLEAR_PLACE or lexeme(word).name == SURE_NAME


class Counts:
    """How often each core occurs, and as a part of which names; counts of a page can be taken out again."""

    def __init__(self) -> None:
        self._all: Counter[str] = Counter()
        self._named: Counter[tuple[str, str]] = Counter()

    def add(self, cores: list[str], names: list[Stretch], sign: int = 1) -> None:
        """Count the words of a page in, or out with `sign` -1."""
        for core in cores:
            self._all[core] += sign
        for first, last, code, _ in names:
            for at in range(first, last):
                self._named[cores[at], code] += sign

    def code(self, core: str) -> str:
        """Return what is known of a core: see `features.Stats`."""
        total = self._all[core]
        found = [str(sum(total >= step for step in COMMON))]
        for name in CODES:
            count = self._named[core, name]
            if count > 0:
                share = next(sign for least, sign in SHARES if count / total > least)
                found.append(name + share + ("" if total > 3 else "r"))
        return " ".join(found)

    def table(self) -> dict[str, str]:
        """Return the codes that say something."""
        codes = ((core, self.code(core)) for core, count in self._all.items() if count > 0)
        return {core: code for core, code in codes if code != "0"}


def fit(texts: list[Marked]) -> Fitted:
    """Fit the tagger to marked texts; `names` of the texts are put as the house has it first."""
    known = known_of(texts)
    all_looks = [looks_of(text.page, known) for text in texts]
    texts = [text._replace(names=settled(seen, text.names)) for text, seen in zip(texts, all_looks, strict=True)]
    cores = [[seen.core for seen in row] for row in all_looks]
    counts = Counts()
    for text, words in zip(texts, cores, strict=True):
        counts.add(words, text.names)
    rows = []
    for text, words in zip(texts, cores, strict=True):
        counts.add(words, text.names, -1)
        rows.append(page_features(text.page, known, counts.code))
        counts.add(words, text.names)
    second = _second_looks(texts, cores, rows)
    examples = [(text, _owned(row, text.corpus)) for text, row in [*zip(texts, rows, strict=True), *second]]
    states, moves = _crf(examples, PARAMETERS)
    return Fitted(_merged(states), moves, known, counts.table())


def _second_looks(texts: list[Marked], cores: list[list[str]], rows: list[Rows]) -> list[tuple[Marked, Rows]]:
    """Return the news again with what a first look at it found; that look was learned from other news."""
    news = [n for n, text in enumerate(texts) if text.corpus == "N"]
    found = []
    for fold in range(FOLDS):
        tagger = _tagger([(texts[n], rows[n]) for at, n in enumerate(news) if at % FOLDS != fold], FIRST_LOOK)
        for n in news[fold::FOLDS]:
            again = repeats(cores[n], stretches(tagged(tagger, texts[n].page, rows[n])))
            found.append((texts[n], [row + again.get(at, []) for at, row in enumerate(rows[n])]))
    return found


def _owned(rows: Rows, corpus: str) -> Rows:
    return [row + [corpus + "|" + name for name in row if name.startswith(OWN_WAYS)] for row in rows]


def _merged(states: States) -> States:
    """Add what holds of news to what holds everywhere; what holds of Wikipedia alone is dropped."""
    found: dict[tuple[str, str], float] = {}
    for (name, label), weight in states.items():
        if name.startswith("W|"):
            continue
        key = (name.removeprefix("N|"), label)
        found[key] = found.get(key, 0.0) + weight
    return found


Examples = list[tuple[Marked, Rows]]


def _tagger(examples: Examples, parameters: Mapping[str, float]) -> pycrfsuite.Tagger:
    trainer = pycrfsuite.Trainer(verbose=False)
    for text, rows in examples:
        marks = labels(text.page, text.names)
        for first, last in chains(text.page):
            trainer.append(rows[first:last], marks[first:last])
    trainer.set_params({**parameters, "feature.possible_transitions": False})
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
    return tagger


def _crf(examples: Examples, parameters: Mapping[str, float]) -> tuple[States, Moves]:
    info = _tagger(examples, parameters).info()
    return info.state_features, info.transitions


def tagged(tagger: pycrfsuite.Tagger, page: Page, rows: Rows) -> list[str]:
    """Return the labels of a page."""
    found = ["O"] * len(page)
    for first, last in chains(page):
        found[first:last] = tagger.tag(rows[first:last])
    return found
