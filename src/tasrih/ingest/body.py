"""The body of a page: trafilatura's extraction, between a pre-clean and a line filter of our own."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from tasrih.ingest.furniture import date_line
from tasrih.ingest.phrases import byline, match
from tasrih.ingest.preclean import preclean
from tasrih.ingest.tables import key

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Share of the page's prose under which the pre-clean must have taken the article itself.
MIN_KEPT = 0.4
# Lines from the top that may repeat the headline, its date and its author.
HEAD = 5
# Code points of the article after which no line is one of those.
MAX_TOP = 400

_LINE_BREAKS = re.compile(r"[\r\n]+")
_BREAK = ("p", "head", "item", "quote", "row", "list", "table", "lb", "code", "div", "figure")
# Format and control characters: no letter of an article, and some turn the line's direction.
_CONTROLS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
)


def paragraphs(tree: HtmlElement, title: str | None) -> list[str]:
    """Return the body's paragraphs, one a line, without furniture; empty when there is no body.

    White space is made single, control, format and bidirectional characters are dropped.
    """
    cleaned = deepcopy(tree)
    taken, page = preclean(cleaned)
    lines = _extract(cleaned)
    if taken and sum(map(len, lines)) < MIN_KEPT * page:
        lines = max(lines, _extract(tree), key=lambda found: sum(map(len, found)))
    return without_furniture(lines, title)


def clean_line(text: str) -> str:
    """Return `text` on one line, white space single, control and format characters dropped."""
    return " ".join(_CONTROLS.sub("", text).split())


def _extract(tree: HtmlElement) -> list[str]:
    import trafilatura

    document = trafilatura.bare_extraction(tree, include_comments=False)
    if document is None or isinstance(document, dict) or document.body is None:
        return []
    return _lines(document.body)


def _lines(body: HtmlElement) -> list[str]:
    """The text of an extracted tree, a line for each paragraph, heading, item, row and line break."""
    parts: list[str] = []
    for event, node in _walk(body):
        if node.tag in _BREAK:
            parts.append("\n")
        elif node.tag == "cell" and event == "start":
            parts.append(" ")
        parts.append(_single((node.text if event == "start" else node.tail) or ""))
    return [line for line in map(clean_line, "".join(parts).split("\n")) if line]


def _walk(body: HtmlElement) -> list[tuple[str, HtmlElement]]:
    from lxml import etree

    return [(event, node) for event, node in etree.iterwalk(body, ("start", "end")) if isinstance(node.tag, str)]


def _single(text: str) -> str:
    """Text with its source's line breaks as blanks: a paragraph may be wrapped in the file."""
    return _LINE_BREAKS.sub(" ", text)


def without_furniture(lines: list[str], title: str | None) -> list[str]:
    """Return `lines` without the headline, date and byline at the top and furniture anywhere."""
    wanted = key(title or "")
    kept: list[str] = []
    for line in lines:
        at_top = len(kept) < HEAD and sum(map(len, kept)) < MAX_TOP
        if match(line) or (at_top and _is_heading_matter(line, wanted)):
            continue
        kept.append(line)
    return kept


def _is_heading_matter(line: str, title: str) -> bool:
    words = key(line)
    return (bool(title) and words == title) or byline(line) is not None or date_line(line) is not None
