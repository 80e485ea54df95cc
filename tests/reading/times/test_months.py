"""The table of months is what scripts/build_months.py makes of CLDR and of months.tsv."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_months", ROOT / "scripts" / "build_months.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_committed_table_is_what_the_script_makes(script: ModuleType) -> None:
    assert script.TARGET.read_text("utf-8") == script.table()


def test_months_come_from_every_arabic_locale_and_from_our_own_table(script: ModuleType) -> None:
    names = script.cldr()
    assert {"يناير", "كانون الثاني", "جانفي"} <= set(names[1])
    assert {"غشت", "أوت", "أغشت"} <= set(names[8])
    assert "إبريل" in script.written("month")[4]
    assert "ذو الحجة" in script.written("hijri")[12]


def test_english_names_and_weekdays_are_left_to_ingest(script: ModuleType) -> None:
    text = script.table()
    assert "january" not in text
    assert "خميس" not in text
