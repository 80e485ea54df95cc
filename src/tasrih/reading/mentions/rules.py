"""Names without a learned model: tables of places and actors, words of personal names, adjectives of peoples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tasrih import gazetteer
from tasrih.arabic.letters import ALEF, HEH, TEH, WAW, YEH
from tasrih.lexicon.actors import actor_tree
from tasrih.reading.lexemes import AL, CUE, DEF, NISBA, PREP, PUNCT, TITLE
from tasrih.reading.mentions.heads import Stretch
from tasrih.reading.mentions.hits import actor_at
from tasrih.reading.mentions.looks import Look, head_kind, place_class
from tasrih.reading.page import Page

KNOWN_PLACE = 7
"""From this class on a place is taken wherever its name stands; a smaller one only after a word that calls for one."""
NOON = "\N{ARABIC LETTER NOON}"
PLURALS = (YEH + WAW + NOON, YEH + YEH + NOON)
FEMININE = (HEH, ALEF + TEH)
"""Endings of nouns that a feminine adjective goes with."""
LONGEST_NAME = 5
SURE = 0.95


def tag(page: Page, looks: list[Look]) -> list[Stretch]:
    """Return the names that the tables vouch for, in order, none over another."""
    return joined([*_people(page, looks), *_persons(page), *_places(page, looks)], [])


def joined(stretches: list[Stretch], more: Iterable[Stretch]) -> list[Stretch]:
    """Return the stretches of both in order; of those that overlap the longest, then one of the first list."""
    found: list[Stretch] = []
    taken: set[int] = set()
    for stretch in sorted((*stretches, *more), key=lambda one: one.first - one.last):
        tokens = range(stretch.first, stretch.last)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            found.append(stretch)
    return sorted(found)


def actors(looks: list[Look]) -> Iterator[Stretch]:
    """Give the names of known actors that need no support: organisations, and people by a plural (الحوثيون)."""
    cores = [look.core for look in looks]
    root = actor_tree()
    for at, core in enumerate(cores):
        if core not in root:
            continue
        end, _, weak = actor_at(cores, at)
        if end and not weak:
            people = end - at == 1 and core.startswith(AL) and core.endswith(PLURALS)
            yield Stretch(at, end, "G" if people else "O", SURE)


def bodies_of_nations(page: Page, looks: list[Look]) -> Iterator[Stretch]:
    """Give the institutions of states and the forces that are named by their nation (الجيش البريطاني)."""
    flags = page.flags
    for at in range(1, len(flags)):
        if not (flags[at] & NISBA and flags[at] & DEF) or looks[at].cut:
            continue
        body, nation = looks[at - 1].core, looks[at].core
        if head_kind(body) == "nation" and body.endswith(FEMININE) == nation.endswith(HEH):
            yield Stretch(at - 1, at + 1, "O", SURE)


def _places(page: Page, looks: list[Look]) -> Iterator[Stretch]:
    for hit in gazetteer.scan([look.core for look in looks]):
        several = hit.last - hit.first > 1
        if several and all(page.lex[at].name for at in range(hit.first, hit.last)):
            continue
        size = KNOWN_PLACE if several else place_class(looks[hit.first].core)
        called_for = hit.first > 0 and head_kind(looks[hit.first - 1].core) in ("place", "site")
        if page.flags[hit.first] & (CUE | TITLE | PREP) and not called_for:
            continue
        if size >= KNOWN_PLACE or called_for:
            yield Stretch(hit.first, hit.last, "L", 0.8 if called_for else 0.7)


def _people(page: Page, looks: list[Look]) -> Iterator[Stretch]:
    for at, flags in enumerate(page.flags):
        if flags & NISBA and flags & DEF and looks[at].core.endswith(PLURALS):
            yield Stretch(at, at + 1, "G", 0.7)


def _persons(page: Page) -> Iterator[Stretch]:
    """Give each run of personal names of two words and more, or of one after a title."""
    at = 0
    while at < len(page):
        end = at
        while end < len(page) and end - at < LONGEST_NAME and _may_name(page, end, at):
            end += 1
        titled = at > 0 and bool(page.flags[at - 1] & TITLE)
        if end - at > 1 or (end - at == 1 and titled):
            yield Stretch(at, end, "P", 0.8 if titled else 0.6)
        at = max(end, at + 1)


def _may_name(page: Page, at: int, first: int) -> bool:
    lex = page.lex[at]
    return bool(lex.name) and not lex.flags & PUNCT and (at > first or not lex.flags & DEF)
