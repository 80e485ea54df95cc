"""Golden cases: a text, its day of publication, the times in it. One table, so that a linguist can add a line."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from .texts import VALUE, find

TABLE = Path(__file__).with_name("golden.tsv")


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if line[0] != "#")
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["text"])
def test_golden_times(row: dict[str, str]) -> None:
    found = find(row["text"], None if row["published"] == "-" else row["published"])
    shown = " ; ".join(f"{time.text} = {time.value} ({time.grain})" for time in found)
    assert (shown or "-") == row["times"]
    assert all(VALUE.fullmatch(time.value) for time in found)
