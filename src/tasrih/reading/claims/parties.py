"""Who and where, around a trigger: the actor, the other party, the places; only what stands there clearly."""

from __future__ import annotations

from tasrih.arabic.letters import ALEF, BEH, HEH, LAM, MEEM, WAW, YEH
from tasrih.lexicon.conjugate import NOON
from tasrih.lexicon.triggers import trigger_forms
from tasrih.model import Actor, Statement
from tasrih.reading.claims.clause import EDGE, scope_kind
from tasrih.reading.hits import Hit
from tasrih.reading.index import Index, Named
from tasrih.reading.lexemes import (
    AUX,
    BODY,
    COMMA,
    COMPL_PRON,
    CONJ,
    CUE,
    DEF,
    DEMO,
    NEG,
    PREP,
    PRONOUN,
    PUNCT,
    QUOTE,
    REL,
    TIME,
    TITLE,
)

FILLERS = 3
"""How many words of a noun phrase may stand between a word and the name that it governs."""
AREA_WORDS = 4
OBJECT = "obj"
SIDES = ("organisation", "group", "place")
NOT_NOUNS = PUNCT | PREP | AUX | NEG | PRONOUN | DEMO | TITLE | TIME | CUE | CONJ | COMPL_PRON
LONGEST_UNNAMED = 2
TITLE_REACH = 4
OPENING = 4
"""How many words into a statement's content a pronoun may still mean its speaker ("that he has no ...")."""
FIRST_PERSON = (NOON + ALEF, YEH)
THIRD_PLURAL = (HEH + MEEM, HEH + MEEM + ALEF)
_IN = BEH
_TO = LAM


def side(index: Index, statement: Statement | None) -> str | None:
    """Return the organisation a speaker speaks for, or the speaker that is one; None where that is not clear."""
    actor = speaker_of(index, statement)
    if actor is None:
        return None
    for role in actor.roles:
        if role.organisation is not None:
            return role.organisation
    if actor.type in SIDES:
        return actor.id if actor.id in index.named_actors else None
    return _by_apposition(index, actor)


def _by_apposition(index: Index, actor: Actor) -> str | None:
    """Return the organisation of a title, behind a name ("X", spokesman of Y) or for one, where no role has it."""
    page = index.page
    for number, mention in enumerate(index.whole.mentions):
        if mention.actor != actor.id:
            continue
        at = index.mention_spans[number][1]
        while at < len(page) and page.flags[at] & (QUOTE | COMMA):
            at += 1
        if at == index.mention_spans[number][1] or at >= len(page) or not page.flags[at] & TITLE:
            continue
        end = min(at + TITLE_REACH, page.sentence_end(at))
        body = next((named for named in map(index.named_at, range(at + 1, end)) if named), None)
        if body is not None and index.actors[body.actor].type in SIDES:
            return body.actor
    return index.named_in(actor.name) if actor.id not in index.named_actors else None


def speaker_of(index: Index, statement: Statement | None) -> Actor | None:
    """Return whom a first person in the statement means: its speaker, or the one whose words others read."""
    if statement is None:
        return None
    if statement.voice == "inferred":
        if statement.about is None:
            return None
        first, end = index.tokens_of(statement.about)
        named = next((n for n in map(index.named_at, range(first, end)) if n), None)
        return index.actors.get(named.actor) if named else None
    if statement.speaker is None or statement.speaker.actor is None:
        return None
    actor = index.actors.get(statement.speaker.actor)
    return actor if actor is not None and is_credible(index, actor) else None


def is_credible(index: Index, actor: Actor) -> bool:
    """Tell whether an actor is one: named as such in the article, held by a title, or called in few words."""
    longest = LONGEST_UNNAMED if actor.type != "other" else 1
    return bool(actor.id in index.named_actors or actor.roles or actor.name.count(" ") < longest)


def of_pronoun(index: Index, pronoun: str, at: int) -> str | None:
    """Return whom a pronoun at token `at` means inside a statement, or None.

    I and we are the speaker, they the speaker's side; he and she the speaker only where the content opens with them.
    """
    statement, content = index.statement_at(at), index.content_around(at)
    speaker = speaker_of(index, statement)
    if speaker is None or content is None:
        return None
    if pronoun in FIRST_PERSON:
        return speaker.id
    if pronoun in THIRD_PLURAL:  # said by a spokesman of his side; an organisation calls itself we
        return side(index, statement) if speaker.type == "person" else None
    reach = OPENING if index.page.flags[content[0]] & COMPL_PRON else 1
    if at - content[0] >= reach or any(index.named_at(i) for i in range(content[0], at)):
        return None
    return speaker.id if (pronoun == HEH) == (speaker.type == "person") else None


def is_filler(index: Index, i: int) -> bool:
    """Tell whether token `i` may stand inside a noun phrase, before the name in it."""
    flags = index.page.flags[i]
    if flags & (PUNCT & ~QUOTE | PREP | NEG | EDGE):
        return False
    cues = index.page.lex[i].cues
    return bool(flags & (QUOTE | BODY | DEF)) or not (cues and cues[0][1].part in ("past", "present"))


def is_joined(index: Index, i: int) -> bool:
    """Tell whether token `i` is a conjunction, or carries one: what it opens is listed with what stands before."""
    lex = index.page.lex[i]
    return lex.folded == WAW or (lex.folded[:1] == WAW and lex.folded != lex.stem)


def is_verb(index: Index, i: int) -> bool:
    """Tell whether token `i` is a finite verb: by its shape, or as a trigger that is nothing else."""
    lex = index.page.lex[i]
    if index.mention_at(i) is not None:
        return False
    parts = {form.feature.part for form in trigger_forms(lex.folded)}
    return lex.cat == "pres" or (bool(parts) and parts <= {"past", "present"})


def named_after(index: Index, start: int, end: int, fillers: int = FILLERS) -> Named | None:
    """Return the actor named from token `start` on, behind at most so many words of its noun phrase."""
    words, i, titled = 0, start, False
    while i < end and words <= fillers:
        named = index.named_at(i)
        if named is not None:
            return (_holder_of_office(index, named, end) or named) if titled else named
        titled = titled or bool(index.page.flags[i] & TITLE)
        if index.mention_at(i) is None and (not is_filler(index, i) or index.page.lex[i].stem[:2] == LAM + LAM):
            return None
        words += not index.page.flags[i] & QUOTE
        i += 1
    return None


def _holder_of_office(index: Index, body: Named, end: int) -> Named | None:
    """Return the person named right behind the body whose office was named before ("the governor of the bank, X")."""
    if body.mention is None or body.mention.type == "person" or body.end >= end:
        return None
    named = index.named_at(body.end)
    return named if named is not None and named.mention is not None and named.mention.type == "person" else None


def named_before(index: Index, at: int, low: int, fillers: int = 2) -> Named | None:
    """Return the actor whose name ends right before token `at`, adjectives, pronouns and marks between them aside.

    In a relative clause the name before a verb is another verb's.
    """
    if low > 0 and index.page.flags[low - 1] & REL:
        return None
    words, i = 0, at - 1
    while i >= low and words <= fillers:
        named = index.named_at(i)
        if named is not None and named.mention is not None:
            return None if is_possessor(index, named, low) else named
        flags = index.page.flags[i]
        passed = flags & (QUOTE | DEF | AUX | PRONOUN | NEG | DEMO) or scope_kind(index.page, i) == "light"
        if index.mention_at(i) is not None or not passed:
            return named_by_alias(index, i, low)
        words += not flags & QUOTE
        i -= 1
    return None


def is_possessor(index: Index, named: Named, low: int) -> bool:
    """Tell whether a name is but the possessor or the adjective of the noun before it ("the figure of X", "the X men").

    Forces and followers may stand for their organisation; a person's or a place's may not, nor a people after a noun.
    """
    i = named.start - 1
    if named.mention is None or named.mention.type == "organisation" or i < low:
        return False
    page, flags = index.page, index.page.flags[i]
    if flags & (NOT_NOUNS | EDGE) or index.mention_at(i) is not None or page.lex[i].cat in ("fem", "pres", "verb"):
        return False
    outside = page.text[page.starts[named.start] : named.mention.start]
    if outside:
        return False
    return named.mention.type == "group" if flags & DEF else True


def named_by_alias(index: Index, last: int, low: int) -> Named | None:
    """Return the actor whose known name ends with token `last`."""
    for start in range(last, max(low, last - 4) - 1, -1):
        named = index.named_at(start)
        if named is not None and named.end == last + 1:
            return named
    return None


def is_governed(index: Index, named: Named, low: int) -> bool:
    """Tell whether a preposition stands before the name, on its first word or as a word of its own."""
    page, start = index.page, named.start
    while start > low and page.flags[start - 1] & QUOTE:
        start -= 1
    if named.mention is not None and named.mention.start > page.starts[named.start]:
        return page.lex[named.start].folded[:1] != WAW
    while start > low + 1 and page.flags[start - 1] & TITLE and not page.flags[start - 1] & PREP:
        start -= 1
    return start > low and bool(page.flags[start - 1] & PREP)


def first_person(hit: Hit) -> bool:
    """Tell whether the trigger's own form says I or we."""
    return hit.form.feature.person == 1 or hit.form.feature.pronoun in FIRST_PERSON


def holder_before(index: Index, at: int, low: int) -> tuple[str | None, int] | None:
    """Return the one who "has" what stands at `at` ("the alliance has", "they have"), and its first token.

    The actor is None where a pronoun stands there and nobody knows whose.
    """
    for i in range(at - 1, max(low, at - 5) - 1, -1):
        stem = index.page.lex[i].stem
        if pronoun := HAS.get(stem):
            before = named_before(index, i, low) if pronoun not in FIRST_PERSON else None
            if before is not None:
                return (before.actor, before.start) if not is_governed(index, before, low) else None
            return of_pronoun(index, pronoun, i), i
        named = index.named_at(i)
        if named is not None and any(is_joined(index, k) or is_verb(index, k) for k in range(named.end, at)):
            return None
        if named is not None and named.end <= at and (_hangs_on(index, named) or scope_kind(index.page, i - 1) == "at"):
            return named.actor, named.start
    return None


def _hangs_on(index: Index, named: Named) -> bool:
    """Tell whether the preposition li hangs on a name."""
    stem = index.page.lex[named.start].stem
    if named.mention is None:
        return stem[:1] == LAM and not index.is_alias(stem)
    return stem[:1] == LAM and named.mention.start > index.page.starts[named.start]


def _having() -> dict[str, str]:
    """Return the folded words "has" and "at" with each pronoun -> that pronoun."""
    lada = LAM + "\N{ARABIC LETTER DAL}" + YEH
    pronouns = (*FIRST_PERSON, *THIRD_PLURAL, HEH, HEH + ALEF)
    return {host + pronoun: pronoun for host in (LAM, lada) for pronoun in pronouns if len(host + pronoun) > 1}


HAS = _having()
