"""When: dates, clock times, intervals, durations and sets, resolved against the day of publication.

A small grammar over the words of `lexicon/time_*.tsv`: `words` and `scan` say what a token may be; `years`, `dates`,
`relative`, `clock`, `moments`, `stretches`, `lengths`, `sets` and `intervals` hold the rules by kind; `phrases` takes
the longest and `refusals` what is none; `anchor` settles the day of publication; and each node (`days`, `hijri`,
`periods`, `ago` ...) resolves itself to an ISO 8601 value.
"""

from __future__ import annotations

from tasrih.model import Anchor, Clash, Time
from tasrih.reading.page import Page
from tasrih.reading.times.anchor import anchor, reference
from tasrih.reading.times.phrases import phrases_of

__all__ = ["GRAINS", "Anchor", "Clash", "anchor", "find"]

GRAINS = (
    "second",
    "minute",
    "hour",
    "part-of-day",
    "day",
    "week",
    "month",
    "season",
    "quarter",
    "half-year",
    "year",
    "decade",
    "century",
    "duration",
    "set",
    "now",
)
"""The closed list of what `Time.grain` may be."""


def find(page: Page) -> tuple[Time, ...]:
    """Return the times of a page in the order of the text."""
    made = phrases_of(page)
    if not made:
        return ()
    ref = reference(page)
    found: list[Time] = []
    for phrase in made:
        period = phrase.node.resolve(ref)
        if period is None:
            continue
        span = page.article.span(phrase.start, page.ends[phrase.end - 1])
        name = f"t{len(found) + 1}"
        found.append(Time(span.start, span.end, span.text, name, period.value, period.grain, period.anchored))
    return tuple(found)
