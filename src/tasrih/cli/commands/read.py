"""`tasrih read`: articles in, statements out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tasrih.errors import InputError
    from tasrih.model import Reading

    Items = Iterable[Reading | InputError]


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Let nothing through but a date that times can be resolved against."""
    if value is not None:
        try:
            datetime.fromisoformat(value)
        except ValueError:
            raise click.BadParameter(f"{value!r} is not a date such as 2024-03-13") from None
    return value


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl", "geojson"]),
    default="text",
    show_default=True,
    help="text for people, json for one array, jsonl for one article a line, geojson for a map of the places",
)
@click.option("--details", is_flag=True, help="show all that is known of actors, places, times and numbers (text)")
@click.option("--reasons", is_flag=True, help="show the rules and features that decided (text)")
@click.option("--plain", is_flag=True, help="neither colours nor direction marks (text)")
@click.option(
    "--published",
    metavar="DATE",
    callback=_day,
    help="when articles were published that do not say so (2024-03-13); times are resolved against it",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=1,
    show_default=True,
    help="read with so many processes; the output stays the same",
)
def read(paths: tuple[str, ...], form: str, jobs: int, published: str | None, **shown: bool) -> None:
    """Read articles: who said what, when, where and how many, and what is claimed.

    PATH is a file (plain text or HTML), a folder, or - for standard input.
    """
    from tasrih.cli.output import until_reader_stops
    from tasrih.cli.progress import watched
    from tasrih.pipeline import read_many

    write = {"json": _write_json, "jsonl": _write_lines, "geojson": _write_map}.get(form) or _text_writer(**shown)
    failures: list[str] = []
    with until_reader_stops(), closing(read_many(paths, jobs=jobs, published=published)) as items:
        write(_noting(watched(items, paths), failures))
    sys.exit(1 if failures else 0)


def _noting(items: Items, failures: list[str]) -> Iterator[Reading | InputError]:
    """Pass the items on; say on standard error what could not be read, and note that there was some."""
    from tasrih.cli.output import complain
    from tasrih.errors import InputError

    for item in items:
        if isinstance(item, InputError):
            complain(item)
            failures[:] = [item.kind]
        yield item


def _write_lines(items: Items) -> None:
    from tasrih.cli.output import record

    out = sys.stdout.buffer
    for item in items:
        out.write(record(item) + b"\n")
        out.flush()


def _write_json(items: Items) -> None:
    from tasrih.cli.output import record

    out = sys.stdout.buffer
    between = b"[\n"
    for item in items:
        out.write(between + record(item))
        between = b",\n"
    out.write(b"\n]\n" if between == b",\n" else b"[]\n")
    out.flush()


def _write_map(items: Items) -> None:
    """Write one FeatureCollection, a feature a line; what could not be read is no place."""
    from tasrih.cli.output import encode
    from tasrih.model import Reading
    from tasrih.pipeline import features

    out = sys.stdout.buffer
    between = b'{"type":"FeatureCollection","features":[\n'
    end = between + b"]}\n"
    for item in items:
        for feature in features(item) if isinstance(item, Reading) else ():
            out.write(between + encode(feature))
            between, end = b",\n", b"\n]}\n"
        out.flush()
    out.write(end)
    out.flush()


def _text_writer(*, plain: bool, reasons: bool, details: bool) -> Callable[[Items], None]:
    from tasrih.cli.terminal import screen
    from tasrih.cli.view import view
    from tasrih.model import Reading

    def write(items: Items) -> None:
        out = sys.stdout.buffer
        here, between = screen(plain=plain), b""
        for item in items:
            if isinstance(item, Reading):
                shown = view(item, here, reasons=reasons, details=details)
                out.write(between + shown.encode("utf-8", "replace"))
                out.flush()
                between = b"\n" + "─".encode() * here.columns + b"\n\n"

    return write
