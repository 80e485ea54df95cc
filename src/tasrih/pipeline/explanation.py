"""Why something was read: which rules and features, which rows of the lexicon, which characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from tasrih.lexicon import written
from tasrih.model import Actor, Article, Mention, Place, Reading, Span, Statement

LEXICON = "lexicon"
"""The prefix of a reason that names a lexicon row: `lexicon:verbs.tsv:qala`."""


class LexiconRow(msgspec.Struct, frozen=True):
    """A row of a lexicon table: the file, the row's id, and what it says, with gloss and example, column by column."""

    table: str
    id: str
    columns: dict[str, str]


class Reason(msgspec.Struct, frozen=True):
    """One reason; `row` is set where the reason is a row of the lexicon that is known."""

    name: str
    row: LexiconRow | None = None


class Part(msgspec.Struct, frozen=True):
    """A part of the statement (cue, source, content, hedge, to, about) and where it stands."""

    name: str
    span: Span


class Explanation(msgspec.Struct, frozen=True):
    """A statement with its reasons, strongest first, its parts in the order of the text, and the passage.

    `passage` holds the whole lines of the article that the parts stand in.
    """

    statement: Statement
    reasons: tuple[Reason, ...]
    parts: tuple[Part, ...]
    passage: Span


class Naming(msgspec.Struct, frozen=True):
    """A spelling that the article has for an actor, why it is the actor's (None: not known), and where it stands."""

    name: str
    reason: Reason | None
    spans: tuple[Span, ...]


class ActorExplanation(msgspec.Struct, frozen=True):
    """An actor with what the article calls it, and the ids of the statements that are its own."""

    actor: Actor
    names: tuple[Naming, ...]
    statements: tuple[str, ...]


class PlaceExplanation(msgspec.Struct, frozen=True):
    """A place, where it stands, and the features that made its first name a place's and chose this place of that name.

    `named` are in the order in which they were found, `chosen` strongest first.
    """

    place: Place
    named: tuple[Reason, ...]
    chosen: tuple[Reason, ...]
    spans: tuple[Span, ...]


def explain(reading: Reading, statement_id: str) -> Explanation:
    """Explain one statement of a reading; raise LookupError when it has none of that id."""
    statement = _known(reading, reading.statements, statement_id, "statement")
    parts = tuple(sorted(_parts(statement), key=lambda part: (part.span.start, -part.span.end)))
    return Explanation(
        statement=statement,
        reasons=tuple(Reason(name, _row(name)) for name in statement.reasons),
        parts=parts,
        passage=_passage(reading.article, parts),
    )


def explain_actor(reading: Reading, actor_id: str) -> ActorExplanation:
    """Explain who is meant by one actor of a reading; raise LookupError when it has none of that id."""
    actor = _known(reading, reading.actors, actor_id, "actor")
    mentions = [mention for mention in reading.mentions if mention.actor == actor.id]
    why = dict(zip(actor.names, actor.reasons, strict=False))
    names = dict.fromkeys([*actor.names, *(mention.text for mention in mentions)])
    return ActorExplanation(
        actor=actor,
        names=tuple(
            Naming(
                name,
                Reason(why[name], _row(why[name])) if name in why else None,
                _spans(mention for mention in mentions if mention.text == name),
            )
            for name in names
        ),
        statements=tuple(s.id for s in reading.statements if s.speaker and s.speaker.actor == actor.id),
    )


def explain_place(reading: Reading, place_id: str) -> PlaceExplanation:
    """Explain why one place of a reading was linked as it was; raise LookupError when it has none of that id."""
    place = _known(reading, reading.places, place_id, "place")
    reasons = [reason.partition(":") for reason in place.reasons]
    return PlaceExplanation(
        place=place,
        named=tuple(Reason(name) for kind, _, name in reasons if kind == "name"),
        chosen=tuple(Reason(name) for kind, _, name in reasons if kind == "entry"),
        spans=_spans(mention for mention in reading.mentions if mention.place == place.id),
    )


_Record = TypeVar("_Record", Statement, Actor, Place)


def _known(reading: Reading, records: Iterable[_Record], name: str, kind: str) -> _Record:
    found = {record.id: record for record in records}
    if name not in found:
        known = f"it has {', '.join(found)}" if found else "it has none"
        raise LookupError(f"no {kind} {name!r} in {reading.article.origin}: {known}")
    return found[name]


def _spans(mentions: Iterable[Mention]) -> tuple[Span, ...]:
    return tuple(Span(mention.start, mention.end, mention.text) for mention in mentions)


def _parts(statement: Statement) -> Iterator[Part]:
    for span in statement.content:
        yield Part("content", span)
    for name in ("cue", "source", "hedge", "to", "about"):
        span = getattr(statement, name)
        if span is not None:
            yield Part(name, span)


def _passage(article: Article, parts: tuple[Part, ...]) -> Span:
    first = min(part.span.start for part in parts)
    last = max(part.span.end for part in parts)
    start = article.text.rfind("\n", 0, first) + 1
    end = article.text.find("\n", last)
    return article.span(start, end if end >= 0 else len(article.text))


def _row(reason: str) -> LexiconRow | None:
    prefix, _, address = reason.partition(":")
    if prefix != LEXICON:
        return None
    table, _, name = address.partition(":")
    columns = written.row(table, name)
    return LexiconRow(table, name, columns) if columns else None
