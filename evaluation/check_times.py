"""Strict span and value accuracy of times on the cases of Microsoft Recognizers-Text and Duckling.

usage: check_times.py [--failures]

Reads `evaluation/times/cases.tsv`; exit status 1 when fewer than 90 % of the supported idiomatic cases are right.
A case is right when every time it expects is found with exactly its span, and with its value where it gives one. In
cases that expect no time, and in the files whose expectations cover all kinds of time, a further time is a fault too.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import NamedTuple

from tasrih.model import Article
from tasrih.reading import times
from tasrih.reading.page import Page

CASES = Path(__file__).resolve().parent / "times" / "cases.tsv"
FLOOR = 0.90
COMPLETE = ("ms/DateTimeModel/", "ms/MergedExtractor/", "ms/MergedParser/")
SEPARATOR, EITHER = " ; ", " | "


class Outcome(NamedTuple):
    """How a case went: spans right, values right (None where the case gives none), and what was found."""

    spans: bool
    values: bool | None
    found: list[tuple[str, str]]

    @property
    def right(self) -> bool:
        """Whether spans and, where given, values are right."""
        return self.spans and self.values is not False


def rows(path: Path = CASES) -> list[dict[str, str]]:
    """Return the rows of the table of cases."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def judge(row: dict[str, str]) -> Outcome:
    """Read a case and compare."""
    article = Article(id="case", origin=row["id"], text=row["text"], published=row["reference"] or None)
    found = [(time.text, time.value) for time in times.find(Page(article))]
    spans = row["spans"].split(SEPARATOR) if row["spans"] else []
    values = row["values"].split(SEPARATOR) if row["values"] else [""] * len(spans)
    left = list(found)
    values_right: bool | None = None
    spans_right = True
    for span, value in zip(spans, values, strict=True):
        hit = next((pair for pair in left if squeezed(pair[0]) == span), None)
        if hit is None:
            spans_right = False
            continue
        left.remove(hit)
        if value:
            values_right = values_right is not False and hit[1] in value.split(EITHER)
    if not spans or row["id"].startswith(COMPLETE):
        spans_right = spans_right and not left
    if any(values) and values_right is None:
        values_right = False
    return Outcome(spans_right, values_right, found)


def squeezed(text: str) -> str:
    """Return a span with single spaces, as the table of cases has it."""
    return " ".join(text.split())


def measure(use: str, table: list[dict[str, str]]) -> list[tuple[dict[str, str], Outcome]]:
    """Return the cases of a use ("supported", "unsupported") with their outcomes."""
    return [(row, judge(row)) for row in table if row["use"] == use]


def share(part: int, whole: int) -> str:
    """Return "part of whole" with its share."""
    return f"{part:4} of {whole:4} = {part / whole:.1%}" if whole else "none"


def report(use: str, judged: list[tuple[dict[str, str], Outcome]]) -> float:
    """Print the figures of a use and return the share of cases that are right."""
    valued = [o for _, o in judged if o.values is not None]
    right = sum(o.right for _, o in judged)
    print(f"{use} cases, idiomatic")
    print(f"  strict span  {share(sum(o.spans for _, o in judged), len(judged))}")
    print(f"  value        {share(sum(bool(o.values) for o in valued), len(valued))} (of those that give one)")
    print(f"  both         {share(right, len(judged))}")
    return right / len(judged) if judged else 0.0


def main() -> int:
    """Print the figures; return 1 under the floor."""
    table = rows()
    figures = {}
    for use in ("supported", "unsupported"):
        judged = measure(use, table)
        figures[use] = report(use, judged)
        if "--failures" in sys.argv:
            for row, outcome in judged:
                if not outcome.right:
                    print(f"{row['id']} [{row['reference'][:16]}] {row['text']}")
                    print(f"    want {row['spans']} = {row['values']}\n    have {outcome.found}")
    out: dict[str, int] = {}
    for row in table:
        if row["use"] == "out":
            out[row["reason"]] = out.get(row["reason"], 0) + 1
    print("left out:", ", ".join(f"{reason} {n}" for reason, n in sorted(out.items(), key=lambda p: -p[1])))
    return int(figures["supported"] < FLOOR)


if __name__ == "__main__":
    raise SystemExit(main())
