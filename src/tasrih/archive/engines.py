"""Connections: a SQLite file or a PostgreSQL server, told by the address, and their errors in our words."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from tasrih.errors import ArchiveDamaged, ArchiveError, ArchiveFull, ArchiveReadOnly, NotAnArchive

BUSY_SECONDS = 60
"""How long a writer waits for another one."""
CACHE_KIB, MAPPED_BYTES = 64_000, 1 << 30
_SERVER = ("postgresql://", "postgresql+psycopg://", "postgres://")
_READING = "tasrih_reading"
_SQLITE = {
    "SQLITE_FULL": (ArchiveFull, "no room left on the disk; what was reported kept is kept"),
    "SQLITE_NOTADB": (NotAnArchive, "not an archive"),
    "SQLITE_CORRUPT": (ArchiveDamaged, "the file is damaged"),
    "SQLITE_READONLY": (ArchiveReadOnly, "may only be read"),
    "SQLITE_CANTOPEN": (ArchiveError, "cannot be opened"),
    "SQLITE_BUSY": (ArchiveError, f"another program has been writing for {BUSY_SECONDS} s"),
    "SQLITE_IOERR": (ArchiveFull, "cannot be written: no room, or a fault of the disk; what was reported kept is kept"),
}
_POSTGRES = {
    "53100": (ArchiveFull, "no room left on the server's disk"),
    "25006": (ArchiveReadOnly, "may only be read"),
    "42501": (ArchiveReadOnly, "this user may not do that"),
    "XX001": (ArchiveDamaged, "the server says that data are damaged"),
    "XX002": (ArchiveDamaged, "the server says that an index is damaged"),
}


def is_server(address: str) -> bool:
    """Tell whether the address is that of a PostgreSQL database."""
    return address.startswith(_SERVER)


def shown(address: str) -> str:
    """Return the address for messages: without a password."""
    if not is_server(address):
        return address
    with suppress(ArgumentError):
        return make_url(_driver(address)).render_as_string(hide_password=True).replace("+psycopg", "", 1)
    return "postgresql://…"


def connect(address: str, *, read_only: bool) -> Engine:
    """Return an engine for the address; nothing is opened before the first use."""
    return _server(address, read_only=read_only) if is_server(address) else _file(address, read_only=read_only)


def snapshot(connection: Connection) -> Connection:
    """Return the connection ready to read: all of a transaction's answers are of one moment, and no writer waits."""
    if connection.dialect.name == "postgresql":
        return connection.execution_options(isolation_level="REPEATABLE READ")
    return connection.execution_options(**{_READING: True})


@contextmanager
def errors_of(address: str) -> Iterator[None]:
    """Turn what a store raises into one of our errors that says what happened."""
    try:
        yield
    except DBAPIError as error:
        raise _translated(error, shown(address)) from error


def _translated(error: DBAPIError, address: str) -> ArchiveError:
    original: Any = error.orig
    name = getattr(original, "sqlite_errorname", None)
    if name:
        for start, (kind, message) in _SQLITE.items():
            if name.startswith(start):
                return kind(message, address=address)
    state = getattr(original, "sqlstate", None)
    if state in _POSTGRES:
        kind, message = _POSTGRES[state]
        return kind(message, address=address)
    return ArchiveError(str(original).strip() or type(original).__name__, address=address)


def _driver(address: str) -> str:
    return "postgresql+psycopg://" + address.split("://", 1)[1]


def _server(address: str, *, read_only: bool) -> Engine:
    options = "-c jit=off" + (" -c default_transaction_read_only=on" if read_only else "")
    try:
        url = make_url(_driver(address))
        asked = dict(url.query)
        options = " ".join(filter(None, (str(asked.pop("options", "")), options)))
        return create_engine(
            url.set(query=asked), connect_args={"options": options, "prepare_threshold": None}, pool_pre_ping=True
        )
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise ArchiveError("PostgreSQL needs `pip install tasrih[postgresql]`", address=shown(address)) from error
    except (ArgumentError, ValueError) as error:
        raise ArchiveError(f"no address of a server: {error}", address=shown(address)) from error


def _file(address: str, *, read_only: bool) -> Engine:
    def open_file() -> sqlite3.Connection:
        return _read_only(address) if read_only else _writable(address)

    engine = create_engine("sqlite://", creator=open_file, poolclass=_pool(), future=True)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get(_READING, read_only)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def _pool() -> Any:
    from sqlalchemy.pool import QueuePool

    return QueuePool


def _uri(address: str, mode: str) -> str:
    return f"file:{quote(os.fspath(Path(address).absolute()))}?{mode}"


def _open(uri: str) -> sqlite3.Connection:
    return sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)


def _writable(address: str) -> sqlite3.Connection:
    connection = _open(_uri(address, "mode=rwc"))
    try:
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", *_reading_pragmas()):
            connection.execute(f"PRAGMA {pragma}").close()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _read_only(address: str) -> sqlite3.Connection:
    """Open for reading; where even the lock files may not be made, as a file that nobody changes."""
    connection = _open(_uri(address, "mode=ro"))
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").close()
    except sqlite3.OperationalError as error:
        connection.close()
        if not (error.sqlite_errorname or "").startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY")):
            raise
        connection = _open(_uri(address, "mode=ro&immutable=1"))
    for pragma in _reading_pragmas():
        connection.execute(f"PRAGMA {pragma}").close()
    return connection


def _reading_pragmas() -> tuple[str, ...]:
    return (f"cache_size=-{CACHE_KIB}", f"mmap_size={MAPPED_BYTES}", "temp_store=MEMORY")
