"""One article: from a path, an address or a text to its reading."""

from __future__ import annotations

from os import PathLike, fspath

from msgspec.structs import replace

from tasrih import ingest, reading
from tasrih.model import Article, Reading

TEXT_ORIGIN = "text"
"""The origin of an article that was handed over as a string."""


def read(path_or_address: str | PathLike[str], *, published: str | None = None) -> Reading:
    """Read the article at `path_or_address`, text or HTML; raise InputError when it cannot be read.

    `published` is its date, ISO 8601, where it states none itself.
    """
    return reading.read(dated(ingest.read_article(fspath(path_or_address)), published))


def read_text(text: str, *, published: str | None = None) -> Reading:
    """Read an article given as plain text, the headline on its first line.

    `published` is its date, ISO 8601, against which "yesterday" is understood. Raises InputError
    when there is no Arabic text.
    """
    return reading.read(ingest.article_from_text(text, origin=TEXT_ORIGIN, published=published))


def dated(article: Article, published: str | None) -> Article:
    """Return the article with `published` for its date if it states none."""
    return replace(article, published=published) if published and article.published is None else article
