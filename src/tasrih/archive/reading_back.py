"""Readings as they were kept, to the character."""

from __future__ import annotations

from sqlalchemy import Connection, Row, select

from tasrih.archive.records import plain, unpack
from tasrih.archive.schema import articles, places, statement_key, statement_records, versions
from tasrih.model import Reading


def find_version(connection: Connection, name: str, number: int | None = None) -> Row | None:  # type: ignore[type-arg]
    """Return the row of an article's version, by the article's key or id; the latest where no number is given."""
    name = plain(name)
    joined = select(versions).join(articles, articles.c.id == versions.c.article_id)
    by_key = joined.where(articles.c.key == name)
    if number is not None:
        by_key = by_key.where(versions.c.number == number)
    found = connection.execute(by_key.order_by(versions.c.number.desc()).limit(1)).first()
    if found is not None:
        return found
    by_identity = select(versions).where(versions.c.identity == name)
    if number is not None:
        by_identity = by_identity.where(versions.c.number == number)
    return connection.execute(by_identity.order_by(versions.c.id.desc()).limit(1)).first()


def reading_of(connection: Connection, version: Row) -> Reading:  # type: ignore[type-arg]
    """Return the reading of a version."""
    return unpack(version.body, records_of(connection, version))


def records_of(connection: Connection, version: Row) -> tuple[str, ...]:  # type: ignore[type-arg]
    """Return the statements of a version as they are stored, in their order."""
    first, last = statement_key(version.day, version.id, 0), statement_key(version.day, version.id + 1, 0)
    wanted = select(statement_records.c.record).where(statement_records.c.id >= first, statement_records.c.id < last)
    return tuple(connection.execute(wanted.order_by(statement_records.c.id)).scalars())


def kept_inside(connection: Connection, version: int) -> dict[str, tuple[str, ...]]:
    """Return the tokens that the places of a version were indexed with, by label."""
    wanted = select(places.c.label, places.c.inside).where(places.c.version_id == version)
    low, high = version << 20, (version + 1) << 20
    found = connection.execute(wanted.where(places.c.id >= low, places.c.id < high))
    return {row.label: tuple(row.inside.split()) for row in found}
