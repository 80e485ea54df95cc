"""Reports of one text as groups: who had it first, who took it from whom, how many reports are independent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from tasrih.linking.copies.decision import decide
from tasrih.linking.copies.features import compare
from tasrih.linking.copies.index import Index
from tasrih.linking.copies.report import Report
from tasrih.linking.forest import Forest

Kind = Literal["first", "copy", "update", "excerpt"]
WHOLE = 0.5
"""Of a report shorter than this share of the other it is only said that it stands in it: that joins no groups."""


class Pair(msgspec.Struct, frozen=True, order=True):
    """Two reports found to be copies: `one` the earlier, shares and confidence in 0..1, `reason` a row of the table.

    `whole` tells copies as a whole from an excerpt that stands in a longer report.
    """

    one: str
    other: str
    taken: float
    whole: bool
    confidence: float
    reason: str


class Copy(msgspec.Struct, frozen=True):
    """One report of a group: `source` is the one before it that it agrees with most, None for the first.

    `kind` is `update` where both are of one outlet, `excerpt` where one is a part of the other.
    """

    report: str
    kind: Kind
    source: str | None = None
    confidence: float = 1.0
    reason: str = ""


class Group(msgspec.Struct, frozen=True):
    """Reports of one text in the order of publication; `id` is that of the first."""

    id: str
    copies: tuple[Copy, ...]


class Copies(msgspec.Struct, frozen=True):
    """The groups of two and more reports, and the pairs that made them."""

    groups: tuple[Group, ...]
    pairs: tuple[Pair, ...]

    def independent(self, reports: Iterable[str]) -> int:
        """Return how many of `reports` (ids) are independent: copies and excerpts of one text count once."""
        wanted = set(reports)
        forest = Forest(wanted)
        for pair in self.pairs:
            if pair.one in wanted and pair.other in wanted:
                forest.join(pair.one, pair.other)
        return len(forest.sets())


def copies(reports: Iterable[Report], index: Index | None = None) -> Copies:
    """Return which of `reports`, and of those in `index`, are copies of each other; the order given does not matter.

    All of them are added to the index first, so that stock phrases are known; pairs that were decided before by
    `pairs_of` may be grouped with `grouped`.
    """
    index = Index() if index is None else index
    for report in sorted(reports, key=lambda report: report.id):
        index.add(report)
    pairs = [pair for report in index.reports.values() for pair in pairs_of(report, index, once=True)]
    return grouped(index.reports, pairs)


def pairs_of(report: Report, index: Index, *, once: bool = False) -> list[Pair]:
    """Return the pairs that `report` makes with those in the index, for adding one article at a time.

    With `once` only those whose id is smaller are looked at, so that each pair is met once when all reports are asked.
    """
    found = []
    for key in index.candidates(report):
        if once and key > report.id:
            continue
        one, other = sorted((report, index.reports[key]), key=lambda report: report.order)
        common = compare(one, other, index)
        verdict = decide(common)
        if verdict.copy:
            whole = common.ratio >= WHOLE
            taken = round(common.taken, 3)
            found.append(Pair(one.id, other.id, taken, whole, verdict.confidence, verdict.reason))
    return sorted(found)


def grouped(reports: Mapping[str, Report], pairs: Iterable[Pair]) -> Copies:
    """Return the groups that pairs make of reports; an excerpt is put into the group that it agrees with most."""
    ordered = tuple(sorted(pairs))
    forest = Forest()
    for pair in ordered:
        if pair.whole:
            forest.join(pair.one, pair.other)
    for pair in _best_excerpts(ordered, reports, forest):
        forest.join(pair.one, pair.other)
    sources: dict[str, list[Pair]] = {}
    for pair in ordered:
        sources.setdefault(pair.other, []).append(pair)
    groups = [_group(members, reports, sources) for members in forest.sets() if len(members) > 1]
    return Copies(tuple(sorted(groups, key=lambda group: reports[group.id].order)), ordered)


def _best_excerpts(pairs: Iterable[Pair], reports: Mapping[str, Report], forest: Forest) -> list[Pair]:
    """Return one pair for each excerpt that is in no group as a whole: the surest, then the earliest."""
    grouped_already = {key for members in forest.sets() for key in members}
    best: dict[str, Pair] = {}
    for pair in sorted(pairs, key=lambda pair: (-pair.taken, pair)):
        short = min((pair.one, pair.other), key=lambda key: (len(reports[key].shingles), key))
        if not pair.whole and short not in grouped_already:
            best.setdefault(short, pair)
    return [best[key] for key in sorted(best)]


def _group(members: list[str], reports: Mapping[str, Report], sources: Mapping[str, list[Pair]]) -> Group:
    ordered = sorted(members, key=lambda key: reports[key].order)
    here = set(members)
    made = [Copy(ordered[0], "first")]
    for key in ordered[1:]:
        taken = [pair for pair in sources.get(key, ()) if pair.one in here]
        if not taken:
            made.append(Copy(key, "copy", ordered[0], 0.5, "by others"))
            continue
        pair = max(taken, key=lambda pair: (pair.whole, pair.taken, pair.one))
        made.append(Copy(key, _kind(pair, reports), pair.one, pair.confidence, pair.reason))
    return Group(ordered[0], tuple(made))


def _kind(pair: Pair, reports: Mapping[str, Report]) -> Kind:
    one, other = reports[pair.one], reports[pair.other]
    if one.outlet and one.outlet == other.outlet:
        return "update"
    return "copy" if pair.whole else "excerpt"
