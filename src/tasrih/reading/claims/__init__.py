"""What is claimed: presence, figures, relations, intentions, demands; by a speaker or by the reporter."""

from __future__ import annotations

from tasrih.model import Claim
from tasrih.reading.whole import Whole


def find(whole: Whole) -> tuple[Claim, ...]:
    """Return the claims of an article in the order of the text."""
    return ()
