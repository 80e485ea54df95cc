"""The open test sets of numbers: the floor holds, and the script says so."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "evaluation" / "check_numbers.py"


@pytest.fixture(scope="module")
def check():
    spec = importlib.util.spec_from_file_location("check_numbers", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_check_numbers_holds_the_floor(check, monkeypatch, capsys) -> None:
    monkeypatch.setattr("sys.argv", ["check_numbers.py"])
    assert check.main() == 0
    assert "left out: " in capsys.readouterr().out


def test_check_numbers_fails_under_the_floor(check, monkeypatch, capsys) -> None:
    monkeypatch.setattr("sys.argv", ["check_numbers.py"])
    monkeypatch.setattr(check, "right", lambda case: "Duckling" in case["id"])
    assert check.main() == 1


def test_check_numbers_tells_right_from_wrong(check) -> None:
    case = {"id": "x-1", "kind": "number", "text": "خمسة وعشرون", "want": [25]}
    assert check.right(case)
    assert not check.right({**case, "want": [20]})
    assert not check.right({**case, "want": []})
    assert not check.right({**case, "want": [25, 5]})


def test_check_numbers_gives_a_reason_for_each_case_left_out(check) -> None:
    reasons = json.loads((SCRIPT.parent / "numbers" / "reasons.json").read_text(encoding="utf-8"))
    assert {case["out"] for case in check.cases() if "out" in case} == set(reasons)
