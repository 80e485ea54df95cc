"""From the table of actors to their names, each as folded words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tasrih.arabic.fold import fold_word
from tasrih.arabic.words import tokenize
from tasrih.errors import LexiconError
from tasrih.lexicon.records import ActorForm, ActorTable, KnownActor
from tasrih.lexicon.tables import NONE, Line, read

ACTORS = ("id", "kind", "form", "own", "hostile", "wikidata", "gloss", "example")
KINDS = frozenset(
    {"armed", "coalition", "company", "court", "international", "media", "other", "party", "religious", "state"}
)
WEAK = "~"
"""Stands before a form that counts only with support."""
_STANCES = (("form", ""), ("own", "own"), ("hostile", "hostile"))
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_MARKS = frozenset('"().\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}')


def compile_actors(folder: Path) -> ActorTable:
    """Return the compiled table actors.tsv of `folder`."""
    actors: list[KnownActor] = []
    forms: list[ActorForm] = []
    sure: dict[tuple[str, ...], str] = {}
    for line in read(folder / "actors.tsv", ACTORS):
        made = list(_forms(line, len(actors)))
        _check(line, made, sure)
        actors.append(_actor(line, made[0]))
        forms += made
    return ActorTable(actors, forms)


def words_in(text: str) -> tuple[str, ...]:
    """Return the folded words of a name, without quotation marks, brackets and the points of an abbreviation."""
    return tuple(fold_word(word) for word in tokenize(text).words if word not in _MARKS)


def _actor(line: Line, first: ActorForm) -> KnownActor:
    wikidata = "" if line["wikidata"] == NONE else line["wikidata"]
    if wikidata and not _WIKIDATA.fullmatch(wikidata):
        raise line.fail(f"wikidata is {wikidata!r}, not Q and a number")
    return KnownActor(line["id"], line.one_of("kind", KINDS), " ".join(first.words), wikidata, line["gloss"])


def _forms(line: Line, number: int) -> Iterator[ActorForm]:
    seen: set[tuple[str, ...]] = set()
    for column, stance in _STANCES:
        if line[column] == NONE:
            continue
        for form in line[column].split("|"):
            words = words_in(form.removeprefix(WEAK))
            if words and words not in seen:
                seen.add(words)
                yield ActorForm(words, number, stance, form.startswith(WEAK))


def _check(line: Line, made: list[ActorForm], sure: dict[tuple[str, ...], str]) -> None:
    """Refuse a row without a name, an example without one, and a sure name that another actor has."""
    if not made or line["form"] == NONE:
        raise line.fail("form is empty")
    example = " ".join(words_in(line["example"]))
    if not any(" ".join(form.words) in example for form in made):
        raise line.fail("the example holds none of the row's forms")
    for form in made:
        if form.weak:
            continue
        if form.words in sure:
            raise LexiconError(f"{line.place}: {' '.join(form.words)} is a sure name of {sure[form.words]} too")
        sure[form.words] = line["id"]
