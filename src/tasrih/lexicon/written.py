"""The rows of the tables that a reading names as reasons, as the linguist wrote them; loaded by explanations only."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec

from tasrih.errors import LexiconError
from tasrih.lexicon import schemas
from tasrih.lexicon.actor_rows import ACTORS
from tasrih.lexicon.tables import NONE, read

FILE = "written.json"
TABLES = {
    "verbs": schemas.VERBS,
    "nouns": schemas.NOUNS,
    "phrases": schemas.PHRASES,
    "light": schemas.LIGHT,
    "actors": ACTORS,
}


class Table(msgspec.Struct, frozen=True, array_like=True):
    """A table: the names of its columns but the first, `id`, and by id the cells of each row."""

    columns: tuple[str, ...]
    rows: dict[str, tuple[str, ...]]


def compile_written(folder: Path) -> dict[str, Table]:
    """Return the tables of `folder` by file name."""
    return {
        f"{name}.tsv": Table(
            columns[1:],
            {
                line["id"]: tuple(line[column] for column in columns[1:])
                for line in read(folder / f"{name}.tsv", columns)
            },
        )
        for name, columns in TABLES.items()
    }


def row(table: str, name: str) -> dict[str, str]:
    """Return what the row `name` of `table` (`verbs.tsv`) says, column by column, empty cells left out; {} for none."""
    found = _tables().get(table)
    if found is None or name not in found.rows:
        return {}
    pairs = zip(found.columns, found.rows[name], strict=True)
    return {column: cell for column, cell in pairs if cell != NONE}


@cache
def _tables() -> dict[str, Table]:
    try:
        return msgspec.json.decode(files("tasrih.lexicon").joinpath(FILE).read_bytes(), type=dict[str, Table])
    except (OSError, msgspec.DecodeError) as error:
        raise LexiconError(f"{FILE}: {error}; run scripts/build_lexicon.py") from error
