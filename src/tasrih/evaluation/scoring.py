"""From matched pairs to figures: counts per document, added up, then divided once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from tasrih.evaluation.calibration import calibrate
from tasrih.evaluation.corpus import Document
from tasrih.evaluation.marks import Mark
from tasrih.evaluation.matching import EXACT_CONTENT, Pair, Words, covered, match, touching, words
from tasrih.evaluation.report import Calibration, Figure, Report, figure

SAME_VALUE = ("act", "kind", "voice")
SAME_PRESENCE = ("hedge", "unsaid")


class Comparison(msgspec.Struct, frozen=True):
    """A document, what was read in it (None when it could not be read), and how the two pair up."""

    document: Document
    read: tuple[Mark, ...]
    pairs: tuple[Pair, ...]
    unread: bool = False

    def marks(self) -> Iterator[tuple[Mark, Mark, Pair]]:
        """Yield each pair with its marked and its read statement."""
        for pair in self.pairs:
            yield self.document.marks[pair.marked], self.read[pair.read], pair


def compare(document: Document, read: Sequence[Mark] | None) -> Comparison:
    """Match what was read in a document with its marks."""
    statements = tuple(read or ())
    pairs = match(document.text, document.marks, statements)
    return Comparison(document, statements, tuple(pairs), unread=read is None)


def report(comparisons: Sequence[Comparison]) -> Report:
    """Add the comparisons up and return all figures."""
    counts: Counter[str] = Counter()
    for comparison in comparisons:
        counts.update(_counts(comparison))
    return Report(
        documents=len(comparisons),
        marked=counts["marked"],
        read=counts["read"],
        figures=_figures(counts),
        matched=_matched(counts),
        breakdowns=_breakdowns(comparisons),
        calibration=_calibration(comparisons),
        unread=tuple(one.document.name for one in comparisons if one.unread),
    )


def _counts(one: Comparison) -> Counter[str]:
    text, marked, read = one.document.text, one.document.marks, one.read
    counts = Counter(
        {
            "marked": len(marked),
            "read": len(read),
            "found": len(one.pairs),
            "who": sum(pair.who for pair in one.pairs),
            "exact": sum(pair.shared >= EXACT_CONTENT for pair in one.pairs),
            "source marked": sum(mark.source is not None for mark in marked),
            "source read": sum(mark.source is not None for mark in read),
            "words marked": sum(len(part) for mark in marked for part in _parts(text, mark)),
            "words read": sum(len(part) for mark in read for part in _parts(text, mark)),
            "cover .3": covered(text, marked, read, 0.3),
            "cover .8": covered(text, marked, read, 0.8),
        }
    )
    for mark, other, _ in one.marks():
        counts.update(_pair_counts(text, mark, other))
    return counts


def _pair_counts(text: str, mark: Mark, other: Mark) -> dict[str, int]:
    parts = list(zip(_parts(text, mark), _parts(text, other), strict=True))
    same = {f"same {key}": int(getattr(mark, key) == getattr(other, key)) for key in SAME_VALUE}
    both = {f"same {key}": int(bool(getattr(mark, key)) == bool(getattr(other, key))) for key in SAME_PRESENCE}
    return {
        "source": int(touching(mark.source, other.source)),
        "all exact": int(all(mine == its for mine, its in parts)),
        "words": sum(len(mine & its) for mine, its in parts),
        **same,
        **both,
        "same cue": int(touching(mark.cue, other.cue)),
    }


def _parts(text: str, mark: Mark) -> tuple[Words, Words, Words]:
    return words(text, [mark.cue]), words(text, [mark.source]), words(text, mark.content)


def _figures(counts: Counter[str]) -> dict[str, Figure]:
    totals = {"source": ("source read", "source marked"), "words": ("words read", "words marked")}
    figures = {}
    for name in ("found", "who", "exact", "source", "all exact", "words", "cover .3", "cover .8"):
        read, marked = totals.get(name, ("read", "marked"))
        figures[name] = figure(counts[name], counts[read], counts[name], counts[marked])
    return figures


def _matched(counts: Counter[str]) -> dict[str, float]:
    if not counts["found"]:
        return {}
    return {key: counts[f"same {key}"] / counts["found"] for key in (*SAME_VALUE, *SAME_PRESENCE, "cue")}


def _breakdowns(comparisons: Sequence[Comparison]) -> dict[str, dict[str, dict[str, Figure]]]:
    return {
        "kind": _breakdown(comparisons, lambda _, mark: mark.kind),
        "act": _breakdown(comparisons, lambda _, mark: mark.act),
        "outlet": _breakdown(comparisons, lambda document, _: document.outlet),
    }


def _breakdown(
    comparisons: Sequence[Comparison], value: Callable[[Document, Mark], str]
) -> dict[str, dict[str, Figure]]:
    """Group marked statements by their own value and read ones by theirs, most marked first."""
    counts: Counter[tuple[str, str]] = Counter()
    for one in comparisons:
        counts.update(("marked", value(one.document, mark)) for mark in one.document.marks)
        counts.update(("read", value(one.document, mark)) for mark in one.read)
        for mark, other, pair in one.marks():
            for name in ("found", "who") if pair.who else ("found",):
                counts[f"{name} marked", value(one.document, mark)] += 1
                counts[f"{name} read", value(one.document, other)] += 1
    values = sorted({name for _, name in counts}, key=lambda name: (-counts["marked", name], name))
    return {each: {name: _group_figure(counts, name, each) for name in ("found", "who")} for each in values}


def _group_figure(counts: Counter[tuple[str, str]], name: str, value: str) -> Figure:
    return figure(
        counts[f"{name} read", value],
        counts["read", value],
        counts[f"{name} marked", value],
        counts["marked", value],
    )


def _calibration(comparisons: Sequence[Comparison]) -> dict[str, Calibration]:
    read = [mark for one in comparisons for mark in one.read]
    if not read or any(mark.confidence is None for mark in read):
        return {}
    return {
        "found": calibrate(_outcomes(comparisons, lambda _: True)),
        "who": calibrate(_outcomes(comparisons, lambda pair: pair.who)),
    }


def _outcomes(comparisons: Iterable[Comparison], right: Callable[[Pair], bool]) -> Iterator[tuple[float, bool]]:
    for one in comparisons:
        hits = {pair.read for pair in one.pairs if right(pair)}
        for number, mark in enumerate(one.read):
            yield mark.confidence or 0.0, number in hits
