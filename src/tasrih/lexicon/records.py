"""The lexicon's records: a cue form, a phrase, a row of a word table."""

from __future__ import annotations

import msgspec


class CueForm(msgspec.Struct, frozen=True):
    """One inflected form of a cue, with what its row says of the cue.

    `row` names table and id (`verbs.tsv:qala`). `person` is 1, 3 or 0 (none); `gender` is "m", "f"
    or ""; `number` is "s", "d", "p" or "". `pronoun` is the attached object or possessive pronoun as
    written, "" if none. `definite` tells of the article on a participle, masdar or noun.
    """

    row: str
    lemma: str
    part: str
    person: int
    gender: str
    number: str
    pronoun: str
    definite: bool
    act: str
    voice: str
    hedge: bool
    frames: tuple[str, ...]
    strength: str


class Phrase(msgspec.Struct, frozen=True, array_like=True):
    """A cue of fixed words. `words` are folded; a slot stands as `{verb}`, `{verb:id}` or `{pron}`.

    `cue_words` counts the leading words that make the cue; `position` says on which side of the
    content it may stand: before, after or both.
    """

    row: str
    form: str
    words: tuple[str, ...]
    cue_words: int
    act: str
    voice: str
    position: str
    hedge: bool = False
    unsaid: bool = False


class Row(msgspec.Struct, frozen=True, array_like=True):
    """A row of a word table. `kind` is its class; `attrs` holds the table's other columns."""

    row: str
    form: str
    words: tuple[str, ...]
    kind: str
    attrs: dict[str, str]


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """What all forms of one cue share, as compiled."""

    row: str
    lemma: str
    act: str
    voice: str
    hedge: bool
    frames: tuple[str, ...]
    strength: str


class Feature(msgspec.Struct, frozen=True, array_like=True):
    """What a form adds to its entry, as compiled."""

    part: str
    person: int
    gender: str
    number: str
    pronoun: str


class Compiled(msgspec.Struct, frozen=True):
    """The whole compiled table.

    `forms` maps a folded form to `entry.feature` index pairs parted by spaces; `slots` maps a
    folded form to the ids of verbs that only serve as the head of a phrase; `blocked` are folded
    words never read as a cue.
    """

    entries: list[Entry]
    features: list[Feature]
    forms: dict[str, str]
    slots: dict[str, str]
    blocked: list[str]
    phrases: list[Phrase]
    tables: dict[str, list[Row]]


class Trigger(msgspec.Struct, frozen=True, array_like=True):
    """A row of claims.tsv or occasions.tsv: what its forms may open.

    `type` is a type of claim, or "occasion" or "holding"; `sense` its sub-kind; `denied` that the word itself
    ends or denies; `party` the prepositions of the place or the other party, folded ("obj" for none);
    `strong` that the word alone is enough.
    """

    row: str
    type: str
    sense: str
    denied: bool = False
    party: tuple[str, ...] = ()
    strong: bool = False


class TriggerFeature(msgspec.Struct, frozen=True, array_like=True):
    """What a form adds to its trigger; `rest` are the folded words that must follow it."""

    part: str
    person: int
    gender: str
    number: str
    pronoun: str
    rest: tuple[str, ...] = ()


class Scope(msgspec.Struct, frozen=True, array_like=True):
    """A row of scopes.tsv: folded words that govern a claim, and rows of verbs.tsv that do so as a cue."""

    row: str
    kind: str
    forms: tuple[tuple[str, ...], ...]
    verbs: tuple[str, ...] = ()


class Triggers(msgspec.Struct, frozen=True):
    """The compiled triggers; `forms` maps a folded form to `entry.feature` index pairs parted by spaces."""

    entries: list[Trigger]
    features: list[TriggerFeature]
    forms: dict[str, str]
    scopes: list[Scope]


class ActorForm(msgspec.Struct, frozen=True, array_like=True):
    """A name of a known actor: its folded words, the number of the actor, who calls it so, whether it needs support.

    `stance` is "" for a neutral name, "own" for what they call themselves, "hostile" for an opponents' word. A `weak`
    name is a common word or shared by others; it counts in quotation marks or beside a surer name of the same actor.
    """

    words: tuple[str, ...]
    actor: int
    stance: str
    weak: bool


class KnownActor(msgspec.Struct, frozen=True, array_like=True):
    """An actor of the table: `id`, `kind`, its folded first name, `wikidata` ("" where none is certain), English."""

    id: str
    kind: str
    name: str
    wikidata: str
    gloss: str


class ActorTable(msgspec.Struct, frozen=True):
    """The compiled table of actors."""

    actors: list[KnownActor]
    forms: list[ActorForm]
