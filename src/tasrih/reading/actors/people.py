"""Whether two personal names are of one person, and whom a family name alone is of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import eq

from tasrih.arabic.latin.names import spelling_of
from tasrih.reading.actors.keys import SON
from tasrih.reading.actors.record import Party
from tasrih.reading.entities import close

FULL = 2
LEAST = 3
"""Of how many letters a first name must be to be taken for somebody's."""
CONSIDERED = 60
"""How many of those with a name of one first letter are looked at, so that a long list of names costs no more."""
Words = tuple[str, ...]


def alike(a: str, b: str) -> bool:
    """Tell whether two name words are one, spelt another way: misspelt, or two spellings of one known name."""
    return a == b or close(a, b) or _same_latin(a, b)


def _same_latin(a: str, b: str) -> bool:
    """Tell whether the table of spellings by hand has one spelling for both (its spellings begin with a capital)."""
    if not a or not b or a[0] != b[0]:
        return False
    one = spelling_of(a)
    return one[:1].isupper() and one == spelling_of(b)


def full_name(words: Words) -> bool:
    """Tell whether a name has a first name and another."""
    return len(words) >= FULL and words[0] != SON


def same_person(a: Words, b: Words) -> bool:
    """Tell whether two full names can be of one person.

    They begin alike and the words of the shorter stand in the longer in that order, the same father if both name him;
    or one lacks but the other's first word. A shorter end may be the father's name, as it is behind "son of".
    """
    short, long = sorted((a, b), key=lambda words: (len(words), words))
    if alike(short[0], long[0]):
        if SON == short[1] == long[1] and not (len(short) > FULL and alike(short[FULL], long[FULL])):
            return False
        left = iter(word for word in long[1:] if word != SON)
        return all(any(alike(word, other) for other in left) for word in short[1:] if word != SON)
    at = len(long) - len(short)
    return at == 1 and all(map(alike, short, long[at:]))


class People:
    """The persons met so far, found by a full name or by a part of one."""

    def __init__(self) -> None:
        self._by_letter: dict[str, list[Party]] = {}
        self._exact: dict[Words, Party] = {}
        self._lone: dict[Words, Party] = {}

    def add(self, party: Party, words: Words) -> None:
        """Let a full name lead to `party`."""
        if words not in party.full:
            party.full.append(words)
            self._exact.setdefault(words, party)
            for letter in {word[0] for word in words if word != SON}:
                here = self._by_letter.setdefault(letter, [])
                if party not in here:
                    here.append(party)

    def add_lone(self, party: Party, words: Words) -> None:
        """Let a part of a name lead to `party` where no full name does."""
        self._lone.setdefault(words, party)

    def forget(self, party: Party) -> None:
        """Drop a party that became part of another."""
        self._exact = {words: p for words, p in self._exact.items() if p is not party}
        self._lone = {words: p for words, p in self._lone.items() if p is not party}
        for letter, parties in self._by_letter.items():
            self._by_letter[letter] = [p for p in parties if p is not party]

    def by_full_name(self, words: Words) -> Party | None:
        """Return the one person that a full name can be of; of several the one whose name is the very same."""
        exact = self._exact.get(words)
        if exact is not None:
            return exact
        fits = [p for p in self._near(words) if any(same_person(words, full) for full in p.full)]
        return fits[0] if len(fits) == 1 else None

    def by_part(self, words: Words, start: int) -> Party | None:
        """Return the person that a part of a name is of, standing at code point `start`, or None.

        The family name decides, spelt the same before spelt alike, then the first name where nobody else has it. Of
        two people with one family name it is the one last called before.
        """
        near = self._near(words)
        fits = [p for p in near if any(ends_in(words, full, eq) for full in p.full)]
        fits = fits or [p for p in near if any(ends_in(words, full, alike) for full in p.full)]
        if not fits and len(words) == 1 and len(words[0]) >= LEAST:
            fits = [p for p in near if any(holds(words[0], full) for full in p.full)]
            return fits[0] if len(fits) == 1 else self._lone.get(words)
        return fits[0] if len(fits) == 1 else _latest(fits, start) or self._lone.get(words)

    def _near(self, words: Words) -> list[Party]:
        found: dict[int, Party] = {}
        for letter in sorted({word[0] for word in words if word != SON}):
            found.update((id(p), p) for p in self._by_letter.get(letter, [])[-CONSIDERED:])
        return list(found.values())


def ends_in(words: Words, full: Words, same: Callable[[str, str], bool]) -> bool:
    """Tell whether a full name ends in these words, not cut behind "son of"."""
    at = len(full) - len(words)
    if at < 1 or not all(map(same, words, full[at:])):
        return False
    return words[0] == SON or full[at - 1] != SON


def holds(word: str, full: Words) -> bool:
    """Tell whether a word is one of a full name, not that of the father."""
    return any(word == other and (at == 0 or full[at - 1] != SON) for at, other in enumerate(full))


def _latest(parties: Iterable[Party], start: int) -> Party | None:
    """Return the party that was called nearest before `start`, or None."""
    before = [(max((c.start for c in p.calls if c.start < start), default=-1), n, p) for n, p in enumerate(parties)]
    best = max(before, default=(-1, 0, None), key=lambda item: (item[0], -item[1]))
    return best[2] if best[0] >= 0 else None
