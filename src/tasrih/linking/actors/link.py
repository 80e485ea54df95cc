"""From sightings to linked actors, with their names, roles and dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar

from tasrih.linking.actors.bodies import LINKED, bodies
from tasrih.linking.actors.cluster import people
from tasrih.linking.actors.decisions import apply
from tasrih.linking.actors.features import confidence
from tasrih.linking.actors.names import parse
from tasrih.linking.actors.person import Person
from tasrih.linking.actors.records import Cluster, Decision, Held, Member
from tasrih.linking.actors.sighting import Sighting, folded
from tasrih.model import ActorType

T = TypeVar("T", bound=str)
BODY_CONFIDENCE = {LINKED: 0.98, "": 1.0}
NAME_CONFIDENCE = 0.9
"""How surely bodies of one name are one."""


def actors(sightings: Iterable[Sighting], decisions: Sequence[Decision] = ()) -> list[Cluster]:
    """Return the actors that sightings of many articles are of, decisions by hand applied on top.

    The order of the sightings does not matter. Every sighting is in exactly one cluster.
    """
    given = list(sightings)
    persons = [_of_person(person) for person in people(s for s in given if s.type == "person")]
    others = [_of_body(group, why) for group, why in bodies(s for s in given if s.type != "person")]
    made = sorted([*persons, *others], key=lambda cluster: cluster.id)
    return apply(decisions, made, given) if decisions else made


def cluster_of(sightings: Sequence[Sighting], members: Sequence[Member]) -> Cluster:
    """Return the cluster that some sightings make, with what is known of their membership."""
    earliest = min(sightings, key=lambda s: (not s.published, s.published, s.key))
    kind = _most(Counter(sighting.type for sighting in sightings))
    links = Counter(sighting.link for sighting in sightings if sighting.link is not None)
    name, latin = _name(sightings, kind)
    spellings = Counter(text for s in sightings for text in (s.names or (s.name,)))
    sure = sorted(member.confidence for member in members)
    return Cluster(
        id=earliest.key,
        name=name,
        type=kind,
        names=tuple(sorted(spellings, key=lambda text: (-spellings[text], text))),
        members=tuple(sorted(members)),
        roles=roles(sightings),
        latin=latin,
        link=min(links, key=lambda link: (-links[link], link.source, link.id)) if links else None,
        confidence=sure[len(sure) // 4],
    )


def roles(sightings: Iterable[Sighting]) -> tuple[Held, ...]:
    """Return the roles, spelling apart, with the days of the first and last report that says so, in that order."""
    found: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for sighting in sightings:
        for post in sighting.posts:
            key = (" ".join(folded(post.title)), " ".join(folded(post.organisation)))
            found.setdefault(key, []).append((sighting.published[:10], post.title, post.organisation))
    made = []
    for reports in found.values():
        days = sorted(day for day, _, _ in reports if day)
        title = _most(Counter(title for _, title, _ in reports))
        body = _most(Counter(body for _, _, body in reports))
        made.append(Held(title, body, days[0] if days else "", days[-1] if days else "", len(reports)))
    return tuple(sorted(made, key=lambda held: (held.first, held.last, held.title, held.organisation)))


def _of_person(person: Person) -> Cluster:
    sightings = person.profile.sightings
    members = []
    for sighting in sightings:
        score, why = person.why[sighting.key]
        members.append(Member(sighting.article, sighting.actor, sighting.name, confidence(score) if why else 1.0, why))
    return cluster_of(sightings, members)


def _of_body(group: list[Sighting], why: str) -> Cluster:
    sure = BODY_CONFIDENCE.get(why, NAME_CONFIDENCE) if len(group) > 1 else 1.0
    reasons = (why,) if why and len(group) > 1 else ()
    return cluster_of(group, [Member(s.article, s.actor, s.name, sure, reasons) for s in group])


def _name(sightings: Sequence[Sighting], kind: ActorType) -> tuple[str, str]:
    """Return the name to show and its Latin form: of people the fullest usual one, of others the most usual."""
    counts = Counter(sighting.name for sighting in sightings)
    usual = [name for name, count in counts.items() if count * 10 >= max(counts.values())]
    if kind == "person":
        best = max(usual, key=lambda name: (parse(name).full, len(parse(name).words), counts[name], name))
    else:
        best = max(usual, key=lambda name: (counts[name], len(name), name))
    return best, next((s.latin for s in sorted(sightings, key=lambda s: s.key) if s.name == best and s.latin), "")


def _most(counts: Counter[T]) -> T:
    return min(counts, key=lambda value: (-counts[value], value))
