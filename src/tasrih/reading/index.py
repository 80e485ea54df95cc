"""Which record stands on which token: mentions, times, quantities, actors, and the statement around a word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple, Protocol

from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import ALEF, BEH, KAF, LAM
from tasrih.arabic.words import tokenize
from tasrih.model import Actor, Mention, Quantity, Statement, Time
from tasrih.reading.lexemes import AL
from tasrih.reading.whole import Whole

LONGEST_ALIAS = 5
"""In how many words a name that is no mention is looked for again."""


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Named(NamedTuple):
    """An actor's name on the page: its actor, tokens `start` to `end` (not included), the mention or None."""

    actor: str
    start: int
    end: int
    mention: Mention | None


class Index:
    """The records of an article by token; made once, linear in their number."""

    def __init__(self, whole: Whole) -> None:
        self.whole, self.page = whole, whole.page
        self.actors: dict[str, Actor] = {actor.id: actor for actor in whole.actors}
        self.mention_spans = [self.tokens_of(mention) for mention in whole.mentions]
        self._mentions = _painted(self.mention_spans)
        self.time_spans = [self.tokens_of(time) for time in whole.times]
        self._times = _painted(self.time_spans)
        self.quantity_spans = [self.tokens_of(quantity) for quantity in whole.quantities]
        self._quantities = _painted(self.quantity_spans)
        self._statements, self._parts = self._contents()
        self.named_actors = frozenset(mention.actor for mention in whole.mentions if mention.actor)

    def tokens_of(self, span: _Spanned) -> tuple[int, int]:
        """Return the tokens (end not included) that a stretch of code points touches."""
        first = max(bisect_right(self.page.starts, span.start) - 1, 0)
        return first, max(bisect_left(self.page.starts, span.end), first + 1)

    def mention_at(self, i: int) -> int | None:
        """Return the number of the mention that token `i` belongs to."""
        return self._mentions.get(i)

    def time_at(self, i: int) -> Time | None:
        """Return the time that token `i` belongs to."""
        at = self._times.get(i)
        return None if at is None else self.whole.times[at]

    def quantity_at(self, i: int) -> Quantity | None:
        """Return the quantity that token `i` belongs to."""
        at = self._quantities.get(i)
        return None if at is None else self.whole.quantities[at]

    def statement_at(self, i: int) -> Statement | None:
        """Return the innermost statement whose content holds token `i`."""
        at = self._statements.get(i)
        return None if at is None else self.whole.statements[at]

    def content_around(self, i: int) -> tuple[int, int] | None:
        """Return the tokens of the innermost content stretch that holds token `i`, or None."""
        return self._parts.get(i)

    def named_at(self, i: int) -> Named | None:
        """Return the actor that token `i` names: a mention with an actor, or a name the article has for one."""
        at = self._mentions.get(i)
        if at is not None:
            mention = self.whole.mentions[at]
            return Named(mention.actor, *self.mention_spans[at], mention) if mention.actor else None
        return self._alias_at(i)

    def is_alias(self, word: str) -> bool:
        """Tell whether a folded word as it stands begins a name that an actor bears."""
        return word in self._aliases

    def named_in(self, phrase: str) -> str | None:
        """Return the actor whose name ends a phrase ("the spokesman of X"), or None."""
        words = [fold_word(word) for word in phrase.split()]
        for n in range(1, len(words)):
            for rest, actor in self._aliases.get(words[n], ()):
                if list(rest) == words[n + 1 :]:
                    return actor
        return None

    def _alias_at(self, i: int) -> Named | None:
        for head in _heads(self.page.lex[i].stem):
            for words, actor in self._aliases.get(head, ()):
                end = i + len(words) + 1
                if end <= len(self.page) and all(
                    self.page.lex[i + 1 + n].folded == word for n, word in enumerate(words)
                ):
                    return Named(actor, i, end, None)
        return None

    def _contents(self) -> tuple[dict[int, int], dict[int, tuple[int, int]]]:
        """Paint the contents on the tokens, larger ones first, so that the innermost stays."""
        parts = [
            (sum(map(len, s.content)), n, self.tokens_of(part))
            for n, s in enumerate(self.whole.statements)
            for part in s.content
        ]
        holder: dict[int, int] = {}
        stretch: dict[int, tuple[int, int]] = {}
        for _, n, (start, end) in sorted(parts, key=lambda part: (-part[0], part[1])):
            for i in range(start, end):
                holder[i] = n
                stretch[i] = (start, end)
        return holder, stretch

    @cached_property
    def _aliases(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        """Return first folded word -> (further words, actor) of the names that only one actor bears, longest first."""
        owners: dict[tuple[str, ...], set[str]] = {}
        for text, actor in dict.fromkeys(self._names()):
            if text.count(" ") >= LONGEST_ALIAS:
                continue
            words = tuple(fold_word(word) for word in tokenize(text).words)
            if 0 < len(words) <= LONGEST_ALIAS and all(word[:1].isalnum() for word in words):
                owners.setdefault(words, set()).add(actor)
        table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for words in sorted(owners, key=lambda words: (-len(words), words)):
            if len(owners[words]) == 1:
                table.setdefault(words[0], []).append((words[1:], next(iter(owners[words]))))
        return table

    def _names(self) -> Iterator[tuple[str, str]]:
        for actor in self.whole.actors:
            for name in (actor.name, *actor.names):
                yield name, actor.id
                head = name.split(" ", 1)[0]
                if actor.type == "organisation" and head != name and fold_word(head).startswith(AL):
                    yield head, actor.id  # "the Alliance" for "the International Alliance"
        for statement in self.whole.statements:
            if statement.source and statement.speaker and statement.speaker.actor:
                yield statement.source.text, statement.speaker.actor


def _painted(spans: Sequence[tuple[int, int]]) -> dict[int, int]:
    return {i: n for n, (start, end) in enumerate(spans) for i in range(start, end)}


def _heads(stem: str) -> Iterable[str]:
    """Return what a word may be without a proclitic preposition."""
    if stem.startswith(LAM + LAM):
        return (stem, ALEF + stem[1:])
    if len(stem) > 3 and stem[0] in (LAM, BEH, KAF):
        return (stem, stem[1:])
    return (stem,)
