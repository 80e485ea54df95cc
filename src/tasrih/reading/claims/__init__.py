"""What is claimed: presence, figures, relations, intentions, demands; by a speaker or by the reporter."""

from __future__ import annotations

from collections.abc import Iterator

from tasrih.model import Claim
from tasrih.reading.claims import demand, figure, intention, presence, relation
from tasrih.reading.hits import hits
from tasrih.reading.index import Index

TYPES = frozenset({"presence", "figure", "relation", "intention", "demand"})
_READERS = {
    "presence": presence.claims_at,
    "relation": relation.claims_at,
    "intention": intention.claims_at,
    "demand": demand.claims_at,
}


def find(index: Index) -> tuple[Claim, ...]:
    """Return the claims of an article in the order of the text, no two alike."""
    found = dict.fromkeys(_all(index))
    return tuple(sorted(found, key=_order))


def _all(index: Index) -> Iterator[Claim]:
    words = hits(index.page, TYPES)
    for hit in words:
        reader = _READERS.get(hit.type)
        if reader is not None and index.mention_at(hit.at) is None:
            yield from reader(index, hit)
    yield from figure.claims(index, [hit for hit in words if hit.type == "figure"])
    yield from intention.futures(index)
    yield from intention.pledges(index)
    yield from demand.calls(index)


def _order(claim: Claim) -> tuple[int, int, str, str]:
    return claim.span.start, claim.span.end, claim.type, claim.place or claim.other or ""
