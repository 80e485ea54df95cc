"""What is known of an article when occasions and claims are looked for."""

from __future__ import annotations

from typing import NamedTuple

from tasrih.model import Actor, Mention, Place, Quantity, Statement, Time
from tasrih.reading.page import Page


class Whole(NamedTuple):
    """A page with all that was read in it so far."""

    page: Page
    statements: tuple[Statement, ...]
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    places: tuple[Place, ...]
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
