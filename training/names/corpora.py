"""The marked corpora of names as running text: what was split is written together again.

Every corpus gives `Text`s: a block of sentences, one a line, as a newspaper would print it, and the names in it as
code points of that text. Proclitics that a corpus split off stand outside the name; those it left on are inside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tasrih.arabic.letters import ALEF, BEH, BIDI_CONTROLS, FEH, HEH, KAF, LAM, MEEM, TEH, WAW

BLOCK = 50
"""Sentences a block: about an article; a block is never split between learning and testing."""

NOON = "\N{ARABIC LETTER NOON}"
TEH_MARBUTA = "\N{ARABIC LETTER TEH MARBUTA}"
PROCLITICS = frozenset({WAW, FEH, BEH, LAM, KAF})
PRONOUNS = frozenset({HEH, HEH + ALEF, HEH + MEEM, HEH + MEEM + ALEF, HEH + NOON, NOON + ALEF})

_CLASSES = {
    "P": "Politician Athlete Artist Other_PER Religious_PER Scientist Police Businessperson Lawyer Engineer",
    "O": "Non-Governmental Sports Media Government Commercial Educational Medical-Science Religious_ORG Entertainment",
    "L": "Nation Population-Center State-or-Province County-or-District GPE-Cluster Continent Water-Body "
    "Land-Region-Natural Building-Grounds Subarea-Facility Path Airport",
    "G": "Group",
}
FANE = {name: code for code, names in _CLASSES.items() for name in names.split()}
"""The 50 classes of the FANE corpora as ours; vehicles, weapons, books, food ... are no names of ours."""

WOJOOD = {"PERS": "P", "ORG": "O", "GPE": "L", "LOC": "L", "NORP": "G"}
AQMAR = {"PER": "P", "ORG": "O", "LOC": "L"}

Row = tuple[str, str]
"""A word and its mark: "B-P" opens a name of class P, "I-P" goes on with it, "O" is none."""


class Text(NamedTuple):
    """A block of a corpus: its text, and (start, end, class) of each name in order."""

    name: str
    text: str
    names: list[tuple[int, int, str]]


def newsfane(data: Path) -> list[Text]:
    """Return the blocks of NewsFANE."""
    return _blocks("news", _fane(data / "ner_newsfane_gold/NewsFANE_Gold_2014_170K.txt"))


def wikifane(data: Path) -> list[Text]:
    """Return the blocks of WikiFANE."""
    return _blocks("wiki", _fane(data / "ner_wikifane_gold/WikiFANE_Gold_2014_500K.txt"))


def wojood_sample(data: Path) -> list[Text]:
    """Return the blocks of the free sample of Wojood."""
    folder = data / "ner_wojood_sample"
    rows = [row for part in ("train", "val", "test") for row in _wojood(folder / f"{part}.txt")]
    return _blocks("sample", rows)


def wojood_val(data: Path) -> list[Text]:
    """Return the blocks of Wojood's validation part: for measuring only."""
    return _blocks("wojood", _wojood(data / "ner_wojood_val/Wojood1_1_nested_val.txt"))


def aqmar(data: Path) -> list[Text]:
    """Return the articles of AQMAR, one a text."""
    found = []
    for path in sorted((data / "ner_aqmar").glob("*.txt")):
        sentences = list(_sentences(path, lambda parts: (parts[0], _aqmar_mark(parts[-1])), " "))
        found.append(_text(path.stem, sentences))
    return found


def held_out(texts: list[Text]) -> tuple[list[Text], list[Text]]:
    """Return the blocks to learn from and every fifth one, to test on."""
    return [t for n, t in enumerate(texts) if n % 5 != 4], [t for n, t in enumerate(texts) if n % 5 == 4]


def _blocks(name: str, sentences: Iterable[list[Row]]) -> list[Text]:
    kept = list(sentences)
    return [_text(f"{name}{at // BLOCK}", kept[at : at + BLOCK]) for at in range(0, len(kept), BLOCK)]


def _sentences(path: Path, row: object, separator: str) -> Iterator[list[Row]]:
    sentence: list[Row] = []
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        parts = line.strip().split(separator)
        if len(parts) > 1 and parts[0].strip(BIDI_CONTROLS):
            sentence.append(row(parts))  # type: ignore[operator]
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _fane(path: Path) -> Iterator[list[Row]]:
    for sentence in _sentences(path, lambda parts: (parts[0].strip(BIDI_CONTROLS), _fane_mark(parts[1])), "\t"):
        yield _rejoined(sentence)


def _fane_mark(mark: str) -> str:
    code = FANE.get(mark[2:], "")
    return mark[:2] + code if code else "O"


def _aqmar_mark(mark: str) -> str:
    code = AQMAR.get(mark.lstrip("BI-").strip())
    return mark[0] + "-" + code if code else "O"


def _wojood(path: Path) -> Iterator[list[Row]]:
    """Give each sentence with its outermost names: a nested corpus made flat, other classes left out first."""
    for sentence in _sentences(path, lambda parts: (parts[0], " ".join(parts[1:])), " "):
        yield _outermost([(word, marks.split()) for word, marks in sentence])


def _outermost(sentence: list[tuple[str, list[str]]]) -> list[Row]:
    spans: list[tuple[int, int, str]] = []
    for kind, code in WOJOOD.items():
        start = -1
        for at in range(len(sentence) + 1):
            marks = sentence[at][1] if at < len(sentence) else []
            if start >= 0 and "I-" + kind not in marks:
                spans.append((start, at, code))
                start = -1
            if "B-" + kind in marks:
                if start >= 0:
                    spans.append((start, at, code))
                start = at
    rows: list[Row] = [(word, "O") for word, _ in sentence]
    for start, end, code in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if all(rows[at][1] == "O" for at in range(start, end)):
            for at in range(start, end):
                rows[at] = (rows[at][0], ("B-" if at == start else "I-") + code)
    return rows


def _rejoined(sentence: list[Row]) -> list[Row]:
    """Write a split conjunction, preposition or pronoun onto its word again, and mend doubled lam (لالا for للا)."""
    rows: list[Row] = []
    before = ""
    for word, mark in sentence:
        if word in PRONOUNS and rows and len(rows[-1][0]) > 1 and rows[-1][0].isalpha() and not before:
            host, host_mark = rows[-1]
            rows[-1] = ((host[:-1] + TEH if host.endswith(TEH_MARBUTA) else host) + word, host_mark)
        elif word in PROCLITICS and not before:
            before, before_mark = word, mark
        elif before:
            joined = word[0].isalpha() and (before_mark == "O" or mark.startswith("I-"))
            if joined:
                rows.append((before + word, mark if before_mark == "O" else before_mark))
            else:
                rows += [(before, before_mark), (word, mark)]
            before = ""
        else:
            rows.append((word, mark))
    return rows + ([(before, before_mark)] if before else [])


def _text(name: str, sentences: list[list[Row]]) -> Text:
    parts: list[str] = []
    names: list[tuple[int, int, str]] = []
    at = 0
    for sentence in sentences:
        for word, mark in sentence:
            if mark.startswith("I-") and names and names[-1][2] == mark[2:]:
                names[-1] = (names[-1][0], at + len(word), mark[2:])
            elif mark != "O":
                names.append((at, at + len(word), mark[2:]))
            parts.append(word)
            at += len(word) + 1
            parts.append(" ")
        parts[-1:] = ["\n"]
    return Text(name, "".join(parts), names)
