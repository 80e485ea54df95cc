"""`tasrih explain`: why one statement was read, who an actor is, why a place is where it is."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tasrih.model import Reading
    from tasrih.pipeline import ActorExplanation, Explanation, PlaceExplanation


@click.command()
@click.argument("path")
@click.argument("name", metavar="ID")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text for people, json for programs",
)
@click.option("--plain", is_flag=True, help="neither colours nor direction marks (text)")
def explain(path: str, name: str, form: str, *, plain: bool) -> None:
    """Explain one statement, actor or place: what decided, the lexicon's rows, the characters.

    PATH is a file or - for standard input, ID an id as `tasrih read` prints it: s1, a1, p1.
    """
    from tasrih.cli.output import complain, encode, until_reader_stops
    from tasrih.cli.terminal import screen
    from tasrih.cli.view.explained import explained
    from tasrih.errors import InputError

    try:
        explanation = _explained(_read(path), name)
    except InputError as error:
        complain(error)
        sys.exit(1)
    except LookupError as error:
        raise click.BadParameter(str(error.args[0]), param_hint="ID") from error
    shown = (
        encode(explanation) if form == "json" else explained(explanation, screen(plain=plain)).encode(errors="replace")
    )
    with until_reader_stops():
        sys.stdout.buffer.write(shown + b"\n")


def _explained(reading: Reading, name: str) -> Explanation | ActorExplanation | PlaceExplanation:
    from tasrih import pipeline

    if name[:1] == "a":
        return pipeline.explain_actor(reading, name)
    return pipeline.explain_place(reading, name) if name[:1] == "p" else pipeline.explain(reading, name)


def _read(path: str) -> Reading:
    from tasrih import pipeline
    from tasrih.errors import InputError

    if path != pipeline.STANDARD_INPUT:
        return pipeline.read(path)
    item = next(pipeline.read_many([path]))
    if isinstance(item, InputError):
        raise item
    return item
