"""The page of figures: blocks of checks are what the checks print."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def report():
    spec = importlib.util.spec_from_file_location("report", ROOT / "training/report.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def project(report, tmp_path, monkeypatch):
    """A project with one check that prints its arguments."""
    monkeypatch.setattr(report, "HERE", tmp_path / "training")
    (tmp_path / "evaluation").mkdir()
    (tmp_path / "evaluation/check_it.py").write_text("import sys; print(*sys.argv[1:]); sys.exit(1)\n")
    (tmp_path / "evaluation/check_bad.py").write_text("raise SystemExit('no data')\n")
    return lambda text: report.checked(tmp_path / "shared", text)


def test_a_block_holds_what_its_command_prints_today(project, tmp_path):
    page = "before\n```\n$ python evaluation/check_it.py ../shared/gold --x\nold\nlines\n```\nafter\n"
    made = project(page)
    shown = f"{tmp_path}/shared/gold --x"
    assert made == f"before\n```\n$ python evaluation/check_it.py ../shared/gold --x\n{shown}\n```\nafter\n"
    assert project(made) == made


def test_other_blocks_stay(project):
    page = "```\nfigures\n```\n```sh\npython evaluation/check_it.py\n```\n"
    assert project(page) == page


def test_a_check_that_complains_stops_the_page(project):
    with pytest.raises(SystemExit, match="no data"):
        project("```\n$ python evaluation/check_bad.py\n```\n")


def test_every_block_of_the_page_is_one_of_the_template(report):
    commands = [
        {match["command"] for match in report.CHECK.finditer(path.read_text(encoding="utf-8"))}
        for path in (ROOT / "training/accuracy.md", ROOT / "docs/accuracy.md")
    ]
    assert commands[0] == commands[1]
    assert len(commands[0]) == 6
