"""One test body, two stores: `address` is a new SQLite file, then a new database of a real PostgreSQL server."""

import itertools
from pathlib import Path

import pytest

import tasrih
from tasrih import archive as archives

from . import postgres

ROOT = Path(__file__).parents[2]
_NUMBERS = itertools.count()


def pytest_collection_modifyitems(config, items):
    """On a machine without a server, and outside continuous integration, leave the server's half of the tests out."""
    if postgres.wanted():
        return
    left = [item for item in items if _on_server(item)]
    config.hook.pytest_deselected(items=left)
    items[:] = [item for item in items if item not in left]


def _on_server(item):
    stores = getattr(item, "callspec", None)
    names = set(getattr(item, "fixturenames", ()))
    return bool(names & {"server", "database"}) or (stores is not None and "postgresql" in stores.params.values())


def pytest_report_header():
    return None if postgres.wanted() else f"archive: on SQLite alone, {postgres.MISSING}"


@pytest.fixture(scope="session")
def server():
    with postgres.server() as address:
        yield address


@pytest.fixture(scope="session")
def template(server):
    """A database with the schema of today, of which the others are copies."""
    name = "template_archive"
    _run(server, f"CREATE DATABASE {name}")
    archives.open(_named(server, name)).close()
    return name


def _named(server, name):
    return server.replace("/postgres?", f"/{name}?")


def _run(server, command):
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(command)


@pytest.fixture
def database(server):
    """The address of an empty database of the server."""
    name = f"empty_{next(_NUMBERS)}"
    _run(server, f"CREATE DATABASE {name}")
    yield _named(server, name)
    _run(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request, tmp_path):
    """The address of an archive that is not there yet, or has nothing in it."""
    if request.param == "sqlite":
        yield str(tmp_path / "archive.db")
        return
    server, template = request.getfixturevalue("server"), request.getfixturevalue("template")
    name = f"archive_{next(_NUMBERS)}"
    _run(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    yield _named(server, name)
    _run(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def archive(address):
    with archives.open(address) as opened:
        yield opened


@pytest.fixture(scope="session")
def report():
    """A real reading, of the sample that ships."""
    return tasrih.read(ROOT / "samples/report.txt")


@pytest.fixture(scope="session")
def briefing():
    return tasrih.read(ROOT / "samples/briefing.txt")
