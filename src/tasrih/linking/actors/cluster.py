"""From sightings of people to people: full names first, then what is called by a part of a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from msgspec.structs import replace

from tasrih.arabic.letters import ALEF, BEH, FEH, LAM, WAW
from tasrih.linking.actors.features import (
    ENOUGH,
    SOLE,
    SOLE_LEAST,
    TABLE,
    WEIGHT,
    World,
    clashes,
    compare,
    nation_named,
    total,
)
from tasrih.linking.actors.names import agreement, described, parse
from tasrih.linking.actors.offices import agree
from tasrih.linking.actors.profile import Profile, offices
from tasrih.linking.actors.sighting import Sighting, folded
from tasrih.linking.actors.spelling import bare, skeleton
from tasrih.linking.actors.world import blocks, survey

PROCLITICS = frozenset({WAW, FEH, BEH, LAM})
CROWD = 250
"""A block of more people is too common to compare each with each."""
MARGIN = 1.0
"""By how much the best of several people whom a part of a name may mean must be better than the next."""
RIVAL_LEAST, RIVAL_SHARE = 3, 0.05
"""Where another has the family name in so many reports, and that share of all, the name alone is not enough."""
OF_OFFICE = {"office-same", "office-like"}
RIVALS = 40
"""A first name that more people have names none of them."""
FEW = 3
MAIN = 0.6
"""The person of a name in whose favour that share of its reports speaks has those that say nothing, too."""


@dataclass(slots=True)
class Person:
    """A person found: its profile, and for each sighting why it was put there and with what sum of weights."""

    profile: Profile
    why: dict[str, tuple[float, tuple[str, ...]]] = field(default_factory=dict)


def people(sightings: Iterable[Sighting]) -> list[Person]:
    """Return the people that `sightings` (all of type person) are of; their order does not matter.

    Sightings that no name tells apart stay alone.
    """
    ordered = sorted(sightings, key=lambda sighting: sighting.key)
    world = survey(ordered)
    ordered = [_without_proclitic(sighting, world) for sighting in ordered]
    full, parts, nameless = _sorted_out(ordered)
    persons = _joined([person for group in full for person in _of_one_name(group, world)], world)
    persons, left = _attached(persons, parts, world)
    return sorted(persons + _by_word(left, world) + [_alone(s) for s in nameless], key=lambda p: p.profile.key)


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


def _alone(sighting: Sighting) -> Person:
    return Person(Profile.of([sighting]), {sighting.key: (ENOUGH, ())})


def _of_one_name(group: list[Sighting], world: World) -> list[Person]:
    """Return the people of one full name: one, unless the name is common and what is said of them does not agree."""
    made: list[Person] = []
    name = parse(group[0].name)
    if name.full and not world.common(name) and not _divided(group):
        return [_one(group)]
    order = sorted(group, key=lambda sighting: (-_told(sighting), sighting.published, sighting.key))
    for sighting in order:
        own = Profile.of([sighting])
        scored = []
        for person in made:
            found = compare(person.profile, own, world)
            scored.append((total(found), person, found))
        best = max(scored, key=lambda item: item[0], default=None)
        if best is not None and best[0] >= ENOUGH:
            best[1].profile.add(sighting)
            best[1].why[sighting.key] = (best[0], tuple(best[2]))
        else:
            made.append(_alone(sighting))
    return _gathered(made, len(group)) if name.full else made


def _told(sighting: Sighting) -> int:
    """Return how many callings, nations and bodies the offices of a sighting name."""
    return sum(bool(o.callings) + bool(o.nation) + bool(o.body) for o in offices(sighting) if not o.rank)


def _one(group: list[Sighting]) -> Person:
    """Return the one person that all of a group of one name are of."""
    found = ("name-full" if len(parse(group[0].name).words) > 2 else "name-same",)
    return Person(Profile.of(group), {sighting.key: (total(list(found)), found) for sighting in group})


def _divided(group: list[Sighting]) -> bool:
    """Tell whether what is said of one name is of two nations or callings, more than once each."""
    nations: Counter[str] = Counter()
    callings: Counter[str] = Counter()
    for sighting in group:
        held = [office for office in offices(sighting) if not office.rank]
        nations.update({office.nation for office in held if office.nation})
        callings.update({min(office.callings) for office in held if office.callings})
    if len(group) < FEW:
        return len(nations) > 1 or len(callings) > 1
    return any(sum(count > 1 for count in found.values()) > 1 for found in (nations, callings))


def _gathered(made: list[Person], size: int) -> list[Person]:
    """Let those of whom little is said be of the one person whom most reports of a name mean."""
    best = max(made, key=lambda person: (len(person.profile.sightings), person.profile.key))
    if len(best.profile.sightings) < MAIN * size or size < SOLE_LEAST:
        return made
    kept = [best]
    for person in made:
        if person is best:
            continue
        if len(person.profile.sightings) > 1 or clashes(person.profile, best.profile):
            kept.append(person)
            continue
        best.profile.join(person.profile)
        best.why.update(dict.fromkeys(person.why, (WEIGHT["sole-bearer"], ("name-same", "sole-bearer"))))
    return kept


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


def _attached(persons: list[Person], parts: list[Sighting], world: World) -> tuple[list[Person], list[Sighting]]:
    """Give each sighting with a part of a name to the one person whom it can mean; return those left, too.

    All are decided before any is added, so that their order does not matter.
    """
    by_word: dict[str, list[Person]] = {}
    for person in persons:
        for word in sorted({skeleton(name.words[at]) for name in person.profile.usual() for at in (0, -1)}):
            by_word.setdefault(word, []).append(person)
    chosen, left = [], []
    for sighting in parts:
        found = _meant(sighting, by_word, world)
        if found is None:
            left.append(sighting)
        else:
            chosen.append((sighting, *found))
    for sighting, person, score, why in chosen:
        person.profile.add(sighting)
        person.why[sighting.key] = (score, why)
    return persons, left


def _meant(
    sighting: Sighting, by_word: dict[str, list[Person]], world: World
) -> tuple[Person, float, tuple[str, ...]] | None:
    """Return the one person whom a part of a name means, the sum of weights and the features; None where unsure.

    A name that lost the first letter of its article to a preposition is looked for with it.
    """
    found = _meant_by(sighting, parse(sighting.name).words[-1], by_word, world)
    word = parse(sighting.name).words[0]
    if found is None and word.startswith(LAM):
        found = _meant_by(replace(sighting, name=ALEF + word), ALEF + word, by_word, world)
    return found


def _meant_by(
    sighting: Sighting, word: str, by_word: dict[str, list[Person]], world: World
) -> tuple[Person, float, tuple[str, ...]] | None:
    own = Profile.of([sighting])
    known = by_word.get(skeleton(word), ())
    families = [person for person in known if agreement(own.name, person.profile.name) == "family"]
    givens = [person for person in known if agreement(own.name, person.profile.name) == "given"]
    givens = [person for person in givens if len(person.profile.sightings) > 1]
    kings = _kings(own, givens)
    near = families + (givens if len(givens) <= RIVALS else kings)
    if not near or len(near) > CROWD:
        return None
    bearers = [person for person in families if len(person.profile.sightings) > 1]
    reports = sum(len(person.profile.sightings) for person in bearers)
    sole = [person for person in bearers if len(person.profile.sightings) >= max(SOLE_LEAST, SOLE * reports)]
    rivals = any(
        person not in sole and len(person.profile.sightings) >= max(RIVAL_LEAST, RIVAL_SHARE * reports)
        for person in bearers
    )
    scored = []
    for person in near:
        found = set(compare(own, person.profile, world))
        if person in givens and not found & OF_OFFICE:
            continue
        if person in kings:
            found.add("reigning")
        if nation_named(own, person.profile):
            found.add("nation-named")
        if person in sole and (not rivals or found & OF_OFFICE) and not world.mostly_first(bare(word)):
            found.add("sole-bearer")
        elif len(near) > 1:
            found.add("rival-bearers")
        why = [feature.name for feature in TABLE if feature.name in found]
        scored.append((total(why), person, tuple(why)))
    return _best(scored)


def _kings(own: Profile, givens: list[Person]) -> list[Person]:
    """Return the one of that first name who nearly alone holds an office whose holders are called by it, or none."""
    held = [(_reports_of_reign(own, person.profile), n) for n, person in enumerate(givens)]
    best, n = max(held, default=(0, 0))
    return [givens[n]] if best >= max(RIVAL_LEAST, SOLE * sum(count for count, _ in held)) else []


def _reports_of_reign(own: Profile, whole: Profile) -> int:
    return sum(
        count for y, count in whole.offices.items() if y.reign and any(x.reign and agree(x, y) for x in own.offices)
    )


def _best(scored: list[tuple[float, Person, tuple[str, ...]]]) -> tuple[Person, float, tuple[str, ...]] | None:
    """Return the best where it is good enough, and better than the next by a margin."""
    if not scored:
        return None
    scored.sort(key=lambda item: (-item[0], item[1].profile.key))
    score, person, why = scored[0]
    if score < ENOUGH or "office-clash" in why or (len(scored) > 1 and score - scored[1][0] < MARGIN):
        return None
    return person, score, why


def _by_word(left: list[Sighting], world: World) -> list[Person]:
    """Return people who are called by one word alone: one for a word that is nobody's first name."""
    groups: dict[str, list[Sighting]] = {}
    made = []
    for sighting in left:
        word = bare(parse(sighting.name).words[-1])
        if world.firsts[word] > FEW or world.lasts[word] > FEW:
            made.append(_alone(sighting))
        else:
            groups.setdefault(word, []).append(sighting)
    return made + [person for key in sorted(groups) for person in _of_one_name(groups[key], world)]
