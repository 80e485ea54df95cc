"""Who a source is, through the whole article."""

from __future__ import annotations

from tasrih.reading.drafts import Draft
from tasrih.reading.page import Page


def speakers(page: Page, drafts: list[Draft]) -> list[tuple[int, int] | None]:
    """Return, for each draft, the tokens of its speaker's name, or None."""
    last: tuple[int, int] | None = None
    found: list[tuple[int, int] | None] = []
    for made in drafts:
        if made.source is not None:
            span = (made.source.start, made.source.end)
            if made.cue.part not in ("preposition", "phrase"):
                last = span
            found.append(span)
        else:
            found.append(last)
    return found
