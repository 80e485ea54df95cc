"""A reading as rows of the tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Table

from tasrih.archive import schema
from tasrih.archive.analysis.facets import day_or_none, key
from tasrih.archive.records import plain, plain_or_none
from tasrih.archive.schema import numbered, statement_key
from tasrih.archive.terms import terms
from tasrih.model import Link, Reading

Row = dict[str, Any]
Rows = dict[Table, list[Row]]
IndexRow = tuple[int, tuple[str, ...]]


def rows_of(
    reading: Reading, version: int, inside: dict[str, tuple[str, ...]], records: Sequence[str]
) -> tuple[Rows, list[IndexRow]]:
    """Return the rows of a version by table, and for the index each statement's key with its columns of tokens.

    `inside` gives the tokens of each place by its label, `records` the statements as they are stored.
    """
    actors = {actor.id: numbered(version, i) for i, actor in enumerate(reading.actors)}
    places = {place.id: numbered(version, i) for i, place in enumerate(reading.places)}
    rows: Rows = {table: [] for table in schema.IN_ORDER}
    _actor_rows(reading, version, actors, rows)
    _place_rows(reading, version, places, inside, rows)
    _span_rows(reading, version, actors, places, rows)
    found = terms(reading, inside)
    day = day_or_none(reading.article.published)
    keys: dict[str, int] = {}
    index: list[IndexRow] = []
    for i, (statement, term) in enumerate(zip(reading.statements, found, strict=True)):
        number = keys[statement.id] = statement_key(day, version, i)
        parts = [statement.cue, *statement.content, *(part for part in (statement.source,) if part)]
        rows[schema.statements].append(
            {
                "id": number,
                "version_id": version,
                "label": statement.id,
                "start": min(part.start for part in parts),
                "end": max(part.end for part in parts),
                "actor_id": actors.get(statement.speaker.actor or "") if statement.speaker else None,
                "speaker": plain(statement.speaker.name) if statement.speaker else None,
                "kind": statement.kind,
                "act": statement.act,
                "voice": statement.voice,
                "hedged": statement.hedge is not None,
                "unsaid": statement.unsaid,
                "inside": statement.inside,
                "confidence": statement.confidence,
                "said": term.said,
            }
        )
        rows[schema.statement_records].append({"id": number, "record": records[i]})
        rows[schema.statement_places] += (
            {"statement_id": number, "place_id": place} for place in {places[label]: 0 for label in term.places}
        )
        index.append((number, term.columns))
    _claim_rows(reading, version, (actors, places, keys), rows)
    return rows, index


def _link(link: Link | None) -> Row:
    return {
        "link_source": plain(link.source) if link else None,
        "link_id": plain(link.id) if link else None,
    }


def _actor_rows(reading: Reading, version: int, actors: dict[str, int], rows: Rows) -> None:
    for i, actor in enumerate(reading.actors):
        number = numbered(version, i)
        rows[schema.actors].append(
            {
                "id": number,
                "version_id": version,
                "label": actor.id,
                "type": actor.type,
                "name": plain(actor.name),
                "key": key(actor.name),
                "latin": plain(actor.latin),
                **_link(actor.link),
            }
        )
        rows[schema.actor_names] += (
            {"actor_id": number, "ordinal": n, "name": plain(name)} for n, name in enumerate(actor.names)
        )
        rows[schema.roles] += (
            {
                "actor_id": number,
                "ordinal": n,
                "title": plain(role.title),
                "organisation_id": actors.get(role.organisation or ""),
                "start": role.span.start,
                "end": role.span.end,
            }
            for n, role in enumerate(actor.roles)
        )


def _place_rows(
    reading: Reading, version: int, places: dict[str, int], inside: dict[str, tuple[str, ...]], rows: Rows
) -> None:
    for i, place in enumerate(reading.places):
        rows[schema.places].append(
            {
                "id": numbered(version, i),
                "version_id": version,
                "label": place.id,
                "name": plain(place.name),
                "key": key(place.name),
                "latin": plain(place.latin),
                "latin_key": key(place.latin),
                "country": plain(place.country)[:2],
                "lat": place.lat,
                "lon": place.lon,
                **_link(place.link),
                "precision": place.precision,
                "inside": " ".join(inside[place.id]),
            }
        )


def _span_rows(reading: Reading, version: int, actors: dict[str, int], places: dict[str, int], rows: Rows) -> None:
    rows[schema.times] += (
        {
            "version_id": version,
            "ordinal": i,
            "label": time.id,
            "start": time.start,
            "end": time.end,
            "value": plain(time.value),
            "grain": time.grain[:20],
            "anchored": time.anchored,
        }
        for i, time in enumerate(reading.times)
    )
    rows[schema.quantities] += (
        {
            "version_id": version,
            "ordinal": i,
            "label": quantity.id,
            "start": quantity.start,
            "end": quantity.end,
            "low": quantity.low,
            "high": quantity.high,
            "unit": plain_or_none(quantity.unit),
            "of": plain(quantity.of.text) if quantity.of else None,
            "approximate": quantity.approximate,
        }
        for i, quantity in enumerate(reading.quantities)
    )
    rows[schema.mentions] += (
        {
            "version_id": version,
            "ordinal": i,
            "start": mention.start,
            "end": mention.end,
            "type": mention.type,
            "actor_id": actors.get(mention.actor or ""),
            "place_id": places.get(mention.place or ""),
        }
        for i, mention in enumerate(reading.mentions)
    )
    rows[schema.occasions] += (
        {
            "version_id": version,
            "ordinal": i,
            "kind": occasion.kind,
            "start": occasion.span.start,
            "end": occasion.span.end,
            "speakers": " ".join(occasion.speakers),
            "time": occasion.time,
            "place_id": places.get(occasion.place or ""),
        }
        for i, occasion in enumerate(reading.occasions)
    )


def _claim_rows(
    reading: Reading, version: int, known: tuple[dict[str, int], dict[str, int], dict[str, int]], rows: Rows
) -> None:
    actors, places, statements = known
    rows[schema.claims] += (
        {
            "id": numbered(version, i),
            "version_id": version,
            "statement_id": statements.get(claim.statement or ""),
            "type": claim.type,
            "polarity": claim.polarity,
            "start": claim.span.start,
            "end": claim.span.end,
            "actor_id": actors.get(claim.actor or ""),
            "other_id": actors.get(claim.other or ""),
            "place_id": places.get(claim.place or ""),
            "quantity": claim.quantity,
            "about": plain(claim.about.text) if claim.about else None,
            "since": plain_or_none(claim.since.value if claim.since else None),
            "until": plain_or_none(claim.until.value if claim.until else None),
        }
        for i, claim in enumerate(reading.claims)
    )
