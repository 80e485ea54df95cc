"""What the gazetteer knows of a place."""

from __future__ import annotations

from typing import NamedTuple

KINDS = (
    "country",
    "region",
    "county",
    "localadmin",
    "locality",
    "neighbourhood",
    "site",
    "area",
    "water",
    "river",
    "mountain",
    "island",
)
"""`region` is a first-level division (governorate, state), `county` and `localadmin` those below; `site` a base,
airport, crossing, camp or field; `area` land without an office of its own (a desert, a coast, a continent)."""

SOURCES = ("whosonfirst", "geonames", "")
"""The registers whose ids the entries carry; the empty one is Tasrih's own table, whose entries carry none."""


class Entry(NamedTuple):
    """A place: `number` in the gazetteer, Arabic `name`, `latin` (English) name, ISO 3166-1 `country` ("" for none).

    `lat` and `lon` are degrees WGS 84, `population` is 0 where unknown. `parent` is the number of the entry that
    holds this one, or None. `id` is the id in the register `source`; `geonames` is the GeoNames id, 0 for none.
    `rank` is how likely the name alone means this place, 0 to 255 (about 30 for each tenfold of people).
    """

    number: int
    name: str
    latin: str
    country: str
    lat: float
    lon: float
    kind: str
    population: int
    parent: int | None
    source: str
    id: int
    geonames: int
    rank: int
