"""When: dates, clock times, intervals, durations and sets, resolved against the day of publication."""

from __future__ import annotations

from tasrih.model import Time
from tasrih.reading.page import Page


def find(page: Page) -> tuple[Time, ...]:
    """Return the times of a page in the order of the text."""
    return ()
