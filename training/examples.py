"""What each decision should have been, read off the marks: features and the right answer."""

from __future__ import annotations

from collections.abc import Iterator

from marked import Mark, Marked, unquoted
from models import Example, Group

from tasrih.evaluation.matching import name_words, same_name
from tasrih.reading.cues import Cue, candidates, cue_features
from tasrih.reading.drafts import Draft, gate_features, likely_starts, proposals, sources_of, starts_of
from tasrih.reading.ends import boundaries, content_limit, end_features, opening_quote
from tasrih.reading.entities import name_text
from tasrih.reading.lexemes import PUNCT
from tasrih.reading.linear import Weights
from tasrih.reading.names import name_features, name_options
from tasrih.reading.page import Page
from tasrih.reading.sources import Source, choice_features, extent_features
from tasrih.reading.speakers import features, mention_in, open_cast, rivals, settle
from tasrih.reading.starts import Start, forward, start_features


def cues_of(marked: Marked) -> Iterator[tuple[Cue, Mark | None]]:
    """Yield each candidate with the mark whose cue it touches, or None."""
    used: set[int] = set()
    for cue in candidates(marked.page):
        hit = None
        for n, mark in enumerate(marked.marks):
            if n not in used and mark.cue[0] < cue.end and cue.at < mark.cue[1]:
                hit = mark
                used.add(n)
                break
        yield cue, hit


def cue_examples(articles: list[Marked]) -> Iterator[Example]:
    """Yield each candidate at first sight: is it a cue?"""
    for marked in articles:
        for cue, mark in cues_of(marked):
            yield cue_features(marked.page, cue), int(mark is not None)


def extent_examples(articles: list[Marked]) -> Iterator[Example]:
    """Yield each token of a marked source that follows its cue, and the one after it: does the phrase end before it?"""
    for marked in articles:
        page = marked.page
        for cue, mark in cues_of(marked):
            if mark is None or mark.source is None or mark.source[0] < cue.end:
                continue
            start, end = mark.source
            for kind, anchor in _contexts(page, cue, mark):
                stop = min(end + 1, len(page), anchor if anchor >= 0 else len(page))
                for at in range(start + 1, stop):
                    yield extent_features(page, cue, start, at, anchor, kind), int(at == end)


def _contexts(page: Page, cue: Cue, mark: Mark) -> Iterator[tuple[str, int]]:
    """Yield the kinds of search in which the source's border is looked for, with the anchor that bounds it."""
    if cue.part in ("preposition", "phrase"):
        yield "prep", -1
        return
    yield "np", -1
    assert mark.source is not None
    first = unquoted(page, mark.content[0][0])
    for start in forward(page, cue):
        if unquoted(page, start.first) == first and start.anchor >= mark.source[1]:
            yield "anchored", start.anchor
            return


def right_start(page: Page, mark: Mark, start: Start) -> bool:
    """Tell whether a beginning is the marked one, quotation marks aside."""
    first, last = mark.content[0]
    if start.last >= 0 and last > mark.cue[0] + 1:
        return False
    if start.last < 0 and first < mark.cue[0]:
        return False
    return unquoted(page, start.first) == unquoted(page, first)


def start_groups(articles: list[Marked], weights: Weights) -> Iterator[Group]:
    """Yield the beginnings considered for each marked cue, and which one it is."""
    for marked in articles:
        page = marked.page
        for cue, mark in cues_of(marked):
            if mark is not None:
                found = starts_of(page, cue, weights)
                hits = [right_start(page, mark, s) for s in found]
                yield from _group([start_features(page, cue, s, found) for s in found], hits)


def _group(rows: list[list[str]], hits: list[bool]) -> Iterator[Group]:
    """Yield one group whose first hit is the right one; nothing when there is no hit or no rival."""
    if any(hits) and len(rows) > 1:
        first = hits.index(True)
        kept = [n for n, hit in enumerate(hits) if n == first or not hit]
        yield [rows[n] for n in kept], kept.index(first)


def choice_groups(articles: list[Marked], weights: Weights) -> Iterator[Group]:
    """Yield the sources considered for each marked cue, none first, and which one it is."""
    for marked in articles:
        page = marked.page
        for cue, mark in cues_of(marked):
            likely = likely_starts(page, cue, weights) if mark else []
            if mark is None or not likely:
                continue
            start = next((s for s, _ in likely if right_start(page, mark, s)), likely[0][0])
            options = sources_of(page, cue, start, weights)
            has_after = any(o.kind.startswith("aft") for o in options)
            hits = [mark.source is None, *(_right_source(page, mark, o) for o in options)]
            rows = [choice_features(page, cue, o, start.kind, has_after) for o in (None, *options)]
            yield from _group(rows, hits)


def _right_source(page: Page, mark: Mark, source: Source) -> bool:
    if mark.source is None or unquoted(page, source.start) != unquoted(page, mark.source[0]):
        return False
    return source.kind.startswith("aft") or source.end >= mark.source[1]


def end_examples(articles: list[Marked], weights: Weights) -> Iterator[Example]:
    """Yield each boundary up to a marked content's end: does the content end there?"""
    for marked in articles:
        page = marked.page
        for cue, mark in cues_of(marked):
            if mark is None or mark.content[0][0] < cue.at:
                continue
            start = next((s for s in starts_of(page, cue, weights) if right_start(page, mark, s)), None)
            if start is None:
                continue
            end = mark.content[-1][1]
            quote = opening_quote(page, start)
            for at in boundaries(page, start, content_limit(page, start, quote)):
                yield end_features(page, cue, start, at, quote), int(at >= end)
                if at >= end:
                    break


def gate_examples(articles: list[Marked], weights: Weights) -> Iterator[Example]:
    """Yield each draft: is it the marked statement?"""
    for marked in articles:
        for cue, mark in cues_of(marked):
            for made in proposals(marked.page, cue, weights):
                yield gate_features(marked.page, made), int(mark is not None and _right(marked.page, mark, made))


def _right(page: Page, mark: Mark, made: Draft) -> bool:
    """Tell whether a draft has found the marked statement, with the source that it has."""
    if made.source is None or mark.source is None:
        return made.source is None and mark.source is None and _found(page, mark, made)
    return made.source.start < mark.source[1] and mark.source[0] < made.source.end and _found(page, mark, made)


def _found(page: Page, mark: Mark, made: Draft) -> bool:
    """Tell whether a draft's content shares half of its words with the marked one."""
    read = {k for k in range(made.first, made.end) if not page.flags[k] & PUNCT}
    true = {k for start, end in mark.content for k in range(start, end) if not page.flags[k] & PUNCT}
    return 2 * len(read & true) >= len(read | true)


def name_groups(articles: list[Marked]) -> Iterator[Group]:
    """Yield, for each marked source that holds its speaker's name or a part of it, the stretches and which it is."""
    for marked in articles:
        page = marked.page
        for mark in marked.marks:
            if mark.source is None or not mark.speaker:
                continue
            options = name_options(page, *mark.source)
            cut = [_text(page, *run) for _, run in options]
            if mark.speaker in _text(page, *mark.source):
                hits = [c == mark.speaker for c in cut]
                if not any(hits):
                    hits = [same_name(mark.speaker, c) and same_name(c, mark.speaker) for c in cut]
            else:
                hits = [_part_of(c, mark.speaker) for c in cut]
            yield from _group([name_features(page, *mark.source, *o) for o in options], hits)


def _part_of(words: str, name: str) -> bool:
    """Tell whether a stretch is a part of a name that stands whole elsewhere: a family name alone."""
    return name_words(words) < name_words(name)


def _text(page: Page, start: int, end: int) -> str:
    return page.text[page.starts[start] : page.ends[end - 1]]


def speaker_groups(articles: list[Marked], weights: Weights) -> Iterator[Group]:
    """Yield, for each marked statement, the entities it may be said by and which one it is.

    The article is gone through with the right answers, so that each decision is learned from a true past.
    """
    for marked in articles:
        page = marked.page
        cast = open_cast(page, weights.name)
        for cue, mark in cues_of(marked):
            if mark is None or mark.speaker is None:
                continue
            source = Source("gold", *mark.source) if mark.source else None
            made = Draft(cue, Start("gold", cue.at, cue.end), cue.end, cue.end, source, 1, 1, 1)
            mention = mention_in(page, made, weights.name)
            options = rivals(page, made, mention, cast)
            hits = [e is not None and same_name(mark.speaker, name_text(page, e.best)) for e in options]
            if None in options and source is not None and not any(hits):
                hits[options.index(None)] = same_name(mark.speaker, _text(page, source.start, source.end))
            rows = [features(page, made, mention, e, cast, n) for n, e in enumerate(options)]
            yield from _group(rows, hits)
            settle(page, made, mention, options[hits.index(True)] if any(hits) else None, cast)
