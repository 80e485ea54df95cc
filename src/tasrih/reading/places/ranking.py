"""Which of the places of one name is meant: an ordered table of named weights, summed for each entry."""

from __future__ import annotations

from functools import lru_cache
from math import cos, exp, hypot, radians
from typing import NamedTuple

from tasrih import gazetteer
from tasrih.gazetteer import Entry

MOST = 40
"""How many entries of a name are looked at; they stand in the order of their prominence."""
NEAR_KM = 120.0
KM_A_DEGREE = 111.2

WEIGHTS = {
    "prominence": 12.0,
    "kind said": 4.0,
    "kind akin": 1.0,
    "kind not said": -1.5,
    "country said": 5.0,
    "country of the article": 4.5,
    "country of the outlet": 3.5,
    "within a place of the article": 1.5,
    "near places of the article": 1.5,
    "a country among countries": 2.0,
}

AKIN = {
    "locality": {"localadmin", "neighbourhood"},
    "region": {"area", "county", "island"},
    "county": {"region", "area", "localadmin", "locality", "neighbourhood"},
    "localadmin": {"county", "locality"},
    "neighbourhood": {"locality"},
    "site": {"locality"},
    "country": set(),
    "mountain": {"area"},
    "island": {"area", "region"},
    "water": {"river", "area"},
    "river": {"water", "area"},
}
"""Kinds that a word before a name (the key) may mean less often."""


class Setting(NamedTuple):
    """What the rest of the article says: shares of countries (the greatest 1.0), entries, points, the outlet's land."""

    lands: dict[str, float]
    within: frozenset[int]
    points: tuple[tuple[float, float], ...]
    outlet: str


NOWHERE = Setting({}, frozenset(), (), "")


class Sought(NamedTuple):
    """What is known of a name beside its key: the kind and country that words beside it say, countries around it."""

    key: int
    kind: str = ""
    country: str = ""
    among_countries: bool = False


@lru_cache(maxsize=8192)
def opened(key: int) -> tuple[Entry, ...]:
    """Return the most prominent entries of a key."""
    return tuple(gazetteer.entry(n) for n in gazetteer.entries(key)[:MOST])


def choose(sought: Sought, setting: Setting) -> tuple[Entry, tuple[str, ...]]:
    """Return the entry that a name means, and the names of the weights that spoke for it."""
    entries = opened(sought.key)
    if len(entries) == 1:
        return entries[0], ("the only place of the name",)
    scored = [(weigh(entry, sought, setting), entry) for entry in entries]
    found, best = max(scored, key=lambda pair: (sum(pair[0].values()), -pair[1].number))
    return best, tuple(sorted(found, key=lambda name: (-found[name], name)))


def weigh(entry: Entry, sought: Sought, setting: Setting) -> dict[str, float]:
    """Return the weights that hold of an entry, by name."""
    found = {"prominence": WEIGHTS["prominence"] * entry.rank / 255}
    if sought.kind:
        clue = _kind_clue(sought.kind, entry.kind)
        found[clue] = WEIGHTS[clue]
    if sought.country and sought.country == entry.country:
        found["country said"] = WEIGHTS["country said"]
    if sought.among_countries and entry.kind == "country":
        found["a country among countries"] = WEIGHTS["a country among countries"]
    share = setting.lands.get(entry.country, 0.0)
    if share:
        found["country of the article"] = WEIGHTS["country of the article"] * share
    if entry.country == setting.outlet:
        found["country of the outlet"] = WEIGHTS["country of the outlet"]
    if entry.kind != "country":
        _weigh_position(entry, setting, found)
    return found


def _kind_clue(said: str, kind: str) -> str:
    if said == kind:
        return "kind said"
    return "kind akin" if kind in AKIN[said] else "kind not said"


def _weigh_position(entry: Entry, setting: Setting, found: dict[str, float]) -> None:
    if setting.within and setting.within & ancestors(entry.number):
        found["within a place of the article"] = WEIGHTS["within a place of the article"]
    if setting.points:
        nearest = min(kilometres(entry.lat, entry.lon, lat, lon) for lat, lon in setting.points)
        if nearest < 4 * NEAR_KM:
            found["near places of the article"] = WEIGHTS["near places of the article"] * exp(-nearest / NEAR_KM)


@lru_cache(maxsize=8192)
def ancestors(number: int) -> frozenset[int]:
    """Return the entries that hold entry `number`, countries left out."""
    found = set()
    parent = gazetteer.entry(number).parent
    while parent is not None and parent not in found:
        above = gazetteer.entry(parent)
        if above.kind == "country":
            break
        found.add(parent)
        parent = above.parent
    return frozenset(found)


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the distance of two points in kilometres; good to a per cent within a country."""
    east = (lon - other_lon) * cos(radians((lat + other_lat) / 2))
    return hypot(lat - other_lat, east) * KM_A_DEGREE
