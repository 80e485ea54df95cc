"""From the tables of claims, occasions and scopes to inflected trigger forms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tasrih.arabic.fold import fold_word
from tasrih.lexicon import rows, schemas
from tasrih.lexicon.conjugate import Form, past, past_with_objects, present, present_with_objects, verb
from tasrih.lexicon.decline import dual, noun, participle
from tasrih.lexicon.proclitics import splits
from tasrih.lexicon.records import Scope, Trigger, TriggerFeature, Triggers
from tasrih.lexicon.tables import NONE, Line, example_words, read

AS_WRITTEN = "="
"""Stands before a form that is not inflected."""

Made = tuple[Form, tuple[str, ...]]
"""A form of the first word, and the folded words that follow it."""


def compile_triggers(folder: Path) -> Triggers:
    """Return the compiled tables claims.tsv, occasions.tsv and scopes.tsv of `folder`."""
    entries: list[Trigger] = []
    features: dict[TriggerFeature, int] = {}
    forms: dict[str, set[tuple[int, int]]] = {}
    for line, trigger in (*_claims(folder), *_occasions(folder)):
        made = list(_forms(line, objects=trigger.type == "holding"))
        _check(line, made)
        entries.append(trigger)
        for form, rest in made:
            feature = TriggerFeature(*form[1:], rest)
            number = features.setdefault(feature, len(features))
            forms.setdefault(fold_word(form.text), set()).add((len(entries) - 1, number))
    packed = {form: " ".join(f"{e}.{f}" for e, f in sorted(places)) for form, places in sorted(forms.items())}
    return Triggers(entries, list(features), packed, list(_scopes(folder)))


def _claims(folder: Path) -> Iterator[tuple[Line, Trigger]]:
    for line in read(folder / "claims.tsv", schemas.CLAIMS):
        kind = line.one_of("type", schemas.CLAIM_TYPES)
        party = () if line["party"] == NONE else tuple(fold_word(p) for p in line["party"].split(","))
        denied = line.one_of("polarity", schemas.POLARITIES) == "denied"
        yield line, Trigger(f"claims.tsv:{line['id']}", kind, line["sense"], denied, party)


def _occasions(folder: Path) -> Iterator[tuple[Line, Trigger]]:
    for line in read(folder / "occasions.tsv", schemas.OCCASION_COLUMNS):
        kind = line.one_of("type", schemas.OCCASION_TYPES)
        sense = line.one_of("kind", schemas.OCCASION_KINDS)
        strong = line.one_of("strength", schemas.STRENGTHS) == "high"
        yield line, Trigger(f"occasions.tsv:{line['id']}", kind, sense, strong=strong)


def _scopes(folder: Path) -> Iterator[Scope]:
    for line in read(folder / "scopes.tsv", schemas.SCOPES):
        kind = line.one_of("kind", schemas.SCOPE_KINDS)
        verbs = () if line["verbs"] == NONE else tuple(line["verbs"].split(","))
        words = [tuple(fold_word(w) for w in form.split()) for form in line["form"].split("|")]
        rows.check_example(line, words)
        yield Scope(f"scopes.tsv:{line['id']}", kind, tuple(words), verbs)


def _forms(line: Line, *, objects: bool) -> Iterator[Made]:
    if line["verb"] != NONE:
        yield from ((form, ()) for form in _verb(line, objects=objects))
    if line.cells.get("participle", NONE).startswith(AS_WRITTEN):
        yield from ((Form(form[1:], "participle"), ()) for form in line["participle"].split("|"))
    for cell, part in (("masdar", "masdar"), ("nouns", "noun")):
        if cell in line.cells and line[cell] != NONE:
            for base in line[cell].split("|"):
                yield from _noun(base, part)


def _verb(line: Line, *, objects: bool) -> list[Form]:
    """Return the forms of a verb cell "past|present"; where the past is `-`, those of the present alone."""
    lemma, _, imperfect = line["verb"].partition("|")
    if not imperfect:
        raise line.fail("verb is not past|present")
    principal = verb(imperfect if lemma == NONE else lemma, imperfect)
    forms = present(principal) if lemma == NONE else [*past(principal), *present(principal)]
    if objects:
        forms += [*past_with_objects(principal), *present_with_objects(principal)]
    if not line.cells.get("participle", NONE).startswith((NONE, AS_WRITTEN)):
        forms += participle(line["participle"], defective=principal.defective)
    return forms


def _noun(base: str, part: str) -> Iterator[Made]:
    """Yield the forms of a noun of one word or more: the first word inflected, the rest as folded words."""
    first, *rest = base.split()
    following = tuple(fold_word(word) for word in rest)
    if first.startswith(AS_WRITTEN):
        yield Form(first[1:], part), following
        return
    for form in (*noun(first, part), *(dual(first, part) if part == "noun" and not rest else ())):
        yield form, following


def _check(line: Line, made: list[Made]) -> None:
    """Refuse an example that holds none of the row's forms, with or without proclitics."""
    known = {fold_word(form.text) for form, _ in made}
    words = example_words(line)
    if not any(rest in known for word in words for _, _, rest in splits(word)):
        raise line.fail("the example holds none of the row's forms")
