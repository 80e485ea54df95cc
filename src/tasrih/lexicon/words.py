"""The word tables (titles, bodies, transitions ...), keyed by folded words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tasrih.errors import LexiconError
from tasrih.lexicon.records import Row
from tasrih.lexicon.store import compiled


@cache
def words(table: str) -> Mapping[str, tuple[Row, ...]]:
    """Return folded form (words parted by one space) -> rows of `table`, such as "titles"."""
    rows = compiled().tables.get(table)
    if rows is None:
        raise LexiconError(f"{table}: no such word table")
    keyed: dict[str, tuple[Row, ...]] = {}
    for row in rows:
        key = " ".join(row.words)
        keyed[key] = (*keyed.get(key, ()), row)
    return keyed
