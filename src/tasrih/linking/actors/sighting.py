"""An actor as one article has it, with what may tell who it is."""

from __future__ import annotations

import msgspec

from tasrih.arabic.fold import fold_word
from tasrih.arabic.words import tokenize
from tasrih.model import Actor, ActorType, Link, Reading

BESIDE_MOST = 40
"""How many of those named beside an actor are kept."""


class Post(msgspec.Struct, frozen=True, order=True):
    """A title as the article has it, with the name of the organisation it is held in, "" where that is unknown."""

    title: str
    organisation: str = ""


class Sighting(msgspec.Struct, frozen=True):
    """One actor of one article.

    `published` is ISO 8601 or "". `beside` are the folded names of the people and places that the article names, too;
    `speaks` counts its statements.
    """

    article: str
    actor: str
    name: str
    type: ActorType
    names: tuple[str, ...] = ()
    posts: tuple[Post, ...] = ()
    latin: str = ""
    link: Link | None = None
    published: str = ""
    outlet: str = ""
    beside: tuple[str, ...] = ()
    speaks: int = 0

    @property
    def key(self) -> str:
        """Return what is the same for this sighting alone."""
        return f"{self.article} {self.actor}"


def folded(text: str) -> tuple[str, ...]:
    """Return the folded words of a name, without marks."""
    return tuple(word for word in map(fold_word, tokenize(text).words) if word and word[0].isalnum())


def sightings_of(reading: Reading, *, id: str | None = None, outlet: str | None = None) -> list[Sighting]:
    """Return the actors of a reading as they are linked; `id` and `outlet` are those of its article unless given."""
    article = reading.article
    by_id = {actor.id: actor for actor in reading.actors}
    beside = _named(reading)
    spoken: dict[str, int] = {}
    for statement in reading.statements:
        if statement.speaker is not None and statement.speaker.actor is not None:
            spoken[statement.speaker.actor] = spoken.get(statement.speaker.actor, 0) + 1
    return [
        Sighting(
            article=article.id if id is None else id,
            actor=actor.id,
            name=actor.name,
            type=actor.type,
            names=actor.names,
            posts=_posts(actor, by_id),
            latin=actor.latin,
            link=actor.link,
            published=article.published or "",
            outlet=(article.site or "") if outlet is None else outlet,
            beside=tuple(name for name in beside if name != " ".join(folded(actor.name)))[:BESIDE_MOST],
            speaks=spoken.get(actor.id, 0),
        )
        for actor in reading.actors
    ]


def _posts(actor: Actor, by_id: dict[str, Actor]) -> tuple[Post, ...]:
    made = []
    for role in actor.roles:
        body = by_id.get(role.organisation) if role.organisation is not None else None
        made.append(Post(role.title, body.name if body is not None else ""))
    return tuple(made)


def _named(reading: Reading) -> list[str]:
    """Return the folded names of the article's people with a full name, its known actors and its places."""
    found = [
        " ".join(folded(actor.name))
        for actor in reading.actors
        if actor.link is not None or (actor.type == "person" and len(actor.name.split()) > 1)
    ]
    return list(dict.fromkeys([*found, *(" ".join(folded(place.name)) for place in reading.places)]))
