"""Which stretches stand in quotation marks, with all the pairs that news sites print.

Marks come straight, curled, as guillemets, the wrong way round and without a partner. A mark
opens when nothing is open and a word follows it at once; what is left open ends with its
paragraph, or goes on where the next paragraph starts with a mark.
"""

from __future__ import annotations

from typing import NamedTuple

from tasrih.arabic.words import Tokens
from tasrih.reading.lexemes import BREAK, CLOSE, COLON, OPEN, QUOTE, Lexeme

PARAGRAPHS = 3
"""Over how many breaks an open quotation may reach for its closing mark."""


class Quotation(NamedTuple):
    """Token indices: `open` is the opening mark, `close` the closing mark or the first token after the quotation.

    `closed` is False where the closing mark is missing.
    """

    open: int
    close: int
    closed: bool

    @property
    def words(self) -> int:
        """How many tokens stand between the marks."""
        return self.close - self.open - 1


def _opens(i: int, tokens: Tokens, lexemes: list[Lexeme], stack: list[int]) -> bool:
    """Tell whether the mark at `i` opens a quotation, given those that are open."""
    flags = lexemes[i].flags
    if i + 1 >= len(lexemes) or lexemes[i + 1].flags & BREAK:
        return False
    tight_after = tokens.ends[i] == tokens.starts[i + 1]
    if flags & OPEN and not (stack and _wrong_way(lexemes[stack[-1]])):
        return tight_after or not stack
    tight_before = i > 0 and tokens.ends[i - 1] == tokens.starts[i] and not lexemes[i - 1].flags & (COLON | BREAK)
    if stack:
        return False
    if flags & CLOSE:
        return tight_after and not (tight_before and lexemes[i - 1].flags == 0)
    return tight_after or not tight_before


def _wrong_way(lex: Lexeme) -> bool:
    """Tell whether an open quotation began with a closing mark: then its opening mark closes it."""
    return bool(lex.flags & CLOSE)


def _goes_on(marks: list[int], n: int, lexemes: list[Lexeme]) -> bool:
    """Tell whether an open quotation goes on behind the break `marks[n]`: the next mark, within reach, only closes."""
    for following in marks[n + 1 : n + 1 + PARAGRAPHS]:
        if not lexemes[following].flags & BREAK:
            return bool(lexemes[following].flags & CLOSE)
    return False


def quotations(tokens: Tokens, lexemes: list[Lexeme], marks: list[int]) -> list[Quotation]:
    """Return the quotations in order of their opening mark; `marks` are the indices of marks and breaks."""
    done: list[Quotation] = []
    stack: list[int] = []
    for n, i in enumerate(marks):
        flags = lexemes[i].flags
        if flags & BREAK and not (stack and _goes_on(marks, n, lexemes)):
            done.extend(Quotation(at, i, False) for at in stack)
            stack.clear()
        elif flags & BREAK:
            continue
        elif _opens(i, tokens, lexemes, stack):
            stack.append(i)
        elif stack and flags & QUOTE:
            done.append(Quotation(stack.pop(), i, True))
    done.extend(Quotation(at, len(lexemes), False) for at in stack)
    done.sort()
    return done
