"""`tasrih add`: articles into an archive."""

from __future__ import annotations

import hashlib
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

import click

from tasrih.cli.archives import archive_errors, archive_option

if TYPE_CHECKING:
    from tasrih.archive import Archive, Item
    from tasrih.errors import InputError
    from tasrih.model import Reading

STANDARD_INPUT = "-"
FEW = 8
"""Articles that are read sooner by one process than by several that must be started."""
MOST_JOBS = 8


class _File(NamedTuple):
    """A file to read: its `path` as given, the `key` of its article, the SHA-256 of its bytes ("" when unknown)."""

    path: str
    key: str
    digest: str


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@archive_option
@click.option("--keep-pages", is_flag=True, help="keep the bytes of each article too, compressed")
@click.option("--again", is_flag=True, help="read again what is kept and has not changed")
@click.option("--jobs", type=click.IntRange(1, 256), help="read with so many processes  [default: one a core]")
@click.option("--list", "listed", is_flag=True, help="print a line for each article once it is kept: what, where")
def add(paths: tuple[str, ...], address: str, jobs: int | None, *, keep_pages: bool, again: bool, listed: bool) -> None:
    """Read articles and keep them in an archive.

    PATH is a file (plain text or HTML), a folder, or - for standard input. What is kept already and has not changed
    is passed over; a file whose bytes have changed is a new version of its article, and the old one stays. May be
    stopped and started again at any time.
    """
    from tasrih.cli.output import until_reader_stops

    if keep_pages and STANDARD_INPUT in paths:
        raise click.UsageError("standard input has no page to keep: give a file")
    with archive_errors():
        from tasrih.archive import open as open_archive

        with open_archive(address) as archive, until_reader_stops():
            counted = _add(archive, paths, jobs, keep_pages=keep_pages, again=again, listed=listed)
    click.echo(_summary(counted, address))
    sys.exit(1 if counted["failed"] else 0)


def _add(
    archive: Archive, paths: Iterable[str], jobs: int | None, *, keep_pages: bool, again: bool, listed: bool
) -> Counter[str]:
    from tasrih.cli.progress import measured
    from tasrih.pipeline import read_many

    counted: Counter[str] = Counter()
    files = list(_files(paths))
    kept = {} if again else archive.digests(file.key for file in files if file.digest)
    wanted = {file.path: file for file in files if not file.digest or kept.get(file.key) != file.digest}
    counted["passed"] = len({file.path for file in files}) - len(wanted)
    processes = jobs or (1 if len(wanted) < FEW else min(MOST_JOBS, os.cpu_count() or 1))
    with closing(read_many(list(wanted), jobs=processes)) as readings:
        items = _items(measured(readings, len(wanted)), wanted, counted, keep_pages=keep_pages)
        for done in archive.add_many(items):
            counted[done.outcome] += 1
            counted["statements"] += done.statements
            if listed:
                click.echo(f"{done.outcome}\t{_line(done.key)}")
    return counted


def _files(paths: Iterable[str]) -> Iterator[_File]:
    from tasrih.ingest import inputs

    for path in inputs(paths):
        if path == STANDARD_INPUT:
            yield _File(path, path, "")
        else:
            yield _File(path, os.path.abspath(path), _digest(path))


def _digest(path: str) -> str:
    """Return the SHA-256 of a file's bytes, "" where it cannot be read: its reading will say why."""
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return ""


def _items(
    readings: Iterable[Reading | InputError], files: dict[str, _File], counted: Counter[str], *, keep_pages: bool
) -> Iterator[Item]:
    """Yield what is to be kept; say on standard error what could not be read."""
    from tasrih.archive import Item
    from tasrih.cli.output import complain
    from tasrih.errors import InputError

    for reading in readings:
        if isinstance(reading, InputError):
            complain(reading)
            counted["failed"] += 1
            continue
        file = files[reading.article.origin]
        if file.path == STANDARD_INPUT:
            yield Item(reading)
            continue
        page, digest = _as_read(file, reading, keep_page=keep_pages)
        yield Item(reading, file.key, digest, page)


def _as_read(file: _File, reading: Reading, *, keep_page: bool) -> tuple[bytes | None, str]:
    """Return the bytes that were read and their digest; None and the reading's id where the file changed since."""
    from tasrih.ingest.plain import article_id

    try:
        with open(file.path, "rb") as stream:
            data = stream.read()
    except OSError:
        data = b""
    if article_id(reading.article.origin, data) != reading.article.id:
        return None, reading.article.id
    return data if keep_page else None, hashlib.sha256(data).hexdigest()


def _line(text: str) -> str:
    from tasrih.cli.terminal import clean

    return clean(text)


_TOLD = (
    ("new", "new"),
    ("changed", "changed"),
    ("reread", "read again"),
    ("unchanged", "the same"),
    ("passed", "kept already"),
    ("failed", "not read"),
)


def _summary(counted: Counter[str], address: str) -> str:
    from tasrih.cli.terminal import clean

    told = ", ".join(f"{counted[name]:,} {word}" for name, word in _TOLD if counted[name]) or "nothing to read"
    where = "" if "://" in address else f" in {clean(address)}"
    return f"{told}; {counted['statements']:,} statements{where}"
