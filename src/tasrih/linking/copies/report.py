"""What is kept of an article to compare it with others: hashes of its words, no text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from zlib import crc32

import msgspec

from tasrih import lexicon
from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import ALEF, HEH, LAM
from tasrih.arabic.words import tokenize
from tasrih.model import Article, Reading, Statement

SHINGLE = 3
"""How many words stand in a row in one shingle."""
LEAD = 40
"""How many words of a report say what it is about."""
QUOTED_LEAST = 5
"""How many words a passage in quotation marks must have to tell one report from another."""


class Report(msgspec.Struct, frozen=True):
    """An article as it is compared: `shingles` is one CRC-32 for each run of SHINGLE folded words, in their order.

    A text shorter than that has one shingle, of all it has. `figures` are its numbers, `quotes` its quotations,
    `title` the words of its headline. `ordinals` are the values of its ordinals ("the third"), `leading` of those in
    its headline and first words. `published` is ISO 8601 or "". `outlet` may be "" when nothing is known.
    """

    id: str
    outlet: str
    published: str
    shingles: tuple[int, ...]
    figures: frozenset[int] = frozenset()
    quotes: frozenset[int] = frozenset()
    title: frozenset[int] = frozenset()
    ordinals: frozenset[int] = frozenset()
    leading: frozenset[int] = frozenset()

    @property
    def order(self) -> tuple[bool, str, str]:
        """Return what reports are ordered by: date of publication, undated ones last, then id."""
        return (not self.published, self.published, self.id)


def report_of(reading: Reading, *, id: str | None = None, outlet: str | None = None) -> Report:
    """Return the report of a reading; `id` and `outlet` are those of its article unless given."""
    article = reading.article
    words = folded_words(_own_text(article))
    return Report(
        id=article.id if id is None else id,
        outlet=(article.site or "") if outlet is None else outlet,
        published=article.published or "",
        shingles=shingles(words),
        figures=frozenset(hashed(word) for word in words if word[0].isdecimal()),
        quotes=frozenset(_quotes(reading.statements)),
        title=frozenset(map(hashed, folded_words(article.title or article.text.partition("\n")[0]))),
        ordinals=ordinals(words),
        leading=ordinals(words[:LEAD]),
    )


def folded_words(text: str) -> list[str]:
    """Return the words and numbers of `text`, folded; marks are left out."""
    return [word for word in map(fold_word, tokenize(text).words) if word and word[0].isalnum()]


def shingles(words: list[str], size: int = SHINGLE) -> tuple[int, ...]:
    """Return the hash of each run of `size` words, in their order; of all words where they are fewer."""
    return tuple(hashed(" ".join(words[at : at + size])) for at in range(max(len(words) - size + 1, bool(words))))


def ordinals(words: list[str]) -> frozenset[int]:
    """Return the values of the ordinals among folded words, with or without article, of either gender."""
    known = _ordinals()
    return frozenset(known[word] for word in words if word in known)


@cache
def _ordinals() -> dict[str, int]:
    """Return folded form -> value of each ordinal from the second on; "first" stands for too much else."""
    found: dict[str, int] = {}
    for form, rows in lexicon.words("numbers").items():
        for row in rows:
            if row.kind == "ordinal" and int(row.attrs["value"]) > 1:
                for written in (form, form + HEH):
                    found[written] = found[ALEF + LAM + written] = int(row.attrs["value"])
    return found


def hashed(text: str) -> int:
    """Return the CRC-32 of a text, the same everywhere and for ever."""
    return crc32(text.encode("utf-8", "surrogatepass"))


def _own_text(article: Article) -> str:
    """Return the text of an article without the page furniture."""
    parts: list[str] = []
    at = 0
    for piece in sorted(article.furniture, key=lambda piece: piece.start):
        parts.append(article.text[at : piece.start])
        at = max(at, piece.end)
    return "\n".join((*parts, article.text[at:]))


def _quotes(statements: Iterable[Statement]) -> Iterable[int]:
    for statement in statements:
        if statement.kind == "direct":
            words = folded_words(" ".join(span.text for span in statement.content))
            if len(words) >= QUOTED_LEAST:
                yield hashed(" ".join(words))
