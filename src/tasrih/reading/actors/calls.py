"""The calls of a page: each name that was found, each run of words by which a speaker is called."""

from __future__ import annotations

from tasrih import gazetteer
from tasrih.lexicon.actors import actors
from tasrih.model import ActorType
from tasrih.reading.actors.bodies import state_of
from tasrih.reading.actors.keys import body_words, clean_span, name_words, words_of
from tasrih.reading.actors.record import Call
from tasrih.reading.actors.types import type_of_phrase
from tasrih.reading.entities import name_span
from tasrih.reading.known import Known
from tasrih.reading.lexemes import BODY, DEF, NISBA, PUNCT
from tasrih.reading.mentions import Found
from tasrih.reading.multiword import match_at
from tasrih.reading.names import Run
from tasrih.reading.page import Page

Hits = dict[int, Known]
"""Known actors by each token of their names."""


def supported(hits: list[Known]) -> Hits:
    """Return the hits that count: sure ones, and weak names (not of media) whose actor has a sure one too."""
    sure = {hit.number for hit in hits if hit.sure}
    taken = (hit for hit in hits if hit.sure or (hit.number in sure and actors()[hit.number].kind != "media"))
    return {k: hit for hit in taken for k in range(hit.first, hit.last)}


def of_found(page: Page, name: Found, hits: Hits) -> Call:
    """Return the call that a found name makes."""
    first, last, start, end = clean_span(page, name.first, name.last, name.start)
    return _call(page, (first, last, start, end), name.type if name.type != "other" else None, hits, found=True)


def names_somebody(page: Page, run: Run) -> bool:
    """Tell whether a run may be a personal name: not a title with nothing behind it that any name has."""
    length = match_at("titles", page.lex, run[0])
    if run[0] + length >= run[1]:
        return not length
    return not length or any(page.lex[k].name and not page.flags[k] & NISBA for k in range(run[0] + length, run[1]))


def of_run(page: Page, run: Run, person: bool, hits: Hits) -> Call:
    """Return the call that a run of tokens makes; of a `person` what stands before the name is left out."""
    while person and (length := match_at("titles", page.lex, run[0])) and run[0] + length < run[1]:
        run = (run[0] + length, run[1])
    first, last, start, end = clean_span(page, *run, name_span(page, run)[0])
    kind: ActorType | None = "person" if person else None
    if first in hits and hits[first].first == first:
        start = hits[first].start
    return _call(page, (first, last, start, end), kind, hits)


def _call(
    page: Page, at: tuple[int, int, int, int], kind: ActorType | None, hits: Hits, *, found: bool = False
) -> Call:
    first, last, start, end = at
    folded = words_of(page, first, last, start)
    if kind == "person":
        return Call(first, last, start, end, name_words(folded), "person", personal=True, found=found)
    hit = (
        _known(page, first, last, hits) if kind != "place" or first not in hits or hits[first].first == first else None
    )
    if hit is not None:
        return Call(first, last, start, end, body_words(folded), hit.type, hit.number, hit.stance, found=True)
    words = body_words(folded)
    told = "place" if kind is None and state_of(words) else type_of_phrase(page, first, last)
    kind = told if kind is None or (kind == "organisation" and told in ("media", "document")) else kind
    if kind == "media" and gazetteer.lookup(" ".join(folded)):
        kind = "organisation"
    return Call(first, last, start, end, words, kind, found=found)


def _known(page: Page, first: int, last: int, hits: Hits) -> Known | None:
    """Return the known actor whose name tokens `first` to `last` are, a kind of body before and adjectives behind."""
    head = first
    while head < last and head not in hits and page.flags[head] & (BODY | PUNCT) and head - first < 2:
        head += 1
    hit = hits.get(head)
    if hit is None or last < _last_word(page, hit):
        return None
    if not all(page.flags[k] & (BODY | PUNCT) for k in range(hit.first, head)):
        return None
    for k in range(hit.last, last):
        if not page.flags[k] & (PUNCT | NISBA) or not page.flags[k] & (PUNCT | DEF):
            return None
    return hit


def _last_word(page: Page, hit: Known) -> int:
    """Return the token behind the last word of a known name, so that a part of it that ends it counts as the name."""
    end = hit.last
    while end > hit.first + 1 and page.flags[end - 1] & PUNCT:
        end -= 1
    return end


def same_stretch(a: Call, b: Call, page: Page) -> bool:
    """Tell whether two calls are one in the text: same head, marks and a kind of body aside."""
    if a.first == b.first:
        return True
    first, second = sorted((a, b), key=lambda call: call.first)
    between = range(first.first, second.first)
    return second.first < first.last and all(
        page.flags[k] & (BODY | PUNCT) and not page.flags[k] & DEF for k in between
    )
