"""Names of places: which stand in a run of words, and what is known of each place.

    >>> from tasrih import gazetteer
    >>> [hit] = gazetteer.scan(["وصل", "لدمشق"])
    >>> [gazetteer.entry(n).latin for n in gazetteer.entries(hit.key)][0]
    'Damascus'

Nothing here decides whether a name is meant as one; `reading.places` does.
"""

from __future__ import annotations

from tasrih.gazetteer.records import KINDS, SOURCES, Entry
from tasrih.gazetteer.scan import Hit, scan
from tasrih.gazetteer.store import countries, country, entries, entry, entry_country, key_name, lookup, rank

__all__ = [
    "KINDS",
    "SOURCES",
    "Entry",
    "Hit",
    "countries",
    "country",
    "entries",
    "entry",
    "entry_country",
    "key_name",
    "lookup",
    "rank",
    "scan",
]
