"""What the tables say of words before a place's name, and of names that are words."""

from __future__ import annotations

from functools import cache, lru_cache

from tasrih import gazetteer, lexicon
from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import ALEF, BEH, FEH, HEH, KAF, LAM, WAW, YEH
from tasrih.reading.lexemes import (
    BECAUSE,
    COMPL,
    CONJ,
    CUE,
    DEF,
    NEG,
    NUM,
    PREP,
    PRESENT,
    PUNCT,
    REL,
    STATE,
    Lexeme,
    bare,
    lexeme,
)

NISBA = YEH + HEH
KNOWN = 150
"""From this rank on a name is that of a city, region or country which every reader knows."""
ADJECTIVES = frozenset({fold_word(name) for name in ("السعودية", "سورية")})
"""Names of countries that are adjectives where they follow a noun (الحكومة السعودية، مصادر سورية)."""
_CUTS = (WAW, FEH, BEH, LAM, KAF)


@cache
def _leads() -> dict[str, tuple[str, str]]:
    """Return folded word -> (class of lead, kind of place); the kind is "" where the word names none."""
    found = {form: (rows[0].kind, "") for form, rows in lexicon.words("place_leads").items()}
    found.update({form: ("kind", rows[0].kind) for form, rows in lexicon.words("place_kinds").items()})
    return found


@lru_cache(maxsize=65536)
def lead(folded: str) -> tuple[str, str]:
    """Return what a folded word before a name says: class of lead ("" for none), kind of place ("" for none).

    One or two letters may hang before the word (وبمدينة).
    """
    leads = _leads()
    for cut in range(3):
        if cut and folded[cut - 1 : cut] not in _CUTS:
            break
        found = leads.get(folded[cut:])
        if found is not None:
            return found
    return "", ""


@cache
def _papers() -> frozenset[str]:
    rows = (row for rows in lexicon.words("place_words").values() for row in rows)
    return frozenset(" ".join(row.words) for row in rows if row.kind == "paper")


def is_paper(name: str) -> bool:
    """Tell whether a folded name is also that of a newspaper, broadcaster or club."""
    return name in _papers()


def doubt(name: str, rank: int) -> str:
    """Return why a folded name may be none: never, common, name, seldom, word, verb, personal, rare, adjective, or
    softly personal or verb for a place that every reader knows; "" for no reason.
    """
    kind = classed(name)
    if kind:
        return "" if kind == "place" else kind
    if " " in name:
        return _phrase_doubt(name.split(" "), rank) if rank < FAMOUS else ""
    lex = lexeme(name)
    if lex.flags & STATE or rank >= FAMOUS:
        return ""
    why = _single_doubt(name, lex)
    return why if rank < KNOWN else SOFTLY.get(why, "")


def _phrase_doubt(words: list[str], rank: int) -> str:
    """Personal names alone are a person, a particle stands in none, a given name makes a phrase doubtful."""
    if rank < KNOWN and all(_personal(word) for word in words):
        return "personal"
    if any(lexeme(word).flags & PARTICLES and lead(word)[0] != "person" for word in words):
        return "word"
    if rank >= KNOWN:
        return ""
    return "rare" if lexeme(words[0]).name == "name" else ""


PARTICLES = PREP | CONJ | COMPL | REL | NEG | BECAUSE
SOFTLY = {"personal": "softly personal", "verb": "softly verb", "word": "word"}
FAMOUS = 225
"""From this rank on no general table counts against a name: countries and the largest capitals."""


def classed(name: str) -> str:
    """Return what `place_words` says of a folded name: never, common, name, seldom, place; "" for nothing."""
    return next((row.kind for row in lexicon.words("place_words").get(name, ()) if row.kind != "paper"), "")


def _single_doubt(name: str, lex: Lexeme) -> str:
    if lex.flags & ~(DEF | NUM | PUNCT | CUE | PRESENT):
        return "word"
    if lex.flags & CUE:
        return "verb"
    if lex.name:
        return "personal" if lex.name == "name" else "rare"
    return "adjective" if lex.flags & DEF and name.endswith(NISBA) else ""


def _personal(word: str) -> bool:
    return bool(lexeme(word).name) or lead(word)[0] == "person"


@cache
def sports() -> frozenset[str]:
    """Return the folded words of reports of matches."""
    return frozenset(form for form, rows in lexicon.words("place_leads").items() if rows[0].kind == "sport")


@cache
def _adjectives() -> dict[str, str]:
    """Return the adjective of each country of one word, with the article -> the country's code."""
    found: dict[str, str] = {}
    for number in gazetteer.countries():
        place = gazetteer.entry(number)
        if " " not in place.name and len(place.name) > 2:
            word = bare(lexeme(place.name).folded)
            stem = word[:-2] if word.endswith((YEH + ALEF, NISBA)) else word[:-1] if word[-1] in (ALEF, HEH) else word
            for ending in (YEH, NISBA):
                found.setdefault(ALEF + LAM + stem + ending, place.country)
    return found


def adjective_of(folded: str) -> str:
    """Return the code of the country whose adjective, with the article, a folded word is (السورية: SY); "" for none."""
    return _adjectives().get(folded, "")
