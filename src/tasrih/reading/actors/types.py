"""What kind of actor a phrase names that is no personal name: by the table of its head nouns."""

from __future__ import annotations

from functools import lru_cache

from tasrih import lexicon
from tasrih.model import ActorType
from tasrih.reading.actors.keys import NOON
from tasrih.reading.lexemes import DEMO, NISBA, PUNCT, QUANT, TITLE
from tasrih.reading.multiword import kind_at
from tasrih.reading.page import Page

_OF_BODY: dict[str, ActorType] = {"media": "media", "people": "group"}
_OF_WORD: dict[str, ActorType] = {"document": "document", "group": "group", "person": "person"}
_PLURAL = ("\N{ARABIC LETTER WAW}" + NOON, "\N{ARABIC LETTER YEH}" + NOON)
_LEAST = 4


@lru_cache(maxsize=1)
def _words() -> dict[str, ActorType]:
    """Return folded head -> type, the heads of one word."""
    rows = lexicon.words("actor_words")
    return {form: _OF_WORD[found[0].kind] for form, found in rows.items() if found[0].kind in _OF_WORD}


@lru_cache(maxsize=8)
def words_of_kind(kind: str) -> frozenset[str]:
    """Return the folded words of one kind of the table ("alias": another name follows, "far", "in_name", "one")."""
    return frozenset(
        form for form, rows in lexicon.words("actor_words").items() if any(row.kind == kind for row in rows)
    )


def type_of_phrase(page: Page, first: int, last: int) -> ActorType:
    """Return the type of the actor whom tokens `first` to `last` describe, "other" where nothing is known."""
    first = _head(page, first, last)
    if page.lex[first].stem in words_of_kind("one"):
        return "person"
    if page.flags[first] & QUANT:
        return "group"
    for word in (page.lex[first].folded, page.lex[first].stem):
        if word in _words():
            return _words()[word]
    body = kind_at("bodies", page.lex, first)
    if body:
        return _OF_BODY.get(body, "organisation")
    return _of_role(page, first)


def _head(page: Page, first: int, last: int) -> int:
    while first < last - 1 and page.flags[first] & (PUNCT | DEMO):
        first += 1
    return first


def _of_role(page: Page, first: int) -> ActorType:
    """Return "person" for a title, "group" for titles, adherents and peoples (words in the sound plural)."""
    lex = page.lex[first]
    many = len(lex.folded) > _LEAST and lex.folded.endswith(_PLURAL)
    if lex.flags & TITLE:
        return "group" if many else "person"
    return "group" if lex.flags & NISBA and many else "other"
