"""Which places lie in which: the keys of a place and of all that hold it."""

from __future__ import annotations

from functools import cache, lru_cache

from tasrih.arabic.fold import fold_word
from tasrih.archive.analysis.facets import facet, key
from tasrih.gazetteer import SOURCES, Entry, countries, entry, lookup
from tasrih.gazetteer.store import store
from tasrih.model import Link, Place


@cache
def _numbers() -> dict[tuple[str, int], int]:
    """Return the number of each entry by register and id."""
    found = store()
    return {
        (SOURCES[source], id_): n for n, (source, id_) in enumerate(zip(found.source, found.id, strict=True)) if id_
    }


def inside(place: Place) -> tuple[str, ...]:
    """Return the tokens of a place: its name, its entry, those around it, its country."""
    return _inside(place.name, place.link, place.country)


@lru_cache(maxsize=65536)
def _inside(name: str, link: Link | None, country: str) -> tuple[str, ...]:
    found = [facet("named", name)]
    number = _numbers().get((link.source, int(link.id))) if link and link.id.isdigit() else None
    if number is not None:
        found += map(entry_token, _chain(number))
    elif link:
        found.append(facet("place", f"{link.source} {link.id}"))
    if country:
        found.append(facet("country", country))
    return tuple(dict.fromkeys(found))


def _chain(number: int) -> list[Entry]:
    found = [entry(number)]
    while (parent := found[-1].parent) is not None and len(found) < 16:
        found.append(entry(parent))
    return found


def entry_token(found: Entry) -> str:
    """Return the token of an entry of the gazetteer."""
    if found.id:
        return facet("place", f"{found.source} {found.id}")
    return facet("own", found.name)


def tokens_of_name(name: str) -> tuple[str, ...]:
    """Return the tokens that a place of this name, Arabic or English, or one inside it, has at least one of."""
    folded = " ".join(fold_word(name).split())
    numbers = lookup(folded)
    found = [facet("named", name)]
    if not numbers and (by_latin := _latin_numbers(name)):
        best = entry(by_latin[0])
        numbers = (best.number, *lookup(" ".join(map(fold_word, best.name.split()))))
    if numbers:
        best = entry(numbers[0])
        same = [best, *(one for one in map(entry, numbers[1:]) if one.country and one.country == best.country)]
        found += map(entry_token, same)
        found += [facet("country", one.country) for one in same if one.kind == "country"]
    return tuple(dict.fromkeys(found))


@cache
def _latins() -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    known = store()
    text, at = bytes(known.latins), 0
    for number, end in enumerate(known.latin_ends):
        for part in str(text[at:end], "utf-8").replace(")", "").split("("):
            if part.strip():
                found.setdefault(key(part), []).append(number)
        at = end
    ranks = known.rank
    return {name: tuple(sorted(numbers, key=lambda n: (-ranks[n], n))) for name, numbers in found.items()}


def _latin_numbers(name: str) -> tuple[int, ...]:
    wanted = key(name)
    of_countries = [n for n in countries() if key(entry(n).latin) == wanted or entry(n).country.lower() == wanted]
    return tuple(of_countries) or _latins().get(wanted, ())
