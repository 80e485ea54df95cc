"""A claim out of its parts; the claim's own span reaches from the first of them to the last."""

from __future__ import annotations

from typing import NamedTuple

from tasrih.model import Claim, ClaimType, Polarity, Statement, Time
from tasrih.reading.claims.clause import Governed, governed, scope_kind
from tasrih.reading.claims.gate import SHUT, TURNED, gate
from tasrih.reading.hits import Hit
from tasrih.reading.index import Index
from tasrih.reading.lexemes import COMMA


class Asserted(NamedTuple):
    """That something is claimed at a trigger: by which statement, with which polarity, from which token on."""

    statement: Statement | None
    polarity: Polarity
    start: int


class When(NamedTuple):
    """From when and until when, and the tokens of the times."""

    since: Time | None
    until: Time | None
    spans: tuple[tuple[int, int], ...]


LENGTHS = ("P", "R")
"""With which the values of lengths and of repeated times begin; they say neither since nor until."""
NEVER = When(None, None, ())


def asserted(index: Index, hit: Hit, low: int, kind: ClaimType) -> Asserted | None:
    """Return how the trigger's content is claimed, or None where it is wished, asked, doubted, twice denied."""
    statement = index.statement_at(hit.at)
    turned = gate(index, statement, kind)
    if turned == SHUT:
        return None
    over = governed(index, hit, low)
    if over.void or over.turns + (turned == TURNED) > 1:
        return None
    return Asserted(statement, _polarity(hit, over, turned), over.start)


def _polarity(hit: Hit, over: Governed, turned: int) -> Polarity:
    denied = hit.form.trigger.denied + over.turns + (turned == TURNED)
    return "denied" if denied % 2 else "affirmed"


def when(index: Index, start: int, end: int, high: int, *, point: bool = True) -> When:
    """Return the times in tokens `start` to `end`; behind a comma, up to `high`, only what says since or until.

    A time that says neither is both (`point`): what is claimed is claimed of that time.
    """
    since = until = None
    spans: list[tuple[int, int]] = []
    for i, span in _times(index, start, end, high):
        time = index.time_at(i)
        if time is None or time.value[:1] in LENGTHS:
            continue
        bound = _bound(index, span[0])
        if (bound == "since" or (point and not bound)) and since is None:
            since = time
            spans.append(span)
        if (bound == "until" or (point and not bound)) and until is None:
            until = time
            spans.append(span)
    return When(since, until, tuple(dict.fromkeys(spans)))


def _times(index: Index, start: int, end: int, high: int) -> list[tuple[int, tuple[int, int]]]:
    found, i = [], start
    while i < high:
        time = index.time_at(i)
        if time is not None:
            span = index.tokens_of(time)
            found.append((i, (max(span[0], start), span[1])))
            i = span[1]
            continue
        if i >= end and not (i == end and index.page.flags[i] & COMMA and _opens_bound(index, i + 1, high)):
            break
        i += 1
        end = max(end, i + 1) if i > end else end
    return found


def _opens_bound(index: Index, i: int, high: int) -> bool:
    return i < high and scope_kind(index.page, i) in ("since", "until")


def _bound(index: Index, first: int) -> str:
    """Return since or until where the time's first word, or the word before it, says so; else ""."""
    for i in (first, first - 1):
        kind = scope_kind(index.page, i) if i >= 0 else ""
        if kind in ("since", "until"):
            return kind
    return ""


def claim(index: Index, kind: ClaimType, made: Asserted, spans: list[tuple[int, int]], time: When = NEVER) -> Claim:
    """Return a claim that stands on the token `spans`; the caller adds the ids of its parts."""
    every = [*spans, *time.spans]
    return Claim(
        kind,
        index.page.span(min([made.start, *(first for first, _ in every)]), max(end for _, end in every)),
        polarity=made.polarity,
        since=time.since,
        until=time.until,
        statement=made.statement.id if made.statement else None,
    )
