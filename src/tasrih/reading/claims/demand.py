"""Demands: what a speaker calls for, and of whom."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tasrih.arabic.letters import ALEF, BEH, HEH, LAM
from tasrih.model import Claim, Statement
from tasrih.reading.claims.build import Asserted, asserted, claim
from tasrih.reading.claims.clause import bounds, clause_end, scope_kind
from tasrih.reading.claims.gate import stands
from tasrih.reading.claims.parties import named_after, speaker_of
from tasrih.reading.claims.where import preposition_at
from tasrih.reading.hits import Hit
from tasrih.reading.index import Index
from tasrih.reading.lexemes import COMMA, COMPL, CUE, DASH, PREP, REL
from tasrih.reading.page import Page

GAP = 8
"""How many words may stand between a word of demand and what is demanded."""
Tokens = tuple[int, int]


def calls(index: Index) -> Iterator[Claim]:
    """Yield the demand of each statement that calls for something."""
    for statement in index.whole.statements:
        if statement.act != "call" or not stands(index, statement):
            continue
        speaker = speaker_of(index, statement)
        if speaker is None:
            continue
        about = statement.content[0]
        if _is_prayer(index, statement):
            continue
        parts = [span for span in (statement.cue, statement.to, about) if span is not None]
        whole = index.page.article.span(min(p.start for p in parts), max(p.end for p in parts))
        negated = index.page.lex[max(index.tokens_of(about)[0] - 1, 0)].stem in (THAT_NOT, BEH + THAT_NOT)
        yield Claim(
            "demand",
            whole,
            actor=speaker.id,
            other=_addressed(index, statement),
            about=about,
            polarity="denied" if negated else "affirmed",
            statement=statement.id,
        )


def _is_prayer(index: Index, statement: Statement) -> bool:
    """Tell whether God is called upon: right behind the cue."""
    at = index.tokens_of(statement.cue)[1]
    return at < len(index.page) and index.page.lex[at].stem == ALLAH


def _addressed(index: Index, statement: Statement) -> str | None:
    """Return the actor named in the words that say to whom."""
    if statement.to is None:
        return None
    first, end = index.tokens_of(statement.to)
    return next((named.actor for named in map(index.named_at, range(first, end)) if named), None)


def claims_at(index: Index, hit: Hit) -> Iterator[Claim]:
    """Yield the demand that a word in a statement's content makes; the reporter demands nothing."""
    statement = index.statement_at(hit.at)
    speaker = speaker_of(index, statement)
    if statement is None or speaker is None or not stands(index, statement) or not _demands(index, hit):
        return
    low, end = bounds(index, hit.at)
    if low > 0 and index.page.flags[low - 1] & REL:
        return
    made = _asserted(index, hit, low)
    aim = _aim(index, hit, end) if made else None
    if made is None or aim is None:
        return
    if index.page.lex[aim[0] - 1].stem == THAT_NOT:
        made = made._replace(polarity="affirmed" if made.polarity == "denied" else "denied")
    named = named_after(index, hit.end + _leads(index, hit), aim[0], fillers=2)
    other = named.actor if named is not None and named.end <= aim[0] else None
    base = claim(index, "demand", made, [(hit.at, aim[1])])
    yield replace(base, actor=speaker.id, other=other, about=index.page.span(*aim))


def _leads(index: Index, hit: Hit) -> int:
    """Return 1 where a preposition of its own stands right behind the trigger, else 0."""
    at = hit.end
    return int(at < len(index.page) and bool(index.page.flags[at] & PREP))


def _demands(index: Index, hit: Hit) -> bool:
    """Tell whether the form demands: a call in the first person, a duty at the head of its clause."""
    trigger, page = hit.form.trigger, index.page
    if trigger.sense == "need":
        content = index.content_around(hit.at)
        opens = content is not None and (
            hit.at == content[0] or (hit.at == content[0] + 1 and bool(page.flags[content[0]] & PREP))
        )
        return opens and hit.end < len(page) and page.lex[hit.end].stem[:1] != LAM
    if trigger.sense == "call":
        return hit.form.feature.person == 1
    if hit.form.feature.part == "noun" and hit.end - hit.at == 1 and trigger.sense == "must":
        return _is_duty(index, hit)
    return not hit.form.proclitic or page.lex[hit.at].stem != page.lex[hit.at].folded


def _is_duty(index: Index, hit: Hit) -> bool:
    """Tell whether "upon X that" says what X must do: at the head of a clause, X an actor or a pronoun."""
    page, at = index.page, hit.at
    low, end = bounds(index, at)
    if at > low and not page.flags[at - 1] & (COMMA | DASH):
        return False
    if low > 0 and at == low and page.flags[at - 1] & CUE:
        return False
    if page.lex[at].stem != ALA:
        return hit.end < end and bool(page.flags[hit.end] & COMPL)
    named = named_after(index, hit.end, end, fillers=2)
    return named is not None and named.end < end and bool(page.flags[named.end] & COMPL)


THAT_NOT = ALEF + LAM + ALEF
ALLAH = ALEF + LAM + LAM + HEH
ALA = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"


def _asserted(index: Index, hit: Hit, low: int) -> Asserted | None:
    """Return how the demand is made; "there is no way around" holds its negation."""
    made = asserted(index, hit, low, "demand")
    if made is None or made.statement is None or made.statement.act == "call":
        return None
    return made


def _aim(index: Index, hit: Hit, end: int) -> Tokens | None:
    """Return the tokens of what is demanded: behind "that" or the preposition, or the noun phrase itself."""
    page, party = index.page, hit.form.trigger.party
    for i in range(hit.end, min(hit.end + GAP, end)):
        if page.flags[i] & COMPL:
            return _to_end(page, i + 1, end)
    if hit.form.trigger.sense == "must" and hit.end - hit.at == 1:
        return None
    for i in range(hit.end, min(hit.end + GAP, end)):
        if preposition_at(index, i, party):
            own_word = page.lex[i].folded in party or page.lex[i].stem in party
            return _to_end(page, i + 1 if own_word else i, end)
        if party and len(page.lex[i].stem) > 3 and page.lex[i].stem[0] in party and i > hit.end:
            return _to_end(page, i, end)
    return _to_end(page, hit.end, end) if not party else None


def _to_end(page: Page, start: int, end: int) -> Tokens | None:
    stop = clause_end(page, start, end)
    return (start, stop) if stop > start and scope_kind(page, start) != "ask" else None
