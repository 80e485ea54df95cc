"""How one word looks to the tagger before any context: the word without its proclitics, and its features by name.

The features of a word count for itself (`own`), for the words beside it (`near`) and for those two away (`far`).
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from tasrih import lexicon
from tasrih.arabic.letters import ALEF, BEH, FEH, KAF, LAM, WAW
from tasrih.gazetteer.layout import MORE, RANK
from tasrih.gazetteer.store import store
from tasrih.reading.lexemes import AL, BODY, CONNECT, CUE, NISBA_ENDS, NUM, PUNCT, TITLE, Lexeme, is_nisba, lexeme

CLEAR_PLACE = 4
"""From this class on a place is known well enough that its name's first letter is no proclitic."""


class Known(NamedTuple):
    """What is known of names by the word: `whole` are words whose first letter is no proclitic though it could be,
    `parts` are words that stand in names; both folded."""

    whole: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()


class Look(NamedTuple):
    """A word as the tagger sees it: `core` is the folded word without `cut` letters of proclitics, `kind` its class.

    `leads` tells whether names of places of several words begin with it.
    """

    core: str
    cut: int
    kind: str
    own: tuple[str, ...]
    near: tuple[str, ...]
    far: tuple[str, ...]
    leads: bool = False


EDGE = Look("", 0, "edge", ("edge",), ("edge",), ("edge",))


@lru_cache(maxsize=65536)
def place_class(folded: str) -> int:
    """Return 0 for a folded word that names no place, otherwise 1 (a hamlet) to 9 (a country)."""
    places = store()
    key = places.find(folded)
    if key < 0 or not places.posted(key):
        return 0
    return 1 + (places.key_info[key] & RANK) * 9 // (RANK + 1)


@cache
def _kinds(table: str) -> dict[str, str]:
    return {form: rows[0].kind for form, rows in lexicon.words(table).items() if " " not in form}


def _leads(folded: str) -> bool:
    places = store()
    key = places.find(folded)
    return key >= 0 and bool(places.key_info[key] & MORE)


def head_kind(folded: str) -> str:
    """Return how a noun stands before names: "place" outside, "site" or "body" as part of it; "" for other words."""
    return _kinds("name_heads").get(folded, "")


def core(lex: Lexeme, known: Known) -> tuple[str, int]:
    """Return a folded word without its proclitics, and how many letters they are.

    Of the article that `li` swallows the core has both letters, and `cut` counts `li` alone.
    """
    word, cut = lex.folded, 0
    if lex.flags & PUNCT or not word or word[0] not in _HEADS or _is_whole(lex, known):
        return word, 0
    if word[0] in _CONJUNCTIONS and len(word) > 2 and (lex.stem != word or _named(word[1:], known)):
        word, cut = word[1:], 1
        if word[0] not in _PREPOSITIONS or _named(word, known):
            return word, cut
    if word[0] not in _PREPOSITIONS or len(word) < 4:
        return word, cut
    if word.startswith(LAM + LAM):
        return ALEF + word[1:], cut + 1
    rest = word[1:]
    if (rest.startswith(AL) and len(rest) > 3) or (word[0] != KAF and _named(rest, known)):
        return rest, cut + 1
    return word, cut


_CONJUNCTIONS = (WAW, FEH)
_PREPOSITIONS = frozenset({BEH, LAM, KAF})
_HEADS = _PREPOSITIONS.union(_CONJUNCTIONS)
SURE_NAME = "name"


def _is_whole(lex: Lexeme, known: Known) -> bool:
    word = lex.folded
    if (
        (word in known.whole and not word.startswith(LAM + LAM))
        or lex.name == SURE_NAME
        or place_class(word) >= CLEAR_PLACE
    ):
        return True
    return bool(lex.flags & (TITLE | BODY)) and lex.stem == word


def _named(word: str, known: Known) -> bool:
    return word in known.parts or place_class(word) > 0 or bool(lexeme(word).name)


def look(word: str, known: Known) -> Look:
    """Return how `word` looks as it stands in the text."""
    lex = lexeme(word)
    base, cut = core(lex, known)
    if lex.flags & PUNCT or not base:
        sign = ("t=" + (base or "?"),)
        return Look(base, 0, sign[0], sign, sign, sign)
    within = lexeme(base) if cut else lex
    kind = _kind(word, lex, within, base)
    word_is, kind_is = "c=" + base, "k=" + kind
    before = "x=" + lex.folded[:cut]
    people = _people(base)
    own = (word_is, kind_is, before, *_affixes(base), *_shape(word, base), *people)
    return Look(
        base, cut, kind, own, (word_is, kind_is, before, "e=" + base[-2:], *people), (word_is, kind_is), _leads(base)
    )


def _kind(word: str, lex: Lexeme, within: Lexeme, base: str) -> str:
    """Return the class of a word: what it is in the lexicon, as a personal name ("+", "-"), as a place (1 to 9)."""
    flags = lex.flags | within.flags
    cat = lex.cat if lex.flags & (CUE | CONNECT) else within.cat
    head = head_kind(within.folded)
    if flags & TITLE:
        cat = "title" + _kinds("titles").get(within.folded, "")[:2]
    elif head:
        cat = "head" + head
    elif flags & BODY:
        cat = "body" + _kinds("bodies").get(within.folded, "")[:2]
    elif word[0].isascii() and word.isalpha():
        cat = "LATIN" if word.isupper() else "Latin" if word[0].isupper() else "latin"
    elif flags & NUM:
        cat = "num"
    if flags & (TITLE | BODY) and base.startswith(AL):
        cat += "D"
    name = {"name": "+", "rare": "-", "": ""}[within.name]
    place = place_class(base)
    return cat + name + (str(place) if place else "")


def _affixes(base: str) -> list[str]:
    stem = base[2:] if base.startswith(AL) and len(base) > 4 else base
    size = len(stem)
    found = ["p" + str(n) + "=" + stem[:n] for n in (1, 2, 3, 4) if n < size]
    return found + ["s" + str(n) + "=" + stem[-n:] for n in (1, 2, 3, 4) if n < size]


def _shape(word: str, base: str) -> list[str]:
    found = ["n=" + str(min(len(base), 8))]
    if base.startswith(AL):
        found.append("al")
    if word[0].isascii():
        found.append("a=" + "".join("X" if c.isupper() else "x" if c.islower() else "d" for c in word[:4]))
    return found


def _people(base: str) -> tuple[str, ...]:
    """Name the ending of an adjective of a country or people, and whether it has the article."""
    if not is_nisba(base):
        return ()
    end = next((end for end in NISBA_ENDS if base.endswith(end)), "")
    return ("d=" + end + ("*" if base.startswith(AL) else ""),)
