"""Where names of several words from the tables stand in a page: places of the gazetteer, known actors."""

from __future__ import annotations

from tasrih import gazetteer
from tasrih.gazetteer.layout import MORE
from tasrih.gazetteer.scan import LONGEST
from tasrih.gazetteer.store import store
from tasrih.lexicon.actors import actor_tree, actors
from tasrih.reading.mentions.looks import Look

RANKS = 64
"""Ranks of the gazetteer (0 to 255) that count as one class."""


def hits(looks: list[Look]) -> dict[int, str]:
    """Return, by token, what table entry covers it: "b" or "i" (first word or later), then its class."""
    found: dict[int, str] = {}
    cores = [look.core for look in looks]
    for at, look in enumerate(looks):
        if look.leads:
            last, rank = _place_at(cores, at)
            if last and at not in found:
                _cover(found, at, last, "L" + str(rank // RANKS))
    root = actor_tree()
    end = 0
    for at, core in enumerate(cores):
        if at >= end and core in root:
            last, kind, weak = actor_at(cores, at)
            if last:
                end = last
                _cover(found, at, last, "A" + ("~" if weak else "") + kind[:2])
    return found


def _place_at(cores: list[str], at: int) -> tuple[int, int]:
    """Return (end, rank) of the longest place's name of several words at token `at`; (0, 0) for none."""
    places = store()
    text, end, rank = cores[at], 0, 0
    for n in range(at + 1, min(at + LONGEST, len(cores))):
        text += " " + cores[n]
        key = places.find(text)
        if key < 0:
            break
        if places.posted(key):
            end, rank = n + 1, gazetteer.rank(key)
        if not places.key_info[key] & MORE:
            break
    return end, rank


def _cover(found: dict[int, str], first: int, last: int, code: str) -> None:
    found[first] = "b" + code
    for at in range(first + 1, last):
        found[at] = "i" + code


def actor_at(cores: list[str], at: int) -> tuple[int, str, bool]:
    """Return (end, kind, weak) of the longest known actor's name at token `at`; (0, "", False) for none."""
    level, best, end = actor_tree(), None, 0
    for n in range(at, len(cores)):
        node = level.get(cores[n])
        if node is None:
            break
        if node.forms:
            best, end = node.forms[0], n + 1
        level = node.next
    if best is None:
        return 0, "", False
    return end, actors()[best.actor].kind, best.weak
