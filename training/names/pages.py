"""Marked texts as pages: their names in tokens, and the labels that a tagger learns and gives."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from names.corpora import Text
from tasrih.model import Article
from tasrih.reading.mentions.heads import Stretch
from tasrih.reading.page import Page


class Marked(NamedTuple):
    """A page with its names, put as the house has it; `corpus` is "N" for news, "W" for Wikipedia."""

    page: Page
    names: list[Stretch]
    corpus: str


def marked(texts: Iterable[Text], corpus: str = "") -> list[Marked]:
    """Return the texts as pages with their names in tokens, as the corpus has them."""
    found = []
    for text in texts:
        page = Page(Article(text.name, text.name, text.text))
        names: list[Stretch] = []
        for start, end, code in text.names:
            first, last = bisect_right(page.ends, start), bisect_left(page.starts, end)
            if first < last and (not names or names[-1].last <= first):
                names.append(Stretch(first, last, code))
        found.append(Marked(page, names, corpus))
    return found


def labels(page: Page, names: list[Stretch]) -> list[str]:
    """Return the label of each token: B, I, E for the words of a name, S for a name of one, O for none."""
    found = ["O"] * len(page)
    for first, last, code, _ in names:
        for at in range(first, last):
            sign = "S" if last - first == 1 else "B" if at == first else "E" if at == last - 1 else "I"
            found[at] = f"{sign}-{code}"
    return found


def stretches(row: list[str]) -> list[Stretch]:
    """Return the names that a row of labels marks; a row that breaks off marks a name none the less."""
    found: list[Stretch] = []
    first = -1
    for at, label in enumerate([*row, "O"]):
        if first >= 0 and (label[0] in "OBS" or label[2:] != row[first][2:]):
            found.append(Stretch(first, at, row[first][2:]))
            first = -1
        if label != "O" and first < 0:
            first = at
    return found
