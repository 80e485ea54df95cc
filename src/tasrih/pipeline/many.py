"""Many articles, one at a time or in several processes, always in the order of the input."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from functools import partial
from os import PathLike, fspath

from tasrih import ingest, reading
from tasrih.errors import InputError
from tasrih.model import Article, Reading
from tasrih.pipeline.single import dated

STANDARD_INPUT = "-"
"""The path that stands for standard input, one article."""

Item = Reading | InputError


def read_many(
    paths: Iterable[str | PathLike[str]], *, jobs: int = 1, published: str | None = None
) -> Generator[Item, None, None]:
    """Yield the reading of each article under `paths`, or the InputError that kept it from being read.

    A path is a file, a folder or `-` for standard input. The order is that of the input, and nothing
    is kept once it was yielded. `published` is the date, ISO 8601, of articles that state none. With
    `jobs` > 1 that many processes read, to the same result; a program that asks for them must be
    importable (`if __name__ == "__main__":`).
    """
    names = [fspath(path) for path in paths]
    if jobs == 1 or STANDARD_INPUT in names:
        for item in ingest.articles(names):
            yield _finish(item, published)
        return
    from tasrih.pipeline.pool import in_order  # one process needs no pool, and starts sooner without it

    for items in in_order(partial(_read_path, published=published), ingest.inputs(names), jobs, lost=_lost):
        yield from items


def _finish(item: Article | InputError, published: str | None) -> Item:
    return item if isinstance(item, InputError) else reading.read(dated(item, published))


def _read_path(path: str, *, published: str | None) -> list[Item]:
    return [_finish(item, published) for item in ingest.articles([path])]


def _lost(path: str) -> list[Item]:
    return [InputError("the process that read it died", origin=path)]
