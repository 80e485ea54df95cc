"""What a search found, for people: who says, the words around the hits, where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tasrih.cli.terminal import Screen

if TYPE_CHECKING:
    from tasrih.archive import Found, Results, Snippet

SEPARATOR = " · "
BAR = "    │ "
OPEN, CLOSE = "[", "]"
ACTS = {"assert": "says", "deny": "denies", "call": "calls for", "pledge": "pledges", "ask": "asks", "judge": "judges"}


def view(results: Results, screen: Screen) -> str:
    """Return the page as text that ends with a line feed."""
    lines = [screen.paint(_head(results), bold=True)]
    for found in results.found:
        lines += ["", *_found(found, screen)]
    for name, counts in results.facets.items():
        lines += ["", screen.paint(name, bold=True)]
        lines += (f"{count.count:8,}  {screen.own(count.value)}" for count in counts)
    if results.next:
        lines += ["", screen.paint(f"more: --after {results.next}", dim=True)]
    return "\n".join(lines) + "\n"


def _head(results: Results) -> str:
    return f"{results.total:,} statement{'' if results.total == 1 else 's'}"


def _found(found: Found, screen: Screen) -> Iterator[str]:
    statement, article = found.statement, found.article
    who = screen.own(statement.speaker.name, bold=True) if statement.speaker else "nobody named"
    notes = [ACTS[statement.act]]
    notes += ["NOT SAID"] if statement.unsaid else []
    notes += [statement.voice.upper()] if statement.voice != "said" else []
    notes += ["HEDGED"] if statement.hedge else []
    yield SEPARATOR.join((who, *notes, f"{statement.confidence:.2f}"))
    for line in screen.paragraph(marked(found.snippet), screen.columns - len(BAR)):
        yield BAR + line
    title = article.title or article.origin
    where = [screen.own(title), *(screen.own(part) for part in (article.site, article.published) if part)]
    yield "    " + SEPARATOR.join(where)
    yield "    " + screen.paint(f"{screen.own(article.origin)} {statement.id}", dim=True)


def marked(snippet: Snippet) -> str:
    """Return a snippet with brackets around its hits; hits that overlap are one."""
    text, parts, at = snippet.text, [], 0
    for start, end in _merged(snippet.marks):
        parts += [text[at:start], OPEN, text[start:end], CLOSE]
        at = end
    return "".join([*parts, text[at:]])


def _merged(marks: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    current: tuple[int, int] | None = None
    for start, end in sorted(marks):
        if current and start < current[1]:
            current = (current[0], max(current[1], end))
        else:
            if current:
                yield current
            current = (start, end)
    if current:
        yield current
