"""Measure how many names of places are linked, and how many links are right, on the judged stretches.

usage: check_places.py [--shared FOLDER] [--show]

FOLDER (default: `../shared`) holds `data/pool.jsonl.gz`, whose text may not ship; where it is not there nothing is
measured. Exit status 1 when a figure is below its floor. `--show` lists what is missed and wrong.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tasrih.model import Article
from tasrih.reading.page import Page
from tasrih.reading.places import Located, candidates, locate
from tasrih.reading.places.ranking import kilometres
from tasrih.reading.places.resolve import LINKED

ROOT = Path(__file__).parents[1]
HERE = Path(__file__).with_name("places")
FLOORS = {"right": 0.92, "linked": 0.85}


class Judged(NamedTuple):
    """A name listed by eye: its code points in the article, and the place that is meant."""

    start: int
    end: int
    name: str
    status: str
    country: str
    lat: float
    lon: float
    km: float
    kind: str

    def holds(self, link: Located) -> bool:
        """Tell whether a link is to the place that is meant."""
        entry = link.entry
        if entry.country != self.country or (entry.kind == "country") != (self.kind == "country"):
            return False
        return self.kind == "country" or kilometres(self.lat, self.lon, entry.lat, entry.lon) <= self.km


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of this folder."""
    lines = (HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return csv.DictReader((line for line in lines if line[0] != "#"), delimiter="\t", quoting=csv.QUOTE_NONE)


def judged() -> dict[str, list[Judged]]:
    """Return the judged names of each stretch."""
    found: dict[str, list[Judged]] = defaultdict(list)
    for row in rows("mentions"):
        land = "" if row["country"] == "-" else row["country"]
        where = (float(row["lat"]), float(row["lon"]), float(row["km"]))
        found[row["sentence"]].append(
            Judged(int(row["start"]), int(row["end"]), row["name"], row["status"], land, *where, row["kind"])
        )
    return found


def texts(pool: Path, wanted: set[str]) -> dict[str, dict[str, str]]:
    """Return the pool's articles with the ids `wanted`."""
    with gzip.open(pool, "rt", encoding="utf-8") as file:
        return {row["id"]: row for row in map(json.loads, file) if row["id"] in wanted}


def links(article: dict[str, str], start: int, end: int) -> list[Located]:
    """Return the links of an article that begin in code points `start` to `end`."""
    page = Page(Article(article["id"], article["id"], article["text"], published=article["date"][:10]))
    found = locate(page, [name for name in candidates(page) if name.sure >= LINKED])
    return [link for link in found if start <= link.candidate.start < end]


def main() -> int:
    """Print the figures; return 1 when one is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    pool = options.shared / "data/pool.jsonl.gz"
    if not pool.exists():
        print("pool.jsonl.gz: not here, not measured")
        return 0
    stretches, known = list(rows("sentences")), judged()
    articles = texts(pool, {row["article"] for row in stretches})
    seen = linked = made = right = 0
    for row in stretches:
        names = known[row["id"]]
        found = links(articles[row["article"]], int(row["start"]), int(row["end"]))
        for name in names:
            over = [link for link in found if link.candidate.start < name.end and link.candidate.end > name.start]
            seen += name.status == "place"
            linked += name.status == "place" and bool(over)
            if options.show and name.status == "place" and not over:
                print("missed", row["id"], name.name)
        for link in found:
            at = link.candidate
            good = any(at.start < name.end and at.end > name.start and name.holds(link) for name in names)
            made, right = made + 1, right + good
            if options.show and not good:
                print("wrong", row["id"], articles[row["article"]]["text"][at.start : at.end], link.entry)
    figures = {"right": right / made, "linked": linked / seen}
    print(f"{seen} names of places, {linked} linked: {figures['linked']:.1%}")
    print(f"{made} links, {right} right: {figures['right']:.1%}")
    return int(any(figures[name] < floor for name, floor in FLOORS.items()))


if __name__ == "__main__":
    sys.exit(main())
