"""Presence: who is, or is not, in a place: being there, holding it, coming, going."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from tasrih.arabic.letters import LAM, MEEM
from tasrih.lexicon.conjugate import NOON
from tasrih.model import Claim, Statement
from tasrih.reading.claims.build import asserted, claim, when
from tasrih.reading.claims.clause import bounds, clause_end
from tasrih.reading.claims.parties import (
    OBJECT,
    THIRD_PLURAL,
    first_person,
    holder_before,
    is_governed,
    is_verb,
    named_after,
    named_before,
    of_pronoun,
    side,
    speaker_of,
)
from tasrih.reading.claims.where import Where, listed, place_from, places_after, preposition_at
from tasrih.reading.hits import Hit, cut
from tasrih.reading.index import Index, Named
from tasrih.reading.lexemes import AL, PREP, PRONOUN

VERBAL = ("past", "present")
COPULA_REACH = 8
PARTY_REACH = 12
"""How far behind a trigger its place may begin."""
OWNER_REACH = 6
COUNT_REACH = 4


class Owner(NamedTuple):
    """Whose presence it is: the actor, and the tokens that say so, if any do."""

    actor: str | None
    span: tuple[int, int] | None


NOBODY = Owner(None, None)


def claims_at(index: Index, hit: Hit) -> Iterator[Claim]:
    """Yield a claim for each place that the trigger speaks of."""
    if hit.future or (hit.purpose and hit.form.feature.part != "participle"):
        return
    part = hit.form.feature.part
    low, end = bounds(index, hit.at)
    places = _places(index, hit, low, end)
    if not places:
        return
    made = asserted(index, hit, low, "presence")
    if made is None:
        return
    owner = _owner(index, hit, low, places[0], made.statement)
    if part == "participle" and places[0].start < hit.at and (owner.span is None or owner.span[1] > places[0].start):
        return
    number = _how_many(index, hit, places[0], owner)
    if owner.actor is None and number is None:
        return
    sentence = index.page.sentence_end(hit.at)
    time = when(index, hit.end, clause_end(index.page, places[-1].end, sentence), sentence)
    about = cut(index.page, hit)
    for where in places:
        spans = [(hit.at, hit.end), (where.start, where.end), *((owner.span,) if owner.span else ())]
        base = claim(index, "presence", made, spans, time)
        yield replace(base, actor=owner.actor, place=where.place, quantity=number, about=about)


def _places(index: Index, hit: Hit, low: int, end: int) -> list[Where]:
    party, part = hit.form.trigger.party, hit.form.feature.part
    if hit.form.trigger.sense == "remain" and part in VERBAL:
        end = min(end, _past_subject(index, hit, end) + 3)
    sense = hit.form.trigger.sense
    sites, several = sense != "control", sense in ("stay", "remain")
    found = _behind_copula(index, hit, end) if part == "noun" else []
    if found:
        return found
    start = hit.end
    if OBJECT in party:
        start = _past_subject(index, hit, end)
    found = places_after(index, start, min(end, start + PARTY_REACH), party, sites=sites, several=several)
    if not found and part == "participle":
        found = places_after(index, low, hit.at, party, sites=sites, several=several)[:1]
    return found


def _past_subject(index: Index, hit: Hit, end: int) -> int:
    """Return where the object of a verb or masdar may begin: behind its subject, where one is named first."""
    subject = named_after(index, hit.end, end)
    if subject is None or (subject.mention is not None and subject.mention.type == "place"):
        return hit.end
    return subject.end


def _behind_copula(index: Index, hit: Hit, end: int) -> list[Where]:
    """Return the places of "the zones of X are A and B"."""
    for i in range(hit.end, min(hit.end + COPULA_REACH, index.page.sentence_end(hit.at))):
        if index.page.flags[i] & PRONOUN:
            high = index.page.sentence_end(hit.at)
            found = place_from(index, i + 1, high, sites=True)
            return listed(index, found, clause_end(index.page, found.end, high)) if found else []
    return []


def _owner(index: Index, hit: Hit, low: int, place: Where, statement: Statement | None) -> Owner:
    if first_person(hit):
        speaker = speaker_of(index, statement)
        return Owner(speaker.id, None) if speaker else NOBODY
    part = hit.form.feature.part
    if part == "participle":
        return _named(index, _leftwards(index, hit.at, low), low, governed=True)
    if part in VERBAL:
        return _subject(index, hit, low, place)
    return _possessor(index, hit, low, place, statement)


def _named(index: Index, named: Named | None, low: int, *, governed: bool = False) -> Owner:
    if named is None or (
        named.mention is not None and named.mention.type == "place" and is_governed(index, named, low)
    ):
        return NOBODY
    if not governed and is_governed(index, named, low):
        return NOBODY
    return Owner(named.actor, (named.start, named.end))


def _leftwards(index: Index, at: int, low: int) -> Named | None:
    """Return the nearest actor left of `at` that is no place."""
    near = named_before(index, at, low)
    if near is not None:
        return near
    for i in range(low, min(low + 3, at)):  # the topic of the clause: "the forces in the north stay"
        named = index.named_at(i)
        if named is not None:
            topic = not any(is_verb(index, k) for k in range(low, at) if k < named.start or k >= named.end)
            return named if topic and not (named.mention and named.mention.type == "place") else None
    return None


def _subject(index: Index, hit: Hit, low: int, place: Where) -> Owner:
    """Return the verb's subject: named right behind it, else right before it."""
    behind = named_after(index, hit.end, place.start) or _counted_of(index, hit.end, place.start)
    if behind is not None:
        return Owner(behind.actor, (behind.start, behind.end))
    if hit.form.proclitic[:1]:
        return NOBODY
    return _named(index, named_before(index, hit.at, low), low)


def _counted_of(index: Index, start: int, end: int) -> Named | None:
    """Return the actor of "600 soldiers of the army": named behind the preposition that follows a quantity."""
    for i in range(start + 1, end):
        if index.page.lex[i].folded == MEEM + NOON and index.quantity_at(i - 1) is not None:
            return named_after(index, i + 1, end)
    return None


def _possessor(index: Index, hit: Hit, low: int, place: Where, statement: Statement | None) -> Owner:
    pronoun = hit.form.feature.pronoun
    if pronoun:
        return _by_pronoun(index, hit, low, pronoun)
    behind = _behind(index, hit.end, place.start)
    if behind is not None:
        return Owner(behind.actor, (behind.start, behind.end))
    held = holder_before(index, hit.at, low)
    if held is not None:
        return Owner(held[0], (held[1], hit.at) if held[0] else None)
    subject = named_before(index, hit.at, low, fillers=1) if hit.form.proclitic in ("", AL) else None
    if subject is not None:
        return _named(index, subject, low)
    content = index.content_around(hit.at)
    if content and content[0] == hit.at and hit.form.definite:
        return Owner(side(index, statement), None)
    return NOBODY


def _by_pronoun(index: Index, hit: Hit, low: int, pronoun: str) -> Owner:
    """Return whom "its control" means: the nearest subject in the clause ("the army extended its control")."""
    i = hit.at - 1
    while i >= max(low, hit.at - OWNER_REACH):
        named = index.named_at(i)
        if named is not None and _agrees(named, pronoun) and not is_governed(index, named, low):
            return Owner(named.actor, (named.start, named.end))
        i = (named.start if named else i) - 1
    return Owner(of_pronoun(index, pronoun, hit.at), None)


def _agrees(named: Named, pronoun: str) -> bool:
    """Tell whether a pronoun may mean a name: they is a people, it an organisation, he or she a person."""
    if named.mention is None or named.mention.type == "organisation":
        return True
    return (named.mention.type == "group") == (pronoun in THIRD_PLURAL)


def _behind(index: Index, start: int, end: int) -> Named | None:
    """Return the actor named behind a noun, with or without the preposition li."""
    for i in range(start, min(start + 3, end)):
        if index.page.flags[i] & PREP and not preposition_at(index, i, (LAM,)):
            return None
        found = named_after(index, i, end)
        if found is not None:
            return found if not (found.mention and found.mention.type == "place") else None
    return None


def _how_many(index: Index, hit: Hit, place: Where, owner: Owner) -> str | None:
    """Return the id of the quantity of those who are there: between trigger and place, or just before."""
    first, last = sorted((hit.at, place.start))
    if owner.span is not None and owner.span[0] < first:
        first = owner.span[0]
    for i in range(max(first - 3, 0), min(last, hit.end + COUNT_REACH)):
        quantity = index.quantity_at(i)
        if quantity is not None and quantity.of is not None and not quantity.unit:
            return quantity.id
    return None
