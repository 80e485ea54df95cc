"""A reading as GeoJSON: its places, with what is claimed about each and where each is named.

RFC 7946: one `FeatureCollection`, coordinates in the order longitude, latitude, WGS 84 degrees.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tasrih.model import Actor, Claim, Mention, Place, Reading, Statement

Json = dict[str, Any]


def geojson(readings: Reading | Iterable[Reading]) -> Json:
    """Return the places of one reading or of several as a FeatureCollection, a feature for each place of each article.

    A feature's properties are `article`, `origin`, `published`, `place`, `name`, `latin`, `country`, `precision`,
    `link`, and the lists `claims` (in the order of the text) and `mentions`.
    """
    several = [readings] if isinstance(readings, Reading) else readings
    return {"type": "FeatureCollection", "features": [f for reading in several for f in features(reading)]}


def features(reading: Reading) -> list[Json]:
    """Return the GeoJSON features of one reading, in the order of its places."""
    claims = _by_place(reading.claims)
    mentions = _by_place(reading.mentions)
    said = {statement.id: statement for statement in reading.statements}
    names = {actor.id: actor for actor in reading.actors}
    return [
        _feature(reading, place, _claims(reading, claims.get(place.id, []), said, names), mentions.get(place.id, []))
        for place in reading.places
    ]


def _by_place(records: Iterable[Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for record in records:
        if record.place is not None:
            found.setdefault(record.place, []).append(record)
    return found


def _feature(reading: Reading, place: Place, claims: list[Json], mentions: list[Mention]) -> Json:
    article = reading.article
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {
            "article": article.id,
            "origin": article.origin,
            "published": article.published,
            "place": place.id,
            "name": place.name,
            "latin": place.latin,
            "country": place.country,
            "precision": place.precision,
            "link": {"source": place.link.source, "id": place.link.id} if place.link else None,
            "claims": claims,
            "mentions": [{"start": m.start, "end": m.end, "text": m.text} for m in mentions],
        },
    }


def _claims(reading: Reading, claims: list[Claim], said: dict[str, Statement], names: dict[str, Actor]) -> list[Json]:
    quantities = {quantity.id: quantity for quantity in reading.quantities}
    return [
        {
            "type": claim.type,
            "polarity": claim.polarity,
            **_named("actor", names.get(claim.actor or "")),
            **_named("other", names.get(claim.other or "")),
            "about": claim.about.text if claim.about else None,
            "quantity": _quantity(quantities.get(claim.quantity or "")),
            "from": claim.since.value if claim.since else None,
            "until": claim.until.value if claim.until else None,
            "text": claim.span.text,
            "start": claim.span.start,
            "end": claim.span.end,
            **_voice(said.get(claim.statement or "")),
        }
        for claim in claims
    ]


def _named(key: str, actor: Actor | None) -> Json:
    return {key: actor.name if actor else None, f"{key}_latin": actor.latin if actor else None}


def _quantity(quantity: Any) -> Json | None:
    if quantity is None:
        return None
    return {
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "of": quantity.of.text if quantity.of else None,
        "approximate": quantity.approximate,
        "text": quantity.text,
    }


def _voice(statement: Statement | None) -> Json:
    """Return who says it and how; all None where the reporter does."""
    if statement is None:
        return dict.fromkeys(("statement", "speaker", "act", "voice", "hedge", "said", "confidence"))
    return {
        "statement": statement.id,
        "speaker": statement.speaker.name if statement.speaker else None,
        "act": statement.act,
        "voice": statement.voice,
        "hedge": statement.hedge.text if statement.hedge else None,
        "said": " … ".join(part.text for part in statement.content),
        "confidence": statement.confidence,
    }
