"""Measure numbers and quantities on open test sets: exit 1 when fewer than 95 % of the idiomatic cases are right.

usage: check_numbers.py [--failures]

numbers/cases.jsonl holds the Arabic cases of Recognizers-Text (Microsoft, MIT) and Duckling (Facebook, BSD), one a
line: `id`, `kind`, `text`, `want`, and, where a case is left out, `out`, a key of numbers/reasons.json. What is
compared: `number` and `ordinal` the values of the numerals, in order; `percent` the values of the quantities in per
cent; `range` the bounds of each quantity that is bounded (open and closed ends are one), in order; `money` bounds and
currency; `measure` the amount in grams, ounces or cups and what is measured.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tasrih.model import Article, Quantity
from tasrih.reading import figures
from tasrih.reading.figures.numerals import Numeral, numeral_at
from tasrih.reading.page import Page

FOLDER = Path(__file__).with_name("numbers")
FLOOR = 0.95
GRAMS = {"kg": 1000, "mg": 0.001}
Case = dict[str, Any]
Values = list[Any]


def numerals(page: Page) -> list[Numeral]:
    """Return the numerals of a page, each number once."""
    found, at = [], 0
    while at < len(page):
        numeral = numeral_at(page, at)
        if numeral is not None:
            found.append(numeral)
        at = numeral.last if numeral is not None else at + 1
    return found


def number(page: Page, want: Values) -> Values:
    """Return the cardinals, or all numbers where there is no cardinal; where none is wanted, the quantities."""
    if not want:
        return list(quantities(page))
    found = numerals(page)
    return [n.value for n in found if not n.ordinal] or [n.value for n in found]


def ordinal(page: Page, want: Values) -> Values:
    """Return the ordinals."""
    return [n.value for n in numerals(page) if n.ordinal]


def percent(page: Page, want: Values) -> Values:
    """Return the quantities in per cent."""
    return [q.low for q in quantities(page) if q.unit == "%"]


def bounds(page: Page, want: Values) -> Values:
    """Return the bounds of what is bounded; of plain numbers only those that are wanted ("equals 20")."""
    plain = [w[0] for w in want if w[0] == w[1]]
    pairs = [_bounds(q) for q in quantities(page)]
    return [pair for pair in pairs if pair[0] != pair[1] or pair[0] in plain]


def money(page: Page, want: Values) -> Values:
    """Return bounds and currency of each quantity."""
    return [[q.low, q.high, q.unit] for q in quantities(page)]


def measure(page: Page, want: Values) -> Values:
    """Return amount, unit and what is measured, weights in grams."""
    return [_measure(q) for q in quantities(page)]


KINDS: dict[str, Callable[[Page, Values], Values]] = {
    "number": number,
    "ordinal": ordinal,
    "percent": percent,
    "range": bounds,
    "money": money,
    "measure": measure,
}


def quantities(page: Page) -> tuple[Quantity, ...]:
    """Return the quantities of a page in which no time was looked for."""
    return figures.find(page, ())


def _bounds(found: Quantity) -> list[float | None]:
    """Return the bounds; of a share ("half of the people") as a fraction."""
    by = 100 if found.unit == "%" and "%" not in found.text else 1
    return [bound / by if bound is not None else None for bound in (found.low, found.high)]


def _measure(found: Quantity) -> list[Any]:
    weight = GRAMS.get(found.unit or "", 1)
    unit = "g" if found.unit in GRAMS else found.unit
    return [found.low * weight if found.low is not None else None, unit, found.of.text if found.of else None]


def right(case: Case) -> bool:
    """Tell whether a case is read as it wants."""
    return same(got(case), case["want"])


def got(case: Case) -> Values:
    """Return what is read of a case, in the shape of its `want`."""
    page = Page(Article(case["id"], case["id"], case["text"]))
    return KINDS[case["kind"]](page, case["want"])


def same(found: Any, wanted: Any) -> bool:
    """Compare lists of values, numbers to seven digits (the sets round their fractions)."""
    if isinstance(wanted, list):
        return isinstance(found, list) and len(found) == len(wanted) and all(map(same, found, wanted))
    if isinstance(wanted, (int, float)) and isinstance(found, (int, float)):
        return math.isclose(found, wanted, rel_tol=1e-7)
    return bool(found == wanted)


def cases() -> list[Case]:
    """Return every case, those left out included."""
    return [json.loads(line) for line in (FOLDER / "cases.jsonl").read_text(encoding="utf-8").splitlines()]


def main() -> int:
    """Print accuracy by set, the cases left out by reason; return 1 under the floor."""
    parser = argparse.ArgumentParser(description="Measure numbers and quantities on open test sets.")
    parser.add_argument("--failures", action="store_true", help="print each case that is read wrongly")
    options = parser.parse_args()
    every = cases()
    used = [case for case in every if "out" not in case]
    wrong = [case for case in used if not right(case)]
    _print_sets(used, wrong)
    _print_left_out(every)
    for case in wrong if options.failures else ():
        print(f"{case['id']}\t{case['text']}\twanted {case['want']}\tgot {got(case)}")
    return 0 if 1 - len(wrong) / len(used) >= FLOOR else 1


def _print_sets(used: list[Case], wrong: list[Case]) -> None:
    total, missed = (Counter(case["id"].rpartition("-")[0] for case in some) for some in (used, wrong))
    for name, count in [*total.items(), ("all", len(used))]:
        bad = len(wrong) if name == "all" else missed[name]
        print(f"{name:40} {count - bad:4} of {count:4}  {100 * (count - bad) / count:5.1f} %")


def _print_left_out(every: list[Case]) -> None:
    reasons = json.loads((FOLDER / "reasons.json").read_text(encoding="utf-8"))
    counts = Counter(case["out"] for case in every if "out" in case)
    print(f"left out: {sum(counts.values())} of {len(every)}")
    for reason, count in counts.most_common():
        print(f"{count:4}  {reasons[reason]}")


if __name__ == "__main__":
    sys.exit(main())
