#!/usr/bin/env python3
"""Fit the weights that the package ships, from folders of marked articles.

usage: train.py GOLD_FOLDER ... --read FOLDER [--also FOLDER ...] [--written FOLDER ...] [--out FILE]

FOLDER is what `cross.py` wrote for the same articles: confidence is calibrated on articles that the weights did not
see. The same articles give the same file, byte for byte.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import msgspec
from cross import OUTCOMES
from marked import REAL, add_lessons, lessons, load
from steps import Outcome, calibration, train

OUT = Path(__file__).resolve().parents[1] / "src/tasrih/reading/weights.json"


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--read", type=Path, required=True, help="what cross.py wrote for the same articles")
    parser.add_argument("--out", type=Path, default=OUT)
    add_lessons(parser)
    options = parser.parse_args()
    articles = [article for folder in options.gold for article in load(folder, REAL)]
    also = lessons(options.also, options.written)
    found = msgspec.json.decode((options.read / OUTCOMES).read_bytes(), type=list[Outcome])
    weights = msgspec.structs.replace(train(articles + also), calibration=calibration(found))
    options.out.write_bytes(msgspec.json.encode(weights, order="sorted") + b"\n")
    print(f"{len(articles + also)} articles, {options.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
