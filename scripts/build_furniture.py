#!/usr/bin/env python3
"""Compile the tables that ingest reads at run time, from the tables that a linguist edits.

usage: build_furniture.py [--check]

`lexicon/{furniture,months,outlets}.tsv` become `src/tasrih/ingest/_{furniture,months,outlets}.json`.
With `--check` nothing is written; exit status 1 when a compiled table is stale or a row is malformed.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = {
    "furniture": ("form", "kind", "where", "gloss", "example"),
    "months": ("month", "form", "region", "gloss"),
    "outlets": ("domain", "name", "gloss"),
}
CALENDARS = {"Hijri": "hijri", "Weekday": "weekday"}
KINDS = {"comments", "related", "consent", "share", "navigation", "other"}
WHERE = {"line", "section", "start", "start:", "any", "end mark", "date", "byline", "byline:"}


class MalformedRow(ValueError):
    """A row that breaks its table's rules; says which file and line."""


def rows(name: str) -> list[dict[str, str]]:
    """The rows of `lexicon/NAME.tsv`, checked against the table's columns."""
    path = ROOT / "lexicon" / f"{name}.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        header, *body = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    if tuple(header) != COLUMNS[name]:
        raise MalformedRow(f"{path.name}: columns are {header}, not {list(COLUMNS[name])}")
    for number, row in enumerate(body, start=2):
        if len(row) != len(header) or not all(cell.strip() == cell != "" for cell in row):
            raise MalformedRow(f"{path.name}:{number}: {row}")
    return [dict(zip(header, row, strict=True)) for row in body]


def check_furniture(table: list[dict[str, str]]) -> None:
    """Refuse a kind or place that the reader does not know, and a phrase given twice for one place."""
    seen: set[tuple[str, str]] = set()
    for number, row in enumerate(table, start=2):
        pair = (row["form"], row["where"])
        if row["kind"] not in KINDS or row["where"] not in WHERE or pair in seen:
            raise MalformedRow(f"furniture.tsv:{number}: {row}")
        seen.add(pair)


def compile_tables() -> dict[str, object]:
    """The compiled tables by name, as JSON-ready values in the order of their rows."""
    furniture = rows("furniture")
    check_furniture(furniture)
    months: dict[str, dict[str, int]] = {"gregorian": {}, "hijri": {}, "weekday": {}}
    for row in rows("months"):
        months[CALENDARS.get(row["region"], "gregorian")][row["form"]] = int(row["month"])
    return {
        "furniture": [[row["form"], row["kind"], row["where"]] for row in furniture],
        "months": months,
        "outlets": {row["domain"]: row["name"] for row in rows("outlets")},
    }


def main() -> int:
    stale = []
    for name, table in compile_tables().items():
        path = ROOT / "src" / "tasrih" / "ingest" / f"_{name}.json"
        text = json.dumps(table, ensure_ascii=False, indent=0) + "\n"
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(path.name)
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
    if stale:
        print(("stale: " if "--check" in sys.argv else "written: ") + ", ".join(stale))
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
