"""Read a marked corpus, or take what another program read in it, and report."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from tasrih import pipeline
from tasrih.errors import InputError, MarksError
from tasrih.evaluation.corpus import Document, documents
from tasrih.evaluation.marks import Mark, from_read, numbered
from tasrih.evaluation.report import Report
from tasrih.evaluation.scoring import compare, report

Reader = Callable[[Document], Sequence[Mark] | None]


def evaluate(folder: str | Path, *, readings: str | Path | None = None) -> Report:
    """Compare what is read in the documents of `folder` with their marks.

    `readings` names a file of one article a line, as `tasrih read --format jsonl` prints them,
    to be compared instead of a reading of our own; its `origin` is the document's name, or a
    path that ends in `NAME.txt`. Raises MarksError for a folder without marks, a mark that does
    not lie in its document, or a reading of another text.
    """
    reader = partial(_given, _by_name(Path(readings))) if readings else _own
    return report([compare(document, reader(document)) for document in documents(Path(folder))])


def _own(document: Document) -> tuple[Mark, ...] | None:
    try:
        reading = pipeline.read(document.path) if document.path else pipeline.read_text(document.text)
    except InputError:
        return None
    return _marks(document, reading.to_dict())


def _given(articles: dict[str, dict[str, Any]], document: Document) -> tuple[Mark, ...] | None:
    article = articles.get(document.name)
    if article is None or "error" in article:
        return None
    return _marks(document, article)


def _marks(document: Document, article: dict[str, Any]) -> tuple[Mark, ...]:
    if article["text"] != document.text:
        raise MarksError(f"{document.name}: another text was read than was marked, so its spans mean nothing")
    return numbered(f"reading of {document.name}", article["statements"], from_read)


def _by_name(path: Path) -> dict[str, dict[str, Any]]:
    return {_name(article["origin"]): article for article in _articles(path)}


def _articles(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    article = json.loads(line)
                    article["origin"], article.get("text")
                except (ValueError, TypeError, KeyError, AttributeError) as error:
                    raise MarksError(f"{path}:{number}: no article ({error})") from error
                yield article


def _name(origin: str) -> str:
    name = Path(origin).name
    return name.removesuffix(".txt")
