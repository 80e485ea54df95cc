"""Whom a part of a name means: a family name alone, a king's first name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from msgspec.structs import replace

from tasrih.arabic.letters import ALEF, LAM
from tasrih.linking.actors.features import ENOUGH, SOLE, SOLE_LEAST, TABLE, World, compare, nation_named, total
from tasrih.linking.actors.names import Name, agreement, parse
from tasrih.linking.actors.offices import agree
from tasrih.linking.actors.person import OF_OFFICE, Person
from tasrih.linking.actors.profile import Profile
from tasrih.linking.actors.sighting import Sighting
from tasrih.linking.actors.spelling import bare, skeleton

CROWD = 250
"""Of more people nobody is meant."""
MARGIN = 1.0
"""By how much the best of several people must be better than the next."""
RIVAL_LEAST, RIVAL_SHARE = 3, 0.05
"""Where another has the family name in so many reports, and that share of all, the name alone is not enough."""
RIVALS = 40
"""A first name that more people have names none of them."""
Meant = tuple[Person, float, tuple[str, ...]]
"""The person meant, the sum of weights, the features."""


@dataclass(slots=True, eq=False)
class Bearers:
    """Those who may be meant by one word: whose family name, whose first name it is; `sole` is meant by it if anybody.

    `rivals` tells that others have the family name often enough to be meant as well.
    """

    families: list[Person] = field(default_factory=list)
    givens: list[Person] = field(default_factory=list)
    sole: Person | None = None
    rivals: bool = False


def attached(persons: list[Person], parts: Iterable[Sighting], world: World) -> list[Sighting]:
    """Give each sighting with a part of a name to the one person whom it can mean; return those left.

    All are decided before any is added, so that their order does not matter.
    """
    known = _Known(persons)
    decided = [(sighting, _meant(sighting, known, world)) for sighting in parts]
    for sighting, meant in decided:
        if meant is not None:
            person, score, why = meant
            person.profile.add(sighting)
            person.why[sighting.key] = (score, why)
    return [sighting for sighting, meant in decided if meant is None]


class _Known:
    """The bearers of each word that was asked for."""

    def __init__(self, persons: Iterable[Person]) -> None:
        self._by_sound: dict[str, list[Person]] = {}
        self._bearers: dict[str, Bearers] = {}
        for person in persons:
            usual = person.profile.usual()
            for sound in sorted({skeleton(name.words[at]) for name in usual for at in (0, -1)}):
                self._by_sound.setdefault(sound, []).append(person)

    def bearers(self, name: Name) -> Bearers:
        """Return the bearers of a name of one word."""
        if name.key not in self._bearers:
            self._bearers[name.key] = _bearers(name, self._by_sound.get(skeleton(name.words[-1]), []))
        return self._bearers[name.key]


def _bearers(name: Name, near: Iterable[Person]) -> Bearers:
    found = Bearers()
    for person in near:
        held = agreement(name, person.profile.name)
        if held == "family":
            found.families.append(person)
        elif held == "given" and person.count > 1:
            found.givens.append(person)
    usual = [person for person in found.families if person.count > 1]
    reports = sum(person.count for person in usual)
    found.sole = next((person for person in usual if person.count >= max(SOLE_LEAST, SOLE * reports)), None)
    least = max(RIVAL_LEAST, RIVAL_SHARE * reports)
    found.rivals = any(person is not found.sole and person.count >= least for person in usual)
    return found


def _meant(sighting: Sighting, known: _Known, world: World) -> Meant | None:
    """Return the one person whom a part of a name means, None where unsure.

    A name that lost the first letter of its article to a preposition is looked for with it.
    """
    word = parse(sighting.name).words[0]
    found = _meant_by(sighting, known, world)
    if found is None and word.startswith(LAM):
        found = _meant_by(replace(sighting, name=ALEF + word), known, world)
    return found


def _meant_by(sighting: Sighting, known: _Known, world: World) -> Meant | None:
    own = Profile.of([sighting])
    bearers = known.bearers(own.name)
    king = _king(own, bearers.givens)
    near = list(bearers.families)
    near += bearers.givens if len(bearers.givens) <= RIVALS else [king] if king is not None else []
    if not near or len(near) > CROWD:
        return None
    scored = []
    for person in near:
        found = set(compare(own, person.profile, world))
        of_office = bool(found & OF_OFFICE)
        if agreement(own.name, person.profile.name) == "given" and not of_office:
            continue
        if person is king:
            found.add("reigning")
        if nation_named(own, person.profile):
            found.add("nation-named")
        if person is bearers.sole and (of_office or not (bearers.rivals or _otherwise_titled(own, world))):
            found.add("sole-bearer")
        elif len(near) > 1:
            found.add("rival-bearers")
        why = tuple(feature.name for feature in TABLE if feature.name in found)
        scored.append((person, total(list(why)), why))
    return _best(scored)


def _otherwise_titled(own: Profile, world: World) -> bool:
    """Tell whether a word is rather a first name, or stands behind a rank or honorific, which its bearer must share."""
    return world.mostly_first(bare(own.name.words[-1])) or any(office.rank for office in own.offices)


def _king(own: Profile, givens: list[Person]) -> Person | None:
    """Return the one of that first name who nearly alone holds an office whose holders are called by it, or None."""
    held = [(_reports_of_reign(own, person.profile), n) for n, person in enumerate(givens)]
    best, n = max(held, default=(0, 0))
    return givens[n] if best >= max(RIVAL_LEAST, SOLE * sum(count for count, _ in held)) else None


def _reports_of_reign(own: Profile, whole: Profile) -> int:
    mine = [office for office in own.offices if office.reign]
    if not mine:
        return 0
    return sum(count for office, count in whole.offices.items() if office.reign and any(agree(x, office) for x in mine))


def _best(scored: list[Meant]) -> Meant | None:
    """Return the best where it is good enough, and better than the next by a margin."""
    ordered = sorted(scored, key=lambda meant: (-meant[1], meant[0].profile.key))
    if not ordered or ordered[0][1] < ENOUGH or "office-clash" in ordered[0][2]:
        return None
    return None if len(ordered) > 1 and ordered[0][1] - ordered[1][1] < MARGIN else ordered[0]
