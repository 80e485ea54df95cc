"""Writing: readings in, a few articles a transaction, each whole or not at all."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache

import msgspec
from sqlalchemy import Connection, Row, Table, bindparam, delete, insert, select, update

from tasrih.archive import index
from tasrih.archive.analysis.facets import day_or_none
from tasrih.archive.around import inside
from tasrih.archive.reading_back import kept_inside, records_of
from tasrih.archive.records import Kept, Outcome, Packed, pack, plain, plain_or_none, unpack
from tasrih.archive.rows import IndexRow, Rows, rows_of
from tasrih.archive.schema import (
    BY_NUMBER,
    BY_VERSION,
    IN_ORDER,
    actor_names,
    articles,
    numbered,
    pages,
    roles,
    statement_key,
    statement_places,
    statement_records,
    statements,
    versions,
)
from tasrih.model import Reading

_AT_ONCE = 500
NAMELESS = frozenset(("", "-", "text"))
"""Origins that name no article: text handed over, standard input. Each text from there is an article of its own."""


_WANTED_ARTICLE = (
    select(articles.c.id, articles.c.version_id).where(articles.c.key == bindparam("wanted")).with_for_update()
)
_WANTED_VERSION = select(versions).where(versions.c.id == bindparam("wanted"))
_NEW_VERSION = insert(versions)
_NEW_ARTICLE = insert(articles)
_SET_VERSION = update(articles).where(articles.c.id == bindparam("article")).values(version_id=bindparam("version"))


class Item(msgspec.Struct, frozen=True):
    """A reading to keep. `key` says which article it is (else its origin), `digest` is the SHA-256 of the bytes read.

    `page` are the bytes themselves, when they are to be kept; they make the digest.
    """

    reading: Reading
    key: str = ""
    digest: str = ""
    page: bytes | None = None


class _Batch:
    """What one transaction writes: rows of all its articles, table by table."""

    def __init__(self) -> None:
        self.rows: Rows = {table: [] for table in IN_ORDER}
        self.index: list[IndexRow] = []
        self.latest: list[dict[str, int]] = []

    def take(self, rows: Rows, index_rows: list[IndexRow]) -> None:
        """Add the rows of one article."""
        for table, found in rows.items():
            self.rows[table] += found
        self.index += index_rows

    def write(self, connection: Connection) -> None:
        """Write what was taken."""
        for table in IN_ORDER:
            if self.rows[table]:
                connection.exec_driver_sql(_insertion(table, connection.dialect.name), self.rows[table])
        if self.latest:
            connection.execute(_SET_VERSION, self.latest)
        index.add(connection, self.index)
        self.__init__()  # type: ignore[misc]


@cache
def _insertion(table: Table, dialect: str) -> str:
    """Return the text that inserts a row given as a dict; quicker than having each row compiled."""
    names = [column.name for column in table.columns]
    values = ", ".join(f":{name}" if dialect == "sqlite" else f"%({name})s" for name in names)
    columns = ", ".join(f'"{name}"' for name in names)
    return f"INSERT INTO {table.name} ({columns}) VALUES ({values})"


def keep(connection: Connection, items: Iterable[Item]) -> list[Kept]:
    """Keep the items within the connection's transaction."""
    batch = _Batch()
    ordered = sorted(enumerate(items), key=lambda pair: key_of(pair[1]))
    kept: dict[int, Kept] = {}
    known = _known(connection, [key_of(item) for _, item in ordered])
    seen: set[str] = set()
    for place, item in ordered:  # in the order of their keys, so that two writers wait for each other in one order
        if key_of(item) in seen:
            batch.write(connection)
            known.add(key_of(item))
        seen.add(key_of(item))
        kept[place] = _keep(connection, item, batch, is_known=key_of(item) in known)
    batch.write(connection)
    return [kept[place] for place in sorted(kept)]


def _known(connection: Connection, keys: list[str]) -> set[str]:
    """Return those of the keys that have an article."""
    found: set[str] = set()
    for at in range(0, len(keys), _AT_ONCE):
        wanted = select(articles.c.key).where(articles.c.key.in_(keys[at : at + _AT_ONCE]))
        found.update(connection.execute(wanted).scalars())
    return found


def key_of(item: Item) -> str:
    """Return what names the article of an item in every archive."""
    origin = item.key or item.reading.article.origin
    return plain(f"{origin}#{item.reading.article.id}" if origin in NAMELESS else origin)


def _keep(connection: Connection, item: Item, batch: _Batch, *, is_known: bool) -> Kept:
    reading, key = item.reading, key_of(item)
    article, now = _article(connection, key, is_known=is_known)
    digest = hashlib.sha256(item.page).hexdigest() if item.page is not None else item.digest or reading.article.id
    page = _keep_page(connection, item.page, digest)
    packed = pack(reading)
    count = len(reading.statements)
    if now is not None and now.digest == digest:
        if page and not now.page:
            connection.execute(update(versions).where(versions.c.id == now.id).values(page=page))
        if now.body_hash == packed.digest:
            return Kept(key, now.number, "unchanged", count)
        _clear(connection, now)
        number, version, outcome = now.number, now.id, "reread"
        values = {**_version_values(reading, digest, page or now.page, packed), "added_at": now.added_at}
        connection.execute(update(versions).where(versions.c.id == version).values(values))
    else:
        if now is not None:
            _unindex(connection, now)
        number = now.number + 1 if now is not None else 1
        values = {**_version_values(reading, digest, page, packed), "article_id": article, "number": number}
        made = connection.execute(_NEW_VERSION, values).inserted_primary_key
        assert made is not None
        version, outcome = made[0], "new" if now is None else "changed"
        batch.latest.append({"article": article, "version": version})
    around = {place.id: inside(place) for place in reading.places}
    batch.take(*rows_of(reading, version, around, packed.records))
    return Kept(key, number, _outcome(outcome), count)


def _outcome(word: str) -> Outcome:
    return word  # type: ignore[return-value]


def _article(connection: Connection, key: str, *, is_known: bool) -> tuple[int, Row | None]:  # type: ignore[type-arg]
    """Return the number of the article, made where there was none, and the row of its version of today."""
    found = connection.execute(_WANTED_ARTICLE, {"wanted": key}).first() if is_known else None
    if found is None:
        values = {"key": key, "added_at": _now()}
        if connection.dialect.name == "postgresql":
            from sqlalchemy.dialects.postgresql import insert as insert_or_not

            connection.execute(insert_or_not(articles).values(values).on_conflict_do_nothing())
            found = connection.execute(_WANTED_ARTICLE, {"wanted": key}).one()
        else:
            made = connection.execute(_NEW_ARTICLE, values).inserted_primary_key
            assert made is not None
            return made[0], None
    if found.version_id is None:
        return found.id, None
    return found.id, connection.execute(_WANTED_VERSION, {"wanted": found.version_id}).one()


def _keep_page(connection: Connection, data: bytes | None, digest: str) -> str | None:
    if data is None:
        return None
    if connection.execute(select(pages.c.size).where(pages.c.digest == digest)).first() is None:
        values = {"digest": digest, "size": len(data), "data": zlib.compress(data, 6)}
        if connection.dialect.name == "postgresql":
            from sqlalchemy.dialects.postgresql import insert as insert_or_not

            connection.execute(insert_or_not(pages).values(values).on_conflict_do_nothing())
        else:
            connection.execute(insert(pages).values(values))
    return digest


def _version_values(reading: Reading, digest: str, page: str | None, packed: Packed) -> dict[str, object]:
    article = reading.article
    return {
        "identity": plain(article.id),
        "digest": digest,
        "page": page,
        "origin": plain(article.origin),
        "title": plain_or_none(article.title),
        "published": plain_or_none(article.published),
        "day": day_or_none(article.published),
        "site": plain_or_none(article.site),
        "statements": len(reading.statements),
        "reader": reader(),
        "added_at": _now(),
        "body_hash": packed.digest,
        "body": packed.body,
    }


@cache
def reader() -> str:
    """Return the version of the program that read."""
    from importlib.metadata import version

    return f"tasrih {version('tasrih')}"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def index_rows(connection: Connection, version: Row) -> list[IndexRow]:  # type: ignore[type-arg]
    """Return what the index holds of a version, made again from what was kept."""
    records = records_of(connection, version)
    return rows_of(unpack(version.body, records), version.id, kept_inside(connection, version.id), records)[1]


def _unindex(connection: Connection, version: Row) -> None:  # type: ignore[type-arg]
    index.remove(connection, index_rows(connection, version))


def _clear(connection: Connection, version: Row) -> None:  # type: ignore[type-arg]
    """Take away the rows of a version, children before parents."""
    _unindex(connection, version)
    first, last = statement_key(version.day, version.id, 0), statement_key(version.day, version.id + 1, 0)
    low, high = numbered(version.id, 0), numbered(version.id + 1, 0)
    for table in reversed(IN_ORDER):
        if table in BY_VERSION:
            column, span = table.c.version_id, (version.id, version.id + 1)
        elif table in BY_NUMBER:
            column, span = table.c.id, (low, high)
        elif table in (actor_names, roles):
            column, span = table.c.actor_id, (low, high)
        else:
            column = table.c.statement_id if table is statement_places else table.c.id
            span = (first, last)
        connection.execute(delete(table).where(column >= span[0], column < span[1]))


def rebuild(connection: Connection) -> int:
    """Index everything anew; return the number of statements."""
    index.clear(connection)
    wanted = (
        select(versions)
        .join(articles, articles.c.version_id == versions.c.id)
        .where(versions.c.id > bindparam("after"))
    )
    after = count = 0
    while found := connection.execute(wanted.order_by(versions.c.id).limit(200), {"after": after}).all():
        rows = [row for version in found for row in index_rows(connection, version)]
        index.add(connection, rows)
        count += len(rows)
        after = found[-1].id
    return count


__all__ = ["Item", "keep", "key_of", "rebuild", "statement_records", "statements"]
