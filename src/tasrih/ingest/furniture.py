"""Furniture of a plain text: the lines that a browser's "copy all" brings along with an article.

Each line is asked for its wording (`phrases`), then judged by where it stands. Prose is the
article's own and stays so, except below the heading of the readers' comments, when the article
has come to its end.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

from tasrih.ingest.dates import parse_date
from tasrih.ingest.phrases import byline, match, phrases
from tasrih.ingest.tables import key
from tasrih.model import FurnitureKind

# Code points: a line this long is prose, as is a shorter one that ends like a sentence.
PROSE = 100
SHORT_PROSE = 60
# A headline is no longer than this.
HEADLINE = 170
# The name of one who comments is no longer.
MAX_NAME = 40
# Headlines that a heading such as "read also" may have within an article.
MAX_RELATED = 4
# A line of a menu: so many words and code points.
MENU_WORDS, MENU_LENGTH = 3, 25
# Lines from the top, and from the end, in which a byline or a date of publication may stand.
HEAD_LINES, TAIL_LINES = 6, 3
MAX_DATE_LINE = 70
# A byline without a colon, "wrote X", has no more words than this.
BARE_WORDS = 4
# Lines from either end in which furniture is looked for: no article is longer, an archive may be.
MAX_LINES = 10_000

_LINE = re.compile("[^\r\n\u2028\u2029]+")
_SENTENCE_END = (".", "!", "\u061f", "?", "\u00bb.", '".', "\u060c", ":", "\u061b")
_LETTER = re.compile(r"[^\W\d_]")


class Line(NamedTuple):
    """A line without the white space around it: code points into the text, and its words."""

    start: int
    end: int
    text: str

    @property
    def is_prose(self) -> bool:
        """Long, or of middling length and ended like a sentence."""
        return len(self.text) >= PROSE or (len(self.text) >= SHORT_PROSE and self.text.endswith(_SENTENCE_END))


class Layout(NamedTuple):
    """What each line of a text is (None: the article's), and the byline and date that lines give."""

    lines: list[Line]
    kinds: list[FurnitureKind | None]
    byline: str | None
    published: str | None


def lines_of(text: str) -> list[Line]:
    """Return the lines of `text` that hold more than white space."""
    lines = []
    for found in _LINE.finditer(text):
        words = found[0].strip()
        if words:
            start = found.start() + found[0].index(words)
            lines.append(Line(start, start + len(words), words))
    return lines


def layout(text: str) -> Layout:
    """Return the lines of `text` and what they are, MAX_LINES from an end judged; linear in its length."""
    lines = lines_of(text)
    middle = range(MAX_LINES, len(lines) - MAX_LINES)
    matches = [None if i in middle else match(line.text) for i, line in enumerate(lines)]
    kinds: list[FurnitureKind | None] = [found.kind if found else None for found in matches]
    _claim_menu(lines, kinds)
    _claim_blocks(lines, kinds, {i for i, found in enumerate(matches) if found and found.opens})
    name = _claim_byline(lines, kinds)
    return Layout(lines, kinds, name, _claim_date(lines, kinds))


def _claim_menu(lines: list[Line], kinds: list[FurnitureKind | None]) -> None:
    """Short lines above the article are its menu when lines of navigation stand among them."""
    head = next((i for i, line in enumerate(lines) if line.is_prose and kinds[i] is None), 0)
    menu = [i for i in range(head) if kinds[i] == "navigation"]
    for i in range(menu[-1] if len(menu) > 1 else 0):
        words = lines[i].text
        if kinds[i] is None and len(words) <= MENU_LENGTH and len(words.split()) <= MENU_WORDS:
            kinds[i] = "navigation"


def _claim_blocks(lines: list[Line], kinds: list[FurnitureKind | None], openers: set[int]) -> None:
    """What follows a heading of comments or related reports, as far as the article allows."""
    own = [len(line.text) if line.is_prose and kind is None else 0 for line, kind in zip(lines, kinds, strict=True)]
    prose = list(accumulate(own, initial=0))
    comments = list(accumulate((kind == "comments" for kind in kinds), initial=0))
    for i in sorted(openers):
        before, after = prose[i], prose[-1] - prose[i]
        more = comments[-1] - comments[i + 1]
        if before and (not after or (kinds[i] == "comments" and _ends_article(lines, i, before, after, more))):
            _claim_rest(kinds, i, openers)
            return
        if before and kinds[i] == "related":
            _claim_headlines(lines, kinds, i)


def _ends_article(lines: list[Line], opener: int, before: int, after: int, more: int) -> bool:
    """Say whether the prose after a heading of comments is the visitors', not the article's.

    `before` and `after` are code points of prose, `more` the lines below that are surely of comments.
    """
    named = len(lines[opener + 1].text) <= MAX_NAME
    return more >= 2 or (after <= before and (more == 1 or named))


def _claim_rest(kinds: list[FurnitureKind | None], opener: int, openers: set[int]) -> None:
    """All below is furniture: each line of its own kind, or of the kind of the heading above it."""
    kind = kinds[opener]
    for i in range(opener + 1, len(kinds)):
        kinds[i] = kinds[i] or kind
        kind = kinds[i] if i in openers else kind


def _claim_headlines(lines: list[Line], kinds: list[FurnitureKind | None], opener: int) -> None:
    """Within the article a heading such as "read also" takes the headlines right below it, no prose."""
    for i in range(opener + 1, min(opener + 1 + MAX_RELATED, len(lines))):
        if kinds[i] is not None or lines[i].is_prose or not _is_headline(lines[i].text):
            return
        kinds[i] = "related"


def _is_headline(words: str) -> bool:
    return 15 <= len(words) <= HEADLINE and not words.endswith((".", "\u060c", ":"))


def _edges(lines: list[Line], kinds: list[FurnitureKind | None]) -> tuple[list[int], list[int]]:
    """The article's lines below the headline and above its prose, and those below its prose."""
    own = [i for i, kind in enumerate(kinds) if kind is None]
    prose = [at for at, i in enumerate(own) if lines[i].is_prose]
    if not prose:
        return own[1:HEAD_LINES], []
    return own[1 : min(prose[0], HEAD_LINES)], own[max(prose[-1] + 1, len(own) - TAIL_LINES) :]


def _claim_byline(lines: list[Line], kinds: list[FurnitureKind | None]) -> str | None:
    """A byline below the headline, or else at the end of the article; between its paragraphs it is none."""
    head, tail = _edges(lines, kinds)
    for i in [*head, *tail]:
        words = lines[i].text
        bare = i in head[:1] and len(words.split()) <= BARE_WORDS
        name = byline(words, bare=bare)
        if name:
            kinds[i] = "other"
            return name
    return None


def _claim_date(lines: list[Line], kinds: list[FurnitureKind | None]) -> str | None:
    """A line above the article's prose that holds a date of publication and nothing else of weight."""
    for i in _edges(lines, kinds)[0]:
        day = date_line(lines[i].text)
        if day:
            kinds[i] = "other"
            return day
    return None


def date_line(words: str) -> str | None:
    """Return the date of a line that is a date, with its weekday, hour or "published on" at most."""
    if len(words) > MAX_DATE_LINE or not any(map(str.isdecimal, words)):
        return None
    day = parse_date(words)
    if day is None:
        return None
    labelled = any(key(words).startswith(label) for label in phrases().dates)
    return day if labelled or len(_LETTER.findall(words)) <= 24 else None


def headline(found: Layout) -> str | None:
    """Return the first line of the article when it looks like a headline and something follows it."""
    own = [line for line, kind in zip(found.lines, found.kinds, strict=True) if kind is None]
    if len(own) < 2 or len(own[0].text) > HEADLINE or not _LETTER.search(own[0].text):
        return None
    words = own[0].text
    ends = words.endswith((".", "\u060c", ":", "\u061b")) and not words.endswith("..")
    return None if ends else words
