"""On which occasion something was said: press conference, interview, communiqué, post, speech, report."""

from __future__ import annotations

from tasrih.model import Occasion
from tasrih.reading.index import Index
from tasrih.reading.occasions.held import candidates
from tasrih.reading.occasions.same import grown


def find(index: Index) -> tuple[Occasion, ...]:
    """Return the occasions of an article in the order of the text, each once, with all that is said of it."""
    return tuple(grown(candidates(index)))
