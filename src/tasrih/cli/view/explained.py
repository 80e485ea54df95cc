"""An explanation for people: reasons with the rows of the lexicon they name, characters, the marked passage."""

from __future__ import annotations

from collections.abc import Iterator

from tasrih.cli.terminal import Screen, clean
from tasrih.model import Span
from tasrih.pipeline import ActorExplanation, Explanation, PlaceExplanation, Reason

MARKS = {"cue": "[]", "source": "{}", "content": "<>"}
OTHER_MARKS = "()"
INDENT = 4
Explained = Explanation | ActorExplanation | PlaceExplanation


def explained(explanation: Explained, screen: Screen) -> str:
    """Return an explanation as text."""
    if isinstance(explanation, ActorExplanation):
        lines = _of_actor(explanation, screen)
    elif isinstance(explanation, PlaceExplanation):
        lines = _of_place(explanation, screen)
    else:
        lines = _of_statement(explanation, screen)
    return "\n".join(lines)


def _of_statement(explanation: Explanation, screen: Screen) -> Iterator[str]:
    statement = explanation.statement
    name = screen.own(statement.speaker.name, bold=True) if statement.speaker else "nobody named"
    traits = (statement.act, statement.kind, statement.voice, f"confidence {statement.confidence:.2f}")
    yield f"{statement.id}  {name} · {' · '.join(traits)}"
    yield ""
    yield "why, strongest first"
    for reason in explanation.reasons:
        yield from _reason(reason, screen)
    yield ""
    yield "characters"
    for part in explanation.parts:
        yield f"    {part.name:8} {_where(part.span):11} {screen.own(part.span.text)}"
    yield ""
    yield "passage: [cue] {source} <content> (other parts)"
    for line in _marked(explanation).splitlines():
        for shown in screen.paragraph(line, screen.columns - 4) if line.strip() else ():
            yield f"    {shown}"


def _of_actor(explanation: ActorExplanation, screen: Screen) -> Iterator[str]:
    actor = explanation.actor
    link = f" · {clean(actor.link.source)} {clean(actor.link.id)}" if actor.link else ""
    yield f"{actor.id}  {screen.own(actor.name, bold=True)} {clean(actor.latin)} · {actor.type}{link}"
    if explanation.statements:
        yield f"    speaks in {', '.join(explanation.statements)}"
    for role in actor.roles:
        of = f" of {role.organisation}" if role.organisation else ""
        yield f"    role {_where(role.span)} {screen.own(role.title)}{of}"
    yield ""
    yield "what it is called, and why that is this actor"
    seen: set[str] = set()
    for naming in explanation.names:
        yield f"    {screen.own(naming.name)} {' '.join(map(_where, naming.spans))}".rstrip()
        if naming.reason:
            yield from _reason(naming.reason, screen, 2 * INDENT, seen)


def _of_place(explanation: PlaceExplanation, screen: Screen) -> Iterator[str]:
    place = explanation.place
    link = f" · {clean(place.link.source)} {clean(place.link.id)}" if place.link else ""
    known = f"{clean(place.latin)}, {place.country} · {place.precision} · {place.lat:.5f} {place.lon:.5f}"
    yield f"{place.id}  {screen.own(place.name, bold=True)} {known}{link}"
    for title, reasons in (
        ("why its first name is a place's", explanation.named),
        ("why this place of that name, strongest first", explanation.chosen),
    ):
        yield ""
        yield title
        for reason in reasons:
            yield from _reason(reason, screen)
    yield ""
    yield "characters"
    for span in explanation.spans:
        yield f"    {_where(span):11} {screen.own(span.text)}"


def _reason(reason: Reason, screen: Screen, indent: int = INDENT, seen: set[str] | None = None) -> Iterator[str]:
    """Yield a reason, set in, and the row that it names; a row that is in `seen` is not shown again."""
    yield " " * indent + screen.own(reason.name)
    if reason.row and (seen is None or reason.name not in seen):
        margin = " " * (indent + INDENT)
        columns = screen.columns - len(margin)
        cells = (f"{name} {screen.brief(cell, columns - len(name) - 1)}" for name, cell in reason.row.columns.items())
        yield f"{margin}row {reason.row.id} of {reason.row.table}"
        yield from (margin + line for line in screen.flow(cells, columns))
    if seen is not None:
        seen.add(reason.name)


def _where(span: Span) -> str:
    return f"{span.start}:{span.end}"


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
