"""Places of several sources joined to one list, in the order in which they are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from tasrih.errors import GazetteerError
from tasrih.gazetteer.build.place import Place
from tasrih.gazetteer.build.sources import LEAST_PEOPLE
from tasrih.gazetteer.build.spellings import keys

NEAR_KM = 12.0
"""Two entries of one kind and name this near are one place, if one of them is out of date or both are towns."""
TOWN = 5000
_SETTLED = frozenset({"locality", "neighbourhood"})


def place_keys(place: Place) -> list[str]:
    """Return the folded names of a place."""
    return keys(place.names, place.latin, place.country, place.kind)


def deduplicated(places: Iterable[Place]) -> tuple[list[Place], dict[tuple[str, int], tuple[str, int]]]:
    """Return the places without doubles, and for each that went the key of the one that holds it now."""
    ordered = sorted(places, key=lambda p: (not p.current, -p.population, p.id))
    kept: dict[tuple[str, int], Place] = {}
    moved: dict[tuple[str, int], tuple[str, int]] = {}
    named: dict[tuple[str, str, str], list[tuple[str, int]]] = defaultdict(list)
    for place in ordered:
        names = place_keys(place)
        twin = next((kept[k] for name in names for k in named[_slot(place, name)] if _one(kept[k], place)), None)
        if twin is not None:
            moved[place.key] = twin.key
            kept[twin.key] = twin.joined(place)
        else:
            kept[place.key] = place
        for name in names:
            if (twin or place).key not in named[_slot(place, name)]:
                named[_slot(place, name)].append((twin or place).key)
    return list(kept.values()), moved


def _slot(place: Place, name: str) -> tuple[str, str, str]:
    return place.country, "settled" if place.kind in _SETTLED else place.kind, name


def _one(first: Place, second: Place) -> bool:
    if first.geonames and first.geonames == second.geonames:
        return True
    doubtful = not (first.current and second.current)
    towns = first.population >= TOWN and second.population >= TOWN
    if not doubtful and not towns and first.kind in _SETTLED:
        return first.km_from(second) < 1.0
    return first.km_from(second) < (NEAR_KM if first.kind in _SETTLED else 80.0)


def with_cities(places: list[Place], cities: list[Place]) -> list[Place]:
    """Return `places` with what GeoNames knows of them, and its large cities where no place of that name is near."""
    covered = {place.country for place in places}
    by_number = {place.geonames: n for n, place in enumerate(places) if place.geonames and place.kind in _SETTLED}
    by_name: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, place in enumerate(places):
        if place.kind in _SETTLED:
            for name in place_keys(place):
                by_name[place.country, name].append(n)
    made = list(places)
    for city in cities:
        if city.country not in covered:
            if city.population >= LEAST_PEOPLE or city.capital:
                made.append(city)
            continue
        near = [n for name in place_keys(city) for n in by_name[city.country, name] if made[n].km_from(city) < NEAR_KM]
        at = by_number.get(city.geonames)
        if at is None and near:
            at = max(near, key=lambda n: (made[n].current, made[n].population, -n))
        if at is None:
            made.append(city)
        else:
            made[at] = made[at].joined(city)
    return made


def with_own(places: list[Place], own: list[tuple[Place, tuple[str, int] | None]]) -> list[Place]:
    """Return `places` with the linguist's: a row that is the same as an entry gives it names, the others are new."""
    made = list(places)
    at = {place.key: n for n, place in enumerate(places)}
    numbered = {place.geonames: n for n, place in enumerate(places) if place.geonames}
    for row, same in own:
        if same is None:
            made.append(row)
            continue
        n = at.get(same, numbered.get(same[1]) if same[0] == "geonames" else None)
        if n is None:
            raise GazetteerError(f"places.tsv: {row.latin}: no entry {same[0]}:{same[1]}")
        kind = row.kind if made[n].kind not in ("country",) else made[n].kind
        made[n] = replace(
            row.joined(made[n]),
            source=made[n].source,
            id=made[n].id,
            kind=kind,
            up=made[n].up,
            population=row.population or made[n].population,
        )
    return made


def ordered(places: Iterable[Place]) -> list[Place]:
    """Return the places in the order of the file: countries first, then by country, kind and id."""
    return sorted(places, key=lambda p: (p.kind != "country", p.country, p.kind, p.source, p.id))
