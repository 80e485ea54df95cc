#!/usr/bin/env python3
"""Fit the tagger of names that the package ships, from NewsFANE Gold and WikiFANE Gold.

usage: train_names.py [--data FOLDER] [--out FILE]

FOLDER (default: `../shared/data`) holds `ner_newsfane_gold` and `ner_wikifane_gold`. Every fifth block of the news is
left out, for `evaluation/check_names.py` to test on. The same texts and tables give the same file, byte for byte.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from names.corpora import held_out, newsfane, wikifane
from names.export import pack
from names.learn import fit
from names.pages import marked

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "src/tasrih/reading/mentions/model/names.bin"


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared/data")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    learned, _ = held_out(newsfane(options.data))
    fitted = fit([*marked(learned, "N"), *marked(wikifane(options.data), "W")])
    options.out.write_bytes(pack(fitted))
    print(f"{len(fitted.states)} weights, {options.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
