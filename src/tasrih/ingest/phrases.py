"""Which lines of a page are furniture by their wording: one table, asked line by line.

A line is judged by its own words only; where it stands is the business of `furniture` and `body`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tasrih.arabic.fold import fold
from tasrih.ingest.tables import key, load
from tasrih.model import FurnitureKind

# Code points: a longer line is prose, whatever words it holds.
MAX_START = 200
MAX_ANY = 450
MAX_BYLINE = 60
# A shorter phrase must match exactly: one letter more or less makes another word of it.
MIN_FUZZY = 8

_EMAIL = re.compile(r"\W*[\w.+-]+@[\w-]+\.[\w.-]+\W*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
# An e-mail line may have so many words beside the address.
MAX_EMAIL_WORDS = 5
_NOT_NAME = re.compile(r"\d|[.!?\u061f:\u061b]$|[@\u00ab\u00bb\"]|//")
_NAME_PART = r"\b(?:\s*(?P<colon>[:|/\u2013\u2014-]+)\s*|\s+)(?P<name>\S.*)$"


class Match(NamedTuple):
    """The kind of a furniture line, and whether it opens a block of such lines."""

    kind: FurnitureKind
    opens: bool = False


class Phrases(NamedTuple):
    """The table by place: whole lines, beginnings (by first word), parts, what precedes a name or date."""

    whole: dict[str, Match]
    lengths: dict[int, list[str]]
    starts: dict[str, list[tuple[str, FurnitureKind, bool]]]
    parts: list[tuple[str, FurnitureKind]]
    bylines: list[tuple[str, bool]]
    dates: list[str]


@cache
def phrases() -> Phrases:
    """Return the furniture table, folded and sorted by place; built on first use."""
    table = Phrases({}, {}, {}, [], [], [])
    for form, kind, where in load("furniture"):
        _add(table, key(form.replace("#", "0")), kind, where)
    for form in table.whole:
        table.lengths.setdefault(len(form), []).append(form)
    return table


def _add(table: Phrases, form: str, kind: FurnitureKind, where: str) -> None:
    first = form.split(" ", maxsplit=1)[0]
    if where in ("line", "section"):
        table.whole[form] = Match(kind, where == "section")
    if where in ("start", "start:", "section"):
        table.starts.setdefault(first, []).append((form, kind, where != "start"))
    if where == "end mark":
        table.whole[f"/ {form} /"] = Match(kind)
    if where == "any":
        table.parts.append((form, kind))
    if where.startswith("byline"):
        table.bylines.append((form, where.endswith(":")))
    if where == "date":
        table.dates.append(form)


def match(line: str) -> Match | None:
    """Return the kind of `line` when its wording is furniture, else None; prose is never furniture."""
    if len(line) > MAX_ANY:
        return None
    if _is_contact(line):
        return Match("other")
    form = key(line)
    return _whole(form.replace(" :", "")) or _start(form, line) or _parts(form)


def _is_contact(line: str) -> bool:
    if _ADDRESS.fullmatch(line):
        return True
    words = line.split() if "@" in line else []
    return 0 < len(words) <= MAX_EMAIL_WORDS and any(map(_EMAIL.fullmatch, words))


def _whole(form: str) -> Match | None:
    table = phrases()
    if form in table.whole or len(form) < MIN_FUZZY:
        return table.whole.get(form)
    head, tail = form[:3], form[-3:]
    for length in (len(form) - 1, len(form), len(form) + 1):
        for other in table.lengths.get(length, ()):
            # One edit cannot reach both ends, so that most phrases need no closer look.
            if (other.startswith(head) or other.endswith(tail)) and one_edit_apart(form, other):
                return table.whole[other]
    return None


def _start(form: str, line: str) -> Match | None:
    if len(line) > MAX_START:
        return None
    for start, kind, needs_colon in phrases().starts.get(form.split(" ", maxsplit=1)[0], ()):
        if form.startswith(f"{start} :" if needs_colon else f"{start} ") or form == start:
            return Match(kind)
    return None


def _parts(form: str) -> Match | None:
    found = [kind for part, kind in phrases().parts if part in form]
    twice = next((kind for kind in found if found.count(kind) > 1), None)
    return Match(twice) if twice else None


def one_edit_apart(a: str, b: str) -> bool:
    """Say whether one letter put in, left out, changed or swapped makes `a` of `b`."""
    if abs(len(a) - len(b)) > 1 or "#" in a + b:
        return False
    head = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[head:], b[head:]
    if len(a) == len(b):
        swapped = rest_a[:2] == rest_b[:2][::-1] and rest_a[2:] == rest_b[2:]
        return rest_a[1:] == rest_b[1:] or swapped
    return rest_a[1:] == rest_b or rest_a == rest_b[1:]


def byline(line: str, *, bare: bool = False) -> str | None:
    """Return the name that a byline such as "by X" or "Town - wrote: X" gives, or None.

    `bare` also takes the verbs for "wrote" without a colon, which is safe only where
    a byline is expected: the same words begin many a sentence.
    """
    if len(line) > MAX_BYLINE:
        return None
    place, dash, rest = line.partition(" - ")
    return _after_prefix(line, bare=bare) or (_after_prefix(rest, bare=False) if dash and is_name(place) else None)


def _after_prefix(line: str, *, bare: bool) -> str | None:
    plain = fold(line)
    for pattern, needs_colon in _byline_patterns():
        found = pattern.match(plain.text)
        if found and (bare or found["colon"] or not needs_colon):
            name = line[plain.offsets[found.start("name")] :].strip()
            return name if is_name(name) else None
    return None


@cache
def _byline_patterns() -> list[tuple[re.Pattern[str], bool]]:
    ordered = sorted(phrases().bylines, key=lambda row: -len(row[0]))
    return [(re.compile(rf"\W*{re.escape(form)}{_NAME_PART}", re.IGNORECASE), colon) for form, colon in ordered]


def is_name(text: str) -> bool:
    """Say whether `text` could be a name or a short list of names: few words, no digits, no sentence."""
    return 0 < len(text.split()) <= 6 and not _NOT_NAME.search(text.strip())
