"""What all sightings together teach about names: who bears them, what stands everywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tasrih.linking.actors.features import World
from tasrih.linking.actors.names import Name, parse
from tasrih.linking.actors.sighting import Sighting
from tasrih.linking.actors.spelling import bare, skeleton

HEAD = 2


def survey(people: Iterable[Sighting]) -> World:
    """Return what the full names among `people`, and those named beside them, teach."""
    pairs: Counter[tuple[str, str]] = Counter()
    beside: dict[str, set[str]] = {}
    articles: set[str] = set()
    for sighting in people:
        articles.add(sighting.article)
        for other in sighting.beside:
            beside.setdefault(other, set()).add(sighting.article)
        name = parse(sighting.name)
        if name.full:
            pairs[bare(name.words[0]), bare(name.words[-1])] += 1
    world = World(Counter(), Counter(), Counter(), Counter(), total=max(1, len(articles)))
    for (first, last), count in pairs.items():
        world.as_first[first] += count
        world.as_last[last] += count
        if count > 1:
            world.firsts[first] += 1
            world.lasts[last] += 1
    world.articles.update({name: len(found) for name, found in beside.items()})
    return world


def blocks(name: Name) -> list[str]:
    """Return the keys under which people who may have this name are looked for.

    The sound of the last word, of the first two, of the second and third, of the first and last; the first word with
    the first sounds of the last: a slip in one of them leaves another.
    """
    words = name.words
    if len(words) == 1:
        return [f"last {skeleton(words[0])}", f"first {skeleton(words[0])}"]
    keys = [
        f"last {skeleton(words[-1])}",
        f"two {skeleton(words[0])} {skeleton(words[1])}",
        f"head {bare(words[0])} {skeleton(words[-1])[:HEAD]}",
    ]
    if len(words) > 2:
        keys += [f"two {skeleton(words[1])} {skeleton(words[2])}", f"ends {skeleton(words[0])} {skeleton(words[-1])}"]
    else:
        keys.append(f"ends {skeleton(words[0])} {skeleton(words[1])}")
    return keys
