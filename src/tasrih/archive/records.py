"""Readings as they lie in the archive, and what a search gives back."""

from __future__ import annotations

import hashlib
import json
import zlib
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
        extra = {"article": article, "hits": msgspec.to_builtins(self.hits), "snippet": self.snippet.text}
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
            shown["facets"] = {name: msgspec.to_builtins(counts) for name, counts in self.facets.items()}
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


def pack(reading: Reading) -> bytes:
    """Return a reading without its statements, compressed; they lie in rows of their own."""
    return zlib.compress(encode(msgspec.structs.replace(reading, statements=())), _QUICK)


def unpack(body: bytes, statements: tuple[Statement, ...]) -> Reading:
    """Return the reading that `pack` packed, with its statements."""
    return msgspec.structs.replace(decode(inflate(body), Reading), statements=statements)


def inflate(data: bytes) -> bytes:
    """Return what `zlib.compress` compressed; ArchiveDamaged for anything else."""
    try:
        return zlib.decompress(data)
    except zlib.error as error:
        raise ArchiveDamaged(f"a compressed record that is none: {error}") from error


def body_hash(reading: Reading) -> str:
    """Return 32 hex digits that change with anything in a reading."""
    return hashlib.blake2b(encode(reading), digest_size=16).hexdigest()


def plain(text: str) -> str:
    """Return the text as every store takes it: without NUL and halves of surrogate pairs."""
    if text.isascii() and "\0" not in text:
        return text
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "\N{REPLACEMENT CHARACTER}")


def plain_or_none(text: str | None) -> str | None:
    """Return `plain` of a text, None of None."""
    return None if text is None else plain(text)
