"""`tasrih explain`: why one statement was read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tasrih.cli.terminal import Screen
    from tasrih.model import Reading
    from tasrih.pipeline import Explanation

MARKS = {"cue": "[]", "source": "{}", "content": "<>"}
OTHER_MARKS = "()"


@click.command()
@click.argument("path")
@click.argument("statement_id")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text for people, json for programs",
)
@click.option("--plain", is_flag=True, help="neither colours nor direction marks (text)")
def explain(path: str, statement_id: str, form: str, *, plain: bool) -> None:
    """Explain one statement: the rules and features that decided, the lexicon's rows, the characters.

    PATH is a file or - for standard input, STATEMENT_ID an id as `tasrih read` prints it.
    """
    from tasrih import pipeline
    from tasrih.cli.output import complain, encode, until_reader_stops
    from tasrih.cli.terminal import screen
    from tasrih.errors import InputError

    try:
        explanation = pipeline.explain(_read(path), statement_id)
    except InputError as error:
        complain(error)
        sys.exit(1)
    except LookupError as error:
        raise click.BadParameter(str(error.args[0]), param_hint="STATEMENT_ID") from error
    shown = encode(explanation) if form == "json" else _text(explanation, screen(plain=plain))
    with until_reader_stops():
        sys.stdout.buffer.write(shown + b"\n")


def _read(path: str) -> Reading:
    from tasrih import pipeline
    from tasrih.errors import InputError

    if path != pipeline.STANDARD_INPUT:
        return pipeline.read(path)
    item = next(pipeline.read_many([path]))
    if isinstance(item, InputError):
        raise item
    return item


def _text(explanation: Explanation, screen: Screen) -> bytes:
    return "\n".join(_lines(explanation, screen)).encode("utf-8", "replace")


def _lines(explanation: Explanation, screen: Screen) -> Iterator[str]:
    statement = explanation.statement
    name = screen.own(statement.speaker.name, bold=True) if statement.speaker else "nobody named"
    traits = (statement.act, statement.kind, statement.voice, f"confidence {statement.confidence:.2f}")
    yield f"{statement.id}  {name} · {' · '.join(traits)}"
    yield ""
    yield "why, strongest first"
    for reason in explanation.reasons:
        yield f"    {screen.own(reason.name)}"
        if reason.row:
            columns = (f"{key} {screen.own(value)}" for key, value in reason.row.columns.items())
            yield f"        row {reason.row.id} of {reason.row.table}: {', '.join(columns)}"
    yield ""
    yield "characters"
    for part in explanation.parts:
        where = f"{part.span.start}:{part.span.end}"
        yield f"    {part.name:8} {where:11} {screen.own(part.span.text)}"
    yield ""
    yield "passage: [cue] {source} <content> (other parts)"
    for line in _marked(explanation).splitlines():
        for shown in screen.paragraph(line, screen.columns - 4) if line.strip() else ():
            yield f"    {shown}"


def _marked(explanation: Explanation) -> str:
    """Return the passage with each part between its brackets; inner parts close before outer ones."""
    passage = explanation.passage
    spans = [(part.span, MARKS.get(part.name, OTHER_MARKS)) for part in explanation.parts]
    opening = {span.start: "" for span, _ in spans}
    closing = {span.end: "" for span, _ in spans}
    for span, marks in spans:
        opening[span.start] += marks[0]
        closing[span.end] = marks[1] + closing[span.end]
    pieces = (
        closing.get(at, "") + opening.get(at, "") + passage.text[at - passage.start : at - passage.start + 1]
        for at in range(passage.start, passage.end + 1)
    )
    return "".join(pieces)
