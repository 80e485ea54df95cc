"""Hold accuracy to its floors, on the marked corpora that lie beside the project.

usage: check_floors.py [--shared FOLDER] [--raise]

FOLDER (default: `../shared`) may hold `gold/NAME` for each corpus named in floors.json, and
`tools/score.py`, an independent scorer: then both must print the same figures. A corpus that is
not there is said to be missing. `--raise` lifts the floors to what was measured, never down.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tasrih.cli.output import record
from tasrih.evaluation import Report, evaluate, render
from tasrih.pipeline import read_many

ROOT = Path(__file__).parents[1]
FLOORS = Path(__file__).with_name("floors.json")
STEP = 100
"""Floors are kept to two digits, rounded down, so that a refit may wobble."""

Floors = dict[str, dict[str, float]]


def main() -> int:
    """Check every corpus; return 1 when a figure is too low or the scorers disagree."""
    options = _options()
    floors: Floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    reports: dict[str, Report] = {}
    wrong: list[str] = []
    for name in floors:
        folder = options.shared / "gold" / name
        if not folder.is_dir():
            print(f"{name}: not here, not measured")
            continue
        with tempfile.TemporaryDirectory() as place:
            readings = _read(folder, Path(place) / "readings.jsonl")
            reports[name] = evaluate(folder, readings=readings)
            wrong += _short(name, reports[name], floors[name])
            wrong += _disagreement(options.shared / "tools/score.py", folder, readings, reports[name])
    print("\n".join(wrong) or f"accuracy: {', '.join(reports) or 'no corpus'} at or above the floors")
    if options.lift:
        FLOORS.write_text(json.dumps(_lifted(floors, reports), indent=1) + "\n", encoding="utf-8")
    return 1 if wrong else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--raise", dest="lift", action="store_true")
    return parser.parse_args()


def _read(folder: Path, readings: Path) -> Path:
    paths = sorted(path.with_suffix(".txt") for path in folder.glob("*.json"))
    readings.write_bytes(b"".join(record(item) + b"\n" for item in read_many(paths)))
    return readings


def _short(name: str, report: Report, floors: dict[str, float]) -> Iterator[str]:
    for figure, floor in floors.items():
        f1 = report.figures[figure].f1
        if f1 < floor:
            yield f"{name}: {figure} F1 {f1:.3f} is under its floor {floor}"


def _lifted(floors: Floors, reports: dict[str, Report]) -> Floors:
    return {
        name: {figure: max(floor, _measured(reports, name, figure)) for figure, floor in least.items()}
        for name, least in floors.items()
    }


def _measured(reports: dict[str, Report], name: str, figure: str) -> float:
    return math.floor(reports[name].figures[figure].f1 * STEP) / STEP if name in reports else 0.0


def _disagreement(scorer: Path, folder: Path, readings: Path, report: Report) -> Iterator[str]:
    """Yield a line when the independent scorer, where it is there, prints other figures for the readings."""
    if not scorer.is_file():
        return
    command = [sys.executable, scorer, folder, readings]
    theirs = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    ours = render(report).splitlines()[: len(theirs)]
    if ours != theirs or not theirs:
        yield "\n".join([f"{folder.name}: the scorers disagree", "ours:", *ours, "theirs:", *theirs])


if __name__ == "__main__":
    sys.exit(main())
