"""Where a content may begin: after the complementiser, a colon, a mark, a governed preposition, or before the cue."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import BEH, LAM
from tasrih.reading.cues import Cue
from tasrih.reading.lexemes import (
    BREAK,
    COLON,
    COMMA,
    COMPL,
    COMPL_PRON,
    DASH,
    EDGE,
    PUNCT,
    QUOTE,
    STOP,
)
from tasrih.reading.linear import Features
from tasrih.reading.page import Page

REACH = 70
SHORT_QUOTE = 3
AFTER_QUOTE = 7
SAYING = "verbs.tsv:qala"


class Start(NamedTuple):
    """A possible beginning: `anchor` is the token that announces it, `first` the content's first token.

    `last` is the end (not included) of a content that lies before its cue, else -1;
    `note` is what the finder knows beyond that (how clear the border of a noun phrase is).
    """

    kind: str
    anchor: int
    first: int
    last: int = -1
    note: str = ""


def _skip(page: Page, at: int, bits: int) -> int:
    while at < len(page) and page.flags[at] & bits:
        at += 1
    return at


def bucket(n: int) -> str:
    """Return a coarse name for a count."""
    for limit, name in ((0, "0"), (1, "1"), (2, "2"), (4, "4"), (8, "8"), (15, "15"), (30, "30")):
        if n <= limit:
            return name
    return "99"


@cache
def folded_frames(frames: tuple[str, ...]) -> frozenset[str]:
    """Return a cue's frames as the lexicon's keys, so that prepositions can be met in the text."""
    return frozenset(fold_word(frame) for frame in frames)


class _Finder:
    """Collects beginnings, at most two of a kind."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.found: list[Start] = []
        self._seen: dict[str, int] = {}

    def add(self, kind: str, anchor: int, first: int) -> None:
        count = self._seen.get(kind, 0)
        page = self.page
        if count < 2 and first < len(page) and not page.flags[first] & (STOP | BREAK):
            self._seen[kind] = count + 1
            self.found.append(Start(kind if not count else kind + "2", anchor, first))


def _quotation(finder: _Finder, at: int) -> int:
    """Note the quotation that opens at `at`; return the token to go on from."""
    quote = finder.page.quote_at(at)
    if quote is None:
        return at
    if quote.words >= SHORT_QUOTE:
        finder.add("quote", at, at)
        return at
    finder.add("name", at, at)
    return min(quote.close, finder.page.paragraph_end(at) - 1)


def _plain(finder: _Finder, at: int, frames: frozenset[str]) -> None:
    """Note a governed preposition, alone or as a proclitic."""
    folded = finder.page.lex[at].folded
    if folded in frames:
        finder.add("to:" + folded, at, at + 1)
    elif folded[0] == BEH and BEH in frames and len(folded) > 2:
        finder.add("b", at, at)
    elif folded[0] == LAM and LAM in frames and len(folded) > 2:
        finder.add("l", at, at)


def forward(page: Page, cue: Cue) -> list[Start]:
    """Return the beginnings that stand after the cue, nearest first, up to the end of its sentence."""
    finder = _Finder(page)
    if cue.part == "colon":
        finder.add("colon", cue.at, cue.end)
        return finder.found
    frames = folded_frames(cue.form.frames)
    at, limit = cue.end, min(page.sentence_end(cue.at), cue.end + REACH)
    while at < limit:
        flags = page.flags[at]
        if page.lex[at].cat == "part" and _own_cue(page, at):
            break
        if flags & COMPL:
            finder.add(_complement(page, at), at, _skip(page, at + 1, COLON))
        elif flags & COMPL_PRON:
            finder.add("anp", at, at)
        elif flags & COLON:
            finder.add("colon", at, at + 1)
        elif flags & QUOTE:
            at = _quotation(finder, at)
        elif not flags & PUNCT:
            _plain(finder, at, frames)
        at += 1
    return finder.found


def _complement(page: Page, at: int) -> str:
    """Return the kind of the complementiser at `at`: plain, after a colon, or inside a quotation that it opens."""
    if page.flags[at - 1] & COLON:
        return "anc"
    return "anq" if page.quote_at(at - 1) is not None else "an"


def _own_cue(page: Page, at: int) -> bool:
    """Tell whether the participle at `at` brings a content of its own; "saying" only hands on its verb's."""
    form = page.lex[at].cues[0][1]
    return form.part == "participle" and form.strength != "low" and form.row != SAYING and not form.definite


def backward(page: Page, cue: Cue) -> list[Start]:
    """Return the contents that lie before the cue: from the sentence's head, from the last comma, a quotation."""
    head = page.sentence_start(cue.at)
    last = cue.at
    while last > head and page.flags[last - 1] & (COMMA | DASH):
        last -= 1
    found: list[Start] = []
    if last - head >= 2:
        found.append(Start("head", cue.at, head, last))
        comma = last - 1
        while comma > head and not page.flags[comma] & COMMA:
            comma -= 1
        if comma > head and last - comma > 2:
            found.append(Start("clause", cue.at, comma + 1, last))
    elif last == head and head > 0 and not page.flags[head - 1] & BREAK:
        previous = page.sentence_start(head - 1)
        if head - previous > 3:
            found.append(Start("previous", cue.at, previous, head - 1))
    quote = quote_before(page, last)
    if quote is not None:
        found.append(Start("quoted", cue.at, quote, last))
    return found


def quote_before(page: Page, last: int) -> int | None:
    """Return the opening mark of a quotation that ends right before token `last`, or None."""
    at = last - 1
    while at >= 0 and page.flags[at] & (STOP | COMMA):
        at -= 1
    if at < 0 or not page.flags[at] & QUOTE:
        return None
    for quote in reversed(page.quotes):
        if quote.close == at and quote.words >= SHORT_QUOTE:
            return quote.open
        if quote.close < at - 400:
            break
    return None


def start_features(page: Page, cue: Cue, start: Start, rivals: list[Start]) -> Features:
    """Return the features by which a beginning is preferred to its rivals."""
    kind, lemma, part = start.kind, cue.form.lemma, cue.part
    between = page.lex[cue.end : start.anchor] if start.last < 0 else []
    cats = [lex.cat for lex in between]
    kinds = " ".join(r.kind for r in rivals if r.last < 0 and r.anchor < start.anchor)
    later = " ".join(sorted({r.kind for r in rivals if r.last < 0 and r.anchor > start.anchor}))
    word = _skip(page, start.first, QUOTE)
    first = page.lex[word] if word < len(page) else EDGE
    gap = bucket(len(between))
    before = page.lex[start.anchor - 1].cat if start.anchor else "edge"
    return [
        f"k:{kind}",
        f"kl:{kind}|{lemma}|{part}",
        f"kp:{kind}|{part}",
        f"kg:{kind}|{gap}",
        f"kpg:{kind}|{part}|{gap}",
        f"kc:{kind}|{min(cats.count('comma'), 3)}",
        f"kv:{kind}|{min(cats.count('verb'), 2)}",
        f"kr:{kind}|{'rel' in cats}",
        f"ke:{kind}|{kinds}",
        f"kt:{kind}|{later}",
        f"kf:{kind}|{first.cat}",
        f"kw:{kind}|{first.stem}",
        f"kb:{kind}|{before}",
        f"kh:{kind}|{page.sentence_start(cue.at) == cue.at}",
        f"kph:{kind}|{part}|{page.sentence_start(cue.at) == cue.at}",
        f"kn:{kind}|{next_cat(page, cue.end)}",
        f"kpn:{kind}|{part}|{next_cat(page, cue.end)}",
        f"kpro:{kind}|{bool(cue.form.pronoun)}|{part}",
        f"kpr:{kind}|{page.lex[cue.at - 1].cat if cue.at else 'edge'}",
        f"kq:{kind}|{cats.count('part')}",
        f"kpq:{kind}|{part}|{'part' in cats}|{'verb' in cats}",
        f"kiq:{kind}|{_inside_quote(page, cue, start)}",
        f"kno:{kind}|{start.note}",
        f"knf:{kind}|{start.note}|{first.cat}",
        f"kbf:{kind}|{before}|{first.cat}",
        f"kqe:{kind}|{_after_quote(page, start)}",
        f"kx:{kind}|{cats.count('compl') + cats.count('complp')}",
    ]


def _inside_quote(page: Page, cue: Cue, start: Start) -> str:
    """Tell whether the beginning lies in a quotation that opened after the cue, and of what length."""
    quote = page.quote_around(start.anchor) if start.last < 0 else None
    if quote is None or quote.open < cue.end:
        return ""
    return bucket(quote.words)


def _after_quote(page: Page, start: Start) -> str:
    """Describe a quotation that the content would start with: its length and what follows it."""
    quote = page.quote_at(start.first) if page.flags[start.first] & QUOTE else None
    if quote is None:
        return ""
    limit = min(page.sentence_end(start.first), quote.close + AFTER_QUOTE) if quote.closed else 0
    complement = any(page.flags[k] & (COMPL | COMPL_PRON) for k in range(quote.close, limit))
    return f"{bucket(quote.words)}|{next_cat(page, quote.close + 1)}|{complement}"


def next_cat(page: Page, at: int) -> str:
    """Return the class of token `at`, or "edge" past the end."""
    return page.lex[at].cat if at < len(page) else "edge"
