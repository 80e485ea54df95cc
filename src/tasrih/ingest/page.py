"""HTML page → Article: the headline, then the body's paragraphs, one a line. Nothing in it is executed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tasrih.errors import EmptyInput
from tasrih.ingest.body import clean_line, paragraphs
from tasrih.ingest.jsonld import article_of, text_of
from tasrih.ingest.language import language
from tasrih.ingest.lead import lost_lead
from tasrih.ingest.metadata import Metadata, read_metadata
from tasrih.ingest.nesting import check_nesting
from tasrih.model import Article

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def article_from_page(markup: str, *, identity: str, origin: str = "") -> Article:
    """Return the article of a page given as text.

    `Article.text` is the headline, then the body's paragraphs, one a line, without the
    page's furniture; markup is left out, entities are resolved, white space is single,
    control, format and bidirectional characters are dropped.

    Raises TooLarge (MAX_DEPTH, MAX_NODES), EmptyInput when the page holds no article,
    NotArabic.
    """
    markup = markup.replace("\0", "")
    check_nesting(markup, origin=origin)
    found = read_metadata(markup)
    tree = _parse(markup, origin)
    body = _body(tree, markup, found)
    if not body:
        raise EmptyInput("no article in the page", origin=origin)
    spoken = language("\n".join(body), origin=origin)
    return Article(
        id=identity,
        origin=origin,
        text="\n".join([found.title, *body] if found.title else body),
        title=found.title,
        byline=found.byline,
        published=found.published,
        site=found.site,
        language=spoken,
    )


def _parse(markup: str, origin: str) -> HtmlElement:
    import trafilatura

    tree = trafilatura.load_html(markup)
    if tree is None:
        raise EmptyInput("no markup in the page", origin=origin)
    return tree


def _body(tree: HtmlElement, markup: str, found: Metadata) -> list[str]:
    body = paragraphs(tree, found.title)
    if len(body) < 2:
        body = max(body, _declared_body(markup), key=len)
    lead = lost_lead(tree, found.descriptions, body) if body else None
    return [lead, *body] if lead else body


def _declared_body(markup: str) -> list[str]:
    """The body as the page's JSON-LD gives it, for a page whose markup holds none or one paragraph."""
    from selectolax.lexbor import LexborHTMLParser

    whole = article_of(LexborHTMLParser(markup)).get("articleBody")
    if not isinstance(whole, str):
        return []
    return [line for line in map(clean_line, text_of_lines(whole)) if line]


def text_of_lines(text: str) -> list[str]:
    """Return the lines of a declared body, entities resolved."""
    return [text_of(line) for line in text.splitlines()]
