"""Furniture taken out of a page's tree before extraction, by class name and by heading.

Guards, each for a page that lost its article without it: a node that a content class or
`no-...` names is kept, so is one that holds the headline or all of the page's prose, and one
with a block of prose unless it holds comments, a consent notice or a list of teasers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tasrih.ingest.blocks import Holds, survey
from tasrih.ingest.phrases import match

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_EDGE = r"(?:^|[\s_-])"
_CONTENT = re.compile(
    r"(?:article|story|entry|post|news|single|page|main|content|body)[_-]?(?:body|content|text|story|page)"
    r"|^content|\bno-",
    re.I,
)
_NEVER_READ = re.compile(_EDGE + r"(?:comments?|commentlist|comment-?form|respond|disqus|cookies?|consent|gdpr)", re.I)
_FURNITURE = re.compile(
    _EDGE + r"(?:related|read-?more|read-?also|recommend|you-may|more-news|most-(?:read|viewed)|popular|"
    r"share|sharing|social|addtoany|addthis|tags?|keywords?|tagcloud|breadcrumbs?|pager|nav-links|post-navigation|newsletter|"
    r"subscribe|(?:about|box)-author|author-(?:box|bio)|sidebar|widget)(?:$|[\s_-]|s\b)",
    re.I,
)
_CONTAINERS = ("div", "section", "aside", "ul", "ol", "p", "form", "nav", "footer", "span", "dl")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "b", "strong", "p", "span", "div", "label")
# A heading of furniture is no longer, in code points.
MAX_HEADING = 40

Survey = dict["HtmlElement", Holds]


def preclean(tree: HtmlElement) -> tuple[int, int]:
    """Take furniture out of `tree`, in place.

    Return how many nodes were taken, and the code points of the page's prose that no class
    of comments or furniture names: what an extraction should find.
    """
    held = survey(tree)
    wanted = _wanted_prose(tree, held)
    page = held[tree].prose
    taken = 0
    for node in list(tree.iter(*_CONTAINERS)):
        names = _names(node)
        if _named_furniture(names) and _removable(node, held, page, never_read=bool(_NEVER_READ.search(names))):
            taken += _remove(node)
    for node in list(tree.iter(*_HEADINGS)):
        if 0 < held[node].text <= MAX_HEADING:
            taken += _clean_heading(node, held, page)
    return taken, wanted


def _wanted_prose(tree: HtmlElement, held: Survey) -> int:
    """Prose of the page less that of the outermost nodes with furniture's class; headings do not count."""
    total = held[tree].prose
    skipped: set[HtmlElement] = set()
    for node in tree.iter(*_CONTAINERS, "li", "td", "article", "main"):
        parent = node.getparent()
        if parent is not None and parent in skipped:
            skipped.add(node)
        elif _named_furniture(_names(node)):
            skipped.add(node)
            total -= held[node].prose
    return total


def _names(node: HtmlElement) -> str:
    return f"{node.get('class') or ''} {node.get('id') or ''}".strip()


def _named_furniture(names: str) -> bool:
    return bool(names) and bool(_NEVER_READ.search(names) or _FURNITURE.search(names)) and not _CONTENT.search(names)


def _removable(node: HtmlElement, held: Survey, page: int, *, never_read: bool) -> bool:
    """Say whether the guards let `node` go."""
    holds = held[node]
    if node.getparent() is None or holds.headline:
        return False
    if holds.blocks == 0:
        return True
    if never_read:
        return holds.prose < page
    return holds.blocks == holds.paragraphs <= holds.teasers


def _clean_heading(node: HtmlElement, held: Survey, page: int) -> int:
    """Take a heading such as "related news" out, with the block it heads or the list after it."""
    parent = node.getparent()
    found = match(" ".join(" ".join(node.itertext()).split())) if parent is not None else None
    if parent is None or not (found and found.opens):
        return 0
    never_read = found.kind == "comments"
    heads = parent.tag != "body" and parent.index(node) == 0 and not _CONTENT.search(_names(parent))
    if heads and _removable(parent, held, page, never_read=never_read):
        return _remove(parent)
    after = node.getnext()
    if after is not None and after.tag in ("ul", "ol") and _removable(after, held, page, never_read=never_read):
        _remove(after)
    return _remove(node)


def _remove(node: HtmlElement) -> int:
    if node.getparent() is None:
        return 0
    node.drop_tree()
    return 1
