"""The day that times are resolved against, where it comes from, and where the text speaks against the stated date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache

import msgspec

from tasrih.model import Anchor, Clash
from tasrih.reading.page import Page
from tasrih.reading.times.clock import Clock, Part
from tasrih.reading.times.days import Shift
from tasrih.reading.times.intervals import Between
from tasrih.reading.times.moments import Witnessed
from tasrih.reading.times.phrases import Phrase, phrases_of
from tasrih.reading.times.values import Node, Reference, moved

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEK = 7
MOST_LATE = -7
"""A stated date that the whole text puts further off is not corrected."""


class Witness(msgspec.Struct, frozen=True):
    """What a phrase says of the day of publication: its weekday, and the day itself where a full date is given."""

    phrase: Phrase
    weekday: int
    day: date | None = None


def anchor(page: Page) -> Anchor:
    """Return what the times of the page are resolved against."""
    return settled(page)[0]


def reference(page: Page) -> Reference:
    """Return the same for the resolution."""
    return settled(page)[1]


@lru_cache(maxsize=2)
def settled(page: Page) -> tuple[Anchor, Reference]:
    """Return anchor and reference of a page: the stated date, corrected where all of the text says so."""
    found = list(_witnesses(phrases_of(page), stated(page.article.published).day))
    known = stated(page.article.published)
    weekday = found[0].weekday if found and all(w.weekday == found[0].weekday for w in found) else None
    if known.day is None:
        return _implied(found, weekday)
    off = {_distance(witness, known.day) for witness in found}
    clashes = tuple(_clash(page, witness, known.day) for witness in found if _distance(witness, known.day))
    shift = off.pop() if len(off) == 1 else 0
    there = moved(known.day, shift) if shift and MOST_LATE <= shift <= 1 else None
    if there is None:
        return Anchor(known.day.isoformat(), "published", weekday, clashes), known
    return Anchor(there.isoformat(), "text", weekday, clashes), Reference(there)


def stated(published: str | None) -> Reference:
    """Return the day and clock of an ISO 8601 text; empty when there is none or it cannot be read."""
    if not published:
        return Reference()
    try:
        moment = datetime.fromisoformat(published.strip())
    except ValueError:
        return Reference()
    clock = (moment.hour, moment.minute) if len(published.strip()) > len("2019-11-23") else None
    return Reference(moment.date(), clock)


def _implied(found: list[Witness], weekday: int | None) -> tuple[Anchor, Reference]:
    days = {witness.day for witness in found if witness.day}
    if len(days) == 1:
        day = days.pop()
        return Anchor(day.isoformat(), "text", day.isoweekday()), Reference(day)
    if weekday is not None:
        return Anchor(None, "weekday", weekday), Reference(None, None, weekday)
    return Anchor(), Reference()


def _witnesses(found: tuple[Phrase, ...], day: date | None) -> Iterator[Witness]:
    for phrase in found:
        for node in inner(phrase.node):
            witness = _witness(phrase, node, day)
            if witness is not None:
                yield witness


def _witness(phrase: Phrase, node: Node, day: date | None) -> Witness | None:
    if isinstance(node, Shift) and node.unit == "D" and node.weekday is not None:
        return Witness(phrase, (node.weekday - node.n - 1) % _WEEK + 1)
    if isinstance(node, Witnessed):
        made = node.node.resolve(Reference(day))
        there = moved(made.first, -node.counted.n) if made and made.first else None
        return Witness(phrase, there.isoweekday(), there) if there else None
    return None


def inner(node: Node) -> Iterator[Node]:
    """Yield a node and the nodes in it."""
    yield node
    if isinstance(node, Clock | Part) and node.of is not None:
        yield from inner(node.of)
    if isinstance(node, Between):
        for side in (node.first, node.last):
            if side is not None:
                yield from inner(side)


def _distance(witness: Witness, day: date) -> int:
    """Return how many days after `day` the witness puts the publication; by its weekday alone -5 to 1.

    A stated date is often late (that of a copy, of the next day's paper) and seldom early.
    """
    if witness.day is not None:
        return (witness.day - day).days
    ahead = (witness.weekday - day.isoweekday()) % _WEEK
    return ahead if ahead <= 1 else ahead - _WEEK


def _clash(page: Page, witness: Witness, day: date) -> Clash:
    span = page.article.span(witness.phrase.start, page.ends[witness.phrase.end - 1])
    where = f"on {witness.day}" if witness.day else f"on a {NAMES[witness.weekday - 1]}"
    return Clash(span, f"puts the publication {where}; the stated date {day} is a {NAMES[day.isoweekday() - 1]}")
