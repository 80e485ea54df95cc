"""Titles around a personal name: what the title is, and the words of the organisation it is held in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tasrih import lexicon
from tasrih.arabic.letters import BEH, LAM
from tasrih.reading.actors.types import type_of_phrase, words_of_kind
from tasrih.reading.lexemes import (
    AL,
    BODY,
    BREAK,
    CLOSE,
    COMMA,
    DASH,
    DEF,
    DEMO,
    NISBA,
    NUM,
    PAREN_CLOSE,
    PAREN_OPEN,
    PREP,
    PUNCT,
    QUOTE,
    STATE,
    STOP,
    TIME,
    TITLE,
)
from tasrih.reading.multiword import entry_at, kind_at, match_at
from tasrih.reading.page import Page

REACH = 14
"""How many tokens a title with its organisation takes at most."""
GAP = 3
"""How many words may stand between a title and the name of its organisation."""
MOST = 3
"""How many titles one name may be followed by."""
_ATTACHED = (BEH + AL, LAM + LAM)
_STOP_CATS = frozenset({"verb", "rel", "compl", "complp", "neg", "aux", "because", "says", "pres"})
_ENDS = STOP | BREAK | COMMA | DASH | PAREN_OPEN | PAREN_CLOSE | TIME | DEMO


Named = dict[int, tuple[int, int]]


class Title(NamedTuple):
    """A title: its tokens `first` to `last`, the tokens of its organisation (the same token twice for none)."""

    first: int
    last: int
    body_first: int
    body_last: int


def titles_before(page: Page, name: int, named: Named) -> list[Title]:
    """Return the titles right before the name that begins at token `name`, in their order.

    `named` maps each token of a name of an organisation or place to the tokens of that name.
    """
    before = name - 1
    while before > 0 and page.flags[before] & QUOTE:
        before -= 1
    if before >= 0 and before not in named and page.flags[before] & BODY and not page.flags[before] & (DEF | TITLE):
        return []  # "the government of X"
    return list(_titles(page, _phrase_start(page, name), name, named))


def titles_behind(page: Page, end: int, within: int, people: frozenset[int], named: Named) -> Iterator[Title]:
    """Yield the titles behind the name that ends before token `end`, commas between them.

    Without a comma a title counts before token `within` only, where the source that the name is in ends: elsewhere
    it may be somebody else's ("X met the minister"). So is a title that one of the tokens `people` is in.
    """
    at = end
    for _ in range(MOST):
        at = _past(page, at, CLOSE | QUOTE)
        comma = at < len(page) and bool(page.flags[at] & COMMA)
        at += comma
        if at >= len(page) or not (comma or at < within) or not match_at("titles", page.lex, at):
            return
        stop = _phrase_end(page, at)
        if _joined_on(page, at) or any(k in people for k in range(at + 1, min(stop + 1, len(page)))):
            return
        yield from _titles(page, at, stop, named)
        at = stop


def title_in(page: Page, first: int, last: int, named: Named) -> Title | None:
    """Return the title at the head of tokens `first` to `last`, or None."""
    first = _past(page, first, PUNCT)
    return _title(page, first, last, named) if first < last and match_at("titles", page.lex, first) else None


def _titles(page: Page, first: int, end: int, named: Named) -> Iterator[Title]:
    """Yield the titles of a noun phrase, but for words of respect ("Mr", "his Excellency").

    A title with the article behind another one is part of that ("council of the ministers"), unless it touches the
    end, where the name stands.
    """
    at, seen = first, False
    while at < end:
        length = match_at("titles", page.lex, at)
        if not length or (seen and page.flags[at] & DEF and _past(page, at + length, QUOTE) < end):
            at += 1
            continue
        lex = page.lex[at]
        if {lex.folded, lex.stem} & words_of_kind("no_title") or kind_at("titles", page.lex, at) == "honorific":
            at += length
            continue
        title = _title(page, at, _next_title(page, at, end), named)
        if type_of_phrase(page, at, title.last) != "group" and _carries_on(page, max(title.last, title.body_last), end):
            yield title
            seen = True
        at = max(title.body_last, title.last, at + 1)


def _past(page: Page, at: int, marks: int) -> int:
    while at < len(page) and page.flags[at] & marks and not page.flags[at] & BREAK:
        at += 1
    return at


def _carries_on(page: Page, at: int, end: int) -> bool:
    """Tell whether only adjectives, nations, titles and marks stand from a title to the end of its phrase.

    What follows a preposition ("for security affairs", "in the north") is part of the title.
    """
    while at < end:
        length = match_at("titles", page.lex, at)
        if length:
            at += length
            continue
        if page.flags[at] & PREP or page.lex[at].folded.startswith(_ATTACHED):
            return True
        if not page.flags[at] & (DEF | NISBA | STATE | QUOTE | BODY | NUM):
            return False
        at += 1
    return True


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    return frozenset(row.words[0] for rows in lexicon.words("titles").values() for row in rows)


def _joined_on(page: Page, at: int) -> bool:
    """Tell whether the conjunction "and" hangs on the title at `at`."""
    lex = page.lex[at]
    return lex.stem != lex.folded and lex.folded not in _heads()


def _stops(page: Page, at: int) -> bool:
    lex = page.lex[at]
    return (
        bool(page.flags[at] & _ENDS)
        or (lex.cat in _STOP_CATS and not lex.flags & TITLE)
        or lex.folded in words_of_kind("far")
    )


def _phrase_start(page: Page, name: int) -> int:
    """Return the first token of the noun phrase before a name that may hold its titles."""
    at = name
    while at and name - at < REACH and not _stops(page, at - 1):
        at -= 1
        if match_at("titles", page.lex, at) and _joined_on(page, at):
            break
    return at


def _phrase_end(page: Page, at: int) -> int:
    end = at + match_at("titles", page.lex, at)
    while end < min(len(page), at + REACH) and not _stops(page, end):
        if page.flags[end] & TITLE and _joined_on(page, end):
            break
        end += 1
    return end


def _next_title(page: Page, at: int, end: int) -> int:
    """Return where the next title that is joined on by "and" begins, or `end`."""
    for k in range(at + 1, end):
        if page.flags[k] & TITLE and _joined_on(page, k):
            return k
    return end


def _title(page: Page, at: int, end: int, named: Named) -> Title:
    last = at + match_at("titles", page.lex, at)
    while last < end and match_at("titles", page.lex, last) and not page.flags[last] & DEF and last not in named:
        last += match_at("titles", page.lex, last)
    body = next((named[k] for k in range(at + 1, min(end, last + GAP + 2)) if k in named and named[k][1] <= end), None)
    if body is not None and body[0] > at and _reaches(page, last, body[0]):
        return Title(
            at,
            _trimmed(page, at, _head_of(page, last, body[0], body)[0], body[0]),
            *_head_of(page, last, body[0], body),
        )
    last = min(_goes_on(page, last, end), end)
    kind = next((k for k in range(last, min(end, last + GAP)) if page.flags[k] & BODY), -1)
    if kind >= 0 and all(page.flags[k] & DEF for k in range(last, kind)):
        return Title(at, _trimmed(page, at, kind, kind), kind, _body_end(page, kind, end))
    return Title(at, last, last, last)


def _reaches(page: Page, last: int, body: int) -> bool:
    """Tell whether a name behind a title belongs to it: only a few words and no mark but quotation between.

    A title that ends in a definite word ("the minister of defence") governs no more without a preposition.
    """
    if body - last > GAP or any(page.flags[k] & PUNCT & ~QUOTE for k in range(last, body)):
        return False
    between = [page.lex[k].folded for k in range(last, body)]
    if any(word in words_of_kind("far") for word in between):
        return False
    closed = page.flags[body - 1] & (DEF | NISBA) and not page.flags[body - 1] & BODY
    return not closed or page.lex[body].folded.startswith((BEH, LAM))


def _head_of(page: Page, last: int, body: int, named: tuple[int, int]) -> tuple[int, int]:
    """Return the organisation's tokens, from the kind of organisation that stands before its name."""
    kind = next((k for k in range(last, body) if page.flags[k] & BODY and not page.flags[k] & DEF), body)
    return (kind, named[1])


def _trimmed(page: Page, at: int, end: int, body: int) -> int:
    """Return the end of a title's own words before its organisation: no marks, no preposition of its own at the end."""
    end = min(end, body)
    while end > at + 1 and (page.flags[end - 1] & PUNCT or page.lex[end - 1].folded == LAM):
        end -= 1
    return end


def _goes_on(page: Page, last: int, end: int) -> int:
    """Take in the adjectives of a title that name no nation ("the official", "for security affairs")."""
    while last < end and page.flags[last] & DEF and not page.flags[last] & (BODY | NISBA | STATE | PUNCT | TITLE):
        last += 1
    if last < end and page.lex[last].folded in words_of_kind("in_name"):
        last += 1
    return last


def _body_end(page: Page, kind: int, end: int) -> int:
    last = kind + max(entry_at("bodies", page.lex, kind)[0], 1)
    while last < end and (page.flags[last] & (DEF | BODY | NISBA | STATE | QUOTE)):
        last += 1
    while last > kind + 1 and page.flags[last - 1] & PUNCT:
        last -= 1
    return last
