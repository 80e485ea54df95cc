"""The tables a linguist edits: compiled, consistent, each example an instance of its row."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from tasrih.ingest.phrases import byline, match, one_edit_apart
from tasrih.ingest.tables import key

ROOT = Path(__file__).resolve().parents[2]


def rows() -> list[dict[str, str]]:
    with (ROOT / "lexicon" / "furniture.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_compiled_tables_are_fresh():
    script = ROOT / "scripts" / "build_furniture.py"
    done = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['form']}/{row['where']}")
def test_example_is_an_instance(row):
    example = row["example"]
    assert key(row["form"].replace("#", "0")) in key(example)
    if row["where"].startswith("byline"):
        assert byline(example)
    elif row["where"] not in ("any", "date"):
        found = match(example)
        assert found is not None
        assert found.kind == row["kind"]


@pytest.mark.parametrize(
    ("a", "b", "near"),
    [
        ("قد يعجبك", "قد يعحبك", True),
        ("قد يعجبك", "قد يعجك", True),
        ("قد يعجبك", "قد يععجبك", True),
        ("قد يعجبك", "قد يجعبك", True),
        ("قد يعجبك", "قد يعجبك", True),
        ("قد يعجبك", "قد يسرك", False),
        ("", "ا", True),
        ("", "اب", False),
    ],
)
def test_one_edit_apart(a, b, near):
    assert one_edit_apart(a, b) is near
    assert one_edit_apart(b, a) is near
