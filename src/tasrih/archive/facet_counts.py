"""How many of the found statements there are by speaker, outlet, act and so on."""

from __future__ import annotations

from sqlalchemy import Connection, text

from tasrih.archive.records import Count

MOST_VALUES = 20
"""Values of a facet, the most frequent first."""

_GROUPED = {
    "speaker": ("s.speaker", ""),
    "act": ("s.act", ""),
    "voice": ("s.voice", ""),
    "kind": ("s.kind", ""),
    "hedged": ("CASE WHEN s.hedged THEN 'yes' ELSE 'no' END", ""),
    "unsaid": ("CASE WHEN s.unsaid THEN 'yes' ELSE 'no' END", ""),
    "site": ("v.site", "JOIN versions v ON v.id = s.version_id"),
    "year": ("substr(v.published, 1, 4)", "JOIN versions v ON v.id = s.version_id"),
    "place": ("p.name", "JOIN statement_places sp ON sp.statement_id = s.id JOIN places p ON p.id = sp.place_id"),
}
"""What a facet's value is, and the join that it needs."""


def counts(connection: Connection, expression: str, low: int, high: int) -> dict[str, tuple[Count, ...]]:
    """Return the counts of each facet over all that was found between two keys."""
    values = {"asked": expression, "low": low, "high": high}
    if connection.dialect.name == "postgresql":
        hits = "SELECT id FROM search WHERE tokens @@ CAST(:asked AS tsquery) AND id BETWEEN :low AND :high"
        join = "JOIN"
    else:
        hits = "SELECT rowid FROM search WHERE search MATCH :asked AND rowid BETWEEN :low AND :high"
        join = "CROSS JOIN"  # which keeps SQLite from beginning with the other table
    found: dict[str, tuple[Count, ...]] = {}
    for name, (value, more) in _GROUPED.items():
        asked = (
            f"WITH h(id) AS MATERIALIZED ({hits}) SELECT {value} AS value, count(*) AS found "
            f"FROM h {join} statements s ON s.id = h.id {more} "
            f"WHERE {value} IS NOT NULL GROUP BY {value} ORDER BY 2 DESC, 1 LIMIT {MOST_VALUES}"
        )
        found[name] = tuple(Count(str(row.value), row.found) for row in connection.execute(text(asked), values))
    return found
