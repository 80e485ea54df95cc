"""Moments: a day, a part of it and a clock time in any order, put together to one time.

The pieces are "yesterday", "Friday", "the 22nd of November 2019", "morning", "half past three"; each may stand once.
What may join two pieces (a comma, "in", "of", a bracket) depends on both, so that two times that merely stand side
by side stay two.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tasrih.reading.times.clock import Clock, Part, clock
from tasrih.reading.times.dates import day_number, named, numeric
from tasrih.reading.times.days import Day, HijriIn, Nth, Shift, Weekday
from tasrih.reading.times.relative import deictic, past_day, week_then_day, weekday
from tasrih.reading.times.scan import COMMAS, DASH, SLASH, Parsed, Scan, remembered
from tasrih.reading.times.stretches import nth
from tasrih.reading.times.values import Node, Period, Reference

OPENING, CLOSING = "([", ")]"
_DATED = frozenset({"unit", "weekday", "month", "hijri", "first", "last-of"})
"""Classes of words that a date may begin with."""


@dataclass(slots=True)
class Pieces:
    """What was read of a moment so far, and the token after it."""

    end: int
    deictic: Shift | None = None
    weekday: Weekday | None = None
    date: Node | None = None
    part: str = ""
    clock: Clock | None = None

    @property
    def day(self) -> bool:
        """Whether a day was read."""
        return self.deictic is not None or self.weekday is not None or self.date is not None


@dataclass(frozen=True, slots=True)
class Witnessed:
    """A day that the text names twice: counted from the publication, and by its date."""

    counted: Shift
    node: Day

    def resolve(self, ref: Reference) -> Period | None:
        """Return the day of the date."""
        return self.node.resolve(ref)


@remembered
def moment(scan: Scan, i: int) -> Parsed | None:
    """Read a moment at `i`: at least a day, a clock time, or a part of the day that stands for itself."""
    pieces = Pieces(i)
    at = _later(scan, i)
    if not _first(scan, at, pieces) and not (at > i and _definite_part(scan, at, pieces)):
        return None
    while _more(scan, pieces):
        pass
    _number_behind(scan, pieces)
    node = assembled(pieces)
    return Parsed(pieces.end, node) if node is not None else None


def _later(scan: Scan, i: int) -> int:
    """Return the token after "at a late hour of", "earlier" before a moment."""
    hit = scan.hit(i, "later")
    if hit is None:
        return i
    return hit.end + 1 if scan.link(hit.end) else hit.end


def _first(scan: Scan, i: int, pieces: Pieces) -> bool:
    return _day(scan, i, pieces) or _clock(scan, i, pieces) or _part(scan, i, pieces, alone=True)


def _more(scan: Scan, pieces: Pieces) -> bool:
    """Read one more piece behind those there are; False when none fits."""
    at = pieces.end
    if scan.mark(at, OPENING):
        return _bracketed(scan, pieces)
    if _piece(scan, at, pieces, joint=""):
        return True
    joint, at = _joint(scan, at)
    return bool(joint) and _piece(scan, at, pieces, joint=joint)


def _joint(scan: Scan, i: int) -> tuple[str, int]:
    """Return the class of what joins at `i` and the token after it; ("", i) if nothing does."""
    if scan.mark(i, COMMAS):
        return "comma", i + 1
    if scan.mark(i, DASH + SLASH + "|"):
        return "dash", i + 1
    for kind in ("at", "from", "in", "rough", "falling"):
        hit = scan.plain(i, kind)
        if hit is not None:
            return kind, hit.end
    return "", i


def _piece(scan: Scan, i: int, pieces: Pieces, joint: str) -> bool:
    """Read a piece at `i` that may follow what there is through `joint`."""
    if not scan.known(i):
        return False
    return (
        (_date_after(scan, i, pieces, joint))
        or (pieces.clock is None and joint != "dash" and _clock(scan, i, pieces, joint=joint))
        or (pieces.clock is None and joint == "dash" and pieces.date is not None and _clock(scan, i, pieces))
        or (joint in ("", "in", "comma", "from") and _part(scan, i, pieces, alone=False))
    )


def _date_after(scan: Scan, i: int, pieces: Pieces, joint: str) -> bool:
    if joint == "falling" and pieces.date is not None:
        return _same_day(scan, i, pieces)
    if not _joins_day(scan, i, pieces, joint):
        return False
    trial = replace(pieces)
    if not _day(scan, i, trial) or (joint == "in" and trial.date is pieces.date and not pieces.clock):
        return False
    _copy(trial, pieces)
    return True


def _joins_day(scan: Scan, i: int, pieces: Pieces, joint: str) -> bool:
    """Tell whether `joint` may join a day at `i` to what there is."""
    if joint in ("at", "rough"):
        return False
    if joint == "from":
        return bool(pieces.part or pieces.clock)
    if joint == "dash":
        return _night_pair(scan, i, pieces)
    return joint != "comma" or not pieces.part or pieces.clock is not None


def _copy(source: Pieces, target: Pieces) -> None:
    target.end, target.deictic, target.weekday, target.date = source.end, source.deictic, source.weekday, source.date


def _night_pair(scan: Scan, i: int, pieces: Pieces) -> bool:
    """Tell whether a dash joins the two days of one night ("the night of Thursday - Friday")."""
    return pieces.date is None and bool(scan.hit(i, "month") or scan.number(i)) and pieces.weekday is not None


def _same_day(scan: Scan, i: int, pieces: Pieces) -> bool:
    """Read the same day in the other calendar; the Gregorian date is kept."""
    found = numeric(scan, i) or named(scan, i)
    if found is None or not isinstance(found.node, Day) or not isinstance(pieces.date, Day) or found.node.day is None:
        return False
    if pieces.date.islamic and not found.node.islamic:
        pieces.date = found.node
    pieces.end = found.end
    return True


def _bracketed(scan: Scan, pieces: Pieces) -> bool:
    """Read a day in brackets behind a day: "today (Monday)"."""
    trial = replace(pieces)
    if pieces.deictic is not None and scan.hit(pieces.end + 1, "deictic"):
        trial.deictic = None  # "today (yesterday)": the editor's word for the day is the one that counts
    if not pieces.day or not _day(scan, pieces.end + 1, trial) or not scan.mark(trial.end, CLOSING):
        return False
    _copy(trial, pieces)
    pieces.end += 1
    return True


def _day(scan: Scan, i: int, pieces: Pieces) -> bool:
    """Read a deictic, a weekday or a date into a slot that is still free."""
    if pieces.date is None and (scan.number(i) is not None or not _DATED.isdisjoint(scan.words.kinds(i))):
        for rule in (nth, numeric, named, day_number):
            found = rule(scan, i)
            if found is not None and _is_day(found.node):
                pieces.date, pieces.end = found.node, found.end
                return True
    if pieces.deictic is None and not pieces.date:
        found = deictic(scan, i) or past_day(scan, i)
        if found is not None and isinstance(found.node, Shift):
            pieces.deictic, pieces.end = found.node, found.end
            return True
    if pieces.weekday is None and (pieces.date is None or isinstance(pieces.date, Day)):
        found = week_then_day(scan, i) or weekday(scan, i)
        if found is not None and isinstance(found.node, Weekday):
            pieces.weekday, pieces.end = found.node, found.end
            return True
    return False


def _is_day(node: Node) -> bool:
    if isinstance(node, Nth):
        return node.weekday != 8
    return isinstance(node, Day | HijriIn) and node.day is not None


def _clock(scan: Scan, i: int, pieces: Pieces, joint: str = "") -> bool:
    found = clock(scan, i)
    if found is None or not isinstance(found.node, Clock):
        return False
    if joint == "from" or (joint == "in" and not pieces.day and not pieces.part):
        return False
    pieces.clock, pieces.end = found.node, found.end
    return True


def _part(scan: Scan, i: int, pieces: Pieces, *, alone: bool) -> bool:
    """Read a part of the day, tonight, midnight; `alone` where nothing stands before it."""
    if pieces.part or (pieces.clock and pieces.clock.part and pieces.day):
        return False
    at = _later(scan, i)
    if at > i:
        return _definite_part(scan, at, pieces)
    return _tonight(scan, i, pieces) or _named_part(scan, i, pieces, alone=alone) or _midnight(scan, i, pieces)


def _tonight(scan: Scan, i: int, pieces: Pieces) -> bool:
    this = scan.hit(i, "this")
    at = this.end if this else i
    night = scan.hit(at, "night")
    if night is not None and pieces.deictic is None and not scan.hit(i - 1, "same"):
        pieces.deictic, pieces.part, pieces.end = Shift("D", int(night.value)), "layl", night.end
        return True
    part = scan.plain(at, "part-definite") if this else None
    if part is not None and pieces.deictic is None and pieces.date is None:
        pieces.part, pieces.end = part.value, part.end
        if pieces.weekday is None:
            pieces.deictic = Shift("D", 0)
        return True
    return False


def _named_part(scan: Scan, i: int, pieces: Pieces, *, alone: bool) -> bool:
    adverb = scan.hit(i, "part-adverb")
    if adverb is not None and (alone or not adverb.pre):
        pieces.part, pieces.end = adverb.value, adverb.end
        return True
    definite = scan.hit(i, "part-definite")
    if definite is not None and (not alone or _definite_stands(scan, i) or _is_day_at(scan, definite.end)):
        pieces.part, pieces.end = definite.value, definite.end
        return True
    bare = scan.hit(i, "part")
    if bare is None:
        return False
    trial = Pieces(bare.end)
    at = bare.end + 1 if scan.plain(bare.end, "from") else bare.end
    if not pieces.day and _day(scan, at, trial):
        pieces.part = bare.value
        _copy(trial, pieces)
        _second_day(scan, pieces)
        return True
    if pieces.day or (pieces.clock and not pieces.clock.part):
        pieces.part, pieces.end = bare.value, bare.end
        return not scan.hit(bare.end, "this")
    return False


def _definite_part(scan: Scan, i: int, pieces: Pieces) -> bool:
    """Read "the evening" behind "late in"."""
    definite = scan.plain(i, "part-definite")
    if definite is None:
        return False
    pieces.part, pieces.end = definite.value, definite.end
    return True


def _second_day(scan: Scan, pieces: Pieces) -> None:
    """Skip the second day of "the night of Thursday - Friday"."""
    if pieces.part != "layl" or pieces.weekday is None:
        return
    at = pieces.end + 1 if scan.mark(pieces.end, DASH + SLASH) or scan.plain(pieces.end, "to") else pieces.end
    second = scan.hit(at, "weekday")
    if second is not None and int(second.value) == pieces.weekday.day % 7 + 1:
        pieces.end = second.end


def _is_day_at(scan: Scan, i: int) -> bool:
    return bool(scan.hit(i, "deictic") or scan.hit(i, "weekday"))


def _definite_stands(scan: Scan, i: int) -> bool:
    """Tell whether "the morning" at `i` is a time by itself: behind a preposition, and no "modern age"."""
    end = scan.words.kinds(i)["part-definite"].end
    if scan.noun(end):
        return False
    before = scan.words.kinds(i - 1)
    if any(kind in before for kind in ("in", "within", "since", "until", "at")):
        return True
    return len(scan.words.kinds(i)["part-definite"]) > 0 and scan.words.kinds(i)["part-definite"].end > i + 1


def _midnight(scan: Scan, i: int, pieces: Pieces) -> bool:
    hit = scan.hit(i, "midnight")
    if hit is None or pieces.clock is not None:
        return False
    pieces.clock, pieces.end = Clock(int(hit.value), 0), hit.end
    return True


def _number_behind(scan: Scan, pieces: Pieces) -> None:
    """Read the bare day of the month behind a weekday: "Friday 15" where nothing is counted."""
    if pieces.weekday is None or pieces.date is not None or pieces.weekday.turn is not None or pieces.part:
        return
    number = scan.whole(pieces.end, 1, 31)
    if number is None or number.joined or number.proclitic:
        return
    if not scan.closed(number.end) and not scan.hit(number.end, "to"):
        return
    if number.digits.isdigit() and not scan.mark(number.end, "%:/-"):
        pieces.date, pieces.end = Day(day=number.whole, weekday=pieces.weekday.day), number.end


def assembled(pieces: Pieces) -> Node | None:
    """Return the node of the pieces."""
    day = _assembled_day(pieces)
    if pieces.clock is not None:
        made = pieces.clock
        return replace(made, part=made.part or pieces.part, of=day)
    if pieces.part:
        return Part(pieces.part, day)
    return day


def _assembled_day(pieces: Pieces) -> Node | None:
    weekday = pieces.weekday.day if pieces.weekday else None
    date = pieces.date
    if isinstance(date, Day):
        date = replace(date, weekday=weekday) if weekday else date
        if pieces.deictic is not None:
            return Witnessed(pieces.deictic, date)
        return date
    if date is not None:
        return date
    if pieces.deictic is not None:
        return replace(pieces.deictic, weekday=weekday)
    return pieces.weekday
