"""A mark: one statement with its parts as offsets, whether a person or a program made it.

Offsets are pairs of Unicode code points into the document's text, start included, end not.
Three forms lead to it:

- `from_gold`: the words of `NAME.json`, as a person writes them (each an exact stretch of a paragraph)
- `from_offsets`: the shipped marks of a public corpus, which carry no text
- `from_read`: a statement as `tasrih read --format jsonl` prints it
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from tasrih.errors import MarksError

Offsets = tuple[int, int]

ALLOWED = {
    "kind": frozenset({"direct", "indirect", "mixed"}),
    "act": frozenset({"assert", "deny", "call", "pledge", "ask", "judge"}),
    "voice": frozenset({"said", "implied", "inferred"}),
}
UNIQUE_FROM = 25
"""A stretch of so many code points may stand twice in its paragraph: the first is meant."""


class Mark(msgspec.Struct, frozen=True):
    """One statement to be compared; `confidence` (0..1) is None where nobody gave one."""

    content: tuple[Offsets, ...]
    kind: str
    act: str
    voice: str = "said"
    cue: Offsets | None = None
    source: Offsets | None = None
    speaker: str | None = None
    hedge: Offsets | None = None
    unsaid: bool = False
    to: Offsets | None = None
    about: Offsets | None = None
    confidence: float | None = None


def paragraphs(text: str) -> list[Offsets]:
    """Return the offsets of each line of `text` that is not blank; the headline is number 0."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def occurrences(text: str, words: str, within: Offsets) -> list[Offsets]:
    """Return every place of `words` inside `within`, overlapping ones too."""
    found, at = [], text.find(words, *within)
    while at >= 0:
        found.append((at, at + len(words)))
        at = text.find(words, at + 1, within[1])
    return found


def locate(text: str, within: Offsets, words: str | list[Any]) -> Offsets:
    """Return where `words` stand inside `within`; `[words, n]` asks for the n-th occurrence from 1.

    Raises MarksError when they do not stand there, or when a short stretch does so more
    than once and no number was given.
    """
    stretch, number = words if isinstance(words, list) else (words, None)
    if not isinstance(stretch, str) or not stretch or stretch != stretch.strip():
        raise MarksError(f"empty, or has space at an end: {stretch!r}")
    places = occurrences(text, stretch, within)
    if len(places) < (number or 1):
        raise MarksError(f"stands there {len(places)} times, not {number or 1}: {stretch!r}")
    if number is None and len(places) > 1 and len(stretch) < UNIQUE_FROM:
        raise MarksError(f"stands there {len(places)} times, say which: {stretch!r}")
    return places[(number or 1) - 1]


def nearest(text: str, within: Offsets, words: str | None, cue: Offsets) -> Offsets | None:
    """Return the occurrence of `words` nearest to `cue`, one inside `within` first; None for no words."""
    if not words:
        return None
    places = occurrences(text, words, within) or occurrences(text, words, (0, len(text)))
    if not places:
        raise MarksError(f"not in the article: {words!r}")
    return min(places, key=lambda place: max(place[0] - cue[1], cue[0] - place[1]))


def from_gold(text: str, row: Mapping[str, Any]) -> Mark:
    """Return the mark that a row of `NAME.json` describes, its words looked up in `text`."""
    lines = paragraphs(text)
    here = _paragraph(lines, row["p"])
    cue = locate(text, here, row["cue"])
    speaker = row.get("speaker")
    if speaker is not None and speaker not in text:
        raise MarksError(f"speaker not in the article: {speaker!r}")
    source = row.get("source")
    return Mark(
        content=_content(text, lines, here, row["content"]),
        cue=cue,
        source=locate(text, here, source) if source else None,
        speaker=speaker,
        unsaid=bool(row.get("unsaid")),
        hedge=nearest(text, here, row.get("hedge"), cue),
        to=nearest(text, here, row.get("to"), cue),
        about=nearest(text, here, row.get("about"), cue),
        **_classes(row),
    )


def from_offsets(text: str, row: Mapping[str, Any]) -> Mark:
    """Return the mark of a row that holds offsets only; the speaker is cut out of `text`."""
    speaker = _offsets(row.get("speaker"))
    return Mark(
        content=tuple((start, end) for start, end in row["content"]),
        speaker=text[slice(*speaker)] if speaker else None,
        unsaid=bool(row.get("unsaid")),
        **_spans(row),
        **_classes(row),
    )


def from_read(row: Mapping[str, Any]) -> Mark:
    """Return the mark of a statement as `Reading.to_dict` gives it."""
    speaker = row.get("speaker")
    return Mark(
        content=tuple((span["start"], span["end"]) for span in row["content"]),
        speaker=speaker["name"] if isinstance(speaker, dict) else speaker,
        unsaid=bool(row.get("unsaid")),
        confidence=row.get("confidence"),
        **_spans(row),
        **_classes(row),
    )


def numbered(
    name: str, rows: Iterable[Mapping[str, Any]], make: Callable[[Mapping[str, Any]], Mark]
) -> tuple[Mark, ...]:
    """Make a mark of each row; a MarksError says which document and row to mend."""
    marks = []
    for number, row in enumerate(rows):
        try:
            marks.append(make(row))
        except MarksError as error:
            raise MarksError(f"{name}: statement {number}: {error}") from None
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise MarksError(f"{name}: statement {number}: malformed ({error!r})") from error
    return tuple(marks)


def _paragraph(lines: list[Offsets], number: int) -> Offsets:
    if not 0 <= number < len(lines):
        raise MarksError(f"no paragraph {number}")
    return lines[number]


def _content(text: str, lines: list[Offsets], here: Offsets, parts: list[Any]) -> tuple[Offsets, ...]:
    if not parts:
        raise MarksError("no content")
    return tuple(
        locate(text, _paragraph(lines, part["p"]), part["text"]) if isinstance(part, dict) else locate(text, here, part)
        for part in parts
    )


def _classes(row: Mapping[str, Any]) -> dict[str, Any]:
    for key, allowed in ALLOWED.items():
        if row[key] not in allowed:
            raise MarksError(f"{key} is {row[key]!r}")
    return {key: row[key] for key in ALLOWED}


def _spans(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _offsets(row.get(key)) for key in ("cue", "source", "hedge", "to", "about")}


def _offsets(value: Any) -> Offsets | None:
    if value is None:
        return None
    start, end = (value["start"], value["end"]) if isinstance(value, dict) else value
    return start, end
