"""Plain text → Article: the text to the character, its furniture set apart beside it."""

from __future__ import annotations

import hashlib

from tasrih.errors import EmptyInput
from tasrih.ingest.furniture import headline, layout
from tasrih.ingest.language import language
from tasrih.model import Article, Furniture


def article_id(origin: str, data: bytes) -> str:
    """Return 16 hex digits that are the same for the same bytes from the same origin."""
    return hashlib.sha256(origin.encode("utf-8", "surrogatepass") + b"\0" + data).hexdigest()[:16]


def article_from_text(text: str, *, origin: str = "", published: str | None = None) -> Article:
    """Return the article of a plain text; `Article.text` is `text`, unchanged to the character.

    `published` is ISO 8601 and wins over a date found in the text. Markup is not
    interpreted. Raises EmptyInput for white space alone and NotArabic for a text of
    another language.
    """
    return build(text, article_id(origin, text.encode("utf-8", "surrogatepass")), origin, published)


def build(text: str, identity: str, origin: str, published: str | None = None) -> Article:
    """Make the article of a plain text under the given identity; raises as `article_from_text`."""
    if not text.strip("\0\ufeff \t\r\n\v\f\u00a0"):
        raise EmptyInput("nothing but white space", origin=origin)
    spoken = language(text, origin=origin)
    found = layout(text)
    pairs = zip(found.lines, found.kinds, strict=True)
    furniture = tuple(Furniture(line.start, line.end, line.text, kind) for line, kind in pairs if kind)
    return Article(
        id=identity,
        origin=origin,
        text=text,
        title=headline(found),
        byline=found.byline,
        published=published or found.published,
        language=spoken,
        furniture=furniture,
    )
