"""Article -> statements: the stages in order."""

from __future__ import annotations

from typing import Any

from tasrih.reading.attributes import cue_start, hedge_of, kind_of, negated
from tasrih.reading.cues import candidates
from tasrih.reading.drafts import Draft, draft
from tasrih.reading.linear import Weights
from tasrih.reading.page import Page
from tasrih.reading.speakers import speakers


def kept(page: Page, weights: Weights) -> list[Draft]:
    """Return the drafts taken for statements, in the order of their cues."""
    made = (draft(page, cue, weights) for cue in candidates(page))
    return merged([d for d in made if d is not None and d.gate_p >= weights.threshold])


def merged(drafts: list[Draft]) -> list[Draft]:
    """Drop the second of two cues that share one content ("he went on, saying that"); of "quoted him as saying" the first."""
    kept: list[Draft] = []
    for made in drafts:
        if kept and kept[-1].first == made.first and kept[-1].start.last < 0 and made.start.last < 0:
            if made.cue.part == "masdar" and made.cue.form.pronoun:
                kept[-1] = made
            continue
        kept.append(made)
    return kept


def read_page(page: Page, weights: Weights) -> list[dict[str, Any]]:
    drafts = kept(page, weights)
    names = speakers(page, drafts, weights.speaker, weights.name)
    out = []
    for made, (who, sure) in zip(drafts, names, strict=True):
        span = lambda s, e: {"start": page.starts[s], "end": page.ends[e - 1]}
        hedge = hedge_of(page, made)
        out.append(
            {
                "cue": span(cue_start(page, made), made.cue.end),
                "source": span(made.source.start, made.source.end) if made.source else None,
                "content": [span(made.first, made.end)],
                "speaker": page.text[page.starts[who.best[0]] : page.ends[who.best[1] - 1]] if who else None,
                "kind": kind_of(page, made),
                "act": made.cue.form.act,
                "voice": made.cue.form.voice,
                "hedge": hedge and span(*hedge),
                "unsaid": negated(page, made) and "an" not in made.start.kind,
                "p": made.gate_p,
                "draft": (made.start.kind, made.cue.form.row, made.cue.part, made.source and made.source.kind),
            }
        )
    return out
