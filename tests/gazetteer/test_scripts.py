"""The scripts: the shipped file is checked without its sources, and nothing is measured without the pool."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def run(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, ROOT / script, *arguments], capture_output=True, text=True, check=False)


def test_build_gazetteer_checks_the_shipped_file_without_its_sources(tmp_path: Path) -> None:
    done = run("scripts/build_gazetteer.py", "--check", "--wof", str(tmp_path / "none.tsv"))
    assert (done.returncode, done.stdout) == (0, "places.bin is sound\n")


def test_check_places_measures_nothing_without_the_pool(tmp_path: Path) -> None:
    done = run("evaluation/check_places.py", "--shared", str(tmp_path))
    assert done.returncode == 0
    assert "not measured" in done.stdout


def test_judged_names_lie_in_their_stretches() -> None:
    def rows(name: str) -> list[dict[str, str]]:
        lines = (ROOT / f"evaluation/places/{name}.tsv").read_text(encoding="utf-8").splitlines()
        head, *body = [line.split("\t") for line in lines if line[0] != "#"]
        return [dict(zip(head, line, strict=True)) for line in body]

    stretches = {row["id"]: (int(row["start"]), int(row["end"])) for row in rows("sentences")}
    judged = rows("mentions")
    assert sum(row["status"] == "place" for row in judged) == 202
    for row in judged:
        first, last = stretches[row["sentence"]]
        assert first <= int(row["start"]) < int(row["end"]) <= last
        assert len(row["name"]) == int(row["end"]) - int(row["start"])
