"""What is known of one person from some articles: names, offices with their dates, company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from tasrih.linking.actors.names import Name, parse
from tasrih.linking.actors.offices import Office, office_of
from tasrih.linking.actors.sighting import Post, Sighting

MOSTLY, OFTEN = 0.5, 0.3
"""What share of the offices must say so for a nation, or a calling, to be a person's."""
USUAL = 0.08
"""A full name met in a smaller share of the reports than the most usual one is taken for a slip of reading."""
COMPANY_LEAST = 2
"""In how many of a person's articles another must be named to be its company, where it has several."""


@dataclass(slots=True, eq=False)
class Profile:
    """Sightings held to be of one person, and what they say together. `name` is the fullest, then the most usual."""

    sightings: list[Sighting] = field(default_factory=list)
    names: Counter[Name] = field(default_factory=Counter)
    offices: Counter[Office] = field(default_factory=Counter)
    beside: Counter[str] = field(default_factory=Counter)
    links: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)
    _company: frozenset[str] | None = None
    _name: Name | None = None
    _nation: str | None = None
    _callings: frozenset[str] | None = None

    @classmethod
    def of(cls, sightings: Iterable[Sighting]) -> Profile:
        """Return the profile of some sightings."""
        made = cls()
        for sighting in sightings:
            made.add(sighting)
        return made

    def add(self, sighting: Sighting) -> None:
        """Take in one more sighting."""
        self._company = self._name = self._nation = self._callings = None
        self.sightings.append(sighting)
        name = parse(sighting.name)
        self.names[name] += 1
        self.offices.update(offices(sighting))
        self.beside.update(sighting.beside)
        self.aliases.update(parse(other).key for other in sighting.names)
        if sighting.link is not None:
            self.links.add(f"{sighting.link.source}:{sighting.link.id}")

    def join(self, other: Profile) -> None:
        """Take in another profile."""
        self._company = self._name = self._nation = self._callings = None
        self.sightings += other.sightings
        self.names.update(other.names)
        self.offices.update(other.offices)
        self.beside.update(other.beside)
        self.aliases |= other.aliases
        self.links |= other.links

    @property
    def key(self) -> str:
        """Return the smallest key of its sightings."""
        return min(sighting.key for sighting in self.sightings)

    @property
    def name(self) -> Name:
        """Return the fullest of the usual names."""
        if self._name is None:
            names = self.usual()
            self._name = max(names, key=lambda name: (name.full, len(name.words), self.names[name], name.key))
        return self._name

    def usual(self) -> list[Name]:
        """Return the names that are no slip: those often met among the full ones, all where there are few."""
        most = max((count for name, count in self.names.items() if name.full), default=0)
        found = [name for name, count in self.names.items() if name.full and count >= USUAL * most]
        return found or list(self.names)

    def mostly_nation(self) -> str:
        """Return the nation that most of the offices are of, "" where none prevails."""
        if self._nation is None:
            self._nation = _prevailing(Counter(office.nation for office in self.offices.elements() if office.nation))
        return self._nation

    def mostly_callings(self) -> frozenset[str]:
        """Return the callings that many of the offices are of, none where nothing is known."""
        if self._callings is None:
            counts = Counter(kind for office in self.offices.elements() for kind in office.callings)
            total = sum(1 for office in self.offices.elements() if office.callings)
            self._callings = frozenset(kind for kind, count in counts.items() if count >= OFTEN * total)
        return self._callings

    def days(self) -> tuple[int, int] | None:
        """Return the ordinal numbers of the first and last day of its reports, None where no date is known."""
        found = [day for sighting in self.sightings if (day := day_of(sighting.published)) is not None]
        return (min(found), max(found)) if found else None

    def company(self) -> frozenset[str]:
        """Return the names often found beside this one."""
        if self._company is None:
            least = COMPANY_LEAST if len(self.sightings) > COMPANY_LEAST else 1
            self._company = frozenset(name for name, count in self.beside.items() if count >= least)
        return self._company


def offices(sighting: Sighting) -> list[Office]:
    """Return the offices of a sighting, those in the titles of its name too, each once."""
    titles = [Post(title) for title in parse(sighting.name).titles]
    posts = [office_of(post) for post in (*sighting.posts, *titles)]
    return list(dict.fromkeys(office for office in posts if office is not None))


def day_of(published: str) -> int | None:
    """Return the ordinal number of a day in ISO 8601, None where it is none."""
    try:
        return date.fromisoformat(published[:10]).toordinal()
    except ValueError:
        return None


def _prevailing(counts: Counter[str]) -> str:
    if not counts:
        return ""
    best, count = max(counts.items(), key=lambda item: (item[1], item[0]))
    return best if count > MOSTLY * sum(counts.values()) else ""
