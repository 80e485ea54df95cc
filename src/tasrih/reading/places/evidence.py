"""What speaks for and against a name being a place: an ordered table of named weights, summed into log odds."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tasrih import gazetteer
from tasrih.arabic.letters import ALEF, BEH, FEH, KAF, LAM, YEH
from tasrih.gazetteer import Hit
from tasrih.reading.lexemes import CUE, DEF, PAREN_OPEN, PUNCT, QUOTE
from tasrih.reading.page import Page
from tasrih.reading.places.words import (
    ADJECTIVES,
    FAMOUS,
    KNOWN,
    NISBA,
    adjective_of,
    classed,
    doubt,
    is_paper,
    lead,
)

BASE = -3.0
LEAST, LEAST_OF_WORDS = -5.5, -3.4
"""Below these no other name of the article can make a name a place; the second is for words that are rarely names."""
WORDS = frozenset({"common", "never"})
HAMLET = 75
"""Below this rank a place is a village that few have heard of."""
FATHATAN = "\N{ARABIC FATHATAN}"
ADJECTIVE_AFTER = frozenset({"", "media", "person", "road", "sport"})
SHORT_KNOWN = 175
"""From this rank on a name of three letters is known to every reader (حلب)."""
RARELY = (FEH, KAF)
"""Proclitics that news seldom hangs on a place's name."""
FOR_RANK = 6.0 / 255
"""Log odds a step of rank adds: a hamlet begins at -2, a city of a hundred thousand at 0.6, a country at 3."""

WEIGHTS = {
    # what the name is
    "several words": 1.5,
    "doubt: never": -20.0,
    "doubt: common": -6.0,
    "doubt: name": -5.0,
    "doubt: seldom": -2.5,
    "doubt: word": -4.5,
    "doubt: verb": -3.0,
    "doubt: personal": -3.5,
    "doubt: softly personal": -1.2,
    "doubt: softly verb": -2.0,
    "doubt: rare": -1.2,
    "whole word is common": -6.0,
    "whole word is a name": -3.0,
    "adverbial ending": -6.0,
    "rarely cut": -1.5,
    "short after a cut": -1.5,
    "doubt: adjective": -3.0,
    "adjective of a noun": -3.5,
    "hamlet": -1.5,
    "short": -1.0,
    "proclitic cut": -0.4,
    # what stands before it
    "kind before": 5.0,
    "kind before, name indefinite": 1.5,
    "definite kind before": 2.0,
    "lead: in": 1.4,
    "lead: way": 0.8,
    "lead: side": 1.3,
    "lead: holder": 1.0,
    "lead: person": -3.5,
    "lead: media": -3.0,
    "lead: road": -1.0,
    "adjective of a definite noun": -2.5,
    "after a personal name": -2.0,
    "before a personal name": -1.0,
    # what stands after it
    "adjective of a country after": 2.0,
    # quotation marks around it
    "paper in quotes": -5.0,
    "club in a match": -4.0,
    "paper after a word for one": -4.0,
    # the article
    "beside a place": 1.8,
    "surely a place elsewhere": 2.8,
    "its country is spoken of": 0.8,
    "its country is not spoken of": -1.8,
    "kind before, in a country not spoken of": -3.6,
}


class Standing(NamedTuple):
    """What is known of a name before any text: its folded `name`, rank, why it may be none, clues and log odds."""

    name: str
    rank: int
    why: str
    clues: tuple[str, ...]
    odds: float


@lru_cache(maxsize=65536)
def standing(key: int) -> Standing:
    """Return what is known of a key of the gazetteer; cached for the process."""
    name, rank = gazetteer.key_name(key), gazetteer.rank(key)
    why = doubt(name, rank)
    found = [f"doubt: {why}"] if why else []
    if " " in name:
        found.append("several words")
    else:
        if rank < SHORT_KNOWN and len(name) < 4:
            found.append("short")
        if rank < HAMLET:
            found.append("hamlet")
    return Standing(name, rank, why, tuple(found), BASE + FOR_RANK * rank + sum(WEIGHTS[clue] for clue in found))


def hopeless(page: Page, hit: Hit, own: Standing) -> bool:
    """Tell cheaply that no word of the article could make a name a place."""
    if own.odds > (LEAST_OF_WORDS if own.why in WORDS else LEAST) - WEIGHTS["lead: in"]:
        return False
    at = hit.first - 1
    while at > 0 and page.flags[at] & (QUOTE | PAREN_OPEN):
        at -= 1
    return at < 0 or lead(page.lex[at].folded)[0] != "kind"


def clues(page: Page, hit: Hit, own: Standing) -> tuple[list[str], str, str]:
    """Return the names of the weights that hold of a hit, the kind a word before says, the country one after says."""
    found = [*own.clues, *_of_words(page, hit, own)]
    before, kind = _before(page, hit, own)
    found += before
    country = ""
    if hit.last < len(page):
        country = adjective_of(page.lex[hit.last].folded)
        if country and all(gazetteer.entry_country(n) != country for n in gazetteer.entries(hit.key)):
            country = ""
        if country:
            found.append("adjective of a country after")
        elif own.rank < KNOWN and own.why in ("personal", "name") and page.lex[hit.last].name:
            found.append("before a personal name")
    return found, kind, country


def _of_words(page: Page, hit: Hit, own: Standing) -> list[str]:
    found = []
    if FATHATAN in page.words[hit.last - 1]:
        found.append("adverbial ending")
    if hit.cut:
        found += _cut_clues(page, hit, own.rank)
    if own.why != "common" and _in_phrase(page, hit, own.name):
        found.append("doubt: common")
    return found


def _in_phrase(page: Page, hit: Hit, name: str) -> bool:
    """Tell whether the name makes a set phrase with the word after it or before it (مسقط رأسه، على الصعيد)."""
    after = hit.last < len(page) and classed(f"{name} {page.lex[hit.last].folded}") == "common"
    return after or (hit.first > 0 and classed(f"{page.lex[hit.first - 1].folded} {name}") == "common")


def _cut_clues(page: Page, hit: Hit, rank: int) -> list[str]:
    """What is lost by cutting a letter off: a word that is one as it stands is hardly a name with a proclitic."""
    lex = page.lex[hit.first]
    found = ["proclitic cut"]
    if classed(lex.folded) == "common":
        found.append("whole word is common")
    elif rank < FAMOUS and hit.last - hit.first == 1 and (lex.name or lex.flags & CUE):
        found.append("whole word is a name")
    if rank < SHORT_KNOWN and hit.last - hit.first == 1 and len(lex.folded) - hit.cut < 4:
        found.append("short after a cut")
    if lex.folded[0] in RARELY and rank < KNOWN:
        found.append("rarely cut")
    return found


def _before(page: Page, hit: Hit, own: Standing) -> tuple[list[str], str]:
    name, rank = own.name, own.rank
    at = hit.first - 1
    quoted = at >= 0 and bool(page.flags[at] & QUOTE)
    paper = is_paper(name)
    found = []
    if quoted and paper and hit.last < len(page) and page.flags[hit.last] & QUOTE:
        found.append("paper in quotes")
    if at >= 0 and page.flags[at] & (QUOTE | PAREN_OPEN):
        at -= 1
    if at < 0:
        return found, ""
    if hit.cut:
        letter = page.lex[hit.first].folded[hit.cut - 1]
        return ([*found, "lead: in"], "") if letter == BEH else (found, "")
    said, kind = lead(page.lex[at].folded)
    if name in ADJECTIVES and at == hit.first - 1 and said in ADJECTIVE_AFTER and not page.flags[at] & PUNCT:
        return [*found, "adjective of a noun"], ""
    if said == "kind":
        found.append(_kind_clue(page, at, hit.key, own, kind))
        return found, kind if found[-1] != "definite kind before" else ""
    if said == "media" and paper:
        found.append("paper after a word for one")
    elif said and said != "sport":
        if said != "person" or rank < 230:
            found.append(f"lead: {said}")
    elif rank < FAMOUS and page.flags[at] & DEF and name.startswith(ALEF + LAM) and name.endswith((YEH, NISBA)):
        found.append("adjective of a definite noun")
    elif rank < 200 and page.lex[at].name and not page.flags[at] & DEF:
        found.append("after a personal name")
    return found, ""


@lru_cache(maxsize=8192)
def _is_known(key: int, kind: str) -> bool:
    """Tell whether a place of a name is of a kind and more than a village (مديرية أرحب)."""
    return any(entry.kind == kind and entry.rank >= HAMLET for entry in map(gazetteer.entry, gazetteer.entries(key)))


def _kind_clue(page: Page, at: int, key: int, own: Standing, kind: str) -> str:
    """A word of office before a common word: حي الحمراء is a place, مدينة كبيرة and المدينة القديمة are none."""
    if page.flags[at] & DEF:
        return "definite kind before"
    if own.why in ("common", "word", "verb") and not own.name.startswith(ALEF + LAM) and not _is_known(key, kind):
        return "kind before, name indefinite"
    return "kind before"
