"""Golden cases of claims and occasions: a marked text (see `wholes`), and what is found in it, one a line.

    ================================
    what this case is about
    ================================
    {assert:a1 ليس ل[O:o1 لتحالف] تواجد عسكري في [P:p1 منبج]}
    --------------------------------
    presence denied actor=o1 place=p1 about=تواجد_عسكري statement=s1

`nothing` stands for a case in which nothing is found. A line `roles a1=o1` below the heading gives an actor a role.
Words of a span are joined by `_`. Only what a line names is compared, and its order is that of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

CASE = re.compile(r"={8,}\n(?P<head>.+?)\n={8,}\n(?P<text>.+?)\n-{8,}\n(?P<expected>.+?)(?=\n={8,}\n|\Z)", re.DOTALL)


class Golden(NamedTuple):
    """One case: its title, marked text, roles and expected lines as (type, fields)."""

    title: str
    text: str
    roles: dict[str, str]
    expected: list[tuple[str, dict[str, str]]]


def goldens(path: Path) -> Iterator[Golden]:
    """Yield the cases of a file; every one of its lines must belong to a case."""
    source = path.read_text(encoding="utf-8")
    assert not CASE.sub("", source).strip(), path
    for match in CASE.finditer(source):
        title, *options = match["head"].split("\n")
        roles = dict(pair.split("=") for line in options for pair in line.split()[1:])
        lines = [line for line in match["expected"].strip().split("\n") if line.strip() and line != "nothing"]
        yield Golden(f"{path.stem}: {title}", match["text"].strip("\n"), roles, [_line(line) for line in lines])


def _line(line: str) -> tuple[str, dict[str, str]]:
    head, *pairs = line.split()
    fields: dict[str, str] = {}
    for pair in pairs:
        name, _, value = pair.partition("=")
        fields[name if value else "polarity"] = value or name
    return head, fields


def shown(value: Any) -> str:
    """Return a field of a record as the cases write it."""
    if value is None:
        return "-"
    if isinstance(value, tuple):
        return ",".join(value) or "-"
    text = getattr(value, "id", None) or getattr(value, "text", value)
    return str(text).replace(" ", "_")
