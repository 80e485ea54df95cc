"""A name as it was found, before anybody knows whose it is."""

from __future__ import annotations

from typing import NamedTuple

from tasrih.model import MentionType


class Found(NamedTuple):
    """A name: code points `start` to `end` (not included) of the text, tokens `first` to `last` (not included).

    The code points leave out a proclitic that hangs on the first word; the tokens hold it. `sure` lies in 0..1.
    """

    start: int
    end: int
    first: int
    last: int
    type: MentionType
    sure: float
