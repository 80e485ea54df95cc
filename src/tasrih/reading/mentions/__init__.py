"""Who and what is named: people, organisations, places, peoples.

A learned tagger finds the names (`tagger`); without its model, which is under a licence of its own, the tables do
(`rules`). What both give is put as the house has it (`heads`) and cut out of the text (`spans`).
"""

from __future__ import annotations

from functools import lru_cache

from tasrih.reading.mentions import rules
from tasrih.reading.mentions.heads import settled
from tasrih.reading.mentions.looks import Known, Look, look
from tasrih.reading.mentions.model import Model, shipped
from tasrih.reading.mentions.quoted import quoted
from tasrih.reading.mentions.record import Found
from tasrih.reading.mentions.sense import sensible
from tasrih.reading.mentions.spans import TYPES, named
from tasrih.reading.mentions.tagger import tagger_of
from tasrih.reading.page import Page

__all__ = ["Found", "find", "looks_of", "tags"]

_CODES = {name: code for code, name in TYPES.items()}
NO_MODEL = Known()


def find(page: Page, model: Model | None = None) -> list[Found]:
    """Return the names of a page in the order of the text; none overlaps another.

    `model` is the one that ships where none is given; where none ships, names are found by the tables.
    """
    model = model or shipped()
    looks = looks_of(page, model)
    stretches = tagger_of(model).tag(page) if model else rules.tag(page, looks)
    bodies = [*rules.actors(looks), *rules.bodies_of_nations(page, looks)]
    vouched = [*bodies, *quoted(page, looks, [*bodies, *stretches])]
    likely = sensible(page, looks, rules.joined(vouched, stretches))
    return named(page, looks, settled(looks, likely))


def tags(page: Page, found: list[Found]) -> list[str]:
    """Return a code for each token: "P", "O", "L", "G" on the first token of a name, small on the others, else ""."""
    codes = [""] * len(page)
    for name in found:
        code = _CODES[name.type]
        codes[name.first] = code
        for at in range(name.first + 1, name.last):
            codes[at] = code.lower()
    return codes


def looks_of(page: Page, model: Model | None) -> list[Look]:
    """Return how the words of a page look to a model, or to the tables."""
    return tagger_of(model).looks(page) if model else [_plain_look(word) for word in page.words]


@lru_cache(maxsize=65536)
def _plain_look(word: str) -> Look:
    return look(word, NO_MODEL)
