"""The compiled table, read once and opened form by form as words are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

import msgspec

from tasrih.errors import LexiconError
from tasrih.lexicon.records import Compiled, CueForm


@cache
def compiled() -> Compiled:
    """Return the compiled table."""
    source = files("tasrih.lexicon").joinpath("compiled.json")
    try:
        return msgspec.json.decode(source.read_bytes(), type=Compiled)
    except (OSError, msgspec.DecodeError) as error:
        raise LexiconError(f"compiled.json: {error}; run scripts/build_lexicon.py") from error


class FormTable(Mapping[str, tuple[CueForm, ...]]):
    """Folded form without proclitics -> its analyses, made when first asked for."""

    def __init__(self, table: Compiled) -> None:
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
