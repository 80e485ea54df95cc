"""One article: from a path, an address or a text to its reading."""

from __future__ import annotations

from os import PathLike, fspath

from tasrih import ingest, reading
from tasrih.model import Reading

TEXT_ORIGIN = "text"
"""The origin of an article that was handed over as a string."""


def read(path_or_address: str | PathLike[str]) -> Reading:
    """Read the article at `path_or_address`, text or HTML; raise InputError when it cannot be read."""
    return reading.read(ingest.read_article(fspath(path_or_address)))


def read_text(text: str, *, published: str | None = None) -> Reading:
    """Read an article given as plain text, the headline on its first line.

    `published` is its date, ISO 8601, against which "yesterday" is understood. Raises InputError
    when there is no Arabic text.
    """
    return reading.read(ingest.article_from_text(text, origin=TEXT_ORIGIN, published=published))
