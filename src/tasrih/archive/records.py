"""Readings as they lie in the archive, and what a search gives back."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable
from typing import Any, Literal, TypeVar

import msgspec

from tasrih.errors import ArchiveDamaged
from tasrih.model import Reading, Span, Statement

Outcome = Literal["new", "changed", "reread", "unchanged"]
"""What keeping a reading did: a new article, a new version, the same bytes read better, or nothing."""

_QUICK = 1
Kind = TypeVar("Kind")


class Kept(msgspec.Struct, frozen=True):
    """An article that is kept: its key, the number of its version (from 1), and what keeping it did."""

    key: str
    version: int
    outcome: Outcome
    statements: int


class Source(msgspec.Struct, frozen=True):
    """The article that a found statement stands in; `version` counts from 1."""

    id: str
    origin: str
    title: str | None
    published: str | None
    site: str | None
    version: int = 1


class Snippet(msgspec.Struct, frozen=True):
    """A stretch of a statement for showing, and where in it (code points) the hits are."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


class Found(msgspec.Struct, frozen=True):
    """A statement that a search found; `hits` are the words of the article that fit, `key` names it in this archive."""

    key: str
    statement: Statement
    article: Source
    hits: tuple[Span, ...] = ()
    snippet: Snippet = Snippet("")

    def to_dict(self) -> dict[str, Any]:
        """Return the statement as in the contract, with `article`, `hits` and `snippet`."""
        article = msgspec.to_builtins(self.article)
        extra = {"article": article, "hits": msgspec.to_builtins(list(self.hits)), "snippet": self.snippet.text}
        return {**msgspec.to_builtins(self.statement), **extra}


class Count(msgspec.Struct, frozen=True):
    """A value of a facet and how many found statements have it."""

    value: str
    count: int


class Results(msgspec.Struct, frozen=True):
    """A page of what was found: `total` over all pages, `next` what asks for the page after, None at the end."""

    total: int
    found: tuple[Found, ...]
    next: str | None = None
    facets: dict[str, tuple[Count, ...]] = {}

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON-ready object that `tasrih search --format json` prints."""
        shown: dict[str, Any] = {"total": self.total, "statements": [found.to_dict() for found in self.found]}
        shown["next"] = self.next
        if self.facets:
            shown["facets"] = {name: msgspec.to_builtins(list(counts)) for name, counts in self.facets.items()}
        return shown


def encode(value: msgspec.Struct) -> bytes:
    """Return a record as JSON in UTF-8; halves of surrogate pairs, which UTF-8 does not know, are escaped."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(value), separators=(",", ":")).encode("ascii")


def decode(data: bytes | str, kind: type[Kind]) -> Kind:
    """Return the record that `encode` wrote; ArchiveDamaged for anything else."""
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    try:
        return msgspec.convert(json.loads(data), kind)
    except (ValueError, msgspec.ValidationError) as error:
        raise ArchiveDamaged(f"a record that is none: {error}") from error


class Packed(msgspec.Struct, frozen=True):
    """A reading as it is stored: `body` without the statements, compressed; their `records`; the `digest` of both."""

    body: bytes
    records: tuple[str, ...]
    digest: str


def pack(reading: Reading) -> Packed:
    """Return a reading as it is stored; the digest changes with anything in it."""
    raw = encode(msgspec.structs.replace(reading, statements=()))
    records = tuple(encode(statement).decode("utf-8") for statement in reading.statements)
    return Packed(zlib.compress(raw, _QUICK), records, digest_of(raw, records))


def digest_of(raw: bytes, records: Iterable[str]) -> str:
    """Return 32 hex digits of what is stored of a reading, not compressed."""
    found = hashlib.blake2b(raw, digest_size=16)
    for record in records:
        found.update(b"\n" + record.encode("utf-8"))
    return found.hexdigest()


def unpack(body: bytes, records: Iterable[str]) -> Reading:
    """Return the reading that was packed."""
    statements = tuple(decode(record, Statement) for record in records)
    return msgspec.structs.replace(decode(inflate(body), Reading), statements=statements)


def inflate(data: bytes) -> bytes:
    """Return what `zlib.compress` compressed; ArchiveDamaged for anything else."""
    try:
        return zlib.decompress(data)
    except zlib.error as error:
        raise ArchiveDamaged(f"a compressed record that is none: {error}") from error


def plain(text: str) -> str:
    """Return the text as every store takes it: without NUL and halves of surrogate pairs."""
    if text.isascii() and "\0" not in text:
        return text
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "\N{REPLACEMENT CHARACTER}")


def plain_or_none(text: str | None) -> str | None:
    """Return `plain` of a text, None of None."""
    return None if text is None else plain(text)
