"""Values in words: when, where, how many, who, and what is claimed, for readers of Arabic and of none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tasrih.cli.terminal import Screen, clean, clip
from tasrih.model import Actor, Claim, Place, Quantity, Reading, Time

WEEKDAYS = ("", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
OTHER = {"relation": "with ", "demand": "of "}
_HOURS = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)T(?P<first>\d\d)/(?:\d{4}-\d\d-\d\d)T(?P<last>\d\d)")
HALF, QUARTER = 2, 4
AROUND = 10
"""How many columns of a line are for what stands around names."""
_OPEN = ".."
_OF_ONE_CLAIM = ("type", "polarity", "actor", "other", "quantity", "about", "since", "until", "statement")


def when(value: str) -> str:
    """Return an ISO 8601 value with its interval in words; sets and durations stand as they are."""
    hours = _HOURS.fullmatch(value)
    if hours:
        return f"{hours['day']}, {hours['first']} to {hours['last']} h"
    first, slash, last = value.partition("/")
    if not slash or "P" in value or first == "R":
        return value
    if first == _OPEN:
        return f"until {last}"
    return f"since {first}" if last == _OPEN else f"{first} to {last}"


def _end(value: str, which: int) -> str:
    """Return the first (0) or last (-1) known end of an interval; the value itself where it is none."""
    known = [end for end in value.split("/") if end != _OPEN]
    return value if "P" in value or value[0] == "R" else known[which]


def number(value: float) -> str:
    """Return a number with its thousands parted, decimals only where it has some."""
    if value == int(value):
        return f"{int(value):,}"
    short = f"{value:,.3f}".rstrip("0")
    return repr(value) if short.endswith(".") else short


def bounds(quantity: Quantity) -> str:
    """Return how many in words: `about 600`, `up to 20`, `5 to 9`."""
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        return "some"
    if low is None or high is None:
        return f"up to {number(high)}" if high is not None else f"{number(low or 0)} or more"
    words = number(low) if low == high else f"{number(low)} to {number(high)}"
    return f"about {words}" if quantity.approximate else words


def degrees(place: Place) -> str:
    """Return the coordinates as a map has them."""
    north, east = ("N" if place.lat >= 0 else "S"), ("E" if place.lon >= 0 else "W")
    return f"{abs(place.lat):.3f}° {north}, {abs(place.lon):.3f}° {east}"


def listed(label: str, parts: Iterable[str]) -> Iterator[str]:
    """Yield the parts, the label before the first one."""
    for part in parts:
        yield label + part
        label = ""


class Wording:
    """The words for what a reading holds, on one screen."""

    def __init__(self, reading: Reading, screen: Screen) -> None:
        self.screen = screen
        self.actors = {actor.id: actor for actor in reading.actors}
        self.places = {place.id: place for place in reading.places}
        self.times = {time.id: time for time in reading.times}
        self.quantities = {quantity.id: quantity for quantity in reading.quantities}

    def latin(self, name: str, latin: str, share: int = HALF) -> str:
        """Return the Latin form with a space before it, nothing where the name itself is Latin or there is none."""
        return f" {clip(clean(latin), self._columns(share))}" if latin and latin != name else ""

    def actor(self, actor: Actor, share: int = HALF) -> str:
        """Return an actor's name and its Latin form, each cut to a share (a half, a quarter) of the line."""
        return self._own(actor.name, share) + self.latin(actor.name, actor.latin, share)

    def roles(self, actor: Actor) -> dict[str, str]:
        """Return the words of an actor's roles, each with the organisation it is held in, by title."""
        found: dict[str, str] = {}
        for role in actor.roles:
            held = self.actors.get(role.organisation or "")
            found[role.title] = self._own(role.title) + (f" of {self.actor(held, QUARTER)}" if held else "")
        return found

    def spot(self, place: Place) -> str:
        """Return a place's name and its Latin form."""
        return self._own(place.name) + self.latin(place.name, place.latin)

    def place(self, place: Place) -> str:
        """Return a place's name, its Latin form and country."""
        return self.spot(place) + (f", {clean(place.country)}" if place.country else "")

    def time(self, time: Time) -> str:
        """Return a time's words and value."""
        value = self.value(time)
        return self._own(time.text) + (f" = {value}" if value != time.text else "")

    def value(self, time: Time) -> str:
        """Return a time's value, and whether it waits for a day: that of publication, or any."""
        loose = " (no day)" if time.value.startswith("T") else " (relative)"
        return clean(when(time.value)) + ("" if time.anchored else loose)

    def quantity(self, quantity: Quantity) -> str:
        """Return how many of what."""
        unit = f" {clean(quantity.unit)}" if quantity.unit else ""
        of = f" {self._own(quantity.of.text)}" if quantity.of else ""
        return f"{bounds(quantity)}{unit}{of}"

    def claims(self, claims: Iterable[Claim]) -> Iterator[Iterator[str]]:
        """Yield the parts of each claim; claims that differ in their place alone are one."""
        alike: dict[tuple[object, ...], list[Claim]] = {}
        for claim in claims:
            same = tuple(getattr(claim, name) for name in _OF_ONE_CLAIM)
            alike.setdefault(same if claim.place else (claim,), []).append(claim)
        for first, *others in alike.values():
            yield self._claim(first, [claim.place for claim in (first, *others) if claim.place])

    def _claim(self, claim: Claim, places: Iterable[str]) -> Iterator[str]:
        """Yield type and polarity, who, with or of whom, where, how many, when, what."""
        kind = self.screen.paint(claim.type, fg="cyan")
        denied = self.screen.paint(" DENIED", fg="red", bold=True) if claim.polarity == "denied" else ""
        yield kind + denied
        actor, other = self.actors.get(claim.actor or ""), self.actors.get(claim.other or "")
        quantity = self.quantities.get(claim.quantity or "")
        if actor:
            yield self.actor(actor)
        if other:
            yield OTHER.get(claim.type, "and ") + self.actor(other)
        yield from listed("in ", (self.spot(self.places[name]) for name in places if name in self.places))
        if quantity:
            yield self.quantity(quantity)
        yield from self._lasting(claim)
        counted = quantity.of.text if quantity and quantity.of else None
        if claim.about and claim.about.text != counted:
            yield self._own(claim.about.text)

    def _lasting(self, claim: Claim) -> Iterator[str]:
        since, until = claim.since, claim.until
        if since and until and since.id == until.id:
            yield clean(when(since.value))
            return
        if since:
            yield f"since {clean(_end(since.value, 0))}"
        if until:
            yield f"until {clean(_end(until.value, -1))}"

    def _own(self, text: str, share: int = HALF) -> str:
        return self.screen.brief(text, self._columns(share))

    def _columns(self, share: int) -> int:
        return (self.screen.columns - AROUND) // share
