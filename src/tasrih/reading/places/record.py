"""A name in the text that may be a place's."""

from __future__ import annotations

from typing import NamedTuple


class Candidate(NamedTuple):
    """A name of the gazetteer: code points `start` to `end`, tokens `first` to `last` (neither end included).

    As in `mentions.Found`, the code points leave out a proclitic on the first word and the tokens hold it. `sure` in
    0..1 is how likely the name is meant as a place here; `key` is its number in the gazetteer, `kind` what a word
    before it says that it is ("" for nothing), `country` what an adjective after it says, `reasons` what decided.
    """

    start: int
    end: int
    first: int
    last: int
    type: str
    sure: float
    key: int
    kind: str
    country: str
    reasons: tuple[str, ...]
