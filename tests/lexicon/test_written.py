"""Rows as they are written in the tables."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from tasrih.lexicon.written import FILE, TABLES, compile_written, row

FOLDER = Path(__file__).resolve().parents[2] / "lexicon"


def test_the_committed_file_is_what_the_tables_say() -> None:
    committed = FOLDER.parent / "src/tasrih/lexicon" / FILE
    assert committed.read_bytes() == msgspec.json.encode(compile_written(FOLDER)) + b"\n"


def test_a_row_has_its_gloss_and_example_and_no_empty_cells() -> None:
    said = row("verbs.tsv", "qala")
    assert (said["lemma"], said["act"], said["gloss"]) == ("قال", "assert", "say")
    assert "قال" in said["example"]
    assert "-" not in row("actors.tsv", "isis").values()


@pytest.mark.parametrize(("table", "name"), [("verbs.tsv", "no_such"), ("no.tsv", "qala"), ("", "")])
def test_a_row_that_is_not_there_is_empty(table: str, name: str) -> None:
    assert row(table, name) == {}


def test_every_table_has_a_gloss_and_an_example() -> None:
    assert all({"gloss", "example"} <= set(columns) for columns in TABLES.values())
