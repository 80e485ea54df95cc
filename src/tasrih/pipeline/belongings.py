"""Each statement with what belongs to it: its speaker, when it was said, and what its words name and claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

import msgspec

from tasrih.model import Actor, Claim, Occasion, Place, Quantity, Reading, Span, Statement, Time


class Detail(msgspec.Struct, frozen=True):
    """A statement and what the rest of the reading says of it.

    `actor` is the speaker's, None where there is none. `said` are the times beside cue and source, outside the content,
    and `occasion` the occasion named there. `times`, `places` and `quantities` stand in the content, each given to the
    innermost statement that holds it, and a place once. `claims` are those of the statement.
    """

    statement: Statement
    actor: Actor | None = None
    said: tuple[Time, ...] = ()
    occasion: Occasion | None = None
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    claims: tuple[Claim, ...] = ()


class _Holder(NamedTuple):
    """A stretch of a statement: one of its content, or (`setting`) all of it, from its first to its last part."""

    start: int
    end: int
    statement: str
    setting: bool


Item = TypeVar("Item")
_Placed = tuple[int, int, Item]
_Held = dict[str, list[Item]]


def details(reading: Reading) -> tuple[Detail, ...]:
    """Return the statements of a reading, in their order, each with what belongs to it."""
    holders = sorted(holder for statement in reading.statements for holder in _holders(statement))
    sources = {statement.id: statement.source for statement in reading.statements}
    times, said = _held(holders, ((time.start, time.end, time) for time in reading.times), sources)
    quantities, _ = _held(holders, ((number.start, number.end, number) for number in reading.quantities), sources)
    by_id = {place.id: place for place in reading.places}
    named = ((name.start, name.end, by_id[name.place]) for name in reading.mentions if name.place in by_id)
    places, _ = _held(holders, named, sources)
    _, occasions = _held(holders, ((one.span.start, one.span.end, one) for one in reading.occasions), sources)
    claims: _Held[Claim] = defaultdict(list)
    for claim in reading.claims:
        claims[claim.statement or ""].append(claim)
    actors = {actor.id: actor for actor in reading.actors}
    return tuple(
        Detail(
            statement=statement,
            actor=actors.get(statement.speaker.actor or "") if statement.speaker else None,
            said=tuple(said[statement.id]),
            occasion=next(iter(occasions[statement.id]), None),
            times=tuple(times[statement.id]),
            places=tuple({place.id: place for place in places[statement.id]}.values()),
            quantities=tuple(quantities[statement.id]),
            claims=tuple(claims[statement.id]),
        )
        for statement in reading.statements
    )


def _holders(statement: Statement) -> Iterator[_Holder]:
    for span in statement.content:
        yield _Holder(span.start, span.end, statement.id, setting=False)
    parts = [statement.cue, *statement.content, *(part for part in (statement.source,) if part)]
    yield _Holder(min(part.start for part in parts), max(part.end for part in parts), statement.id, setting=True)


def _held(
    holders: list[_Holder], items: Iterable[_Placed[Item]], sources: dict[str, Span | None]
) -> tuple[_Held[Item], _Held[Item]]:
    """Return what stands in the content of each statement and what stands beside it, outside its source."""
    content: _Held[Item] = defaultdict(list)
    beside: _Held[Item] = defaultdict(list)
    for holder, start, item in _innermost(holders, items):
        source = sources[holder.statement]
        if not holder.setting:
            content[holder.statement].append(item)
        elif source is None or not source.start <= start < source.end:
            beside[holder.statement].append(item)
    return content, beside


def _innermost(holders: list[_Holder], items: Iterable[_Placed[Item]]) -> Iterator[tuple[_Holder, int, Item]]:
    """Yield each item that stands in a stretch, with the shortest one; one pass over both."""
    at, active = 0, list[_Holder]()
    for start, end, item in sorted(items, key=lambda placed: placed[:2]):
        while at < len(holders) and holders[at].start <= start:
            active.append(holders[at])
            at += 1
        active = [holder for holder in active if holder.end > start]
        around = [holder for holder in active if holder.end >= end]
        if around:
            yield min(around, key=lambda holder: (holder.end - holder.start, holder.setting)), start, item
