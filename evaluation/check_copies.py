"""Say how well copies are told from other reports, on 200 pairs of articles that were judged by eye.

usage: check_copies.py [--shared FOLDER] [--show]

The verdicts (`copies/judged.tsv`: ids, no text) are counted always. FOLDER (default: `../shared`) holds
`data/pool.jsonl.gz`, whose text may not ship; where it is there all its articles are compared, as an archive would, and
the judged pairs looked up. Exit status 1 when precision or recall falls below its floor.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import sys
import time
from collections import Counter
from pathlib import Path

from tasrih.ingest import article_from_text
from tasrih.linking.copies import Index, Verdict, compare, copies, decide, report_of
from tasrih.model import Reading

ROOT = Path(__file__).parents[1]
JUDGED = Path(__file__).with_name("copies") / "judged.tsv"
FLOORS = {"precision": 0.97, "recall": 0.90}
MISSED = Verdict(False, 0.0, "no candidate")
Row = dict[str, str]


def rows() -> list[Row]:
    """Return the judged pairs."""
    lines = JUDGED.read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader((line for line in lines if line[0] != "#"), delimiter="\t", quoting=csv.QUOTE_NONE))


def index_of(pool: Path) -> Index:
    """Return the index of all articles of the pool; what was said in them is not read, only their words."""
    reports = []
    with gzip.open(pool, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            text = f"{row['title']}\n\n{row['text']}"
            article = article_from_text(text, origin=row["id"], published=row["date"])
            reports.append(report_of(Reading(article), id=row["id"], outlet=row["outlet"]))
    return Index(reports)


def verdict(row: Row, index: Index) -> Verdict:
    """Return what is made of a judged pair."""
    one, other = index.reports[row["one"]], index.reports[row["other"]]
    return decide(compare(one, other, index)) if other.id in index.candidates(one) else MISSED


def main() -> int:
    """Print the figures; return 1 when one is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    judged = rows()
    print("judged:", ", ".join(f"{n} {name}" for name, n in sorted(Counter(r["verdict"] for r in judged).items())))
    pool = options.shared / "data/pool.jsonl.gz"
    if not pool.exists():
        print("pool.jsonl.gz: not here, not compared")
        return 0
    index = index_of(pool)
    counts: Counter[tuple[bool, bool]] = Counter()
    for row in judged:
        found = verdict(row, index)
        wanted = row["verdict"] == "copy"
        counts[wanted, found.copy] += 1
        if options.show and found.copy != wanted:
            print("wrong" if found.copy else "missed", *row.values(), found.reason, found.confidence)
    precision = counts[True, True] / (counts[True, True] + counts[False, True])
    recall = counts[True, True] / (counts[True, True] + counts[True, False])
    print(f"precision {precision:.3f}, recall {recall:.3f}")
    started = time.perf_counter()
    found = copies((), index)
    took = time.perf_counter() - started
    print(f"{len(index.reports)} articles: {len(found.groups)} groups, {len(found.pairs)} pairs, {took:.1f} s")
    return int(precision < FLOORS["precision"] or recall < FLOORS["recall"])


if __name__ == "__main__":
    sys.exit(main())
