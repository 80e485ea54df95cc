"""Marked articles for training: the page, and its statements as token positions."""

from __future__ import annotations

import json
import sys
from bisect import bisect_left, bisect_right
from pathlib import Path
from typing import Any, NamedTuple

from tasrih.model import Article
from tasrih.reading.page import Page


class Mark(NamedTuple):
    """One marked statement in tokens: cue, source and content as (start, end), and the raw mark."""

    cue: tuple[int, int]
    source: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    raw: dict[str, Any]


class Marked(NamedTuple):
    """An article with its marks."""

    name: str
    page: Page
    marks: list[Mark]


def tokens_of(page: Page, start: int, end: int) -> tuple[int, int]:
    """Return the tokens that touch code points `start` to `end`."""
    return bisect_right(page.ends, start), bisect_left(page.starts, end)


def load(folder: Path, resolve: Any) -> list[Marked]:
    """Return the articles of `folder`, in order of their names."""
    found = []
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        raw, misfits = resolve(text, json.loads(path.read_text(encoding="utf-8")))
        if misfits:
            sys.exit(f"{path.name}: {misfits}")
        page = Page(Article(path.stem, path.name, text))
        marks = [
            Mark(
                tokens_of(page, *m["cue"]),
                tokens_of(page, *m["source"]) if m["source"] else None,
                tuple(tokens_of(page, *c) for c in m["content"]),
                m,
            )
            for m in raw
        ]
        found.append(Marked(path.stem, page, marks))
    return found
