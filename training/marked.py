"""Marked articles for training: the page, and its statements as token positions."""

from __future__ import annotations

from argparse import ArgumentParser
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tasrih.evaluation.corpus import documents
from tasrih.evaluation.marks import Mark as OffsetMark
from tasrih.model import Article
from tasrih.reading.lexemes import QUOTE
from tasrih.reading.page import Page

Tokens = tuple[int, int]
REAL = 2


class Mark(NamedTuple):
    """One marked statement in tokens, start included, end not."""

    cue: Tokens
    source: Tokens | None
    content: tuple[Tokens, ...]
    speaker: str | None


class Marked(NamedTuple):
    """An article with its marks in the order of the file; `times` is how often each of its examples counts."""

    name: str
    page: Page
    marks: list[Mark]
    times: int = 1


def load(folder: Path, times: int = 1) -> list[Marked]:
    """Return the articles of `folder`, in order of their names."""
    found = []
    for document in documents(folder):
        page = Page(Article(document.name, f"{document.name}.txt", document.text))
        found.append(Marked(document.name, page, [_mark(page, mark) for mark in document.marks if mark.cue], times))
    return found


def add_lessons(parser: ArgumentParser) -> None:
    """Add the options that name folders which are only learned from."""
    parser.add_argument("--also", type=Path, nargs="*", default=[], help="learn from these outlets' reports too")
    parser.add_argument("--written", type=Path, nargs="*", default=[], help="... and from reports written for this")


def lessons(real: Sequence[Path], written: Sequence[Path]) -> list[Marked]:
    """Return the articles of folders that are only learned from: reports of outlets, and reports written for this.

    What outlets print counts twice: written reports are denser in statements, and more alike.
    """
    return [a for folder in real for a in load(folder, REAL)] + [a for folder in written for a in load(folder)]


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
