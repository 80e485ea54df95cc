"""Clock times and parts of the day: "half past three in the afternoon", 14:30, "Friday morning"."""

from __future__ import annotations

from dataclasses import dataclass

from tasrih.arabic.letters import ALEF, LAM
from tasrih.reading.times.scan import Parsed, Scan, remembered
from tasrih.reading.times.values import Node, Period, Reference, at, moved, start_of
from tasrih.reading.times.words import CONJUNCTIONS

PARTS = {
    "fajr": (4, 6),
    "sabah": (6, 12),
    "duha": (9, 12),
    "zuhr": (12, 15),
    "bad": (12, 17),
    "asr": (15, 17),
    "maghrib": (17, 19),
    "masa": (17, 21),
    "isha": (19, 21),
    "nahar": (6, 18),
    "layl": (20, 28),
}
"""Hours that a part of the day covers: from, to; 28 is four in the morning of the next day."""
MORNING = frozenset({"fajr", "sabah", "duha"})
_NOON, _MIDNIGHT, _HOURS, _SIXTY = 12, 24, 24, 60
_SMALL_HOURS = 6


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a day: `of` is the day, None when the text names none."""

    name: str
    of: Node | None = None

    def resolve(self, ref: Reference) -> Period | None:
        """Return the interval of its hours; a night ends in the next day."""
        first, last = PARTS[self.name]
        if self.of is None:
            return Period(f"T{first:02}/T{last % _HOURS:02}", "part-of-day", anchored=False)
        day = self.of.resolve(ref)
        if day is None or day.grain != "day":
            return None
        begin = at(day.value, f"T{first:02}")
        if last <= _HOURS or day.first is None:
            return day._replace(value=f"{begin}/{at(day.value, f'T{last % _HOURS:02}')}", grain="part-of-day")
        following = moved(day.first, 1)
        if following is None:
            return None
        return day._replace(value=f"{begin}/{following}T{last - _HOURS:02}", grain="part-of-day")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the clock; `part` tells morning from evening, `zone` is an offset from UTC ("" local or unknown)."""

    hour: int
    minute: int | None = None
    second: int | None = None
    part: str = ""
    zone: str = ""
    of: Node | None = None

    @property
    def hour24(self) -> int:
        """The hour of the day that `hour` is, with its part of the day."""
        hour, part = self.hour, self.part
        if not part or hour > _NOON:
            return hour % _MIDNIGHT
        if part in MORNING:
            return hour if hour < _NOON or part == "duha" else 0
        if part == "layl":
            return 0 if hour == _NOON else hour if hour < _SMALL_HOURS else hour + _NOON
        if part in ("zuhr", "nahar"):
            return hour + _NOON if hour < _SMALL_HOURS else hour
        return hour if hour == _NOON else hour + _NOON

    @property
    def text(self) -> str:
        """The time as ISO 8601: `T15`, `T15:30`, `T15:30:20`, with the zone."""
        text = f"T{self.hour24:02}"
        if self.minute is not None or self.zone:
            text += f":{self.minute or 0:02}"
        return text + (f":{self.second:02}" if self.second is not None else "") + self.zone

    @property
    def grain(self) -> str:
        """The unit that the time is known to."""
        return "second" if self.second is not None else "minute" if self.minute is not None else "hour"

    def resolve(self, ref: Reference) -> Period | None:
        """Return the time on its day; alone where the text names no day."""
        if self.of is None:
            return Period(self.text, self.grain, anchored=False)
        day = self.of.resolve(ref)
        if day is None or day.grain != "day":
            return None
        return day._replace(value=at(start_of(day.value), self.text), grain=self.grain)


@remembered
def clock(scan: Scan, i: int) -> Parsed | None:
    """Read a time of the clock at `i`, with its part of the day and zone."""
    if not scan.hit(i, "hour") and scan.number(i) is None and not scan.hit(i, "unit"):
        return None
    worded = _is_hour_word(scan, i)
    at_ = i
    if worded:
        at_ = i + 1
        rough = scan.plain(at_, "rough")
        at_ = rough.end if rough else at_
    found = _bracketed(scan, at_) if worded else None
    found = found or _digital(scan, at_, worded=worded) or _spoken(scan, at_, worded=worded)
    if found is None or _of_film(scan, i):
        return None
    end, node = found.end, found.node
    assert isinstance(node, Clock)
    night = scan.plain(end, "midnight")
    if night is not None and node.hour == _NOON and node.minute is None:
        return Parsed(night.end, Clock(int(night.value), 0))
    end, part = part_behind(scan, end)
    zone_end, zone = _zone(scan, end)
    plain = not part and zone_end == end and not worded
    if plain and node.second is None and not _supported(scan, i, found.end, node):
        return None
    return Parsed(zone_end, Clock(node.hour, node.minute, node.second, part, zone))


def _bracketed(scan: Scan, i: int) -> Parsed | None:
    """Read the (8:40) of "at the hour (8:40) in the evening"."""
    found = _digital(scan, i + 1, worded=False) if scan.mark(i, "(") else None
    return Parsed(found.end + 1, found.node) if found and scan.mark(found.end, ")") else None


def _of_film(scan: Scan, i: int) -> bool:
    """Tell whether "the minute" before digits makes them a place in a film."""
    unit = scan.hit(i - 1, "unit")
    return unit is not None and unit.value.startswith(("MIN ", "S "))


def _is_hour_word(scan: Scan, i: int) -> bool:
    unit = scan.hit(i, "unit")
    return unit is not None and unit.value == "H 1" and scan.text(i)[len(unit.pre) :].startswith((ALEF, LAM))


def _digital(scan: Scan, i: int, *, worded: bool) -> Parsed | None:
    """Read 14:30, 14:30:20, and behind the word for hour 10.30."""
    hour = scan.whole(i, 0, _HOURS)
    if hour is None or not hour.digits:
        number = scan.number(i)
        if worded and number is not None and number.digits.count(".") == 1:
            hours, minutes = map(int, number.digits.split("."))
            if hours < _HOURS and minutes < _SIXTY and len(number.digits.split(".")[1]) == 2:
                return Parsed(number.end, Clock(hours, minutes))
        return None
    pieces, end = [hour.whole], hour.end
    while len(pieces) < 3 and scan.mark(end, ":") and scan.glued(end) and scan.glued(end + 1):
        more = scan.whole(end + 1, 0, _SIXTY - 1)
        if more is None or len(more.digits) != 2:
            break
        pieces, end = [*pieces, more.whole], more.end
    if len(pieces) == 1:
        return None
    second = pieces[2] if len(pieces) > 2 else None
    return Parsed(end, Clock(pieces[0], pieces[1], second))


def _spoken(scan: Scan, i: int, *, worded: bool) -> Parsed | None:
    """Read "three", "the third", "12", with minutes: "and a half", "and twenty minutes", "less a quarter"."""
    named = scan.hit(i, "hour")
    if named is not None:
        hour, end = int(named.value), named.end
    else:
        number = scan.whole(i, 0, _HOURS)
        if number is None or number.ordinal or (number.digits and not number.digits.isdigit()) or number.tail:
            return None
        if not number.digits and not worded:
            return None
        hour, end = number.whole, number.end
    more = _minutes(scan, end)
    if more is None:
        return Parsed(end, Clock(hour))
    minutes = more[1]
    return Parsed(more[0], Clock((hour - 1) % _HOURS or _NOON if minutes < 0 else hour, minutes % _SIXTY))


def _minutes(scan: Scan, i: int) -> tuple[int, int] | None:
    """Return (end, minutes) of what follows the hour; negative after "less"."""
    except_ = scan.plain(i, "except")
    if except_ is not None:
        found = _amount(scan, except_.end)
        return (found[0], -found[1]) if found else None
    at_ = i + 1 if scan.plain(i, "and") else i
    fraction, number = scan.hit(at_, "fraction"), scan.number(at_)
    if at_ > i or (fraction and fraction.pre in CONJUNCTIONS) or (number and number.joined):
        found = _amount(scan, at_)
        if found is None:
            return None
        less = scan.plain(found[0], "except")
        further = _amount(scan, less.end) if less else None
        return (further[0], found[1] - further[1]) if further else found
    return None


def _amount(scan: Scan, i: int) -> tuple[int, int] | None:
    fraction = scan.hit(i, "fraction")
    if fraction is not None:
        return fraction.end, int(fraction.value)
    number = scan.whole(i, 1, _SIXTY - 1)
    if number is None or number.ordinal:
        return None
    unit = scan.plain(number.end, "unit")
    if unit is not None and unit.value.startswith("MIN "):
        return unit.end, number.whole
    return (number.end, number.whole) if unit is None and not number.digits else None


def part_behind(scan: Scan, i: int) -> tuple[int, str]:
    """Return (end, part) of a part of the day behind a clock time; (i, "") if none stands there."""
    for kind in ("part-adverb", "part-definite", "part-letter"):
        hit = scan.plain(i, kind)
        if hit is not None:
            return hit.end, hit.value
    bare = scan.plain(i, "part")
    if bare is not None:
        return bare.end, bare.value
    if scan.plain(i, "in") is not None:
        hit = scan.plain(i + 1, "part-definite")
        if hit is not None:
            return hit.end, hit.value
    return i, ""


def _zone(scan: Scan, i: int) -> tuple[int, str]:
    """Return (end, offset) of "local time", "by the clock of Greenwich"; the offset is "" where it is not known."""
    bracket = i + 1 if scan.mark(i, "(") else i
    named = scan.hit(bracket, "zone-local")
    zone = scan.hit(bracket, "zone")
    if named is not None:
        end, offset = named.end, named.value
    elif zone is not None:
        city = scan.plain(zone.end, "city")
        end = city.end if city else zone.end if scan.closed(zone.end) else zone.end + 1
        offset = city.value if city else "-"
    else:
        return i, ""
    if bracket > i and scan.mark(end, ")"):
        end += 1
    return end, {"-": "", "+00:00": "Z"}.get(offset, offset)


def _supported(scan: Scan, i: int, end: int, node: Clock) -> bool:
    """Tell whether a bare time is one: 14:30 is; "the seventh" only behind a preposition and with nothing counted."""
    named = scan.hit(i, "hour") is not None
    if node.minute is not None:
        return named or scan.mark(end - 2, ":")
    if not named:
        return False
    this = scan.hit(end, "this")
    tonight = this.end if this else end
    if scan.hit(tonight, "night") or (this and scan.plain(tonight, "part-definite")):
        return True
    before = scan.words.kinds(i - 1)
    return scan.closed(end) and any(kind in before for kind in ("in", "at", "since", "until"))
