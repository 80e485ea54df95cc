"""Institutions, media, peoples, documents and acting places across articles: by the table's entry, then by name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from tasrih import lexicon
from tasrih.arabic.letters import HEH
from tasrih.linking.actors.offices import country, nation_of
from tasrih.linking.actors.sighting import Sighting, folded
from tasrih.linking.actors.spelling import bare
from tasrih.model import ActorType

FAMILY: dict[ActorType, str] = {"organisation": "body", "media": "body", "group": "group", "place": "place"}
"""Types between which readings waver count as one."""
LINKED = "link-same"
NAMED = "body-same"
PLACED = "body-in-nation"
NEVER: frozenset[ActorType] = frozenset({"document", "other"})
"""Documents and what is nobody's type are each of one article."""


def key_of(sighting: Sighting) -> tuple[str, str]:
    """Return what is the same for one body, and by which feature; the sighting's own key where its name is not enough.

    A name that is but a kind of body ("the ministry") or a people under a description names nobody across articles. A
    body of a kind that every state has is of the nation in its name ("the Jordanian ministry of health").
    """
    if sighting.link is not None:
        return f"{sighting.link.source}:{sighting.link.id}", LINKED
    words = folded(sighting.name)
    kind = FAMILY.get(sighting.type, "")
    if sighting.type in NEVER or not words or _too_little(words, kind):
        return f"one {sighting.key}", ""
    land = country(" ".join(words))
    if land:
        return f"state {land}", NAMED
    nation = next((found for word in words[1:] if (found := nation_of(word))), "")
    rest = " ".join(bare(word) if at == 0 else word for at, word in enumerate(words) if not nation_of(word) or not at)
    return f"{kind} {rest} {nation}".strip(), PLACED if nation else NAMED


def _too_little(words: tuple[str, ...], kind: str) -> bool:
    """Tell whether a name says what sort of body it is, and not which."""
    if kind == "group":
        return len(words) > 1 or not _people(words[0])
    if kind == "place":
        return False
    if len(words) == 1:
        return bare(words[0]) in lexicon.words("bodies") or words[0] in lexicon.words("bodies")
    return _state_body(words) and not any(map(nation_of, words))


def _people(word: str) -> bool:
    return bool(nation_of(word))


@lru_cache(maxsize=8192)
def _state_body(words: tuple[str, ...]) -> bool:
    """Tell whether a name is of a kind of body that every state has ("the ministry of health")."""
    first = bare(words[0]).removesuffix(HEH) + HEH
    rows = (row for form in (words[0], bare(words[0]), first) for row in lexicon.words("bodies").get(form, ()))
    return len(words) < 3 and any(row.kind in ("state", "court") for row in rows)


def bodies(sightings: Iterable[Sighting]) -> list[tuple[list[Sighting], str]]:
    """Return the sightings of each body, with the feature that joined them, in the order of their smallest keys."""
    groups: dict[str, list[Sighting]] = {}
    why: dict[str, str] = {}
    for sighting in sorted(sightings, key=lambda sighting: sighting.key):
        key, feature = key_of(sighting)
        groups.setdefault(key, []).append(sighting)
        why[key] = feature
    return [(group, why[key]) for key, group in groups.items()]
