"""`tasrih evaluate`: figures, wishes, and what is no corpus."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tasrih.cli import main

HERE = Path(__file__).parents[1] / "evaluation"


@pytest.fixture
def run():
    def invoke(*arguments):
        return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])

    return invoke


READINGS = (HERE / "corpus", "--readings", HERE / "readings.jsonl")


def test_evaluate_prints_figures(run):
    result = run(*READINGS)
    assert result.exit_code == 0
    assert "who       0.636      0.636   0.636" in result.stdout


def test_evaluate_for_programs(run):
    report = json.loads(run(*READINGS, "--format", "json").stdout)
    assert report["figures"]["who"]["f1"] == pytest.approx(7 / 11)


@pytest.mark.parametrize(
    ("wish", "status", "message"),
    [
        ("who=0.6", 0, ""),
        ("who=0.7", 1, "who F1 0.636, wanted 0.7"),
        ("all exact=0.9", 1, "all exact F1 0.273"),
        ("whom=0.6", 2, "no figure whom"),
        ("who", 2, "'who' is not FIGURE=F1"),
    ],
)
def test_evaluate_holds_figures_to_wishes(run, wish, status, message):
    result = run(*READINGS, "--at-least", wish)
    assert result.exit_code == status
    assert message in result.stderr


def test_evaluate_of_a_folder_without_marks(run, tmp_path):
    result = run(tmp_path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no NAME.txt with NAME.json" in result.stderr
