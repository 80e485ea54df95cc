"""Say how well people are linked across articles, on the 100 whom most articles of SaudiNewsNet name.

usage: check_linking.py [--shared FOLDER] [--readings FILE] [--show]

The verdicts (`linking/judged.tsv`: article, name as it was read, person) are counted always. FOLDER (default:
`../shared`) holds `data/pool.jsonl.gz`, whose text may not ship; where it is there all articles are read (about four
minutes), all people linked, and the judged ones compared. The readings' actors are kept in FILE when it is given, and
taken from it when it is there. Exit status 1 when B-cubed F1 falls below its floor or two people are merged.
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

import msgspec

import tasrih
from tasrih.linking import Cluster, Sighting, actors, sightings_of

ROOT = Path(__file__).parents[1]
JUDGED = Path(__file__).with_name("linking") / "judged.tsv"
FLOOR = 0.92
OTHER = "x-"
"""Stands before people who are none of the 100: they count where they are merged with one of them."""
Judged = dict[tuple[str, str], str]
Item = tuple[str, str, Sighting]


def judged() -> Judged:
    """Return (article, name as read) -> person."""
    lines = JUDGED.read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader((line for line in lines if line[0] != "#"), delimiter="\t", quoting=csv.QUOTE_NONE)
    return {(row["article"], row["name"]): row["person"] for row in rows}


def read_pool(pool: Path) -> list[Sighting]:
    """Return the actors of all articles of the pool."""
    found: list[Sighting] = []
    with gzip.open(pool, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            try:
                reading = tasrih.read_text(f"{row['title']}\n\n{row['text']}", published=row["date"][:10])
            except tasrih.InputError as error:
                print(row["id"], error)
                continue
            found += sightings_of(reading, id=row["id"], outlet=row["outlet"])
    return found


def sightings(pool: Path, kept: Path | None) -> list[Sighting]:
    """Return the actors of the pool, from the file of a run before where it is there."""
    if kept is not None and kept.exists():
        return msgspec.json.decode(kept.read_bytes(), type=list[Sighting])
    found = read_pool(pool)
    if kept is not None:
        kept.write_bytes(msgspec.json.encode(found))
    return found


def b_cubed(items: list[Item]) -> tuple[float, float]:
    """Return B-cubed precision and recall over the sightings of the 100; others count in the clusters only."""
    people, clusters = Counter(p for p, _, _ in items), Counter(c for _, c, _ in items)
    both = Counter((p, c) for p, c, _ in items)
    counted = [(p, c) for p, c, _ in items if not p.startswith(OTHER)]
    precision = sum(both[p, c] / clusters[c] for p, c in counted) / len(counted)
    recall = sum(both[p, c] / people[p] for p, c in counted) / len(counted)
    return precision, recall


def wrong_merges(items: list[Item]) -> list[dict[str, int]]:
    """Return the people of each cluster that holds more than one."""
    held: dict[str, Counter[str]] = {}
    for person, cluster, _ in items:
        held.setdefault(cluster, Counter())[person] += 1
    return [dict(people) for people in held.values() if len(people) > 1]


def matched(found: list[Sighting], clusters: list[Cluster], wanted: Judged) -> list[Item]:
    """Return (person, cluster, sighting) of each judged sighting that is still read."""
    cluster_of = {f"{m.article} {m.actor}": c.id for c in clusters for m in c.members}
    return [
        (wanted[s.article, s.name], cluster_of[s.key], s)
        for s in found
        if s.type == "person" and (s.article, s.name) in wanted
    ]


def main() -> int:
    """Print the figures; return 1 when one is not good enough."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--readings", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    wanted = judged()
    names = Counter(wanted.values())
    print(f"judged: {len(wanted)} names of {sum(not p.startswith(OTHER) for p in names)} people, and of others")
    pool = options.shared / "data/pool.jsonl.gz"
    if not pool.exists():
        print("pool.jsonl.gz: not here, not read")
        return 0
    found = sightings(pool, options.readings)
    started = time.perf_counter()
    clusters = actors(found)
    print(f"{len(found)} actors of articles, {len(clusters)} linked, {time.perf_counter() - started:.1f} s")
    items = matched(found, clusters, wanted)
    precision, recall = b_cubed(items)
    score = 2 * precision * recall / (precision + recall)
    merged = wrong_merges(items)
    print(f"{len(items)} of the judged names are still read so")
    print(f"B-cubed precision {precision:.3f}, recall {recall:.3f}, F1 {score:.3f}; wrong merges {len(merged)}")
    for people in merged if options.show else ():
        print(people)
    return int(score < FLOOR or bool(merged))


if __name__ == "__main__":
    sys.exit(main())
