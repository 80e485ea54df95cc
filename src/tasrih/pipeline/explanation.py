"""Why a statement was read: which rules and features, which rows of the lexicon, which characters."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import msgspec

from tasrih.lexicon.records import Entry, Phrase, Row
from tasrih.lexicon.store import compiled
from tasrih.model import Article, Reading, Span, Statement

LEXICON = "lexicon"
"""The prefix of a reason that names a lexicon row: `lexicon:verbs.tsv:qala`."""


class LexiconRow(msgspec.Struct, frozen=True):
    """A row of a lexicon table: the file, the row's id, and what the row says, column by column."""

    table: str
    id: str
    columns: dict[str, str]


class Reason(msgspec.Struct, frozen=True):
    """One reason of a statement; `row` is set where the reason is a row of the lexicon that is known."""

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


def explain(reading: Reading, statement_id: str) -> Explanation:
    """Explain one statement of a reading; raise LookupError when it has none of that id."""
    found = {statement.id: statement for statement in reading.statements}
    if statement_id not in found:
        known = f"it has {', '.join(found)}" if found else "it has none"
        raise LookupError(f"no statement {statement_id!r} in {reading.article.origin}: {known}")
    statement = found[statement_id]
    parts = tuple(sorted(_parts(statement), key=lambda part: (part.span.start, -part.span.end)))
    return Explanation(
        statement=statement,
        reasons=tuple(Reason(name, _row(name)) for name in statement.reasons),
        parts=parts,
        passage=_passage(reading.article, parts),
    )


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
    columns = _columns(address)
    table, _, name = address.partition(":")
    return LexiconRow(table, name, columns) if columns else None


def _columns(address: str) -> dict[str, str]:
    """Return what the row at `table:id` says, each column as text; {} when no such row was compiled."""
    table = compiled()
    rows: Iterator[Entry | Phrase | Row] = chain(table.entries, table.phrases, *table.tables.values())
    found = next((row for row in rows if row.row == address), None)
    if found is None:
        return {}
    values = {name: getattr(found, name) for name in found.__struct_fields__ if name != "row"}
    return {name: _text(value) for name, value in values.items() if value not in ("", (), {})}


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(f"{key}={part}" for key, part in value.items())
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
