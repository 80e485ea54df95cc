"""The same actor across articles, under many spellings, titles and names."""

from __future__ import annotations

from tasrih.linking.actors.decisions import apply
from tasrih.linking.actors.features import TABLE
from tasrih.linking.actors.link import actors
from tasrih.linking.actors.records import Cluster, Decision, Held, Member, Ref
from tasrih.linking.actors.sighting import Post, Sighting, sightings_of

__all__ = [
    "TABLE",
    "Cluster",
    "Decision",
    "Held",
    "Member",
    "Post",
    "Ref",
    "Sighting",
    "actors",
    "apply",
    "sightings_of",
]
