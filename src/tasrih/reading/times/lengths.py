"""Lengths of time: three months, two hours, a year and a half, a few days; and what is counted with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from tasrih.arabic.letters import LAM
from tasrih.reading.lexemes import CONJ, PREP, REL
from tasrih.reading.times.scan import Number, Parsed, Scan
from tasrih.reading.times.values import (
    OPEN,
    ROUGH,
    SIZES,
    Period,
    Reference,
    days_period,
    length_text,
    months_on,
    moved,
    unit_period,
)
from tasrih.reading.times.words import AL, CONJUNCTIONS, Hit

FEW = 3
"""How many "a few", "several" and a bare plural come to; such a value is marked as rough."""
_HALVES = {"Y": ("M", 6.0), "M": ("D", 15.0), "H": ("MIN", 30.0), "MIN": ("S", 30.0), "10Y": ("Y", 5.0)}
_FOURTHS = {"Y": ("M", 3.0), "H": ("MIN", 15.0)}
_ORDER = ("Y", "M", "W", "D", "H", "MIN", "S")
_SECONDS = {"H": 3600, "MIN": 60, "S": 1}
_DAYS_IN_HOURS = 24


@dataclass(frozen=True, slots=True)
class Length:
    """A duration: unit -> amount, the largest first; `rough` where the text is not exact."""

    amounts: tuple[tuple[str, float], ...]
    rough: bool = False

    @property
    def text(self) -> str:
        """The ISO 8601 duration."""
        return length_text(dict(self.amounts))

    @property
    def finest(self) -> str:
        """The smallest unit."""
        return self.amounts[-1][0]

    def resolve(self, _ref: Reference) -> Period | None:
        """Return the duration itself."""
        return Period(self.text + (ROUGH if self.rough else ""), "duration")


def joined(parts: list[tuple[str, float]], *, rough: bool) -> Length:
    """Return the length of several amounts; decades and centuries become years, halves the unit below."""
    sums: dict[str, float] = {}
    for unit, amount in parts:
        for small, value in _split(unit, amount):
            sums[small] = sums.get(small, 0.0) + value
    return Length(tuple((unit, sums[unit]) for unit in _ORDER if sums.get(unit)), rough)


def _split(unit: str, amount: float) -> list[tuple[str, float]]:
    if unit in SIZES:
        unit, amount = "Y", amount * SIZES[unit]
    whole, rest = divmod(amount, 1)
    made = [(unit, whole)] if whole else []
    if rest == 0.5 and unit in _HALVES:
        return [*made, _HALVES[unit]]
    if rest in (0.25, 0.75) and unit in _FOURTHS:
        small, value = _FOURTHS[unit]
        return [*made, (small, value * rest * 4)]
    return [(unit, amount)]


def length(scan: Scan, i: int, *, bare_plural: bool = False) -> Parsed | None:
    """Read a length at `i`; a plural without a number only where `bare_plural` says that it may be one."""
    before = scan.words.kinds(i - 1)
    bare_plural = bare_plural or any(kind in before for kind in ("for", "before", "after", "within"))
    rough = scan.hit(i, "rough")
    at = rough.end if rough and not rough.pre else i
    first = _amount(scan, at, bare_plural=bare_plural)
    if first is None:
        return None
    parts, end, vague = [first[1]], first[0], first[2]
    while True:
        more = _next_amount(scan, end, parts[-1][0])
        if more is None:
            break
        end = more[0]
        parts.append(more[1])
    full = scan.hit(end, "full")
    if full is not None and not full.pre:
        end = full.end
    return Parsed(end, joined(parts, rough=vague or at > i))


_Amount = tuple[int, tuple[str, float], bool]


def _amount(scan: Scan, i: int, *, bare_plural: bool) -> _Amount | None:
    """Return (end, (unit, amount), rough) of "three months", "two hours", "half a year", "several days"."""
    vague = scan.hit(i, "vague")
    if vague is not None:
        unit = scan.plain(vague.end, "unit")
        many = unit is not None and unit.value.endswith(" n")
        return (unit.end, (unit.value.split()[0], FEW), True) if unit and many else None
    fraction = scan.hit(i, "fraction")
    if fraction is not None:
        unit = scan.plain(fraction.end, "unit")
        if unit is not None and unit.value.endswith(" 1"):
            return _half(unit.end, unit.value.split()[0], int(fraction.value) / 60)
    number = scan.number(i)
    if number is not None and not number.ordinal and number.value > 0:
        return _counted(scan, i, number.end, number.value)
    return _uncounted(scan, i, bare_plural=bare_plural)


def _half(end: int, unit: str, part: float) -> _Amount:
    return end, (unit, part), False


def _counted(scan: Scan, i: int, end: int, value: float) -> _Amount | None:
    number = scan.number(i)
    if _second_of_range(scan, i):
        return None
    unit = scan.plain(end, "unit")
    if unit is None or unit.value.endswith(" 2") or (number and number.tail) or scan.hit(end, "deictic"):
        return None
    if unit.value.startswith("10Y") and not _decades(scan, i, unit.end):
        return None
    return unit.end, (unit.value.split()[0], value + _and_half(scan, unit.end)[1]), False


def _second_of_range(scan: Scan, i: int) -> bool:
    """Tell whether the number at `i` ends a range ("between 17 and 23 years"), which is a figure and no time."""
    number = scan.number(i)
    if number is not None and number.joined and scan.number(i - 1) is not None:
        return True
    return scan.mark(i - 1, "-") and scan.glued(i) and scan.number(i - 2) is not None


def _decades(scan: Scan, i: int, end: int) -> bool:
    """Tell whether decades are meant and not contracts, which are spelt the same."""
    before = scan.words.kinds(i - 1)
    if any(kind in before for kind in ("for", "before", "after", "within", "since", "whole", "rough")):
        return True
    return scan.closed(end) or bool(scan.page.flags[end] & (PREP | CONJ | REL)) or turn_at(scan, end)


def turn_at(scan: Scan, i: int) -> bool:
    """Tell whether "last" or "next" stands at `i`."""
    return scan.plain(i, "turn") is not None or scan.plain(i, "turn-rough") is not None


def _uncounted(scan: Scan, i: int, *, bare_plural: bool) -> _Amount | None:
    """Read a dual, "one day", a singular with "and a half" or "whole", and where allowed a bare unit."""
    unit = scan.hit(i, "unit")
    if unit is None:
        return None
    bare = bare_plural and not scan.noun(unit.end) and not scan.hit(unit.end, "part-definite")
    return _plural(scan, i, unit, bare=bare) if unit.value.endswith(" n") else _singular(scan, i, unit, bare=bare)


def _plural(scan: Scan, i: int, unit: Hit, *, bare: bool) -> _Amount | None:
    """Read "a few days" with the adjective behind, and a bare plural where it may stand."""
    if _definite(scan, i, unit):
        return None
    letter = unit.value.split()[0]
    few = scan.plain(unit.end, "vague-adjective")
    if few is not None:
        return few.end, (letter, FEW), True
    for_ = unit.pre.endswith(LAM) and not scan.number(unit.end) and not scan.noun(unit.end)
    return (unit.end, (letter, FEW), True) if bare or for_ else None


def _singular(scan: Scan, i: int, unit: Hit, *, bare: bool) -> _Amount | None:
    letter, count = unit.value.split()
    one = scan.plain(unit.end, "one")
    if one is not None and count == "1" and not _definite(scan, i, unit):
        return one.end, (letter, 1.0), False
    number = scan.number(unit.end)
    if number is not None and number.value == int(count) and _one_or_two(number) and not _definite(scan, i, unit):
        return number.end, (letter, number.value), False
    end, half = _and_half(scan, unit.end)
    may_stand = bare and not _begins_name(scan, i, unit)
    if count == "2" or half or may_stand or scan.plain(unit.end, "full"):
        return end, (letter, int(count) + half), False
    return None


def _begins_name(scan: Scan, i: int, unit: Hit) -> bool:
    """Tell whether a unit in the singular names a day, month or year ("the year 2014", "day Friday") or is definite."""
    kinds = scan.words.kinds(unit.end)
    named = any(kind in kinds for kind in ("weekday", "weekday-bare", "month", "hijri", "deictic", "turn", "holiday"))
    return named or scan.number(unit.end) is not None or _definite(scan, i, unit)


def _one_or_two(number: Number) -> bool:
    """Tell whether a number behind its noun is "one", "two" in words, not "first"."""
    return not number.digits and not number.joined and not number.ordinal and not number.proclitic


def _definite(scan: Scan, i: int, unit: Hit) -> bool:
    return scan.text(i)[len(unit.pre) :].startswith(AL)


def _and_half(scan: Scan, i: int) -> tuple[int, float]:
    """Return (end, fraction) of "and a half" at `i`."""
    hit = scan.hit(i, "fraction")
    if hit is not None and hit.pre in CONJUNCTIONS and not scan.hit(hit.end, "unit"):
        return hit.end, int(hit.value) / 60
    return i, 0.0


def _next_amount(scan: Scan, i: int, unit: str) -> tuple[int, tuple[str, float]] | None:
    """Read a further, different unit that "and" joins: "a month and two days"."""
    at = i + 1 if scan.plain(i, "and") else i
    number, word = scan.number(at), scan.hit(at, "unit")
    joined_here = at > i or (number is not None and number.joined) or (word is not None and word.pre in CONJUNCTIONS)
    if not joined_here:
        return None
    found = _amount(scan, at, bare_plural=True)
    if found is None or found[1][0] == unit or found[2]:
        return None
    return found[0], found[1]


@dataclass(frozen=True, slots=True)
class Ago:
    """A length before (`sign` -1) or after (1) the publication; `since` where what began then goes on."""

    length: Length
    sign: int
    since: bool = False

    def resolve(self, ref: Reference) -> Period | None:
        """Return the day, week, month or year that lies so far off, as fine as the smallest unit of the length."""
        made = self._point(ref)
        if made is None:
            return None
        value = made.value + (ROUGH if self.length.rough else "")
        return made._replace(value=f"{value}/{OPEN}" if self.since else value)

    def _point(self, ref: Reference) -> Period | None:
        clocked = {unit: amount for unit, amount in self.length.amounts if unit in _SECONDS}
        if ref.day is None or (clocked and ref.clock is None):
            text = ("-" if self.sign < 0 else "") + self.length.text
            return Period(text, _GRAINS[self.length.finest], anchored=False)
        day = _counted_on(ref.day, self.length, self.sign)
        if day is None:
            return None
        if clocked:
            return _clock_point(day, ref.clock or (0, 0), clocked, self.sign)
        return unit_period(day, self.length.finest, 0)


_GRAINS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "MIN": "minute", "S": "second"}


def _counted_on(day: date, length_: Length, sign: int) -> date | None:
    """Return the day a length before or after `day`, clock units aside."""
    amounts = dict(length_.amounts)
    months = amounts.get("Y", 0) * 12 + amounts.get("M", 0)
    found = months_on(day, sign * int(months)) if months < 120000 else None
    days = amounts.get("W", 0) * 7 + amounts.get("D", 0)
    return moved(found, sign * int(days)) if found and days < 4000000 else None


def _clock_point(day: date, clock: tuple[int, int], amounts: dict[str, float], sign: int) -> Period | None:
    seconds = sum(_SECONDS[unit] * amount for unit, amount in amounts.items())
    if seconds > 10**9:
        return None
    try:
        there = datetime.combine(day, time(*clock)) + sign * timedelta(seconds=seconds)
    except OverflowError:
        return None
    grain = "second" if "S" in amounts else "minute" if "MIN" in amounts else "hour"
    text = there.isoformat(timespec={"second": "seconds"}.get(grain, "minutes"))
    return Period(text, grain, there.date(), there.date())


@dataclass(frozen=True, slots=True)
class Lasting:
    """The length that ends (`sign` -1) or begins (1) at the publication: the last three days, the next two years."""

    length: Length
    sign: int

    def resolve(self, ref: Reference) -> Period | None:
        """Return the interval between then and the publication, as fine as the unit."""
        if ref.day is None:
            text = self.length.text
            value = f"-{text}/P0D" if self.sign < 0 else f"P0D/{text}"
            return self._rough(Period(value, "duration", anchored=False))
        clocked = [unit for unit, _ in self.length.amounts if unit in _SECONDS]
        if clocked:
            return self._rough(self._clock(ref))
        there = _counted_on(ref.day, self.length, self.sign)
        return self._rough(self._between(ref.day, there)) if there else None

    def _rough(self, made: Period) -> Period:
        if not self.length.rough:
            return made
        first, _, last = made.value.partition("/")
        return made._replace(value=f"{first}{ROUGH}/{last}" if self.sign < 0 else f"{first}/{last}{ROUGH}")

    def _between(self, day: date, there: date) -> Period:
        first, last = sorted((day, there))
        unit = self.length.finest
        if unit in ("Y", "M"):
            size = 4 if unit == "Y" else 7
            grain = "year" if unit == "Y" else "month"
            return Period(f"{first.isoformat()[:size]}/{last.isoformat()[:size]}", grain, first, last)
        return days_period(first, last, "day")

    def _clock(self, ref: Reference) -> Period:
        assert ref.day
        amounts = dict(self.length.amounts)
        hours = amounts.get("H", 0)
        if ref.clock is not None:
            point = Ago(Length(self.length.amounts), self.sign).resolve(ref)
            if point is not None:
                here = datetime.combine(ref.day, time(*ref.clock)).isoformat(timespec="minutes")
                pair = (point.value, here) if self.sign < 0 else (here, point.value)
                return Period("/".join(pair), point.grain, ref.day, ref.day)
        if hours and len(amounts) == 1 and hours % _DAYS_IN_HOURS == 0:
            there = moved(ref.day, self.sign * int(hours) // _DAYS_IN_HOURS)
            if there:
                return self._between(ref.day, there)
        text = f"{self.length.text}/{ref.day}" if self.sign < 0 else f"{ref.day}/{self.length.text}"
        return Period(text, "hour", ref.day, ref.day)
