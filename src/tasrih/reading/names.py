"""The name inside a source's noun phrase: who is meant, without titles, appositions and relative clauses."""

from __future__ import annotations

from tasrih.reading.lexemes import COMMA, DASH, DEF, PUNCT, QUOTE, REL, TITLE, Lexeme
from tasrih.reading.linear import Features, Model
from tasrih.reading.page import Page

SOFT_CATS = frozenset(
    {
        "word",
        "wordb",
        "wordl",
        "wordw",
        "wordp",
        "wordbp",
        "wordlp",
        "worda",
        "wordba",
        "wordla",
        "wordwa",
        "fem",
        "noun",
        "pres",
    }
)
DEF_CATS = frozenset({"def", "defname", "defrare", "nat"})
LONGEST_NAME = 7
Run = tuple[int, int]


def _soft(lex: Lexeme) -> bool:
    return lex.cat in SOFT_CATS and not lex.cues


def named(lex: Lexeme) -> bool:
    """Tell whether a word without the article is in the name list."""
    return bool(lex.name) and not lex.flags & DEF


def name_runs(page: Page, start: int, end: int) -> list[Run]:
    """Return the stretches of `start` to `end` that look like a personal name.

    A run starts with a word of the name list, or with two unknown words behind a title, an adjective
    or a comma; it goes on through such words, and through family names with the article.
    """
    found: list[Run] = []
    at = start
    while at < end:
        lex = page.lex[at]
        stop = at
        if named(lex) or (_soft(lex) and _opens_name(page, at, start)):
            stop = _run_end(page, at, end)
        if stop > at and (any(page.lex[k].name for k in range(at, stop)) or stop - at >= 2):
            found.append((at, stop))
            at = stop
        else:
            at += 1
    return found


def _opens_name(page: Page, at: int, start: int) -> bool:
    return at == start or page.lex[at - 1].cat in ("title", "def", "defname", "defrare", "nat", "comma", "body")


def _run_end(page: Page, at: int, end: int) -> int:
    stop = at + 1
    while stop < min(end, at + LONGEST_NAME):
        lex = page.lex[stop]
        family = lex.cat in DEF_CATS and (page.lex[stop - 1].name or stop - at >= 2 or lex.name)
        if not (named(lex) or family or _soft(lex)):
            break
        stop += 1
    while stop - at > 1 and page.lex[stop - 1].cat == "def" and not page.lex[stop - 2].name:
        stop -= 1
    return stop


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
    return (last, last + 1) if lex.name or (titled and _soft(lex)) else None


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
        first = next((k for k in range(*run) if named(page.lex[k])), run[0])
        if first > run[0]:
            found.append(("tail", (first, run[1])))
        last = next((k for k in range(run[1] - 1, first, -1) if page.lex[k].name), run[1] - 1)
        if last + 1 < run[1]:
            found.append(("front", (first, last + 1)))
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
    firstname = lex[run[0]].name
    listed = sum(lex[k].name == "name" for k in range(*run))
    pattern = " ".join(cats[:4])
    return [
        f"k:{kind}",
        f"kf:{kind}|{first}",
        f"kt:{kind}|{titled}",
        f"kb:{kind}|{before}",
        f"ka:{kind}|{after}",
        f"kba:{kind}|{before}|{after}",
        f"kp:{kind}|{pattern}",
        f"kl:{kind}|{min(listed, 3)}|{min(len(cats), 5)}",
        f"kft:{kind}|{first}|{titled}|{min(listed, 3)}",
        f"kw:{kind}|{lex[run[0]].stem}",
        f"kpw:{kind}|{lex[run[0] - 1].stem if run[0] > start else 'edge'}",
        f"ke:{kind}|{run[0] == start}|{run[1] == end}|{min(listed, 2)}",
        f"kc0:{kind}|{cats[0]}|{cats[-1]}",
        f"k1:{kind}|{firstname}|{titled}|{before}",
        f"k2:{kind}|{firstname}|{lex[run[1] - 1].name}|{after}",
        f"k3:{kind}|{''.join('n' if lex[k].name == 'name' else 'r' if lex[k].name else '.' for k in range(*run))[:5]}",
        f"kn:{kind}|{len(cats)}|{titled}|{before}",
    ]


def name_in(page: Page, start: int, end: int, model: Model) -> tuple[Run, bool]:
    """Return the name in a source, and whether it is a personal name (else it is the phrase's head)."""
    options = name_options(page, start, end)
    if len(options) == 1:
        return options[0][1], False
    best, _ = model.choose([name_features(page, start, end, kind, run) for kind, run in options])
    kind, chosen = options[best]
    if kind == "head" and page.flags[start] & TITLE:
        titled = next((run for k, run in options if k != "head" and _follows_title(page, start, run)), None)
        return (titled, True) if titled else (chosen, False)
    return chosen, kind != "head"


def _follows_title(page: Page, start: int, run: Run) -> bool:
    """Tell whether a full name, its first word a common one, stands at once behind the title that opens a phrase."""
    return run[0] == start + 1 and run[1] - run[0] >= 2 and page.lex[run[0]].name == "name"
