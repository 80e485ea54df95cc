"""Why a name is one of an actor's: what it has in common with the actor's fullest name."""

from __future__ import annotations

from operator import eq

from tasrih.lexicon.actors import actors
from tasrih.reading.actors.bodies import is_kind, state_of
from tasrih.reading.actors.keys import body_words
from tasrih.reading.actors.people import alike, ends_in, full_name, holds, same_person
from tasrih.reading.actors.record import NOBODY, Call, Party

Words = tuple[str, ...]


def reason(party: Party, best: Call, call: Call) -> str:
    """Return why `call` is of a party whose fullest name is `best`: in words, or as `lexicon:actors.tsv:ID`."""
    if call.known != NOBODY:
        return f"lexicon:actors.tsv:{actors()[call.known].id}"
    if call.words == best.words:
        return "the fullest name" if (call.start, call.end) == (best.start, best.end) else "the same words"
    found = _of_person(best.words, call.words) if call.personal and best.personal else _of_body(best.words, call.words)
    if found:
        return found
    return "words for a speaker" if party.spoke is not None and not call.found else "the text says they are one"


def _of_person(full: Words, words: Words) -> str:
    if full_name(words) and same_person(words, full):
        return "a full name of the same person"
    if ends_in(words, full, eq):
        return "the end of the full name"
    if ends_in(words, full, alike):
        return "the end of the full name, spelt alike"
    return "a word of the full name" if len(words) == 1 and holds(words[0], full) else ""


def _of_body(full: Words, words: Words) -> str:
    if not words or not full:
        return ""
    if state_of(words) and state_of(words) == state_of(full):
        return "a name of the same state"
    short, long = sorted((words, full), key=len)
    if long[: len(short)] == short:
        return "the kind alone" if len(short) == 1 and is_kind(short[0]) else "the beginning of the longer name"
    return "the longer name without its kind" if body_words(list(long[-len(short) :])) == short else ""
