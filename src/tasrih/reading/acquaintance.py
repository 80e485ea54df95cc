"""What the whole article teaches about its names before any sentence is read: family names, and who is often quoted."""

from __future__ import annotations

from typing import NamedTuple

from tasrih.reading.lexemes import CUE, DEF, PUNCT, QUOTE, Lexeme

FAMILY_CATS = frozenset({"name", "rare", "defname", "defrare", "word", "def"})
_VERBS = frozenset({"past", "present"})


class Acquaintance(NamedTuple):
    """`families` are folded last words of personal names; `followers` maps the folded word that follows a speech
    verb to the folded words that follow it in turn, over the whole article."""

    families: frozenset[str]
    followers: dict[str, list[str]]


def acquaint(lexemes: list[Lexeme], flags: list[int]) -> Acquaintance:
    """Return what `lexemes` teach; linear, one look at each name and each cue."""
    families: set[str] = set()
    followers: dict[str, list[str]] = {}
    size = len(lexemes)
    for at in range(size - 2):
        lex = lexemes[at]
        if lex.name and not flags[at] & DEF:
            follow = lexemes[at + 1]
            if follow.cat in FAMILY_CATS and not lexemes[at + 2].name:
                families.add(follow.folded)
        if flags[at] & CUE and lex.cues[0][1].part in _VERBS:
            first = at + 1
            if flags[first] & QUOTE and first + 2 < size:
                first += 1
            if not flags[first] & PUNCT:
                followers.setdefault(lexemes[first].folded, []).append(lexemes[first + 1].folded)
    return Acquaintance(frozenset(families), followers)


def quoted_often(known: Acquaintance, folded: str) -> str:
    """Describe how often a word follows a speech verb, and whether what comes after it differs."""
    after = known.followers.get(folded, ())
    return f"{min(len(after), 4)}{'*' if len(set(after)) > 1 else ''}"
