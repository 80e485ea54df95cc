"""`tasrih check`: is the archive what was written?"""

from __future__ import annotations

import sys

import click

from tasrih.cli.archives import archive_errors, archive_option


@click.command()
@archive_option
@click.option("--reindex", is_flag=True, help="make the index of words anew first")
def check(address: str, *, reindex: bool) -> None:
    """Check an archive: spans are their text, no row is without what it refers to, pages and index are in step.

    Exit status 1 when something is wrong.
    """
    from tasrih.cli.terminal import clean

    with archive_errors():
        from tasrih.archive import open as open_archive

        with open_archive(address, create=False, read_only=not reindex) as archive:
            if reindex:
                archive.reindex()
            problems = archive.check()
            size = archive.size()
    for problem in problems:
        click.echo(clean(problem))
    told = ", ".join(f"{count:,} {name}" for name, count in size.items())
    click.echo(f"{told}: {'something is wrong' if problems else 'all is as it was written'}")
    sys.exit(1 if problems else 0)
