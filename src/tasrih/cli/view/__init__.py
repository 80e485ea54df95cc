"""A reading for people: the article's head, its statements one below the other, then what else was read in it."""

from __future__ import annotations

from collections.abc import Iterator, Sized

from tasrih import pipeline
from tasrih.cli.terminal import SEPARATOR, Screen
from tasrih.cli.view.sections import sections
from tasrih.cli.view.statements import statements
from tasrih.cli.view.wording import Wording
from tasrih.model import Article, Reading


def view(reading: Reading, screen: Screen, *, reasons: bool = False, details: bool = False) -> str:
    """Return the reading as text that ends with a line feed.

    `reasons` adds to each statement what decided, `details` to the rest of the reading all that is known of it.
    """
    words = Wording(reading, screen)
    lines = [
        *_head(reading, screen),
        *statements(reading, pipeline.details(reading), words, reasons=reasons),
        *sections(reading, words, details=details),
    ]
    return "\n".join(lines) + "\n"


def _head(reading: Reading, screen: Screen) -> Iterator[str]:
    article = reading.article
    for line in screen.paragraph(article.title or _first_line(article), screen.columns):
        yield screen.paint(line, bold=True)
    known = (article.site, article.published, article.byline)
    yield SEPARATOR.join(screen.own(value) for value in (article.origin, *known) if value)
    speakers = {statement.speaker.name for statement in reading.statements if statement.speaker}
    counted = f"{_count(reading.statements, 'statement')} by {_count(speakers, 'speaker')}"
    others = (("claim", reading.claims), ("place", reading.places), ("time", reading.times))
    more = (_count(found, name) for name, found in (*others, ("number", reading.quantities)) if found)
    for line in screen.flow((counted, *more), screen.columns):
        yield screen.paint(line, dim=True)


def _first_line(article: Article) -> str:
    return next((line for line in article.text.splitlines() if line.strip()), "")


def _count(things: Sized, name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"
