"""Whether a statement's content claims anything, and whether the statement turns it round."""

from __future__ import annotations

from functools import cache

from tasrih.arabic.letters import ALEF, BEH, HEH, MEEM
from tasrih.lexicon.triggers import scopes
from tasrih.model import ClaimType, Statement
from tasrih.reading.index import Index
from tasrih.reading.lexemes import NEG

LEAST_SURE = 0.55
"""How likely a statement must be for the claim that it makes as a whole: its demand, its pledge."""
WITH_IT = frozenset(BEH + pronoun for pronoun in (HEH, HEH + ALEF, HEH + MEEM, HEH + MEEM + ALEF))
SHUT, AS_IT_STANDS, TURNED = -1, 0, 1

_ONLY = {"call": "demand", "pledge": "intention"}
"""Acts whose contents claim one type alone: what is called for is no fact, what is pledged no presence."""


@cache
def _wishing_rows() -> frozenset[str]:
    return frozenset(f"verbs.tsv:{name}" for scope in scopes("wish") for name in scope.verbs)


def gate(index: Index, statement: Statement | None, kind: ClaimType) -> int:
    """Return SHUT where nothing of this type is claimed in a statement's content, TURNED where it is denied."""
    if statement is None:
        return AS_IT_STANDS
    if (
        statement.unsaid
        or statement.act == "ask"
        or _ONLY.get(statement.act, kind) != kind
        or is_negated(index, statement)
    ):
        return SHUT
    if statement.act == "deny":
        return TURNED
    return SHUT if _wishes(index, statement) else AS_IT_STANDS


def stands(index: Index, statement: Statement) -> bool:
    """Tell whether a statement as a whole claims its content: it was said, surely enough, and not negated."""
    first = index.tokens_of(statement.content[0])[0]
    if index.page.lex[first].folded in WITH_IT:  # "which it pledged": the content stands elsewhere
        return False
    if _only_describes(index, statement):
        return False
    return not statement.unsaid and statement.confidence >= LEAST_SURE and not is_negated(index, statement)


def _only_describes(index: Index, statement: Statement) -> bool:
    """Tell whether the cue is a participle with the article: "the one who calls for" describes, nobody calls."""
    forms = index.page.lex[index.tokens_of(statement.cue)[0]].cues
    return bool(forms) and forms[0][1].part == "participle" and forms[0][1].definite


def is_negated(index: Index, statement: Statement) -> bool:
    """Tell whether a negation belongs to the cue ("he does not think that")."""
    first, end = index.tokens_of(statement.cue)
    return end - first > 1 and bool(index.page.flags[first] & NEG)


def _wishes(index: Index, statement: Statement) -> bool:
    """Tell whether the cue only expects, hopes, fears or doubts."""
    first, end = index.tokens_of(statement.cue)
    rows = _wishing_rows()
    return any(form.row in rows for i in range(first, end) for _, form in index.page.lex[i].cues)
