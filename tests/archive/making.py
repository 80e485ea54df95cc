"""Readings made by hand, for cases that no sample has."""

import hashlib

from tasrih.model import (
    Actor,
    Article,
    Claim,
    Link,
    Mention,
    Place,
    Reading,
    Role,
    Speaker,
    Statement,
    Time,
)


def statement(content, *, speaker="فؤاد السالم", latin="Fouad al-Salem", role="", body="", names=(), places=(), **more):
    """Return a reading of one statement; it names `names`, (Arabic, Latin), and `places`, (Arabic, one of PLACES)."""
    return reading([(content, speaker)], latin=latin, role=role, body=body, names=names, places=places, **more)


def reading(
    said,
    *,
    latin="Fouad al-Salem",
    role="",
    body="",
    names=(),
    places=(),
    origin="made",
    published="2020-05-17",
    site=None,
    day=None,
    **of_statement,
):
    """Return a reading whose statements are the (content, speaker) pairs of `said`."""
    text, statements, times = "", [], []
    speakers = list(dict.fromkeys(name for _, name in said))
    cast = {name: f"a{i}" for i, name in enumerate(speakers, 1)}
    spots = []
    for i, (content, name) in enumerate(said, 1):
        cue, source = len(text), len(text) + 4
        text += f"قال {name} "
        if day:
            times.append((len(text), len(text) + len(day[0]), day))
            text += f"{day[0]} "
        spots.append((f"s{i}", cue, source, len(text), content, name))
        text += f"{content}. {role} {body}\n"
    article = Article(
        "0" * 10 + hashlib.sha256((origin + text).encode()).hexdigest()[:6],
        origin,
        text,
        published=published,
        site=site,
    )
    for label, cue, source, start, content, name in spots:
        statements.append(
            Statement(
                label,
                article.span(cue, cue + 3),
                article.span(source, source + len(name)),
                (article.span(start, start + len(content)),),
                Speaker(name, cast[name]),
                **{"kind": "indirect", "act": "assert", "confidence": 0.5, **of_statement},
            )
        )
    actors = [Actor(cast[name], name, "person", (name,), _roles(article, role, body), None, latin) for name in speakers]
    if body:
        actors.append(Actor("a90", body, "organisation", (body,), (), None, "United Nations"))
    mentions = []
    for i, (name, roman) in enumerate(names, 20):
        actors.append(Actor(f"a{i}", name, "person", (name,), (), None, roman))
        mentions.append(Mention(text.index(name), text.index(name) + len(name), name, "person", f"a{i}"))
    found = []
    for i, (name, place) in enumerate(places, 1):
        found.append(place_of(place, f"p{i}"))
        mentions.append(Mention(text.index(name), text.index(name) + len(name), name, "place", None, f"p{i}"))
    moments = tuple(
        Time(start, end, text[start:end], f"t{i}", value, "day", True)
        for i, (start, end, (_, value)) in enumerate(times, 1)
    )
    return Reading(article, tuple(statements), tuple(actors), tuple(mentions), tuple(found), moments)


def _roles(article, role, body):
    if not role:
        return ()
    start = article.text.index(role)
    return (Role(role, "a90" if body else None, article.span(start, start + len(role))),)


PLACES = {
    "kobani": ("عين العرب", "Kobani (Ayn al-Arab)", "SY", 36.89, 38.35, "whosonfirst", "1360282145"),
    "aleppo": ("حلب", "Aleppo", "SY", 36.2, 37.17, "whosonfirst", "421202163"),
    "baghdad": ("بغداد", "Baghdad", "IQ", 33.3, 44.4, None, None),
}


def place_of(name, label):
    """Return one of PLACES under a label."""
    arabic, latin, country, lat, lon, source, number = PLACES[name]
    return Place(label, arabic, latin, country, lat, lon, Link(source, number) if source else None, "point")


__all__ = ["Claim", "place_of", "reading", "statement"]
