"""From stretches of tokens to names as they stand in the text: marks balanced, proclitics left out."""

from __future__ import annotations

from tasrih.arabic.fold import fold, fold_word
from tasrih.arabic.letters import BEH
from tasrih.model import MentionType
from tasrih.reading.lexemes import CLOSE, PAREN_CLOSE, PAREN_OPEN, PUNCT, QUOTE, STRAIGHT, lexeme
from tasrih.reading.mentions.heads import Stretch
from tasrih.reading.mentions.looks import SURE_NAME, Look
from tasrih.reading.mentions.record import Found
from tasrih.reading.page import Page

TYPES: dict[str, MentionType] = {"P": "person", "O": "organisation", "L": "place", "G": "group"}


def named(page: Page, looks: list[Look], stretches: list[Stretch]) -> list[Found]:
    """Return the names that the stretches are; those of which only marks are left are dropped."""
    found: list[Found] = []
    end = 0
    for stretch in stretches:
        first, last = _trimmed(page, max(stretch.first, end), stretch.last)
        if first >= last:
            continue
        last = _closed(page, first, last)
        start = page.starts[first] + _cut(page.words[first], looks[first], stretch.code)
        found.append(Found(start, page.ends[last - 1], first, last, TYPES[stretch.code], round(stretch.sure, 4)))
        end = last
    return found


def _trimmed(page: Page, first: int, last: int) -> tuple[int, int]:
    """Take punctuation off both ends, but not what closes a mark within."""
    flags = page.flags
    while first < last and flags[first] & PUNCT:
        first += 1
    while first < last and flags[last - 1] & PUNCT:
        if flags[last - 1] & (CLOSE | STRAIGHT | PAREN_CLOSE) and _open(page, first, last - 1):
            break
        last -= 1
    return first, last


def _closed(page: Page, first: int, last: int) -> int:
    """Take in the mark that closes one opened within the name."""
    if last < len(page) and page.flags[last] & (CLOSE | STRAIGHT | PAREN_CLOSE) and _open(page, first, last):
        return last + 1
    return last


def _open(page: Page, first: int, last: int) -> bool:
    """Tell whether a mark stands open after tokens `first` to `last`."""
    quotes = brackets = 0
    for at in range(first, last):
        flags = page.flags[at]
        quotes += bool(flags & QUOTE)
        brackets += bool(flags & PAREN_OPEN) - bool(flags & PAREN_CLOSE)
    return quotes % 2 == 1 or brackets > 0


def _cut(word: str, look: Look, code: str) -> int:
    """Return how many code points of a word stand before its name.

    "By" before a person is rare, and names that begin so are not (بشارات): only a common name is cut off it.
    """
    if not look.cut or (code == "P" and fold_word(word)[0] == BEH and lexeme(look.core).name != SURE_NAME):
        return 0
    folded = fold(word)
    return folded.offsets[look.cut] if look.cut < len(folded.offsets) else 0
