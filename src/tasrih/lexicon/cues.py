"""From checked lines to cue entries and their inflected forms."""

from __future__ import annotations

from tasrih.lexicon import schemas
from tasrih.lexicon.conjugate import (
    Form,
    bare,
    past,
    past_with_objects,
    present,
    present_with_objects,
    verb,
)
from tasrih.lexicon.decline import dual, noun, participle
from tasrih.lexicon.records import Entry
from tasrih.lexicon.tables import ACTS, NONE, VOICES, Line

_GOVERNS_OBJECT = frozenset({"an", "obj", "to-obj", "part-obj"})


def verb_forms(line: Line, *, objects: bool) -> list[Form]:
    """Return every form of a verb row; with object pronouns where it takes an object."""
    principal = verb(line["lemma"], line["present"])
    if len(principal.past) < 3 and not principal.doubled:
        raise line.fail("a lemma of two letters needs its shadda")
    forms = [*past(principal), *present(principal)]
    if objects:
        forms += [*past_with_objects(principal), *present_with_objects(principal)]
    if line["participle"] != NONE:
        forms += participle(line["participle"], defective=principal.defective)
    return forms + [form for base in _alternatives(line["masdar"]) for form in noun(base, "masdar")]


def takes_objects(line: Line) -> bool:
    """Whether the row's frames let an object pronoun hang on the verb."""
    return not _GOVERNS_OBJECT.isdisjoint(line["frames"].split(","))


def noun_forms(line: Line) -> list[Form]:
    """Return every form of a noun row: singular (`-` if there is none), dual, plurals."""
    singular, *plurals = line["forms"].split("|")
    forms = [] if singular == NONE else [*noun(singular, "noun", "s"), *dual(singular, "noun")]
    return forms + [form for base in plurals for form in noun(base, "noun", "p")]


def entry(line: Line, table: str, lemma: str, known: frozenset[str]) -> Entry:
    """Return what all forms of the row share; its frames must be of `known`."""
    frames = () if line["frames"] == NONE else tuple(line["frames"].split(","))
    if not known.issuperset(frames):
        raise line.fail(f"frames {line['frames']!r} holds a frame that frames.tsv lacks")
    return Entry(
        row=f"{table}:{line['id']}",
        lemma=bare(lemma),
        act=line.one_of("act", ACTS),
        voice=line.one_of("voice", VOICES),
        hedge=line.one_of("hedge", schemas.FLAGS) == "1",
        frames=frames,
        strength=line.one_of("strength", schemas.STRENGTHS),
    )


def _alternatives(cell: str) -> list[str]:
    return [] if cell == NONE else cell.split("|")
