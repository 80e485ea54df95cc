"""Marked articles for training: the page, and its statements as token positions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from pathlib import Path
from typing import NamedTuple

from tasrih.evaluation.corpus import documents
from tasrih.evaluation.marks import Mark as OffsetMark
from tasrih.model import Article
from tasrih.reading.lexemes import QUOTE
from tasrih.reading.page import Page

Tokens = tuple[int, int]


class Mark(NamedTuple):
    """One marked statement in tokens, start included, end not."""

    cue: Tokens
    source: Tokens | None
    content: tuple[Tokens, ...]
    speaker: str | None


class Marked(NamedTuple):
    """An article with its marks; `marks` keep the order of the file."""

    name: str
    page: Page
    marks: list[Mark]


def load(folder: Path) -> list[Marked]:
    """Return the articles of `folder`, in order of their names."""
    found = []
    for document in documents(folder):
        page = Page(Article(document.name, f"{document.name}.txt", document.text))
        found.append(Marked(document.name, page, [_mark(page, mark) for mark in document.marks if mark.cue]))
    return found


def _mark(page: Page, mark: OffsetMark) -> Mark:
    source = _tokens(page, *mark.source) if mark.source else None
    assert mark.cue is not None
    content = tuple(_tokens(page, *part) for part in mark.content)
    return Mark(_tokens(page, *mark.cue), source, content, mark.speaker)


def _tokens(page: Page, start: int, end: int) -> Tokens:
    """Return the tokens that touch code points `start` to `end`."""
    return bisect_right(page.ends, start), bisect_left(page.starts, end)


def unquoted(page: Page, at: int) -> int:
    """Return the first token at or after `at` that is no quotation mark."""
    while at < len(page) and page.flags[at] & QUOTE:
        at += 1
    return at
