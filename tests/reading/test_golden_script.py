"""`scripts/golden.py`: what it says of the marks, and that it changes nothing else."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from reading import goldens

SCRIPT = Path(__file__).parents[2] / "scripts/golden.py"
RULE, DASHES = "=" * 16, "-" * 16
NARRATION = "أغلقت الأمطار طريق الجبل صباح أمس."
RIGHT = f"{RULE}\nright\n{RULE}\n{NARRATION}\n\n{DASHES}\nno statements\n"
WRONG = f"{RULE}\nwrong\n:headline\n{RULE}\n{NARRATION}\n\n{DASHES}\ncue الأمطار\ncontent الجبل\n"


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("golden_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(goldens, "goldens", lambda: list(goldens.cases(tmp_path / "x.txt")))
    monkeypatch.setattr(module, "notation", lambda: goldens)
    return module


def test_what_passes_and_is_not_marked_is_well(script, tmp_path, capsys):
    (tmp_path / "x.txt").write_text(RIGHT, encoding="utf-8")
    assert script.main([]) == 0
    assert "1 of 1 pass" in capsys.readouterr().out


def test_what_fails_and_is_not_marked_is_told_with_its_fault(script, tmp_path, capsys):
    (tmp_path / "x.txt").write_text(RIGHT + "\n" + WRONG, encoding="utf-8")
    assert script.main([]) == 1
    assert "fails: x: wrong\n    missed: 6:13 الأمطار" in capsys.readouterr().out


def test_what_passes_and_is_marked_is_told(script, tmp_path, capsys):
    marked = RIGHT.replace("right\n", "right\n:known-failure 2026-01-01\n")
    (tmp_path / "x.txt").write_text(marked, encoding="utf-8")
    assert script.main([]) == 1
    assert "cured: x: right" in capsys.readouterr().out


def test_refresh_marks_and_unmarks_and_changes_nothing_else(script, tmp_path):
    path = tmp_path / "x.txt"
    path.write_text(RIGHT.replace("right\n", "right\n:known-failure 2026-01-01\n") + "\n" + WRONG, encoding="utf-8")
    assert script.main(["--refresh"]) == 0
    assert [bool(case.known_failure) for case in goldens.cases(path)] == [False, True]
    lines = path.read_text(encoding="utf-8").split("\n")
    assert "\n".join(line for line in lines if not line.startswith(":known")) == RIGHT + "\n" + WRONG


def test_refresh_keeps_the_date_of_an_older_failure(script, tmp_path):
    path = tmp_path / "x.txt"
    path.write_text(WRONG.replace("wrong\n", "wrong\n:known-failure 2026-01-01\n"), encoding="utf-8")
    script.main(["--refresh"])
    assert [case.known_failure for case in goldens.cases(path)] == ["2026-01-01"]
