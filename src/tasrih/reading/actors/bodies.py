"""Which names are of one institution, people or place: the table's, the same words, a head noun more or less."""

from __future__ import annotations

from functools import lru_cache

from tasrih import gazetteer, lexicon
from tasrih.reading.actors.keys import body_words
from tasrih.reading.actors.record import NOBODY, Call, Party
from tasrih.reading.lexemes import AL, is_nisba

LEAST = 2
COUNTRY = "country"
Words = tuple[str, ...]


@lru_cache(maxsize=8192)
def state_of(words: Words) -> str:
    """Return what is the same for all names of a state: its entry in the gazetteer, or its row; "" for no state.

    Capitals, too, act for states; they are in the table only.
    """
    name = " ".join(words)
    for known in (name, AL + name):
        entries = gazetteer.lookup(known)
        if entries and gazetteer.entry(entries[0]).kind == COUNTRY:
            return str(entries[0])
    return _states().get(words, "")


@lru_cache(maxsize=1)
def _states() -> dict[Words, str]:
    found: dict[Words, str] = {}
    for rows in lexicon.words("states").values():
        for row in rows:
            found.setdefault(body_words(list(row.words)), row.row)
    return found


@lru_cache(maxsize=16384)
def is_kind(word: str) -> bool:
    """Tell whether a word without article is a kind of organisation."""
    return word in lexicon.words("bodies")


class Bodies:
    """The institutions, peoples and places met so far."""

    def __init__(self) -> None:
        self._by_known: dict[int, Party] = {}
        self._by_words: dict[Words, Party] = {}
        self._by_state: dict[str, Party] = {}
        self._by_head: dict[str, list[Party]] = {}
        self._longer: dict[Words, list[Party]] = {}
        self._tails: dict[Words, list[Party]] = {}

    def add(self, party: Party, call: Call) -> None:
        """Let a name lead to `party`; the first to have a name keeps it."""
        if call.known != NOBODY:
            self._by_known.setdefault(call.known, party)
        state = state_of(call.words)
        if state:
            self._by_state.setdefault(state, party)
        if not call.words or call.words in self._by_words:
            return
        self._by_words[call.words] = party
        if len(call.words) >= LEAST:
            _note(self._by_head, call.words[0], party)
            size = len(call.words) - 1
            while size >= LEAST and is_nisba(call.words[size]):
                _note(self._longer, call.words[:size], party)
                size -= 1
            if is_kind(call.words[0]):
                _note(self._tails, _untitled(call.words), party)

    def replace(self, old: Party, new: Party) -> None:
        """Let all that led to `old` lead to `new`."""
        for table in (self._by_known, self._by_words, self._by_state):
            for key, party in table.items():
                if party is old:
                    table[key] = new  # type: ignore[index]
        for lists in (self._by_head, self._longer, self._tails):
            for key, parties in lists.items():
                if any(p is old for p in parties):
                    lists[key] = _unique([new if p is old else p for p in parties])  # type: ignore[index]

    def find(self, call: Call) -> Party | None:
        """Return whom a name is of, or None."""
        if call.known != NOBODY:
            return self._by_known.get(call.known)
        if not call.words:
            return None
        found = self._by_words.get(call.words) or self._by_state.get(state_of(call.words))
        if found is not None:
            return found
        return self._one_that_says_more(call) or self._by_tail(call)

    def _one_that_says_more(self, call: Call) -> Party | None:
        """Return the one institution of that name with the adjective of a nation ("ministry of defence")."""
        more = self._longer.get(call.words, ())
        return more[0] if len(more) == 1 and more[0].type == call.type else None

    def longer(self, party: Party) -> Party | None:
        """Return the one institution whose name is a name of `party` with a nation behind it, or None."""
        found = _unique([p for call in party.calls for p in self._longer.get(call.words, ()) if p is not party])
        return found[0] if len(found) == 1 and found[0].type == party.type else None

    def _by_tail(self, call: Call) -> Party | None:
        """Return the one of the same name with, or without, the kind of organisation before it."""
        with_kind = self._tails.get(call.words, ())
        if len(with_kind) == 1 and call.type in ("organisation", "media", None):
            return with_kind[0]
        if len(call.words) >= LEAST and is_kind(call.words[0]):
            party = self._by_words.get(_untitled(call.words))
            return party if party is not None and party.type in ("organisation", "media") else None
        return None

    def by_head(self, head: str, start: int) -> Party | None:
        """Return the institution that "the <head>" at code point `start` stands for: the only one with that head."""
        heads = [p for p in self._by_head.get(head, ()) if p.first < start]
        return heads[0] if len(heads) == 1 else None


def _untitled(words: Words) -> Words:
    return body_words(list(words[1:]))


def _note(table: dict, key: object, party: Party) -> None:  # type: ignore[type-arg]
    here = table.setdefault(key, [])
    if all(p is not party for p in here):
        here.append(party)


def _unique(parties: list[Party]) -> list[Party]:
    return list({id(p): p for p in parties}.values())
