"""An actor in the making: all that the article calls somebody, gathered before there are ids."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from tasrih.model import ActorType
from tasrih.reading.entities import Entity

NOBODY = -1
"""Stands for the number of a known actor where the table has none."""


class Call(NamedTuple):
    """One place where the article calls somebody: tokens, code points, the folded words of the name.

    `words` leave out marks, proclitics and (off the first word) the article. `known` is the number of the actor in
    the table, NOBODY for none; `stance` is the table's; `type` is what kind of actor the words name, None if unclear.
    `personal` tells a personal name from the description of a person, `found` a name that was found as one.
    """

    first: int
    last: int
    start: int
    end: int
    words: tuple[str, ...]
    type: ActorType | None
    known: int = NOBODY
    stance: str = ""
    personal: bool = False
    found: bool = False


class RoleCall(NamedTuple):
    """A title in the text, as code points, with the party it is held in (None where that is unclear)."""

    title: tuple[int, int]
    span: tuple[int, int]
    party: Party | None
    words: tuple[str, ...]


@dataclass(slots=True, eq=False)
class Party:
    """Somebody of the article: calls in the order they were met, the entities that are this one, their titles.

    `spoke` counts who spoke first, None for those who do not speak. `full` holds the full personal names.
    """

    type: ActorType
    calls: list[Call] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    roles: list[RoleCall] = field(default_factory=list)
    full: list[tuple[str, ...]] = field(default_factory=list)
    known: int = NOBODY
    spoke: int | None = None

    @property
    def first(self) -> int:
        """Return the code point at which the article first calls it."""
        return min((call.start for call in self.calls), default=0)
