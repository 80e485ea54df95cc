"""Which reports may be copies of one: MinHash for those alike as a whole, sampled shingles for one within another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec
from rensa import RMinHash

from tasrih.linking.copies.report import Report

PERMUTATIONS, ROWS, SEED = 128, 2, 1
"""Bands of two rows: of reports whose shingles are alike to 0.3, 99.8 % meet in a band; of those to 0.02, 2.5 %."""
SAMPLE = 4
"""One shingle in so many is looked up, by its hash, so that both of two reports keep the same ones."""
SHARED_LEAST = 4
"""How many sampled shingles two reports must share to be looked at, or a SHARED_PART of the shorter's."""
SHARED_PART = 0.2
CROWD = 60
"""A shingle that so many reports have brings no candidates."""
STOCK_DAYS = 9
"""A run of words met on so many days is a stock phrase and tells nothing."""
KEPT = 512
"""For how many reports the set of shingles is kept."""


class Index:
    """Reports met so far. Adding one costs its own length; the state is the reports alone.

    >>> index = Index()
    >>> index.add(report)            # doctest: +SKIP
    ['one-like-it']
    >>> again = Index.load(index.dump())
    """

    def __init__(self, reports: Iterable[Report] = ()) -> None:
        self.reports: dict[str, Report] = {}
        self._bands: dict[tuple[int, int, int], list[str]] = {}
        self._having: dict[int, list[str]] = {}
        self._days: dict[int, set[str]] = {}
        self._sampled: dict[str, int] = {}
        self._runs: dict[str, frozenset[int]] = {}
        for report in reports:
            self.add(report)

    def add(self, report: Report) -> list[str]:
        """Keep a report (one id counts once) and return the ids of those before it that may be copies, sorted."""
        if report.id in self.reports:
            return self.candidates(report)
        found = self.candidates(report)
        self.reports[report.id] = report
        for key in _bands(report):
            self._bands.setdefault(key, []).append(report.id)
        day = report.published[:10]
        sample = _sample(report)
        self._sampled[report.id] = len(sample)
        for shingle in sample:
            self._having.setdefault(shingle, []).append(report.id)
            days = self._days.setdefault(shingle, set())
            if len(days) < STOCK_DAYS:
                days.add(day)
        return found

    def candidates(self, report: Report) -> list[str]:
        """Return the ids of the other reports that may be copies of `report`, in the order of ids."""
        found = {other for key in _bands(report) for other in self._bands.get(key, ())}
        sample = _sample(report)
        shared: Counter[str] = Counter()
        for shingle in sample:
            having = self._having.get(shingle, ())
            if len(having) <= CROWD:
                shared.update(having)
        for other, count in shared.items():
            if count >= SHARED_LEAST or count >= SHARED_PART * min(len(sample), self._sampled[other]):
                found.add(other)
        return sorted(found - {report.id})

    def runs(self, report: Report) -> frozenset[int]:
        """Return the shingles of a report as a set; those of the reports last asked for are kept."""
        found = self._runs.get(report.id)
        if found is None:
            if len(self._runs) >= KEPT:
                self._runs.clear()
            found = self._runs[report.id] = frozenset(report.shingles)
        return found

    def stock(self, shingles: Iterable[int]) -> float:
        """Return the share of stock phrases among `shingles`, by the sampled ones; 0 where none was sampled."""
        sampled = [shingle for shingle in shingles if shingle % SAMPLE == 0]
        stock = sum(len(self._days.get(shingle, ())) >= STOCK_DAYS for shingle in sampled)
        return stock / len(sampled) if sampled else 0.0

    def dump(self) -> bytes:
        """Return the state, the same bytes for the same reports."""
        reports = [self.reports[key] for key in sorted(self.reports)]
        return msgspec.json.encode(reports, order="deterministic")

    @classmethod
    def load(cls, state: bytes) -> Index:
        """Return the index that `dump` gave the state of."""
        return cls(msgspec.json.decode(state, type=list[Report]))


def _sample(report: Report) -> set[int]:
    return {shingle for shingle in report.shingles if shingle % SAMPLE == 0}


def _bands(report: Report) -> list[tuple[int, int, int]]:
    """Return the keys of a report's bands: their number and the values of their rows."""
    if not report.shingles:
        return []
    sketch = RMinHash(PERMUTATIONS, SEED)
    sketch.update([shingle.to_bytes(4, "big") for shingle in report.shingles])
    digest = sketch.digest()
    return [(at, digest[at], digest[at + 1]) for at in range(0, PERMUTATIONS, ROWS)]
