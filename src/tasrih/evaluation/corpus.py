"""Marked documents from a folder: pairs of `NAME.txt` and `NAME.json`, or the public NTREX-128 corpus.

The corpus is read as it is published: `newstest2019-ref.arb.txt`, a sentence a line, and
`DOCUMENT_IDS.tsv`, the document of each line. Our marks of it ship with the package.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from tasrih.errors import MarksError
from tasrih.evaluation.marks import Mark, from_gold, from_offsets, numbered

NTREX_TEXT = "newstest2019-ref.arb.txt"
NTREX_IDS = "DOCUMENT_IDS.tsv"
NTREX_MARKS = "ntrex128.json"


class Document(msgspec.Struct, frozen=True):
    """A text with its marks; `path` is None for one that is cut out of a corpus file."""

    name: str
    outlet: str
    text: str
    marks: tuple[Mark, ...]
    path: Path | None = None


def documents(folder: Path) -> Iterator[Document]:
    """Yield the marked documents of `folder`, in the order of their names or of the corpus.

    Raises MarksError when there are none, or when a mark does not lie in its document.
    """
    corpus = ntrex_files(folder)
    if corpus:
        yield from _ntrex(*corpus)
        return
    paths = sorted(path for path in folder.glob("*.json") if path.with_suffix(".txt").is_file())
    if not paths:
        raise MarksError(f"{folder}: no NAME.txt with NAME.json, and no {NTREX_TEXT}")
    yield from map(_pair, paths)


def ntrex_files(folder: Path) -> tuple[Path, Path] | None:
    """Return the text and the document ids of NTREX-128 in or under `folder`, None where there are none."""
    for text in (folder / NTREX_TEXT, folder / "NTREX-128" / NTREX_TEXT):
        for ids in (text.parent / NTREX_IDS, text.parent.parent / NTREX_IDS):
            if text.is_file() and ids.is_file():
                return text, ids
    return None


def ntrex_texts(text: Path, ids: Path) -> dict[str, str]:
    """Return each document's text by its id: its lines in their order, each ended by a line feed."""
    lines = _utf8(text).replace("\r\n", "\n").removesuffix("\n").split("\n")
    names = _utf8(ids).split()
    if len(lines) != len(names):
        raise MarksError(f"{text}: {len(lines)} lines, but {len(names)} document ids")
    found: dict[str, list[str]] = {}
    for name, line in zip(names, lines, strict=True):
        found.setdefault(name, []).append(line + "\n")
    return {name: "".join(parts) for name, parts in found.items()}


def checksum(text: str) -> str:
    """Return the SHA-256 of the text's UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def outlet_of(name: str) -> str:
    """Return the outlet that a document's name tells: `d000_aawsat` and `aawsat.381790` give aawsat."""
    stem, dot, number = name.rpartition(".")
    if dot and number.isdigit():
        return stem
    return name.partition("_")[2] or "-"


def _pair(path: Path) -> Document:
    text_path = path.with_suffix(".txt")
    text = _utf8(text_path)
    rows = _json(path)["statements"]
    marks = numbered(path.name, rows, partial(from_gold, text))
    return Document(path.stem, outlet_of(path.stem), text, marks, text_path)


def _ntrex(text: Path, ids: Path) -> Iterator[Document]:
    texts = ntrex_texts(text, ids)
    for entry in shipped_marks()["documents"]:
        name = entry["id"]
        words = texts.get(name)
        if words is None or checksum(words) != entry["sha256"]:
            raise MarksError(f"{name}: not the text that was marked (another release of the corpus?)")
        marks = numbered(name, entry["statements"], partial(from_offsets, words))
        yield Document(name, outlet_of(name), words, marks)


def shipped_marks() -> dict[str, Any]:
    """Return the marks of NTREX-128 that ship with the package: offsets and checksums, no text."""
    content = files("tasrih.evaluation").joinpath("data", NTREX_MARKS).read_text(encoding="utf-8")
    marks: dict[str, Any] = json.loads(content)
    return marks


def _utf8(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise MarksError(f"{path}: not UTF-8 ({error.reason} at byte {error.start})") from error
    except OSError as error:
        raise MarksError(f"{path}: {error.strerror}") from error


def _json(path: Path) -> dict[str, Any]:
    try:
        rows: dict[str, Any] = json.loads(_utf8(path))
    except json.JSONDecodeError as error:
        raise MarksError(f"{path}: {error}") from error
    if not isinstance(rows, dict) or not isinstance(rows.get("statements"), list):
        raise MarksError(f"{path}: no list of statements")
    return rows
