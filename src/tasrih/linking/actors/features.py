"""What speaks for and against two profiles being one person: an ordered table of named features, each with its reason.

The weights are logarithms of odds, set by hand and held to judged clusters (docs/linking.md); they are added up, and
the sum says how surely.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from tasrih.linking.actors.names import Agreement, Name, agreement
from tasrih.linking.actors.offices import agree, country, joinable, strong
from tasrih.linking.actors.profile import Profile
from tasrih.linking.actors.spelling import bare

AT_ONE_TIME = 400
"""Reports that many days apart may say different things of one person: offices change."""
MANY_FIRST, MANY_LAST = 12, 5
"""A first name with so many family names, a family name with so many first names, tells little."""
SOLE = 0.8
"""Whose share of all the reports of a family name is at least that, is meant by it."""
SOLE_LEAST = 4
FIRST_SHARE, FEW = 0.5, 2
"""A word met as a first name that often, for each time as a family name, and with more than few of these, is one."""
COMPANY_SHARE = 0.04
"""Who is named in more than this share of all articles is nobody's company."""


class Feature(NamedTuple):
    """A row of the table: its name, its weight, what it means."""

    name: str
    weight: float
    meaning: str


TABLE = (
    Feature("link-same", 6.0, "both are one entry of an outside register"),
    Feature("link-other", -9.0, "they are two entries of an outside register"),
    Feature("name-full", 4.0, "three words of the name and more are the same"),
    Feature("name-same", 3.2, "first name and family name are the same, perhaps in another spelling"),
    Feature("name-fuller", 3.0, "first name and family name are the same, one has more between"),
    Feature("name-open", 1.2, "one name goes on where the other ends"),
    Feature("name-near", 1.2, "the names differ by a slip of one letter"),
    Feature("name-tail", -0.5, "one name lacks but the first word of the other"),
    Feature("name-word", 0.8, "one word, the same, is all the name"),
    Feature("name-family", 0.0, "the family name alone"),
    Feature("name-given", -0.5, "the first name alone"),
    Feature("name-other", -9.0, "the names are of two people"),
    Feature("called-so", 2.0, "an article calls the one by the name of the other"),
    Feature("name-common", -1.6, "many people have that first name, and many that family name"),
    Feature("sole-bearer", 2.0, "nearly all reports with this name mean one person"),
    Feature("rival-bearers", -1.0, "several people have this name"),
    Feature("office-same", 2.6, "the same office in the same nation or body"),
    Feature("office-like", 0.8, "a title of the same words"),
    Feature("nation-same", 0.8, "offices of the same nation"),
    Feature("nation-named", 0.6, "the article names the nation that the other holds an office of"),
    Feature("reigning", 2.2, "a king is called by his first name, and there is one king of that name"),
    Feature("office-clash", -4.0, "at one time, offices that one person does not hold together"),
    Feature("company", 1.2, "the same people and places stand beside them"),
    Feature("company-some", 0.5, "some of the same people and places stand beside them"),
)
WEIGHT = {feature.name: feature.weight for feature in TABLE}
_OF_AGREEMENT: dict[Agreement, str] = {
    "full": "name-full",
    "same": "name-same",
    "fuller": "name-fuller",
    "open": "name-open",
    "near": "name-near",
    "tail": "name-tail",
    "word": "name-word",
    "family": "name-family",
    "given": "name-given",
    "none": "name-other",
    "other": "name-other",
}
ENOUGH = 2.4
"""A sum of weights from which two are taken for one: odds of eleven to one."""


@dataclass(slots=True)
class World:
    """What the whole of the sightings teaches: how many people bear a word, how often somebody is named at all.

    `firsts` and `lasts` give, for a bare word, how many family names go with it, how many first names: each met twice,
    so that slips of reading do not count. `as_first` and `as_last` count the sightings that it is the first word or
    the last of. `articles` counts in how many articles a name stands beside anybody, `total` all articles.
    """

    firsts: Counter[str] = field(default_factory=Counter)
    lasts: Counter[str] = field(default_factory=Counter)
    as_first: Counter[str] = field(default_factory=Counter)
    as_last: Counter[str] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)
    total: int = 1

    def common(self, name: Name) -> bool:
        """Tell whether a name of two words is one that many may have: of a usual first name and such a family name.

        Two first names are as usual, a man's and his father's.
        """
        if len(name.words) > 2 or not name.full:
            return False
        last = bare(name.words[-1])
        if not self.usual_first(name):
            return False
        return self.lasts[last] >= MANY_LAST or self.firsts[last] > FEW

    def usual_first(self, name: Name) -> bool:
        """Tell whether the first word of a name is one that goes with many family names."""
        return self.firsts[bare(name.words[0])] >= MANY_FIRST

    def mostly_first(self, word: str) -> bool:
        """Tell whether a bare word is rather a first name than a family name."""
        return self.as_first.get(word, 0) > FIRST_SHARE * self.as_last.get(word, 0) and self.firsts.get(word, 0) > FEW

    def telling(self, names: frozenset[str]) -> frozenset[str]:
        """Return those of `names` that do not stand everywhere."""
        most = max(3.0, COMPANY_SHARE * self.total)
        return frozenset(name for name in names if self.articles.get(name, 0) <= most)


def compare(a: Profile, b: Profile, world: World) -> list[str]:
    """Return the names of the features that hold of two profiles, in the order of the table."""
    held = agreement(a.name, b.name)
    found = {_OF_AGREEMENT[held], *_of_links(a, b), *_of_offices(a, b), *_of_company(a, b, world)}
    if held in ("same", "near", "open") and (world.common(a.name) or world.common(b.name)):
        found.add("name-common")
    if held == "fuller" and (world.usual_first(a.name) and min(len(a.name.words), len(b.name.words)) == 2):
        found.add("name-common")
    if held in ("tail", "other") and (a.name.key in b.aliases or b.name.key in a.aliases):
        found.add("called-so")
    return [feature.name for feature in TABLE if feature.name in found]


def total(found: list[str]) -> float:
    """Return the sum of the weights of features."""
    return sum(WEIGHT[name] for name in found)


def confidence(score: float) -> float:
    """Return how surely two are one, 0 to 1, by the sum of the weights."""
    return round(1 / (1 + math.exp(-score)), 3)


def _of_links(a: Profile, b: Profile) -> list[str]:
    if not a.links or not b.links:
        return []
    return ["link-same" if a.links & b.links else "link-other"]


def _of_offices(a: Profile, b: Profile) -> list[str]:
    found = []
    pairs = [(x, y) for x in a.offices for y in b.offices if agree(x, y)]
    if any(strong(x, y) for x, y in pairs):
        found.append("office-same")
    elif pairs:
        found.append("office-like")
    nation = a.mostly_nation()
    if nation and nation == b.mostly_nation():
        found.append("nation-same")
    if "office-same" not in found and clashes(a, b):
        found.append("office-clash")
    return found


def nation_named(part: Profile, whole: Profile) -> bool:
    """Tell whether the articles of `part` name the nation that most offices of `whole` are of."""
    nation = whole.mostly_nation()
    return bool(nation) and any(country(name) == nation for name in part.beside)


def clashes(a: Profile, b: Profile) -> bool:
    """Tell whether what most reports say of two people cannot be true of one at one time."""
    if _apart(a, b) > AT_ONE_TIME:
        return False
    one, other = a.mostly_nation(), b.mostly_nation()
    if one and other and one != other:
        return True
    return not joinable(a.mostly_callings(), b.mostly_callings())


def _apart(a: Profile, b: Profile) -> int:
    """Return how many days lie between the reports of two profiles, 0 where they overlap or no date is known."""
    one, other = a.days(), b.days()
    if one is None or other is None:
        return 0
    return max(0, other[0] - one[1], one[0] - other[1])


def _of_company(a: Profile, b: Profile, world: World) -> list[str]:
    shared = world.telling(a.company() & b.company())
    few = min(len(a.company()), len(b.company()))
    if not shared:
        return []
    return ["company"] if len(shared) >= 3 or len(shared) >= 0.5 * few else ["company-some"]
