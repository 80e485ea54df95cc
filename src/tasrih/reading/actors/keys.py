"""The words by which a name is compared: folded, without marks and proclitics, compound names as one word."""

from __future__ import annotations

from functools import lru_cache

from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import ALEF, BEH, HEH, LAM, MEEM, WAW, YEH
from tasrih.reading.lexemes import PUNCT, bare
from tasrih.reading.page import Page

NOON = "\N{ARABIC LETTER NOON}"
SON = BEH + NOON
SONS = frozenset({SON, ALEF + SON})
_GOD = ALEF + LAM + LAM + HEH
_FAITH = ALEF + LAM + "\N{ARABIC LETTER DAL}" + YEH + NOON
_SERVANT = "\N{ARABIC LETTER AIN}" + BEH + "\N{ARABIC LETTER DAL}"
_FATHER = frozenset({ALEF + BEH + WAW, ALEF + BEH + YEH, ALEF + BEH + ALEF})
_AMERICAN = ALEF + MEEM + YEH + "\N{ARABIC LETTER REH}" + "\N{ARABIC LETTER KAF}"
_AMERICAN_TOO = ALEF + MEEM + "\N{ARABIC LETTER REH}" + YEH + "\N{ARABIC LETTER KAF}"
_LEAST = 5


def words_of(page: Page, first: int, last: int, start: int) -> list[str]:
    """Return the folded words of tokens `first` to `last`, what stands before code point `start` cut off."""
    found = []
    for at in range(first, last):
        if page.flags[at] & PUNCT:
            continue
        cut = start - page.starts[at]
        found.append(page.lex[at].folded if cut <= 0 else fold_word(page.words[at][cut:]))
    return [word for word in found if word]


def name_words(folded: list[str]) -> tuple[str, ...]:
    """Return the words of a personal name: servants of God, fathers and defenders of the faith as one word each."""
    found: list[str] = []
    at = 0
    while at < len(folded):
        word = folded[at]
        follower = folded[at + 1] if at + 1 < len(folded) else ""
        if follower and follower not in SONS and (word == _SERVANT or word in _FATHER or follower in (_GOD, _FAITH)):
            head = ALEF + BEH + WAW if word in _FATHER else word
            found.append(head + follower)
            at += 2
            continue
        found.append(SON if word in SONS else bare(word))
        at += 1
    return tuple(found)


def body_words(folded: list[str]) -> tuple[str, ...]:
    """Return the words by which an institution, a place or a people is compared."""
    return tuple(_body_word(word, at == 0) for at, word in enumerate(folded))


@lru_cache(maxsize=16384)
def _body_word(word: str, leading: bool) -> str:
    word = word.replace(_AMERICAN, _AMERICAN_TOO)
    if len(word) >= _LEAST and word.endswith(WAW + NOON):
        word = word[: -len(NOON) - 1] + YEH + NOON
    return bare(word) if leading else word


def clean_span(page: Page, first: int, last: int, start: int) -> tuple[int, int, int, int]:
    """Return (first, last, start, end) of tokens without the marks at their edges; `start` is the name's own.

    Nothing but marks stays as it is.
    """
    head, end = first, last
    while head < end and page.flags[head] & PUNCT:
        head += 1
    while end > head and page.flags[end - 1] & PUNCT:
        end -= 1
    if head == end:
        return first, last, start, page.ends[last - 1]
    return head, end, max(start, page.starts[head]), page.ends[end - 1]
