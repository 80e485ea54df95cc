"""Say which golden sentences fail, and which of the known failures are cured.

usage: golden.py [--refresh]

The sentences stand in `tests/reading/golden` (notation: `docs/golden.md`). Status 1 when a sentence
fails that is not marked, or one passes that is. `--refresh` sets the `:known-failure` lines to what
is the case, with today's date on new ones, and changes nothing else.
"""

from __future__ import annotations

import argparse
import datetime
import importlib
import sys
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
MARK = ":known-failure"


def notation() -> Any:
    """Return the module that reads the golden files."""
    sys.path.insert(0, str(ROOT / "tests"))
    return importlib.import_module("reading.goldens")


def remark(path: Path, dates: dict[str, str]) -> None:
    """Write the marks of one file anew: `dates` maps each heading to a date, "" for no mark."""
    lines: list[str] = []
    before = ""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith(MARK):
            continue
        if before in dates and dates[before] and (line.startswith("=====") or line.startswith(":")):
            lines.append(f"{MARK} {dates[before]}")
            before = ""
        lines.append(line)
        before = line if line in dates else before if line.startswith(":") else ""
    path.write_text("\n".join(lines), encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--refresh", action="store_true", help="set the :known-failure lines anew")
    options = parser.parse_args(arguments)
    golden = notation()
    counts: dict[str, Counter[str]] = {}
    dates: dict[Path, dict[str, str]] = {}
    today, wrong = datetime.date.today().isoformat(), 0
    for case in golden.goldens():
        fault = golden.difference(case)
        state = ("known failure" if case.known_failure else "fails") if fault else "passes"
        counts.setdefault(case.path.stem, Counter())[state if state != "fails" else "known failure"] += 1
        dates.setdefault(case.path, {})[case.title] = (case.known_failure or today) if fault else ""
        if bool(fault) != bool(case.known_failure):
            wrong += 1
            print(f"{'fails' if fault else 'cured'}: {case.name}")
            print("".join(f"    {line}\n" for line in fault.split("\n") if line), end="")
    for group, found in counts.items():
        print(f"{group:14} {found['passes']:3} pass {found['known failure']:3} fail")
    print(f"{sum(c['passes'] for c in counts.values())} of {sum(c.total() for c in counts.values())} pass")
    if options.refresh:
        for path, marks in dates.items():
            remark(path, marks)
        return 0
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
