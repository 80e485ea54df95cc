"""A cheap scan of markup before any parser sees it: how deep, and how many elements.

Parsers answer deep nesting with lost text or a hang, so the depth is counted here, by a stack
that holds the open elements as a browser would: an end tag closes what is open inside its own
block, and none that was never opened.
"""

from __future__ import annotations

import re

from tasrih.errors import TooLarge
from tasrih.ingest.elements import BARRIERS, BLOCKS, RAW, UNCOUNTED
from tasrih.ingest.limits import MAX_DEPTH, MAX_NODES

_TAG = re.compile(r"<(?:(!--)|(/?)([a-zA-Z][^\s/>]{0,30}))")
# What these hold lies deeper by the uncounted elements that come between.
_WEIGHTS = {"table": 4, "ul": 2, "ol": 2, "dl": 2}


def check_nesting(markup: str, *, origin: str = "") -> None:
    """Raise TooLarge for markup nested deeper than MAX_DEPTH or with more than MAX_NODES elements.

    Linear in the length of `markup` and stops at the first tag over a limit.
    """
    stack: list[str] = []
    depth = nodes = at = 0
    while found := _TAG.search(markup, at):
        at = found.end()
        comment, closing, name = found[1], found[2], (found[3] or "").lower()
        if comment:
            at = _after(markup, "-->", at)
        elif closing:
            depth -= _close(stack, name)
        else:
            nodes += 1
            if name in RAW:
                at = _after_raw(markup, name, at)
            elif name not in UNCOUNTED:
                stack.append(name)
                depth += _WEIGHTS.get(name, 1)
        if depth > MAX_DEPTH:
            raise TooLarge(f"elements nested deeper than {MAX_DEPTH}", origin=origin)
        if nodes > MAX_NODES:
            raise TooLarge(f"more than {MAX_NODES} elements", origin=origin)


def _close(stack: list[str], name: str) -> int:
    """Close `name` where an end tag may reach it; return by how much the depth falls."""
    for back in range(len(stack) - 1, -1, -1):
        if stack[back] == name:
            closed = stack[back:]
            del stack[back:]
            return sum(_WEIGHTS.get(each, 1) for each in closed)
        if stack[back] in BARRIERS or (stack[back] in BLOCKS and name not in BLOCKS | BARRIERS):
            return 0
    return 0


def _after(markup: str, sign: str, at: int) -> int:
    end = markup.find(sign, at)
    return len(markup) if end < 0 else end + len(sign)


def _after_raw(markup: str, name: str, at: int) -> int:
    """Where the raw text of a script or the like ends: at its end tag, in any case of letters."""
    found = re.compile(rf"</{name}", re.IGNORECASE).search(markup, at)
    return found.end() if found else len(markup)
