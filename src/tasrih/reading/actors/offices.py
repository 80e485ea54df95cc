"""Roles: who holds which title in which organisation, and a title alone for the one who was named with it."""

from __future__ import annotations

from functools import lru_cache

from tasrih import gazetteer
from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import ALEF, HEH, YEH
from tasrih.reading.actors.bodies import state_of
from tasrih.reading.actors.calls import of_run
from tasrih.reading.actors.gathering import Gathering
from tasrih.reading.actors.keys import body_words, words_of
from tasrih.reading.actors.record import Call, Party, RoleCall
from tasrih.reading.actors.roles import Named, Title, title_in, titles_before, titles_behind
from tasrih.reading.actors.types import words_of_kind
from tasrih.reading.entities import name_span
from tasrih.reading.lexemes import AL, DEF, NISBA, QUOTE, bare
from tasrih.reading.page import Page

_NISBA_ENDS = 2
Nations = dict[int, int]


def hold_offices(made: Gathering) -> None:
    """Give each person the titles that stand around its names; join a nameless speaker to the one of that title."""
    named = _bodies_by_token(made)
    nations = _nations(made)
    people = frozenset(k for name in made.found if name.type == "person" for k in range(name.first, name.last))
    for party in [p for p in made.parties if p.type == "person"]:
        for call in {call.first: call for call in party.calls if call.personal}.values():
            _around(made, party, call, people, named, nations)
    for party in [p for p in made.parties if p.type == "person" and not p.full]:
        _nameless(made, party, named, nations)


def _bodies_by_token(made: Gathering) -> Named:
    """Return, for each token of a name of an organisation, people or place, the tokens of that name."""
    found: Named = {}
    for hit in made.hits.values():
        found.update((k, (hit.first, hit.last)) for k in range(hit.first, hit.last))
    for name in made.found:
        if name.type in ("organisation", "place", "group"):
            found.update((k, (name.first, name.last)) for k in range(name.first, name.last))
    return found


def _nations(made: Gathering) -> Nations:
    """Return the gazetteer's entries of the states that the article names, with the number of the name."""
    found: Nations = {}
    for n, name in enumerate(made.found):
        if name.type == "place" and state_of(made.calls[n].words):
            for entry in _entries(made.page.text[name.start : name.end]):
                found.setdefault(entry, n)
    return found


@lru_cache(maxsize=512)
def _entries(text: str) -> tuple[int, ...]:
    """Return the most prominent entry of the gazetteer for a name, as a tuple of one; () for none."""
    return gazetteer.lookup(" ".join(fold_word(word) for word in text.split()))[:1]


@lru_cache(maxsize=512)
def _country_of(nisba: str) -> frozenset[int]:
    """Return the entries that an adjective of nation may come from: its root with the endings of countries."""
    root = nisba.removesuffix(YEH + HEH)
    root = root.removesuffix(YEH) if root == nisba else root
    names = (root, root + ALEF, root + YEH + ALEF, root + HEH, AL + root, AL + root + HEH, root + YEH + HEH)
    return frozenset(entry for name in (*names, AL + root + YEH + HEH) for entry in _entries(name))


def _around(made: Gathering, party: Party, call: Call, people: frozenset[int], named: Named, nations: Nations) -> None:
    joined = call.start > made.page.starts[call.first]
    titles = [] if joined else titles_before(made.page, call.first, named)
    within = max((e.mention.end for e in party.entities if e.mention.start <= call.first < e.mention.end), default=0)
    titles += titles_behind(made.page, call.last, within, people, named)
    for title in titles:
        party.roles.append(_role(made, title, call.first, nations))


def _role(made: Gathering, title: Title, name: int, nations: Nations) -> RoleCall:
    page = made.page
    start, end = name_span(page, (title.first, title.last))
    body: Party | None = None
    stop = end
    if title.body_last > title.body_first:
        body = _body_party(made, title.body_first, title.body_last)
        stop = page.ends[_closed(page, title) - 1]
    elif page.lex[title.first].stem in words_of_kind("office"):
        body = _nation_party(made, title.first, _phrase_limit(title, name), nations)
    words = body_words(words_of(page, title.first, title.last, start))
    return RoleCall((start, end), (start, stop), body, words)


def _closed(page: Page, title: Title) -> int:
    """Return the end of a title's organisation, the closing mark with it where the opening one is within."""
    last = title.body_last
    marks = sum(bool(page.flags[k] & QUOTE) for k in range(title.first, last))
    return last + 1 if marks % 2 and last < len(page) and page.flags[last] & QUOTE else last


def _phrase_limit(title: Title, name: int) -> int:
    """Return before which token the nation of a title must stand: the name, or a few words behind the title."""
    return name if title.last <= name else title.last + _NISBA_ENDS


def _body_party(made: Gathering, first: int, last: int) -> Party | None:
    """Return the party of an organisation's words, a new one where the article has none."""
    n = next((made.at_token[k] for k in range(first, last) if k in made.at_token), -1)
    if n >= 0 and made.of_found[n] is not None and _heads(made, first, n):
        return made.of_found[n]
    call = of_run(made.page, (first, last), False, made.hits)
    if n >= 0 and made.found[n].type == "place" and _heads(made, first, n):
        call = made.calls[n]
    if not call.words:
        return None
    if made.alone(call):
        return made.bodies.by_head(call.words[0], call.start) or made.find(call, None)
    party = made.find(call, None)
    if party is None:
        party = Party(call.type or "organisation", known=call.known)
        made.parties.append(party)
    if all(other.first != call.first for other in party.calls):
        party.calls.append(call)
    made.register(party, [call])
    if n >= 0 and made.of_found[n] is None and _heads(made, first, n):
        made.of_found[n] = party
    return party


def _heads(made: Gathering, first: int, n: int) -> bool:
    """Tell whether a found name is what the words from `first` on name: nothing but marks stands before it."""
    return made.calls[n].first <= first or made.found[n].first <= first


def _nation_party(made: Gathering, first: int, end: int, nations: Nations) -> Party | None:
    """Return the state that an adjective of nation in a title stands for, where the article names that state."""
    page = made.page
    for k in range(first, min(end, len(page))):
        if page.flags[k] & NISBA:
            for entry in _country_of(bare(page.lex[k].stem)):
                if entry in nations:
                    return _state_party(made, nations[entry])
    return None


def _state_party(made: Gathering, n: int) -> Party:
    call = made.calls[n]
    party = made.of_found[n] or made.find(call, None)
    if party is None:
        party = Party("place")
        made.parties.append(party)
    if all(other.first != call.first for other in party.calls):
        party.calls.append(call)
    made.register(party, [call])
    return party


def _nameless(made: Gathering, party: Party, named: Named, nations: Nations) -> None:
    """Give a speaker known by a title alone that role, and join it to the one person named with the same."""
    call = party.calls[0]
    title = title_in(made.page, call.first, call.last, named)
    if title is None:
        return
    role = _role(made, title, call.last, nations)
    party.roles.append(role)
    if not _definite(made.page, title):
        return
    holders = [p for p in made.parties if p is not party and p.full and any(_same(r, role) for r in p.roles)]
    if len(holders) == 1 and party in made.parties:
        made.join(holders[0], party)


def _definite(page: Page, title: Title) -> bool:
    """Tell whether a title says that one certain holder is meant: by the article, its own or that of its last word.

    "Head of the authority" is definite, "a spokesman for the authority" is not.
    """
    last = page.lex[title.last - 1]
    if page.flags[title.first] & DEF or last.flags & DEF:
        return True
    return title.body_first == title.last and last.folded not in words_of_kind("in_name")


def _same(held: RoleCall, role: RoleCall) -> bool:
    """Tell whether two roles are one: the same words and the same organisation."""
    return held.words == role.words and held.party is role.party
