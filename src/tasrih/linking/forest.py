"""Joining things that belong together, whatever the order in which that is said."""

from __future__ import annotations

from collections.abc import Iterable


class Forest:
    """Keys in disjoint sets; the smallest key of a set stands for it."""

    def __init__(self, keys: Iterable[str] = ()) -> None:
        self._above: dict[str, str] = {key: key for key in keys}

    def root(self, key: str) -> str:
        """Return the smallest key of the set that `key` is in."""
        above = self._above
        top = above.setdefault(key, key)
        while above[top] != top:
            above[top] = above[above[top]]
            top = above[top]
        above[key] = top
        return top

    def join(self, one: str, other: str) -> str:
        """Make one set of two and return what stands for it."""
        low, high = sorted((self.root(one), self.root(other)))
        self._above[high] = low
        return low

    def sets(self) -> list[list[str]]:
        """Return the sets, each sorted, in the order of their smallest keys."""
        found: dict[str, list[str]] = {}
        for key in sorted(self._above):
            found.setdefault(self.root(key), []).append(key)
        return [found[root] for root in sorted(found)]
