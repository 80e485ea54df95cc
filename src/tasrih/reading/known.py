"""The actors of the lexicon's table, found in a page by their names."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tasrih.arabic.letters import ALEF, BEH, FEH, KAF, LAM, WAW
from tasrih.lexicon.actors import ActorForm, ActorNode, actor_tree, actors
from tasrih.model import ActorType
from tasrih.reading.lexemes import PAREN_CLOSE, PAREN_OPEN, QUOTE
from tasrih.reading.page import Page

TYPES: dict[str, ActorType] = {"media": "media"}
"""The actor type of a kind of the table; the others are organisations."""
_ASIDE = QUOTE | PAREN_OPEN | PAREN_CLOSE
_LEAST = 3
"""Of how many letters a name must be for a preposition to be cut off in front of it."""


class Known(NamedTuple):
    """A name of a known actor: tokens `first` to `last` (not included), code points `start` to `end`.

    `number` counts in `lexicon.actors.actors()`. `sure` is False for a weak name in no quotation marks: a common
    word, or a name that several actors bear. The code points leave out a proclitic that hangs on the first word.
    """

    first: int
    last: int
    start: int
    end: int
    number: int
    stance: str
    sure: bool

    @property
    def type(self) -> ActorType:
        """Return the actor's type: media, or else organisation."""
        return TYPES.get(actors()[self.number].kind, "organisation")


class _Way(NamedTuple):
    cut: int
    node: ActorNode


@lru_cache(maxsize=65536)
def _ways(folded: str) -> tuple[_Way, ...]:
    """Return the ways to read a folded word as the first of a name, the one with least cut off first."""
    tree = actor_tree()
    found = [_Way(0, tree[folded])] if folded in tree else []
    for head in (WAW, FEH, BEH, LAM, KAF, WAW + BEH, WAW + LAM, FEH + LAM, FEH + BEH, WAW + KAF):
        rest = folded[len(head) :]
        if folded.startswith(head) and len(rest) >= _LEAST and rest in tree:
            found.append(_Way(len(head), tree[rest]))
    for head in ("", WAW, FEH):
        if folded.startswith(head + LAM + LAM):
            rest = ALEF + folded[len(head) + 1 :]
            if rest in tree:
                found.append(_Way(len(head) + 1, tree[rest]))
    return tuple(found)


def known(page: Page) -> list[Known]:
    """Return the names of known actors in the order of the text; none overlaps another, longer ones come first.

    Quotation marks and brackets within a name (organisation "X", movement X (Y)) are passed over.
    """
    found: list[Known] = []
    until = 0
    for at, lex in enumerate(page.lex):
        if at < until:
            continue
        for way in _ways(lex.folded):
            hit = _longest(page, at, way)
            if hit is not None:
                found.append(hit)
                until = hit.last
                break
    return found


def _longest(page: Page, at: int, way: _Way) -> Known | None:
    """Return the longest name that begins at `at`; one that begins in quotation marks does not reach out of them."""
    best: tuple[int, tuple[ActorForm, ...]] | None = None
    node: ActorNode | None = way.node
    end = at + 1
    inside = bool(at and page.flags[at - 1] & QUOTE)
    while node is not None:
        if node.forms:
            best = end, node.forms
        if not node.next:
            break
        end = _past_marks(page, end, 0 if inside else _ASIDE)
        if end >= len(page):
            break
        node = node.next.get(page.lex[end].folded)
        end += 1
    if best is None:
        return None
    return _made(page, at, best[0], way.cut, best[1])


def _past_marks(page: Page, at: int, marks: int) -> int:
    """Return the token behind the marks, and the points of an abbreviation, that begin at `at`."""
    while at < len(page) and (page.flags[at] & marks or _inner_point(page, at)):
        at += 1
    return at


def _inner_point(page: Page, at: int) -> bool:
    return page.words[at] == "." and page.starts[at] == page.ends[at - 1] and len(page.words[at - 1]) == 1


def _made(page: Page, first: int, last: int, cut: int, forms: tuple[ActorForm, ...]) -> Known:
    quoted = _quoted(page, first, last)
    form = next((f for f in forms if not f.weak), forms[0])
    last = _closed(page, first, last)
    return Known(
        first,
        last,
        page.starts[first] + _letters(page.words[first], cut),
        page.ends[last - 1],
        form.actor,
        form.stance,
        not form.weak or (quoted and len(forms) == 1),
    )


def _quoted(page: Page, first: int, last: int) -> bool:
    return bool(first and last < len(page) and page.flags[first - 1] & QUOTE and page.flags[last] & QUOTE)


def _closed(page: Page, first: int, last: int) -> int:
    """Take the closing mark in when the opening one stands within the name."""
    inner = [k for k in range(first + 1, last) if page.flags[k] & _ASIDE]
    if len(inner) % 2 and last < len(page) and page.flags[last] & _ASIDE:
        return last + 1
    return last


def _letters(word: str, cut: int) -> int:
    """Return how many code points of `word` its first `cut` letters take, their marks with them."""
    if not cut:
        return 0
    at = 0
    for at, char in enumerate(word):
        if char.isalpha():
            if not cut:
                return at
            cut -= 1
    return at
