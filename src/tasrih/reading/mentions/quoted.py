"""Names in quotation marks: news sets off unfamiliar names so, and what stands around the marks tells what they are.

«وأكد “كاغينس”، أن …» names a speaker, «مجموعة “فاغنر”» an organisation, «بلدة “رميلان”» a place.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tasrih import lexicon
from tasrih.reading.lexemes import BODY, COMMA, COMPL, COMPL_PRON, CUE, NUM, PREP, PUNCT, STOP, TITLE
from tasrih.reading.mentions.heads import Stretch
from tasrih.reading.mentions.hits import actor_at
from tasrih.reading.mentions.looks import Look, head_kind
from tasrih.reading.page import Page
from tasrih.reading.quotations import Quotation

WORDS = 3
"""How many words a name in quotation marks may have."""
REACH = 3
"""Within how many tokens after the marks the clause that a verb governs must open."""
SURE = 0.8
HEAD_CODES = {"body": "O", "place": "L", "site": "L"}
_SPEECH = frozenset({"past", "present"})


def quoted(page: Page, looks: list[Look], stretches: list[Stretch]) -> list[Stretch]:
    """Return the names that quotation marks and the words around them vouch for, and what is quoted like them.

    What is quoted right behind an organisation of the `stretches` is its name too (وكالة الأنباء اليمنية “سبأ”).
    """
    bodies = {stretch.last for stretch in stretches if stretch.code == "O"}
    short = [quote for quote in page.quotes if _may_name(page, quote)]
    found: list[Stretch] = []
    codes: dict[tuple[str, ...], str] = {}
    for quote in short:
        stretch = _vouched(page, looks, quote, bodies)
        if stretch is not None:
            found.append(stretch)
            codes.setdefault(_cores(looks, quote), stretch.code)
    vouched = {stretch.last for stretch in found}
    return sorted((*found, *_alike(looks, short, codes, vouched)))


def _may_name(page: Page, quote: Quotation) -> bool:
    if not quote.closed or not 0 < quote.words <= WORDS:
        return False
    return not any(flags & (PUNCT | NUM) for flags in page.flags[quote.open + 1 : quote.close])


def _cores(looks: list[Look], quote: Quotation) -> tuple[str, ...]:
    return tuple(look.core for look in looks[quote.open + 1 : quote.close])


def _vouched(page: Page, looks: list[Look], quote: Quotation, bodies: set[int]) -> Stretch | None:
    """Return the name in the marks as the word before them or the words behind have it; None when they say nothing."""
    before = quote.open - 1
    if before >= 0:
        head = head_kind(looks[before].core)
        if head in HEAD_CODES:
            first = quote.open + 1 if head == "place" else before
            return Stretch(first, quote.close, HEAD_CODES[head], SURE)
    cores = _cores(looks, quote)
    if quote.open in bodies or actor_at(list(cores), 0)[0] == quote.words or " ".join(cores) in _papers():
        return Stretch(quote.open + 1, quote.close, "O", SURE)
    if before >= 0 and _speaks(page, before) and _clause_opens(page, quote.close + 1):
        code = "O" if page.flags[quote.open + 1] & BODY else "P"
        return Stretch(quote.open + 1, quote.close, code, SURE)
    if _title_follows(page, quote.close + 1) and not page.flags[quote.open + 1] & (BODY | TITLE):
        return Stretch(quote.open + 1, quote.close, "P", SURE)
    return None


@cache
def _papers() -> frozenset[str]:
    """Return the newspapers, broadcasters and clubs that are called like places."""
    rows = lexicon.words("place_words").items()
    return frozenset(form for form, found in rows if any(row.kind == "paper" for row in found))


def _speaks(page: Page, at: int) -> bool:
    return bool(page.flags[at] & CUE) and page.lex[at].cues[0][1].part in _SPEECH


def _clause_opens(page: Page, first: int) -> bool:
    """Tell whether "that" follows, before it no more than a comma and a preposition."""
    for at in range(first, min(first + REACH, len(page))):
        flags = page.flags[at]
        if flags & (COMPL | COMPL_PRON):
            return True
        if flags & STOP or not flags & (COMMA | PREP):
            return False
    return False


def _title_follows(page: Page, first: int) -> bool:
    return first + 1 < len(page) and bool(page.flags[first] & COMMA) and bool(page.flags[first + 1] & TITLE)


def _alike(
    looks: list[Look], short: list[Quotation], codes: dict[tuple[str, ...], str], vouched: set[int]
) -> Iterator[Stretch]:
    """Give what is quoted in the same words, or in the last of them, as a name that is vouched for."""
    last_words = {cores[-1:]: code for cores, code in codes.items()}
    for quote in short:
        cores = _cores(looks, quote)
        code = codes.get(cores) or last_words.get(cores)
        if code and quote.close not in vouched:
            yield Stretch(quote.open + 1, quote.close, code, SURE)
