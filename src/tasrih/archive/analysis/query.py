"""What a person types → a tree of tokens. Any text is a search; what joins nothing is passed over.

    words AND phrases side by side     حلب الجيش        "وقف إطلاق النار"
    a beginning                         حكوم*
    or, not, brackets                   حلب أو إدلب     الجيش -حلب       (حلب OR إدلب) NOT "النصرة"

`OR`, `AND`, `NOT` count in capitals, and their Arabic words (table `affixes.tsv`) where they stand alone; within
quotation marks every word is a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

import msgspec

from tasrih.arabic.fold import fold_word
from tasrih.arabic.latin import latin
from tasrih.arabic.letters import DASHES, QUOTES
from tasrih.arabic.words import tokenize
from tasrih.archive.analysis.affixes import affixes, forms
from tasrih.archive.analysis.stems import bare, stem
from tasrih.archive.analysis.words import (
    LATIN_ARTICLES,
    NAME_SOUND,
    TEXT_SOUND,
    is_latin,
    latin_letters,
    skeleton,
    word_tokens,
)
from tasrih.errors import QueryError
from tasrih.gazetteer import lookup, rank
from tasrih.gazetteer.store import store

MOST_WORDS, MOST_DEPTH = 64, 16
SHORT = 3
"""A word of so many letters may take a letter before it only where it is a place's name."""
KNOWN_PLACE = 100
LEAST_PREFIX = 2

_LEXEME = re.compile(rf"[{re.escape(QUOTES)}]|[()]|[^\s(){re.escape(QUOTES)}]+")


class Word(msgspec.Struct, frozen=True):
    """Any one of these tokens, or one that begins with one of `prefixes`; in `column` alone when it is set."""

    tokens: tuple[str, ...]
    prefixes: tuple[str, ...] = ()
    column: str = ""


class Phrase(msgspec.Struct, frozen=True):
    """Any one of these runs of tokens, side by side."""

    runs: tuple[tuple[str, ...], ...]
    column: str = ""


class Every(msgspec.Struct, frozen=True):
    """All of these."""

    parts: tuple[Node, ...]


class Either(msgspec.Struct, frozen=True):
    """At least one of these."""

    parts: tuple[Node, ...]


class Without(msgspec.Struct, frozen=True):
    """Not this."""

    part: Node


Node = Word | Phrase | Every | Either | Without


def parse(text: str) -> Node | None:
    """Return the tree of a search, None when there is no word in it.

    Raises QueryError for more than MOST_WORDS words, MOST_DEPTH brackets within brackets, or a beginning of one letter.
    """
    lexemes = _LEXEME.findall(text)
    if len(lexemes) > 4 * MOST_WORDS:
        raise QueryError(f"a search of more than {MOST_WORDS} words")
    tree = _Parser(lexemes).either(0)
    if tree is not None and sum(1 for _ in leaves(tree)) > MOST_WORDS:
        raise QueryError(f"a search of more than {MOST_WORDS} words")
    return tree


def leaves(node: Node, *, wanted: bool = True) -> Iterator[Word | Phrase]:
    """Yield the words and phrases of a tree; with `wanted` also those that must be absent."""
    if isinstance(node, Word | Phrase):
        yield node
    elif isinstance(node, Without):
        if wanted:
            yield from leaves(node.part)
    else:
        for part in node.parts:
            yield from leaves(part, wanted=wanted)


def named(text: str, column: str) -> Node | None:
    """Return the tree that asks for every word of a name in one column; None for no word."""
    found = [_word(word, column) for word in tokenize(text).words if word_tokens(word)]
    return _every([part for part in found if part is not None])


@cache
def _operators() -> dict[str, str]:
    return {row.form: row.kind for row in affixes() if row.kind in ("and", "or", "not")}


class _Parser:
    """Recursive descent over the lexemes; a bracket or quotation mark that is left open closes at the end."""

    def __init__(self, lexemes: list[str]) -> None:
        self.lexemes = lexemes
        self.at = 0

    def either(self, depth: int) -> Node | None:
        if depth > MOST_DEPTH:
            raise QueryError(f"more than {MOST_DEPTH} brackets within brackets")
        parts = [self.every(depth)]
        while self._operator() == "or":
            self.at += 1
            parts.append(self.every(depth))
        kept = tuple(part for part in parts if part is not None)
        return Either(kept) if len(kept) > 1 else next(iter(kept), None)

    def every(self, depth: int) -> Node | None:
        parts: list[Node] = []
        negative = False
        while self.at < len(self.lexemes) and self.lexemes[self.at] != ")":
            operator = self._operator()
            if operator == "or":
                break
            if operator:
                self.at += 1
                negative = operator == "not"
                continue
            part, minus = self._atom(depth)
            if part is not None:
                parts.append(Without(part) if negative or minus else part)
            negative = False
        return _every(parts)

    def _operator(self) -> str:
        return _operators().get(self.lexemes[self.at], "") if self.at < len(self.lexemes) else ""

    def _atom(self, depth: int) -> tuple[Node | None, bool]:
        lexeme = self.lexemes[self.at]
        minus = lexeme[0] in DASHES and self.at + 1 < len(self.lexemes) and len(lexeme) == 1
        self.at += 1
        if minus:
            part, _ = self._atom(depth)
            return part, True
        if lexeme == "(":
            inner = self.either(depth + 1)
            self.at += 1
            return inner, False
        if lexeme == ")":
            return None, False
        if lexeme in QUOTES:
            return _phrase(self._quoted()), False
        return _plain(lexeme), lexeme[0] in DASHES and len(lexeme) > 1

    def _quoted(self) -> list[str]:
        words = []
        while self.at < len(self.lexemes) and self.lexemes[self.at] not in QUOTES:
            words.append(self.lexemes[self.at])
            self.at += 1
        self.at += 1
        return words


def _every(parts: list[Node]) -> Node | None:
    return Every(tuple(parts)) if len(parts) > 1 else next(iter(parts), None)


def _plain(lexeme: str) -> Node | None:
    """Return what a word outside quotation marks asks for; one that punctuation parts is a phrase."""
    words = [word for word in tokenize(lexeme).words if word_tokens(word)]
    if lexeme.endswith("*") and words:
        return (
            _beginning(words[-1])
            if len(words) == 1
            else _every([_phrase(words[:-1]) or Word(()), _beginning(words[-1])])
        )
    return _phrase(words)


def _beginning(word: str) -> Word:
    start = latin_letters(word) if is_latin(word) else bare(word)
    if len(start) < LEAST_PREFIX:
        raise QueryError(f"{word}*: a beginning needs {LEAST_PREFIX} letters")
    starts = [start] if is_latin(word) or start[0].isdigit() else [start, *(form + start for form, _ in forms("loose"))]
    return Word(wordings(word), tuple(starts))


def _phrase(lexemes: list[str]) -> Node | None:
    words = [word for lexeme in lexemes for word in tokenize(lexeme).words if word_tokens(word)]
    words = [word for word in words if latin_letters(word) not in LATIN_ARTICLES] or words
    if len(words) < 2:
        return _word(words[0], "") if words else None
    heads = wordings(words[0])
    rest = [word_tokens(word)[0] for word in words[1:]]
    runs = [(head, *rest) for head in heads]
    if all(map(is_latin, words)):
        sounds = [skeleton(latin_letters(word)) for word in words]
        runs = [tuple(latin_letters(word) for word in words)]
        if all(sounds):
            runs += [tuple(mark + sound for sound in sounds) for mark in (NAME_SOUND, TEXT_SOUND)]
    return Phrase(tuple(runs))


def _word(word: str, column: str) -> Word | None:
    if latin_letters(word) in LATIN_ARTICLES:
        return None
    return Word(wordings(word), column=column)


@cache
def wordings(word: str) -> tuple[str, ...]:
    """Return the tokens that a text may have for a word: with and without the letters that are written to it."""
    if not is_latin(word):
        return tuple(dict.fromkeys(_arabic(word)))
    small = latin_letters(word)
    sound = skeleton(small)
    return (small, NAME_SOUND + sound, TEXT_SOUND + sound) if sound else (small,)


def _arabic(word: str) -> Iterator[str]:
    yield word_tokens(word)[0]
    body = bare(word)
    if not body or body[0].isdigit():
        return
    if body != fold_word(word) or len(body) >= SHORT:
        yield from (found for lead in _leads(word, body) if (found := stem(lead + body)))
    for form, least in (*forms("loose"), *forms("bound")):
        if body.startswith(form) and len(body) - len(form) >= least:
            yield stem(body[len(form) :])
    sound = skeleton(latin_letters(latin(word).removeprefix("al-")))
    if sound:
        yield TEXT_SOUND + sound


def _leads(word: str, body: str) -> list[str]:
    loose, bound = [form for form, _ in forms("loose")], [form for form, _ in forms("bound")]
    if len(body) <= SHORT and not _is_place(fold_word(word)):
        return loose
    return [*loose, *bound, *map("".join, product(loose[:1], bound))]


def _is_place(folded: str) -> bool:
    key = store().find(folded)
    return key >= 0 and bool(lookup(folded)) and rank(key) >= KNOWN_PLACE
