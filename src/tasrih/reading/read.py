"""Article -> Reading: the stages in order."""

from __future__ import annotations

from bisect import bisect_right

from msgspec.structs import replace

from tasrih.model import Article, Mention, Reading, Speaker, Statement
from tasrih.reading import actors, attributes, claims, figures, mentions, occasions, places, times
from tasrih.reading.confidence import calibrated
from tasrih.reading.contents import stretches
from tasrih.reading.cues import survey
from tasrih.reading.drafts import Draft, draft
from tasrih.reading.entities import Entity, name_text
from tasrih.reading.index import Index
from tasrih.reading.linear import Weights, shipped
from tasrih.reading.page import Page
from tasrih.reading.patterns import vouched
from tasrih.reading.reasons import reasons
from tasrih.reading.speakers import speakers
from tasrih.reading.whole import Whole

Said = tuple[Entity | None, float]
NEST_REACH = 40
"""Among how many contents that begin before a cue its holder is looked for."""


def read(article: Article, weights: Weights | None = None) -> Reading:
    """Return the statements of an article and those who speak in it; no input or output, same bytes, same result."""
    return read_page(Page(article), weights or shipped())


def read_page(page: Page, weights: Weights) -> Reading:
    """Return the reading of a page that is tokenised already."""
    when = times.find(page)
    how_many = figures.find(page, when)
    found = places.with_likely(page, mentions.find(page))
    drafts = kept(page, weights)
    said_by = speakers(page, drafts, weights.speaker, weights.name)
    who = actors.cast(page, found, [entity for entity, _ in said_by])
    where, place_of = places.resolve(page, found)
    made = _statements(page, drafts, said_by, who.of_entity, weights)
    named = tuple(
        _mention(page, name, actor, place) for name, actor, place in zip(found, who.of_found, place_of, strict=True)
    )
    whole = Whole(page, made, who.actors, named, where, when, how_many)
    index = Index(whole)
    return Reading(
        page.article,
        statements=whole.statements,
        actors=whole.actors,
        mentions=named,
        places=where,
        times=when,
        quantities=how_many,
        occasions=occasions.find(index),
        claims=claims.find(index),
        anchor=times.anchor(page),
    )


def read_statements(page: Page, weights: Weights) -> Reading:
    """Return the statements of a page alone, their speakers by name: what the weights decide, for training."""
    drafts = kept(page, weights)
    said_by = speakers(page, drafts, weights.speaker, weights.name)
    return Reading(page.article, statements=_statements(page, drafts, said_by, {}, weights))


def _statements(
    page: Page, drafts: list[Draft], said_by: list[Said], ids: dict[int, str], weights: Weights
) -> tuple[Statement, ...]:
    pairs = zip(drafts, said_by, strict=True)
    return nested(
        [_statement(page, d, f"s{n}", who, sure, ids, weights) for n, (d, (who, sure)) in enumerate(pairs, 1)]
    )


def _mention(page: Page, name: mentions.Found, actor: str | None, place: str | None) -> Mention:
    span = page.article.span(name.start, name.end)
    return Mention(span.start, span.end, span.text, name.type, actor, place)


def kept(page: Page, weights: Weights) -> list[Draft]:
    """Return the drafts taken for statements, in the order of their cues."""
    made = (draft(page, cue, weights) for cue in survey(page, weights.cue, vouched))
    return merged([d for d in made if d is not None and d.gate_p >= weights.threshold])


def merged(drafts: list[Draft]) -> list[Draft]:
    """Drop one of two cues that share a content.

    Of "went on, saying that" it is the second, of "quoted him as saying" the first.
    """
    found: list[Draft] = []
    for made in drafts:
        if found and found[-1].first == made.first and found[-1].start.last < 0 and made.start.last < 0:
            if made.cue.part == "masdar" and made.cue.form.pronoun:
                found[-1] = made
            continue
        found.append(made)
    return found


def _statement(
    page: Page,
    made: Draft,
    name: str,
    who: Entity | None,
    sure: float,
    ids: dict[int, str],
    weights: Weights,
) -> Statement:
    cue = attributes.cue_span(page, made)
    about = attributes.about_of(page, made)
    hedge = attributes.hedge_of(page, made)
    to = attributes.addressee(page, made)
    return Statement(
        id=name,
        cue=page.span(*cue),
        source=page.span(made.source.start, made.source.end) if made.source else None,
        content=tuple(page.span(*part) for part in stretches(page, made)),
        speaker=Speaker(name_text(page, who.best), ids.get(id(who))) if who else None,
        kind=attributes.kind_of(page, made),
        act=made.cue.form.act,  # type: ignore[arg-type]
        voice=attributes.voice_of(made, about),
        hedge=page.span(*hedge) if hedge else None,
        unsaid=attributes.unsaid(page, made, cue),
        to=page.span(*to) if to else None,
        about=page.span(*about) if about else None,
        confidence=calibrated(made, sure, weights),
        reasons=reasons(page, made, who, weights),
    )


def nested(statements: list[Statement]) -> tuple[Statement, ...]:
    """Return the statements with `inside` set: the innermost one whose content holds the cue and the content."""
    parts = sorted((part.start, n) for n, s in enumerate(statements) for part in s.content)
    found = []
    for inner in statements:
        at = bisect_right(parts, (inner.cue.start, len(statements)))
        near = {n for _, n in parts[max(0, at - NEST_REACH) : at]}
        holders = [statements[n] for n in sorted(near) if statements[n] is not inner and _holds(statements[n], inner)]
        found.append(replace(inner, inside=min(holders, key=_size).id if holders else None))
    return tuple(found)


def _holds(outer: Statement, inner: Statement) -> bool:
    parts = (inner.cue, *inner.content)
    return all(any(c.start <= p.start and p.end <= c.end for c in outer.content) for p in parts) and _size(
        outer
    ) > _size(inner)


def _size(statement: Statement) -> int:
    return sum(len(span) for span in statement.content)
