"""What lies a length before or after the publication, and the stretch between: three days ago, the past 24 hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from tasrih.reading.times.lengths import Length
from tasrih.reading.times.values import OPEN, ROUGH, Period, Reference, days_period, months_on, moved, unit_period

_SECONDS = {"H": 3600, "MIN": 60, "S": 1}
_DAYS_IN_HOURS = 24


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
