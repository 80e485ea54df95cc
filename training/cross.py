#!/usr/bin/env python3
"""Cross-validate: read each article with weights that never saw it, and write what was read.

usage: cross.py GOLD_FOLDER ... --out FOLDER [--unseen FOLDER ...] [--by-outlet] [--folds N]
                [--also FOLDER ...] [--written FOLDER ...]

Writes FOLDER/NAME.jsonl for each gold folder, as `tasrih read --format jsonl` prints, for `tasrih evaluate` and any
other scorer. Confidence is calibrated on the other folds. The folders named by --unseen are read with weights fitted
to all gold folders.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

import msgspec
from marked import REAL, Marked, add_lessons, lessons, load
from steps import FOLDS, calibration, cross_read, outcomes, train

from tasrih.evaluation.corpus import documents
from tasrih.evaluation.marks import Mark
from tasrih.model import Reading
from tasrih.reading.confidence import on_curve
from tasrih.reading.read import read_statements

OUTCOMES = "outcomes.json"
"""How sure each statement was and whether it was right: what `train.py` calibrates on."""
Read = list[tuple[int, Marked, Reading]]


def marks_of(folders: list[Path]) -> dict[str, list[Mark]]:
    """Return the marks of each document of `folders`, by its name."""
    return {d.name: list(d.marks) for folder in folders for d in documents(folder)}


def calibrated(found: Read, marks: dict[str, list[Mark]]) -> Read:
    """Return the readings with the confidence that the other folds' outcomes give."""
    by_fold = defaultdict(list)
    for fold, article, reading in found:
        by_fold[fold] += outcomes(article, marks[article.name], reading)
    curves = {k: calibration([o for other, v in by_fold.items() if other != k for o in v]) for k in by_fold}
    return [(k, article, _with_curve(reading, curves[k])) for k, article, reading in found]


def _with_curve(reading: Reading, curve: tuple[tuple[float, float], ...]) -> Reading:
    moved = tuple(msgspec.structs.replace(s, confidence=on_curve(s.confidence, curve)) for s in reading.statements)
    return msgspec.structs.replace(reading, statements=moved)


def main() -> None:
    """Cross-read and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--unseen", type=Path, nargs="*", default=[])
    parser.add_argument("--by-outlet", action="store_true", help="let outlets be read with weights of other outlets")
    parser.add_argument("--folds", type=int, default=FOLDS, help="in how many parts the articles are read")
    add_lessons(parser)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    home = {article.name: folder.name for folder in options.gold for article in load(folder)}
    articles = [article for folder in options.gold for article in load(folder, REAL)]
    also = lessons(options.also, options.written)
    marks = marks_of(options.gold)
    raw = list(cross_read(articles, options.by_outlet, also, options.folds))
    scores = [o for _, article, reading in raw for o in outcomes(article, marks[article.name], reading)]
    (options.out / OUTCOMES).write_bytes(msgspec.json.encode(scores))
    found = calibrated(raw, marks)
    lines = defaultdict(list)
    for _, article, reading in sorted(found, key=lambda row: row[1].name):
        lines[home[article.name]].append(reading)
    if options.unseen:
        weights = train(articles + also)
        for folder in options.unseen:
            lines[folder.name] = [read_statements(a.page, weights) for a in load(folder)]
    for name, readings in lines.items():
        data = b"".join(msgspec.json.encode(r.to_dict()) + b"\n" for r in readings)
        (options.out / f"{name}.jsonl").write_bytes(data)
        print(f"{name}: {len(readings)} articles")


if __name__ == "__main__":
    main()
