"""What the commands that use an archive share: where it is, and its errors as messages."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

DEFAULT = "tasrih.db"
VARIABLE = "TASRIH_ARCHIVE"

Command = TypeVar("Command", bound=Callable[..., Any])


def archive_option(command: Command) -> Command:
    """Add `--archive` to a command."""
    return click.option(
        "--archive",
        "address",
        default=DEFAULT,
        envvar=VARIABLE,
        show_default=True,
        metavar="FILE|URL",
        help=f"a file, or postgresql://USER@HOST/DATABASE; the variable {VARIABLE} says it too",
    )(command)


@contextmanager
def archive_errors() -> Iterator[None]:
    """Say on standard error what an archive could not do, and end with status 1; with 2 for a search that is none."""
    from tasrih.cli.terminal import clean
    from tasrih.errors import ArchiveError, QueryError

    try:
        yield
    except ArchiveError as error:
        click.echo(f"tasrih: {clean(str(error))}", err=True)
        sys.exit(1)
    except QueryError as error:
        raise click.UsageError(clean(str(error))) from error
