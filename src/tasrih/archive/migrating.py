"""The schema of an archive brought to that of this program, by the library itself when it opens one."""

from __future__ import annotations

from sqlalchemy import Connection, inspect, text

from tasrih.archive.schema import APPLICATION, HEAD
from tasrih.errors import NewerArchive, NotAnArchive

_LOCK = 0x54535248
_VERSION = "alembic_version"


def revision(connection: Connection, address: str) -> str | None:
    """Return the migration that the archive is at, None for an empty store; raise NotAnArchive for another's store."""
    names = set(inspect(connection).get_table_names())
    if connection.dialect.name == "sqlite":
        application = connection.exec_driver_sql("PRAGMA application_id").scalar()
        ours = application == APPLICATION
        if not ours and (application or names):
            raise NotAnArchive("a SQLite database, but not an archive", address=address)
    elif _VERSION in names and "articles" not in names:
        raise NotAnArchive("the database belongs to another program", address=address)
    if _VERSION not in names:
        return None
    found = connection.execute(text(f"SELECT version_num FROM {_VERSION}")).scalar()
    return str(found) if found else None


def check_revision(found: str | None, address: str) -> None:
    """Raise NewerArchive for a migration that this program does not know."""
    if found is not None and found > HEAD:
        raise NewerArchive(f"its schema is {found}, this program knows {HEAD}: update Tasrih", address=address)


def migrate(connection: Connection, address: str, target: str = HEAD) -> None:
    """Bring the archive to `target` within the connection's transaction; one program at a time does it."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    found = revision(connection, address)
    check_revision(found, address)
    if found == target:
        return
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "tasrih.archive:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, target)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
