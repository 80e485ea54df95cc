"""One possible cue at a time: its content, its source, and whether it attributes at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tasrih.reading.acquaintance import quoted_often
from tasrih.reading.cues import VERBAL, Cue, negated_from
from tasrih.reading.ends import find_end, tidy
from tasrih.reading.lexemes import COMPL, PUNCT
from tasrih.reading.linear import Features, Weights
from tasrih.reading.page import Page
from tasrih.reading.patterns import CERTAIN, certain_start
from tasrih.reading.sources import (
    Source,
    after,
    before,
    borders,
    choice_features,
    may_start,
    skip_openers,
    trim,
)
from tasrih.reading.starts import Start, backward, bucket, forward, next_cat, start_features

BORDERS = 5
RIVALS, RIVAL, SOURCES = 3, 0.08, 2
"""How many beginnings of one cue are drafted, how likely all but the first must be, with how many sources each."""
BORDERS_WITHIN = 24
COMPLEMENTS = frozenset({"an", "anp", "anc", "anq"})
VOUCHED = 0.7


class Draft(NamedTuple):
    """A cue with the best content and source found for it; `first` to `end` are the content's tokens."""

    cue: Cue
    start: Start
    first: int
    end: int
    source: Source | None
    start_p: float
    end_p: float
    gate_p: float
    source_p: float = 1.0


def starts_of(page: Page, cue: Cue, weights: Weights) -> list[Start]:
    """Return every beginning considered for the cue, with those that follow a source noun phrase."""
    certain = certain_start(page, cue)
    if certain is not None:
        return [certain]
    found = forward(page, cue) + backward(page, cue)
    if cue.part == "colon" or cue.end >= len(page):
        return found
    limit = page.sentence_end(cue.at)
    if cue.end < limit and not page.flags[cue.end] & (PUNCT | COMPL):
        found.append(Start("np0", cue.end, cue.end))
    first = skip_openers(page, cue.end, limit)
    if may_start(page, first, limit) and not _complement_at_hand(page, cue, found):
        kind = "prep" if cue.part in ("preposition", "phrase") else "np"
        found.extend(_after_phrase(page, cue, first, limit, kind, weights))
    return found


def _complement_at_hand(page: Page, cue: Cue, found: list[Start]) -> bool:
    """Tell whether a complementiser follows with no other likely cue before it: then nothing else is the content."""
    first = next((s for s in found if s.last < 0), None)
    if first is None or first.kind not in COMPLEMENTS:
        return False
    return page.surest(cue.end, first.anchor) in ("", "n", "u")


def _after_phrase(page: Page, cue: Cue, first: int, limit: int, kind: str, weights: Weights) -> list[Start]:
    """Return the beginnings that follow the noun phrase at `first`, at its likeliest borders, best first."""
    scored = borders(page, cue, first, min(limit, first + BORDERS_WITHIN), kind, weights.extent)
    found = []
    for rank, (margin, at) in enumerate(scored[:BORDERS]):
        follow = skip_openers(page, at, limit)
        if follow < limit and not page.flags[follow] & COMPL:
            note = f"{rank}{'+' if margin > 1 else '=' if margin > -1 else '-' if margin > -3 else 'x'}"
            found.append(Start(kind if not rank else f"{kind}+", at, follow, -1, note))
    return found


def sources_of(page: Page, cue: Cue, start: Start, weights: Weights) -> list[Source]:
    """Return the sources considered, once the content's beginning is known.

    A plural verb has its subject before it or in itself: before a subject the verb stands in the singular.
    """
    found: list[Source] = []
    if cue.part == "colon":
        return before(page, cue)
    anchor = start.anchor if start.last < 0 else -1
    if start.kind == "np0":
        anchor = cue.end
    kind = "prep" if cue.part in ("preposition", "phrase") else "anchored"
    if start.note:
        first = skip_openers(page, cue.end, anchor)
        found = [Source("aft", first, trim(page, first, anchor))]
    elif anchor != cue.end:
        found = after(page, cue, anchor, kind, weights.extent)
    ahead = [] if cue.proclitics and cue.part in VERBAL else before(page, cue)
    if ahead and cue.form.number == "p" and cue.form.person == 3 and cue.part in VERBAL and not cue.proclitics:
        return ahead
    return found + ahead


def likely_sources(
    page: Page, cue: Cue, start: Start, options: list[Source], weights: Weights
) -> list[tuple[Source | None, float]]:
    """Return the likeliest sources, None for none named, best first, with their probabilities."""
    has_after = any(o.kind.startswith("aft") for o in options)
    considered: list[Source | None] = [None, *options]
    if cue.form.number == "p" and options and _fills_clause(page, cue, options[0]):
        return [(options[0], 1.0)]
    shares = weights.choice.shares([choice_features(page, cue, o, start.kind, has_after) for o in considered])
    return [(considered[n], shares[n]) for n in _likely(shares, SOURCES)]


def _fills_clause(page: Page, cue: Cue, source: Source) -> bool:
    """Tell whether a phrase before a plural verb is all that its sentence has before it: then it is the subject."""
    if source.kind != "pre" or cue.part not in VERBAL or cue.proclitics or cue.at - source.end > 1:
        return False
    between = page.lex[source.start : source.end]
    opens = skip_openers(page, page.sentence_start(cue.at), cue.at) == source.start
    return opens and not any(x.cat in ("verb", "pres", "part", "compl", "rel") for x in between)


def gate_features(page: Page, draft: Draft) -> Features:
    """Return the features by which a draft is taken for a statement."""
    cue, start, source = draft.cue, draft.start, draft.source
    form = cue.form
    part, lemma = cue.part, form.lemma
    prev = page.lex[cue.at - 1] if cue.at else None
    pcat = prev.cat if prev else "edge"
    nxt = next_cat(page, cue.end)
    quote = page.quote_around(cue.at)
    quoted = "" if quote is None else "q" if quote.closed else "u"
    title = page.paragraph_start(cue.at) == 0
    length = bucket(draft.end - draft.first)
    skind = source.kind if source else "none"
    sp = f"{int(draft.start_p * 5)}"
    cp = f"{int(draft.source_p * 5)}"
    scat = page.lex[source.start].cat if source else "-"
    fcat = page.lex[draft.first].cat if draft.first < len(page) else "edge"
    return [
        f"l:{lemma}|{part}",
        f"lk:{lemma}|{start.kind}",
        f"lp:{lemma}|{pcat}",
        f"ln:{lemma}|{nxt}",
        f"p:{part}|{form.strength}",
        f"pks:{part}|{start.kind}|{skind}",
        f"pp:{part}|{pcat}",
        f"ppn:{part}|{pcat}|{nxt}",
        f"pw:{part}|{prev.stem if prev else 'edge'}",
        f"pq:{part}|{quoted}",
        f"t:{title}|{part}",
        f"tk:{title}|{start.kind}|{part}",
        f"lenk:{length}|{start.kind}",
        f"sc:{skind}|{scat}",
        f"ls:{lemma}|{skind}",
        f"pcl:{cue.proclitics}|{part}",
        f"alsol:{cue.also}|{lemma}",
        f"fc:{start.kind}|{fcat}",
        f"w:{page.lex[cue.at].folded}",
        f"pers:{form.person}{form.number}{form.gender}|{part}",
        f"g:{start.anchor - cue.end if start.last < 0 and start.anchor - cue.end < 6 else 'far'}|{start.kind}",
        f"act:{form.act}|{part}|{start.kind}",
        f"rep:{part}|{skind}|{quoted_often(page.known, page.lex[source.start].folded) if source else '-'}",
        f"sw:{part}|{page.lex[source.start].stem if source else '-'}",
        f"surep:{page.surest(cue.at, cue.at + 1)}|{sp}|{part}",
        f"cp:{cp}",
        f"cps:{cp}|{skind}|{part}",
        f"cpsp:{cp}|{sp}",
        f"fr:{'an' in form.frames}{'obj' in form.frames}|{start.kind}|{form.strength}",
    ]


def likely_starts(page: Page, cue: Cue, weights: Weights) -> list[tuple[Start, float]]:
    """Return the beginnings that are not far behind the likeliest one, and that one first; with their probabilities."""
    found = starts_of(page, cue, weights)
    if not found:
        return []
    shares = weights.start.shares([start_features(page, cue, s, found) for s in found])
    return [(found[n], shares[n]) for n in _likely(shares, RIVALS)]


def _likely(shares: list[float], most: int) -> list[int]:
    """Return the indices of up to `most` shares, the largest first, and with it those that are not far behind."""
    order = sorted(range(len(shares)), key=lambda n: (-shares[n], n))
    return [n for n in order[:most] if shares[n] >= RIVAL or n == order[0]]


def proposals(page: Page, cue: Cue, weights: Weights) -> Iterator[Draft]:
    """Yield the drafts that a cue may make, one for each likely beginning and source; unseen by the gate."""
    for start, start_p in likely_starts(page, cue, weights):
        if start.last >= 0:
            last, end_p = min(start.last, negated_from(page, cue)), 0.5
        else:
            last, end_p = find_end(page, cue, start, weights.end)
        first, end = tidy(page, start.first, last)
        if any(len(lex.folded) > 1 for lex in page.lex[first:end] if not lex.flags & PUNCT):
            options = sources_of(page, cue, start, weights)
            for source, source_p in likely_sources(page, cue, start, options, weights):
                yield Draft(cue, start, first, end, source, start_p, end_p, 0.0, source_p)


def draft(page: Page, cue: Cue, weights: Weights) -> Draft | None:
    """Return the likeliest statement of a cue, with its probability; None when no content can be found for it."""
    best: Draft | None = None
    for made in proposals(page, cue, weights):
        if made.start.kind in CERTAIN:
            return made._replace(gate_p=VOUCHED)
        p = weights.gate.probability(gate_features(page, made))
        if best is None or p > best.gate_p:
            best = made._replace(gate_p=p)
    return best
