"""Measure reading: speed beside spaCy and a bare pass, growth with length, memory, start, order.

usage: bench_reading.py [POOL.jsonl[.gz]] [--articles N] [--rounds N]

The pool has one article a line (`title`, `text`); without it the sample report is read over and
over. Prints tables in Markdown. Exit status 1 when the order of reading changes a statement.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from processes import STARTS, apart, digests, memory, start
from speed import contenders, growth, rounds, words
from texts import texts

BARE, SPACY = "bare \\w+ pass", "spaCy blank + sentencizer"


def main() -> int:
    options = _options()
    chosen = list(texts(options.pool, options.articles))
    print(f"{len(chosen)} articles, {sum(map(words, chosen)):,} words; CPU time, {options.rounds} rounds\n")
    _speed(chosen, options.rounds)
    _growth(chosen, options.rounds)
    _memory(options.pool)
    _starts()
    return 0 if _same_in_any_order(options.pool) else 1


def _options() -> argparse.Namespace:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("pool", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=400, help="how many are timed (default 400)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is timed (default 5)")
    return parser.parse_args()


def _speed(chosen: Sequence[str], count: int) -> None:
    seconds = rounds(contenders(chosen), count)
    total = sum(map(words, chosen))
    rows = [
        (
            name,
            f"{len(chosen) / value:,.0f}",
            f"{total / value:,.0f}",
            f"{value / seconds[BARE]:.2f}",
            f"{value / seconds[SPACY]:.2f}" if SPACY in seconds else "-",
        )
        for name, value in seconds.items()
    ]
    _table(("", "articles/s", "words/s", "times the bare pass", "times spaCy"), rows)


def _growth(chosen: Sequence[str], count: int) -> None:
    cost, exponent = growth(chosen, count)
    rows = [(f"{length}x", f"{value:.2f}", f"{value / cost[1]:.2f}") for length, value in cost.items()]
    _table(("article length", "microseconds a word", "times that of 1x"), rows)
    print(f"Cost grows with length to the power of {exponent:.3f}.\n")


def _memory(pool: Path | None) -> None:
    peaks = apart(memory, pool)
    _table(("pool read", "peak memory, MB"), [(f"{share} %", f"{peak:.0f}") for share, peak in peaks.items()])


def _starts() -> None:
    rows = [(f"`{name}`", f"{start(code) * 1000:.0f}") for name, code in STARTS.items()]
    _table(("start", "milliseconds"), rows)


def _same_in_any_order(pool: Path | None) -> bool:
    forwards, backwards = (apart(digests, pool, turned) for turned in (False, True))
    same = forwards == backwards
    verdict = "the same statements" if same else "DIFFERENT STATEMENTS"
    print(f"{len(forwards):,} articles read from the first and from the last, in two processes: {verdict}.")
    return same


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    lines = [head, ["---"] * len(head), *rows]
    print("\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n")


if __name__ == "__main__":
    sys.exit(main())
