"""Where a source noun phrase begins and ends, after its cue or before it."""

from __future__ import annotations

from typing import NamedTuple

from tasrih.arabic.letters import BEH
from tasrih.reading.acquaintance import quoted_often
from tasrih.reading.cues import VERBAL, Cue
from tasrih.reading.lexemes import (
    AL,
    AUX,
    BREAK,
    COLON,
    COMMA,
    COMPL,
    COMPL_PRON,
    CONNECT,
    CUE,
    DASH,
    NEG,
    PAREN_CLOSE,
    PREP_PRONOUN,
    PRONOUN,
    PUNCT,
    QUOTE,
    REL,
    STOP,
    TIME,
)
from tasrih.reading.linear import Features, Model
from tasrih.reading.page import Page
from tasrih.reading.starts import bucket, folded_frames, next_cat

LONGEST = 45
FROM = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER NOON}"
WITH_THE = BEH + AL
_HARD = STOP | BREAK | COLON | COMPL | COMPL_PRON


class Source(NamedTuple):
    """Tokens `start` to `end` (not included) and how the phrase was found."""

    kind: str
    start: int
    end: int


def skip_openers(page: Page, at: int, limit: int) -> int:
    """Skip transitions, adverbs and commas between a cue and its source."""
    moved = True
    while moved and at < limit:
        moved = False
        length = page.transition_at(at)
        if length and at + length < limit:
            at, moved = at + length, True
        elif page.flags[at] & (COMMA | DASH) or (page.flags[at] & TIME and not page.flags[at] & PUNCT):
            at, moved = at + 1, True
    return at


def extent_features(page: Page, cue: Cue, start: int, at: int, anchor: int, kind: str) -> Features:
    """Return the features by which the phrase begun at `start` ends before token `at`."""
    lex = page.lex
    here, before = lex[at], lex[at - 1]
    cat, after = here.cat, next_cat(page, at + 1)
    stem_after = lex[at + 1].stem if at + 1 < len(lex) else "edge"
    cats = [x.cat for x in lex[start:at]]
    inside = f"{cats.count('quote') % 2}{cats.count('(') > cats.count(')')}"
    often = quoted_often(page.known, lex[start].folded) if at - start == 1 else "long"
    return [
        f"h:{here.stem}",
        f"hp:{cat}|{before.cat}",
        f"p:{before.stem}",
        f"pc:{before.cat}",
        f"ha:{cat}|{after}",
        f"hs:{cat}|{stem_after}",
        f"k:{kind}|{cat}",
        f"ha2:{cat}|{bucket(anchor - at) if anchor >= 0 else 'none'}",
        f"q:{inside}",
        f"t:{'title' in cats}|{cat}|{after}",
        f"gov:{here.folded in folded_frames(cue.form.frames)}|{cat}",
        f"lem:{cue.form.lemma}|{cat}",
        f"famk:{kind}|{before.folded in page.known.families}",
        f"rep1:{often}|{kind}",
        f"tm:{page.setting_at(at)}",
        f"trans:{page.transition_at(at) > 0}",
    ]


def _no_phrase(page: Page, at: int) -> bool:
    """Tell whether no noun phrase reaches over token `at`: a colon, a complementiser, the end of a sentence,
    or "by saying"."""
    if page.flags[at] & CUE and page.lex[at].folded.startswith(WITH_THE):  # "saying", "by affirming"
        return any(form.part == "masdar" for _, form in page.lex[at].cues)
    return bool(page.flags[at] & _HARD) and (page.hard_stop(at) or not page.flags[at] & STOP)


def extend(page: Page, cue: Cue, start: int, anchor: int, kind: str, model: Model) -> int:
    """Return where the phrase begun at `start` ends (not included); `anchor` bounds it when it is not -1."""
    limit = anchor if anchor >= 0 else min(page.sentence_end(start), start + LONGEST)
    at = start + 1
    while at < limit:
        if _no_phrase(page, at):
            break
        if model.margin(extent_features(page, cue, start, at, anchor, kind)) > 0:
            break
        at += 1
    return trim(page, start, at)


def borders(page: Page, cue: Cue, start: int, limit: int, kind: str, model: Model) -> list[tuple[float, int]]:
    """Return (log odds, token) of the places where the phrase begun at `start` may end, best first."""
    found: list[tuple[float, int]] = []
    for at in range(start + 1, limit):
        margin = model.margin(extent_features(page, cue, start, at, -1, kind))
        found.append((margin, at))
        if _no_phrase(page, at):
            break
    return sorted(found, key=lambda m: (-m[0], m[1]))


def trim(page: Page, start: int, end: int) -> int:
    """Take punctuation and dangling words off the end of a phrase."""
    while end > start + 1 and page.flags[end - 1] & (COMMA | DASH | COLON | STOP):
        end -= 1
    return end


def may_start(page: Page, at: int, limit: int) -> bool:
    """Tell whether a noun phrase can begin at token `at`."""
    if at >= limit:
        return False
    flags = page.flags[at]
    if flags & QUOTE:
        quote = page.quote_at(at)
        return quote is not None and quote.words <= 6
    return not flags & (PUNCT | COMPL | COMPL_PRON | REL | AUX | NEG | PRONOUN | PREP_PRONOUN) and page.lex[
        at
    ].cat not in (
        "prep",
        "pres",
    )


def before(page: Page, cue: Cue) -> list[Source]:
    """Return the noun phrases that may stand right before the cue, longest first."""
    end = cue.at
    head = page.sentence_start(cue.at)
    while end > head and page.flags[end - 1] & (AUX | NEG | COMMA | DASH | TIME) and not page.flags[end - 1] & QUOTE:
        end -= 1
    relative = end > head and bool(page.flags[end - 1] & REL)
    while end > head and page.flags[end - 1] & (REL | COMMA):
        end -= 1
    length = page.transition_before(end, head)
    end -= length
    while end > head and page.flags[end - 1] & COMMA:
        end -= 1
    kind = "rel" if relative else "pre"
    starts = []
    first = skip_openers(page, head, end)
    while first < end and page.flags[first] & (AUX | CONNECT) and not page.flags[first] & PUNCT:
        first = skip_openers(page, first + 1, end)
    if first < end:
        starts.append(first)
    commas = 0
    for at in range(end - 1, first, -1):
        if page.flags[at] & COMMA:
            commas += 1
            if commas > 3:
                break
            starts.append(at + 1)
        elif (
            page.flags[at] & (COMPL | REL | CONNECT | AUX)
            or page.lex[at].cat in ("conj", "because")
            or (page.lex[at].cat == "prep" and cue.part == "masdar")
        ):
            starts.append(at + 1)
    return [Source(kind, s, end) for s in sorted(set(starts)) if may_start(page, s, end) and end - s <= LONGEST]


def after(page: Page, cue: Cue, anchor: int, kind: str, model: Model) -> list[Source]:
    """Return the noun phrases that may follow the cue: the one at once after it, then those behind a comma or aside."""
    limit = anchor if anchor >= 0 else page.sentence_end(cue.end) if cue.end < len(page) else cue.end
    first = skip_openers(page, cue.end, limit)
    starts = [first] if may_start(page, first, limit) else []
    for at in range(first + 1, min(limit, first + LONGEST)):
        if len(starts) > 2:
            break
        prior = page.flags[at - 1]
        if (
            prior & (COMMA | TIME | PAREN_CLOSE)
            or (prior & QUOTE and page.quote_at(at - 1) is None)
            or page.lex[at - 1].folded == FROM
        ) and may_start(page, at, limit):
            starts.append(at)
    names = ("aft", "aft2", "aft3")
    return [Source(names[n], s, extend(page, cue, s, anchor, kind, model)) for n, s in enumerate(starts)]


def choice_features(page: Page, cue: Cue, source: Source | None, start_kind: str, has_after: bool) -> Features:
    """Return the features by which one source, or none, is preferred."""
    part = cue.part
    follows = next_cat(page, cue.end)
    prev = page.lex[cue.at - 1].cat if cue.at else "edge"
    head = page.sentence_start(cue.at) == cue.at
    conj = bool(cue.proclitics)
    title = page.paragraph_start(cue.at) == 0
    if source is None:
        name = "none"
        cats: list[str] = []
    else:
        name = source.kind
        cats = [x.cat for x in page.lex[source.start : source.end]]
    first = cats[0] if cats else "-"
    stem = page.lex[source.start].stem if source else "-"
    inside = "v" if "verb" in cats or "pres" in cats else ""
    agree = _agreement(page, cue, source)
    return [
        f"n:{name}",
        f"np:{name}|{part}",
        f"npf:{name}|{part}|{follows}",
        f"nf:{name}|{follows}",
        f"npr:{name}|{part}|{prev}",
        f"nh:{name}|{part}|{head}|{conj}",
        f"ns:{name}|{start_kind}|{part}",
        f"nfi:{name}|{first}",
        f"nw:{name}|{stem}",
        f"nl:{name}|{bucket(len(cats))}",
        f"nv:{name}|{inside}",
        f"nc:{name}|{cats.count('comma')}",
        f"nt:{name}|{title}|{part}",
        f"na:{name}|{has_after}|{part}",
        f"nag:{name}|{agree}",
        f"nlem:{name}|{cue.form.lemma}",
        f"nnum:{name}|{cue.form.number}",
        f"npro:{name}|{bool(cue.form.pronoun)}|{part}",
        f"nwf:{name}|{page.lex[cue.end].stem if cue.end < len(page) else 'edge'}",
        f"nagp:{name}|{agree}|{part}",
        f"nfl:{name}|{first}|{bucket(len(cats))}",
        f"nprf:{name}|{prev}|{follows}",
        f"nsp:{name}|{speaks(cats)}|{part}",
        f"nspf:{name}|{speaks(cats)}|{first}",
        f"nrep:{name}|{quoted_often(page.known, page.lex[source.start].folded) if source else '-'}",
        f"nfam:{name}|{_has_family(page, source)}",
        f"npp:{name}|{page.lex[source.start - 1].stem if source and source.start else 'edge'}",
    ]


def _has_family(page: Page, source: Source | None) -> str:
    """Tell whether a source holds a word that is somebody's family name elsewhere in the article."""
    if source is None:
        return "-"
    return str(any(x.folded in page.known.families for x in page.lex[source.start : source.end]))


def speaks(cats: list[str]) -> str:
    """Tell by what a phrase looks like somebody who can speak: a name, a title, a body; "" if by nothing."""
    for kind, marks in (
        ("name", ("name", "defname")),
        ("title", ("title",)),
        ("body", ("body", "state")),
        ("rare", ("rare",)),
    ):
        if any(c in marks for c in cats):
            return kind
    return ""


def _agreement(page: Page, cue: Cue, source: Source | None) -> str:
    """Compare the cue's gender with the feminine ending of the source's first word."""
    if source is None or cue.part not in VERBAL | {"participle"}:
        return "-"
    word = page.lex[source.start].folded
    feminine = word.endswith(("\N{ARABIC LETTER HEH}", "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER TEH}"))
    return f"{cue.form.gender}{cue.form.number}{'f' if feminine else 'm'}"
