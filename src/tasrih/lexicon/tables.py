"""Reading the tables a linguist edits: rows with a header, checked, each fault with file and line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tasrih.arabic.fold import fold_word
from tasrih.errors import LexiconError

ACTS = frozenset({"assert", "deny", "call", "pledge", "ask", "judge"})
VOICES = frozenset({"said", "implied", "inferred"})
NONE = "-"
_ID = re.compile(r"[a-z0-9_]+")
_NOT_LETTER = re.compile(r"[^\w]+")


@dataclass(frozen=True)
class Line:
    """One row: its place for messages, and its cells by column name."""

    place: str
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def fail(self, why: str) -> LexiconError:
        """Return the error that says `why` at this row."""
        return LexiconError(f"{self.place}: {why}")

    def one_of(self, column: str, allowed: frozenset[str]) -> str:
        """Return the cell, which must be one of `allowed`."""
        if self[column] not in allowed:
            raise self.fail(f"{column} is {self[column]!r}, not one of {', '.join(sorted(allowed))}")
        return self[column]


def read(path: Path, columns: Sequence[str]) -> list[Line]:
    """Return the rows of the table at `path`, whose header must be `columns`."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path.name}: {error}") from error
    rows = [(i, line.split("\t")) for i, line in enumerate(lines, 1) if line.strip() and line[0] != "#"]
    if not rows or rows[0][1] != list(columns):
        raise LexiconError(f"{path.name}: the header must be {' '.join(columns)}")
    read_lines = [_line(path.name, number, cells, columns) for number, cells in rows[1:]]
    _refuse_duplicates(read_lines)
    return read_lines


def _line(name: str, number: int, cells: list[str], columns: Sequence[str]) -> Line:
    place = f"{name}:{number}"
    if len(cells) != len(columns):
        raise LexiconError(f"{place}: {len(cells)} cells, {len(columns)} wanted")
    if any(cell != cell.strip() or not cell for cell in cells):
        raise LexiconError(f"{place}: a cell is empty or has white space around it")
    line = Line(place, dict(zip(columns, cells, strict=True)))
    if not _ID.fullmatch(line["id"]):
        raise line.fail(f"id {line['id']!r} is not of small letters, digits and _")
    return line


def _refuse_duplicates(lines: Sequence[Line]) -> None:
    seen: set[str] = set()
    for line in lines:
        if line["id"] in seen:
            raise line.fail(f"duplicate id {line['id']}")
        seen.add(line["id"])


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of `text` folded, slots kept."""
    return tuple(word if word[0] == "{" else fold_word(word) for word in text.split())


def example_words(line: Line) -> list[str]:
    """Return the words of the row's example, folded, without punctuation."""
    return [fold_word(w) for w in _NOT_LETTER.split(line["example"]) if w]
