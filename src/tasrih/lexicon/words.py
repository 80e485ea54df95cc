"""The word tables (titles, bodies, transitions ...) and the phrases, keyed by folded words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import FEH, WAW
from tasrih.errors import LexiconError
from tasrih.lexicon.lookup import cue_forms
from tasrih.lexicon.records import Phrase, Row
from tasrih.lexicon.store import compiled

_VERBAL = frozenset({"past", "present"})


@cache
def words(table: str) -> Mapping[str, tuple[Row, ...]]:
    """Return folded form (words parted by one space) -> rows of `table`, such as "titles"."""
    rows = compiled().tables.get(table)
    if rows is None:
        raise LexiconError(f"{table}: no such word table")
    keyed: dict[str, tuple[Row, ...]] = {}
    for row in rows:
        key = " ".join(row.words)
        keyed[key] = (*keyed.get(key, ()), row)
    return keyed


@cache
def phrases() -> tuple[Phrase, ...]:
    """Return the fixed multiword cues, longest first."""
    return tuple(sorted(compiled().phrases, key=lambda p: (-len(p.words), p.row)))


@cache
def _phrases_by_head() -> Mapping[str, tuple[Phrase, ...]]:
    heads: dict[str, tuple[Phrase, ...]] = {}
    for phrase in phrases():
        head = "{" if phrase.words[0].startswith("{") else phrase.words[0]
        heads[head] = (*heads.get(head, ()), phrase)
    return heads


def phrases_at(tokens: Sequence[str], start: int) -> tuple[Phrase, ...]:
    """Return the phrases whose words are `tokens[start:]`, raw words, longest first.

    The first word may carry a conjunction.
    """
    heads = _phrases_by_head()
    first = fold_word(tokens[start])
    names = [first, first[1:]] if first[:1] in (WAW, FEH) else [first]
    candidates = [p for name in (*names, "{") for p in heads.get(name, ())]
    found = [p for p in candidates if _matches(p, tokens, start)]
    return tuple(sorted(found, key=lambda p: -len(p.words)))


def slot_fits(slot: str, word: str) -> bool:
    """Whether `word`, raw, may stand in `slot`: `{verb}` any cue verb, `{verb:id}` that verb."""
    wanted = slot.strip("{}").partition(":")[2]
    forms = [f for f in cue_forms(word) if f.part in _VERBAL]
    if not wanted:
        return bool(forms)
    return any(f.row == f"verbs.tsv:{wanted}" for f in forms) or wanted in _slot_ids(word)


def _slot_ids(word: str) -> list[str]:
    folded, slots = fold_word(word), compiled().slots
    ids = slots.get(folded, "")
    if folded[:1] in (WAW, FEH):
        ids += " " + slots.get(folded[1:], "")
    return ids.split()


def _matches(phrase: Phrase, tokens: Sequence[str], start: int) -> bool:
    rest = tokens[start + 1 : start + len(phrase.words)]
    if len(rest) + 1 < len(phrase.words):
        return False
    head = phrase.words[0]
    if head.startswith("{") and not slot_fits(head, tokens[start]):
        return False
    return all(
        slot_fits(word, token) if word.startswith("{") else word == fold_word(token)
        for word, token in zip(phrase.words[1:], rest, strict=True)
    )
