"""Lengths of time: three months, two hours, a year and a half, a few days; and what is counted with them."""

from __future__ import annotations

from dataclasses import dataclass

from tasrih.arabic.letters import LAM
from tasrih.reading.lexemes import CONJ, PREP, REL
from tasrih.reading.times.scan import Number, Parsed, Scan
from tasrih.reading.times.values import ROUGH, SIZES, Period, Reference, length_text
from tasrih.reading.times.words import AL, CONJUNCTIONS, Hit

FEW = 3
"""How many "a few", "several" and a bare plural come to; such a value is marked as rough."""
_HALVES = {"Y": ("M", 6.0), "M": ("D", 15.0), "H": ("MIN", 30.0), "MIN": ("S", 30.0), "10Y": ("Y", 5.0)}
_FOURTHS = {"Y": ("M", 3.0), "H": ("MIN", 15.0)}
_ORDER = ("Y", "M", "W", "D", "H", "MIN", "S")


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
