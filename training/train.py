#!/usr/bin/env python3
"""Fit the weights that the package ships, from folders of marked articles.

usage: train.py GOLD_FOLDER ... [--out FILE]

Cross-reads the articles first, so that confidence is calibrated on articles that the weights did not see.
The same articles give the same file, byte for byte.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import msgspec
from cross import marks_of
from marked import load
from steps import calibration, cross_read, outcomes, train

OUT = Path(__file__).resolve().parents[1] / "src/tasrih/reading/weights.json"


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    articles = [article for folder in options.gold for article in load(folder)]
    marks = marks_of(options.gold)
    found = [o for _, a, reading in cross_read(articles) for o in outcomes(a, marks[a.name], reading)]
    weights = msgspec.structs.replace(train(articles), calibration=calibration(found))
    options.out.write_bytes(msgspec.json.encode(weights, order="sorted") + b"\n")
    print(f"{len(articles)} articles, {options.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
