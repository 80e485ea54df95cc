"""What was reported kept is kept: through kills, full disks, many at once, old schemas."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

import tasrih
from tasrih import archive as archives
from tasrih.archive import Item, engines, migrating, schema
from tasrih.errors import ArchiveError, ArchiveFull, ArchiveReadOnly, NewerArchive, NotAnArchive

from .adding import endless, made
from .making import statement

ADDING = Path(__file__).with_name("adding.py")
KILLS = int(os.environ.get("TASRIH_KILLS", "10"))


def killed_while_adding(address, first, seconds):
    """Add from number `first` on in a child, kill it after some seconds; return the keys that it reported."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.close(read)
        with archives.open(address) as archive:
            for kept in archive.add_many(endless(first), batch=5):
                os.write(write, f"{kept.key}\n".encode())
        os._exit(1)
    os.close(write)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    with os.fdopen(read) as pipe:
        lines = pipe.read().split("\n")
    os.waitpid(child, 0)
    return lines[:-1]  # the last one may be cut


def test_killed_at_any_moment(address):
    archives.open(address).close()
    reported, rng = set(), random.Random(7)
    for round_ in range(KILLS):
        reported.update(killed_while_adding(address, round_ * 100_000, rng.uniform(0.1, 0.6)))
        with archives.open(address) as archive:
            missing = reported - archive.digests(reported).keys()
            assert not missing
            size = archive.size()
            assert size["statements"] == 3 * size["articles"] == 3 * size["versions"]
    with archives.open(address) as archive:
        assert archive.check() == []
        assert len(reported) >= KILLS


@pytest.fixture
def small_disk(tmp_path):
    """A disk of two megabytes, or None where none may be made."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        yield None
        return
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def test_a_full_disk_is_said_and_harms_nothing(small_disk, tmp_path):
    path = (small_disk or tmp_path) / "a.db"
    done = _fill_in_a_child(path, limit=None if small_disk else 2_000_000)
    assert done.startswith("ArchiveFull"), done
    count = int(done.split()[1])
    assert count > 5
    for name in path.parent.glob("a.db*"):
        assert name.stat().st_size
    with archives.open(path, read_only=True) as archive:
        assert archive.size()["articles"] == count
        assert archive.check() == []


def _fill_in_a_child(path, limit):
    """Add until there is no room, in a process of its own that may be limited; return what it says."""
    program = f"""
import resource, sys
sys.path.insert(0, {str(ADDING.parents[1])!r})
if {limit}: resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
from archive.adding import endless
from tasrih import archive as archives
from tasrih.errors import ArchiveError
count = 0
archive = archives.open({str(path)!r})
try:
    for kept in archive.add_many(endless(0), batch=5):
        count += 1
except ArchiveError as error:
    print(type(error).__name__, count, error)
"""
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout


def test_errors_of_a_limit_of_size_are_said(tmp_path):
    assert _fill_in_a_child(tmp_path / "a.db", limit=1_000_000).startswith("ArchiveFull")


def in_a_child_of_nobody(work):
    """Run `work` in a fork without root's rights; return what it raises or returns, as text."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        try:
            if os.getuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            said = str(work())
        except BaseException as error:  # noqa: BLE001  reported by the parent
            said = f"{type(error).__name__}: {error}"
        os.write(write, said.encode())
        os._exit(0)
    os.close(write)
    os.waitpid(child, 0)
    with os.fdopen(read) as pipe:
        return pipe.read()


def test_a_read_only_file_may_be_searched_and_says_that_it_cannot_be_written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("only")
    for parent in (folder, *folder.parents[:3]):
        parent.chmod(0o755)
    path = folder / "a.db"
    with archives.open(path) as archive:
        archive.add(statement("سنبقى هنا", origin="a"))
    path.chmod(0o444)
    folder.chmod(0o555)

    def add():
        with archives.open(path) as archive:
            return archive.add(statement("سنبقى", origin="b"))

    def find():
        with archives.open(path, read_only=True) as archive:
            return archive.search("سنبقى").total

    try:
        assert in_a_child_of_nobody(find) == "1"
        assert in_a_child_of_nobody(add).startswith("ArchiveReadOnly: ")
        assert "a.db" in in_a_child_of_nobody(add)
    finally:
        folder.chmod(0o755)
    with archives.open(path, read_only=True) as archive, pytest.raises(ArchiveReadOnly):
        archive.add(statement("سنبقى", origin="b"))


def test_two_writers_and_four_readers_at_once(address):
    archives.open(address).close()
    stop, wrong, searches = threading.Event(), [], []

    def read():
        try:
            with archives.open(address, read_only=True) as archive:
                while not stop.is_set():
                    found = archive.search("سنبقى", limit=5)
                    searches.append(found.total)
                    assert found.total >= len(found.found)
        except BaseException as error:  # noqa: BLE001  reported below
            wrong.append(error)

    readers = [threading.Thread(target=read) for _ in range(4)]
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\nfrom archive.adding import made\nfrom tasrih import archive\n"
    )
    program += "a = archive.open(sys.argv[2]); n = int(sys.argv[3])\n"
    program += "print(sum(k.outcome == 'new' for k in a.add_many((made(i) for i in range(n, n + 60)), batch=4)))\n"
    for reader in readers:
        reader.start()
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(ADDING.parents[1]), address, str(n)], stdout=subprocess.PIPE, text=True
        )
        for n in (0, 30)
    ]
    new = [int(writer.communicate(timeout=60)[0]) for writer in writers]
    stop.set()
    for reader in readers:
        reader.join()
    assert wrong == []
    assert len(searches) > 4
    assert sum(new) == 90
    with archives.open(address) as archive:
        assert archive.size() == {"articles": 90, "versions": 90, "statements": 270, "pages": 0}
        assert archive.search("سنبقى").total == 270
        assert archive.check() == []


def test_the_migrations_make_the_tables_of_the_schema(address):
    with archives.open(address) as archive, archive._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_name": _is_ours})
        assert compare_metadata(context, schema.metadata) == []


def _is_ours(name, kind, _):
    return kind != "table" or not name.startswith(("search", "alembic_version"))


@pytest.mark.parametrize("store", ["sqlite", "postgresql"])
def test_an_archive_of_an_old_schema_is_brought_up(store, tmp_path, request):
    address = str(tmp_path / "old.db") if store == "sqlite" else request.getfixturevalue("database")
    engine = engines.connect(address, read_only=False)
    with engine.begin() as connection:
        migrating.migrate(connection, address, "0001")
    engine.dispose()
    with pytest.raises(ArchiveReadOnly, match="earlier version"):
        archives.open(address, read_only=True)
    with archives.open(address) as archive:
        archive.add(statement("سنبقى هنا", origin="a"))
        assert archive.search("سنبقى").total == 1
        assert archive.check() == []


def test_an_index_of_another_analyser_is_made_anew(address):
    with archives.open(address) as archive:
        archive.add(statement("سنبقى هنا", origin="a"))
        with archive._engine.begin() as connection:
            connection.execute(schema.meta.update().values(value="0"))
    with pytest.raises(ArchiveReadOnly):
        archives.open(address, read_only=True)
    with archives.open(address) as archive:
        assert archive.search("سنبقى").total == 1
        assert archive.check() == []
        assert archive.reindex() == 1
        assert archive.check() == []


def test_an_archive_of_a_later_version_is_refused(address):
    with archives.open(address) as archive, archive._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerArchive, match="update Tasrih"):
        archives.open(address)


def test_what_is_no_archive_is_refused(tmp_path):
    text = tmp_path / "text.db"
    text.write_text("this is no database, and long enough to look like one " * 40)
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as raw:
        raw.execute("CREATE TABLE mine (x)")
    raw.close()
    for path, said in ((text, "not an archive"), (other, "not an archive"), (tmp_path, "a folder")):
        with pytest.raises(NotAnArchive, match=said):
            archives.open(path)
        assert path.exists()
    for path in (tmp_path / "none.db", tmp_path / "no" / "folder.db"):
        with pytest.raises(NotAnArchive, match="no such"):
            archives.open(path, create=False)
    with pytest.raises(NotAnArchive, match="no such folder"):
        archives.open(tmp_path / "no" / "folder.db")


def test_a_server_that_is_not_there_is_said_without_the_password():
    with pytest.raises(ArchiveError) as caught:
        archives.open("postgresql://someone:secret@127.0.0.1:1/none")
    assert "secret" not in str(caught.value)
    assert "127.0.0.1" in str(caught.value)


def test_another_programs_database_is_refused(database):
    engine = engines.connect(database, read_only=False)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num varchar(32))")
    engine.dispose()
    with pytest.raises(NotAnArchive):
        archives.open(database)


def test_the_package_gives_the_archive():
    assert tasrih.open_archive is archives.open
    assert tasrih.Archive is archives.Archive


def test_the_log_does_not_outlive_the_archive(tmp_path):
    path = tmp_path / "a.db"
    with archives.open(path) as archive:
        archive.add_all([Item(made(n).reading) for n in range(20)])
    assert [name.name for name in tmp_path.iterdir()] == ["a.db"]
    assert ArchiveFull.__mro__[1] is ArchiveError
