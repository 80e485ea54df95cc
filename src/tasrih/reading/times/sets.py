"""Sets: what happens again and again (daily, every Friday, twice a week)."""

from __future__ import annotations

from dataclasses import dataclass

from tasrih.reading.times.clock import PARTS, Clock, clock
from tasrih.reading.times.lengths import Length, joined, length
from tasrih.reading.times.relative import definite
from tasrih.reading.times.scan import Parsed, Scan
from tasrih.reading.times.values import Period, Reference
from tasrih.reading.times.words import CONJUNCTIONS

_LAST_PART = 24


@dataclass(frozen=True, slots=True)
class Every:
    """Again after each `every`, `times` in it; on a weekday (1 Monday), in a part of the day, at a clock time."""

    every: Length
    times: int = 1
    weekday: int | None = None
    part: str = ""
    clock: Clock | None = None

    def resolve(self, _ref: Reference) -> Period | None:
        """Return the repeating interval of ISO 8601; a weekday is the unspecified one of ISO 8601-2."""
        count = str(self.times) if self.times > 1 else ""
        start = f"XXXX-WXX-{self.weekday}" if self.weekday else ""
        if self.clock is not None:
            start += self.clock.text
        elif self.part:
            low, high = PARTS[self.part]
            if not start:
                return Period(f"R{count}/T{low:02}/T{high % _LAST_PART:02}", "set")
            start += f"T{low:02}"
        return Period(f"R{count}/{start}/{self.every.text}" if start else f"R{count}/{self.every.text}", "set")


def _one(unit: str, n: float = 1.0) -> Length:
    return joined([(unit, n)], rough=False)


def every(scan: Scan, i: int) -> Parsed | None:
    """Read a set at `i`, with a clock time before or behind it."""
    found = _each(scan, i) or _adverb(scan, i) or _times(scan, i) or _weekdays(scan, i)
    if found is not None:
        return _with_clock(scan, found)
    timed = clock(scan, i)
    if timed is None or not isinstance(timed.node, Clock):
        return None
    found = _each(scan, timed.end) or _weekdays(scan, timed.end)
    if found is None or not isinstance(found.node, Every):
        return None
    made = found.node
    return Parsed(found.end, Every(made.every, made.times, made.weekday, made.part, timed.node))


def _with_clock(scan: Scan, found: Parsed) -> Parsed:
    at = found.end + 1 if scan.plain(found.end, "in") else found.end
    timed = clock(scan, at)
    node = found.node
    if timed is None or not isinstance(timed.node, Clock) or not isinstance(node, Every):
        return found
    hour = timed.node
    if node.part and not hour.part:
        hour = Clock(hour.hour, hour.minute, hour.second, node.part, hour.zone)
    return Parsed(timed.end, Every(node.every, node.times, node.weekday, node.part, hour))


def _each(scan: Scan, i: int) -> Parsed | None:
    """Read "every day", "every two weeks", "every Friday", "every morning", "the afternoon of every day"."""
    part = scan.hit(i, "part")
    hit = scan.hit(part.end, "every") if part else scan.hit(i, "every")
    if hit is None:
        return None
    name = part.value if part else ""
    day = _weekday(scan, hit.end)
    if day is not None:
        return Parsed(day[0], Every(_one("W"), weekday=day[1], part=name))
    again = scan.plain(hit.end, "part")
    if again is not None:
        return Parsed(again.end, Every(_one("D"), part=again.value))
    return _each_length(scan, hit.end, name)


def _each_length(scan: Scan, i: int, part: str) -> Parsed | None:
    """Read the length behind "every": "year", "two weeks"."""
    unit = scan.plain(i, "unit")
    if unit is not None and definite(scan, i, unit):
        return None
    if unit is not None and unit.value.endswith(" 1") and scan.noun(unit.end):
        return Parsed(unit.end, Every(_one(unit.value.split()[0]), part=part))
    found = length(scan, i, bare_plural=True)
    if found is None or not isinstance(found.node, Length) or found.node.rough:
        return None
    return Parsed(found.end, Every(found.node, part=part))


def _weekday(scan: Scan, i: int) -> tuple[int, int] | None:
    """Return (end, weekday) of "Friday", "a Friday", "day Friday"."""
    unit = scan.plain(i, "unit")
    at = unit.end if unit is not None and unit.value == "D 1" else i
    hit = scan.plain(at, "weekday-bare") or scan.plain(at, "weekday")
    return (hit.end, int(hit.value)) if hit else None


def _adverb(scan: Scan, i: int) -> Parsed | None:
    """Read "daily", "the weekly"; "daily" as an adjective not before a weekday ("the two days Monday and ...")."""
    hit = scan.hit(i, "set")
    if hit is None:
        hit = scan.hit(i, "set-adjective")
        if hit is None or hit.pre or _counts_days(scan, hit.end):
            return None
    unit, _ = hit.value.split()
    return Parsed(hit.end, Every(_one(unit)))


def _counts_days(scan: Scan, i: int) -> bool:
    """Tell whether what looks like "daily" is "the two days of": a weekday, a number or a definite noun follows."""
    return bool(scan.hit(i, "weekday") or scan.number(i) or scan.noun(i))


def _times(scan: Scan, i: int) -> Parsed | None:
    """Read "twice weekly", "three times a day", "once every two months"."""
    number = scan.number(i)
    plural = number is not None and not number.ordinal and number.whole > 0
    at = number.end if number is not None and plural else i
    hit = scan.hit(at, "times")
    if hit is None or (hit.value == "n") != plural or (plural and hit.pre):
        return None
    times = number.whole if number is not None and plural else int(hit.value)
    unit = scan.plain(hit.end, "set")
    if unit is not None:
        return Parsed(unit.end, Every(_one(unit.value.split()[0]), times))
    each = _each(scan, hit.end)
    if each is not None and isinstance(each.node, Every):
        return Parsed(each.end, Every(each.node.every, times, each.node.weekday))
    at = hit.end + 1 if scan.plain(hit.end, "in") else hit.end
    noun = scan.hit(at, "unit")
    if noun is None or at == hit.end or not definite(scan, at, noun) or not noun.value.endswith(" 1"):
        return None
    return Parsed(noun.end, Every(_one(noun.value.split()[0]), times))


def _is_days(scan: Scan, i: int) -> bool:
    unit = scan.hit(i, "unit")
    return unit is not None and unit.value == "D n" and not definite(scan, i, unit)


def _weekdays(scan: Scan, i: int) -> Parsed | None:
    """Read "on Mondays" (the plural of day before the weekday)."""
    again = scan.hit(i, "weekday")
    if again is not None and again.pre in CONJUNCTIONS and scan.hit(i - 1, "weekday") and _is_days(scan, i - 2):
        return Parsed(again.end, Every(_one("W"), weekday=int(again.value)))
    unit = scan.hit(i, "unit")
    if unit is None or not _is_days(scan, i):
        return None
    day = scan.plain(unit.end, "weekday")
    return Parsed(day.end, Every(_one("W"), weekday=int(day.value))) if day else None
