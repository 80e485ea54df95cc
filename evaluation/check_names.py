#!/usr/bin/env python3
"""Measure how well names are found, on marked corpora that lie beside the project.

usage: check_names.py [--data FOLDER] [--model FILE] [--least]

FOLDER (default: `../shared/data`) may hold `ner_newsfane_gold` (every fifth block, which the model did not see),
`ner_wojood_val` and `ner_aqmar` (nothing was learned from either). Names count when their tokens and their type are
those of the corpus. `as marked` takes the corpora as they are; `by the house` puts their names first as the house has
it (docs/names.md): kinds of place outside, kinds of organisation inside, a country a place wherever it stands, and
AQMAR's peoples, which it marks as people, as people. `--least` fails when a figure by the house is too low.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "training"))

from names.corpora import Text, aqmar, held_out, newsfane, wojood_val  # noqa: E402
from names.pages import Marked, marked  # noqa: E402

from tasrih.reading import mentions  # noqa: E402
from tasrih.reading.mentions.heads import Stretch, settled  # noqa: E402
from tasrih.reading.mentions.model import Model, read, shipped  # noqa: E402
from tasrih.reading.mentions.spans import TYPES  # noqa: E402

CODES = {kind: code for code, kind in TYPES.items()}
COUNTED = "POL"
LEARNED = frozenset({"Ibn_Tolun_Mosque"})
"""Articles of AQMAR that are left out: WikiFANE, which the model learned from, holds nearly every line of them."""

Names = set[tuple[int, int, str]]


class Corpus(NamedTuple):
    """A corpus to measure on; `least` is the F1 by the house that it must reach."""

    folder: str
    texts: Callable[[Path], list[Text]]
    least: float


CORPORA = (
    Corpus("ner_newsfane_gold", lambda data: held_out(newsfane(data))[1], 0.78),
    Corpus("ner_wojood_val", wojood_val, 0.68),
    Corpus("ner_aqmar", lambda data: [text for text in aqmar(data) if text.name not in LEARNED], 0.65),
)


class Figure(NamedTuple):
    """Names that are right, found wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def plus(self, found: Names, gold: Names) -> Figure:
        """Return the figure with one more text counted in."""
        right = len(found & gold)
        return Figure(self.right + right, self.wrong + len(found) - right, self.missed + len(gold) - right)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        return f"P {precision:.3f}  R {recall:.3f}  F1 {self.f1:.3f}  ({self.right + self.missed} names)"


def main() -> int:
    """Print the figures; return 1 when one is too low and `--least` asks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared/data")
    parser.add_argument("--model", type=Path)
    parser.add_argument("--least", action="store_true")
    options = parser.parse_args()
    model = read(options.model.read_bytes()) if options.model else shipped()
    low = False
    for corpus in CORPORA:
        if not (options.data / corpus.folder).is_dir():
            print(f"{corpus.folder}: not here")
            continue
        low |= measure(corpus, marked(corpus.texts(options.data)), model) < corpus.least
    return int(low and options.least)


def measure(corpus: Corpus, texts: list[Marked], model: Model | None) -> float:
    """Print the figures of one corpus; return its F1 by the house."""
    raw, house = Figure(), Figure()
    by_type = dict.fromkeys(COUNTED, Figure())
    for text in texts:
        found = [Stretch(name.first, name.last, CODES[name.type]) for name in mentions.find(text.page, model)]
        raw = raw.plus(counted(found), counted(text.names))
        looks = mentions.looks_of(text.page, model)
        one, two = (housed(corpus, settled(looks, names)) for names in (found, text.names))
        house = house.plus(one, two)
        for code in COUNTED:
            by_type[code] = by_type[code].plus(*({name for name in names if name[2] == code} for names in (one, two)))
    print(corpus.folder)
    print(f"  as marked     {raw}")
    print(f"  by the house  {house}")
    for code, figure in by_type.items():
        print(f"    {TYPES[code]:13} {figure}")
    return house.f1


def housed(corpus: Corpus, names: list[Stretch]) -> Names:
    """Return the names to count; AQMAR's peoples are marked as persons, so ours are taken for such."""
    if corpus.folder == "ner_aqmar":
        names = [name._replace(code="P") if name.code == "G" else name for name in names]
    return counted(names)


def counted(names: list[Stretch]) -> Names:
    """Return the names of the types that are counted, as (first token, last token, type)."""
    return {(name.first, name.last, name.code) for name in names if name.code in COUNTED}


if __name__ == "__main__":
    sys.exit(main())
