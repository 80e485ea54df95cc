"""The one way through: what is given becomes an article, and the article a reading."""

from __future__ import annotations

from tasrih.pipeline.belongings import Detail, details
from tasrih.pipeline.explanation import Explanation, LexiconRow, Part, Reason, explain
from tasrih.pipeline.geo import features, geojson
from tasrih.pipeline.many import STANDARD_INPUT, read_many
from tasrih.pipeline.single import read, read_text

__all__ = [
    "STANDARD_INPUT",
    "Detail",
    "Explanation",
    "LexiconRow",
    "Part",
    "Reason",
    "details",
    "explain",
    "features",
    "geojson",
    "read",
    "read_many",
    "read_text",
]
