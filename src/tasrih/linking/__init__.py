"""What many readings have in common: copies of one text, one statement repeated, one actor under many names.

Pure functions over records; nothing here opens a file.

    >>> from tasrih import linking
    >>> found = linking.copies(linking.report_of(reading) for reading in readings)      # doctest: +SKIP
    >>> known = linking.actors(s for reading in readings for s in linking.sightings_of(reading))  # doctest: +SKIP
"""

from __future__ import annotations

from tasrih.linking.actors import Cluster, Decision, Ref, Sighting, actors, sightings_of
from tasrih.linking.copies import Copies, Index, Report, copies, report_of

__all__ = [
    "Cluster",
    "Copies",
    "Decision",
    "Index",
    "Ref",
    "Report",
    "Sighting",
    "actors",
    "copies",
    "report_of",
    "sightings_of",
]
