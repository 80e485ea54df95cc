"""Places written as the compiled file (see `layout`); the same places give the same bytes."""

from __future__ import annotations

import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from zlib import crc32

from tasrih.arabic.fold import fold_marks, fold_word
from tasrih.gazetteer.build.merge import place_keys
from tasrih.gazetteer.build.place import Place
from tasrih.gazetteer.build.spellings import ADMINISTRATIVE, OFFICES
from tasrih.gazetteer.layout import DEGREE, HEADER, MAGIC, MORE, SECTIONS, aligned
from tasrih.gazetteer.records import KINDS, SOURCES


def pack(places: Sequence[Place], moved: dict[tuple[str, int], tuple[str, int]] | None = None) -> bytes:
    """Return the file of `places`, which are in their final order; `moved` says where doubles went."""
    number = {place.key: n for n, place in enumerate(places)}
    lands = {place.country: n for n, place in enumerate(places) if place.kind == "country"}
    posted: dict[str, list[int]] = defaultdict(list)
    for n, place in enumerate(places):
        for name in place_keys(place):
            posted[name].append(n)
    for name, found in posted.items():
        found.sort(key=lambda n: (-places[n].prominence, n))
        del found[255:]
        posted[name] = found
    made: dict[str, bytes] = _keys(places, posted)
    made["lat"] = _run("i", (round(place.lat * DEGREE) for place in places))
    made["lon"] = _run("i", (round(place.lon * DEGREE) for place in places))
    made["population"] = _run("I", (place.population for place in places))
    made["parent"] = _run("I", (_parent(place, n, number, lands, moved or {}) for n, place in enumerate(places)))
    made["id"] = _run("I", (0 if not place.source else place.id for place in places))
    made["geonames"] = _run("I", (place.geonames for place in places))
    made["rank"] = _run("B", (place.prominence for place in places))
    made["kind"] = _run("B", (KINDS.index(place.kind) for place in places))
    made["source"] = _run("B", (SOURCES.index(place.source) for place in places))
    made["country"] = _run("H", (int.from_bytes(place.country.encode("ascii"), "little") for place in places))
    made["name_ends"], made["names"] = _texts(_shown(place) for place in places)
    made["latin_ends"], made["latins"] = _texts(place.latin for place in places)
    return _file([made[name] for name, _ in SECTIONS])


def _shown(place: Place) -> str:
    """Return the name to show: the preferred spelling without marks, a word of office before it cut off."""
    words = fold_marks(place.names[0]).split()
    if len(words) > 1 and fold_word(words[0]) in ADMINISTRATIVE and place.kind in OFFICES:
        words = words[1:]
    return " ".join(words)


def _keys(places: Sequence[Place], posted: dict[str, list[int]]) -> dict[str, bytes]:
    leads: set[str] = set()
    for name in posted:
        words = name.split(" ")
        leads.update(" ".join(words[:n]) for n in range(1, len(words)))
    names = sorted(leads | posted.keys())
    size = 1 << (2 * len(names)).bit_length()
    slots = array("I", bytes(4 * size))
    info, posts, post_ends = [], [], []
    for n, name in enumerate(names):
        found = posted.get(name, [])
        posts.extend(found)
        post_ends.append(len(posts))
        rank = places[found[0]].prominence if found else 0
        info.append(rank | (MORE if name in leads else 0))
        at = crc32(name.encode("utf-8")) & (size - 1)
        while slots[at]:
            at = (at + 1) & (size - 1)
        slots[at] = n + 1
    ends, text = _texts(names)
    return {
        "slots": _run("I", slots),
        "key_ends": ends,
        "key_text": text,
        "key_posts": _run("I", post_ends),
        "key_info": _run("H", info),
        "posts": _run("I", posts),
    }


def _parent(
    place: Place,
    n: int,
    number: dict[tuple[str, int], int],
    lands: dict[str, int],
    moved: dict[tuple[str, int], tuple[str, int]],
) -> int:
    up = moved.get(place.up, place.up) if place.up else None
    at = number.get(up) if up else None
    if at is None:
        at = lands.get(place.country)
    return at + 1 if at is not None and at != n else 0


def _run(code: str, numbers: Iterable[int]) -> bytes:
    made = array(code, numbers)
    if sys.byteorder == "big":
        made.byteswap()
    return made.tobytes()


def _texts(texts: Iterable[str]) -> tuple[bytes, bytes]:
    ends, out = array("I"), bytearray()
    for text in texts:
        out += text.encode("utf-8")
        ends.append(len(out))
    return _run("I", ends), bytes(out)


def _file(sections: Sequence[bytes]) -> bytes:
    body = b"".join(section.ljust(aligned(len(section)), b"\0") for section in sections)
    head = HEADER.pack(MAGIC, crc32(body), *map(len, sections))
    return head.ljust(aligned(HEADER.size), b"\0") + body
