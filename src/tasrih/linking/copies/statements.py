"""One statement in many reports: the same speaker, nearly the same words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import msgspec

from tasrih import lexicon
from tasrih.linking.copies.groups import Copies
from tasrih.linking.copies.report import folded_words, shingles
from tasrih.linking.forest import Forest
from tasrih.model import Reading

SIZE = 2
"""How many words stand in a row in what statements are compared by."""
SAME = 0.6
"""Which share of the shorter one's runs of words must stand in the longer."""
SOME_WORDS, LEAST_WORDS = 3, 5
"""Of fewer words, nothing is said; statements must be equal."""
CROWD = 200
"""A run of words that so many statements of one speaker have brings no candidates."""


class Saying(msgspec.Struct, frozen=True):
    """A statement as it is compared: `speaker` is whatever is the same for one person (the linked actor's id).

    `published` is ISO 8601 or "". `denies` tells a denial from the rest.
    """

    article: str
    statement: str
    speaker: str
    words: tuple[str, ...]
    published: str = ""
    denies: bool = False

    @property
    def key(self) -> str:
        """Return what is the same for this statement alone."""
        return f"{self.article} {self.statement}"


class Repeated(msgspec.Struct, frozen=True):
    """One statement in several articles: (article, statement) in the order of publication, the fullest wording.

    `independent` is the number of reports that are no copies of each other.
    """

    speaker: str
    sayings: tuple[tuple[str, str], ...]
    fullest: tuple[str, str]
    independent: int


def sayings_of(reading: Reading, speakers: dict[str, str], *, id: str | None = None) -> list[Saying]:
    """Return the statements of a reading whose speaker has a key in `speakers` (actor's id in the article -> key)."""
    article = reading.article.id if id is None else id
    made = []
    for statement in reading.statements:
        actor = statement.speaker.actor if statement.speaker else None
        if actor is None or actor not in speakers or statement.unsaid:
            continue
        words = folded_words(" ".join(span.text for span in statement.content))
        made.append(
            Saying(
                article,
                statement.id,
                speakers[actor],
                tuple(words),
                reading.article.published or "",
                statement.act == "deny",
            )
        )
    return made


def repeated(sayings: Iterable[Saying], copies: Copies | None = None) -> list[Repeated]:
    """Return the statements that stand in more than one article; the order given does not matter."""
    by_speaker: dict[str, list[Saying]] = {}
    for saying in sorted(sayings, key=lambda saying: saying.key):
        by_speaker.setdefault(saying.speaker, []).append(saying)
    return [group for speaker in sorted(by_speaker) for group in _of_one(by_speaker[speaker], copies)]


def same_statement(a: Saying, b: Saying) -> bool:
    """Tell whether two statements of one speaker are one: the shorter one's runs of words stand in the longer.

    A denial is no assertion, a negation more or less or other numbers make another statement.
    """
    short, long = sorted((a, b), key=lambda saying: (len(saying.words), saying.key))
    if a.denies != b.denies or len(short.words) < SOME_WORDS:
        return False
    if len(short.words) < LEAST_WORDS:
        return short.words == long.words
    few, many = set(shingles(list(short.words), SIZE)), set(shingles(list(long.words), SIZE))
    return len(few & many) >= SAME * len(few) and not _contradict(short, long, few & many)


def _contradict(short: Saying, long: Saying, shared: set[int]) -> bool:
    """Tell whether the shorter one negates, or numbers, what the longer does not."""
    near = _near(long.words, shared)
    negations = _negations()
    if any(word in negations for word in short.words) != any(word in negations for word in near):
        return True
    numbers = {word for word in short.words if word[0].isdecimal()}
    others = {word for word in near if word[0].isdecimal()}
    return bool(numbers and others) and not numbers & others


def _near(words: tuple[str, ...], shared: set[int]) -> tuple[str, ...]:
    """Return the part of the longer one that answers to the shorter: from the first to the last run they share."""
    hits = [at for at, shingle in enumerate(shingles(list(words), SIZE)) if shingle in shared]
    return words[max(0, hits[0] - 1) : hits[-1] + SIZE] if hits else ()


@cache
def _negations() -> frozenset[str]:
    return frozenset(form for form in lexicon.words("negation") if " " not in form)


def _of_one(sayings: list[Saying], copies: Copies | None) -> list[Repeated]:
    by_key = {saying.key: saying for saying in sayings}
    forest = Forest(by_key)
    having: dict[int, list[Saying]] = {}
    for saying in sayings:
        met: dict[str, Saying] = {}
        for shingle in sorted(set(shingles(list(saying.words), SIZE))):
            here = having.setdefault(shingle, [])
            if len(here) < CROWD:
                met.update((other.key, other) for other in here)
                here.append(saying)
        for other in met.values():
            if other.article != saying.article and same_statement(saying, other):
                forest.join(saying.key, other.key)
    groups = ([by_key[key] for key in keys] for keys in forest.sets())
    return [_repeated(group, copies) for group in groups if len({saying.article for saying in group}) > 1]


def _repeated(group: list[Saying], copies: Copies | None) -> Repeated:
    ordered = sorted(group, key=lambda saying: (not saying.published, saying.published, saying.key))
    fullest = max(ordered, key=lambda saying: len(saying.words))
    articles = {saying.article for saying in group}
    return Repeated(
        ordered[0].speaker,
        tuple((saying.article, saying.statement) for saying in ordered),
        (fullest.article, fullest.statement),
        copies.independent(articles) if copies else len(articles),
    )
