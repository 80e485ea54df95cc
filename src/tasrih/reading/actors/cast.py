"""From the speakers of the statements and the names of the page to actors."""

from __future__ import annotations

from typing import NamedTuple

from tasrih.model import Actor
from tasrih.reading.actors.finish import named
from tasrih.reading.actors.gathering import Gathering
from tasrih.reading.actors.offices import hold_offices
from tasrih.reading.entities import Entity
from tasrih.reading.mentions import Found
from tasrih.reading.page import Page


class Actors(NamedTuple):
    """The actors of an article; the id of each speaking entity by `id()`; the actor of each name, or None."""

    actors: tuple[Actor, ...]
    of_entity: dict[int, str]
    of_found: list[str | None]


def cast(page: Page, found: list[Found], spoken: list[Entity | None]) -> Actors:
    """Return the actors; `spoken` holds the entity behind each statement, in their order."""
    gathering = Gathering(page, found, spoken)
    hold_offices(gathering)
    made, ids = named(page, gathering.parties)
    return Actors(
        made,
        {entity: ids[id(party)] for entity, party in gathering.of_entity.items()},
        [None if party is None else ids[id(party)] for party in gathering.of_found],
    )
