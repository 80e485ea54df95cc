"""From parties to actors: ids, names, Latin forms, links, roles."""

from __future__ import annotations

from functools import lru_cache

from tasrih import gazetteer
from tasrih.arabic.fold import fold_word
from tasrih.arabic.latin import latin
from tasrih.arabic.letters import LAM
from tasrih.lexicon.actors import actors
from tasrih.model import Actor, Link, Role
from tasrih.reading.actors.reasons import reason
from tasrih.reading.actors.record import NOBODY, Call, Party
from tasrih.reading.page import Page


def named(page: Page, parties: list[Party]) -> tuple[tuple[Actor, ...], dict[int, str]]:
    """Return the actors of `parties`, those who speak first in their order, and the id of each by `id()`."""
    ordered = sorted(parties, key=_order)
    ids = {id(party): f"a{n}" for n, party in enumerate(ordered, 1)}
    return tuple(_actor(page, party, ids) for party in ordered), ids


def _order(party: Party) -> tuple[bool, int]:
    return (party.spoke is None, party.first if party.spoke is None else party.spoke)


def _actor(page: Page, party: Party, ids: dict[int, str]) -> Actor:
    calls = _naming(page, party)
    name = best_name(page, party, calls)
    spellings: dict[str, Call] = {}
    for call in sorted(calls, key=_place):
        spellings.setdefault(page.text[call.start : call.end], call)
    reasons = tuple(reason(party, spellings[name], call) for call in spellings.values())
    known = actors()[party.known] if party.known != NOBODY else None
    link = Link("wikidata", known.wikidata) if known and known.wikidata else None
    roles = _roles(page, party, ids)
    return Actor(ids[id(party)], name, party.type, tuple(spellings), roles, link, latin_of(party, name), reasons)


def _place(call: Call) -> int:
    return call.start


def _roles(page: Page, party: Party, ids: dict[int, str]) -> tuple[Role, ...]:
    """Return the roles in the order of the text, each title in one organisation once; one without is the same."""
    found: dict[tuple[str, str | None], Role] = {}
    for role in sorted(party.roles, key=lambda role: role.title):
        title = page.text[slice(*role.title)]
        body = ids.get(id(role.party)) if role.party is not None else None
        found.setdefault((fold_word(title), body), Role(title, body, page.article.span(*role.span)))
    placed = {title for title, body in found if body is not None}
    return tuple(role for (title, body), role in found.items() if body is not None or title not in placed)


def _naming(page: Page, party: Party) -> list[Call]:
    """Return the calls that are names: personal ones where there are any, and none whose article is swallowed."""
    calls = [call for call in party.calls if call.personal] or [c for c in party.calls if c.found] or party.calls
    return [call for call in calls if not _swallowed(page, call)] or calls


def best_name(page: Page, party: Party, calls: list[Call]) -> str:
    """Return the fullest name: the longest full personal name, or the longest that is no opponents' word."""
    full = [call for call in calls if call.words in party.full] or calls
    fair = [call for call in full if call.stance != "hostile"] or full
    best = max(fair, key=lambda call: (len(call.words), sum(map(len, call.words)), -call.start))
    return page.text[best.start : best.end]


def _swallowed(page: Page, call: Call) -> bool:
    """Tell whether a name lacks its first letter: its article is swallowed by the preposition `li` before it."""
    cut = call.start - page.starts[call.first]
    folded = page.lex[call.first].folded
    return 0 < cut < len(folded) and folded[cut - 1] == folded[cut] == LAM


def latin_of(party: Party, name: str) -> str:
    """Return the English name of a known actor or a place, else the name in Latin letters."""
    if party.known != NOBODY:
        return actors()[party.known].gloss
    return (_place_name(fold_word(name)) if party.type == "place" else "") or latin(name)


@lru_cache(maxsize=2048)
def _place_name(folded: str) -> str:
    """Return the gazetteer's English name of its most prominent place of that name, "" for none."""
    found = gazetteer.lookup(folded)
    return gazetteer.entry(found[0]).latin if found else ""
