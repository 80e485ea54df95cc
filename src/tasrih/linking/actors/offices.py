"""What an office is by its words, in which nation, and whether two can be of one person at one time."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tasrih import gazetteer, lexicon
from tasrih.arabic.letters import ALEF, BEH, HEH, LAM, YEH
from tasrih.linking.actors.sighting import Post, folded
from tasrih.linking.actors.spelling import AL, bare

COUNTRY, PAST, WHICH, RANK, REIGN, SPOKESMAN, VOICE = "country", "past", "which", "rank", "reign", "spokesman", "voice"
LONGEST = 4
"""A title of the table has at most so many words."""
JOINED = (frozenset({"politics", "army"}), frozenset({"army", VOICE}), frozenset({"press", VOICE}))
"""Callings that one person may join."""
_ENDINGS = ("", ALEF, YEH + ALEF, HEH, YEH + HEH)
"""What the name of a country ends in behind the stem of its adjective (سوري، سوريا)."""
_PROCLITICS = (LAM + LAM, BEH, LAM)


class Office(NamedTuple):
    """A title and where it is held: `head` is its first word (one for all spokesmen), `words` the title's own words.

    `nation` is an ISO code or "", `body` the folded name of the organisation. `past` tells an office no longer held,
    `rank` a word of respect or a rank, which many hold at a time, `reign` a ruler called by a first name. `callings`
    are the kinds of work that it is of.
    """

    head: str
    words: frozenset[str]
    nation: str
    body: str
    past: bool
    rank: bool
    callings: frozenset[str]
    reign: bool


@lru_cache(maxsize=32768)
def office_of(post: Post) -> Office | None:
    """Return the office that a post is, None where its title is no word of the table."""
    words = list(folded(post.title))
    kind, length = _head(words)
    if not kind:
        return None
    nations = [nation_of(word) for word in words[length:]]
    own = {bare(word) for word, nation in zip(words, [""] * length + nations, strict=True) if not nation}
    kinds = _kinds(words)
    body = " ".join(folded(post.organisation))
    land = country(body) or next((nation for nation in map(nation_of, body.split()) if nation), "")
    return Office(
        head=SPOKESMAN if kind == SPOKESMAN else bare(words[0]),
        words=frozenset(own - _past_words()),
        nation=next(filter(None, nations), "") or land,
        body="" if country(body) else body,
        past=PAST in kinds,
        rank=kind in ("honorific", "rank"),
        callings=(kinds | ({VOICE} if kind == SPOKESMAN else set())) - {PAST, WHICH, RANK, REIGN},
        reign=REIGN in kinds,
    )


def _head(words: list[str]) -> tuple[str, int]:
    """Return the kind of the longest title at the head of `words`, and how many words it has; "" for none."""
    titles = lexicon.words("titles")
    for length in range(min(LONGEST, len(words)), 0, -1):
        rows = titles.get(" ".join(words[:length]))
        if rows:
            return rows[0].kind, length
    return "", 0


def _kinds(words: list[str]) -> frozenset[str]:
    """Return what the words of a title say of a calling, alone and two or three in a row."""
    table = lexicon.words("link_offices")
    plain = [bare(word) for word in words]
    runs = (" ".join(plain[at : at + size]) for size in (1, 2, 3) for at in range(len(plain) - size + 1))
    return frozenset(row.kind for run in runs for row in table.get(run, ()))


@lru_cache(maxsize=1)
def _past_words() -> frozenset[str]:
    return frozenset(form for form, rows in lexicon.words("link_offices").items() if rows[0].kind == PAST)


@lru_cache(maxsize=16384)
def country(name: str) -> str:
    """Return the ISO code of the country that a folded name is of, "" for none."""
    for entry in gazetteer.lookup(name) if name else ():
        found = gazetteer.entry(entry)
        if found.kind == COUNTRY:
            return found.country
    return ""


@lru_cache(maxsize=16384)
def nation_of(word: str) -> str:
    """Return the ISO code of the nation that a folded adjective or the name of a country stands for, "" for none."""
    for cut in _PROCLITICS:
        if word.startswith(cut) and country(AL + word[len(cut) :]):
            return country(AL + word[len(cut) :])
    if country(word):
        return country(word)
    stem = bare(word).removesuffix(HEH)
    if stem not in lexicon.words("nisbas") or not stem.endswith(YEH):
        return ""
    stem = stem[: -len(YEH)]
    guesses = (article + stem + ending for ending in _ENDINGS for article in ("", AL))
    return next((found for guess in guesses if (found := country(guess))), "")


def agree(a: Office, b: Office) -> bool:
    """Tell whether two offices are one: of one head, of no other nation or body, one's words among the other's."""
    if a.head != b.head or (a.nation and b.nation and a.nation != b.nation):
        return False
    few, many = sorted((a.words, b.words), key=len)
    return few <= many and (not a.body or not b.body or bodies_agree(a.body, b.body))


def bodies_agree(a: str, b: str) -> bool:
    """Tell whether one body's words are among the other's."""
    few, many = sorted(({bare(w) for w in a.split()}, {bare(w) for w in b.split()}), key=len)
    return few <= many


def strong(a: Office, b: Office) -> bool:
    """Tell whether two offices that agree are so special that few hold them: one nation or body, or two words."""
    if a.rank or b.rank:
        return False
    same_place = bool(a.nation and a.nation == b.nation) or bool(a.body and b.body)
    return same_place or len(a.words & b.words) > 1


def joinable(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether one person may be of both sets of callings at one time; of an empty one nothing is known."""
    return not a or not b or bool(a & b) or any(a | b <= joined for joined in JOINED)
