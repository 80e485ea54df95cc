"""Linked actors as an archive keeps them, and what a person decided about them."""

from __future__ import annotations

from typing import Literal

import msgspec

from tasrih.model import ActorType, Link

DecisionKind = Literal["merge", "split", "rename", "role"]


class Member(msgspec.Struct, frozen=True, order=True):
    """One sighting of a linked actor: `name` as the article has it, why it is here, how surely (0..1).

    `reasons` are names of features; `by hand` stands for a decision of a person, no reason for a sighting alone.
    """

    article: str
    actor: str
    name: str
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()


class Held(msgspec.Struct, frozen=True, order=True):
    """A role with its dates: from the first to the last report that says so (days in ISO 8601, "" where unknown)."""

    title: str
    organisation: str
    first: str
    last: str
    reports: int
    by_hand: bool = False


class Cluster(msgspec.Struct, frozen=True):
    """One actor across articles. `id` is that of its earliest member, so that it stays when articles are added later.

    `names` are all spellings met, the most usual first; `name` the fullest usual one. `confidence` is that of the
    least sure member that is no slip: the lower quarter.
    """

    id: str
    name: str
    type: ActorType
    names: tuple[str, ...]
    members: tuple[Member, ...]
    roles: tuple[Held, ...] = ()
    latin: str = ""
    link: Link | None = None
    confidence: float = 1.0


class Ref(msgspec.Struct, frozen=True, order=True):
    """Points to an actor in an article by its name as read, so that it still holds when the article is read again."""

    article: str
    name: str


class Decision(msgspec.Struct, frozen=True):
    """What a person decided: who, when (ISO 8601), why, and about whom.

    merge: the actors that `about` are in become one. split: the sightings `about` leave their actor and are one of
    their own. rename: the actor of the first of `about` is called `value`. role: it holds `value` in `organisation`
    from `first` to `last`. Decisions are applied in the order of `when`; an earlier one is undone by a later one.
    """

    kind: DecisionKind
    who: str
    when: str
    why: str
    about: tuple[Ref, ...]
    value: str = ""
    organisation: str = ""
    first: str = ""
    last: str = ""
