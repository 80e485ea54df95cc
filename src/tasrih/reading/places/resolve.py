"""Names of places resolved to one entry of the gazetteer each, by what else the article names."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from tasrih import gazetteer
from tasrih.gazetteer import Entry
from tasrih.model import Link, Place, Precision
from tasrih.reading.mentions.record import Found
from tasrih.reading.page import Page
from tasrih.reading.places.candidates import beside_tokens, candidates
from tasrih.reading.places.ranking import NOWHERE, Setting, Sought, choose
from tasrih.reading.places.record import Candidate
from tasrih.reading.places.words import KNOWN

PRECISIONS: dict[str, Precision] = {
    "country": "country",
    "region": "region",
    "area": "region",
    "water": "region",
    "river": "region",
    "county": "district",
    "localadmin": "district",
    "island": "district",
    "mountain": "district",
}
"""What the coordinates of a kind stand for; those of the kinds not named are points."""
LINKED = 0.5
"""How sure a candidate must be to be a place where no mention stands."""
VOUCHED = 0.6
"""How sure a candidate must be to be a mention that no tagger gave."""
POINTS = 12
MOST_SAID = 3
OUTLETS = {".sa": "SA", ".eg": "EG", ".ae": "AE", ".qa": "QA", ".kw": "KW", ".bh": "BH", ".om": "OM", ".jo": "JO"}
OUTLETS |= {".lb": "LB", ".sy": "SY", ".iq": "IQ", ".ye": "YE", ".ps": "PS", ".ly": "LY", ".tn": "TN", ".dz": "DZ"}
OUTLETS |= {".ma": "MA", ".sd": "SD", ".tr": "TR", ".ir": "IR"}


class Located(NamedTuple):
    """A name with the entry it means; `reasons` name the weights that chose it, the strongest first."""

    candidate: Candidate
    entry: Entry
    reasons: tuple[str, ...]


def locate(page: Page, names: list[Candidate]) -> list[Located]:
    """Return each of `names` with its entry: first by prominence alone, then by what the others turned out to be."""
    listed = _listed(page, names)
    sought = [Sought(n.key, n.kind, n.country, among) for n, among in zip(names, listed, strict=True)]
    outlet = _outlet(page.article.site)
    first = [choose(s, NOWHERE._replace(outlet=outlet))[0] for s in sought]
    said = _said(names, first)
    made: dict[Sought, tuple[Entry, tuple[str, ...]]] = {}
    for s in sought:
        if s not in made:
            made[s] = choose(s, _setting(said, s.key, outlet))
    agreed = _one_sense(sought, made)
    return [Located(name, *agreed[s]) for name, s in zip(names, sought, strict=True)]


def _one_sense(
    sought: list[Sought], made: dict[Sought, tuple[Entry, tuple[str, ...]]]
) -> dict[Sought, tuple[Entry, tuple[str, ...]]]:
    """A name that is said to be of a country or kind once means that country's place wherever nothing else is said."""
    said: dict[int, str] = {}
    for s in sought:
        if s.country:
            said.setdefault(s.key, s.country)
    agreed = dict(made)
    for s in made:
        if not s.country and s.key in said:
            agreed[s] = choose(s._replace(country=said[s.key]), NOWHERE)
    return agreed


def _listed(page: Page, names: list[Candidate]) -> list[bool]:
    """Tell of each name whether a neighbour in a list is a country's."""
    found = [False] * len(names)
    for at in range(len(names) - 1):
        left, right = names[at], names[at + 1]
        if beside_tokens(page, left.last, right.first):
            found[at] = found[at] or _is_country(right.key)
            found[at + 1] = found[at + 1] or _is_country(left.key)
    return found


def _is_country(key: int) -> bool:
    entries = gazetteer.entries(key)
    return gazetteer.entry(entries[0]).kind == "country" and len(entries) < 4


def _said(names: list[Candidate], entries: list[Entry]) -> dict[int, tuple[Entry, int]]:
    """Return, for each key of a sure and well-known name, its entry and how often it stands, at most three times."""
    said: dict[int, tuple[Entry, int]] = {}
    for name, entry in zip(names, entries, strict=True):
        if name.sure >= LINKED and (entry.rank >= KNOWN or name.country):
            said[name.key] = (entry, min(said.get(name.key, (entry, 0))[1] + 1, MOST_SAID))
    return said


def _setting(said: dict[int, tuple[Entry, int]], key: int, outlet: str) -> Setting:
    """Return what the names other than `key` say of the article: a name must not speak for itself."""
    counts: Counter[str] = Counter()
    within: set[int] = set()
    points: dict[tuple[float, float], None] = {}
    for other, (entry, times) in said.items():
        if other == key:
            continue
        if entry.country:
            counts[entry.country] += times
        if entry.kind != "country":
            within.add(entry.number)
            points[entry.lat, entry.lon] = None
    most = max(counts.values(), default=1)
    shares = {land: n / most for land, n in counts.items()}
    return Setting(shares, frozenset(within), tuple(points)[:POINTS], outlet)


def _outlet(site: str | None) -> str:
    return OUTLETS.get(site[-3:], "") if site else ""


def with_likely(page: Page, found: list[Found], least: float = VOUCHED) -> list[Found]:
    """Return `found` with the page's places that are at least so sure and that no name of `found` overlaps.

    In the order of the text. For names that a tagger has missed: the gazetteer knows more places than it has seen.
    """
    taken = {token for name in found for token in range(name.first, name.last)}
    more = [
        Found(name.start, name.end, name.first, name.last, "place", name.sure)
        for name in candidates(page)
        if name.sure >= least and taken.isdisjoint(range(name.first, name.last))
    ]
    return sorted([*found, *more], key=lambda name: name.start)


def resolve(page: Page, found: list[Found]) -> tuple[tuple[Place, ...], list[str | None]]:
    """Return the places of a page, and for each name the id of its place or None.

    Names that are places for `found` are resolved with the page's own candidates; those candidates that no name
    overlaps are places too when they are likely. Places stand in the order of their first name in the text.
    """
    wanted, taken = _matched(page, found)
    located = locate(page, wanted)
    places: dict[int, Place] = {}
    for made in located:
        if made.entry.number not in places:
            places[made.entry.number] = _place(f"p{len(places) + 1}", made)
    ids: list[str | None] = [None] * len(found)
    for made, at in zip(located, taken, strict=True):
        if at is not None:
            ids[at] = places[made.entry.number].id
    return tuple(places.values()), ids


def _matched(page: Page, found: list[Found]) -> tuple[list[Candidate], list[int | None]]:
    """Return the candidates to resolve and, for each, the index of the name that it is the place of."""
    claimed = {token: at for at, name in enumerate(found) for token in range(name.first, name.last)}
    wanted: list[Candidate] = []
    taken: list[int | None] = []
    used: set[int] = set()
    for name in candidates(page):
        at = claimed.get(name.first, claimed.get(name.last - 1))
        if at is None:
            if name.sure >= LINKED:
                wanted.append(name)
                taken.append(None)
        elif found[at].type == "place" and at not in used and _vouches(found[at], name):
            used.add(at)
            wanted.append(name)
            taken.append(at)
    for at, mention in enumerate(found):
        if mention.type == "place" and at not in used and (named := _named(page, mention)) is not None:
            wanted.append(named)
            taken.append(at)
    order = sorted(range(len(wanted)), key=lambda n: wanted[n].first)
    return [wanted[n] for n in order], [taken[n] for n in order]


def _vouches(mention: Found, name: Candidate) -> bool:
    """Tell whether a mention makes a place of a name in it: of part of its words only where the name is likely."""
    return name.sure >= LINKED or (name.first, name.last) == (mention.first, mention.last)


def _named(page: Page, mention: Found) -> Candidate | None:
    """Return the candidate of a place's name that no evidence of its own makes likely, None when no place has it."""
    words = [page.lex[at].folded for at in range(mention.first, mention.last)]
    for hit in gazetteer.scan(words):
        if hit.first == 0 and hit.last == len(words):
            where = (mention.start, mention.end, mention.first, mention.last)
            return Candidate(*where, "place", mention.sure, hit.key, "", "", ("a mention",))
    return None


def _place(name: str, made: Located) -> Place:
    entry = made.entry
    reasons = [f"name:{why}" for why in made.candidate.reasons] + [f"entry:{why}" for why in made.reasons]
    return Place(
        name,
        entry.name,
        entry.latin,
        entry.country,
        entry.lat,
        entry.lon,
        Link(entry.source, str(entry.id)) if entry.source else None,
        PRECISIONS.get(entry.kind, "point"),
        tuple(reasons),
    )
