"""How many: numerals and number words, bounds, percentages, money, and what is counted."""

from __future__ import annotations

from tasrih.model import Quantity, Time
from tasrih.reading.page import Page


def find(page: Page, times: tuple[Time, ...]) -> tuple[Quantity, ...]:
    """Return the quantities of a page in the order of the text; a number inside a time is none."""
    return ()
