"""Statements for people: who, how, in which words, and what the words name and claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tasrih.cli.terminal import SEPARATOR, Screen
from tasrih.cli.view.wording import Wording, listed
from tasrih.model import Reading, Statement
from tasrih.pipeline import Detail

INDENT = 4
DEEPEST = 4
"""Statements inside others are set in no further than so many steps."""
BAR = "│ "
CLAIM = "→ "

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


def statements(reading: Reading, found: Iterable[Detail], words: Wording, *, reasons: bool) -> Iterator[str]:
    """Yield the lines of all statements, an empty one before each."""
    depths = _depths(reading)
    introduced: set[str] = set()
    for detail in found:
        margin = " " * (INDENT * min(depths[detail.statement.id], DEEPEST))
        new = detail.actor is not None and detail.actor.id not in introduced
        if detail.actor:
            introduced.add(detail.actor.id)
        yield ""
        columns = words.screen.columns - len(margin) - INDENT
        yield from (margin + line for line in _statement(detail, words, columns, new=new, reasons=reasons))


def hanging(head: str, parts: Iterable[str], screen: Screen, columns: int, separator: str = SEPARATOR) -> Iterator[str]:
    """Yield the parts as lines of at most `columns` behind a head, further lines set in under the first part."""
    for number, line in enumerate(screen.flow(parts, columns - len(head), separator)):
        yield (" " * len(head) if number else head) + line


def _statement(detail: Detail, words: Wording, columns: int, *, new: bool, reasons: bool) -> Iterator[str]:
    screen, statement = words.screen, detail.statement
    inner = " " * INDENT
    yield from hanging(f"{statement.id:<{INDENT - 1}} ", _who(detail, words, columns, new=new), screen, columns, " ")
    for line in screen.flow(_how(detail, words), columns):
        yield inner + line
    for warning in _warnings(statement, screen):
        for line in screen.flow(warning, columns, " "):
            yield inner + line
    for span in statement.content:
        for line in screen.paragraph(span.text, columns - len(BAR)):
            yield inner + BAR + line
    for line in screen.flow(_named(detail, words, columns), columns):
        yield inner + line
    for claim in words.claims(detail.claims):
        yield from hanging(inner + CLAIM, claim, screen, columns + INDENT)
    if reasons and statement.reasons:
        yield inner + screen.paint("why: ", dim=True) + ", ".join(map(screen.own, statement.reasons))


def _who(detail: Detail, words: Wording, columns: int, *, new: bool) -> Iterator[str]:
    screen, speaker, source = words.screen, detail.statement.speaker, detail.statement.source
    actor = detail.actor
    if speaker is None:
        yield "nobody named"
    else:
        yield screen.brief(speaker.name, columns, bold=True)
    if actor and actor.latin and actor.latin != actor.name:
        yield words.latin(actor.name, actor.latin).strip()
    if source and (speaker is None or source.text != speaker.name):
        yield f"({screen.brief(source.text, columns - 2)})"
    if actor and new:
        roles = [role for title, role in words.roles(actor).items() if not source or title not in source.text]
        yield from (f"· {role}" if n else role for n, role in enumerate(roles))


def _how(detail: Detail, words: Wording) -> Iterator[str]:
    statement, screen = detail.statement, words.screen
    yield f"{screen.paint(ACTS[statement.act], fg='cyan')} {screen.own(statement.cue.text)}"
    yield KINDS[statement.kind]
    yield f"{statement.confidence:.2f}"
    if statement.inside:
        yield f"inside {statement.inside}"
    if detail.occasion:
        yield f"{detail.occasion.kind} {screen.own(detail.occasion.span.text)}"
    yield from listed("said ", map(words.time, detail.said))


def _warnings(statement: Statement, screen: Screen) -> Iterator[tuple[str, ...]]:
    if statement.unsaid:
        yield (screen.paint("NOT SAID, the article notes", fg="red", bold=True),)
    if statement.voice in VOICES:
        yield (screen.paint(VOICES[statement.voice], fg="magenta", bold=True),)
    if statement.hedge:
        label = screen.paint("HEDGED, the article keeps its distance:", fg="yellow", bold=True)
        yield label, screen.own(statement.hedge.text)


def _named(detail: Detail, words: Wording, columns: int) -> Iterator[str]:
    screen = words.screen
    for name, other in (("to", detail.statement.to), ("about", detail.statement.about)):
        if other:
            yield f"{name} {screen.brief(other.text, columns - len(name) - 1)}"
    yield from listed("when ", map(words.time, detail.times))
    yield from listed("where ", map(words.place, detail.places))
    yield from listed("how many ", map(words.quantity, detail.quantities))


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
