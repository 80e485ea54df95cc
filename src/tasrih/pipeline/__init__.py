"""The one way through: what is given becomes an article, and the article a reading."""

from __future__ import annotations

from tasrih.pipeline.belongings import Detail, details
from tasrih.pipeline.explanation import (
    ActorExplanation,
    Explanation,
    LexiconRow,
    Naming,
    Part,
    PlaceExplanation,
    Reason,
    explain,
    explain_actor,
    explain_place,
)
from tasrih.pipeline.geo import features, geojson
from tasrih.pipeline.many import STANDARD_INPUT, read_many
from tasrih.pipeline.single import read, read_text

__all__ = [
    "STANDARD_INPUT",
    "ActorExplanation",
    "Detail",
    "Explanation",
    "LexiconRow",
    "Naming",
    "Part",
    "PlaceExplanation",
    "Reason",
    "details",
    "explain",
    "explain_actor",
    "explain_place",
    "features",
    "geojson",
    "read",
    "read_many",
    "read_text",
]
