"""Who a source is, through the whole article: named before, meant by a title, left out, spelt another way."""

from __future__ import annotations

from dataclasses import dataclass

from tasrih.reading.cues import VERBAL, Cue
from tasrih.reading.drafts import Draft
from tasrih.reading.entities import (
    Entity,
    Mention,
    add_mention,
    complete,
    description,
    mention_of,
    names_meet,
    new_entity,
    person_mention,
    same_person,
)
from tasrih.reading.lexemes import COMMA, DEMO, PUNCT, QUOTE, SELF, TIME, TITLE, is_nisba
from tasrih.reading.linear import Features, Model
from tasrih.reading.names import Run, name_runs
from tasrih.reading.page import Page
from tasrih.reading.starts import bucket

CONSIDERED = 8
KNOWN_FIRST, KNOWN_LAST = 20, 40
"""How many of the first and of the last entities are looked at, so that cost stays linear in a long article."""
TITLE_REACH = 14
FULL_NAME = 2
_TITLE_STOPS = frozenset({"verb", "rel", "compl", "complp", "neg", "part", "aux"})
_ASIDE = frozenset({"preposition", "phrase"})


@dataclass(slots=True)
class Cast:
    """The entities met so far, the people that the article names with a title, and who spoke last."""

    entities: list[Entity]
    spoken: list[Entity]


def titled_people(page: Page, names: Model) -> list[Mention]:
    """Return the people named beside a title, wherever they stand in the article."""
    found: list[Mention] = []
    until = 0
    for at, flags in enumerate(page.flags):
        if flags & TITLE and at >= until and not page.in_furniture(at):
            run = _behind_title(page, at) or _before_title(page, at)
            if run is not None:
                start, end = min(at, run[0]), max(run[1], _title_end(page, at))
                mention = mention_of(page, start, end, names)
                found.append(person_mention(page, mention, run))
                until = run[1] if run[0] > at else end
    return found


def _title_end(page: Page, at: int) -> int:
    stop = at + 1
    limit = min(len(page), at + TITLE_REACH)
    while stop < limit and not page.flags[stop] & (PUNCT | TIME) and page.lex[stop].cat not in _TITLE_STOPS:
        stop += 1
    return stop


def _behind_title(page: Page, at: int) -> Run | None:
    """Return the first name of two words and more behind a title, a comma between them at most."""
    stop = _title_end(page, at)
    runs = [r for r in name_runs(page, at, stop) if _full(page, r)]
    if runs:
        return runs[0]
    if stop < len(page) - 2 and page.flags[stop] & COMMA:
        aside = [r for r in name_runs(page, stop + 1, min(stop + 6, len(page))) if r[0] == stop + 1 and _full(page, r)]
        return aside[0] if aside else None
    return None


def _before_title(page: Page, at: int) -> Run | None:
    """Return the full name that ends right before a title, a comma between them at most."""
    end = at
    while end and at - end < 2 and page.flags[end - 1] & (COMMA | QUOTE):
        end -= 1
    runs = [r for r in name_runs(page, max(0, end - 5), end) if r[1] == end and _full(page, r)]
    return runs[-1] if runs else None


def _full(page: Page, run: Run) -> bool:
    return run[1] - run[0] >= 2 and bool(page.lex[run[0]].name)


def gender_of(page: Page, entity: Entity) -> str:
    """Return "f" or "m": what the verbs that took the entity for subject say, else its first word's ending."""
    if entity.genders:
        return max(entity.genders, key=lambda g: (entity.genders[g], g))
    word = page.lex[entity.mention.start].folded
    return "f" if word.endswith("\N{ARABIC LETTER HEH}") else "m"


def features(
    page: Page, made: Draft, mention: Mention | None, entity: Entity | None, cast: Cast, rank: int
) -> Features:
    """Return the features by which the source of a draft is taken for an entity; `entity` None is a newcomer."""
    cue = made.cue
    kind = mention.kind if mention else "null"
    part = "aside" if cue.part in _ASIDE else cue.part
    if entity is None:
        assert mention is not None
        heads = any(mention.head in e.heads for e in cast.entities)
        return [
            f"new:{kind}",
            f"newp:{kind}|{part}",
            f"newd:{kind}|{mention.definite}|{heads}",
            f"newl:{kind}|{bucket(len(mention.words))}",
            f"newh:{mention.head}",
            f"newk:{kind}|{page.lex[mention.start].cat}",
            f"newn:{kind}|{bucket(len(cast.entities))}",
        ]
    cat = "p" if entity.person else entity.mention.kind
    before = entity.last <= cue.at
    gap = cue.at - entity.last if before else -1
    spoke = cast.spoken.index(entity) if entity in cast.spoken else -1
    same_paragraph = page.paragraph_start(cue.at) <= entity.last
    same_sentence = page.sentence_start(cue.at) <= entity.last
    turn = "0" if spoke == 0 else "1" if spoke == 1 else "2" if spoke > 1 else "no"
    out = [
        f"e:{kind}|{cat}",
        f"t:{kind}|{turn}",
        f"tc:{kind}|{turn}|{cat}",
        f"tp:{kind}|{turn}|{part}",
        f"r:{kind}|{rank}",
        f"rt:{kind}|{rank}|{turn}",
        f"g:{kind}|{bucket(gap) if gap >= 0 else 'later'}",
        f"sp:{kind}|{same_paragraph}|{turn}",
        f"ss:{kind}|{same_sentence}|{turn}|{part}",
        f"s:{kind}|{min(entity.said, 3)}",
        f"st:{kind}|{min(entity.said, 3)}|{turn}",
        f"pr:{kind}|{entity.prepositional}|{turn}",
        f"h0:{kind}|{entity.first < 30}",
        f"pc:{kind}|{bool(cue.proclitics)}|{turn}|{same_paragraph}",
    ]
    out.append(f"ag:{kind}|{_agreement(page, cue, entity)}|{part}")
    out.append(f"agt:{kind}|{_agreement(page, cue, entity)}|{turn}")
    if mention is None:
        return out
    shared = len(mention.words & entity.words)
    share = shared * 4 // max(len(mention.words), 1)
    head = "h" if mention.head in entity.heads else "w" if mention.head in entity.words else ""
    out += [
        f"w:{kind}|{share}",
        f"hd:{kind}|{head}|{mention.definite}",
        f"hw:{kind}|{head}|{share}|{mention.definite}",
        f"hwt:{kind}|{head}|{share}|{turn}",
        f"hc:{kind}|{head}|{cat}",
        f"hg:{kind}|{head}|{same_paragraph}",
        f"len:{kind}|{bucket(len(mention.words))}|{share}|{head}",
        f"mis:{kind}|{min(len(mention.words - entity.words), 3)}|{head}",
        f"mist:{kind}|{min(len(mention.words - entity.words), 3)}|{head}|{turn}",
        f"mh:{mention.head}|{turn}",
        f"same:{_same_again(page, mention)}|{turn}|{head}",
        f"nat:{kind}|{_nations(mention.words, entity.words)}|{head}",
        f"mhc:{mention.head}|{cat}",
    ]
    name = mention.name or (mention.words if len(mention.words) == 1 and entity.person else frozenset())
    if name:
        meet = names_meet(name, entity.name) if entity.name else False
        inside = name <= entity.name
        last = bool(name & entity.name)
        out += [
            f"n:{kind}|{meet}|{inside}|{last}",
            f"nn:{meet}|{len(name)}|{len(entity.name)}",
            f"nx:{meet}|{entity.person}",
        ]
    elif entity.name:
        out.append(f"tn:{kind}|{head}|{share}|{mention.definite}")
    return out


def _same_again(page: Page, mention: Mention) -> bool:
    """Tell whether a mention says that it was named before: "the same source", "these sources"."""
    return bool(page.flags[mention.start] & DEMO) or any(
        page.flags[k] & SELF for k in range(mention.start, mention.end)
    )


def _nations(a: frozenset[str], b: set[str]) -> str:
    """Compare the adjectives of nations by which two are called: "same", "other", or "" where one has none."""
    one, two = {w for w in a if is_nisba(w)}, {w for w in b if is_nisba(w)}
    if not one or not two:
        return ""
    return "same" if one & two else "other"


def _agreement(page: Page, cue: Cue, entity: Entity) -> str:
    if cue.part not in VERBAL | {"participle"} or not cue.form.gender:
        return "-"
    return f"{cue.form.gender}{cue.form.number}{gender_of(page, entity)}"


def rivals(page: Page, made: Draft, mention: Mention | None, cast: Cast) -> list[Entity | None]:
    """Return the entities that a source may be, likeliest places first, with None for a newcomer."""
    at = made.cue.at
    ranked = sorted(
        cast.entities[:KNOWN_FIRST] + cast.entities[KNOWN_FIRST:][-KNOWN_LAST:],
        key=lambda e: (e.last > at, -e.last if e.last <= at else e.last),
    )
    if mention is None:
        spoken = cast.spoken[:3]
        near = [e for e in ranked if e not in spoken and e.last <= at][:3]
        return [*spoken, *near]
    ranked = [e for e in ranked if not _another(page, mention, e)]
    related = [e for e in ranked if mention.words & e.words or _may_be_called(mention, e)]
    others = [e for e in cast.spoken[:2] if e not in related and not _another(page, mention, e)]
    if not any(mention.head in e.heads for e in related):
        fuller = description(page, mention)
        if fuller is not None:
            related.insert(0, new_entity(fuller))
    return [None, *related[:CONSIDERED], *others]


def _another(page: Page, mention: Mention, entity: Entity) -> bool:
    """Tell whether a mention cannot be a person: another full name, or a body or thing that is no role of theirs."""
    if not entity.person:
        return False
    if len(mention.name) >= FULL_NAME and len(entity.name) >= FULL_NAME and mention.person is not None:
        return not same_person(page, mention.person, entity.best)
    return mention.kind in ("body", "other") and mention.head not in entity.heads


def _may_be_called(mention: Mention, entity: Entity) -> bool:
    """Tell whether a mention's name, or its only word, may be one of the entity's, misspelt too."""
    name = mention.name or (mention.words if len(mention.words) == 1 else frozenset())
    return bool(entity.name and name) and names_meet(name, entity.name)


def settle(page: Page, made: Draft, mention: Mention | None, chosen: Entity | None, cast: Cast) -> Entity | None:
    """Note the decision for one draft: the entity grows, and is the one who spoke last."""
    entity = chosen
    if entity is None:
        if mention is None:
            return None
        entity = new_entity(mention)
    elif mention is not None:
        add_mention(page, entity, mention)
    if entity not in cast.entities:
        cast.entities.append(entity)
    entity.said += 1
    entity.last = max(entity.last, made.cue.end)
    form = made.cue.form
    if form.gender and made.cue.part in VERBAL and mention is not None and form.number == "s":
        entity.genders[form.gender] = entity.genders.get(form.gender, 0) + 1
    entity.prepositional = made.cue.part in _ASIDE
    if entity in cast.spoken:
        cast.spoken.remove(entity)
    cast.spoken.insert(0, entity)
    return entity


def open_cast(page: Page, names: Model) -> Cast:
    """Return the cast before anybody has spoken: the people whom the article names with a title."""
    cast = Cast([], [])
    for mention in titled_people(page, names):
        known = next((e for e in cast.entities if len(mention.name & e.name) >= min(2, len(mention.name))), None)
        if known is None:
            cast.entities.append(new_entity(mention))
        else:
            add_mention(page, known, mention)
    return cast


def mention_in(page: Page, made: Draft, names: Model) -> Mention | None:
    """Return the mention that the draft's source makes, or None."""
    return mention_of(page, made.source.start, made.source.end, names) if made.source else None


def speakers(page: Page, drafts: list[Draft], model: Model, names: Model) -> list[tuple[Entity | None, float]]:
    """Return, for each draft, who speaks and how likely that is, 0 to 1."""
    cast = open_cast(page, names)
    found: list[tuple[Entity | None, float]] = []
    for made in drafts:
        mention = mention_in(page, made, names)
        options = rivals(page, made, mention, cast)
        chosen: Entity | None = None
        p = 0.3
        if options:
            best, p = model.choose([features(page, made, mention, e, cast, n) for n, e in enumerate(options)])
            chosen = options[best]
        found.append((settle(page, made, mention, chosen, cast), p))
    for entity in {id(e): e for e, _ in found if e is not None}.values():
        complete(page, entity)
    return found
