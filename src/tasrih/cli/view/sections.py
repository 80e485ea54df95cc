"""What stands below the statements: the reporter's own claims, occasions, actors, places, times, numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tasrih.cli.terminal import clean, wrap
from tasrih.cli.view.statements import BAR, CLAIM, INDENT, hanging
from tasrih.cli.view.wording import WEEKDAYS, Wording, degrees
from tasrih.model import Actor, Anchor, Claim, Place, Quantity, Reading, Span, Time

SOURCES = {"published": "the article's date", "text": "which the text gives"}


def sections(reading: Reading, words: Wording, *, details: bool) -> Iterator[str]:
    """Yield the lines of all sections that hold something, an empty line and a heading before each."""
    made = (
        ("claimed by the reporter", _reported(reading, words)),
        ("occasions", _occasions(reading, words)),
        ("actors", _actors(reading, words, details=details)),
        ("places", _places(reading, words, details=details)),
        ("times" + _against(reading.anchor), _times(reading, words, details=details)),
        ("numbers", _numbers(reading, words, details=details)),
    )
    for title, section in made:
        lines = list(section)
        if lines:
            heading = wrap(title, words.screen.columns)
            yield from ("", *(words.screen.paint(line, bold=True) for line in heading), *lines)


def _rows(words: Wording, name: str, parts: Iterable[str]) -> Iterator[str]:
    yield from hanging(f"{name:<{INDENT - 1}} ", parts, words.screen, words.screen.columns)


def _reported(reading: Reading, words: Wording) -> Iterator[str]:
    columns = words.screen.columns
    spans: dict[Span, list[Claim]] = {}
    for claim in reading.claims:
        if claim.statement is None:
            spans.setdefault(claim.span, []).append(claim)
    for span, claims in spans.items():
        for line in words.screen.paragraph(span.text, columns - len(BAR)):
            yield BAR + line
        for parts in words.claims(claims):
            yield from hanging(CLAIM, parts, words.screen, columns)


def _occasions(reading: Reading, words: Wording) -> Iterator[str]:
    for occasion in reading.occasions:
        speakers = [words.actors[name] for name in occasion.speakers if name in words.actors]
        time, place = words.times.get(occasion.time or ""), words.places.get(occasion.place or "")
        parts = [f"{occasion.kind} {words.screen.own(occasion.span.text)}", *map(words.actor, speakers)]
        parts += [words.time(time)] if time else []
        parts += [f"in {words.place(place)}"] if place else []
        yield from _rows(words, "", parts)


def _actors(reading: Reading, words: Wording, *, details: bool) -> Iterator[str]:
    spoken = Counter(s.speaker.actor for s in reading.statements if s.speaker and s.speaker.actor)
    acting = {name for claim in reading.claims for name in (claim.actor, claim.other) if name}
    named = Counter(mention.actor for mention in reading.mentions if mention.actor)
    others = []
    for actor in reading.actors:
        if details or actor.id in spoken or actor.id in acting or actor.roles or actor.link:
            times = named[actor.id] if details else 0
            yield from _rows(words, actor.id, _actor(actor, words, spoken[actor.id], times, details=details))
        else:
            others.append(words.actor(actor))
    if others:
        yield from _rows(words, "", [f"also named: {others[0]}", *others[1:]])


def _actor(actor: Actor, words: Wording, spoken: int, named: int, *, details: bool) -> Iterator[str]:
    yield words.actor(actor)
    yield actor.type
    yield from words.roles(actor).values()
    also = [name for name in actor.names if name != actor.name]
    if also:
        yield "also " + ", ".join(map(words.screen.own, also))
    if spoken:
        yield f"speaks {_times_over(spoken)}"
    if named:
        yield f"named {_times_over(named)}"
    if actor.link and details:
        yield f"{clean(actor.link.source)} {clean(actor.link.id)}"


def _times_over(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _places(reading: Reading, words: Wording, *, details: bool) -> Iterator[str]:
    named = Counter(mention.place for mention in reading.mentions if mention.place)
    for place in reading.places:
        yield from _rows(words, place.id, _place(place, words, named[place.id], details=details))


def _place(place: Place, words: Wording, named: int, *, details: bool) -> Iterator[str]:
    yield words.place(place)
    yield degrees(place)
    yield place.precision
    if details:
        yield f"named {_times_over(named)}"
        yield f"{clean(place.link.source)} {clean(place.link.id)}" if place.link else "in no register"


def _against(anchor: Anchor) -> str:
    weekday = f"the text implies a {WEEKDAYS[anchor.weekday]}" if anchor.weekday else ""
    if anchor.day:
        return f", resolved against {anchor.day}, {SOURCES[anchor.source or 'published']}"
    return f", the day of publication is not known{': ' if weekday else ''}{weekday}"


def _times(reading: Reading, words: Wording, *, details: bool) -> Iterator[str]:
    for clash in reading.anchor.clashes:
        label = words.screen.paint("CLASH", fg="red", bold=True)
        parts = [label, words.screen.own(clash.span.text), *clean(clash.message).split()]
        yield from hanging(" " * INDENT, parts, words.screen, words.screen.columns, " ")
    if details:
        for time in reading.times:
            yield from _rows(words, time.id, _time(time, words))
    else:
        yield from _rows(words, "", dict.fromkeys(map(words.time, reading.times)))


def _time(time: Time, words: Wording) -> Iterator[str]:
    yield words.screen.own(time.text)
    yield clean(time.value)
    yield time.grain
    yield "anchored" if time.anchored else "not anchored"
    yield f"{time.start}:{time.end}"


def _numbers(reading: Reading, words: Wording, *, details: bool) -> Iterator[str]:
    if details:
        for quantity in reading.quantities:
            yield from _rows(words, quantity.id, _number(quantity, words))
    else:
        shown = (f"{words.screen.own(q.text)} = {words.quantity(q)}" for q in reading.quantities)
        yield from _rows(words, "", dict.fromkeys(shown))


def _number(quantity: Quantity, words: Wording) -> Iterator[str]:
    yield words.screen.own(quantity.text)
    yield words.quantity(quantity)
    yield f"{quantity.start}:{quantity.end}"
