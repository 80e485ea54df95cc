"""The lead paragraph that extraction loses when it stands in a block of its own above the body.

The page's own description says what the lead is: a block between the headline and the body
that it matches, and that the body lacks, goes back on top.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tasrih.ingest.body import clean_line
from tasrih.ingest.phrases import match
from tasrih.ingest.tables import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

# Words that a description must share with a block, and share of them, to mean the same text.
MIN_WORDS = 8
MIN_SHARED = 0.8
# A lead longer than this is the body.
MAX_LEAD = 1_000


def lost_lead(tree: HtmlElement, descriptions: list[str], body: list[str]) -> str | None:
    """Return the lead that `body` (its paragraphs) lacks, as the page's block has it, or None."""
    have = key(" ".join(body))
    wanted = [key(clean_line(text).removesuffix("...").removesuffix("\u2026")).split() for text in descriptions]
    lacking = [words for words in wanted if len(words) >= MIN_WORDS and _opening(words) not in have]
    if not lacking:
        return None
    first = _opening(key(body[0]).split())
    for block in _blocks_after_headline(tree):
        words = key(block).split()
        if _opening(words) == first:
            return None
        if any(_same(each, words) for each in lacking) and _opening(words) not in have:
            return block
    return None


def _opening(words: list[str]) -> str:
    return " ".join(words[:MIN_WORDS])


def _blocks_after_headline(tree: HtmlElement) -> Iterator[str]:
    """The texts of the innermost blocks that follow the page's first headline, as lines."""
    seen = False
    taken: set[HtmlElement] = set()
    for node in tree.iter("h1", "p", "div", "h2", "h3", "span"):
        seen = seen or node.tag == "h1"
        if node.getparent() in taken:
            taken.add(node)
            continue
        if not seen or node.tag == "h1" or next(node.iterdescendants("p", "div", "section", "ul"), None) is not None:
            continue
        taken.add(node)
        words = clean_line(" ".join(node.itertext()))
        if words and len(words) <= MAX_LEAD and match(words) is None:
            yield words


def _same(words: list[str], block: list[str]) -> bool:
    """Say whether a block says what the description says: the shorter of both is in the longer, in order."""
    length = min(len(words), len(block))
    if length < MIN_WORDS:
        return False
    shared = sum(1 for one, other in zip(words, block, strict=False) if one == other)
    return shared / length >= MIN_SHARED
