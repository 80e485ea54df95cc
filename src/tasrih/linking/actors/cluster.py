"""From sightings of people to people: full names first, then what is called by a part of a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from msgspec.structs import replace

from tasrih.arabic.letters import BEH, FEH, LAM, WAW
from tasrih.linking.actors.features import ENOUGH, SOLE_LEAST, World, clashes, compare, total
from tasrih.linking.actors.names import agreement, described, parse
from tasrih.linking.actors.one_name import by_word, of_one_name
from tasrih.linking.actors.parts import attached
from tasrih.linking.actors.person import OF_OFFICE, Person, alone
from tasrih.linking.actors.profile import Profile
from tasrih.linking.actors.sighting import Sighting, folded
from tasrih.linking.actors.world import blocks, survey

PROCLITICS = frozenset({WAW, FEH, BEH, LAM})
CROWD = 250
"""A block of more people is too common to compare each with each."""


def people(sightings: Iterable[Sighting]) -> list[Person]:
    """Return the people that `sightings` (all of type person) are of; their order does not matter.

    Sightings that no name tells apart stay alone.
    """
    ordered = sorted(sightings, key=lambda sighting: sighting.key)
    world = survey(ordered)
    ordered = [_without_proclitic(sighting, world) for sighting in ordered]
    full, parts, nameless = _sorted_out(ordered)
    persons = _joined([person for group in full for person in of_one_name(group, world)], world)
    left = attached(persons, parts, world)
    return sorted(persons + by_word(left, world) + [alone(s) for s in nameless], key=lambda p: p.profile.key)


def _without_proclitic(sighting: Sighting, world: World) -> Sighting:
    """Return a sighting whose first name has no conjunction or preposition on it, judged by the other names."""
    name = parse(sighting.name)
    word = name.words[0] if name.full else ""
    plain = word[1:]
    if word[:1] in PROCLITICS and world.as_first[plain] >= SOLE_LEAST > world.as_first[word]:
        return replace(sighting, name=" ".join((plain, *folded(sighting.name)[1:])))
    return sighting


def _sorted_out(ordered: list[Sighting]) -> tuple[list[list[Sighting]], list[Sighting], list[Sighting]]:
    """Return the sightings with a full name in groups of one name, those with a part of a name, those with none."""
    full: dict[str, list[Sighting]] = {}
    parts, nameless = [], []
    for sighting in ordered:
        name = parse(sighting.name)
        if described(sighting.name):
            nameless.append(sighting)
        elif name.full:
            full.setdefault(name.key, []).append(sighting)
        else:
            parts.append(sighting)
    return [full[key] for key in sorted(full)], parts, nameless


def _joined(persons: list[Person], world: World) -> list[Person]:
    """Join people of full names that agree, the surest pairs first; those that cannot be one are never joined."""
    at: dict[int, int] = {n: n for n in range(len(persons))}

    def top(n: int) -> int:
        while at[n] != n:
            n = at[n]
        return n

    scored = []
    for one, other in _pairs(persons):
        if agreement(persons[one].profile.name, persons[other].profile.name) != "other":
            found = compare(persons[one].profile, persons[other].profile, world)
            if total(found) >= ENOUGH and ("name-tail" not in found or OF_OFFICE & set(found)):
                scored.append((-total(found), one, other))
    for _, one, other in sorted(scored):
        a, b = sorted((top(one), top(other)))
        if a == b:
            continue
        found = compare(persons[a].profile, persons[b].profile, world)
        if total(found) < ENOUGH or cannot_link(persons[a].profile, persons[b].profile):
            continue
        at[b] = a
        small, _ = sorted((persons[a], persons[b]), key=lambda p: (len(p.profile.sightings), p.profile.key))
        why = (total(found), tuple(found))
        persons[a].why.update(persons[b].why)
        persons[a].why.update(
            {sighting.key: why for sighting in small.profile.sightings if why[0] < _sum(small, sighting)}
        )
        persons[a].profile.join(persons[b].profile)
    return [persons[n] for n in range(len(persons)) if at[n] == n]


def _sum(person: Person, sighting: Sighting) -> float:
    known = person.why.get(sighting.key)
    return known[0] if known is not None and known[1] else float("inf")


def cannot_link(a: Profile, b: Profile) -> bool:
    """Tell whether two people must stay two: other names, other entries of a register, offices that clash."""
    if a.links and b.links and not a.links & b.links:
        return True
    if agreement(a.name, b.name) in ("other", "none"):
        return True
    if "office-same" in compare(a, b, World()):
        return False
    return clashes(a, b) or _parted(a, b)


def _parted(a: Profile, b: Profile) -> bool:
    """Tell whether both hold sightings of one full name: then these were told apart before."""
    one, other = ({name.key for name in profile.names if name.full} for profile in (a, b))
    return not one.isdisjoint(other)


def _pairs(persons: list[Person]) -> Iterator[tuple[int, int]]:
    by_block: dict[str, list[int]] = {}
    for n, person in enumerate(persons):
        for key in blocks(person.profile.name):
            by_block.setdefault(key, []).append(n)
    seen: set[tuple[int, int]] = set()
    for key in sorted(by_block):
        if len(by_block[key]) > CROWD:
            continue
        for pair in combinations(by_block[key], 2):
            if pair not in seen:
                seen.add(pair)
                yield pair
