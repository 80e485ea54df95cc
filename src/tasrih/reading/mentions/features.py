"""The features of every token of a page by name: what the tagger is trained on.

The tagger sums the same features without spelling them out; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tasrih.reading.mentions.contexts import contexts
from tasrih.reading.mentions.heads import Stretch
from tasrih.reading.mentions.hits import hits
from tasrih.reading.mentions.looks import EDGE, Known, Look, look
from tasrih.reading.page import Page

SHORTEST = 3
"""Letters of a word that is looked for elsewhere in the article."""
Stats = Callable[[str], str]
"""What corpora say of a core: a letter for how common it is, then the classes it names there and how often."""


def stat_features(code: str, kind: str) -> list[str]:
    """Return the features of a core's statistics, such as "4 P9 L0"."""
    often, *classes = code.split()
    return ["v=" + often + kind[:4], *("f=" + often + name for name in classes)]


def chains(page: Page) -> Iterator[tuple[int, int]]:
    """Give the paragraphs, each tagged for itself, as tokens `first` to `last` (not included)."""
    first = 0
    for at in (*page.breaks, len(page)):
        if at > first:
            yield first, at
        first = at + 1


def page_features(page: Page, known: Known, stats: Stats) -> list[list[str]]:
    """Return the features of each token of the page; those of a line end are empty."""
    looks = [look(word, known) for word in page.words]
    found: list[list[str]] = [[] for _ in looks]
    around, covered = contexts(page), hits(looks)
    for first, last in chains(page):
        row = [EDGE, EDGE, *looks[first:last], EDGE, EDGE]
        for at in range(first, last):
            found[at] = _token(row, at - first + 2, stats)
            if at in around:
                found[at].append("@" + around[at])
            if at in covered:
                found[at].append("g" + covered[at])
    return found


def _token(row: list[Look], at: int, stats: Stats) -> list[str]:
    before, here, after = row[at - 1], row[at], row[at + 1]
    return [
        "bias",
        *here.own,
        *(stat_features(stats(here.core), here.kind) if len(here.own) > 1 else ()),
        *("<" + name for name in before.near),
        *(">" + name for name in after.near),
        *("{" + name for name in row[at - 2].far),
        *("}" + name for name in row[at + 2].far),
        "L" + before.kind + "|" + here.kind,
        "R" + here.kind + "|" + after.kind,
        "M" + row[at - 2].kind + "|" + before.kind,
        "P" + before.core + "|" + here.kind,
        "Q" + here.kind + "|" + after.core,
    ]


def repeats(cores: list[str], stretches: list[Stretch]) -> dict[int, list[str]]:
    """Return, by token, features of what the same word was taken for elsewhere in the article.

    `stretches` are the names of a first look: the class, whether it was so more than once, and where in the names.
    """
    seen: dict[str, list[tuple[int, str, str]]] = {}
    for first, last, code, _ in stretches:
        for at in range(first, last):
            if len(cores[at]) >= SHORTEST:
                seen.setdefault(cores[at], []).append((at, code, _position(at, first, last)))
    found: dict[int, list[str]] = {}
    for at, core in enumerate(cores):
        if core in seen and (features := _elsewhere(at, seen[core])):
            found[at] = features
    return found


def _elsewhere(at: int, uses: list[tuple[int, str, str]]) -> list[str]:
    features = []
    for code in "GLOP":
        where = [position for use, kind, position in uses if kind == code and use != at]
        if where:
            features += ["D=" + code + ("+" if len(where) > 1 else ""), "D" + code + "".join(sorted(set(where)))]
    return features


def _position(at: int, first: int, last: int) -> str:
    if last - first == 1:
        return "s"
    return "b" if at == first else "e" if at == last - 1 else "i"
