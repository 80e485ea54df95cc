"""The command line: thin over the library, quick to start.

Exit status: 0 all was read, 1 some input could not be read or a figure is too low, 2 wrong usage.
"""

from __future__ import annotations

import click

from tasrih.cli.commands.add import add
from tasrih.cli.commands.check import check
from tasrih.cli.commands.evaluate import evaluate
from tasrih.cli.commands.explain import explain
from tasrih.cli.commands.read import read
from tasrih.cli.commands.search import search


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="tasrih", prog_name="tasrih", message="%(prog)s %(version)s")
def main() -> None:
    """Read Arabic news and list who said what, in which words, and how surely."""


main.add_command(read)
main.add_command(explain)
main.add_command(evaluate)
main.add_command(add)
main.add_command(search)
main.add_command(check)
