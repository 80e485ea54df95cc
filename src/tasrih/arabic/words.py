"""Words and punctuation of a text, in one compiled pass.

A token is a run of letters, digits, marks, tatweel and joiners, a number with its separators,
one punctuation mark, or a paragraph break (a line end, or three spaces and more, which news
sites print where a line end was lost).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tasrih.arabic.letters import BIDI_CONTROLS, MARKS, TATWEEL

_LETTERS = rf"\w{MARKS}{TATWEEL}{BIDI_CONTROLS}"
_SPACES = r" \t\N{NO-BREAK SPACE}"
BREAK = rf"[\r\n\x0b\x0c\x85\u2028\u2029]|[{_SPACES}]{{3,}}"
_DIGIT = r"[0-9\u0660-\u0669\u06f0-\u06f9]"
TOKEN = re.compile(rf"[{_LETTERS}]+(?:(?<={_DIGIT})[.,\u066b\u066c]{_DIGIT}+)*|{BREAK}|[^\s]")


class Tokens(NamedTuple):
    """Parallel lists: code point `starts` and `ends`, and the `words` as they stand."""

    starts: list[int]
    ends: list[int]
    words: list[str]


def tokenize(text: str) -> Tokens:
    """Return the tokens of `text`; linear in its length, for any Unicode input."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for match in TOKEN.finditer(text):
        start, end = match.span()
        starts.append(start)
        ends.append(end)
        words.append(match[0])
    return Tokens(starts, ends, words)
