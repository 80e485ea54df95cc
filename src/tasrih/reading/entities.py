"""Those who are named in an article, as they come up: by name, by title, by head noun."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace

from rapidfuzz.distance import Levenshtein

from tasrih.arabic.letters import LAM
from tasrih.reading.lexemes import BODY, COMMA, DEF, DEMO, PUNCT, QUANT, QUOTE, TAKES_LI, TITLE, bare
from tasrih.reading.linear import Model
from tasrih.reading.names import LONGEST_NAME, Run, head_of, name_in, name_runs, named
from tasrih.reading.page import Page

CONNECTORS = frozenset({"\N{ARABIC LETTER BEH}\N{ARABIC LETTER NOON}"})
SAME_SPELLING = 2
FUZZY_LENGTH = 5
SHORT_PHRASE = 2
LONGEST_DESCRIPTION = 7
LONGEST_FIRST = 4
UNKNOWN_CATS = frozenset(
    {
        "word",
        "wordb",
        "wordl",
        "wordp",
        "wordw",
        "worda",
        "wordba",
        "wordla",
        "wordwa",
        "fem",
        "name",
        "rare",
        "defname",
        "defrare",
    }
)


@dataclass(slots=True)
class Mention:
    """A noun phrase that names somebody: its tokens, the personal name in it, its words without the article."""

    start: int
    end: int
    person: Run | None
    words: frozenset[str]
    name: frozenset[str]
    head: str
    kind: str
    definite: bool
    called: Run


@dataclass(slots=True, eq=False)
class Entity:
    """One who is spoken of: all words it was called by, its fullest name, and where it last came up."""

    mention: Mention
    words: set[str]
    name: set[str]
    heads: set[str]
    last: int
    person: bool
    first: int = 0
    said: int = 0
    genders: dict[str, int] = field(default_factory=dict)
    prepositional: bool = False
    best: Run = (0, 0)
    runs: list[Run] = field(default_factory=list)


def mention_of(page: Page, start: int, end: int, model: Model) -> Mention:
    """Return the mention that tokens `start` to `end` make."""
    called, is_person = name_in(page, start, end, model)
    person = called if is_person or _lone_name(page, called) else None
    if person is None and page.flags[start] & TITLE:
        behind = _name_behind(page, head_of(page, start, end)[1])
        person, called = (behind, behind) if behind else (None, called)
    first, _ = head_of(page, start, end)
    while first < end - 1 and page.flags[first] & (DEMO | QUANT):
        first += 1
    words = [_own(page, k, page.lex[k].folded) for k in range(start, end) if not page.flags[k] & PUNCT]
    name = [bare(page.lex[k].folded) for k in range(*person)] if person else []
    head = _own(page, first, page.lex[first].stem)
    flags = page.flags[first]
    kind = "name" if person else "title" if flags & TITLE else "body" if flags & BODY else "other"
    if person and not set(words) - set(name):
        kind = "bare"
    return Mention(
        start,
        end,
        person,
        frozenset(words),
        frozenset(name) - CONNECTORS,
        head,
        kind,
        bool(flags & DEF),
        called,
    )


def _name_behind(page: Page, end: int) -> Run | None:
    """Return the full name that stands at once behind a phrase, a comma between them at most."""
    first = end + 1 if end < len(page) and page.flags[end] & COMMA else end
    runs = name_runs(page, first, min(len(page), first + LONGEST_NAME))
    return runs[0] if runs and runs[0][0] == first and runs[0][1] - first >= 2 and named(page.lex[first]) else None


def _behind_li(page: Page, at: int) -> bool:
    """Tell whether token `at` carries the preposition li that the word before it takes ("according to")."""
    return at > 0 and bool(page.flags[at - 1] & TAKES_LI) and page.lex[at].folded.startswith(LAM)


def _own(page: Page, at: int, folded: str) -> str:
    """Return a word of a mention without the article and without the preposition that hangs on it."""
    if _behind_li(page, at):
        return folded[2:] if folded.startswith(LAM + LAM) else folded[1:]
    return bare(folded)


def _lone_name(page: Page, run: Run) -> bool:
    """Tell whether a phrase of one word is a family name: it names nothing else that is known."""
    if run[1] - run[0] != 1:
        return False
    lex = page.lex[run[0]]
    if lex.flags & DEF:
        return bool(lex.name) or lex.folded in page.known.families
    return lex.cat in UNKNOWN_CATS


def person_mention(page: Page, mention: Mention, run: Run) -> Mention:
    """Return the mention with `run` as its personal name."""
    name = frozenset(bare(page.lex[k].folded) for k in range(*run)) - CONNECTORS
    return replace(mention, person=run, called=run, name=name, kind="name")


def close(a: str, b: str) -> bool:
    """Tell whether two name words are one, spelt another way (two letters swapped, one wrong)."""
    if a == b:
        return True
    if min(len(a), len(b)) < FUZZY_LENGTH or abs(len(a) - len(b)) > 1 or a[0] != b[0]:
        return False
    return Levenshtein.distance(a, b, score_cutoff=SAME_SPELLING) <= (1 if sorted(a) != sorted(b) else SAME_SPELLING)


def names_meet(a: set[str] | frozenset[str], b: set[str] | frozenset[str]) -> bool:
    """Tell whether two personal names can be of one person: they share a word, or one misspelt."""
    return bool(a & b) or any(close(x, y) for x in a for y in b)


def same_person(page: Page, a: Run, b: Run) -> bool:
    """Tell whether two full names can be of one person.

    They begin alike, or the shorter is the end of the longer; the end behind "son of" is the father's name.
    """
    short, long = (a, b) if a[1] - a[0] <= b[1] - b[0] else (b, a)
    first = bare(page.lex[short[0]].folded)
    for at in range(*long):
        if close(first, bare(page.lex[at].folded)):
            if at == long[0]:
                break
            return page.lex[at - 1].folded not in CONNECTORS and _names_meet_from(page, short, at + 1, long[1])
    else:
        return False
    return short[1] - short[0] == 1 or _names_meet_from(page, short, long[0] + 1, long[1])


def _names_meet_from(page: Page, short: Run, start: int, end: int) -> bool:
    """Tell whether the rest of the shorter name shares a word with tokens `start` to `end` of the longer."""
    rest = {bare(page.lex[k].folded) for k in range(short[0] + 1, short[1])} - CONNECTORS
    there = {bare(page.lex[k].folded) for k in range(start, end)} - CONNECTORS
    return not rest or names_meet(rest, there)


def new_entity(mention: Mention) -> Entity:
    """Return an entity that is known by one mention only."""
    best = mention.called
    return Entity(
        mention,
        set(mention.words),
        set(mention.name),
        {mention.head},
        mention.end,
        mention.person is not None,
        first=mention.start,
        best=best,
        runs=[best],
    )


def add_mention(page: Page, entity: Entity, mention: Mention) -> None:
    """Let an entity grow by a mention; the longest personal name, or the longest phrase, is its name."""
    entity.words |= mention.words
    entity.name |= mention.name
    entity.heads.add(mention.head)
    entity.last = max(entity.last, mention.end)
    entity.runs.append(mention.called)
    if mention.person is not None:
        if not entity.person or fuller(mention.person, entity.best, page):
            entity.best = mention.person
        entity.person = True
    elif (
        not entity.person
        and mention.called[1] - mention.called[0] > entity.best[1] - entity.best[0]
        and (not mention.definite or _says_more(page, mention.called, entity.best))
    ):
        entity.best = mention.called


def _says_more(page: Page, new: Run, old: Run) -> bool:
    """Tell whether a phrase holds every word of another."""
    held = {bare(page.lex[k].folded) for k in range(*new)}
    return all(bare(page.lex[k].folded) in held for k in range(*old) if not page.flags[k] & PUNCT)


def fuller(new: Run, old: Run, page: Page) -> bool:
    """Tell whether a personal name says more than the one known: it has that name's last word, and more before it.

    Arabic names grow to the left (first name, father's name), so words after the family name are no gain.
    """
    if new[1] - new[0] <= old[1] - old[0]:
        return (
            page.lex[old[1] - 1].folded not in page.known.families
            and page.lex[new[1] - 1].folded in page.known.families
        )
    return bare(page.lex[new[1] - 1].folded) == bare(page.lex[old[1] - 1].folded) or close(
        bare(page.lex[new[1] - 1].folded), bare(page.lex[old[1] - 1].folded)
    )


def name_span(page: Page, run: Run) -> tuple[int, int]:
    """Return the code points of a name, without the conjunction that hangs on its first word."""
    start, end = page.starts[run[0]], page.ends[run[1] - 1]
    lex = page.lex[run[0]]
    if (_behind_li(page, run[0]) and not lex.folded.startswith(LAM + LAM)) or (
        lex.stem != lex.folded and lex.flags & (DEF | BODY | TITLE | DEMO | QUANT)
    ):
        start += 1
    return start, end


def complete(page: Page, entity: Entity) -> None:
    """Give an entity that is known by a family name alone the full name that stands elsewhere in the article."""
    start, end = entity.best
    if end - start != 1 or not (entity.person or page.lex[start].cat in UNKNOWN_CATS):
        return
    for at in page.places(bare(page.lex[start].folded)):
        if at and _first_name(page, at - 1):
            first = at - 1
            while first and at - first < LONGEST_FIRST and _first_name(page, first - 1):
                first -= 1
            entity.best = (first, at + 1)
            entity.person = True
            entity.runs.append(entity.best)
            return


def _first_name(page: Page, at: int) -> bool:
    return bool(page.lex[at].name) and not page.flags[at] & (DEF | TITLE)


def name_text(page: Page, run: Run) -> str:
    """Return a name as it stands in the article, without the conjunction that hangs on its first word."""
    return page.text[slice(*name_span(page, run))]


def description(page: Page, mention: Mention) -> Mention | None:
    """Return the fuller phrase that a short definite one ("the ministry") stands for: same head, more words.

    The nearest before it in the article: the head without the article and with what it governs ("ministry of
    the interior"), or with the article and an adjective and more.
    """
    if mention.person is not None or not mention.definite or len(mention.words) > SHORT_PHRASE:
        return None
    places = page.places(mention.head)
    for at in reversed(places[: bisect_left(places, mention.start)]):
        lex = page.lex[at]
        if page.in_furniture(at):
            continue
        end = at + 1
        while end < min(mention.start, at + LONGEST_DESCRIPTION) and (
            (page.flags[end] & (DEF | BODY) and not page.flags[end] & PUNCT) or page.lex[end].name == "name"
        ):
            end += 1
        quote = page.quote_at(end) if end < len(page) and page.flags[end] & QUOTE else None
        if quote is not None and quote.closed and quote.words <= SHORT_PHRASE + 2:
            end = quote.close + 1
        if end - at > len(mention.words) and end - at >= (2 if not lex.flags & DEF else 3):
            return plain_mention(page, at, end)
    return None


def plain_mention(page: Page, start: int, end: int) -> Mention:
    """Return the mention of an institution or thing: the whole phrase is its name."""
    words = frozenset(bare(page.lex[k].folded) for k in range(start, end) if not page.flags[k] & PUNCT)
    flags = page.flags[start]
    kind = "title" if flags & TITLE else "body" if flags & BODY else "other"
    return Mention(
        start,
        end,
        None,
        words,
        frozenset(),
        bare(page.lex[start].stem),
        kind,
        bool(flags & DEF),
        (start, end),
    )
