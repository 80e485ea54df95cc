"""Cues of several words: fixed ones, and those with a verb in any of its forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import FEH, WAW
from tasrih.lexicon.lookup import cue_forms
from tasrih.lexicon.records import Phrase
from tasrih.lexicon.store import compiled

ANY_VERB = "{verb}"
_VERBAL = frozenset({"past", "present"})
_VERB_ROW = "verbs.tsv:"


@cache
def phrases() -> tuple[Phrase, ...]:
    """Return the fixed multiword cues, longest first."""
    return tuple(sorted(compiled().phrases, key=lambda p: (-len(p.words), p.row, p.words)))


@cache
def _by_head() -> Mapping[str, tuple[Phrase, ...]]:
    heads: dict[str, tuple[Phrase, ...]] = {}
    for phrase in phrases():
        heads[phrase.words[0]] = (*heads.get(phrase.words[0], ()), phrase)
    return heads


@lru_cache(maxsize=8192)
def slots_of(word: str) -> frozenset[str]:
    """Return the slots that `word`, raw, may fill: `{verb}` for any cue verb, `{verb:id}` for its rows."""
    forms = [form for form in cue_forms(word) if form.row.startswith(_VERB_ROW)]
    ids = {form.row.removeprefix(_VERB_ROW) for form in forms} | set(_light(word))
    slots = {"{verb:" + name + "}" for name in ids}
    if any(form.part in _VERBAL for form in forms):
        slots.add(ANY_VERB)
    return frozenset(slots)


def slot_fits(slot: str, word: str) -> bool:
    """Whether `word`, raw, may stand in `slot`."""
    return slot in slots_of(word)


def heads_phrase(word: str) -> bool:
    """Whether some phrase may start with `word`, raw; a cheap question to ask before `phrases_at`."""
    heads = _by_head()
    return any(name in heads for name in _names(word))


def phrases_at(tokens: Sequence[str], start: int, reach: int = 0) -> tuple[Phrase, ...]:
    """Return the phrases that stand at `tokens[start]`, raw words, longest first.

    The first word may carry a conjunction. Where a phrase starts with a verb, up to `reach` words (the
    subject) may stand between the verb and the rest.
    """
    heads = _by_head()
    found = [p for name in _names(tokens[start]) for p in heads.get(name, ()) if _follows(p, tokens, start, reach)]
    return tuple(sorted(found, key=lambda p: (-len(p.words), p.row)))


def rest_of(phrase: Phrase, tokens: Sequence[str], start: int, reach: int = 0) -> int | None:
    """Return where the second word of `phrase` stands when its first is at `start`; None if it does not."""
    rest = phrase.words[1:]
    gap = reach if phrase.words[0].startswith("{") else 0
    for at in range(start + 1, min(start + 2 + gap, len(tokens) - len(rest) + 1)):
        if all(_stands(word, tokens[at + i]) for i, word in enumerate(rest)):
            return at
    return None


def _follows(phrase: Phrase, tokens: Sequence[str], start: int, reach: int) -> bool:
    return len(phrase.words) == 1 or rest_of(phrase, tokens, start, reach) is not None


def _stands(word: str, token: str) -> bool:
    return slot_fits(word, token) if word.startswith("{") else word == fold_word(token)


def _names(word: str) -> Iterator[str]:
    """Yield the first words and slots under which a phrase that starts with `word` may be kept."""
    folded = fold_word(word)
    yield folded
    if folded[:1] in (WAW, FEH):
        yield folded[1:]
    yield from slots_of(word)


def _light(word: str) -> list[str]:
    folded, slots = fold_word(word), compiled().slots
    ids = slots.get(folded, "").split()
    if folded[:1] in (WAW, FEH):
        ids += slots.get(folded[1:], "").split()
    return ids
