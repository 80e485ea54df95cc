"""Who is who in an article: each speaker and each name is given to a party; parties that prove one are joined.

Speakers come first, as `speakers.py` decided; then full personal names, institutions and places, then parts of names
and alone-standing heads, which only join what is there.
"""

from __future__ import annotations

from tasrih.model import ActorType
from tasrih.reading.actors.acting import acts
from tasrih.reading.actors.aliases import bracketed, known_as
from tasrih.reading.actors.bodies import Bodies, state_of
from tasrih.reading.actors.calls import names_somebody, of_found, of_run, same_stretch, supported
from tasrih.reading.actors.people import People, full_name, same_person
from tasrih.reading.actors.record import NOBODY, Call, Party
from tasrih.reading.entities import Entity
from tasrih.reading.known import known
from tasrih.reading.lexemes import BODY, DEF, PUNCT, TITLE
from tasrih.reading.mentions import Found
from tasrih.reading.page import Page


class Gathering:
    """The parties of a page, and whose each entity (by `id()`) and each found name (by number) is."""

    def __init__(self, page: Page, found: list[Found], spoken: list[Entity | None]) -> None:
        self.page, self.found = page, found
        self.hits = supported(known(page))
        self.parties: list[Party] = []
        self.people, self.bodies = People(), Bodies()
        self.of_entity: dict[int, Party] = {}
        self.of_found: list[Party | None] = [None] * len(found)
        self.calls = [of_found(page, name, self.hits) for name in found]
        self.at_token = {k: n for n, name in enumerate(found) for k in range(name.first, name.last)}
        self._gather_speakers(spoken)
        self._gather_names()
        self._join_parts()
        self._join_aliases()

    # ---- speakers

    def _gather_speakers(self, spoken: list[Entity | None]) -> None:
        for entity in spoken:
            if entity is not None and id(entity) not in self.of_entity:
                self._add_speaker(entity)

    def _add_speaker(self, entity: Entity) -> None:
        runs = list(dict.fromkeys([entity.best, *entity.runs]))
        kind = self._kind_of_run(entity)
        calls = [self._call_of_run(entity, run, kind) for run in runs]
        best = calls[0]
        calls = [best, *(call for call in calls[1:] if not _of_another(best, call))]
        known_number = next((call.known for call in calls if call.known != NOBODY), NOBODY)
        party = Party(kind or best.type or "other", calls, [entity], known=known_number, spoke=len(self.of_entity))
        self.parties.append(party)
        self.of_entity[id(entity)] = party
        same = self.find(best, party) if not best.personal or full_name(best.words) else None
        if same is None:
            self.register(party, calls)
        else:
            self.join(same, party)

    def _kind_of_run(self, entity: Entity) -> ActorType | None:
        """Return what the names found at a speaker's own say it is, else "person" where `speakers` says so."""
        n = self.at_token.get(entity.best[0], -1)
        if n >= 0 and self.found[n].last >= entity.best[1] and self.found[n].type != "other":
            kind = self.calls[n].type
            if entity.person == (kind == "person") or self.found[n].sure > 0.8:
                return kind
        return "person" if entity.person else None

    def _call_of_run(self, entity: Entity, run: tuple[int, int], kind: ActorType | None) -> Call:
        """Return the call of a speaker's run; where a personal name was found on it, that name."""
        n = next((self.at_token[k] for k in range(*run) if k in self.at_token), -1)
        if kind == "person" and n >= 0 and self.calls[n].personal and _heads(self.page, run[0], self.calls[n]):
            return self.calls[n]
        lex = self.page.lex[run[0]]
        name = run[1] - run[0] == 1 and (lex.name != "" or lex.folded in self.page.known.families)
        personal = kind == "person" and (run == entity.best or name) and names_somebody(self.page, run)
        return of_run(self.page, run, personal, self.hits)

    # ---- names

    def _gather_names(self) -> None:
        order = sorted(range(len(self.found)), key=self._weight)
        for n in order:
            call = self.calls[n]
            if self.found[n].type == "other" or not call.words:
                continue
            party = self._of_speaker(call) or self.find(call, None) or self._founded(n, call)
            if party is None:
                continue
            party.calls.append(call)
            if party.type == "other" and call.type is not None:
                party.type = call.type
            self.register(party, [call])
            if party.known == NOBODY and call.known != NOBODY:
                party.known = call.known
            self.of_found[n] = party

    def _weight(self, n: int) -> tuple[int, int, int]:
        """Return where a name comes in: full and long ones before their parts, then in the order of the text."""
        call = self.calls[n]
        person = call.personal
        return (int(person and not full_name(call.words)), 0 if person else -len(call.words), n)

    def _of_speaker(self, call: Call) -> Party | None:
        """Return the speaker one of whose own runs a name stands on."""
        for party in self._speakers_at().get(call.first, ()):
            for other in party.calls:
                meet = call.first < other.last and other.first < call.last and call.personal == other.personal
                if meet and same_stretch(call, other, self.page):
                    return party
        return None

    def _speakers_at(self) -> dict[int, list[Party]]:
        if not hasattr(self, "_at"):
            self._at: dict[int, list[Party]] = {}
            for party in self.parties:
                for call in party.calls:
                    for k in range(call.first, call.last):
                        self._at.setdefault(k, []).append(party)
        return self._at

    def _founded(self, n: int, call: Call) -> Party | None:
        """Return a new party for a name that is nobody's yet; a place needs to act."""
        if call.type == "place" and not acts(self.page, self.found[n]):
            return None
        if self.alone(call):
            party = self.bodies.by_head(call.words[0], call.start)
            if party is not None:
                return party
        party = Party(call.type or "other", known=call.known)
        self.parties.append(party)
        return party

    def alone(self, call: Call) -> bool:
        """Tell whether a call is but a kind of institution with the article ("the ministry")."""
        flags = self.page.flags[call.first]
        return len(call.words) == 1 and bool(flags & BODY) and bool(flags & DEF) and call.known == NOBODY

    # ---- finding and joining

    def find(self, call: Call, apart_from: Party | None) -> Party | None:
        """Return whom a call is of, or None; `apart_from` is never returned."""
        if not call.words:
            return None
        if call.personal:
            full = full_name(call.words)
            if full:
                found = self.people.by_full_name(call.words)
            else:
                found = None if self._cut_short(call) else self.people.by_part(call.words, call.start)
        else:
            found = self.bodies.find(call)
            if found is not None and not _fits(found, call):
                found = None
        return None if found is apart_from else found

    def _cut_short(self, call: Call) -> bool:
        """Tell whether a part of a name is followed by another name word, so that it is but the head of a full name."""
        lex = self.page.lex[call.last] if call.last < len(self.page) else None
        return lex is not None and lex.name == "name" and not lex.cues

    def register(self, party: Party, calls: list[Call]) -> None:
        """Let the names that `calls` are lead to `party`."""
        for call in calls:
            if call.personal:
                if party.type == "person" and full_name(call.words):
                    self.people.add(party, call.words)
                elif party.type == "person" and call.words:
                    self.people.add_lone(party, call.words)
            elif party.type != "person":
                self.bodies.add(party, call)

    def join(self, into: Party, other: Party) -> None:
        """Make two parties one."""
        into.calls += [call for call in other.calls if call not in into.calls]
        into.entities += other.entities
        into.roles += other.roles
        into.known = other.known if into.known == NOBODY else into.known
        spoke = [n for n in (into.spoke, other.spoke) if n is not None]
        into.spoke = min(spoke, default=None)
        self.parties = [party for party in self.parties if party is not other]
        self.people.forget(other)
        self.bodies.replace(other, into)
        for key, party in self.of_entity.items():
            if party is other:
                self.of_entity[key] = into
        self.of_found = [into if party is other else party for party in self.of_found]
        self.register(into, other.calls)

    def _join_parts(self) -> None:
        """Join those known by a part of a name, or without their nation, to those whose full name is elsewhere."""
        for party in [p for p in self.parties if p.type == "person" and not p.full]:
            call = next((call for call in party.calls if call.personal), None)
            whose = self.people.by_part(call.words, call.start) if call and call.words else None
            if whose is not None and whose is not party:
                self.join(whose, party)
        self._join_by_first_word()
        for party in [p for p in self.parties if p.type in ("organisation", "media")]:
            whose = self.bodies.longer(party)
            if whose is not None and NOBODY in (whose.known, party.known) and party in self.parties:
                self.join(whose, party)

    def _join_by_first_word(self) -> None:
        """Join the speakers whose words begin with a family name of somebody, and go on with something else."""
        for party in [p for p in self.parties if p.type == "other" and p.known == NOBODY]:
            call = party.calls[0]
            lex = self.page.lex[call.first]
            if len(call.words) > 1 and (lex.name or lex.folded in self.page.known.families):
                whose = self.people.by_part(call.words[:1], call.start)
                if whose is not None and whose is not party:
                    self.join(whose, party)

    def _join_aliases(self) -> None:
        for one, two in known_as(self.page, self.found):
            self._join_names(self.of_found[one], self.of_found[two])
        for n, first, last in bracketed(self.page, self.found):
            party = self.of_found[n]
            other = self.at_token.get(first, -1)
            if party is None:
                continue
            if other >= 0:
                self._join_names(party, self.of_found[other])
            else:
                self._short_form(party, first, last)

    def _join_names(self, one: Party | None, two: Party | None) -> None:
        """Join two parties that one sentence says are one, unless the table or the speakers know better."""
        if one is None or two is None or one is two:
            return
        if NOBODY not in (one.known, two.known) and one.known != two.known:
            return
        into, other = (one, two) if two.spoke is None or one.spoke is not None else (two, one)
        self.join(into, other)

    def _short_form(self, party: Party, first: int, last: int) -> None:
        """Give a party the abbreviation in brackets behind its name, and the names elsewhere that are that word."""
        call = of_run(self.page, (first, last), False, self.hits)
        other = self.bodies.find(call)
        if other is None:
            party.calls.append(call)
            self.bodies.add(party, call)
        else:
            self._join_names(party, other)


def _of_another(best: Call, call: Call) -> bool:
    """Tell whether a call is the full name of another person than the one whose full name `best` is."""
    both = best.personal and call.personal and full_name(best.words) and full_name(call.words)
    return both and not same_person(best.words, call.words)


def _heads(page: Page, first: int, call: Call) -> bool:
    """Tell whether a found name stands at the head of a run that begins at `first`, titles and marks before it."""
    return all(page.flags[k] & (TITLE | PUNCT) for k in range(first, call.first))


def _fits(party: Party, call: Call) -> bool:
    """Tell whether a party can bear a name of that type: an institution is no place, unless the name says it is one."""
    if call.known != NOBODY and party.known == call.known:
        return True
    if party.type == call.type or call.type is None:
        return True
    if state_of(call.words) and party.type in ("place", "organisation", "other"):
        return True
    return "other" in (party.type, call.type) or {party.type, call.type} <= {"organisation", "media", "group"}
