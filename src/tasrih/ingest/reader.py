"""Files, folders and standard input → articles; the one room of the house that opens what it is given."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from tasrih.errors import EmptyInput, InputError, TooLarge, UnreadableInput
from tasrih.ingest.decoding import decode, is_binary
from tasrih.ingest.limits import MAX_PAGE_BYTES, MAX_TEXT_BYTES, SAMPLE_BYTES
from tasrih.ingest.page import article_from_page
from tasrih.ingest.plain import article_id, build
from tasrih.ingest.sniff import looks_like_page
from tasrih.model import Article

STANDARD_INPUT = "-"

_HTML = (".html", ".htm", ".xhtml")
_READ = (*_HTML, ".txt")
_ADDRESS = ("http://", "https://")


def read_article(path_or_address: str | Path) -> Article:
    """Return the article in one file, whatever its name ends in; page or text is told by content.

    Raises UnreadableInput (no such file, no permission, a folder, a network address),
    TooLarge (MAX_TEXT_BYTES, for pages MAX_PAGE_BYTES, MAX_DEPTH, MAX_NODES), NotText,
    EmptyInput, NotArabic; each carries the origin.
    """
    origin = str(path_or_address)
    if origin.lower().startswith(_ADDRESS):
        raise UnreadableInput("addresses are not fetched: save the page and give the file", origin=origin)
    try:
        with Path(path_or_address).open("rb") as file:
            return _read_stream(file, origin)
    except OSError as error:
        raise UnreadableInput(error.strerror or type(error).__name__, origin=origin) from error
    except ValueError as error:
        raise UnreadableInput(str(error), origin=origin) from error


def articles(paths: Iterable[str | Path], *, stdin: bool = True) -> Iterator[Article | InputError]:
    """Yield an article, or the InputError in its place, for every file of `paths`, in their order.

    A folder gives its files as `inputs` does. `-` is one article from standard input,
    unless `stdin` is false, when it names a file.
    """
    for path in inputs(paths):
        standard = stdin and path == STANDARD_INPUT
        yield _attempt(_read_standard_input if standard else read_article, path)


def inputs(paths: Iterable[str | Path]) -> Iterator[str]:
    """Yield the files that `paths` name, each as `articles` reads it alone; nothing is opened but for a look.

    A folder gives its files, down through its folders, in the order of their names: those
    ending in .txt, .html, .htm or .xhtml, and those without an extension that hold text;
    names that begin with a dot are passed over, links to folders are not followed. A folder
    that cannot be listed is given itself, so that its reading fails in its place.
    """
    for path in paths:
        yield from _walk(os.fspath(path)) if os.path.isdir(path) else [os.fspath(path)]


def article_from_bytes(data: bytes, *, origin: str) -> Article:
    """Return the article of a file's bytes; page or text is told by content and the origin's extension.

    Raises TooLarge, NotText, EmptyInput, NotArabic.
    """
    _check_size(data[:SAMPLE_BYTES], len(data), origin)
    identity = article_id(origin, data)
    text = decode(data, origin=origin)
    if not text.strip("\0 \t\r\n\v\f"):
        raise EmptyInput("nothing but white space", origin=origin)
    if looks_like_page(text, named_html=origin.lower().endswith(_HTML)):
        return article_from_page(text, identity=identity, origin=origin)
    return build(text, identity, origin)


def _attempt(read: Callable[[str | Path], Article], path: str | Path) -> Article | InputError:
    try:
        return read(path)
    except InputError as error:
        return error


def _read_standard_input(_: str | Path) -> Article:
    return _read_stream(sys.stdin.buffer, STANDARD_INPUT)


def _read_stream(file: BinaryIO, origin: str) -> Article:
    """Read no more than a limit allows: a page is refused before its bytes are all in memory."""
    sample = file.read(SAMPLE_BYTES)
    limit = _limit(sample, origin)
    data = sample + file.read(max(0, limit + 1 - len(sample)))
    return article_from_bytes(data, origin=origin)


def _limit(sample: bytes, origin: str) -> int:
    page = looks_like_page(sample.decode("latin-1"), named_html=origin.lower().endswith(_HTML))
    return MAX_PAGE_BYTES if page else MAX_TEXT_BYTES


def _check_size(sample: bytes, size: int, origin: str) -> None:
    limit = _limit(sample, origin)
    if size > limit:
        kind = "page" if limit == MAX_PAGE_BYTES else "text"
        raise TooLarge(f"a {kind} of more than {limit // 1_000_000} MB", origin=origin)


def _walk(folder: str) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
        elif entry.is_file() and _is_wanted(Path(entry.path)):
            yield entry.path


def _is_wanted(path: Path) -> bool:
    suffix = path.suffix.lower()
    return suffix in _READ or (suffix == "" and _holds_text(path))


def _holds_text(path: Path) -> bool:
    """Say whether a file holds text; one that cannot be opened is wanted too, so that it is reported."""
    try:
        with path.open("rb") as file:
            sample = file.read(SAMPLE_BYTES)
    except OSError:
        return True
    return bool(sample) and not is_binary(sample)
