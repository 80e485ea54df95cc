"""The index of words: FTS5 in SQLite, a tsvector with GIN in PostgreSQL, fed with the same tokens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import BigInteger, Column, Connection, MetaData, Table, cast, insert
from sqlalchemy.dialects.postgresql import TSVECTOR

from tasrih.archive.analysis.facets import ALL
from tasrih.archive.analysis.query import Either, Every, Node, Phrase, Without, Word
from tasrih.archive.analysis.words import GAP
from tasrih.archive.rows import IndexRow
from tasrih.archive.terms import COLUMNS

LABELS = dict(zip(COLUMNS, "ABCDD", strict=True))
"""The weight by which PostgreSQL knows a column; the tokens of `facets` can stand nowhere else."""
_NAMES = ", ".join(COLUMNS)
_ADD = f"INSERT INTO search(rowid, {_NAMES}) VALUES (?, ?, ?, ?, ?, ?)"
_DELETE = f"INSERT INTO search(search, rowid, {_NAMES}) VALUES ('delete', ?, ?, ?, ?, ?, ?)"
MOST_POSITIONS = 16_383
"""Positions that a tsvector can tell apart; words behind them all stand at the last one."""

vectors = Table("search", MetaData(), Column("id", BigInteger, primary_key=True), Column("tokens", TSVECTOR))


def add(connection: Connection, rows: Iterable[IndexRow]) -> None:
    """Put statements into the index, each once."""
    ordered = sorted(rows)
    if not ordered:
        return
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(_ADD, [(number, *columns) for number, columns in ordered])
        return
    from sqlalchemy import Text, bindparam

    made = insert(vectors).values(id=bindparam("id"), tokens=cast(bindparam("t", type_=Text), TSVECTOR))
    connection.execute(made, [{"id": number, "t": vector(columns)} for number, columns in ordered])


def remove(connection: Connection, rows: Iterable[IndexRow]) -> None:
    """Take statements out of the index; the tokens must be those with which they came in."""
    ordered = sorted(rows)
    if not ordered:
        return
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(_DELETE, [(number, *columns) for number, columns in ordered])
    else:
        connection.execute(vectors.delete().where(vectors.c.id.in_([number for number, _ in ordered])))


def clear(connection: Connection) -> None:
    """Empty the index."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("INSERT INTO search(search) VALUES ('delete-all')")
    else:
        connection.execute(vectors.delete())


def vector(columns: Sequence[str]) -> str:
    """Return PostgreSQL's text form of a tsvector with the tokens of all columns, a gap between the columns."""
    places: dict[str, list[str]] = {}
    at = 0
    for column, label in zip(columns, LABELS.values(), strict=True):
        for token in column.split():
            at += 1
            if token != GAP:
                places.setdefault(token, []).append(f"{min(at, MOST_POSITIONS)}{label}")
        at += 1
    return " ".join(f"'{token}':{','.join(found[:256])}" for token, found in places.items())


def fts5(node: Node) -> str:
    """Return FTS5's text form of a search; each token stands in quotation marks and is never syntax."""
    if isinstance(node, Word):
        found = [*map(_quoted, node.tokens), *(f"{_quoted(start)}*" for start in node.prefixes)]
        return _in_column(node.column, " OR ".join(found) or _quoted(""))
    if isinstance(node, Phrase):
        return _in_column(node.column, " OR ".join(_quoted(" ".join(run)) for run in node.runs))
    if isinstance(node, Either):
        return f"({' OR '.join(map(fts5, node.parts))})"
    if isinstance(node, Without):
        return f"({_quoted(ALL)} NOT {fts5(node.part)})"
    wanted = [part for part in node.parts if not isinstance(part, Without)]
    found_text = f"({' AND '.join(map(fts5, wanted))})" if wanted else _quoted(ALL)
    unwanted = [part.part for part in node.parts if isinstance(part, Without)]
    return f"({found_text} NOT {fts5(Either(tuple(unwanted)))})" if unwanted else found_text


def tsquery(node: Node) -> str:
    """Return PostgreSQL's text form of a search."""
    if isinstance(node, Word):
        label = f":{LABELS[node.column]}" if node.column else ""
        starts = (f"'{start}':*{LABELS.get(node.column, '')}" for start in node.prefixes)
        either = [*(f"'{token}'{label}" for token in node.tokens), *starts] or [f"'{GAP}'"]
        return f"({' | '.join(either)})"
    if isinstance(node, Phrase):
        runs = (" <-> ".join(f"'{token}'" for token in run) for run in node.runs)
        return f"({' | '.join(f'({run})' for run in runs)})"
    if isinstance(node, Without):
        return f"!{tsquery(node.part)}"
    return f"({(' | ' if isinstance(node, Either) else ' & ').join(map(tsquery, node.parts))})"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _in_column(column: str, text: str) -> str:
    return f"{column} : ({text})" if column else f"({text})"


__all__ = ["COLUMNS", "LABELS", "Every", "add", "clear", "fts5", "remove", "tsquery", "vector", "vectors"]
