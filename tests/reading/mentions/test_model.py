from __future__ import annotations

from importlib.resources import files

import pytest

from tasrih.reading.mentions import model
from tasrih.reading.mentions.model import shipped

FOLDER = files("tasrih.reading.mentions").joinpath("model")


def test_model_names_its_licence():
    assert "CC BY-SA 3.0" in FOLDER.joinpath("README.md").read_text(encoding="utf-8") or (
        "Attribution-ShareAlike 3.0" in FOLDER.joinpath("README.md").read_text(encoding="utf-8")
    )
    assert "Creative Commons" in FOLDER.joinpath("LICENSE").read_text(encoding="utf-8").title()


def test_model_is_small():
    assert len(FOLDER.joinpath("names.bin").read_bytes()) < 3_000_000


def test_model_left_out(monkeypatch: pytest.MonkeyPatch):
    shipped.cache_clear()
    monkeypatch.setattr(model, "FILE", "model/none.bin")
    assert shipped() is None
    shipped.cache_clear()
