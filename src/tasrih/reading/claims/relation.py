"""Relations: cooperation, coordination, hostility, negotiation or any, between two actors; there or not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from tasrih.arabic.letters import BEH, LAM, MEEM, WAW, YEH
from tasrih.lexicon.conjugate import NOON
from tasrih.lexicon.triggers import trigger_forms
from tasrih.model import Claim, Span, Statement
from tasrih.reading.claims.build import asserted, claim, when
from tasrih.reading.claims.clause import bounds, clause_end, is_edge, scope_kind
from tasrih.reading.claims.parties import (
    FILLERS,
    OBJECT,
    first_person,
    holder_before,
    is_filler,
    is_governed,
    is_joined,
    is_verb,
    named_after,
    named_before,
    of_pronoun,
    side,
    speaker_of,
)
from tasrih.reading.claims.where import preposition_at
from tasrih.reading.hits import Hit, cut
from tasrih.reading.index import Index, Named
from tasrih.reading.lexemes import AL, AUX, BODY, CONJ, CUE, DEF, NEG, PREP, PUNCT, QUOTE

AIN, DAD, DAL = ("\N{ARABIC LETTER AIN}", "\N{ARABIC LETTER DAD}", "\N{ARABIC LETTER DAL}")
VERBAL = ("past", "present")
GAP = 7
"""How many words may stand between a word of relation and the preposition of the other party."""
WORDS_ABOUT = 2
THERE = 3
AMONG = (MEEM + AIN, BEH + YEH + NOON, DAD + DAL)
"""The prepositions behind which a country's name is the actor: with, between, against."""
BETWEEN = BEH + YEH + NOON


class Other(NamedTuple):
    """The other party: its actor or None, its tokens with the preposition from `start` on, the preposition."""

    actor: str | None
    start: int
    first: int
    end: int
    preposition: str


class First(NamedTuple):
    """The first party: its actor, and its tokens where it is named."""

    actor: str | None
    span: tuple[int, int] | None


def claims_at(index: Index, hit: Hit) -> Iterator[Claim]:
    """Yield the claim that the trigger makes of two parties, one for each of several others."""
    if hit.future or (hit.purpose and hit.form.feature.part in ("present", "masdar")):
        return
    low, end = bounds(index, hit.at)
    hit = _verb_or_noun(index, hit, low)
    others = _others(index, hit, end)
    made = asserted(index, hit, low, "relation") if others else None
    if made is None:
        return
    first = _between(index, others) or _first(index, hit, low, others[0], made.statement)
    if not _are_two(index, hit, first, others[0], affirmed=made.polarity == "affirmed"):
        return
    sentence = index.page.sentence_end(hit.at)
    time = when(index, hit.end, clause_end(index.page, others[-1].end, sentence), sentence, point=False)
    for other in others[1:] if others[0].preposition == BETWEEN else others:
        if other.actor != first.actor:
            spans = [(hit.at, hit.end), (other.start, other.end), *((first.span,) if first.span else ())]
            base = claim(index, "relation", made, spans, time)
            yield replace(base, actor=first.actor, other=other.actor, about=_about(index, hit, other))


def _are_two(index: Index, hit: Hit, first: First, other: Other, *, affirmed: bool) -> bool:
    """Tell whether two parties are known well enough; a medium only holds interviews."""
    actor = index.actors.get(first.actor or "")
    if first.actor is None or (actor is not None and actor.type == "media"):
        return False
    if other.actor is not None:
        return True
    if hit.form.feature.part == "participle" or other.preposition == LAM:
        return False
    return not affirmed or (first.span is not None and other.start - hit.end <= WORDS_ABOUT)


def _verb_or_noun(index: Index, hit: Hit, low: int) -> Hit:
    """Return the hit as a masdar where it is spelt like its past (support, shell) and no verb is expected."""
    if hit.form.feature.part != "past":
        return hit
    masdars = [f for f in trigger_forms(index.page.lex[hit.at].folded) if f.feature.part == "masdar"]
    same = next((form for form in masdars if form.trigger == hit.form.trigger), None)
    opens = hit.at == low or bool(index.page.flags[hit.at - 1] & AUX)
    if same is None or opens or named_before(index, hit.at, low) is not None:
        return hit
    return hit._replace(form=same)


def _about(index: Index, hit: Hit, other: Other) -> Span:
    """Return the words of the relation with their adjectives; with the other party's where it is no actor."""
    end = hit.end
    if other.actor is None:
        end = max(other.end, end)
    elif hit.form.feature.part in ("masdar", "noun"):
        while end < min(other.start, hit.end + WORDS_ABOUT) and _adjective(index, end):
            end += 1
    return index.page.article.span(cut(index.page, hit).start, index.page.ends[end - 1])


def _adjective(index: Index, i: int) -> bool:
    return not index.page.flags[i] & (PUNCT | PREP | CONJ) and index.named_at(i) is None and index.mention_at(i) is None


def _others(index: Index, hit: Hit, end: int) -> list[Other]:
    party = hit.form.trigger.party
    if OBJECT in party and hit.form.feature.part in VERBAL and (found := _object(index, hit, end)):
        return found
    for i in range(hit.end, min(hit.end + GAP, end)):
        if (is_edge(index.page, i) and not index.page.flags[i] & PREP) or is_verb(index, i):
            break
        preposition = preposition_at(index, i, party)
        if preposition:
            behind = _behind(index, i, end, preposition)
            if behind is not None:
                others = _joined(index, behind, end)
                return [] if _on_one_side(index, others[-1].end, end) else others
    return []


def _on_one_side(index: Index, i: int, end: int) -> bool:
    """Tell whether those named so far are one side of several ("between A and B on the one hand, and ...")."""
    return i + 1 < end and scope_kind(index.page, i) == "side"


def _behind(index: Index, i: int, end: int, preposition: str) -> Other | None:
    """Return the party behind the preposition at token `i`: an actor, else a definite noun phrase."""
    own_word = preposition in (index.page.lex[i].folded, index.page.lex[i].stem)
    first = i + 1 if own_word else i
    named = named_after(index, first, end, fillers=FILLERS if own_word else 1)
    if named is not None:
        if not own_word and named.start > first and not index.page.flags[first] & (BODY | DEF):
            return None
        if _is_place(named) and (named.start > first + 1 or preposition not in AMONG):
            return None  # an attack upon a place is none upon an actor
        return Other(named.actor, i, named.start, named.end, preposition)
    return _phrase(index, i, first, end, preposition)


def _phrase(index: Index, i: int, first: int, end: int, preposition: str) -> Other | None:
    """Return a party that is no actor: one definite word ("the talks", "the regime")."""
    while first < end and index.page.flags[first] & QUOTE:
        first += 1
    if first >= end or index.mention_at(first) is not None:
        return None
    stem = index.page.lex[first].stem
    if not (index.page.flags[first] & DEF or stem.startswith(preposition + AL)) or not (
        first == i or is_filler(index, first)
    ):
        return None
    return Other(None, i, first, first + 1, preposition)


def _joined(index: Index, found: Other, end: int) -> list[Other]:
    """Return the party and the actors joined to it by a conjunction."""
    others, page = [found], index.page
    while others[-1].actor is not None and others[-1].end < end:
        at = others[-1].end
        while at < end and page.flags[at] & QUOTE:
            at += 1
        if at >= end or not page.lex[at].folded.startswith(WAW):
            break
        start = at + 1 if page.lex[at].folded == WAW else at
        if start == at and page.lex[at].stem == page.lex[at].folded and index.mention_at(at) is None:
            break
        if found.preposition == BETWEEN and start < end and page.lex[start].stem == BETWEEN:
            start += 1
        named = named_after(index, start, end, fillers=1)
        if named is None or named.actor == others[-1].actor:
            break
        others.append(Other(named.actor, at, named.start, named.end, found.preposition))
    return others


def _object(index: Index, hit: Hit, end: int) -> list[Other]:
    """Return the object of a verb: the second actor behind it, or the first where its subject stands before."""
    subject = named_after(index, hit.end, end)
    if subject is None or _is_place(subject):
        return []
    second = named_after(index, subject.end, end, fillers=2)
    if second is not None and any(is_joined(index, i) for i in range(subject.end, second.start + 1)):
        second = None
    if second is not None and not _is_place(second) and not is_governed(index, second, hit.end):
        return [Other(second.actor, second.start, second.start, second.end, "")]
    low, _ = bounds(index, hit.at)
    before = named_before(index, hit.at, low)
    if before is None or is_governed(index, before, low):
        return []
    return [Other(subject.actor, subject.start, subject.start, subject.end, "")]


def _is_place(named: Named) -> bool:
    return named.mention is not None and named.mention.type == "place"


def _between(index: Index, others: list[Other]) -> First | None:
    if others[0].preposition != BETWEEN:
        return None
    if len(others) < 2:
        return First(None, None)
    return First(others[0].actor, (others[0].first, others[0].end))


def _first(index: Index, hit: Hit, low: int, other: Other, statement: Statement | None) -> First:
    if first_person(hit):
        speaker = speaker_of(index, statement)
        return First(speaker.id if speaker else None, None)
    if hit.form.feature.part in VERBAL:
        behind = named_after(index, hit.end, other.start)
        if behind is not None:
            return First(behind.actor, (behind.start, behind.end))
        before = None if hit.form.proclitic else named_before(index, hit.at, low)
        return _unless_governed(index, before, low)
    return _of_noun(index, hit, low, other, statement)


def _unless_governed(index: Index, named: Named | None, low: int) -> First:
    if named is None or is_governed(index, named, low):
        return First(None, None)
    return First(named.actor, (named.start, named.end))


def _of_noun(index: Index, hit: Hit, low: int, other: Other, statement: Statement | None) -> First:
    """Return whose relation a noun names: by its pronoun, its possessor, who has it; else the speaker's side."""
    pronoun = hit.form.feature.pronoun
    if pronoun:
        return First(of_pronoun(index, pronoun, hit.at), None)
    held = _having(index, hit.end, other.start) or holder_before(index, hit.at, low)
    if held is not None:
        first, end = sorted((held[1], hit.at))
        return First(held[0], (first, end + 1) if held[0] else None)
    behind = named_after(index, hit.end, other.start)
    if behind is not None:
        return First(behind.actor, (behind.start, behind.end))
    subject = _subject_of_light_verb(index, hit, low)
    if subject is not None:
        return First(subject.actor, (subject.start, subject.end))
    return First(side(index, statement) if _is_the_speakers(index, hit, low) else None, None)


def _is_the_speakers(index: Index, hit: Hit, low: int) -> bool:
    """Tell whether a relation of nobody named is that of the speaker's side: "there is ...", or the first words."""
    there = range(max(low, hit.at - THERE), hit.at)
    if any(index.page.flags[i] & NEG for i in there):
        return True
    if hit.form.trigger.sense == "hostility" or hit.form.feature.part == "participle":
        return False
    content = index.content_around(hit.at)
    opens = (
        content is not None
        and hit.form.feature.part == "masdar"
        and hit.at - content[0] <= 1
        and hit.form.proclitic in ("", AL)
    )
    return opens or any(scope_kind(index.page, i) == "light" for i in there)


def _having(index: Index, start: int, end: int) -> tuple[str | None, int] | None:
    """Return who has it, where that stands behind ("no relation of theirs to")."""
    return holder_before(index, end, start) if start < end else None


def _subject_of_light_verb(index: Index, hit: Hit, low: int) -> Named | None:
    """Return the actor named right before a noun, as the subject of the verb that carries it ("X held talks with")."""
    if hit.form.proclitic not in ("", AL):
        return None
    named = named_before(index, hit.at, low, fillers=1)
    if named is None or is_governed(index, named, low):
        return None
    if hit.form.trigger.sense == "hostility" and named.start > 0 and index.page.flags[named.start - 1] & CUE:
        return None  # "X announced an attack on" says not who attacked
    return named
