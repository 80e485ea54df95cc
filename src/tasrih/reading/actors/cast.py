"""From the speakers of the statements and the names of the page to actors."""

from __future__ import annotations

from typing import NamedTuple

from tasrih.model import Actor, ActorType
from tasrih.reading.entities import Entity, name_text
from tasrih.reading.lexemes import BODY
from tasrih.reading.mentions import Found
from tasrih.reading.page import Page


class Actors(NamedTuple):
    """The actors of an article; the id of each speaking entity by `id()`; the actor of each name, or None."""

    actors: tuple[Actor, ...]
    of_entity: dict[int, str]
    of_found: list[str | None]


def cast(page: Page, found: list[Found], spoken: list[Entity | None]) -> Actors:
    """Return the actors; `spoken` holds the entity behind each statement, in their order."""
    numbers: dict[int, str] = {}
    actors: list[Actor] = []
    for entity in spoken:
        if entity is not None and id(entity) not in numbers:
            numbers[id(entity)] = f"a{len(numbers) + 1}"
            actors.append(_actor(page, entity, numbers[id(entity)]))
    return Actors(tuple(actors), numbers, [None] * len(found))


def _actor(page: Page, entity: Entity, name: str) -> Actor:
    spellings = tuple(dict.fromkeys(name_text(page, run) for run in entity.runs))
    return Actor(name, name_text(page, entity.best), _type(page, entity), spellings)


def _type(page: Page, entity: Entity) -> ActorType:
    if entity.person:
        return "person"
    return "organisation" if page.flags[entity.mention.start] & BODY else "other"
