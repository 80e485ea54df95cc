"""On which occasion something was said: press conference, interview, communiqué, post, speech, report."""

from __future__ import annotations

from tasrih.model import Occasion
from tasrih.reading.whole import Whole


def find(whole: Whole) -> tuple[Occasion, ...]:
    """Return the occasions of an article in the order of the text."""
    return ()
