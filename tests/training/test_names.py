"""The corpora of names read, the figures counted, and a model fitted to a handful of sentences."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tasrih.reading.mentions.heads import Stretch

ROOT = Path(__file__).resolve().parents[2]
FANE = """\
زار\tO
برند\tB-Other_PER
جوتشولك\tI-Other_PER
و\tO
دمشق\tB-Population-Center
في\tO
سيارت\tO
ها\tO
.\tO

نيسان\tB-Land
و\tO
الاكراد\tB-Group

"""
WOJOOD = """\
رئيس B-OCC
بلدية I-OCC B-ORG
نابلس I-OCC I-ORG B-GPE
بنابلس B-GPE
"""
AQMAR = "زار O\nأحمد B-PER\nالرازي I-PER\nالري B-LOC\n"


@pytest.fixture(scope="module", autouse=True)
def scripts() -> Iterator[None]:
    paths = [str(ROOT / "training"), str(ROOT / "evaluation")]
    sys.path[:0] = paths
    yield
    for path in paths:
        sys.path.remove(path)


def module(name: str) -> ModuleType:
    return importlib.import_module(name)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    files = {
        "ner_newsfane_gold/NewsFANE_Gold_2014_170K.txt": FANE * 300,
        "ner_wikifane_gold/WikiFANE_Gold_2014_500K.txt": FANE * 60,
        "ner_wojood_val/Wojood1_1_nested_val.txt": WOJOOD,
        "ner_aqmar/Razi.txt": AQMAR,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def named(text: tuple[str, str, list[tuple[int, int, str]]]) -> list[tuple[str, str]]:
    return [(text[1][start:end], code) for start, end, code in text[2]]


def test_newsfane_is_written_together(data: Path):
    first = module("names.corpora").newsfane(data)[0]
    assert first.text.startswith("زار برند جوتشولك ودمشق في سيارتها .\nنيسان والاكراد\n")
    assert named(first)[:3] == [("برند جوتشولك", "P"), ("ودمشق", "L"), ("والاكراد", "G")]


def test_every_fifth_block_is_held_out(data: Path):
    corpora = module("names.corpora")
    texts = corpora.newsfane(data)
    learned, tested = corpora.held_out(texts)
    assert len(texts) == 12
    assert [text.name for text in tested] == ["news4", "news9"]
    assert not {text.name for text in learned} & {text.name for text in tested}


def test_wojood_is_made_flat(data: Path):
    [text] = module("names.corpora").wojood_val(data)
    assert named(text) == [("بلدية نابلس", "O"), ("بنابلس", "L")]


def test_aqmar_is_read(data: Path):
    [text] = module("names.corpora").aqmar(data)
    assert named(text) == [("أحمد الرازي", "P"), ("الري", "L")]


def test_labels_and_back(data: Path):
    pages = module("names.pages")
    [text] = pages.marked(module("names.corpora").aqmar(data))
    row = pages.labels(text.page, text.names)
    assert row[:4] == ["O", "B-P", "E-P", "S-L"]
    assert pages.stretches(row) == text.names == [Stretch(1, 3, "P"), Stretch(3, 4, "L")]


def test_stretches_of_a_row_that_breaks_off():
    assert module("names.pages").stretches(["B-P", "O", "I-L"]) == [Stretch(0, 1, "P"), Stretch(2, 3, "L")]


def test_articles_that_were_learned_from_are_not_tested_on(data: Path):
    (data / "ner_aqmar/Ibn_Tolun_Mosque.txt").write_text(AQMAR, encoding="utf-8")
    check = module("check_names")
    [aqmar] = [corpus for corpus in check.CORPORA if corpus.folder == "ner_aqmar"]
    assert [text.name for text in aqmar.texts(data)] == ["Razi"]


def test_figures_are_counted():
    check = module("check_names")
    figure = check.Figure().plus({(0, 1, "P"), (2, 3, "L")}, {(0, 1, "P"), (2, 4, "L"), (5, 6, "O")})
    assert figure == (1, 1, 2)
    assert figure.f1 == pytest.approx(0.4)


def test_check_says_what_is_not_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(sys, "argv", ["check_names.py", "--data", str(tmp_path), "--least"])
    assert module("check_names").main() == 0
    assert capsys.readouterr().out.count("not here") == 3


def test_check_measures(data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setattr(sys, "argv", ["check_names.py", "--data", str(data)])
    assert module("check_names").main() == 0
    assert "by the house" in capsys.readouterr().out


def test_a_fitted_model_finds_what_it_was_shown(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    pytest.importorskip("pycrfsuite")
    learn = module("names.learn")
    monkeypatch.setitem(learn.PARAMETERS, "max_iterations", 20)
    monkeypatch.setitem(learn.FIRST_LOOK, "max_iterations", 10)
    outs = [tmp_path / "one.bin", tmp_path / "two.bin"]
    for out in outs:
        monkeypatch.setattr(sys, "argv", ["train_names.py", "--data", str(data), "--out", str(out)])
        module("train_names").main()
    assert outs[0].read_bytes() == outs[1].read_bytes()
    from reading.texts import page

    from tasrih.reading import mentions
    from tasrih.reading.mentions.model import read

    text = page("زار برند جوتشولك ودمشق في سيارتها .")
    found = mentions.find(text, read(outs[0].read_bytes()))
    assert [(text.text[name.start : name.end], name.type) for name in found] == [
        ("برند جوتشولك", "person"),
        ("دمشق", "place"),
    ]
