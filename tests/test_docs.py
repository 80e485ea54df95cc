"""The documents are held to the code, and the check itself is held to its word."""

import importlib.util
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "scripts/check_docs.py"


@pytest.fixture(scope="module")
def check_docs():
    spec = importlib.util.spec_from_file_location("check_docs", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def project(check_docs, tmp_path, monkeypatch):
    """A project of one document, and what the check says of it."""
    monkeypatch.setattr(check_docs, "ROOT", tmp_path)
    monkeypatch.setattr(check_docs, "_names", lambda: ["tasrih read", "--jobs"])

    def problems(text):
        (tmp_path / "README.md").write_text(text, encoding="utf-8")
        return list(check_docs.problems())

    return problems


GOOD = "# A title, here\n\n`tasrih read` has `--jobs`. [top](#a-title-here) [me](README.md#a-title-here)\n"


def test_documents_fit_the_code(check_docs):
    assert list(check_docs.problems()) == []


def test_a_document_that_fits(project):
    assert project(GOOD) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (GOOD.replace("--jobs", "--jobs-more"), "nowhere documented: --jobs"),
        (GOOD + "[x](nowhere.md)\n", "README.md: nowhere.md leads nowhere"),
        (GOOD + "[x](#no-title)\n", "README.md: #no-title leads nowhere"),
    ],
)
def test_a_document_that_does_not_fit(project, text, problem):
    assert project(text) == [problem]


def test_output_blocks_are_renewed_and_cut(check_docs, project):
    block = "<!-- output of: tasrih --help (1 lines) -->\n```\nold\n```\n"
    assert len(project(GOOD + block)) == 1
    check_docs.write()
    text = (check_docs.ROOT / "README.md").read_text(encoding="utf-8")
    assert "old" not in text
    assert text.endswith("-->\n```\nUsage: main [OPTIONS] COMMAND [ARGS]...\n…\n```\n")
    assert list(check_docs.problems()) == []
