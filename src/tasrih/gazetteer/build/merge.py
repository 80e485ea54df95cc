"""Places of several sources joined to one list, in the order in which they are written."""

from __future__ import annotations

import unicodedata
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
        if not city.names:
            continue
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


def with_own(places: list[Place], own: list[tuple[Place, str]], nameless: list[Place]) -> list[Place]:
    """Return `places` with the linguist's: rows that are a register's place give it their names, others are new.

    `nameless` are cities that GeoNames has without an Arabic name: they are taken where a row names them.
    """
    made = list(places)
    grid = _Grid([*places, *nameless])
    lost = []
    for row, same in own:
        twin = grid.largest_near(row) if same == "near" else grid.named(row, same)
        if same != "-" and twin is None:
            lost.append(f"{row.latin} ({same})")
        elif twin is None:
            made.append(row)
        elif twin < len(places):
            made[twin] = _renamed(made[twin], row)
        else:
            made.append(_renamed(nameless[twin - len(places)], row))
    if lost:
        raise GazetteerError(f"places.tsv: no register's place for {', '.join(lost)}")
    return made


def _renamed(place: Place, row: Place) -> Place:
    joined = row.joined(place)
    return replace(
        place,
        names=joined.names,
        latin=row.latin,
        population=row.population or place.population,
        rank=row.rank,
    )


def _plain(latin: str) -> str:
    """Return a Latin name without accents, case and what stands in brackets."""
    bare = unicodedata.normalize("NFKD", latin.partition(" (")[0])
    return "".join(c for c in bare.casefold() if c.isalpha())


class _Grid:
    """Places by degree of latitude and longitude, and by id."""

    def __init__(self, places: list[Place]) -> None:
        self.places = places
        self.cells: dict[tuple[str, int, int], list[int]] = defaultdict(list)
        self.ids: dict[str, int] = {}
        for n, place in enumerate(places):
            self.cells[place.country, round(place.lat), round(place.lon)].append(n)
            self.ids[f"wof:{place.id}" if place.source == "whosonfirst" else f"gn:{place.id}"] = n

    def around(self, row: Place, km: float) -> list[int]:
        reach = range(-2, 3)
        near = (n for y in reach for x in reach for n in self._cell(row, y, x))
        return [n for n in near if self.places[n].km_from(row) < km]

    def _cell(self, row: Place, y: int, x: int) -> list[int]:
        return self.cells.get((row.country, round(row.lat) + y, round(row.lon) + x), [])

    def largest_near(self, row: Place) -> int | None:
        """Return the largest settlement near a row that has its name; where none has, the largest very near."""
        names, latin = set(place_keys(row)), _plain(row.latin)
        found = [n for n in self.around(row, 25.0) if self.places[n].kind in _SETTLED]
        called = [
            n for n in found if names.intersection(place_keys(self.places[n])) or _plain(self.places[n].latin) == latin
        ]
        beside = [n for n in found if self.places[n].km_from(row) < 8.0]
        return max(called or beside, key=lambda n: (self.places[n].population, -n), default=None)

    def named(self, row: Place, same: str) -> int | None:
        """Return the place with the id `same`; for `-` the one of the row's kind and name near it, None if none."""
        if same != "-":
            return self.ids.get(same)
        names = set(place_keys(row))
        settled = row.kind in _SETTLED
        kinds = _SETTLED if settled else {row.kind}
        found = self.around(row, 15.0 if settled or row.kind == "site" else 200.0)
        alike = [n for n in found if self.places[n].kind in kinds and names.intersection(place_keys(self.places[n]))]
        return min(alike, key=lambda n: self.places[n].km_from(row), default=None)


def with_seats(places: list[Place]) -> list[Place]:
    """Return `places`, each town that gives its governorate or district its name ranked above it."""
    towns: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, place in enumerate(places):
        if place.kind == "locality":
            for name in place_keys(place):
                towns[place.country, name].append(n)
    made = list(places)
    for area in places:
        if area.kind not in _SEATED:
            continue
        least, reach = _SEATED[area.kind]
        for name in place_keys(area)[:2]:
            near = [n for n in towns[area.country, name] if places[n].km_from(area) < reach]
            seat = max(near, key=lambda n: (places[n].population, -places[n].km_from(area)), default=None)
            alone = area.kind == "county" and len(near) == 1
            if seat is not None and (places[seat].population >= least or alone):
                made[seat] = replace(made[seat], rank=max(made[seat].prominence, min(229, area.prominence + 1)))
                break
    return made


_SEATED = {"region": (10_000, 160.0), "county": (1_000, 60.0)}
"""How many people a seat has at least, where several towns have the name, and how far from the middle it may lie."""


def ordered(places: Iterable[Place]) -> list[Place]:
    """Return the places in the order of the file: countries first, then by country, kind and id."""
    return sorted(places, key=lambda p: (p.kind != "country", p.country, p.kind, p.source, p.id))
