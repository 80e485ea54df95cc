"""Where: names of places resolved to one entry of the gazetteer each."""

from __future__ import annotations

from tasrih.model import Place
from tasrih.reading.mentions import Found
from tasrih.reading.page import Page


def resolve(page: Page, found: list[Found]) -> tuple[tuple[Place, ...], list[str | None]]:
    """Return the places of a page, and for each name the id of its place or None."""
    return (), [None] * len(found)
