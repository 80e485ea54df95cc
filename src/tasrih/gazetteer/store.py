"""The compiled gazetteer, mapped into memory: processes that read it share its pages."""

from __future__ import annotations

import mmap
import sys
from array import array
from functools import cache
from importlib.resources import as_file, files
from zlib import crc32

from tasrih.errors import GazetteerError
from tasrih.gazetteer.layout import DEGREE, HEADER, MAGIC, RANK, SECTIONS, aligned
from tasrih.gazetteer.records import KINDS, SOURCES, Entry

FILE = "places.bin"


class Store:
    """The compiled file's sections, each an indexable run of numbers; nothing is copied out until asked for."""

    def __init__(self, data: bytes | mmap.mmap) -> None:
        self._view = view = memoryview(data)
        if len(view) < HEADER.size or bytes(view[:8]) != MAGIC:
            raise GazetteerError(f"{FILE}: not a gazetteer of this version; run scripts/build_gazetteer.py")
        _, self.checksum, *sizes = HEADER.unpack_from(view)
        at = aligned(HEADER.size)
        if at + sum(map(aligned, sizes)) != len(view):
            raise GazetteerError(f"{FILE}: {len(view)} bytes, not what its header says")
        found: dict[str, memoryview[int]] = {}
        for (name, code), size in zip(SECTIONS, sizes, strict=True):
            found[name] = _numbers(view[at : at + size], code)
            at += aligned(size)
        self.slots, self.key_info, self.posts = found["slots"], found["key_info"], found["posts"]
        self.key_ends, self.key_posts = found["key_ends"], found["key_posts"]
        self.lat, self.lon, self.population = found["lat"], found["lon"], found["population"]
        self.parent, self.id, self.geonames = found["parent"], found["id"], found["geonames"]
        self.rank = found["rank"]
        self.kind, self.source, self.country = found["kind"], found["source"], found["country"]
        self.name_ends, self.latin_ends = found["name_ends"], found["latin_ends"]
        self.key_text, self.names, self.latins = found["key_text"], found["names"], found["latins"]
        self.mask = len(self.slots) - 1

    def sound(self) -> bool:
        """Tell whether the file is the one that was built: its checksum, over all of it."""
        return bool(crc32(self._view[aligned(HEADER.size) :]) == self.checksum)

    def find(self, key: str) -> int:
        """Return the number of a folded name (its words parted by a space), -1 when there is none."""
        sought = key.encode("utf-8", "surrogatepass")
        slots, mask, ends = self.slots, self.mask, self.key_ends
        at = crc32(sought) & mask
        while number := slots[at]:
            if self.key_text[ends[number - 2] if number > 1 else 0 : ends[number - 1]] == sought:
                return number - 1
            at = (at + 1) & mask
        return -1

    def posted(self, key: int) -> tuple[int, ...]:
        """Return the entries of key number `key`, the most prominent first."""
        return tuple(self.posts[self.key_posts[key - 1] if key else 0 : self.key_posts[key]])


def _numbers(section: memoryview[int], code: str) -> memoryview[int]:
    if sys.byteorder == "little" or code == "B":
        return section.cast(code)  # type: ignore[call-overload,no-any-return]
    swapped = array(code, bytes(section))
    swapped.byteswap()
    return memoryview(swapped)


def _text(run: memoryview[int], ends: memoryview[int], n: int) -> str:
    return str(run[ends[n - 1] if n else 0 : ends[n]], "utf-8")


@cache
def store() -> Store:
    """Return the gazetteer that ships, mapped once a process."""
    try:
        with as_file(files("tasrih.gazetteer").joinpath(FILE)) as path, path.open("rb") as file:
            return Store(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError) as error:
        raise GazetteerError(f"{FILE}: {error}; run scripts/build_gazetteer.py") from error


def lookup(name: str) -> tuple[int, ...]:
    """Return the entries called `name` (folded, words parted by a space), the most prominent first; () for none."""
    key = store().find(name)
    return store().posted(key) if key >= 0 else ()


def entries(key: int) -> tuple[int, ...]:
    """Return the entries of a hit's key, the most prominent first."""
    return store().posted(key)


def rank(key: int) -> int:
    """Return how prominent the best known place of a key is: 0 (a hamlet) to 255 (a country)."""
    return store().key_info[key] & RANK


def key_name(key: int) -> str:
    """Return the folded name that a key is."""
    found = store()
    return _text(found.key_text, found.key_ends, key)


def entry_country(number: int) -> str:
    """Return the two-letter country of an entry, "" for none; quicker than opening the entry."""
    return _code(store().country[number])


@cache
def _code(number: int) -> str:
    return number.to_bytes(2, "little").decode("ascii").strip("\0")


def countries() -> range:
    """Return the numbers of the countries' entries."""
    kinds = store().kind
    return range(next((n for n, kind in enumerate(kinds) if kind), len(kinds)))


@cache
def country(code: str) -> int | None:
    """Return the entry of the country with an ISO 3166-1 two-letter code; None when there is none."""
    return next((n for n in countries() if entry_country(n) == code), None)


def entry(number: int) -> Entry:
    """Return what is known of entry `number`."""
    found = store()
    parent = found.parent[number]
    return Entry(
        number,
        _text(found.names, found.name_ends, number),
        _text(found.latins, found.latin_ends, number),
        entry_country(number),
        found.lat[number] / DEGREE,
        found.lon[number] / DEGREE,
        KINDS[found.kind[number]],
        found.population[number],
        parent - 1 if parent else None,
        SOURCES[found.source[number]],
        found.id[number],
        found.geonames[number],
        found.rank[number],
    )
