"""What stands around a word beyond its neighbours: a title before it, quotation marks, brackets."""

from __future__ import annotations

from tasrih.reading.lexemes import BODY, BREAK, CUE, DEF, PAREN_CLOSE, PAREN_OPEN, PUNCT, STOP, TITLE
from tasrih.reading.page import Page

SHORT = 5
"""Tokens in quotation marks or brackets up to which they may be a name."""
REACH = 6
_MARKS = TITLE | BODY | PAREN_OPEN


def contexts(page: Page) -> dict[int, str]:
    """Return, by token, a code of what stands around it; most tokens have none."""
    found: dict[int, str] = {}
    for at, flag in enumerate(page.flags):
        if flag & _MARKS:
            if flag & TITLE:
                _follow(page, at, "t", found)
            elif flag & BODY:
                _follow(page, at, "D" if flag & DEF else "o", found)
            else:
                _bracketed(page, at, found)
    for quote in page.quotes:
        if 0 < quote.close - quote.open - 1 <= SHORT:
            _mark(found, "q", quote.open + 1, min(quote.close, len(page)))
    return found


def _follow(page: Page, at: int, sign: str, found: dict[int, str]) -> None:
    flags = page.flags
    for after in range(at + 1, min(at + REACH, len(flags))):
        if flags[after] & (PUNCT | CUE | TITLE | BODY):
            break
        found[after] = sign + str(after - at)


def _bracketed(page: Page, at: int, found: dict[int, str]) -> None:
    flags = page.flags
    for close in range(at + 1, min(at + SHORT + 2, len(flags))):
        if flags[close] & PAREN_CLOSE:
            _mark(found, "p", at + 1, close)
            break
        if flags[close] & (STOP | BREAK | PAREN_OPEN):
            break


def _mark(found: dict[int, str], sign: str, first: int, last: int) -> None:
    for at in range(first, last):
        found[at] = found.get(at, "") + sign + ("b" if at == first else "") + ("e" if at == last - 1 else "")
