"""How fast the archive keeps and finds: many statements, from real readings repeated under other ids and dates.

usage: archive.py [--statements 100000] [--archive FILE|URL] [--readings FILE] [--articles 600] [--pool FILE]

The readings are those of the pool's first articles (`--pool`, JSON lines with `text` and `date`), read once and kept in
`--readings` for the next run; without a pool those of `samples/`. Prints ingest of ready readings (statements/s of wall
and of CPU time), the time to open, bytes a statement, and the median and 95th percentile of a search's first page with
its total: 40 common words (1 to 10 % of the statements), 40 rare ones (at most 50), alone and with filters.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import msgspec

import tasrih
from tasrih import archive as archives
from tasrih.arabic.words import tokenize
from tasrih.archive import Filters, Item
from tasrih.archive.analysis.words import word_tokens
from tasrih.model import Reading

ROOT = Path(__file__).parents[1]
DAYS = 3650
FIRST_DAY = date(2014, 1, 1)
QUERIES, ROUNDS = 40, 3


def readings(pool: Path, count: int, kept: Path) -> list[Reading]:
    if kept.exists():
        return msgspec.msgpack.decode(kept.read_bytes(), type=list[Reading])
    if not pool.exists():
        return [item for item in tasrih.read_many([ROOT / "samples"]) if isinstance(item, Reading)]
    found = []
    with gzip.open(pool, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            try:
                reading = tasrih.read_text(
                    f"{record['title']}\n{record['text']}", published=(record["date"] or "")[:10]
                )
            except tasrih.InputError:
                continue
            site = msgspec.structs.replace(reading.article, origin=record["url"], site=record["outlet"])
            found.append(msgspec.structs.replace(reading, article=site))
            if len(found) == count:
                break
    kept.write_bytes(msgspec.msgpack.encode(found))
    return found


def repeated(ready: list[Reading], statements: int) -> Iterator[Item]:
    """Yield the readings again and again, each time with another id, origin and day."""
    made = number = 0
    while made < statements:
        reading = ready[number % len(ready)]
        day = FIRST_DAY + timedelta(number * 7919 % DAYS)
        changed = {"id": f"{number:016x}", "origin": f"repeated/{number}", "published": day.isoformat()}
        article = msgspec.structs.replace(reading.article, **changed)
        yield Item(msgspec.structs.replace(reading, article=article))
        made += len(reading.statements)
        number += 1


def words(ready: list[Reading]) -> tuple[list[str], list[str]]:
    """Return common words (in 1 to 10 % of the statements) and rare ones (in one statement of `ready`)."""
    counted: Counter[str] = Counter()
    total = 0
    for reading in ready:
        for statement in reading.statements:
            total += 1
            found = {word for span in statement.content for word in tokenize(span.text).words}
            counted.update(word for word in found if len(word) > 3 and word_tokens(word))
    rng = random.Random(1)
    common = sorted(word for word, n in counted.items() if total / 100 <= n <= total / 10)
    rare = sorted(word for word, n in counted.items() if n == 1)
    return rng.sample(common, min(QUERIES, len(common))), rng.sample(rare, min(QUERIES, len(rare)))


class Asked(msgspec.Struct, frozen=True):
    """How a line's searches are asked."""

    filters: Filters = Filters()
    order: str = "date"
    facets: bool = False


FILTERS = {
    "alone": Filters(),
    "speaker": Filters(speaker="أوباما"),
    "place, and all in it": Filters(place="سوريا"),
    "published in a year": Filters(published_from="2016", published_until="2016"),
    "said in half a year, not hedged": Filters(said_from="2017-02-10", said_until="2017-08-20", hedged=False),
    "place, act, outlet": Filters(place="اليمن", act="assert", site="aawsat"),
}


def measure(archive: archives.Archive, common: list[str], rare: list[str]) -> None:
    print(f"{'search, first page of 20 with its total':50} {'p50 ms':>8} {'p95 ms':>8} {'hits':>9}")
    for kind, typed in (("common", common), ("rare", rare)):
        for name, filters in FILTERS.items():
            _line(archive, f"{kind}, {name}", typed, Asked(filters))
    pairs = list(itertools.pairwise(common))
    _line(archive, "common, two words", [f"{a} {b}" for a, b in pairs], Asked())
    _line(archive, "common, by rank", common, Asked(order="rank"))
    _line(archive, "phrase of two common words", [f'"{a} {b}"' for a, b in pairs], Asked())
    _line(archive, "four letters*", [f"{word[:4]}*" for word in common], Asked())
    _line(archive, "common, with facets", common[:10], Asked(facets=True))


def _line(archive: archives.Archive, name: str, typed: list[str], asked: Asked) -> None:
    taken, hits = [], []
    for _ in range(1 if asked.facets else ROUNDS):
        for query in typed:
            start = time.perf_counter()
            results = archive.search(query, asked.filters, order=asked.order, facets=asked.facets)
            taken.append((time.perf_counter() - start) * 1000)
            hits.append(results.total)
    taken.sort()
    middle, high = statistics.median(taken), taken[int(len(taken) * 0.95) - 1]
    print(f"{name:50} {middle:8.1f} {high:8.1f} {statistics.median(hits):9,.0f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--archive", default="benchmark.db")
    parser.add_argument("--readings", type=Path, default=Path("benchmark-readings.msgpack"))
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--pool", type=Path, default=ROOT.parent / "shared/data/pool.jsonl.gz")
    asked = parser.parse_args()
    ready = readings(asked.pool, asked.articles, asked.readings)
    common, rare = words(ready)
    with archives.open(asked.archive) as archive:
        if not archive.size()["articles"]:
            wall, cpu = time.perf_counter(), time.process_time()
            count = sum(kept.statements for kept in archive.add_many(repeated(ready, asked.statements)))
            wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
            print(
                f"ingest: {count:,} statements, {count / wall:,.0f}/s ({count / cpu:,.0f} per CPU second)", flush=True
            )
    start = time.perf_counter()
    with archives.open(asked.archive, read_only=True) as archive:
        print(f"open: {(time.perf_counter() - start) * 1000:.0f} ms")
        size = archive.size()
        path = Path(asked.archive)
        if path.exists():
            print(f"size: {path.stat().st_size / size['statements']:,.0f} bytes a statement, {size}")
        measure(archive, common, rare)


if __name__ == "__main__":
    sys.exit(main())
