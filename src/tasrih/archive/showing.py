"""The rows of a page: records read back, and the words that fit marked by analysing them again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, select

from tasrih.archive.analysis.query import Phrase, Word
from tasrih.archive.analysis.words import NAME_SOUND, Piece, latin_tokens, pieces
from tasrih.archive.records import Found, Snippet, Source, decode
from tasrih.archive.schema import (
    ORDINAL_BITS,
    VERSION_BITS,
    actors,
    articles,
    mentions,
    places,
    statement_records,
    versions,
)
from tasrih.model import Span, Statement

SNIPPET = 240
"""Code points of a snippet, cut at words."""
ELLIPSIS = "…"
BETWEEN = " … "


def shown(connection: Connection, keys: Sequence[int], words: tuple[Word | Phrase, ...]) -> tuple[Found, ...]:
    """Return the statements of these keys, in this order."""
    if not keys:
        return ()
    records = select(statement_records.c.id, statement_records.c.record).where(statement_records.c.id.in_(keys))
    found = {row.id: decode(row.record, Statement) for row in connection.execute(records)}
    numbers = {key: key >> ORDINAL_BITS & ((1 << VERSION_BITS) - 1) for key in keys}
    sources = _sources(connection, set(numbers.values()))
    names = _named(connection, set(numbers.values())) if _asks_latin(words) else {}
    return tuple(
        _found(key, found[key], sources[numbers[key]], names.get(numbers[key], []), words)
        for key in keys
        if key in found
    )


def _sources(connection: Connection, numbers: set[int]) -> dict[int, Source]:
    columns = versions.c
    wanted = select(
        columns.id, columns.identity, columns.origin, columns.title, columns.published, columns.site, columns.number
    ).where(columns.id.in_(numbers))
    return {
        row.id: Source(row.identity, row.origin, row.title, row.published, row.site, row.number)
        for row in connection.execute(wanted)
    }


_Names = list[tuple[int, int, tuple[str, ...]]]


def _asks_latin(words: Iterable[Word | Phrase]) -> bool:
    return any(token[0].isascii() or token[0] == NAME_SOUND for word in words for token in _tokens(word) if token)


def _tokens(word: Word | Phrase) -> tuple[str, ...]:
    return word.tokens if isinstance(word, Word) else tuple(token for run in word.runs for token in run)


def _named(connection: Connection, numbers: set[int]) -> dict[int, _Names]:
    """Return, for each version, its mentions with the tokens of their Latin names."""
    wanted = (
        select(mentions.c.version_id, mentions.c.start, mentions.c.end, actors.c.latin, places.c.latin.label("place"))
        .join_from(mentions, actors, actors.c.id == mentions.c.actor_id, isouter=True)
        .join(places, places.c.id == mentions.c.place_id, isouter=True)
        .where(mentions.c.version_id.in_(numbers))
    )
    found: dict[int, _Names] = {}
    for row in connection.execute(wanted):
        tokens = (*latin_tokens(row.latin or ""), *latin_tokens(row.place or ""))
        found.setdefault(row.version_id, []).append((row.start, row.end, tokens))
    return found


def _found(key: int, statement: Statement, source: Source, names: _Names, words: tuple[Word | Phrase, ...]) -> Found:
    parts = sorted({*statement.content, *(part for part in (statement.source,) if part)})
    marked: list[Span] = []
    for part in parts:
        for start, end in _hits(list(pieces(part.text)), words):
            marked.append(Span(part.start + start, part.start + end, part.text[start:end]))
        marked += _name_hits(part, names, words)
    hits = tuple(sorted(set(marked)))
    return Found(_name(source, statement), statement, source, hits, snippet(statement.content, hits))


def _name(source: Source, statement: Statement) -> str:
    return f"{source.id}/{statement.id}"


def _hits(found: list[Piece], words: Iterable[Word | Phrase]) -> Iterator[tuple[int, int]]:
    """Yield where words of the text fit."""
    for word in words:
        if isinstance(word, Word):
            accepted, starts = frozenset(word.tokens), word.prefixes
            for piece in found:
                if accepted.intersection(piece.tokens) or (starts and piece.tokens[0].startswith(starts)):
                    yield piece.start, piece.end
        else:
            yield from _runs(found, word)


def _runs(found: list[Piece], phrase: Phrase) -> Iterator[tuple[int, int]]:
    runs = frozenset(phrase.runs)
    size = len(phrase.runs[0])
    for at in range(len(found) - size + 1):
        if tuple(piece.tokens[0] for piece in found[at : at + size]) in runs:
            yield found[at].start, found[at + size - 1].end


def _name_hits(part: Span, names: _Names, words: Iterable[Word | Phrase]) -> Iterator[Span]:
    """Yield the mentions in a stretch whose Latin name fits."""
    asked = frozenset(token for word in words for token in _tokens(word) if token)
    for start, end, tokens in names:
        if part.start <= start and end <= part.end and asked.intersection(tokens):
            yield Span(start, end, part.text[start - part.start : end - part.start])


def snippet(content: Sequence[Span], hits: Sequence[Span]) -> Snippet:
    """Return the first SNIPPET code points around the first hit in the content, and the hits in them."""
    whole = BETWEEN.join(span.text for span in content)
    marks: list[tuple[int, int]] = []
    at = 0
    for span in content:
        inner = (hit for hit in hits if span.start <= hit.start and hit.end <= span.end)
        marks += ((at + hit.start - span.start, at + hit.end - span.start) for hit in inner)
        at += len(span.text) + len(BETWEEN)
    start, end = _window(whole, marks[0][0] if marks else 0)
    head, tail = ELLIPSIS if start else "", ELLIPSIS if end < len(whole) else ""
    kept = tuple((a - start + len(head), b - start + len(head)) for a, b in marks if start <= a and b <= end)
    return Snippet(head + whole[start:end] + tail, kept)


def _window(whole: str, first: int) -> tuple[int, int]:
    if len(whole) <= SNIPPET:
        return 0, len(whole)
    start = max(0, min(first - SNIPPET // 3, len(whole) - SNIPPET))
    if start:
        space = whole.find(" ", start, first)
        start = space + 1 if space >= 0 else start
    end = min(len(whole), start + SNIPPET)
    if end < len(whole):
        space = whole.rfind(" ", max(start, first) + 1, end)
        end = space if space > 0 else end
    return start, end


__all__ = ["articles", "shown", "snippet"]
