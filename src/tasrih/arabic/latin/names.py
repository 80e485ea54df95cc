"""The usual English spelling of the words of personal names."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from importlib.resources import files


@cache
def _lines() -> list[str]:
    """Return the lines of names.txt, folded word and spelling parted by a tab, in the order of code points."""
    return files("tasrih.arabic.latin").joinpath("names.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")


def spelling_of(folded: str) -> str:
    """Return the spelling that the list has for a folded word or words, "" for none."""
    lines = _lines()
    key = folded + "\t"
    at = bisect_left(lines, key)
    return lines[at][len(key) :] if at < len(lines) and lines[at].startswith(key) else ""
