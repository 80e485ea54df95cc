"""Whether the name of a place stands there as one who acts ("Washington announced"), or as a place only."""

from __future__ import annotations

from tasrih.arabic.letters import ALEF, TEH
from tasrih.reading.actors.bodies import state_of
from tasrih.reading.actors.keys import body_words, words_of
from tasrih.reading.lexemes import COLON, PREP, PRESENT, PUNCT, TITLE
from tasrih.reading.mentions import Found
from tasrih.reading.page import Page

_VERBS = frozenset({"past", "present"})
_PLURAL = ALEF + TEH
_LEAST = 4


def acts(page: Page, name: Found) -> bool:
    """Tell whether a state or capital is the subject of the verb before it, or heads a line before a colon."""
    if not state_of(body_words(words_of(page, name.first, name.last, name.start))):
        return False
    if name.start > page.starts[name.first]:
        return False
    at = name.first
    if at == page.paragraph_start(at) and name.last < len(page) and page.flags[name.last] & COLON:
        return True
    return bool(at) and _verb(page, at - 1)


def _verb(page: Page, at: int) -> bool:
    """Tell whether token `at` looks like a verb of the third person: a cue, a present, a past in the feminine."""
    lex = page.lex[at]
    if lex.flags & (PUNCT | PREP | TITLE):
        return False
    if any(cue.part in _VERBS for _, cue in lex.cues):
        return True
    if lex.flags & PRESENT and not lex.name:
        return lex.cat == "pres"
    return lex.cat == "fem" and len(lex.stem) >= _LEAST and not lex.stem.endswith(_PLURAL)
