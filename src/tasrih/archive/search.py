"""Finding: what is asked becomes one tree of tokens, the store walks it, and the shown rows are marked here.

Keys of statements begin with the day of publication, so that the order of keys is the order of dates and a range of
dates is a range of keys; everything else that is filtered by is a token of the index. No row is read that is not shown.
"""

from __future__ import annotations

from datetime import date

import msgspec
from sqlalchemy import Connection, text

from tasrih.archive.analysis.facets import (
    HEDGED,
    PLAIN,
    SAID,
    UNSAID,
    day_of,
    days_between,
    facet,
)
from tasrih.archive.analysis.query import Every, Node, Word, leaves, named, parse
from tasrih.archive.around import tokens_of_name
from tasrih.archive.facet_counts import counts
from tasrih.archive.index import fts5, tsquery
from tasrih.archive.records import Found, Results
from tasrih.archive.schema import first_key
from tasrih.archive.showing import shown
from tasrih.errors import QueryError

MOST_SHOWN = 1000
LAST_DAY = date.max.toordinal()
ORDERS = ("date", "oldest", "rank")
_WEIGHTS = "1.0, 0.6, 0.3, 0.3, 0.0"
"""How much a word counts in content, who, role, org and facets."""
_PG_WEIGHTS = "{0.3, 0.3, 0.6, 1.0}"


class Filters(msgspec.Struct, frozen=True):
    """What found statements must be like; None (and "") asks for nothing.

    Names are Arabic or English, whole or in part: `speaker` fits any name of the speaker, `organisation` one of the
    speaker's or the speaker itself, `role` a title. `place` fits what the content names or claims, and all inside it.
    Dates are YYYY-MM-DD, YYYY-MM or YYYY, both ends included: `said_*` of the day named beside the statement's cue,
    else of publication; `published_*` of publication. `site` is the outlet's name or its host.
    """

    speaker: str = ""
    organisation: str = ""
    role: str = ""
    place: str = ""
    said_from: str = ""
    said_until: str = ""
    published_from: str = ""
    published_until: str = ""
    act: str = ""
    voice: str = ""
    kind: str = ""
    hedged: bool | None = None
    unsaid: bool | None = None
    site: str = ""


class Page(msgspec.Struct, frozen=True):
    """Which of the found to show: `order` is date (latest first), oldest or rank; `after` a page's `next`."""

    order: str = "date"
    limit: int = 20
    after: str = ""


class _Match(msgspec.Struct, frozen=True):
    """A search made ready: the store's text of it, and the keys that the days of publication leave."""

    expression: str
    low: int
    high: int


def search(connection: Connection, query: str, filters: Filters, page: Page, *, facets: bool = False) -> Results:
    """Return a page of the statements that fit `query` and `filters`, with how many there are in all."""
    if page.order not in ORDERS or not 0 <= page.limit <= MOST_SHOWN:
        raise QueryError(f"order is one of {', '.join(ORDERS)}, limit 0 to {MOST_SHOWN}")
    asked = parse(query)
    tree = _tree(asked, filters, has_words=bool(query.split()))
    if tree is None:
        return Results(0, ())
    wants = tsquery if connection.dialect.name == "postgresql" else fts5
    match = _Match(wants(tree), *_range(filters))
    keys, following = _keys(connection, match, page)
    is_whole = page.limit and not page.after and following is None
    total = len(keys) if is_whole else _total(connection, match)
    words = tuple(leaves(asked, wanted=False)) if asked else ()
    found: tuple[Found, ...] = shown(connection, keys, words)
    counted = counts(connection, match.expression, match.low, match.high) if facets else {}
    return Results(total, found, following, counted)


def _tree(asked: Node | None, filters: Filters, *, has_words: bool) -> Node | None:
    """Return all that is asked as one tree; None where words were typed and none of them is one."""
    if asked is None and has_words:
        return None
    parts = [asked, *_wanted(filters)]
    kept = tuple(part for part in parts if part is not None)
    return Every(kept) if kept else Word((facet("", "all").replace("\N{MIDDLE DOT}", ""),))


def _wanted(filters: Filters) -> list[Node | None]:
    found: list[Node | None] = []
    for value, column in ((filters.speaker, "who"), (filters.organisation, "org"), (filters.role, "role")):
        if value.strip():
            found.append(named(value, column) or Word(()))
    if filters.place.strip():
        found.append(Word(tokens_of_name(filters.place)))
    for kind in ("act", "voice", "kind", "site"):
        value = getattr(filters, kind)
        if value.strip():
            found.append(Word((facet(kind, value),)))
    if filters.hedged is not None:
        found.append(Word((HEDGED if filters.hedged else PLAIN,)))
    if filters.unsaid is not None:
        found.append(Word((UNSAID if filters.unsaid else SAID,)))
    if filters.said_from or filters.said_until:
        first = day_of(filters.said_from) if filters.said_from else 1
        last = day_of(filters.said_until, last=True) if filters.said_until else date.today().toordinal() + 3660
        found.append(Word(days_between(max(first, _EARLIEST), last)))
    return found


_EARLIEST = date(1900, 1, 1).toordinal()


def _range(filters: Filters) -> tuple[int, int]:
    low = first_key(day_of(filters.published_from)) if filters.published_from else 0
    last = day_of(filters.published_until, last=True) if filters.published_until else LAST_DAY
    low = max(low, first_key(1)) if filters.published_until else low
    return low, first_key(last + 1) - 1


def _total(connection: Connection, match: _Match) -> int:
    where = _where(connection)
    return int(connection.execute(text(f"SELECT count(*) FROM search WHERE {where}"), _values(match)).scalar() or 0)


def _where(connection: Connection) -> str:
    if connection.dialect.name == "postgresql":
        return "tokens @@ CAST(:asked AS tsquery) AND id BETWEEN :low AND :high"
    return "search MATCH :asked AND rowid BETWEEN :low AND :high"


def _values(match: _Match) -> dict[str, object]:
    return {"asked": match.expression, "low": match.low, "high": match.high}


def _keys(connection: Connection, match: _Match, page: Page) -> tuple[list[int], str | None]:
    if not page.limit:
        return [], None
    return _by_rank(connection, match, page) if page.order == "rank" else _by_date(connection, match, page)


def _by_date(connection: Connection, match: _Match, page: Page) -> tuple[list[int], str | None]:
    """Return the keys of a page, and the last of them where more follow: statements added later change no page."""
    latest = page.order == "date"
    if page.after:
        edge = _cursor(page.after)
        match = (
            _Match(match.expression, match.low, edge - 1) if latest else _Match(match.expression, edge + 1, match.high)
        )
    column = "id" if connection.dialect.name == "postgresql" else "rowid"
    order = f"ORDER BY {column} {'DESC' if latest else 'ASC'} LIMIT :limit"
    asked = text(f"SELECT {column} FROM search WHERE {_where(connection)} {order}")
    keys = list(connection.execute(asked, {**_values(match), "limit": page.limit + 1}).scalars())
    more = len(keys) > page.limit
    return keys[: page.limit], str(keys[page.limit - 1]) if more else None


def _by_rank(connection: Connection, match: _Match, page: Page) -> tuple[list[int], str | None]:
    """Return the keys of a page by rank; the same rank in the order of dates."""
    offset = _cursor(page.after) if page.after else 0
    if connection.dialect.name == "postgresql":
        rank = f"ts_rank('{_PG_WEIGHTS}', tokens, CAST(:asked AS tsquery)) DESC, id DESC"
        column = "id"
    else:
        rank, column = f"bm25(search, {_WEIGHTS}), rowid DESC", "rowid"
    asked = text(f"SELECT {column} FROM search WHERE {_where(connection)} ORDER BY {rank} LIMIT :limit OFFSET :offset")
    values = {**_values(match), "limit": page.limit + 1, "offset": offset}
    keys = list(connection.execute(asked, values).scalars())
    more = len(keys) > page.limit
    return keys[: page.limit], str(offset + page.limit) if more else None


def _cursor(after: str) -> int:
    if not (after.isascii() and after.isdecimal() and len(after) < 20):
        raise QueryError(f"{after!r} is no page's `next`")
    return int(after)
