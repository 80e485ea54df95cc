"""What people decided, applied on top of what was linked: it survives reading and linking again, and can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from tasrih.linking.actors.records import Cluster, Decision, Held, Member, Ref
from tasrih.linking.actors.sighting import Sighting, folded

BY_HAND = "by hand"


def apply(decisions: Sequence[Decision], clusters: Iterable[Cluster], sightings: Iterable[Sighting]) -> list[Cluster]:
    """Return the clusters after the decisions, in the order of `when`; those about nobody that is here change nothing.

    A decision by hand outweighs every feature: a merge joins what may not be linked, a split parts what looks the same.
    """
    by_key = {sighting.key: sighting for sighting in sightings}
    groups = [list(cluster.members) for cluster in clusters]
    fixed: dict[str, Cluster] = {cluster.id: cluster for cluster in clusters}
    changed: set[int] = set()
    labels: list[tuple[Decision, Ref]] = []
    for decision in sorted(decisions, key=lambda decision: (decision.when, decision.kind, decision.about)):
        if decision.kind == "merge":
            changed |= _merge(decision, groups, by_key)
        elif decision.kind == "split":
            changed |= _split(decision, groups, by_key)
        elif decision.about:
            labels.append((decision, decision.about[0]))
    made = [_made(group, n in changed, fixed, by_key) for n, group in enumerate(groups) if group]
    for decision, ref in labels:
        made = [_labelled(cluster, decision) if _holds(cluster.members, ref, by_key) else cluster for cluster in made]
    return sorted(made, key=lambda cluster: cluster.id)


def _made(group: list[Member], changed: bool, fixed: dict[str, Cluster], by_key: dict[str, Sighting]) -> Cluster:
    from tasrih.linking.actors.link import cluster_of

    sightings = [by_key[f"{member.article} {member.actor}"] for member in group]
    made = cluster_of(sightings, group)
    return made if changed else fixed.get(made.id, made)


def points_to(ref: Ref, member: Member, sighting: Sighting) -> bool:
    """Tell whether a reference means a member: the same article, and its name or one of its spellings, folded."""
    if ref.article != member.article:
        return False
    return folded(ref.name) in {folded(name) for name in (member.name, *sighting.names)}


def _holds(members: Iterable[Member], ref: Ref, by_key: dict[str, Sighting]) -> bool:
    return any(points_to(ref, member, by_key[f"{member.article} {member.actor}"]) for member in members)


def _merge(decision: Decision, groups: list[list[Member]], by_key: dict[str, Sighting]) -> set[int]:
    at = sorted({n for ref in decision.about for n, group in enumerate(groups) if _holds(group, ref, by_key)})
    if len(at) < 2:
        return set()
    for n in at[1:]:
        groups[at[0]] += [replace(member, confidence=1.0, reasons=(BY_HAND,)) for member in groups[n]]
        groups[n] = []
    return {at[0]}


def _split(decision: Decision, groups: list[list[Member]], by_key: dict[str, Sighting]) -> set[int]:
    """Take the sightings that the decision is about out of their clusters, into one of their own."""
    taken: list[Member] = []
    changed: set[int] = set()
    for n, group in enumerate(groups):
        out = [m for m in group if any(_holds([m], ref, by_key) for ref in decision.about)]
        if out and len(out) < len(group):
            groups[n] = [member for member in group if member not in out]
            taken += out
            changed.add(n)
    if taken:
        groups.append([replace(member, confidence=1.0, reasons=(BY_HAND,)) for member in taken])
        changed.add(len(groups) - 1)
    return changed


def _labelled(cluster: Cluster, decision: Decision) -> Cluster:
    if decision.kind == "rename":
        return replace(cluster, name=decision.value)
    held = Held(decision.value, decision.organisation, decision.first, decision.last, 0, by_hand=True)
    return replace(cluster, roles=(*cluster.roles, held))
