"""What one name says of a person, and how two names agree."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

from tasrih import lexicon
from tasrih.arabic.letters import ALEF, BEH, FEH, HEH, LAM, NOON, WAW, YEH
from tasrih.linking.actors.sighting import folded
from tasrih.linking.actors.spelling import AL, LONG, bare, likeness

SON = BEH + NOON
SONS = frozenset({SON, ALEF + SON, SON + "\N{ARABIC LETTER TEH}"})
SERVANT = "\N{ARABIC LETTER AIN}" + BEH + "\N{ARABIC LETTER DAL}"
FATHERS = frozenset({ALEF + BEH + WAW, ALEF + BEH + YEH, ALEF + BEH + ALEF})
_GOD = frozenset({AL + LAM + HEH, AL + "\N{ARABIC LETTER DAL}" + YEH + NOON})
"""Words that make one name with the word before them: servant of God, defender of the faith."""
IN = FEH + YEH
HOUSE = AL
"""آل, folded: the word behind it is a family's."""
GRAND = 3
"""A name of so many words is whole: who has one more before it is a child of that person."""
TITLE_WORDS = 5
"""A title has at most so many words."""
Agreement = Literal["full", "same", "fuller", "open", "tail", "near", "word", "family", "given", "none", "other"]


class Name(NamedTuple):
    """A personal name: its `words` without titles and sons, `sons` the places in `words` that a "son of" stands before.

    `titles` are the folded titles that stood before it; `house` tells that its last word is that of a house (آل). `key`
    is the same for the same name, whatever its articles and titles.
    """

    words: tuple[str, ...]
    sons: frozenset[int]
    titles: tuple[str, ...]
    house: bool = False
    key: str = ""

    @property
    def full(self) -> bool:
        """Tell whether it has a first name and another."""
        return len(self.words) > 1 and 0 not in self.sons


@lru_cache(maxsize=65536)
def parse(text: str) -> Name:
    """Return the name that a text is, its titles taken off."""
    words = list(folded(text))
    titles = []
    while len(words) > 1 and (length := _title(words) or _rest_of_rank(words)):
        titles.append(" ".join(words[:length]))
        words = words[length:]
    found: list[str] = []
    sons: set[int] = set()
    at, house = 0, False
    while at < len(words):
        word, follower = words[at], words[at + 1] if at + 1 < len(words) else ""
        at += 1
        if word in SONS and follower:
            sons.add(len(found))
            continue
        house = word == HOUSE and bool(follower)
        if house:
            continue
        if follower and follower not in SONS and (word == SERVANT or word in FATHERS or follower in _GOD):
            word = (ALEF + BEH + WAW if word in FATHERS else word) + follower
            at += 1
        found.append(word)
    key = " ".join(("+" if at in sons else "") + bare(word) for at, word in enumerate(found))
    return Name(tuple(found), frozenset(sons), tuple(titles), house, key)


def _title(words: Sequence[str]) -> int:
    """Return how many words at the head are a title that something is left behind of."""
    titles = lexicon.words("titles")
    for length in range(min(TITLE_WORDS, len(words) - 1), 0, -1):
        if " ".join(words[:length]) in titles and (words[0].startswith(AL) or length > 1 or _honours(words[0])):
            return length
    return 0


def _rest_of_rank(words: Sequence[str]) -> int:
    """Return 1 where the first of three words and more is but the end of a rank ("... of staff")."""
    rows = lexicon.words("link_offices").get(bare(words[0]), ())
    return int(len(words) > 2 and any(row.kind == "rank" for row in rows))


def _honours(word: str) -> bool:
    return any(row.kind in ("honorific", "rank") for row in lexicon.words("titles").get(word, ()))


@lru_cache(maxsize=65536)
def described(text: str) -> bool:
    """Tell whether a text describes a person whom it does not name ("a military source", "the same source")."""
    words = folded(text)
    if not words:
        return True
    first, second = words[0], words[1] if len(words) > 1 else ""
    plain = bare(first)
    if not (plain in lexicon.words("titles") or plain in _roles()):
        return False
    name = parse(text)
    if IN in words:
        return True
    if name.titles:
        return _only_titled(name, first)
    if not first.startswith(AL) and not _honours(first) and first not in _personal():
        return True
    return not second or first.startswith(AL) or second.startswith(AL) or _adjective(second) or plain in _roles()


def _only_titled(name: Name, first: str) -> bool:
    """Tell whether what follows the titles of a text is no name: a body, or a word behind an indefinite role."""
    rest = name.words[0]
    if any(_speaks_for(title) for title in name.titles):
        return True
    if len(name.words) == 1 and rest.startswith(AL) and _adjective(rest):
        return True
    if rest in lexicon.words("bodies") or bare(rest) in lexicon.words("bodies"):
        return True
    indefinite = not first.startswith(AL) and not _honours(first)
    return indefinite and (len(name.words) == 1 or rest.startswith(AL))


@lru_cache(maxsize=1)
def _roles() -> frozenset[str]:
    """Return the bare words that say what somebody is, and are nobody's name."""
    rows = lexicon.words("actor_words")
    return frozenset(bare(form) for form, found in rows.items() if found[0].kind in ("person", "group", "one"))


def _speaks_for(title: str) -> bool:
    """Tell whether a title names the office of a spokesman for whatever follows it."""
    return " " in title and any(row.kind == "spokesman" for row in lexicon.words("titles").get(title, ()))


@lru_cache(maxsize=1)
def _personal() -> frozenset[str]:
    """Return the folded words that people are named by."""
    return frozenset(files("tasrih.lexicon").joinpath("names.txt").read_text(encoding="utf-8").split())


def _adjective(word: str) -> bool:
    return bare(word).removesuffix(HEH) in lexicon.words("nisbas")


@lru_cache(maxsize=262144)
def agreement(a: Name, b: Name) -> Agreement:
    """Return how two names agree.

    `full`: three words and more, the same. `same`: first name and family name, the same words. `fuller`: one has more
    words between the same first and last. `open`: one goes on where the other ends (محمد بن نايف، محمد بن نايف بن
    عبدالعزيز). `tail`: one lacks but the first word of the other. `near`: as `same` or `fuller`, a word misspelt.
    `word`: both are one word. `family`, `given`: one is a single word, the last or first of the other. `none`: one is
    no name, or it is not known which of several of that name it is. `other`: two names.
    """
    if not a.words or not b.words:
        return "none"
    short, long = sorted((a, b), key=lambda name: (len(name.words), name.key))
    if len(short.words) == 1:
        return _of_one_word(short, long)
    if not short.full or not long.full:
        return "none" if short.key != long.key else "same"
    alike = [likeness(x, y) for x, y in zip(short.words, long.words, strict=False)]
    if len(short.words) == len(long.words):
        return _of_one_length(short, long, alike)
    first = alike[0]
    if first in ("other",):
        at = len(long.words) - len(short.words)
        whole = all(likeness(x, y) in ("same", "spelt") for x, y in zip(short.words, long.words[at:], strict=True))
        return "tail" if at == 1 and whole and at not in long.sons and len(short.words) < GRAND else "other"
    return _within(short, long)


def _of_one_length(short: Name, long: Name, alike: Sequence[str]) -> Agreement:
    if "other" in alike or (1 in short.sons) != (1 in long.sons):
        return "near" if "other" not in alike and "near" not in alike else "other"
    if alike.count("near") > 1:
        return "other"
    return "near" if "near" in alike else ("full" if len(alike) > 2 else "same")


def _within(short: Name, long: Name) -> Agreement:
    """Return how a shorter name agrees with a longer one of the same first word."""
    at, near = 0, 0
    places = []
    for word in short.words:
        while at < len(long.words) and likeness(word, long.words[at]) == "other":
            at += 1
        if at == len(long.words):
            return "other"
        near += likeness(word, long.words[at]) == "near"
        places.append(at)
        at += 1
    if near > 1 or (1 in short.sons and places[1] != 1):
        return "other"
    if _which(long.words[-1]) and not _which(short.words[-1]):
        return "none"
    if places[-1] == len(long.words) - 1 and (not long.house or short.house or len(short.words) > 2):
        return "near" if near else "fuller"
    return "open" if not near and places == list(range(len(places))) else "other"


def _one_family(a: str, b: str) -> bool:
    """Tell whether a word alone is a family name: the same, or another spelling of a long one."""
    a, b = bare(a), bare(b)
    return a == b or (a[:1] == b[:1] and likeness(a, b) == "spelt" and min(len(a), len(b)) >= LONG)


def _which(word: str) -> bool:
    """Tell whether a word says which of several of one name is meant ("the father", "the second")."""
    return any(row.kind == "which" for row in lexicon.words("link_offices").get(bare(word), ()))


def _of_one_word(short: Name, long: Name) -> Agreement:
    word = short.words[0]
    if 0 in short.sons:
        return "word" if short.key == long.key else "other"
    if len(long.words) == 1:
        return "word" if _one_family(word, long.words[0]) else "other"
    last = len(long.words) - 1
    if last not in long.sons and _one_family(word, long.words[last]):
        return "family"
    return "given" if likeness(word, long.words[0]) == "same" else "other"
