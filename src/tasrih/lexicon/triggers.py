"""Which words may open a claim or an occasion, looked up as they stand, proclitics and all."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

from tasrih.errors import LexiconError
from tasrih.lexicon.proclitics import splits
from tasrih.lexicon.records import Scope, Trigger, TriggerFeature, Triggers


class TriggerForm(NamedTuple):
    """A word read as a form of a trigger: its row, its features, the proclitics cut off (folded), the article."""

    trigger: Trigger
    feature: TriggerFeature
    proclitic: str
    definite: bool


@cache
def triggers() -> Triggers:
    """Return the compiled triggers."""
    try:
        return msgspec.json.decode(files("tasrih.lexicon").joinpath("triggers.json").read_bytes(), type=Triggers)
    except (OSError, msgspec.DecodeError) as error:
        raise LexiconError(f"triggers.json: {error}; run scripts/build_lexicon.py") from error


@lru_cache(maxsize=65536)
def trigger_forms(folded: str) -> tuple[TriggerForm, ...]:
    """Return the trigger forms that a folded word may be, fewest proclitics first; () for nearly all words."""
    forms = triggers().forms
    found: list[TriggerForm] = []
    for length, proclitic, rest in splits(folded):
        if rest in forms:
            found += _readings(folded[:length], proclitic.parts, proclitic.definite, forms[rest])
    return tuple(found)


def _readings(cut: str, parts: frozenset[str], definite: bool, packed: str) -> list[TriggerForm]:
    table = triggers()
    found = []
    for pair in packed.split(" "):
        entry, _, feature = pair.partition(".")
        made = table.features[int(feature)]
        if made.part in parts and not (definite and made.pronoun):
            found.append(TriggerForm(table.entries[int(entry)], made, cut, definite))
    return found


@cache
def scopes(kind: str) -> tuple[Scope, ...]:
    """Return the rows of scopes.tsv of one kind."""
    return tuple(scope for scope in triggers().scopes if scope.kind == kind)


@cache
def scope_words() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return first folded word -> (all words, kind) of the rows of scopes.tsv, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for scope in triggers().scopes:
        for form in scope.forms:
            found.setdefault(form[0], []).append((form, scope.kind))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}
