"""A place as a source gives it, before places of several sources are joined."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import cos, hypot, radians

KM_A_DEGREE = 111.2
RANK_OF_KIND = {
    "country": 230,
    "region": 125,
    "county": 85,
    "localadmin": 70,
    "locality": 40,
    "neighbourhood": 35,
    "site": 110,
    "area": 175,
    "water": 190,
    "river": 175,
    "mountain": 110,
    "island": 130,
}
"""How prominent a place of unknown population is, by its kind: 0 to 255."""

NEWSWORTHY = 110
"""The least rank of a place that only the linguist's table has: it stands there because news names it."""


@dataclass(frozen=True)
class Place:
    """`names` are spellings as the source has them, the preferred one first; `up` is the key of the parent."""

    source: str
    id: int
    names: tuple[str, ...]
    latin: str
    country: str
    lat: float
    lon: float
    kind: str
    population: int = 0
    up: tuple[str, int] | None = None
    geonames: int = 0
    current: bool = True
    capital: bool = False
    rank: int = 0
    alternates: tuple[str, ...] = field(default=())

    @property
    def key(self) -> tuple[str, int]:
        """The register and the id in it."""
        return self.source, self.id

    @property
    def prominence(self) -> int:
        """How likely a name alone means this place: 0 to 255, from its kind and about 30 for each tenfold people."""
        if self.rank:
            return self.rank
        peopled = 30 * (len(str(self.population)) - 1) + 3 * int(str(self.population)[0]) if self.population else 0
        if self.kind == "country":
            return 250 if self.population > 5_000_000 else 230
        if self.kind in ("region", "county", "localadmin"):
            peopled -= 30
        least = max(RANK_OF_KIND[self.kind], 0 if self.source else NEWSWORTHY)
        return min(229, max(least, peopled) + (40 if self.capital else 0))

    def km_from(self, other: Place) -> float:
        """Return how far away `other` is, in kilometres; good to a per cent within a country."""
        east = (self.lon - other.lon) * cos(radians((self.lat + other.lat) / 2))
        return hypot(self.lat - other.lat, east) * KM_A_DEGREE

    def joined(self, other: Place) -> Place:
        """Return this place with what `other`, the same place, knows besides."""
        return replace(
            self,
            names=tuple(dict.fromkeys((*self.names, *other.names))),
            latin=self.latin or other.latin,
            kind="locality" if (self.kind, other.kind) == ("neighbourhood", "locality") else self.kind,
            population=max(self.population, other.population),
            geonames=self.geonames or other.geonames,
            capital=self.capital or other.capital,
            current=self.current or other.current,
            rank=max(self.rank, other.rank),
        )
