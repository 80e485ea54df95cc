"""Say how many claims were right when they were judged by eye, and what is made of the same articles now.

usage: check_claims.py [--shared FOLDER] [--show]

The verdicts (`claims/judged.tsv`) are counted always. FOLDER (default: `../shared`) holds `data/pool.jsonl.gz`, whose
text may not ship; where it is there the articles are read again, and of the claims judged right those that are still
made are counted, of those judged wrong those that are gone. Exit status 1 when a share falls below its floor.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import math
import sys
from collections import defaultdict
from pathlib import Path

import tasrih
from tasrih.model import Claim, Reading

ROOT = Path(__file__).parents[1]
JUDGED = Path(__file__).with_name("claims") / "judged.tsv"
TYPES = ("presence", "figure", "relation", "intention", "demand")
FLOORS = {"right": 0.80, "kept": 0.80}
Row = dict[str, str]


def rows() -> list[Row]:
    """Return the verdicts."""
    lines = JUDGED.read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader((line for line in lines if line[0] != "#"), delimiter="\t", quoting=csv.QUOTE_NONE))


def interval(right: int, of: int) -> tuple[float, float]:
    """Return Wilson's interval of 95 % for a share."""
    z, share = 1.96, right / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z / (1 + z * z / of) * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return middle - half, middle + half


def counted(judged: list[Row], draw: str) -> float:
    """Print how many claims of a draw were right, by type; return the share of all."""
    share = 0.0
    for kind in (*TYPES, ""):
        verdicts = [r["verdict"] == "right" for r in judged if r["draw"] == draw and kind in ("", r["type"])]
        if verdicts:
            low, high = interval(sum(verdicts), len(verdicts))
            share = sum(verdicts) / len(verdicts)
            counts = f"{sum(verdicts)} of {len(verdicts)}"
            print(f"draw {draw} {kind or 'all':<9} {counts}: {share:.0%} ({low:.0%} to {high:.0%})")
    return share


def article(row: dict[str, str]) -> Reading:
    """Return the reading of an article of the pool: its headline, an empty line, its text."""
    return tasrih.read_text(f"{row['title']}\n\n{row['text']}", published=row["date"][:10])


def is_made(claims: tuple[Claim, ...], row: Row) -> bool:
    """Tell whether a reading makes the judged claim: its type and polarity, on the same words."""
    start, end = int(row["start"]), int(row["end"])
    return any(
        claim.type == row["type"]
        and claim.polarity == row["polarity"]
        and (claim.about is None or str(claim.about.start) == row["about"])
        and claim.span.start < end
        and start < claim.span.end
        for claim in claims
    )


def again(judged: list[Row], pool: Path, *, show: bool) -> float:
    """Read the articles again; print and return the share of right claims that are still made."""
    wanted: dict[str, list[Row]] = defaultdict(list)
    for row in judged:
        wanted[row["article"]].append(row)
    made: dict[str, list[bool]] = {"right": [], "wrong": []}
    with gzip.open(pool, "rt", encoding="utf-8") as file:
        for line in file:
            found = json.loads(line)
            if found["id"] not in wanted:
                continue
            claims = article(found).claims
            for row in wanted[found["id"]]:
                here = is_made(claims, row)
                made[row["verdict"]].append(here)
                if show and here != (row["verdict"] == "right"):
                    print("made" if here else "missed", *row.values())
    kept, gone = sum(made["right"]), len(made["wrong"]) - sum(made["wrong"])
    print(f"now: {kept} of {len(made['right'])} right ones made, {gone} of {len(made['wrong'])} wrong ones gone")
    return kept / len(made["right"])


def main() -> int:
    """Print the figures; return 1 when one is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    judged = rows()
    share = min(counted(judged, draw) for draw in sorted({row["draw"] for row in judged}))
    pool = options.shared / "data/pool.jsonl.gz"
    if not pool.exists():
        print("pool.jsonl.gz: not here, not read again")
        return int(share < FLOORS["right"])
    return int(share < FLOORS["right"] or again(judged, pool, show=options.show) < FLOORS["kept"])


if __name__ == "__main__":
    sys.exit(main())
