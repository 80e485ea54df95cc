"""The page docs/linking.md names every row of the tables, and the room shows what it says it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tasrih import linking
from tasrih.linking import actors, copies
from tasrih.linking.actors.features import TABLE as FEATURES
from tasrih.linking.copies.decision import TABLE as REASONS

PAGE = (Path(__file__).parents[2] / "docs" / "linking.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [row.name for row in (*FEATURES, *REASONS)])
def test_docs_name_every_feature(name):
    assert f"`{name}`" in PAGE


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_docs_give_every_weight(feature):
    assert f"{feature.weight:g}" in PAGE


def test_linking_shows_functions_and_records():
    assert set(linking.__all__) == {
        "Cluster", "Copies", "Decision", "Index", "Ref", "Report", "Sighting", "actors", "copies", "report_of",
        "sightings_of",
    }  # fmt: skip
    assert callable(actors)
    assert callable(copies)
    assert actors([]) == []
    assert copies([]).groups == ()
