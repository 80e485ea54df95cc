"""What the index holds of a statement: five columns of tokens, made from its reading alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from tasrih.archive.analysis.facets import ALL, HEDGED, PLAIN, SAID, UNSAID, day_or_none, day_tokens, facet
from tasrih.archive.analysis.words import GAP, joined, latin_tokens, tokens
from tasrih.archive.records import plain
from tasrih.model import Actor, Mention, Reading, Statement

COLUMNS = ("content", "who", "role", "org", "facets")
"""`content`: what was said, and the Latin names of whom and what it names; `who`: the source and all names of the
speaker; `role` and `org`: the speaker's titles and organisations; `facets`: the cue, and what is filtered by."""

_SPEAKING_BODIES = frozenset(("organisation", "group", "media"))


class Terms(NamedTuple):
    """The tokens of a statement by column, parted by spaces; the day it was said; the labels of its places."""

    columns: tuple[str, str, str, str, str]
    said: int
    places: tuple[str, ...]


def terms(reading: Reading, inside: dict[str, tuple[str, ...]]) -> list[Terms]:
    """Return the terms of each statement of a reading, in their order.

    `inside` gives, for the label of each place, the tokens of the place and of those around it.
    """
    return list(_Indexer(reading, inside).all())


class _Indexer:
    """What the statements of one reading share."""

    def __init__(self, reading: Reading, inside: dict[str, tuple[str, ...]]) -> None:
        self.reading, self.inside = reading, inside
        self.actors = {actor.id: actor for actor in reading.actors}
        self.latins = {place.id: place.latin for place in reading.places}
        self.mentions = sorted(reading.mentions, key=lambda mention: mention.start)
        self.starts = [mention.start for mention in self.mentions]
        self.published = day_or_none(reading.article.published)
        self.sites = tuple(facet("site", name) for name in _outlets(reading))
        self.claimed: dict[str, list[str]] = {}
        for claim in reading.claims:
            if claim.statement and claim.place:
                self.claimed.setdefault(claim.statement, []).append(claim.place)

    def all(self) -> Iterator[Terms]:
        """Yield the terms of each statement."""
        for statement in self.reading.statements:
            named = [mention for span in statement.content for mention in self._within(span.start, span.end)]
            labels = [*(mention.place for mention in named if mention.place), *self.claimed.get(statement.id, ())]
            places = tuple(label for label in dict.fromkeys(labels) if label in self.inside)
            said = self._said(statement)
            who, role, org = self._speaker(statement)
            columns = (self._content(statement, named), who, role, org, self._facets(statement, places, said))
            yield Terms(columns, said, places)

    def _within(self, start: int, end: int) -> list[Mention]:
        found = self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return [mention for mention in found if mention.end <= end]

    def _content(self, statement: Statement, named: Iterable[Mention]) -> str:
        names: dict[str, None] = {}
        for mention in named:
            if mention.actor in self.actors:
                names[self.actors[mention.actor].latin] = None
            if mention.place in self.latins:
                names[self.latins[mention.place]] = None
        return joined([*(tokens(span.text) for span in statement.content), *map(latin_tokens, names)])

    def _speaker(self, statement: Statement) -> tuple[str, str, str]:
        actor = self.actors.get(statement.speaker.actor or "") if statement.speaker else None
        source = statement.source.text if statement.source else ""
        name = statement.speaker.name if statement.speaker else ""
        who = [source, name] if name != source else [source]
        if actor is None:
            return joined(map(tokens, who)), "", ""
        who += [other for other in (actor.name, *actor.names) if other not in who]
        bodies = [self.actors[role.organisation] for role in actor.roles if role.organisation in self.actors]
        if actor.type in _SPEAKING_BODIES:
            bodies.append(actor)
        titles = dict.fromkeys(role.title for role in actor.roles)
        return (
            joined([*map(_named, who), _latin(actor.latin)]),
            joined(map(_named, titles)),
            joined(part for body in dict.fromkeys(bodies) for part in _names(body)),
        )

    def _facets(self, statement: Statement, places: Iterable[str], said: int) -> str:
        found = [*tokens(statement.cue.text), GAP, ALL, *_ways(statement), *self.sites, *day_tokens(said)]
        found += dict.fromkeys(token for label in places for token in self.inside[label])
        return " ".join(found)

    def _said(self, statement: Statement) -> int:
        """Return the day named beside the statement's cue, else that of publication, 0 for none."""
        parts = [statement.cue, *statement.content, *(part for part in (statement.source,) if part)]
        start, end = min(part.start for part in parts), max(part.end for part in parts)
        for time in self.reading.times:
            if (
                time.start >= start
                and time.end <= end
                and not any(part.start <= time.start < part.end for part in parts[1:])
            ):
                day = day_or_none(time.value)
                if day:
                    return day
        return self.published


@lru_cache(maxsize=16384)
def _named(name: str) -> tuple[str, ...]:
    return tuple(tokens(name))


@lru_cache(maxsize=16384)
def _latin(name: str) -> tuple[str, ...]:
    return latin_tokens(name)


def _names(actor: Actor) -> Iterator[tuple[str, ...]]:
    for name in dict.fromkeys((actor.name, *actor.names)):
        yield _named(name)
    yield _latin(actor.latin)


@lru_cache(maxsize=4096)
def _way(kind: str, act: str, voice: str) -> tuple[str, ...]:
    return facet("kind", kind), facet("act", act), facet("voice", voice)


def _ways(statement: Statement) -> Iterator[str]:
    yield from _way(statement.kind, statement.act, statement.voice)
    yield HEDGED if statement.hedge else PLAIN
    yield UNSAID if statement.unsaid else SAID


def _outlets(reading: Reading) -> Iterator[str]:
    article = reading.article
    if article.site:
        yield plain(article.site)
    if article.origin.startswith(("http://", "https://")):
        yield plain(article.origin.split("/")[2].removeprefix("www."))


__all__ = ["COLUMNS", "GAP", "Terms", "terms"]
