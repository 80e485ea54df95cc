"""The archive as a library user holds it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, Select, func, select

from tasrih.archive import keeping
from tasrih.archive.analysis import ANALYSER
from tasrih.archive.checking import check
from tasrih.archive.engines import connect, errors_of, is_server, shown, snapshot
from tasrih.archive.keeping import Item, keep
from tasrih.archive.migrating import check_revision, migrate, revision
from tasrih.archive.reading_back import find_version, reading_of
from tasrih.archive.records import Kept, Results, inflate, plain
from tasrih.archive.schema import HEAD, articles, meta, pages, statements, versions
from tasrih.archive.search import Filters, Page, search
from tasrih.errors import ArchiveError, ArchiveReadOnly, NotAnArchive
from tasrih.model import Reading

BATCH = 256
"""Articles a transaction, at most."""
SECONDS = 2.0
"""A transaction is ended after so long, however few articles it has."""
CHECKPOINT = 5_000
"""Statements after which the write-ahead log is emptied, so that a busy reader cannot let it grow for ever."""
_KEYS = 500


class Archive:
    """Readings kept in a SQLite file or a PostgreSQL database; made by `open`.

    May be used by several threads. Methods raise ArchiveError when the store cannot do what is asked.
    """

    def __init__(self, address: str, engine: Engine, *, read_only: bool) -> None:
        self.address, self.read_only = address, read_only
        self._engine = engine
        self._since_checkpoint = 0

    def add(self, reading: Reading, *, key: str = "", digest: str = "", page: bytes | None = None) -> Kept:
        """Keep one reading in a transaction of its own, and say what that did.

        `key` names the article (else its origin does): the same key with other bytes is a new version of the article.
        `digest` is the SHA-256 of the bytes read; `page` are the bytes themselves, to be kept beside the reading.
        """
        return self.add_all([Item(reading, key, digest, page)])[0]

    def add_all(self, items: Iterable[Item]) -> list[Kept]:
        """Keep several readings in one transaction: all of them or, when an error is raised, none."""
        with self._writing() as connection:
            kept = keep(connection, items)
        self._since_checkpoint += sum(one.statements for one in kept)
        if self._since_checkpoint >= CHECKPOINT:
            self._checkpoint("RESTART")
        return kept

    def add_many(self, items: Iterable[Item], *, batch: int = BATCH) -> Iterator[Kept]:
        """Keep readings as they come, up to `batch` a transaction; what was yielded is kept, whatever comes after."""
        waiting: list[Item] = []
        since = monotonic()
        for item in items:
            waiting.append(item)
            if len(waiting) >= batch or monotonic() - since > SECONDS:
                yield from self.add_all(waiting)
                waiting, since = [], monotonic()
        if waiting:
            yield from self.add_all(waiting)

    def get(self, article: str, version: int | None = None) -> Reading:
        """Return an article's reading as it was kept, by its key, origin or id; the latest version, or the given one.

        Raises LookupError when there is none.
        """
        with self._reading() as connection:
            found = find_version(connection, article, version)
            if found is None:
                raise LookupError(f"no article {article!r}{f' in version {version}' if version else ''}")
            return reading_of(connection, found)

    def page(self, article: str, version: int | None = None) -> bytes | None:
        """Return the bytes that were published, as kept beside a reading; None where they were not kept."""
        with self._reading() as connection:
            found = find_version(connection, article, version)
            if found is None:
                raise LookupError(f"no article {article!r}")
            data = connection.execute(select(pages.c.data).where(pages.c.digest == found.page)).scalar()
        return None if data is None else inflate(data)

    def readings(self) -> Iterator[Reading]:
        """Yield the latest reading of every article, in the order of their keeping."""
        after = 0
        wanted = select(versions).join(articles, articles.c.version_id == versions.c.id).order_by(versions.c.id)
        while True:
            with self._reading() as connection:
                rows = connection.execute(wanted.where(versions.c.id > after).limit(50)).all()
                found = [reading_of(connection, row) for row in rows]
            if not rows:
                return
            after = rows[-1].id
            yield from found

    def search(
        self,
        query: str = "",
        filters: Filters | None = None,
        *,
        order: str = "date",
        limit: int = 20,
        after: str = "",
        facets: bool = False,
    ) -> Results:
        """Return the statements that fit; `query` is what a person types (docs/archive.md), "" fits all.

        `order` is "date" (latest first), "oldest" or "rank". `limit` (0 to 1,000) is the size of a page and `after` the
        `next` of the page before. Raises QueryError for what cannot be understood.
        """
        with self._reading() as connection:
            return search(connection, query, filters or Filters(), Page(order, limit, after), facets=facets)

    def digests(self, keys: Iterable[str]) -> dict[str, str]:
        """Return, for those keys that are kept, the digest of their latest version."""
        asked = {plain(key): key for key in keys}
        wanted = list(asked)
        joined = select(articles.c.key, versions.c.digest).join(versions, versions.c.id == articles.c.version_id)
        found: dict[str, str] = {}
        with self._reading() as connection:
            for at in range(0, len(wanted), _KEYS):
                rows = connection.execute(joined.where(articles.c.key.in_(wanted[at : at + _KEYS])))
                found.update((asked[row.key], row.digest) for row in rows)
        return found

    def size(self) -> dict[str, int]:
        """Return how many articles, versions, statements and kept pages there are."""
        with self._reading() as connection:
            counted = (("articles", articles), ("versions", versions), ("statements", statements), ("pages", pages))
            return {
                name: connection.execute(select(func.count()).select_from(table)).scalar() or 0
                for name, table in counted
            }

    def check(self) -> list[str]:
        """Return what is wrong in the archive, a line each; [] when all is as it was written."""
        with self._reading() as connection:
            return check(connection)

    def reindex(self) -> int:
        """Make the index anew from what is kept; return how many statements it holds."""
        with self._writing() as connection:
            return _reindex(connection)

    def close(self) -> None:
        """Close the connections; a file is then complete without its log."""
        if not self.read_only:
            self._checkpoint("TRUNCATE")
        self._engine.dispose()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with errors_of(self.address), self._engine.connect() as connection:
            yield snapshot(connection)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self.read_only:
            raise ArchiveReadOnly("was opened for reading", address=shown(self.address))
        with errors_of(self.address), self._engine.begin() as connection:
            yield connection

    def _checkpoint(self, kind: str) -> None:
        """Move the log into the file as far as readers let it; a later one will do what this one could not."""
        self._since_checkpoint = 0
        if is_server(self.address):
            return
        with suppress(ArchiveError), errors_of(self.address):
            raw = self._engine.raw_connection()
            try:
                cursor = raw.cursor()
                cursor.execute("PRAGMA busy_timeout=200")
                cursor.execute(f"PRAGMA wal_checkpoint({kind})").fetchall()
                cursor.execute("PRAGMA busy_timeout=60000")
                cursor.close()
            except Exception as error:
                raise ArchiveError(str(error)) from error
            finally:
                raw.close()


def open(address: str | os.PathLike[str], *, create: bool = True, read_only: bool = False) -> Archive:
    """Open the archive at a path or at a PostgreSQL address, made where there is none and `create` says so.

    A schema of an earlier version is brought to this one's; so is the index. Raises NotAnArchive, NewerArchive,
    ArchiveReadOnly (where something must be written first), ArchiveDamaged or another ArchiveError.
    """
    where = os.fspath(address)
    if not is_server(where):
        _check_path(where, create=create and not read_only)
    archive = Archive(where, connect(where, read_only=read_only), read_only=read_only)
    try:
        _prepare(archive)
    except BaseException:
        archive._engine.dispose()
        raise
    return archive


def _check_path(where: str, *, create: bool) -> None:
    path = Path(where)
    if path.is_dir():
        raise NotAnArchive("a folder", address=where)
    if not path.exists() and not create:
        raise NotAnArchive("no such file", address=where)
    if not path.parent.is_dir():
        raise NotAnArchive(f"no such folder: {path.parent}", address=where)


def _prepare(archive: Archive) -> None:
    """Bring schema and index to this program's, where they are not."""
    address = shown(archive.address)
    with archive._reading() as connection:
        found = revision(connection, address)
        check_revision(found, address)
        analyser = connection.execute(_analyser()).scalar() if found else None
    if found == HEAD and analyser == ANALYSER:
        return
    if archive.read_only and found is None:
        raise NotAnArchive("empty", address=address)
    if archive.read_only:
        raise ArchiveReadOnly("made by an earlier version: open it once for writing", address=address)
    with archive._writing() as connection:
        migrate(connection, address)
        if connection.execute(_analyser()).scalar() != ANALYSER:
            _reindex(connection)


def _analyser() -> Select[Any]:
    return select(meta.c.value).where(meta.c.name == "analyser")


def _reindex(connection: Connection) -> int:
    count = keeping.rebuild(connection)
    connection.execute(meta.delete().where(meta.c.name == "analyser"))
    connection.execute(meta.insert().values(name="analyser", value=ANALYSER))
    return count


__all__ = ["Archive", "Item", "open"]
