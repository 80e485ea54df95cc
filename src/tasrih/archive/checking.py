"""Is the archive what was written? Spans are their text, rows belong to each other, hashes hold, the index fits."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, select, text

from tasrih.archive import schema
from tasrih.archive.reading_back import kept_inside, records_of
from tasrih.archive.records import digest_of, inflate, unpack
from tasrih.archive.rows import IndexRow, rows_of
from tasrih.archive.schema import articles, pages, versions
from tasrih.errors import ArchiveDamaged
from tasrih.model import Reading

MOST_SHOWN = 100
_AT_ONCE = 50

_ORPHANS = {
    "an article's version of today": "SELECT count(*) FROM articles a LEFT JOIN versions v ON v.id = a.version_id "
    "AND v.article_id = a.id WHERE v.id IS NULL",
    "a version's page": "SELECT count(*) FROM versions v LEFT JOIN pages p ON p.digest = v.page "
    "WHERE v.page IS NOT NULL AND p.digest IS NULL",
    "a statement's record": "SELECT count(*) FROM statements s LEFT JOIN statement_records r ON r.id = s.id "
    "WHERE r.id IS NULL",
    "a record's statement": "SELECT count(*) FROM statement_records r LEFT JOIN statements s ON s.id = r.id "
    "WHERE s.id IS NULL",
    "a statement's speaker": "SELECT count(*) FROM statements s LEFT JOIN actors a ON a.id = s.actor_id "
    "WHERE s.actor_id IS NOT NULL AND a.id IS NULL",
    "a mention's actor": "SELECT count(*) FROM mentions m LEFT JOIN actors a ON a.id = m.actor_id "
    "WHERE m.actor_id IS NOT NULL AND a.id IS NULL",
    "a mention's place": "SELECT count(*) FROM mentions m LEFT JOIN places p ON p.id = m.place_id "
    "WHERE m.place_id IS NOT NULL AND p.id IS NULL",
    "a role's organisation": "SELECT count(*) FROM roles r LEFT JOIN actors a ON a.id = r.organisation_id "
    "WHERE r.organisation_id IS NOT NULL AND a.id IS NULL",
    "a claim's statement": "SELECT count(*) FROM claims c LEFT JOIN statements s ON s.id = c.statement_id "
    "WHERE c.statement_id IS NOT NULL AND s.id IS NULL",
    "a claim's place": "SELECT count(*) FROM claims c LEFT JOIN places p ON p.id = c.place_id "
    "WHERE c.place_id IS NOT NULL AND p.id IS NULL",
    "a claim's actor": "SELECT count(*) FROM claims c LEFT JOIN actors a ON a.id = c.actor_id "
    "WHERE c.actor_id IS NOT NULL AND a.id IS NULL",
}


def check(connection: Connection) -> list[str]:
    """Return what is wrong, a line each, no more than MOST_SHOWN; [] when nothing is."""
    found: list[str] = []
    for problem in _problems(connection):
        found.append(problem)
        if len(found) == MOST_SHOWN:
            return [*found, "and more"]
    return found


def _problems(connection: Connection) -> Iterator[str]:
    yield from _of_the_store(connection)
    for what, asked in _ORPHANS.items():
        count = connection.execute(text(asked)).scalar()
        if count:
            yield f"{count} times {what} is missing"
    yield from _of_pages(connection)
    current = frozenset(connection.execute(select(articles.c.version_id)).scalars())
    indexed = 0
    after = 0
    wanted = select(versions).order_by(versions.c.id).limit(_AT_ONCE)
    while rows := connection.execute(wanted.where(versions.c.id > after)).all():
        after = rows[-1].id
        for row in rows:
            problems, index = _of_version(connection, row)
            yield from problems
            if row.id in current:
                indexed += len(index)
                yield from _of_index(connection, row, index)
    count = connection.execute(text("SELECT count(*) FROM search")).scalar()
    if count != indexed:
        yield f"the index holds {count} statements, the archive {indexed}"


def _of_the_store(connection: Connection) -> Iterator[str]:
    if connection.dialect.name != "sqlite":
        return
    for row in connection.exec_driver_sql("PRAGMA quick_check(10)"):
        if row[0] != "ok":
            yield f"the file: {row[0]}"
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(10):
        yield f"{row[0]} {row[1]} refers to a row of {row[2]} that is not there"


def _of_pages(connection: Connection) -> Iterator[str]:
    for digest in connection.execute(select(pages.c.digest)).scalars().all():
        data, size = connection.execute(select(pages.c.data, pages.c.size).where(pages.c.digest == digest)).one()
        try:
            page = inflate(data)
        except ArchiveDamaged as error:
            yield f"page {digest}: {error.message}"
            continue
        if len(page) != size or hashlib.sha256(page).hexdigest() != digest:
            yield f"page {digest}: its bytes are not those that were kept"


def _of_version(connection: Connection, row: Row[Any]) -> tuple[list[str], list[IndexRow]]:
    name = f"{row.origin} version {row.number}"
    try:
        records = records_of(connection, row)
        raw = inflate(row.body)
        reading = unpack(row.body, records)
    except ArchiveDamaged as error:
        return [f"{name}: {error.message}"], []
    found = [f"{name}: {problem}" for problem in _of_reading(reading)]
    if digest_of(raw, records) != row.body_hash:
        found.append(f"{name}: the reading is not the one that was kept")
    rows, index = rows_of(reading, row.id, kept_inside(connection, row.id), records)
    low, high = schema.numbered(row.id, 0), schema.numbered(row.id + 1, 0)
    first, last = schema.statement_key(row.day, row.id, 0), schema.statement_key(row.day, row.id + 1, 0)
    spans = {
        **{table: (table.c.version_id, row.id, row.id + 1) for table in schema.BY_VERSION},
        **{table: (table.c.id, low, high) for table in schema.BY_NUMBER},
        schema.actor_names: (schema.actor_names.c.actor_id, low, high),
        schema.roles: (schema.roles.c.actor_id, low, high),
        schema.statements: (schema.statements.c.id, first, last),
        schema.statement_places: (schema.statement_places.c.statement_id, first, last),
    }
    for table, (column, least, most) in spans.items():
        kept = connection.execute(select(table).where(column >= least, column < most)).mappings().all()
        if sorted(map(_comparable, kept)) != sorted(map(_comparable, rows[table])):
            found.append(f"{name}: {table.name} are not those of the reading")
    return found, index


def _comparable(row: Any) -> str:
    return repr(sorted(row.items()))


def _of_reading(reading: Reading) -> Iterator[str]:
    """Yield the spans of a reading that are not the article's text."""
    whole = reading.article.text
    for start, end, part in _spans(msgspec.to_builtins(reading)):
        if whole[start:end] != part:
            yield f"{start}:{end} is {whole[start:end]!r} in the article, {part!r} in the reading"


def _spans(value: Any) -> Iterator[tuple[int, int, str]]:
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value["start"], value["end"], value["text"]
        for part in value.values():
            yield from _spans(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _spans(part)


def _of_index(connection: Connection, row: Row[Any], index: list[IndexRow]) -> Iterator[str]:
    """Yield the statements of a version that the index does not hold with a word of theirs."""
    for number, columns in index:
        tokens = [token for token in columns[0].split() if token.isalnum()][:3]
        if connection.dialect.name == "sqlite":
            asked = " ".join(['"§all"', *(f'"{token}"' for token in tokens)])
            held = text("SELECT 1 FROM search WHERE search MATCH :asked AND rowid = :id")
        else:
            asked = " & ".join(["'§all'", *(f"'{token}'" for token in tokens)])
            held = text("SELECT 1 FROM search WHERE tokens @@ CAST(:asked AS tsquery) AND id = :id")
        if connection.execute(held, {"asked": asked, "id": number}).first() is None:
            yield f"{row.origin} version {row.number}: statement {number} is not in the index as it should be"
