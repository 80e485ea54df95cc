#!/usr/bin/env python3
"""Build the list of personal-name words from Wikidata's Arabic name pairs (CC0).

usage: build_names.py PAIRS_FILE [--least N] [--check]

PAIRS_FILE has one `latin<TAB>spaced Arabic letters<TAB>count` a line. Kept are words of two letters
and more; they are written folded, one a line, to
src/tasrih/lexicon/names.txt: first those that stand for at least N (2) people, then an empty line, then the rest.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
from tasrih.arabic.fold import fold_word

OUT = Path(__file__).resolve().parents[1] / "src/tasrih/lexicon/names.txt"


def names(path: Path, least: int) -> tuple[list[str], list[str]]:
    """Return the folded name words of `path` that stand for at least `least` people, and the others, sorted."""
    counts: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        _, letters, count = line.split("\t")
        counts[fold_word(letters.replace(" ", ""))] += int(count)
    known = [word for word in sorted(counts) if len(word) > 1]
    return [w for w in known if counts[w] >= least], [w for w in known if counts[w] < least]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--least", type=int, default=2)
    parser.add_argument("--check", action="store_true", help="compare with the file in place; exit 1 if it differs")
    options = parser.parse_args()
    text = "\n\n".join("\n".join(part) for part in names(options.pairs, options.least)) + "\n"
    if options.check:
        sys.exit(0 if OUT.read_text(encoding="utf-8") == text else "names.txt is stale; run scripts/build_names.py")
    OUT.write_text(text, encoding="utf-8")
    print(f"{text.count(chr(10))} words")


if __name__ == "__main__":
    main()
