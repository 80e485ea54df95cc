"""Texts with their names marked: `[P:a name]`, kinds P person, O organisation, L place, G people; `{P:a speaker}`."""

from __future__ import annotations

import re

from tasrih.model import Actor, Article, MentionType
from tasrih.reading.actors import Actors, cast
from tasrih.reading.entities import Entity, Mention, new_entity
from tasrih.reading.lexemes import DEF, bare
from tasrih.reading.mentions import Found
from tasrih.reading.page import Page

KINDS: dict[str, MentionType] = {"P": "person", "O": "organisation", "L": "place", "G": "group"}
_MARK = re.compile(r"(?P<open>[\[{])(?P<kind>[A-Z])(?P<number>\d*):(?P<name>[^\]}]*)[\]}]")


class Marked:
    """A page, its names and its speakers; a number behind the kind of a speaker tells one from another."""

    def __init__(self, text: str) -> None:
        plain, marks = "", []
        at = 0
        for match in _MARK.finditer(text):
            plain += text[at : match.start()]
            marks.append((match, len(plain), len(plain) + len(match["name"])))
            plain += match["name"]
            at = match.end()
        self.page = Page(Article(id="a", origin="test", text=plain + text[at:]))
        self.found: list[Found] = []
        self.spoken: list[Entity | None] = []
        self._entities: dict[str, Entity] = {}
        for match, start, end in marks:
            if match["open"] == "[":
                self.found.append(self._found(KINDS[match["kind"]], start, end))
            else:
                self._speak(match["kind"] + match["number"], start, end)
        self.made: Actors = cast(self.page, self.found, self.spoken)

    def _tokens(self, start: int, end: int) -> tuple[int, int]:
        page = self.page
        first = next(k for k in range(len(page)) if page.ends[k] > start)
        return first, max(k for k in range(len(page)) if page.starts[k] < end) + 1

    def _found(self, kind: MentionType, start: int, end: int) -> Found:
        first, last = self._tokens(start, end)
        return Found(start, end, first, last, kind, 1.0)

    def _speak(self, who: str, start: int, end: int) -> None:
        first, last = self._tokens(start, end)
        if who in self._entities:
            self._entities[who].runs.append((first, last))
            self.spoken.append(self._entities[who])
            return
        lex = self.page.lex[first]
        words = frozenset(bare(self.page.lex[k].folded) for k in range(first, last))
        person = (first, last) if who[0] == "P" else None
        kind = "name" if person else "other"
        named = words if person else frozenset()
        mention = Mention(first, last, person, words, named, bare(lex.stem), kind, bool(lex.flags & DEF), (first, last))
        self._entities[who] = new_entity(mention)
        self.spoken.append(self._entities[who])

    @property
    def actors(self) -> tuple[Actor, ...]:
        """The actors that were made."""
        return self.made.actors

    def groups(self) -> list[set[str]]:
        """Return the names of each actor."""
        return [set(actor.names) for actor in self.actors]

    def named(self, name: str) -> Actor:
        """Return the one actor that has a name."""
        [actor] = [actor for actor in self.actors if name in actor.names]
        return actor

    def roles(self, name: str) -> list[tuple[str, str | None]]:
        """Return titles and the names of their organisations of the actor with a name."""
        ids = {actor.id: actor.name for actor in self.actors}
        return [(r.title, ids[r.organisation] if r.organisation else None) for r in self.named(name).roles]
