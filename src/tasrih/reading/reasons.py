"""Why a statement was read: the lexicon row, the rules that chose its parts, the features that weighed most."""

from __future__ import annotations

from tasrih.reading.drafts import Draft, gate_features
from tasrih.reading.entities import Entity
from tasrih.reading.linear import Weights
from tasrih.reading.page import Page

STRONGEST = 3


def reasons(page: Page, draft: Draft, who: Entity | None, weights: Weights) -> tuple[str, ...]:
    """Return the names of what decided.

    `lexicon:TABLE:ROW`, `cue:PART`, `content:RULE`, `source:RULE`, `speaker:RULE`, then the features of the gate that
    weighed most, either way.
    """
    form = draft.cue.form
    row = () if form.row == "colon" else (f"lexicon:{form.row}",)
    source = draft.source.kind if draft.source else "none"
    speaker = "unknown" if who is None else "named" if draft.source else "carried-on"
    gate = weights.gate.strongest(gate_features(page, draft), STRONGEST)
    return (
        *row,
        f"cue:{draft.cue.part}",
        f"content:{draft.start.kind}",
        f"source:{source}",
        f"speaker:{speaker}",
        *(f"gate:{name}" for name in gate),
    )
