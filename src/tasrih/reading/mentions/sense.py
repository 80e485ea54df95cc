"""What a name cannot be, whatever the tagger says: an adjective of people, a common word that is also a village."""

from __future__ import annotations

from functools import cache

from tasrih import lexicon
from tasrih.arabic.letters import ALEF, HAMZA, WAW, YEH
from tasrih.reading.lexemes import AL, AUX, BODY, CONJ, DEMO, NEG, PREP, PUNCT, QUANT, QUOTE, REL, TITLE
from tasrih.reading.mentions.heads import Stretch
from tasrih.reading.mentions.looks import Look, head_kind
from tasrih.reading.page import Page

NOON = "\N{ARABIC LETTER NOON}"
PLURALS = (WAW + NOON, YEH + NOON, ALEF + HAMZA)
"""Endings of nouns for several people, by which an adjective is known to go with them."""
_NO_NOUN = PUNCT | PREP | AUX | CONJ | DEMO | NEG | QUANT | REL
_REFUSED = frozenset({"common", "never"})


def sensible(page: Page, looks: list[Look], stretches: list[Stretch]) -> list[Stretch]:
    """Return the stretches that may be names, in their order."""
    tests = (_adjective, _common, _only_a_kind)
    return [stretch for stretch in stretches if not any(refuses(page, looks, stretch) for refuses in tests)]


def _adjective(page: Page, looks: list[Look], stretch: Stretch) -> bool:
    """Tell whether a people is only an adjective of the people before (المسؤولون الأميركيون)."""
    first, last, code, _ = stretch
    if code != "G" or last - first > 1 or not first or looks[first].cut:
        return False
    before = looks[first - 1].core
    flags = page.flags[first - 1]
    if flags & _NO_NOUN or before.startswith(AL) != looks[first].core.startswith(AL):
        return False
    if page.lex[first - 1].cat == "verb":
        return False
    return bool(flags & (TITLE | BODY)) or before.endswith(PLURALS)


def _common(page: Page, looks: list[Look], stretch: Stretch) -> bool:
    """Tell whether a place is a word that is nearly always something else, with no kind of place before it."""
    first, last, code, _ = stretch
    if code != "L" or last - first > 1 or _common_words().isdisjoint((looks[first].core, page.lex[first].folded)):
        return False
    return not first or head_kind(looks[first - 1].core) not in ("place", "site")


def _only_a_kind(page: Page, looks: list[Look], stretch: Stretch) -> bool:
    """Tell whether an organisation is only a word for people (الشباب) or for a kind of organisation (ميليشيات)."""
    first, last, code, _ = stretch
    if code != "O" or last - first > 1:
        return False
    if first and page.flags[first - 1] & QUOTE:
        return False
    core = looks[first].core
    rows = lexicon.words("bodies").get(core, ())
    return any(row.kind == "people" for row in rows) or head_kind(core) == "body"


@cache
def _common_words() -> frozenset[str]:
    rows = lexicon.words("place_words").items()
    return frozenset(form for form, found in rows if " " not in form and any(row.kind in _REFUSED for row in found))
