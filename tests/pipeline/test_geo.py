"""A reading as GeoJSON: places with the claims made about them."""

from __future__ import annotations

import json

from msgspec.structs import replace
from reading.wholes import whole

from tasrih import geojson
from tasrih.model import Link, Reading
from tasrih.reading import claims
from tasrih.reading.index import Index

TEXT = (
    "قال [M:a1 سالم] إن {assert:a1 ليس ل[O:o1 لتحالف] تواجد عسكري في [P:p1 منبج]}. "
    "وينتشر [Q:600 600 جندي] من [O:o2 الجيش] في [P:p2 إدلب] منذ [T:2014 عام 2014]. وصل إلى [P:p3 حلب]."
)


def reading() -> Reading:
    made = whole(TEXT)
    return Reading(
        made.page.article,
        made.statements,
        made.actors,
        made.mentions,
        made.places,
        made.times,
        made.quantities,
        (),
        claims.find(Index(made)),
    )


def properties() -> list[dict]:
    return [feature["properties"] for feature in geojson(reading())["features"]]


def test_a_place_is_a_point_longitude_first():
    made = geojson(reading())
    assert made["type"] == "FeatureCollection"
    assert [f["type"] for f in made["features"]] == ["Feature"] * 3
    place = reading().places[0]
    assert (place.lat, place.lon) == (1.0, 2.0)
    assert made["features"][0]["geometry"] == {"type": "Point", "coordinates": [2.0, 1.0]}


def test_a_claim_says_who_says_it_and_how():
    (claim,) = properties()[0]["claims"]
    assert (claim["type"], claim["polarity"], claim["actor"], claim["about"]) == (
        "presence",
        "denied",
        "لتحالف",
        "تواجد عسكري",
    )
    assert (claim["speaker"], claim["voice"], claim["hedge"], claim["statement"]) == ("a1", "said", None, "s1")
    assert claim["said"].startswith("ليس")


def test_the_reporters_claim_has_no_speaker_but_its_number_and_time():
    presence = next(claim for claim in properties()[1]["claims"] if claim["type"] == "presence")
    assert presence["speaker"] is presence["statement"] is presence["said"] is None
    assert (presence["quantity"]["low"], presence["quantity"]["of"], presence["from"]) == (600, "جندي", "2014")
    assert presence["actor"] == "الجيش"
    assert (presence["other"], presence["other_latin"]) == (None, None)


def test_names_are_in_latin_letters_too():
    one = reading()
    actors = tuple(replace(actor, latin=f"Latin {actor.id}") for actor in one.actors)
    claims = [c for f in geojson(replace(one, actors=actors))["features"] for c in f["properties"]["claims"]]
    assert {c["actor_latin"] for c in claims if c["actor"]} == {"Latin o1", "Latin o2"}


def test_a_place_of_no_claim_has_its_mentions():
    last = properties()[2]
    assert last["claims"] == []
    text = reading().article.text
    assert [text[m["start"] : m["end"]] for m in last["mentions"]] == ["حلب"]


def test_several_readings_are_one_collection_and_the_link_is_kept():
    one = reading()
    linked = replace(one, places=(replace(one.places[0], link=Link("geonames", "7")), *one.places[1:]))
    made = geojson([one, linked])
    assert len(made["features"]) == 6
    assert made["features"][3]["properties"]["link"] == {"source": "geonames", "id": "7"}
    assert json.loads(json.dumps(made)) == made


def test_a_reading_without_places_is_an_empty_collection():
    assert geojson(replace(reading(), places=())) == {"type": "FeatureCollection", "features": []}
