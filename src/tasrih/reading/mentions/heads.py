"""Where a name begins beside the noun that says what it is: the house's rule, whatever the corpora hold.

«مدينة حلب» is the place حلب; «مخيم جنين» is a place of that name; «صحيفة الحياة» and «بلدية نابلس» are organisations.
"""

from __future__ import annotations

from typing import NamedTuple

from tasrih.reading.mentions.looks import Look, head_kind, place_class

COUNTRY = 9
LONGEST_COUNTRY = 4


class Stretch(NamedTuple):
    """Tokens `first` to `last` (not included) that name a person "P", organisation "O", place "L" or people "G"."""

    first: int
    last: int
    code: str
    sure: float = 1.0


def settled(looks: list[Look], stretches: list[Stretch]) -> list[Stretch]:
    """Return the stretches, in order, with their heads in or out as the house has it."""
    found: list[Stretch] = []
    end = 0
    for stretch in stretches:
        made = _grown(looks, _without_place(looks, stretch), end)
        found.append(made)
        end = made.last
    return found


def _without_place(looks: list[Look], stretch: Stretch) -> Stretch:
    """Cut the kind of place off a place's name; an organisation that is but a country is a place."""
    first, last, code, sure = stretch
    if code == "O" and last - first <= LONGEST_COUNTRY and _country(looks, first, last):
        return Stretch(first, last, "L", sure)
    while code == "L" and last - first > 1 and head_kind(looks[first].core) == "place":
        first += 1
    return Stretch(first, last, code, sure)


def _country(looks: list[Look], first: int, last: int) -> bool:
    return place_class(" ".join([look.core for look in looks[first:last]])) == COUNTRY


def _grown(looks: list[Look], stretch: Stretch, end: int) -> Stretch:
    """Take in the kind of organisation, or of a place that is part of its name, right before a name.

    Between a kind of organisation and a place may stand the kind of the place (بلدية مدينة البيرة).
    """
    first, last, code, sure = stretch
    if first <= end or code not in "OL":
        return stretch
    kind = head_kind(looks[first - 1].core)
    head = first - 1
    if kind == "place" and head > end and code == "L":
        head -= 1
        kind = head_kind(looks[head].core)
        kind = kind if kind == "body" else ""
    if kind == "body":
        return Stretch(head, last, "O", sure)
    return Stretch(head, last, "L", sure) if kind == "site" and code == "L" else stretch
