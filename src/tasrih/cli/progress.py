"""A progress bar on standard error, for people who wait for many articles."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

MANY = 10
"""From so many inputs on, or with a folder, a bar is worth its lines."""

Item = TypeVar("Item")


def watched(items: Iterable[Item], paths: Sequence[str]) -> Iterator[Item]:
    """Pass the items on; show a bar only on a terminal, for many, when the output goes elsewhere."""
    has_folder = any(Path(path).is_dir() for path in paths)
    if not sys.stderr.isatty() or sys.stdout.isatty() or (len(paths) < MANY and not has_folder):
        return iter(items)
    return _with_bar(items, None if has_folder else len(paths))


def measured(items: Iterable[Item], total: int) -> Iterator[Item]:
    """Pass the items on; show a bar on a terminal when there are many, whatever standard output is."""
    return _with_bar(items, total) if sys.stderr.isatty() and total >= MANY else iter(items)


def _with_bar(items: Iterable[Item], total: int | None) -> Iterator[Item]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total)
        for item in items:
            yield item
            progress.advance(task)
