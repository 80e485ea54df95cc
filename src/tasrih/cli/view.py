"""A reading for people: the article's head, then its statements one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tasrih.cli.terminal import Screen
from tasrih.model import Article, Reading, Statement

INDENT = 4
DEEPEST = 4
"""Statements inside others are set in no further than so many steps."""
SEPARATOR = " · "
BAR = "│ "

ACTS = {
    "assert": "says",
    "deny": "denies",
    "call": "calls for",
    "pledge": "pledges",
    "ask": "asks",
    "judge": "judges",
}
KINDS = {"direct": "quoted", "indirect": "reported", "mixed": "partly quoted"}
VOICES = {"implied": "IMPLIED, not said", "inferred": "INFERRED by others"}


def view(reading: Reading, screen: Screen, *, reasons: bool = False) -> str:
    """Return the reading as text that ends with a line feed."""
    lines = [*_head(reading, screen)]
    depths = _depths(reading)
    for statement in reading.statements:
        margin = " " * (INDENT * min(depths[statement.id], DEEPEST))
        lines.append("")
        lines += (margin + line for line in _statement(statement, screen, len(margin), reasons=reasons))
    return "\n".join(lines) + "\n"


def _head(reading: Reading, screen: Screen) -> Iterator[str]:
    article = reading.article
    for line in screen.paragraph(article.title or _first_line(article), screen.columns):
        yield screen.paint(line, bold=True)
    known = (article.site, article.published, article.byline)
    yield SEPARATOR.join(screen.own(value) for value in (article.origin, *known) if value)
    speakers = {statement.speaker.name for statement in reading.statements if statement.speaker}
    yield screen.paint(f"{_count(reading.statements, 'statement')} by {_count(speakers, 'speaker')}", dim=True)


def _first_line(article: Article) -> str:
    return next((line for line in article.text.splitlines() if line.strip()), "")


def _count(things: tuple[Statement, ...] | set[str], name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"


def _statement(statement: Statement, screen: Screen, margin: int, *, reasons: bool) -> Iterator[str]:
    inner = " " * INDENT
    columns = screen.columns - margin - INDENT
    yield _who(statement, screen)
    yield inner + _how(statement, screen)
    for warning in _warnings(statement, screen):
        yield inner + warning
    for span in statement.content:
        for line in screen.paragraph(span.text, columns - len(BAR)):
            yield inner + BAR + line
    for name, other in (("to", statement.to), ("about", statement.about)):
        if other:
            yield f"{inner}{name} {screen.own(other.text)}"
    if reasons and statement.reasons:
        yield inner + screen.paint("why: ", dim=True) + ", ".join(map(screen.own, statement.reasons))


def _who(statement: Statement, screen: Screen) -> str:
    name = screen.own(statement.speaker.name, bold=True) if statement.speaker else "nobody named"
    line = f"{statement.id:<{INDENT - 1}} {name}"
    source = statement.source
    if source and (not statement.speaker or source.text != statement.speaker.name):
        line += f" ({screen.own(source.text)})"
    return line


def _how(statement: Statement, screen: Screen) -> str:
    words = f"{screen.paint(ACTS[statement.act], fg='cyan')} {screen.own(statement.cue.text)}"
    inside = (f"inside {statement.inside}",) if statement.inside else ()
    return SEPARATOR.join((words, KINDS[statement.kind], f"{statement.confidence:.2f}", *inside))


def _warnings(statement: Statement, screen: Screen) -> Iterator[str]:
    if statement.unsaid:
        yield screen.paint("NOT SAID, the article notes", fg="red", bold=True)
    if statement.voice in VOICES:
        yield screen.paint(VOICES[statement.voice], fg="magenta", bold=True)
    if statement.hedge:
        label = screen.paint("HEDGED, the article keeps its distance:", fg="yellow", bold=True)
        yield f"{label} {screen.own(statement.hedge.text)}"


def _depths(reading: Reading) -> Mapping[str, int]:
    """Return how many statements each one lies inside; a circle counts as far as it was followed."""
    parents = {statement.id: statement.inside for statement in reading.statements}
    depths = {}
    for name, parent in parents.items():
        seen = {name}
        while parent is not None and parent not in seen:
            seen.add(parent)
            parent = parents.get(parent)  # noqa: PLW2901
        depths[name] = len(seen) - 1
    return depths
