"""A gazetteer of a few invented rows, built in memory: what the tests of building and scanning share."""

from __future__ import annotations

from pathlib import Path

from tasrih.gazetteer.build.merge import deduplicated, ordered, with_cities, with_own, with_seats
from tasrih.gazetteer.build.pack import pack
from tasrih.gazetteer.build.place import Place
from tasrih.gazetteer.build.sources import own, whosonfirst
from tasrih.gazetteer.store import Store

HEADER = [
    "wof_id",
    "country",
    "placetype",
    "wof_name",
    "names_eng",
    "names_ara_preferred",
    "names_ara_variant",
    "lat",
    "lon",
    "parent_id",
    "geonames_id",
    "population",
    "is_current",
    "repo_commit",
]
WOF = [
    ("11", "SY", "region", "Nahr", "Nahr Governorate", "محافظة النهر", "", "35.0", "38.0", "1", "", "900000", "1", "x"),
    ("12", "SY", "county", "Wadi", "", "منطقة الوادي", "", "35.2", "38.2", "11", "", "90000", "1", "x"),
    ("13", "SY", "locality", "Al Wadi", "", "الوادي", "", "35.21", "38.21", "12", "501", "30000", "1", "x"),
    ("14", "SY", "locality", "Al Wadi", "", "الوادي", "", "35.22", "38.22", "12", "", "30000", "0", "x"),
    ("15", "IQ", "locality", "Al Wadi", "", "الوادي", "", "33.0", "44.0", "", "", "", "1", "x"),
    ("16", "SY", "locality", "Tall Zahr", "", "تل زهر", "", "35.3", "38.3", "12", "", "", "1", "x"),
    ("17", "SY", "locality", "An Nahr", "", "النهر", "", "35.1", "38.1", "11", "", "40000", "1", "x"),
]
OWN = "id\tforms\tlatin\tkind\tcountry\tlat\tlon\tpeople\tsame\n"


def wof_table(folder: Path) -> Path:
    path = folder / "wof.tsv"
    path.write_text("\n".join("\t".join(row) for row in [HEADER, *WOF]) + "\n", encoding="utf-8")
    return path


def own_table(folder: Path, *rows: str) -> Path:
    path = folder / "places.tsv"
    path.write_text(OWN + "".join(row + "\n" for row in rows), encoding="utf-8")
    return path


def country(iso: str, name: str, people: int = 20_000_000) -> Place:
    return Place("geonames", 900 + len(iso + name), (name,), iso, iso, 35.0, 38.0, "country", people)


def city(name: str, latin: str, iso: str, lat: float, lon: float, people: int, number: int) -> Place:
    return Place("geonames", number, (name,) if name else (), latin, iso, lat, lon, "locality", people, geonames=number)


def built(folder: Path, *rows: str, cities: tuple[Place, ...] = ()) -> bytes:
    lands = [country("SY", "البلد الأول"), country("IQ", "البلد الثاني الكبير")]
    places, moved = deduplicated(whosonfirst(wof_table(folder)))
    places = with_cities(places, list(cities))
    nameless = [place for place in cities if not place.names]
    places = with_own([*lands, *places], own(own_table(folder, *rows)), nameless)
    return pack(ordered(with_seats(places)), moved)


def store_of(folder: Path, *rows: str, cities: tuple[Place, ...] = ()) -> Store:
    return Store(built(folder, *rows, cities=cities))
