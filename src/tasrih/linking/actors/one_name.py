"""How many people the sightings of one name are of."""

from __future__ import annotations

from collections import Counter

from tasrih.linking.actors.features import ENOUGH, SOLE_LEAST, WEIGHT, World, clashes, compare, total
from tasrih.linking.actors.names import parse
from tasrih.linking.actors.person import Person, alone
from tasrih.linking.actors.profile import Profile, offices
from tasrih.linking.actors.sighting import Sighting
from tasrih.linking.actors.spelling import bare

FEW = 3
"""With fewer reports each counts where they do not agree; a word that more names have in common names nobody alone."""
MAIN = 0.6
"""The person of a name in whose favour that share of its reports speaks has those that say nothing, too."""


def of_one_name(group: list[Sighting], world: World) -> list[Person]:
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
            made.append(alone(sighting))
    return _gathered(made, len(group)) if name.full and not world.common(name) else made


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
        held = offices(sighting)
        nations.update({office.nation for office in held if office.nation and not office.rank})
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


def by_word(left: list[Sighting], world: World) -> list[Person]:
    """Return people who are called by one word alone: one for a word that is nobody's first name."""
    groups: dict[str, list[Sighting]] = {}
    made = []
    for sighting in left:
        word = bare(parse(sighting.name).words[-1])
        if world.firsts[word] > FEW or world.lasts[word] > FEW:
            made.append(alone(sighting))
        else:
            groups.setdefault(word, []).append(sighting)
    return made + [person for key in sorted(groups) for person in of_one_name(groups[key], world)]
