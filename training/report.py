#!/usr/bin/env python3
"""Write docs/accuracy.md from cross-read articles, in the words of the scorer.

usage: report.py SHARED [READ]

SHARED holds gold/, data/ and tools/score.py; READ holds the files that cross.py wrote, READ/outlets those written by
outlet. The text around the figures is in training/accuracy.md, where `{NAME}` stands for the scorer's output on that
corpus and `{NAME+}` for the breakdowns of `tasrih evaluate`. A block that begins with `$ python evaluation/...` holds
what that command prints. Without READ only such blocks are renewed, in the page as it stands.
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
CHECK = re.compile(
    r"(?P<head>^```\n\$ python (?P<command>evaluation/[^\n]+)\n)(?P<shown>.*?)```", re.DOTALL | re.MULTILINE
)
WITH_SHARED = frozenset({"evaluation/check_places.py", "evaluation/check_claims.py"})
NAMES = "evaluation/check_names.py"


def scored(shared: Path, read: Path, name: str) -> str:
    """Return what score.py prints for one corpus."""
    gold = shared / "gold" / name.rpartition("/")[2]
    command = [sys.executable, shared / "tools/score.py", gold, read / f"{name}.jsonl"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.rstrip()


def broken_down(shared: Path, read: Path, name: str) -> str:
    """Return the breakdowns by kind, act and outlet, and the calibration, of one corpus."""
    report = render(evaluate(shared / "gold" / name, readings=read / f"{name}.jsonl"))
    return report.partition("\n\n")[2].rstrip()


def checked(shared: Path, text: str) -> str:
    """Return a page with each block of a check as the check prints it today; `../shared` stands for SHARED."""

    def renew(block: re.Match[str]) -> str:
        script, *arguments = block["command"].replace("../shared", str(shared)).split()
        folder = ["--shared", shared] if script in WITH_SHARED else ["--data", shared / "data"] * (script == NAMES)
        command = [sys.executable, HERE.parent / script, *arguments, *folder]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.stderr:
            sys.exit(f"{script}: {done.stderr}")
        return f"{block['head']}{done.stdout.rstrip()}\n```"

    return CHECK.sub(renew, text)


def main() -> None:
    """Fill the template, or renew the checks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("read", type=Path, nargs="?")
    options = parser.parse_args()
    if options.read is None:
        OUT.write_text(checked(options.shared.resolve(), OUT.read_text(encoding="utf-8")), encoding="utf-8")
        return

    def fill(match: re.Match[str]) -> str:
        name, more = match.groups()
        return (broken_down if more else scored)(options.shared, options.read, name)

    template = (HERE / "accuracy.md").read_text(encoding="utf-8")
    page = re.sub(r"\{([\w/]+)(\+?)\}", fill, template)
    OUT.write_text(checked(options.shared.resolve(), page), encoding="utf-8")


if __name__ == "__main__":
    main()
