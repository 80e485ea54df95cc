"""The name inside a source's noun phrase: who is meant, without titles, appositions and relative clauses."""

from __future__ import annotations

from tasrih.reading.lexemes import COMMA, DASH, PUNCT, QUOTE, REL, TITLE, Lexeme
from tasrih.reading.linear import Features, Model
from tasrih.reading.page import Page

NAME_CATS = frozenset({"name", "rare"})
SOFT_CATS = frozenset({"word", "wordb", "wordl", "wordw", "wordp", "fem", "noun"})
DEF_CATS = frozenset({"def", "defname", "defrare"})
LONGEST_NAME = 7
Run = tuple[int, int]


def _namelike(lex: Lexeme) -> bool:
    return lex.cat in NAME_CATS or (lex.cat in SOFT_CATS and not lex.cues)


def name_runs(page: Page, start: int, end: int) -> list[Run]:
    """Return the stretches of `start` to `end` that look like a personal name.

    A run starts with a word that may be a name, goes on through such words and family names with the
    article, and holds at least one word of the name list, unless a title stands before it.
    """
    found: list[Run] = []
    at = start
    while at < end:
        if not _namelike(page.lex[at]):
            at += 1
            continue
        stop = at + 1
        while stop < end and (_namelike(page.lex[stop]) or page.lex[stop].cat in DEF_CATS):
            stop += 1
        run = _trimmed(page, at, min(stop, at + LONGEST_NAME))
        if run is not None:
            found.append(run)
        at = stop
    return found


def _trimmed(page: Page, start: int, end: int) -> Run | None:
    """Drop adjectives with the article off the end, unless they are family names; None if no name is left."""
    while end - start > 1 and page.lex[end - 1].cat == "def" and page.lex[end - 2].cat not in NAME_CATS:
        end -= 1
    known = sum(page.lex[k].cat in NAME_CATS or page.lex[k].cat == "defname" for k in range(start, end))
    if known == 0 and not (end - start >= 2 and start > 0 and page.flags[start - 1] & TITLE):
        return None
    return start, end


def family_name(page: Page, start: int, end: int) -> Run | None:
    """Return a phrase that is one family name, with or without a title before it ("the minister X"), or None."""
    words = [k for k in range(start, end) if not page.flags[k] & PUNCT]
    if not words or len(words) > 2:
        return None
    last = words[-1]
    lex = page.lex[last]
    titled = len(words) == 2 and bool(page.flags[words[0]] & TITLE)
    if len(words) == 2 and not titled:
        return None
    if lex.cat in NAME_CATS or lex.cat in ("defname", "defrare") or (titled and _namelike(lex)):
        return last, last + 1
    return None


def head_of(page: Page, start: int, end: int) -> Run:
    """Return the phrase up to its first comma, dash or relative, quotation marks around the whole taken off."""
    stop = start + 1
    while stop < end and not page.flags[stop] & (COMMA | DASH | REL):
        stop += 1
    if page.flags[start] & QUOTE and stop - start > 2 and page.flags[stop - 1] & QUOTE:
        quote = page.quote_at(start)
        if quote is not None and quote.close == stop - 1:
            return start + 1, stop - 1
    return start, stop


def name_options(page: Page, start: int, end: int) -> list[tuple[str, Run]]:
    """Return the stretches that may be the name: the phrase's head, each run, and a run without its first word."""
    found: list[tuple[str, Run]] = [("head", head_of(page, start, end))]
    for run in name_runs(page, start, end):
        found.append(("run", run))
        if run[1] - run[0] > 2:
            found.append(("tail", (run[0] + 1, run[1])))
    family = family_name(page, *head_of(page, start, end))
    if family is not None and all(family != run for _, run in found):
        found.append(("family", family))
    return found


def name_features(page: Page, start: int, end: int, kind: str, run: Run) -> Features:
    """Return the features by which a stretch of a source is taken for the name in it."""
    lex = page.lex
    cats = [lex[k].cat for k in range(*run)]
    before = lex[run[0] - 1].cat if run[0] > start else "edge"
    after = lex[run[1]].cat if run[1] < end else "edge"
    titled = any(page.flags[k] & TITLE for k in range(start, run[0]))
    first = lex[start].cat
    listed = sum(c in ("name", "defname") for c in cats)
    pattern = " ".join(cats[:4])
    return [
        f"k:{kind}", f"kf:{kind}|{first}", f"kt:{kind}|{titled}", f"kb:{kind}|{before}", f"ka:{kind}|{after}",
        f"kba:{kind}|{before}|{after}", f"kp:{kind}|{pattern}", f"kl:{kind}|{min(listed, 3)}|{min(len(cats), 5)}",
        f"kft:{kind}|{first}|{titled}|{min(listed, 3)}", f"kw:{kind}|{lex[run[0]].stem}", f"kpw:{kind}|{lex[run[0] - 1].stem if run[0] > start else 'edge'}",
        f"ke:{kind}|{run[0] == start}|{run[1] == end}|{min(listed, 2)}", f"kc0:{kind}|{cats[0]}|{cats[-1]}",
        f"kn:{kind}|{len(cats)}|{titled}|{before}",
    ]  # fmt: skip


def name_in(page: Page, start: int, end: int, model: Model) -> tuple[Run, bool]:
    """Return the name in a source, and whether it is a personal name (else it is the phrase's head)."""
    options = name_options(page, start, end)
    if len(options) == 1:
        return options[0][1], False
    best, _ = model.choose([name_features(page, start, end, kind, run) for kind, run in options])
    return options[best][1], options[best][0] != "head"
