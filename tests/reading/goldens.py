"""Golden sentences: a text, a rule of dashes, the statements that the guidelines demand of it.

    ================================
    what this sentence is about
    :headline
    :known-failure 2026-11-24
    ================================
    the text, one line or several

    --------------------------------
    cue      a stretch of the text
    content  another; `word #2` is its second occurrence

`docs/golden.md` explains the notation. Offsets here count code points into `Golden.text`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tasrih.model import Article, Reading, Span, Statement
from tasrih.reading import read

FOLDER = Path(__file__).parent / "golden"
NOTHING = "no statements"
HEADLINE = "افتتاح المكتبة\n"
"""Stands above a text that brings no headline of its own; it attributes nothing."""
SPANS = ("cue", "source", "hedge", "to", "about")
WORDS = {"kind": "indirect", "act": "assert", "voice": "said", "unsaid": "no", "inside": "-", "speaker": "-"}
FIELDS = (*SPANS, *WORDS, "content")
CASE = re.compile(r"={8,}\n(?P<head>.+?)\n={8,}\n(?P<text>.+?)\n-{8,}\n(?P<expected>.+?)(?=\n={8,}\n|\Z)", re.DOTALL)
Fields = dict[str, str]


class Notation(ValueError):
    """A golden file that cannot be understood; says which sentence and why."""


class Golden(NamedTuple):
    """One sentence of a golden file and the statements expected, each as field -> canonical text."""

    path: Path
    title: str
    text: str
    known_failure: str
    expected: list[Fields]

    @property
    def name(self) -> str:
        """The file and the heading, as the test's id."""
        return f"{self.path.stem}: {self.title}"


def goldens(folder: Path = FOLDER) -> list[Golden]:
    """Return the sentences of every file in `folder`; raise Notation where one is malformed."""
    return [case for path in sorted(folder.glob("*.txt")) for case in cases(path)]


def cases(path: Path) -> Iterator[Golden]:
    """Yield the sentences of one file in order."""
    source = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    left = CASE.sub("", source).strip()
    if left:
        raise Notation(f"{path.name}: not a case: {left[:60]!r}")
    for match in CASE.finditer(source):
        title, *marks = match["head"].split("\n")
        options = dict(mark.partition(" ")[::2] for mark in marks)
        if set(options) - {":headline", ":known-failure"}:
            raise Notation(f"{path.name}: {title}: unknown mark among {marks}")
        body = match["text"].strip("\n")
        text = body if ":headline" in options else HEADLINE + body
        try:
            expected = list(_expected(match["expected"].strip(), text))
        except Notation as fault:
            raise Notation(f"{path.name}: {title}: {fault}") from None
        yield Golden(path, title, text, options.get(":known-failure", ""), expected)


def _expected(block: str, text: str) -> Iterator[Fields]:
    if block == NOTHING:
        return
    for lines in re.split(r"\n\s*\n", block):
        given: dict[str, list[str]] = {}
        for line in lines.split("\n"):
            name, _, value = line.partition(" ")
            if name not in FIELDS or not value.strip():
                raise Notation(f"no such field: {line!r}")
            given.setdefault(name, []).append(value.strip())
        yield _fields(given, text)


def _fields(given: dict[str, list[str]], text: str) -> Fields:
    """Return what was given with the defaults filled in; the speaker's default is the source."""
    if "cue" not in given or "content" not in given:
        raise Notation("a statement needs a cue and a content")
    twice = [name for name, values in given.items() if len(values) > 1 and name != "content"]
    if twice:
        raise Notation(f"given twice: {twice[0]}")
    fields = {name: given.get(name, [default])[0] for name, default in WORDS.items()}
    for name in SPANS:
        fields[name] = place(given[name][0], text) if name in given else "-"
    fields["content"] = " + ".join(place(value, text) for value in given["content"])
    if "speaker" not in given and "source" in given:
        fields["speaker"] = given["source"][0].partition(" #")[0]
    if fields["speaker"] != "-" and fields["speaker"] not in text:
        raise Notation(f"not in the text: {fields['speaker']!r}")
    return fields


def _found(words: str, text: str) -> list[re.Match[str]]:
    """Return where `words` stand in `text` as whole words."""
    left, right = (r"(?<!\w)" if words[0].isalnum() else ""), (r"(?!\w)" if words[-1].isalnum() else "")
    return list(re.finditer(left + re.escape(words) + right, text))


def place(value: str, text: str) -> str:
    """Return `value` ("words" or "words #2") as "start:end words"; it must name one place in `text`."""
    match = re.fullmatch(r"(.+?) #(\d+)", value)
    words, number = (match[1], int(match[2])) if match else (value, 0)
    found = _found(words, text)
    if not found or number > len(found):
        raise Notation(f"not in the text: {value!r}")
    if not number and len(found) > 1:
        raise Notation(f"stands there {len(found)} times, say which (#1, #2): {value!r}")
    hit = found[max(number - 1, 0)]
    return f"{hit.start()}:{hit.end()} {words}"


def read_text(text: str) -> Reading:
    """Read `text` as an article that has no furniture and no date."""
    return read(Article(id="golden", origin="golden", text=text))


def read_fields(reading: Reading) -> list[Fields]:
    """Return the statements that were read in the form of `Golden.expected`."""
    numbers = {s.id: str(n) for n, s in enumerate(reading.statements, 1)}
    return [_read(statement, numbers) for statement in reading.statements]


def _read(statement: Statement, numbers: dict[str, str]) -> Fields:
    fields: dict[str, str] = {name: _shown(getattr(statement, name)) for name in SPANS}
    fields["content"] = " + ".join(_shown(span) for span in statement.content)
    for name in ("kind", "act", "voice"):
        fields[name] = getattr(statement, name)
    fields["speaker"] = statement.speaker.name if statement.speaker else "-"
    fields["unsaid"] = "yes" if statement.unsaid else "no"
    fields["inside"] = numbers[statement.inside] if statement.inside else "-"
    return fields


def _shown(span: Span | Any) -> str:
    return "-" if span is None else f"{span.start}:{span.end} {span.text}"


def difference(golden: Golden) -> str:
    """Return what the program reads otherwise than it should, one line a field; "" when nothing."""
    got, lines = read_fields(read_text(golden.text)), []
    by_cue = {fields["cue"]: fields for fields in got}
    for wanted in golden.expected:
        found = by_cue.pop(wanted["cue"], None)
        if found is None:
            lines.append(f"missed: {wanted['cue']}")
            continue
        for name in FIELDS:
            if found[name] != wanted[name]:
                lines.append(f"{wanted['cue']}: {name} is {found[name]!r}, should be {wanted[name]!r}")
    lines.extend(f"invented: {fields['cue']} → {fields['content']}" for fields in by_cue.values())
    return "\n".join(lines)
