"""The rules of times counted from the publication: yesterday, last week, three days ago, the past 24 hours."""

from __future__ import annotations

from typing import NamedTuple

from tasrih.arabic.letters import LAM
from tasrih.reading.times.ago import Ago, Lasting
from tasrih.reading.times.days import NEXT, PAST, Shift, Weekday
from tasrih.reading.times.lengths import FEW, Length, joined, length
from tasrih.reading.times.scan import Parsed, Scan, remembered
from tasrih.reading.times.words import AL, PREPOSITIONS, Hit

CLOCK_UNITS = ("H", "MIN", "S")


class Turn(NamedTuple):
    """ "Last", "this" or "next" behind a noun: the token after it, -2 to 2, and whether it is vague ("recent")."""

    end: int
    value: int
    rough: bool


class Shifted(NamedTuple):
    """A period counted from the publication, and the token after it."""

    end: int
    node: Shift


def turn(scan: Scan, i: int) -> Turn | None:
    """Read "last", "current", "next", "before last", "recent" at `i`."""
    for kind in ("turn", "turn-rough", "turn-story"):
        hit = scan.plain(i, kind)
        if hit is not None and (kind != "turn-story" or scan.future(i)):
            return Turn(hit.end, int(hit.value), kind == "turn-rough")
    return None


def definite(scan: Scan, i: int, hit: Hit) -> bool:
    """Tell whether the word of `hit` at token `i` has the article."""
    word = scan.text(i)[len(hit.pre) :]
    return word.startswith(AL) or (hit.pre.endswith(LAM) and word.startswith(LAM))


def shift(scan: Scan, i: int, units: str = "") -> Shifted | None:
    """Read "last week", "this year", "the current month"; `units` limits the unit."""
    this = scan.hit(i, "this")
    at = this.end if this else i
    unit = scan.hit(at, "unit")
    if unit is None or (this is not None and unit.pre) or not definite(scan, at, unit):
        return None
    letter, count = unit.value.split()
    if count != "1" or letter in CLOCK_UNITS or (units and letter not in units.split()):
        return None
    side = turn(scan, unit.end)
    if side is not None and not side.rough:
        return Shifted(side.end, Shift(letter, side.value))
    return Shifted(unit.end, Shift(letter, 0)) if this is not None else None


def is_day(scan: Scan, i: int) -> Hit | None:
    """Return the entry of the word "day" (not "night") at `i`."""
    unit = scan.hit(i, "unit")
    return unit if unit is not None and unit.value == "D 1" and not scan.hit(i, "part") else None


@remembered
def deictic(scan: Scan, i: int) -> Parsed | None:
    """Read "yesterday", "today", "the day after tomorrow"; not "the first day", "the next day" of a story."""
    at = i + 1 if scan.hit(i, "this") else i
    unit = scan.hit(at, "unit")
    hit = scan.hit(at, "deictic")
    if hit is None or (at > i and hit.pre):
        return None
    if unit is not None and hit.value == "0":
        if at > i:
            side = turn(scan, hit.end)
            return Parsed(side.end if side and side.value == 0 else hit.end, Shift("D", 0))
        if hit.pre[-1:] in PREPOSITIONS or _day_of_story(scan, hit.end):
            return None
        if scan.hit(i - 1, "same") or scan.hit(i - 1, "in"):
            return None
    return Parsed(hit.end, Shift("D", int(hit.value)))


def _day_of_story(scan: Scan, i: int) -> bool:
    """Tell whether what follows "the day" makes it another one than today."""
    number = scan.number(i)
    if number is not None and number.ordinal:
        return True
    kinds = ("turn", "turn-story", "same", "each")
    return any(scan.plain(i, kind) for kind in kinds)


@remembered
def weekday(scan: Scan, i: int) -> Parsed | None:
    """Read "Friday", "next Friday", "Friday of last week", "this Friday"."""
    this = scan.hit(i, "this")
    at = this.end if this else i
    word = is_day(scan, at) is not None
    at = at + 1 if word else at
    hit = scan.hit(at, "weekday") or (scan.hit(at, "weekday-bare") if word else None)
    if hit is None or (hit.pre and (word or this)):
        return None
    number = scan.number(at)
    if number is not None and number.end > hit.end:
        return None
    day = int(hit.value)
    side = turn(scan, hit.end)
    if side is not None and not side.rough:
        return Parsed(side.end, Weekday(day, side.value))
    week = _week_behind(scan, hit.end)
    if week is not None:
        return Parsed(week.end, Weekday(day, week=week.node))
    return Parsed(hit.end, Weekday(day, 0 if this else None, future=scan.future(i)))


def _week_behind(scan: Scan, i: int) -> Shifted | None:
    """Read "(of) last week" behind a weekday."""
    return shift(scan, i + 1 if scan.link(i) else i, units="W")


def week_then_day(scan: Scan, i: int) -> Parsed | None:
    """Read "next week on Friday", "this week Friday"."""
    week = shift(scan, i, units="W")
    if week is None:
        return None
    day = weekday(scan, week.end)
    if day is None or not isinstance(day.node, Weekday) or day.node.turn is not None or day.node.week is not None:
        return None
    return Parsed(day.end, Weekday(day.node.day, week=week.node))


def period(scan: Scan, i: int) -> Parsed | None:
    """Read "last week", "this year" as a time of its own; days are `deictic`, and the year may be named behind."""
    found = shift(scan, i)
    if found is None:
        return None
    return Parsed(found.end, found.node)


def past_day(scan: Scan, i: int) -> Parsed | None:
    """Read "the past day"; "the coming day" belongs to a story."""
    found = shift(scan, i, units="D") if not scan.hit(i, "night") else None
    return Parsed(found.end, found.node) if found and found.node.n < 0 else None


def lasting(scan: Scan, i: int) -> Parsed | None:
    """Read "the past three days", "the last 24 hours", "the two coming years", "the last few weeks"."""
    return _unit_first(scan, i) or _number_first(scan, i) or _last_first(scan, i)


def _unit_first(scan: Scan, i: int) -> Parsed | None:
    unit = scan.hit(i, "unit")
    if unit is None or not definite(scan, i, unit):
        return None
    letter, count = unit.value.split()
    number = scan.number(unit.end) if count == "n" else None
    end, amount, rough = unit.end, {"1": 1.0, "2": 2.0}.get(count, float(FEW)), count == "n"
    if number is not None and not number.ordinal and number.value > 0 and not number.joined:
        end, amount, rough = number.end, number.value, False
    few = scan.plain(end, "vague-adjective")
    end = few.end if few else end
    side = turn(scan, end)
    if side is None or side.value == 0 or abs(side.value) > 1 or (count == "1" and letter not in CLOCK_UNITS):
        return None
    made = joined([(letter, amount)], rough=rough or few is not None or side.rough)
    return Parsed(side.end, Lasting(made, side.value))


def _number_first(scan: Scan, i: int) -> Parsed | None:
    vague = scan.hit(i, "vague")
    number = scan.number(i)
    end = vague.end if vague else number.end if number and not number.ordinal and number.value > 0 else 0
    unit = scan.plain(end, "unit") if end else None
    side = turn(scan, unit.end) if unit else None
    if unit is None or side is None or abs(side.value) != 1:
        return None
    amount = number.value if number and not vague else float(FEW)
    made = joined([(unit.value.split()[0], amount)], rough=vague is not None)
    return Parsed(side.end, Lasting(made, side.value))


def _last_first(scan: Scan, i: int) -> Parsed | None:
    last = scan.hit(i, "last-of")
    if last is None:
        return None
    number = scan.number(last.end)
    unit = scan.plain(number.end, "unit") if number and not number.ordinal and number.value > 0 else None
    if unit is None or number is None:
        dual = scan.plain(last.end, "unit")
        if dual is None or not dual.value.endswith(" 2"):
            return None
        return Parsed(dual.end, Lasting(joined([(dual.value.split()[0], 2.0)], rough=False), PAST))
    return Parsed(unit.end, Lasting(joined([(unit.value.split()[0], number.value)], rough=False), PAST))


def ago(scan: Scan, i: int) -> Parsed | None:
    """Read "three days ago", "for two years now", "in two weeks", "within a month"; not "two days before the vote"."""
    for kind, read in (("before", _before), ("since", _since), ("after", _after), ("within", _within)):
        hit = scan.hit(i, kind)
        if hit is not None:
            found = length(scan, hit.end, bare_plural=True)
            if found is not None and isinstance(found.node, Length):
                return read(scan, i, found.end, found.node)
    return None


def _of_event(scan: Scan, i: int, *, on: bool = True) -> bool:
    """Tell whether "from", and after "after" also "on", makes the length count from an event of the story."""
    if scan.hit(i, "from-now"):
        return False
    return scan.plain(i, "from") is not None or (on and scan.plain(i, "on-event") is not None)


def _before(scan: Scan, _i: int, end: int, made: Length) -> Parsed | None:
    return None if _of_event(scan, end, on=False) else Parsed(_now(scan, end), Ago(made, PAST))


def _since(scan: Scan, _i: int, end: int, made: Length) -> Parsed | None:
    return Parsed(_now(scan, end), Ago(made, PAST, since=True))


def _after(scan: Scan, i: int, end: int, made: Length) -> Parsed | None:
    now = scan.plain(end, "from-now")
    if now is not None:
        return Parsed(now.end, Ago(made, NEXT))
    if _of_event(scan, end) or not scan.future(i):
        return None
    return Parsed(end, Ago(made, NEXT))


def _within(scan: Scan, i: int, end: int, made: Length) -> Parsed | None:
    if not scan.future(i) or _of_event(scan, end):
        return None
    return Parsed(_now(scan, end), Lasting(made, NEXT))


def _now(scan: Scan, i: int) -> int:
    now = scan.plain(i, "from-now")
    return now.end if now else i
