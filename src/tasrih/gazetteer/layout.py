"""The compiled file: a header, then sections of little-endian numbers and two runs of UTF-8.

The header is MAGIC, the CRC-32 of everything after it, and the length in bytes of each section in the order of
`SECTIONS`. Sections begin at multiples of eight. A key is looked up in `slots`, an open-addressing table of key
numbers plus one (0 is free), by the CRC-32 of its UTF-8 bytes.
"""

from __future__ import annotations

import struct

MAGIC = b"TSRHGAZ2"
SECTIONS = (
    ("slots", "I"),  # key number + 1, or 0
    ("key_ends", "I"),  # where each key's text ends in `key_text`; the first key begins at 0
    ("key_posts", "I"),  # where each key's entries end in `posts`
    ("key_info", "H"),  # rank of the key's first entry (0 to 255), and MORE
    ("posts", "I"),  # entry numbers, the most prominent first
    ("lat", "i"),  # degrees * 100000
    ("lon", "i"),
    ("population", "I"),
    ("parent", "I"),  # entry number + 1, or 0
    ("id", "I"),
    ("geonames", "I"),
    ("rank", "B"),  # how likely a name alone means this place: 0 to 255
    ("kind", "B"),  # index into records.KINDS
    ("source", "B"),  # index into records.SOURCES
    ("country", "H"),  # two letters
    ("name_ends", "I"),  # where each entry's Arabic name ends in `names`
    ("latin_ends", "I"),
    ("key_text", "B"),
    ("names", "B"),
    ("latins", "B"),
)
HEADER = struct.Struct(f"<8sI{len(SECTIONS)}I")
DEGREE = 100_000
RANK = 0xFF
MORE = 0x100
"""Set on a key that other keys begin with, a space after it."""


def aligned(size: int) -> int:
    """Return the next multiple of eight."""
    return (size + 7) & ~7
