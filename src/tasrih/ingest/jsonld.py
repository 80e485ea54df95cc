"""Schema.org data in a page's JSON-LD: the article's own object, read without trust in its shape."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING, Any

from tasrih.ingest.body import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser

_ARTICLES = ("article", "blogposting", "report")
# Objects within objects that are followed.
MAX_DEPTH = 6


def article_of(tree: LexborHTMLParser) -> dict[str, object]:
    """Return the first object of an article type, or an empty one; broken JSON is passed over."""
    for script in tree.css("script[type='application/ld+json']"):
        try:
            data = json.loads(script.text(), strict=False)
        except (ValueError, RecursionError):
            continue
        for found in _objects(data, 0):
            if _is_article(found):
                return found
    return {}


def _objects(data: Any, depth: int) -> Iterator[dict[str, object]]:
    if depth > MAX_DEPTH:
        return
    if isinstance(data, list):
        for item in data[:100]:
            yield from _objects(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(data.get(name), depth + 1)


def _is_article(data: dict[str, object]) -> bool:
    types = data.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.lower().endswith(_ARTICLES) for name in names)


def text_of(value: object) -> str:
    """Return a value that is text as clean text, entities resolved; anything else as an empty one."""
    return clean_line(html.unescape(value)) if isinstance(value, str) else ""


def names_of(value: object) -> list[str]:
    """Return the names of a person, organisation or list of them."""
    if isinstance(value, list):
        return [name for item in value[:10] for name in names_of(item)]
    if isinstance(value, dict):
        value = value.get("name")
        return names_of(value) if isinstance(value, list) else [text for text in [text_of(value)] if text]
    return [text for text in [text_of(value)] if text]
