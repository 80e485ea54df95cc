"""The scripts of the benchmark: marks are made without text, floors only rise."""

import importlib.util
import json
import re
import sys
from pathlib import Path

import pytest

from tasrih.evaluation import Figure, Report, corpus, documents

ROOT = Path(__file__).parents[2]
CORPUS = Path(__file__).parent / "corpus"


def script(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / f"evaluation/{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def public(tmp_path):
    """The invented articles in the form of the public corpus, and the ids of their documents."""
    names = {path.stem: f"outlet.{number}" for number, path in enumerate(sorted(CORPUS.glob("*.json")))}
    texts = {names[stem]: (CORPUS / f"{stem}.txt").read_text(encoding="utf-8") for stem in names}
    lines = [(name, line) for name, text in texts.items() for line in text.splitlines()]
    (tmp_path / "newstest2019-ref.arb.txt").write_text("".join(f"{line}\n" for _, line in lines))
    (tmp_path / "DOCUMENT_IDS.tsv").write_text("".join(f"{name}\n" for name, _ in lines))
    (tmp_path / "ids.json").write_text(json.dumps(names))
    return tmp_path


def make(public, monkeypatch):
    output = public / "marks.json"
    arguments = [str(CORPUS), str(public / "ids.json"), str(public), "--output", str(output)]
    monkeypatch.setattr(sys, "argv", ["make_marks.py", *arguments])
    return script("make_marks").main(), output


def test_made_marks_hold_no_text_and_give_the_same_marks_again(public, monkeypatch):
    status, output = make(public, monkeypatch)
    written = output.read_text(encoding="utf-8")
    assert status == 0
    assert not re.search(r"[\u0600-\u06ff]", written)
    monkeypatch.setattr(corpus, "shipped_marks", lambda: json.loads(written))
    again = list(documents(public))
    assert [document.marks for document in again] == [document.marks for document in documents(CORPUS)]


def test_marks_of_another_text_are_not_made(public, monkeypatch, capsys):
    path = public / "newstest2019-ref.arb.txt"
    path.write_text(path.read_text().replace("السوق", "الميناء", 1))
    status, output = make(public, monkeypatch)
    assert (status, output.exists()) == (1, False)
    assert "n1_alpha: its text is not that of outlet.0" in capsys.readouterr().err


@pytest.fixture
def report():
    return Report(1, 1, 1, {"who": Figure(0.8, 0.8, 0.80199, 1, 1)}, {}, {}, {})


def test_floors_name_what_is_too_low(report):
    floors = script("check_floors")
    assert list(floors._short("dev", report, {"who": 0.802})) == ["dev: who F1 0.802 is under its floor 0.802"]
    assert not list(floors._short("dev", report, {"who": 0.801}))


def test_floors_only_rise(report):
    lifted = script("check_floors")._lifted(
        {"dev": {"who": 0.7}, "train": {"who": 0.9}, "seed": {"who": 0.5}}, {"dev": report, "train": report}
    )
    assert lifted == {"dev": {"who": 0.8}, "train": {"who": 0.9}, "seed": {"who": 0.5}}
