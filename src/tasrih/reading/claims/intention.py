"""Intentions: what an actor will, will not, plans, wants, or has no intention to do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import replace

from tasrih.arabic.letters import ALEF, BEH, HEH, KAF, MEEM, SEEN, TEH, YEH
from tasrih.lexicon.conjugate import NOON, SHADDA
from tasrih.lexicon.records import Trigger, TriggerFeature
from tasrih.lexicon.triggers import TriggerForm, scopes
from tasrih.model import Claim, Span, Statement
from tasrih.reading.claims.build import asserted, claim, when
from tasrih.reading.claims.clause import bounds, clause_end, future_verb, is_colourless, is_passive, scope_kind
from tasrih.reading.claims.gate import stands
from tasrih.reading.claims.parties import (
    first_person,
    holder_before,
    is_governed,
    named_after,
    named_before,
    of_pronoun,
    side,
    speaker_of,
)
from tasrih.reading.claims.where import preposition_at
from tasrih.reading.hits import Hit
from tasrih.reading.index import Index, Named
from tasrih.reading.lexemes import AUX, BODY, BREAK, COMMA, COMPL, COMPL_PRON, NEG, PAREN_OPEN, PREP, QUOTE, REL, TITLE
from tasrih.reading.page import Page

VERBAL = ("past", "present")
GAP = 5
"""How many words may stand between a word of intention and what is intended."""
_FUTURE = Trigger("future", "intention", "will")
_PLURAL = (NOON, ALEF)
Owner = tuple[str, tuple[int, int] | None]
Tokens = tuple[int, int]


def claims_at(index: Index, hit: Hit) -> Iterator[Claim]:
    """Yield the intention that a word of intention opens, where it is clear whose it is."""
    if hit.future:
        return
    low, end = bounds(index, hit.at)
    made = asserted(index, hit, low, "intention")
    if made is None:
        return
    owner = _owner(index, hit, low, end, made.statement)
    aim = _aim(index, hit, end, owner[1] if owner else None)
    if owner is None or aim is None:
        return
    spans = [(hit.at, aim[1]), *((owner[1],) if owner[1] else ())]
    time = when(index, hit.end, aim[1], index.page.sentence_end(hit.at))
    if scope_kind(index.page, aim[0]) == "lack":
        made = made._replace(polarity="affirmed" if made.polarity == "denied" else "denied")
    yield replace(claim(index, "intention", made, spans, time), actor=owner[0], about=index.page.span(*aim))


def _owner(index: Index, hit: Hit, low: int, end: int, statement: Statement | None) -> Owner | None:
    if first_person(hit):
        speaker = speaker_of(index, statement)
        return (speaker.id, None) if speaker else None
    part = hit.form.feature.part
    if part in VERBAL:
        return _subject(index, hit.at, hit.end, low, end, joined=bool(hit.form.proclitic))
    if part == "participle" or hit.form.trigger.sense == "ready":
        return _owned(named_before(index, hit.at, low), index, low) or _by_pronoun_before(index, hit.at)
    return _of_noun(index, hit, low, end)


def _of_noun(index: Index, hit: Hit, low: int, end: int) -> Owner | None:
    """Return whose the intention is: by its pronoun, who has it, or its possessor."""
    if hit.form.feature.pronoun:
        actor = of_pronoun(index, hit.form.feature.pronoun, hit.at)
        return (actor, None) if actor else None
    held = holder_before(index, hit.at, low)
    if held is None and hit.end + 1 < end:
        held = holder_before(index, hit.end + 1, hit.end)
    if held is not None:
        first, last = sorted((held[1], hit.at))
        return (held[0], (first, last + 1)) if held[0] else None
    behind = named_after(index, hit.end, min(end, hit.end + 3), fillers=1)
    if behind is None or is_governed(index, behind, hit.end):
        return None
    return behind.actor, (behind.start, behind.end)


def _owned(named: Named | None, index: Index, low: int) -> Owner | None:
    if named is None or is_governed(index, named, low):
        return None
    return named.actor, (named.start, named.end)


def _subject(index: Index, at: int, start: int, low: int, end: int, *, joined: bool = False) -> Owner | None:
    """Return the subject of a verb at `at`: named before it, a pronoun of the complementiser, or named behind it."""
    if not joined:
        found = _owned(named_before(index, at, low), index, low) or _by_pronoun_before(index, at)
        if found is not None:
            return found
        if at > 0 and not _may_open_clause(index.page, at, low):
            return None
    behind = named_after(index, start, end, fillers=1)
    if behind is None or behind.mention is None or behind.mention.type == "place" or is_governed(index, behind, start):
        return None
    page = index.page
    if any(page.lex[i].cues or not page.flags[i] & (TITLE | BODY | QUOTE) for i in range(start, behind.start)):
        return None  # "the announcement of X will"
    return behind.actor, (behind.start, behind.end)


def _may_open_clause(page: Page, at: int, low: int) -> bool:
    """Tell whether a verb's subject may stand behind it: no relative or "whoever" before it has the verb for itself."""
    if page.flags[at - 1] & REL or page.lex[at - 1].folded == MEEM + NOON:
        return False
    return at <= low or bool(page.flags[at - 1] & (AUX | PREP | NEG))


def _by_pronoun_before(index: Index, at: int) -> Owner | None:
    """Return whom the pronoun on the complementiser before `at` means, where it opens the statement's content."""
    content = index.content_around(at)
    if content is None or at == 0 or at - 1 > content[0] + 1 or not index.page.flags[at - 1] & COMPL_PRON:
        return None
    word = index.page.lex[at - 1].stem
    if not _agree(index.page.lex[at].stem, word):
        return None
    pronoun = next((p for p in (HEH + ALEF, HEH + MEEM, NOON + ALEF, HEH) if word.endswith(p)), "")
    actor = of_pronoun(index, pronoun, at - 1) if pronoun else None
    return (actor, (at - 1, at)) if actor else None


def _agree(verb: str, pronominal: str) -> bool:
    """Tell whether a verb in the present, with or without its prefix of the future, agrees with "that he/she"."""
    prefix = verb[1:2] if verb[:1] == SEEN else verb[:1]
    if prefix not in (YEH, TEH) or pronominal.endswith(NOON + ALEF):
        return True
    return (prefix == TEH) == pronominal.endswith(HEH + ALEF)


def _aim(index: Index, hit: Hit, end: int, owner: Tokens | None) -> Tokens | None:
    """Return the tokens of what is intended: behind the owner, without a preposition that is a word of its own."""
    page = index.page
    start = max(hit.end, owner[1] if owner and owner[0] >= hit.at else 0)
    party = hit.form.trigger.party
    for i in range(start, min(start + GAP, end)):
        if preposition_at(index, i, party):
            own_word = page.lex[i].folded in party or page.lex[i].stem in party
            return _to_end(page, i + 1 if own_word else i, end)
        if page.flags[i] & COMPL:
            return _to_end(page, i + 1, end)
        if party and _hangs(page, i, party):
            return _to_end(page, i, end)
        if page.flags[i] & (REL | COMMA | BREAK):
            return None
        if "obj" in party and hit.form.feature.part in VERBAL and not page.flags[i] & PREP:
            return _to_end(page, i, end)
    return None


def _hangs(page: Page, i: int, party: tuple[str, ...]) -> bool:
    """Tell whether a one-letter preposition of `party` stands first in a word longer than three letters."""
    stem = page.lex[i].stem
    return len(stem) > 3 and stem[0] in party


def _to_end(page: Page, start: int, end: int) -> Tokens | None:
    while start < end and page.flags[start] & (COMPL | QUOTE | PAREN_OPEN):
        start += 1
    stop = clause_end(page, start, end)
    while stop > start and page.flags[stop - 1] & (PREP | PAREN_OPEN):
        stop -= 1
    return (start, stop) if stop > start else None


def futures(index: Index) -> Iterator[Claim]:
    """Yield the intentions that verbs of the future tell: will, and will not."""
    page = index.page
    for i, lex in enumerate(page.lex):
        if not _may_open(lex.stem):
            continue
        kind = scope_kind(page, i)
        if kind in ("future", "refusal") and i + 1 < len(page):
            yield from _future(index, i, i + 2, page.lex[i + 1].folded, denied=kind == "refusal")
        elif verb := future_verb(page, i):
            yield from _future(index, i, i + 1, verb, denied=False)


@lru_cache(maxsize=65536)
def _may_open(stem: str) -> bool:
    """Tell whether a folded word may be a particle of the future, or a verb with its prefix."""
    particles = (form[0] for kind in ("future", "refusal") for scope in scopes(kind) for form in scope.forms)
    return (stem[:1] == SEEN and len(stem) > 3) or stem in particles


def _future(index: Index, at: int, start: int, verb: str, *, denied: bool) -> Iterator[Claim]:
    if is_colourless(verb) or index.page.in_furniture(at) or index.mention_at(at) is not None:
        return
    if is_passive(index.page.words[start - 1]) or (at > 0 and index.page.lex[at - 1].stem[:2] == KAF + ALEF):
        return  # "was going to" never came to it
    person = 1 if verb[:1] in (NOON, ALEF) else 3
    number = "p" if verb.endswith(_PLURAL) and person == 3 else ""
    feature = TriggerFeature("present", person, "", number, "")
    proclitic = "" if index.page.lex[at].stem == index.page.lex[at].folded else index.page.lex[at].folded[:1]
    trigger = replace(_FUTURE, denied=denied)
    hit = Hit(at, start, TriggerForm(trigger, feature, proclitic, definite=False))
    low, end = bounds(index, at)
    made = asserted(index, hit, low, "intention")
    if made is None:
        return
    owner = _willer(index, hit, low, end, made.statement)
    stop = clause_end(index.page, start, end)
    while stop > start and index.page.flags[stop - 1] & (PREP | PAREN_OPEN):
        stop -= 1
    if owner is None:
        return
    spans = [(at, max(stop, start)), *((owner[1],) if owner[1] else ())]
    time = when(index, start, stop, index.page.sentence_end(at))
    about = index.page.span(start - 1, max(stop, start))
    yield replace(claim(index, "intention", made, spans, time), actor=owner[0], about=about)


def _willer(index: Index, hit: Hit, low: int, end: int, statement: Statement | None) -> Owner | None:
    feature = hit.form.feature
    if feature.person == 1:
        speaker = speaker_of(index, statement)
        return (speaker.id, None) if speaker else None
    found = _subject(index, hit.at, hit.end, low, end, joined=bool(hit.form.proclitic))
    if found is None and feature.number == "p" and statement is not None:
        their = side(index, statement)
        return (their, None) if their and statement.voice == "inferred" else None
    return found


def pledges(index: Index) -> Iterator[Claim]:
    """Yield the intention of each statement that pledges or threatens."""
    for statement in index.whole.statements:
        if statement.act == "pledge" and stands(index, statement) and statement.voice != "inferred":
            speaker = speaker_of(index, statement)
            about = statement.content[0]
            first, end = index.tokens_of(about)
            if speaker is not None and _pledges(index, statement, first):
                time = when(index, first, end, end)
                yield replace(_told(index, statement, about), actor=speaker.id, since=time.since, until=time.until)


def _pledges(index: Index, statement: Statement, first: int) -> bool:
    """Tell whether the content is governed as a pledge is: by "to" or "that"; "counted" is spelt like "promised"."""
    if SHADDA in statement.cue.text[-2:]:
        return False
    lex = index.page.lex
    return lex[first].folded[:1] == BEH or (first > 0 and bool(index.page.flags[first - 1] & (COMPL | PREP | QUOTE)))


def _told(index: Index, statement: Statement, about: Span) -> Claim:
    """Return the claim that a statement makes as a whole, its cue included."""
    parts = (statement.cue, about)
    whole = index.page.article.span(min(p.start for p in parts), max(p.end for p in parts))
    first, end = index.tokens_of(about)
    denied = any(scope_kind(index.page, i) == "lack" for i in range(first, min(first + 1, end)))
    return Claim("intention", whole, about=about, polarity="denied" if denied else "affirmed", statement=statement.id)
