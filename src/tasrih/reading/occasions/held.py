"""Which noun phrases are occasions: held by a verb, the setting of a statement, its source, or plain by themselves."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from tasrih.arabic.letters import BEH
from tasrih.lexicon.triggers import trigger_forms
from tasrih.model import Occasion, Statement
from tasrih.reading.claims.clause import bounds, governed
from tasrih.reading.claims.parties import is_credible, is_governed, named_after, named_before
from tasrih.reading.hits import Hit, cut, hits
from tasrih.reading.index import Index
from tasrih.reading.lexemes import AL, COMMA, COMPL, COMPL_PRON, DEF, PREP, QUOTE, REL
from tasrih.reading.occasions.circumstances import first_place, first_time

TYPES = frozenset({"occasion", "holding"})
HOLD_REACH = 30
"""How many tokens a holding verb may stand before its occasion, with its subject between them."""
RELATIVE_REACH = 3
OWNER_REACH = 5
OWNED = ("communiqué", "report", "post", "speech")
VERBAL = ("past", "present")


class Candidate(NamedTuple):
    """An occasion as one phrase tells it; `known` that the phrase speaks of one that is known already.

    `founds` is False where the phrase alone is too little for an occasion that was not told before.
    """

    occasion: Occasion
    known: bool
    founds: bool


def candidates(index: Index) -> Iterator[Candidate]:
    """Yield the occasions that the phrases of a page tell, in order, the same one perhaps often."""
    found = hits(index.page, TYPES)
    verbs = [hit for hit in found if hit.type == "holding" and hit.form.feature.part in VERBAL]
    ground = _Ground(verbs, [verb.at for verb in verbs], _frames(index))
    for hit in found:
        if hit.type == "occasion" and index.statement_at(hit.at) is None:
            made = _candidate(index, hit, ground)
            if made is not None:
                yield made


class _Ground(NamedTuple):
    verbs: list[Hit]
    verb_places: list[int]
    frames: list[tuple[int, int, Statement]]


def _candidate(index: Index, hit: Hit, ground: _Ground) -> Candidate | None:
    verb = _holding(index, hit, ground)
    frame = _frame(index, hit, ground)
    if verb is not None and not _really(index, verb):
        return None
    is_source = frame is not None and _opens_source(index, hit, frame)
    itself = hit.form.feature.part in VERBAL
    if itself and not _really(index, hit):
        return None
    in_setting = frame is not None and frame.voice != "inferred" and _in_setting(index, hit)
    if verb is None and not is_source and not in_setting and not hit.form.trigger.strong:
        return None
    start = min(hit.at, verb.at if verb else hit.at, _cue(index, frame) if frame and in_setting else hit.at)
    end = _circumstances_end(index, max(hit.end, verb.end if verb else hit.end))
    occasion = Occasion(
        kind=hit.form.trigger.sense,  # type: ignore[arg-type]
        span=cut(index.page, hit),
        speakers=_speakers(index, hit, verb, frame if in_setting or is_source or itself else None),
        time=first_time(index, hit.at, start, end),
        place=first_place(index, hit.end, end) or first_place(index, start, hit.at),
    )
    known = _is_known(index, hit)
    told = bool(verb or occasion.time or occasion.place or is_source)
    return Candidate(occasion, known, founds=told or not known or hit.form.trigger.strong)


def is_mark(index: Index, i: int, kind: str) -> bool:
    """Tell whether token `i` is a preposition of `kind`: setting or joint."""
    return i >= 0 and any(form.trigger.type == kind for form in trigger_forms(index.page.lex[i].folded))


def _is_known(index: Index, hit: Hit) -> bool:
    if hit.form.definite or hit.form.feature.pronoun:
        return True
    following = hit.form.feature.rest
    return bool(following) and index.page.lex[hit.end - 1].folded == AL + following[-1]


def _really(index: Index, verb: Hit) -> bool:
    """Tell whether a verb says that the occasion took place: neither future nor negated nor wished."""
    if verb.future or verb.purpose:
        return False
    over = governed(index, verb, bounds(index, verb.at)[0])
    return not over.void and not over.turns


def _holding(index: Index, hit: Hit, ground: _Ground) -> Hit | None:
    """Return the verb that holds the occasion: behind it with its pronoun, or before it in the sentence."""
    at = bisect_right(ground.verb_places, hit.end - 1)
    if at < len(ground.verbs) and ground.verbs[at].at <= hit.end + RELATIVE_REACH:
        behind = ground.verbs[at]
        if behind.form.feature.pronoun and not index.page.stops_between(hit.end, behind.at):
            return behind
    if at and hit.form.feature.part not in VERBAL:
        before = ground.verbs[at - 1]
        near = hit.at - before.at <= HOLD_REACH and not index.page.stops_between(before.at, hit.at)
        if near and not before.form.feature.pronoun and _is_object(index, before, hit):
            return before
    return None


def _is_object(index: Index, verb: Hit, hit: Hit) -> bool:
    """Tell whether nothing parts the verb from the occasion but its subject, appositions and circumstances."""
    page = index.page
    for i in range(verb.end, hit.at):
        if page.flags[i] & (REL | COMPL | COMPL_PRON) or index.statement_at(i) is not None:
            return False
    before = hit.at - 1
    governed_by = page.flags[before] & PREP or (hit.form.proclitic and not hit.form.definite)
    return not governed_by or hit.form.proclitic.endswith(BEH) or verb.form.trigger.row.endswith(("bathth", "nashara"))


def _frames(index: Index) -> list[tuple[int, int, Statement]]:
    """Return the tokens of the sentence of each statement's cue, in order."""
    found = []
    for statement in index.whole.statements:
        at = index.tokens_of(statement.cue)[0]
        found.append((index.page.sentence_start(at), index.page.sentence_end(at), statement))
    return sorted(found, key=lambda frame: (frame[0], frame[2].cue.start))


def _frame(index: Index, hit: Hit, ground: _Ground) -> Statement | None:
    """Return the statement in whose sentence, outside its content, the phrase stands: the nearest cue before it."""
    start = index.page.sentence_start(hit.at)
    at = bisect_left(ground.frames, start, key=lambda frame: frame[0])
    best: Statement | None = None
    for first, _, statement in ground.frames[at:]:
        if first != start:
            break
        if best is None or statement.cue.start <= index.page.starts[hit.at]:
            best = statement
    return best


def _cue(index: Index, frame: Statement) -> int:
    return index.tokens_of(frame.cue)[0]


def _opens_source(index: Index, hit: Hit, frame: Statement) -> bool:
    """Tell whether a document is itself the source of the statement ("the report says")."""
    if frame.source is None or hit.form.trigger.sense not in OWNED:
        return False
    first, end = index.tokens_of(frame.source)
    return first <= hit.at < min(first + 2, end)


def _in_setting(index: Index, hit: Hit) -> bool:
    """Tell whether a preposition of setting stands before the phrase, or hangs on a communiqué ("by a statement")."""
    proclitic = hit.form.proclitic.removesuffix(AL) if hit.form.definite else hit.form.proclitic
    return is_mark(index, hit.at - 1, "setting") or (hit.form.trigger.sense == "communiqué" and proclitic.endswith(BEH))


def _circumstances_end(index: Index, start: int) -> int:
    """Return where the circumstances behind an occasion end: a comma, a relative, a complement, a content."""
    page, end = index.page, start
    stop = page.sentence_end(start) if start < len(page) else len(page)
    while end < stop and not page.flags[end] & (REL | COMPL | COMPL_PRON) and index.statement_at(end) is None:
        if page.flags[end] & COMMA and (end + 1 >= stop or index.time_at(end + 1) is None):
            break  # "held, yesterday, in ..." goes on
        end += 1
    return end


def _speakers(index: Index, hit: Hit, verb: Hit | None, frame: Statement | None) -> tuple[str, ...]:
    if verb is not None:
        held = _holders(index, verb, hit)
        if hit.form.trigger.sense == "interview":
            held = _interviewed(index, hit, held)
        if held:
            return held
    if frame is not None and not _opens_source(index, hit, frame) and frame.speaker and frame.speaker.actor:
        actor = index.actors.get(frame.speaker.actor)
        return (actor.id,) if actor and is_credible(index, actor) else ()
    if hit.form.trigger.sense in OWNED and hit.form.feature.part not in VERBAL:
        owner = _owner(index, hit)
        return (owner,) if owner else ()
    return ()


def _holders(index: Index, verb: Hit, hit: Hit) -> tuple[str, ...]:
    """Return the subject of the holding verb, and those who hold the occasion together with it."""
    low, _ = bounds(index, verb.at)
    stop = hit.at if verb.at < hit.at else min(verb.end + HOLD_REACH, index.page.sentence_end(verb.at))
    first = named_after(index, verb.end, stop, fillers=2)
    if first is None:
        first = named_before(index, verb.at, low) if verb.at < hit.at else None
        if first is None or is_governed(index, first, low):
            return ()
        return (first.actor,)
    found = [first.actor]
    i = first.end
    while i < stop and verb.at < hit.at:
        named = index.named_at(i)
        if named is not None and named.start == i:
            before = i - 1
            while index.page.flags[before] & QUOTE:
                before -= 1
            if is_mark(index, before, "joint") or index.page.lex[i].folded != index.page.lex[i].stem:
                found.append(named.actor)
            i = named.end
        else:
            i += 1
    return tuple(dict.fromkeys(found))


def _interviewed(index: Index, hit: Hit, held: tuple[str, ...]) -> tuple[str, ...]:
    """Return who speaks in an interview: not the medium that conducted it, but whom it was conducted with."""
    people = tuple(actor for actor in held if index.actors[actor].type != "media")
    if people or not is_mark(index, hit.end, "joint"):
        return people
    guest = named_after(index, hit.end + 1, index.page.sentence_end(hit.at), fillers=4)
    return (guest.actor,) if guest else ()


def _owner(index: Index, hit: Hit) -> str | None:
    """Return whose document it is: named behind it, with or without a preposition."""
    for i in range(hit.end, min(hit.end + OWNER_REACH, index.page.sentence_end(hit.at))):
        if index.page.flags[i] & (COMMA | REL | COMPL | COMPL_PRON):
            return None
        named = index.named_at(i)
        if named is not None:
            return None if named.mention and named.mention.type == "place" else named.actor
        if index.mention_at(i) is not None or (not index.page.flags[i] & (PREP | DEF) and i > hit.end + 2):
            return None
    return None
