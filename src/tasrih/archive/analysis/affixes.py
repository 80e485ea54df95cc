"""The table of what a word loses in the index, and of the words that join a search."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

FILE = "affixes.tsv"


class Affix(NamedTuple):
    """A row: its folded `form`, and how many letters must be left (`least`) for it to be taken off."""

    kind: str
    form: str
    least: int
    gloss: str
    example: str


@cache
def affixes() -> tuple[Affix, ...]:
    """Return the rows of the table, in its order."""
    text = files("tasrih.archive.analysis").joinpath(FILE).read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and line[0] != "#"][1:]
    return tuple(Affix(kind, form, int(least), gloss, example) for kind, form, least, gloss, example in rows)


@cache
def forms(kind: str) -> tuple[tuple[str, int], ...]:
    """Return the forms of a kind with the letters that must be left, the longest first."""
    found = [(row.form, row.least) for row in affixes() if row.kind == kind]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))
