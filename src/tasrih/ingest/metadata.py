"""What a page says about its article: headline, author, date, site; each from the surest place first.

JSON-LD, then meta tags, then itemprop and time elements, then what the reader sees. What a
page does not say stays None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from tasrih.ingest.body import clean_line
from tasrih.ingest.dates import parse_date
from tasrih.ingest.furniture import date_line
from tasrih.ingest.jsonld import article_of, names_of, text_of
from tasrih.ingest.phrases import byline, is_name
from tasrih.ingest.tables import key, load

if TYPE_CHECKING:
    from collections.abc import Callable

    from selectolax.lexbor import LexborHTMLParser, LexborNode

_DATES = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "pubdate",
    "publish_date",
    "publishdate",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "datecreated",
    "date",
)
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "byl")
_TITLES = ("og:title", "twitter:title", "dc.title")
_SUFFIX = re.compile(r"\s+[-|\u2013\u2014:\u00ab\u00bb]+\s+")
_AUTHOR_CLASS = (
    "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], [class*=author], "
    "[class*=writer], [class*=byline], [class*=writeBy], [class*=editor]"
)
_DATE_SELECTORS = (
    "[itemprop=datePublished]",
    "[property*='dc:date']",
    "[itemprop=dateCreated]",
    "time[pubdate]",
    "time.entry-date, time.published, article time[datetime]",
)
_DATED_PATH = re.compile(r"/((?:19|20)\d\d)/(?:[a-z_]+/)?(\d{1,2})/(\d{1,2})/")
_HANDLE = re.compile(r"^@|^https?:|^www\.|\.\w{2,4}$")
# Code points read of a meta tag's content, and of a heading.
MAX_CONTENT, MAX_TITLE = 5_000, 500
# Headings below the first level that are compared, and the share of a title that one must be.
MAX_HEADINGS = 80
MIN_COVER = 0.4
# Nodes looked at after the headline for a byline or date that stands in no markup of its own.
MAX_NEAR = 60
MAX_VISIBLE = 120


class Metadata(NamedTuple):
    """What was found; dates are ISO 8601, `address` is the page's own, `descriptions` its summaries."""

    title: str | None
    byline: str | None
    published: str | None
    site: str | None
    address: str | None
    descriptions: list[str]


class _Page(NamedTuple):
    tree: LexborHTMLParser
    meta: dict[str, list[str]]
    article: dict[str, object]
    headline: LexborNode | None


def read_metadata(markup: str) -> Metadata:
    """Return the metadata of a page given as text; never raises for odd markup."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(markup)
    page = _Page(tree, _meta(tree), article_of(tree), None)
    page = page._replace(headline=_headline(page))
    title, address = _title(page), _address(page)
    site = _site(page, address)
    return Metadata(title, _byline(page, site), _published(page), site, address, _descriptions(page))


def _meta(tree: LexborHTMLParser) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node in tree.css("meta[content]"):
        name = node.attributes.get("property") or node.attributes.get("name") or node.attributes.get("itemprop")
        content = clean_line((node.attributes.get("content") or "")[:MAX_CONTENT])
        if name and content:
            found.setdefault(name.lower(), []).append(content)
    return found


def _titles(page: _Page) -> list[str]:
    """The titles that the page's head gives, the surest first, with the site's name still on them."""
    given = [title for name in _TITLES for title in page.meta.get(name, [])]
    headline = text_of(page.article.get("headline"))
    node = page.tree.css_first("title")
    return [title for title in [*given, headline, clean_line(node.text()[:MAX_TITLE]) if node else ""] if title]


def _headline(page: _Page) -> LexborNode | None:
    """The heading that the surest of the head's titles holds; a first-level one, then the longest, wins."""
    headings = [
        page.tree.css("h1")[:MAX_HEADINGS],
        page.tree.css("[itemprop=headline], [class*=title], h2, h3")[:MAX_HEADINGS],
    ]
    for title in map(_words, _titles(page)):
        for nodes in headings:
            inside = [(len(words), node) for node in nodes if (words := _words(node.text()[:MAX_TITLE])) in title]
            longest, node = max(inside, key=lambda pair: pair[0], default=(0, None))
            if node is not None and longest >= MIN_COVER * len(title):
                return node
    return None


def _words(text: str) -> str:
    return re.sub(r"\W+", " ", key(text)).strip()


def _title(page: _Page) -> str | None:
    if page.headline is not None:
        return clean_line(page.headline.text()[:MAX_TITLE]) or None
    titles = _titles(page)
    if titles:
        return clean_line(_without_site(titles[0], page)) or None
    first = page.tree.css_first("h1")
    return (clean_line(first.text()[:MAX_TITLE]) or None) if first else None


def _without_site(title: str, page: _Page) -> str:
    """Take the site's name off a title: the part after the last dash, or before the first, that names it."""
    names = {key(name) for name in page.meta.get("og:site_name", [])}
    parts = _SUFFIX.split(title)
    if len(parts) > 1 and key(parts[0]) in names:
        return title[len(parts[0]) :].lstrip(" -|\u2013\u2014:\u00ab\u00bb")
    if len(parts) > 1 and (key(parts[-1]) in names or len(parts[-1].split()) <= 4 < len(parts[0].split())):
        return title[: -len(parts[-1])].rstrip(" -|\u2013\u2014:\u00ab\u00bb")
    return title


def _address(page: _Page) -> str | None:
    link = page.tree.css_first("link[rel=canonical]")
    canonical = (link.attributes.get("href") or "") if link else ""
    for address in [canonical, *page.meta.get("og:url", [])]:
        if address.startswith(("http://", "https://")):
            return address
    return None


def _site(page: _Page, address: str | None) -> str | None:
    known = outlet(address) if address else None
    if known:
        return known
    publisher = names_of(page.article.get("publisher"))
    for name in [*page.meta.get("og:site_name", []), *publisher]:
        if not _HANDLE.search(name) and len(name) <= 60:
            return name
    return None


def outlet(address: str) -> str | None:
    """Return the name of the outlet that an address belongs to, from the outlet table, or None."""
    host, path = _host_and_path(address)
    table: dict[str, str] = load("outlets")
    labels, section = host.split("."), path.strip("/").split("/")[0]
    for cut in range(len(labels) - 1):
        domain = ".".join(labels[cut:])
        found = table.get(f"{domain}/{section}") or table.get(domain)
        if found:
            return found
    return None


def _host_and_path(address: str) -> tuple[str, str]:
    """Both empty for what is no address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "", ""
    return parts.hostname or "", parts.path


def _published(page: _Page) -> str | None:
    given = [text_of(page.article.get("datePublished"))]
    given += [value for name in _DATES for value in page.meta.get(name, [])]
    for selector in _DATE_SELECTORS:
        for node in page.tree.css(selector)[:3]:
            attributes = node.attributes
            given += [attributes.get("datetime") or attributes.get("content") or attributes.get("title") or ""]
            given.append(node.text()[:MAX_VISIBLE])
    dates = (parse_date(value[:MAX_VISIBLE]) for value in given if value)
    return next(filter(None, dates), None) or _visible(page, _visible_date) or _date_of_address(_address(page))


def _date_of_address(address: str | None) -> str | None:
    """The day in a path such as `/2020/8/24/` or `/2013/world/8/3/`."""
    found = _DATED_PATH.search(address or "")
    return parse_date("/".join(found.groups())) if found else None


def _visible_date(text: str) -> str | None:
    return date_line(text) or (parse_date(text) if "|" in text and len(text) < MAX_VISIBLE else None)


def _visible(page: _Page, read: Callable[[str], str | None]) -> str | None:
    """The first answer of `read` to a short text that follows the headline."""
    return next(filter(None, map(read, _near(page))), None)


def _near(page: _Page) -> list[str]:
    """Short texts of the elements after the headline, level by level up to the body."""
    texts: list[str] = []
    node = page.headline
    while node is not None and len(texts) < MAX_NEAR and node.tag != "body":
        after = node.next
        while after is not None and len(texts) < MAX_NEAR:
            texts += _short_texts(after)
            after = after.next
        node = node.parent
    return texts


def _short_texts(node: LexborNode) -> list[str]:
    """The text of `node` if it is short, and of the elements in it that are."""
    texts = [clean_line(node.text(separator=" "))] if node.tag != "-text" else [clean_line(node.text())]
    if node.tag != "-text":
        for inner in node.css("span, div, p, time, small, a, b, strong, li, h2, h3, h4, h5")[:MAX_NEAR]:
            texts.append(clean_line(inner.text(separator=" ")))
    return [text for text in texts if 0 < len(text) <= MAX_VISIBLE]


def _byline(page: _Page, site: str | None) -> str | None:
    """The author's name, or names joined by a comma, when it is not the outlet's own."""
    sure = names_of(page.article.get("author"))
    sure = sure or [name for tag in _AUTHORS for name in page.meta.get(tag, [])]
    outlets = {key(name) for name in [site or "", *page.meta.get("og:site_name", []), *_domain_words(page)]}
    names = [name for name in map(clean_name, sure) if name and key(name) not in outlets]
    if names:
        return ", ".join(dict.fromkeys(names))
    return _visible(page, lambda text: byline(text, bare=True)) or _author_element(page, outlets)


def _domain_words(page: _Page) -> list[str]:
    host, _ = _host_and_path(_address(page) or "")
    return host.removeprefix("www.").split(".")[:2]


def _author_element(page: _Page, outlets: set[str]) -> str | None:
    """The first short text with an author's class that reads like a name."""
    for node in page.tree.css(_AUTHOR_CLASS)[:8]:
        if _in_comments(node):
            continue
        text = clean_line(node.text(separator=" ")[:MAX_VISIBLE])
        name = byline(text, bare=True) or clean_name(text)
        if name and 2 <= len(name.split()) <= 5 and key(name) not in outlets:
            return name
    return None


def _in_comments(node: LexborNode | None) -> bool:
    while node is not None:
        if "comment" in f"{node.attributes.get('class')} {node.attributes.get('id')}".lower():
            return True
        node = node.parent
    return False


def clean_name(text: str) -> str | None:
    """Return a name without brackets, handle or town ("X - town"), or None when it is none."""
    name = clean_line(text).strip("()[] \t,\u060c-")
    parts = re.split(r"\s+[-\u2013\u2014]\s+", name)
    if len(parts) == 2 and len(parts[0].split()) >= 2 and len(parts[1].split()) == 1:
        name = parts[0]
    usable = is_name(name) and len(name) <= 60 and not _HANDLE.search(name)
    return name if usable and re.search(r"[^\W\d_]{2}", name) else None


def _descriptions(page: _Page) -> list[str]:
    named = [*page.meta.get("og:description", []), *page.meta.get("description", [])]
    return [text for text in [*named, text_of(page.article.get("description"))] if text]
