#!/usr/bin/env python3
"""Write docs/accuracy.md from cross-read articles, in the words of the scorer.

usage: report.py SHARED READ

SHARED holds gold/ and tools/score.py; READ holds the files that cross.py wrote, READ/outlets those written by outlet.
The text around the figures is in training/accuracy.md, where `{NAME}` stands for the scorer's output on that corpus
and `{NAME+}` for the breakdowns of `tasrih evaluate`.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

from tasrih.evaluation import evaluate, render

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "docs/accuracy.md"


def scored(shared: Path, read: Path, name: str) -> str:
    """Return what score.py prints for one corpus."""
    gold = shared / "gold" / name.rpartition("/")[2]
    command = [sys.executable, shared / "tools/score.py", gold, read / f"{name}.jsonl"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.rstrip()


def broken_down(shared: Path, read: Path, name: str) -> str:
    """Return the breakdowns by kind, act and outlet, and the calibration, of one corpus."""
    report = render(evaluate(shared / "gold" / name, readings=read / f"{name}.jsonl"))
    return report.partition("\n\n")[2].rstrip()


def main() -> None:
    """Fill the template."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("read", type=Path)
    options = parser.parse_args()

    def fill(match: re.Match[str]) -> str:
        name, more = match.groups()
        return (broken_down if more else scored)(options.shared, options.read, name)

    template = (HERE / "accuracy.md").read_text(encoding="utf-8")
    OUT.write_text(re.sub(r"\{([\w/]+)(\+?)\}", fill, template), encoding="utf-8")


if __name__ == "__main__":
    main()
