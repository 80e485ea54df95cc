"""How many: numerals and number words, bounds, percentages, money, and what is counted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from tasrih.arabic.letters import WAW
from tasrih.model import Quantity, Time
from tasrih.reading.figures.quantities import Found, may_open, quantity_at
from tasrih.reading.lexemes import PAREN_OPEN
from tasrih.reading.page import Page


def find(page: Page, times: tuple[Time, ...]) -> tuple[Quantity, ...]:
    """Return the quantities of a page in the order of the text; a number inside a time is none."""
    return tuple(_quantity(page, found, n) for n, found in enumerate(_merged(page, _scan(page, times)), 1))


def _scan(page: Page, times: tuple[Time, ...]) -> Iterator[Found]:
    """Yield what each token that may open a quantity makes, each number once."""
    taken = sorted((time.start, time.end) for time in times)
    done = counted = 0
    refused = -1
    for i in [i for i, word in enumerate(page.words) if may_open(word)]:
        if i < done or page.in_furniture(i):
            continue
        hit = quantity_at(page, i)
        if hit is None:
            continue
        amount, found = hit
        if _in_time(taken, amount.start, amount.end) or (amount.kind == "dual" and amount.start < counted):
            continue
        done = max(amount.last, found.last if found is not None else 0)
        listed = refused == amount.first and amount.kind == "digits" and _bare(found)
        if found is None or listed:
            refused = amount.last
        else:
            counted = found.of.end if found.of is not None else counted
            yield found


def _bare(found: Found | None) -> bool:
    """Tell whether a number stands alone: behind a refused one, "and 1737" goes on its list."""
    return found is not None and found.of is None and found.unit is None


def _in_time(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether one of the stretches `taken`, sorted and apart, overlaps code points `start` to `end`."""
    at = bisect_left(taken, (end, 0)) - 1
    return at >= 0 and taken[at][1] > start


def _merged(page: Page, found: Iterator[Found]) -> list[Found]:
    """Join a lower and an upper bound that stand side by side: "more than 20 and less than 30"."""
    kept: list[Found] = []
    for this in found:
        before = kept[-1] if kept else None
        if before is not None and _restated(page, before, this):
            kept[-1] = before._replace(of=this.of, unit=before.unit or this.unit)
        elif before is not None and _beside(page, before.last, this.first) and _complete(before, this):
            low, high = (before.low, this.high) if before.high is None else (this.low, before.high)
            kept[-1] = this._replace(first=before.first, start=before.start, low=low, high=high)
        else:
            kept.append(this)
    return kept


def _restated(page: Page, before: Found, this: Found) -> bool:
    """Tell whether the number stands again in brackets: "65000 (sixty-five thousand)"."""
    opened = this.first == before.last + 1 and page.flags[before.last] & PAREN_OPEN
    return bool(opened) and before.of is None and (before.low, before.high) == (this.low, this.high)


def _beside(page: Page, end: int, first: int) -> bool:
    """Tell whether token `first` follows token `end` at once, or after an "and" written apart."""
    return end == first or (end + 1 == first and page.words[end] == WAW)


def _complete(before: Found, this: Found) -> bool:
    """Tell whether one gives the lower, the other the upper bound of the same thing."""
    if before.low is not None and before.high is None and this.low is None and this.high is not None:
        return before.low < this.high
    if before.low is None and before.high is not None and this.low is not None and this.high is None:
        return this.low < before.high
    return False


def _quantity(page: Page, found: Found, number: int) -> Quantity:
    span = page.article.span(found.start, found.end)
    of = page.article.span(found.of.start, found.of.end) if found.of is not None else None
    low, high = found.low, found.high
    return Quantity(span.start, span.end, span.text, f"q{number}", low, high, found.unit, of, found.approximate)
