"""A `Whole` made by hand: a text with the records that the earlier stages would have found in it.

    «قوات التحالف» في [P الحسكة] ...

Marks in the text, taken out of it: `[P:name ...]` a place, `[O:id ...]`, `[M:id ...]`, `[G:id ...]` an organisation,
person or group, `[D:id ...]` a medium, with actor `id`, `[T ...]` a time, `[Q ...]` a quantity (its last word is
what is counted),
`{act:speaker ...}` a statement's content by the actor `speaker`; `{judge~:h1>a1 ...}` what h1 reads into a1's words.
Marks may be nested.
"""

from __future__ import annotations

import re
from typing import Any

from reading.texts import article
from tasrih.model import Actor, Mention, Place, Quantity, Role, Span, Speaker, Statement, Time
from tasrih.reading.page import Page
from tasrih.reading.whole import Whole

MARK = re.compile(
    r"\[(?P<kind>[POMGDTQ])(?::(?P<id>[\w.-]+))? |\{(?P<act>[\w!~-]+):(?P<who>\w*)(?:>(?P<about>\w+))? |[\]}]"
)
TYPES = {"P": "place", "O": "organisation", "M": "person", "G": "group", "D": "organisation"}


class Marked:
    """The text without marks, and each mark with its stretch."""

    def __init__(self, source: str) -> None:
        self.text, self.marks, at = "", [], 0
        opened: list[tuple[re.Match[str], int]] = []
        for match in MARK.finditer(source):
            self.text += source[at : match.start()]
            at = match.end()
            if match[0] in "]}":
                head, start = opened.pop()
                self.marks.append((head, start, len(self.text)))
            else:
                opened.append((match, len(self.text)))
        self.text += source[at:]
        self.marks.sort(key=lambda mark: (mark[1], -mark[2]))


def whole(source: str, **roles: str) -> Whole:
    """The whole of a marked text; `a1="o1"` gives the actor a1 a role in the organisation o1."""
    marked = Marked(source)
    page = Page(article(marked.text))
    made: dict[str, list[Any]] = {name: [] for name in ("mentions", "places", "times", "quantities", "statements")}
    actors: dict[str, Actor] = {}
    for head, start, end in marked.marks:
        if head["kind"] is None:
            number = len(made["statements"]) + 1
            made["statements"].append(_statement(page, head, start, end, number, made["mentions"]))
        else:
            _record(page, head, start, end, made, actors)
    for name in {head["who"] for head, _, _ in marked.marks if head["who"]} - set(actors):
        actors[name] = Actor(name, name, "person")
    for name, organisation in roles.items():
        span = page.article.span(0, 1)
        actors[name] = Actor(name, actors[name].name, "person", roles=(Role("spokesman", organisation, span),))
    return Whole(
        page,
        tuple(made["statements"]),
        tuple(actors[name] for name in sorted(actors)),
        tuple(made["mentions"]),
        tuple(made["places"]),
        tuple(made["times"]),
        tuple(made["quantities"]),
    )


def _record(
    page: Page, head: re.Match[str], start: int, end: int, made: dict[str, list[Any]], actors: dict[str, Actor]
) -> None:
    kind, name, text = head["kind"], head["id"], page.text[start:end]
    if kind == "T":
        made["times"].append(Time(start, end, text, f"t{len(made['times']) + 1}", name or "2024-01-01", "day", True))
    elif kind == "Q":
        of = start + text.rindex(" ") + 1 if " " in text else start
        counted = None if of == start else Span(of, end, page.text[of:end])
        number = float(name or 1)
        made["quantities"].append(
            Quantity(start, end, text, f"q{len(made['quantities']) + 1}", number, number, None, counted, False)
        )
    elif kind == "P":
        place, _, actor = (name or f"p{len(made['places']) + 1}").partition(".")
        if place not in {p.id for p in made["places"]}:
            made["places"].append(Place(place, text, place, "XX", 1.0, 2.0, None, "point"))
        if actor:
            actors.setdefault(actor, Actor(actor, text, "place", (text,)))
        made["mentions"].append(Mention(start, end, text, "place", actor or None, place))
    else:
        if name:
            actor_type = {"M": "person", "O": "organisation", "G": "group", "D": "media"}[kind]
            actors.setdefault(name, Actor(name, text, actor_type, (text,)))
        made["mentions"].append(Mention(start, end, text, TYPES[kind], name, None))


def _statement(
    page: Page, head: re.Match[str], start: int, end: int, number: int, mentions: list[Mention]
) -> Statement:
    """A statement whose cue is the word before its content; `!` after the act: left unsaid, `~`: inferred."""
    about = next((Span(m.start, m.end, m.text) for m in mentions if m.actor == head["about"]), None)
    act, words = head["act"], page.text[:start].split()
    cue_start = page.text.rindex(words[-1], 0, start) if words else 0
    cue = page.article.span(cue_start, cue_start + len(words[-1])) if words else page.article.span(start, end)
    return Statement(
        id=f"s{number}",
        cue=cue,
        source=None,
        content=(page.article.span(start, end),),
        speaker=Speaker(head["who"], head["who"]) if head["who"] else None,
        kind="indirect",
        act=act.strip("!~"),  # type: ignore[arg-type]
        voice="inferred" if "~" in act else "said",
        about=about,
        confidence=0.9,
        unsaid="!" in act,
    )
