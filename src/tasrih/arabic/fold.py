"""Folding: spelling habits taken away, with a way back to the text's own characters.

Folded are diacritics, tatweel, hamza and alef forms, final ya, ta marbuta, presentation
forms, Arabic and Persian digits and letters, bidi controls. `fold_word` is what the lexicon
is keyed by; `fold` keeps, for each folded character, the code point it came from.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from tasrih.arabic.letters import BIDI_CONTROLS, FOLD_PAIRS, MARKS, TATWEEL

_DROPPED = MARKS + TATWEEL + BIDI_CONTROLS
_TABLE: dict[int, str | None] = {
    **{ord(a): b for a, b in FOLD_PAIRS.items()},
    **{ord(c): None for c in _DROPPED},
}
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefe]")


class Folded(NamedTuple):
    """A folded text: `offsets[i]` is the code point of the source that `text[i]` came from."""

    text: str
    offsets: tuple[int, ...]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the source's (start, end) for `text[start:end]`, which must not be empty."""
        return self.offsets[start], self.offsets[end - 1] + 1


def _unpresented(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0])


@lru_cache(maxsize=16384)
def fold_word(word: str) -> str:
    """Return `word` folded; empty when it is made of marks alone."""
    if _PRESENTATION.search(word):
        word = _PRESENTATION.sub(_unpresented, word)
    return word.translate(_TABLE)


_MARKS_ONLY = dict.fromkeys(map(ord, _DROPPED))


def fold_marks(word: str) -> str:
    """Return `word` without diacritics, tatweel and controls; its letters stay as they are."""
    return word.translate(_MARKS_ONLY)


def fold(text: str) -> Folded:
    """Return `text` folded, with the offset of each folded character's source (code points)."""
    out: list[str] = []
    offsets: list[int] = []
    for i, char in enumerate(text):
        folded = fold_word(char)
        out.append(folded)
        offsets.extend([i] * len(folded))
    return Folded("".join(out), tuple(offsets))
