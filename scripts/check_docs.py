"""Hold the documents to the code: real output, every command and option named, links that lead somewhere.

usage: check_docs.py --check | --write

An output block in a document is a fence after a marker; with a number only its first lines are shown:

    <!-- output of: tasrih read samples/report.txt (40 lines) -->

`--write` runs the commands and renews the blocks; `--check` says what does not fit and exits with status 1.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from click.testing import CliRunner

import tasrih
from tasrih.cli import main

ROOT = Path(__file__).parents[1]
FOLDERS = (".", "docs", "evaluation", "benchmarks", "lexicon")
MORE = "…"

_BLOCK = re.compile(
    r"(?P<head><!-- output of: tasrih (?P<command>[^\n(]+?)(?: \((?P<lines>\d+) lines\))? -->\n+```\w*\n)"
    r"(?P<shown>.*?)(?P<tail>```)",
    re.DOTALL,
)
_LINK = re.compile(r"\[[^\]\n]*\]\((?P<target>[^)\s]+)\)")
_HEADING = re.compile(r"^#+ +(?P<title>.+)$", re.MULTILINE)
_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def documents() -> list[Path]:
    """Return all documents of the project."""
    return [path for folder in FOLDERS for path in sorted((ROOT / folder).glob("*.md"))]


def renewed(text: str) -> str:
    """Return a document's text with each output block as the command prints it today."""
    return _BLOCK.sub(lambda block: block["head"] + _output(block) + block["tail"], text)


def _output(block: re.Match[str]) -> str:
    result = CliRunner(env={"COLUMNS": ""}).invoke(main, block["command"].split())
    lines = result.output.splitlines()
    if block["lines"] and len(lines) > int(block["lines"]):
        lines = [*lines[: int(block["lines"])], MORE]
    return "\n".join(lines) + "\n"


def problems() -> Iterator[str]:
    """Yield a line for everything in the documents that does not fit the code."""
    texts = {path: path.read_text(encoding="utf-8") for path in documents()}
    for path, text in texts.items():
        name = path.relative_to(ROOT)
        if renewed(text) != text:
            yield f"{name}: an output block is not what the command prints (check_docs.py --write)"
        yield from (f"{name}: {target} leads nowhere" for target in _dead_links(path, text))
    everything = "\n".join(texts.values())
    yield from (f"nowhere documented: {name}" for name in _names() if not _is_named(name, everything))


def _dead_links(path: Path, text: str) -> Iterator[str]:
    for link in _LINK.finditer(_FENCE.sub("", text)):
        target = link["target"]
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        there = (path.parent / file).resolve() if file else path
        if not there.exists() or (anchor and anchor not in _anchors(there)):
            yield target


def _anchors(path: Path) -> set[str]:
    text = _FENCE.sub("", path.read_text(encoding="utf-8"))
    titles = (heading["title"].lower() for heading in _HEADING.finditer(text))
    return {re.sub(r"[^\w\- ]", "", title).strip().replace(" ", "-") for title in titles}


def _names() -> Iterator[str]:
    """Yield all that a user can type: commands, options, the names of the package."""
    yield from (f"tasrih.{name}" for name in tasrih.__all__ if name.islower())
    for name, command in main.commands.items():
        yield f"tasrih {name}"
        yield from _options(command)
    yield from _options(main)


def _options(command: click.Command) -> Iterator[str]:
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            yield max(parameter.opts, key=len)


def _is_named(name: str, text: str) -> bool:
    return re.search(rf"{re.escape(name)}(?![\w-])", text) is not None


def write() -> None:
    """Renew the output blocks of all documents."""
    for path in documents():
        text = path.read_text(encoding="utf-8")
        path.write_text(renewed(text), encoding="utf-8")


def run(arguments: list[str]) -> int:
    """Do what the command line asks; return the exit status."""
    if arguments == ["--write"]:
        write()
        return 0
    if arguments != ["--check"]:
        print(__doc__, file=sys.stderr)
        return 2
    found = list(problems())
    print("\n".join(found) or "the documents fit the code")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
