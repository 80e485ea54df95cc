"""The compiled table, read once and opened form by form as words are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from importlib.resources import files

import msgspec

from tasrih.errors import LexiconError
from tasrih.lexicon.records import CueForm, Entry, Feature, Phrase, Row


class _Parts(msgspec.Struct, frozen=True):
    """The compiled file with its larger parts not opened yet."""

    entries: msgspec.Raw
    features: msgspec.Raw
    forms: msgspec.Raw
    slots: msgspec.Raw
    blocked: msgspec.Raw
    phrases: msgspec.Raw
    tables: msgspec.Raw


class Store:
    """The compiled table (see `Compiled`), each part opened when first asked for."""

    def __init__(self, source: bytes) -> None:
        self._parts = msgspec.json.decode(source, type=_Parts)

    @cached_property
    def entries(self) -> list[Entry]:
        """What the forms of each cue share."""
        return msgspec.json.decode(self._parts.entries, type=list[Entry])

    @cached_property
    def features(self) -> list[Feature]:
        """What forms add to their entries."""
        return msgspec.json.decode(self._parts.features, type=list[Feature])

    @cached_property
    def forms(self) -> dict[str, str]:
        """Folded form -> `entry.feature` pairs."""
        return msgspec.json.decode(self._parts.forms, type=dict[str, str])

    @cached_property
    def slots(self) -> dict[str, str]:
        """Folded form -> ids of light verbs."""
        return msgspec.json.decode(self._parts.slots, type=dict[str, str])

    @cached_property
    def blocked(self) -> frozenset[str]:
        """Folded words that are never read as a cue."""
        return msgspec.json.decode(self._parts.blocked, type=frozenset[str])

    @cached_property
    def phrases(self) -> list[Phrase]:
        """The cues of several words."""
        return msgspec.json.decode(self._parts.phrases, type=list[Phrase])

    @cached_property
    def tables(self) -> dict[str, list[Row]]:
        """The rows of each word table."""
        return msgspec.json.decode(self._parts.tables, type=dict[str, list[Row]])


def read_compiled() -> bytes:
    """Return the compiled file as it ships."""
    return files("tasrih.lexicon").joinpath("compiled.json").read_bytes()


@cache
def compiled() -> Store:
    """Return the compiled table."""
    try:
        return Store(read_compiled())
    except (OSError, msgspec.DecodeError) as error:
        raise LexiconError(f"compiled.json: {error}; run scripts/build_lexicon.py") from error


class FormTable(Mapping[str, tuple[CueForm, ...]]):
    """Folded form without proclitics -> its analyses, made when first asked for."""

    def __init__(self, table: Store) -> None:
        self._table = table
        self._made: dict[str, tuple[CueForm, ...]] = {}

    def __getitem__(self, form: str) -> tuple[CueForm, ...]:
        made = self._made.get(form)
        if made is None:
            pairs = self._table.forms[form].split(" ")
            made = self._made[form] = tuple(self._open(pair) for pair in pairs)
        return made

    def __contains__(self, form: object) -> bool:
        return form in self._table.forms

    def __iter__(self) -> Iterator[str]:
        return iter(self._table.forms)

    def __len__(self) -> int:
        return len(self._table.forms)

    def _open(self, pair: str) -> CueForm:
        entry_index, _, feature_index = pair.partition(".")
        entry = self._table.entries[int(entry_index)]
        feature = self._table.features[int(feature_index)]
        return CueForm(
            row=entry.row,
            lemma=entry.lemma,
            part=feature.part,
            person=feature.person,
            gender=feature.gender,
            number=feature.number,
            pronoun=feature.pronoun,
            definite=False,
            act=entry.act,
            voice=entry.voice,
            hedge=entry.hedge,
            frames=entry.frames,
            strength=entry.strength,
        )


@cache
def form_table() -> FormTable:
    """Return the forms of all cues."""
    return FormTable(compiled())
