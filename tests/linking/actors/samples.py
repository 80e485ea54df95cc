"""Sightings of our own making."""

from __future__ import annotations

from tasrih.linking.actors import Post, Sighting


def seen(
    article: str,
    name: str,
    *posts: str,
    day: str = "2020-05-01",
    beside: str = "",
    names: tuple[str, ...] = (),
    type: str = "person",
    link=None,
    actor: str = "a1",
) -> Sighting:
    """Return a sighting; a post is "title" or "title: organisation", `beside` names parted by commas."""
    held = [Post(*(part.strip() for part in (post + ":").split(":")[:2])) for post in posts]
    company = tuple(filter(None, beside.split(",")))
    return Sighting(article, actor, name, type, (name, *names), tuple(held), "", link, day, "paper", company)


def of_name(name: str, *posts: str, count: int = 4, start: int = 0, **more) -> list[Sighting]:
    """Return sightings of one name in `count` articles."""
    return [seen(f"{name[:3]}{start + n}", name, *posts, **more) for n in range(count)]
