"""A program that adds readings until it is killed, and says on its output what was kept.

usage: adding.py ARCHIVE FIRST [PACKED]   (numbers of articles from FIRST on; each has three statements)
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from archive.making import reading
from tasrih import archive as archives
from tasrih.archive import Item


def made(number):
    said = [(f"سنبقى هنا {number} {n}", f"متحدث {n}") for n in range(3)]
    return Item(reading(said, origin=f"article-{number}", published=f"2020-01-{number % 28 + 1:02}"))


def endless(first):
    number = first
    while True:
        yield made(number)
        number += 1


if __name__ == "__main__":
    with archives.open(sys.argv[1]) as archive:
        for kept in archive.add_many(endless(int(sys.argv[2])), batch=5):
            print(kept.key, flush=True)
