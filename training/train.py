#!/usr/bin/env python3
"""Fit the weights that the package ships, from marked articles.

usage: train.py TOOLS_FOLDER GOLD_FOLDER ... [--out FILE]

TOOLS_FOLDER holds resolve.py and score.py. The same articles give the same file, byte for byte.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "src/tasrih/reading/weights.json"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tools", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    sys.path[:0] = [str(HERE), str(options.tools)]
    from fit import train
    from marked import load
    from resolve import resolve

    articles = [article for folder in options.gold for article in load(folder, resolve)]
    weights = train(articles)
    options.out.write_bytes(msgspec.json.encode(weights, order="sorted") + b"\n")
    print(f"{len(articles)} articles, {options.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
