"""What each element of a page holds, counted in one pass: prose, teasers, headline, and how long it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tasrih.ingest.elements import TEXT_BLOCKS, UNREAD

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Code points of running text, outside links, that make a block one of prose.
PROSE = 120
# A teaser links to another report with a headline of so many code points.
TEASER = 20

_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Holds:
    """Of one element, all it contains included; lengths are code points.

    `own` is the text outside links that has the element as its nearest block; `prose`
    and `blocks` are length and number of the blocks of prose, `paragraphs` those that are `p`.
    """

    text: int = 0
    own: int = 0
    prose: int = 0
    blocks: int = 0
    paragraphs: int = 0
    teasers: int = 0
    headline: bool = False


def survey(tree: HtmlElement) -> dict[HtmlElement, Holds]:
    """Return what every element of `tree` holds; linear in the size of the tree."""
    from lxml import etree

    found: dict[HtmlElement, Holds] = {}
    path: list[tuple[HtmlElement, Holds]] = []
    links = 0
    for event, node in etree.iterwalk(tree, ("start", "end")):
        if not isinstance(node.tag, str):
            continue
        if event == "start":
            found[node] = Holds()
            path.append((node, found[node]))
            links += node.tag == "a"
            _add_text(path, node.text, inside_link=links > 0)
        else:
            links -= node.tag == "a"
            path.pop()
            _close(node, found[node], path)
            _add_text(path, node.tail, inside_link=links > 0)
    return found


def _add_text(path: list[tuple[HtmlElement, Holds]], text: str | None, *, inside_link: bool) -> None:
    if not path or not text or path[-1][0].tag in UNREAD:
        return
    length = len(_SPACE.sub(" ", text).strip())
    path[-1][1].text += length
    if inside_link:
        return
    block = next((holds for node, holds in reversed(path) if node.tag in TEXT_BLOCKS), path[-1][1])
    block.own += length


def _close(node: HtmlElement, holds: Holds, path: list[tuple[HtmlElement, Holds]]) -> None:
    """Settle what `node` is itself, and add what it holds to its parent's."""
    if holds.own >= PROSE:
        holds.prose += holds.own
        holds.blocks += 1
        holds.paragraphs += node.tag == "p"
    holds.teasers += node.tag == "a" and holds.text >= TEASER
    holds.headline = holds.headline or node.tag == "h1"
    if path:
        parent = path[-1][1]
        parent.text += holds.text
        parent.prose += holds.prose
        parent.blocks += holds.blocks
        parent.paragraphs += holds.paragraphs
        parent.teasers += holds.teasers
        parent.headline = parent.headline or holds.headline
