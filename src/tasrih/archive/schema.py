"""The tables. What the program read is kept as read; numbers that join rows are made from the version's number.

A version's rows lie side by side: `numbered(version, i)` is the key of its i-th actor, place or claim, and
`statement_key` puts the day of publication before it, so that the order of keys is the order of dates.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
)

from tasrih.errors import ArchiveError

HEAD = "0002"
"""The migration that makes the tables below."""
APPLICATION = 0x54535248
"""What SQLite's `application_id` says in an archive: TSRH."""

ORDINAL_BITS, VERSION_BITS = 15, 26
MOST_STATEMENTS = 1 << ORDINAL_BITS
MOST_VERSIONS = 1 << VERSION_BITS
MOST_PARTS = 1 << 20

KEY = BigInteger().with_variant(Integer, "sqlite")
metadata = MetaData()

meta = Table("meta", metadata, Column("name", String(40), primary_key=True), Column("value", Text, nullable=False))

articles = Table(
    "articles",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("version_id", KEY),
    Column("added_at", String(32), nullable=False),
)

pages = Table(
    "pages",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

versions = Table(
    "versions",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("article_id", KEY, ForeignKey("articles.id"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("identity", String(64), nullable=False, index=True),
    Column("digest", String(64), nullable=False),
    Column("page", String(64), ForeignKey("pages.digest")),
    Column("origin", Text, nullable=False),
    Column("title", Text),
    Column("published", String(64)),
    Column("day", Integer, nullable=False),
    Column("site", Text),
    Column("statements", Integer, nullable=False),
    Column("reader", String(40), nullable=False),
    Column("added_at", String(32), nullable=False),
    Column("body_hash", String(32), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("one_number_per_article", "article_id", "number", unique=True),
)

actors = Table(
    "actors",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("version_id", KEY, ForeignKey("versions.id"), nullable=False),
    Column("label", String(20), nullable=False),
    Column("type", String(20), nullable=False),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False, index=True),
    Column("latin", Text, nullable=False),
    Column("link_source", String(40)),
    Column("link_id", Text),
)

actor_names = Table(
    "actor_names",
    metadata,
    Column("actor_id", KEY, ForeignKey("actors.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    sqlite_with_rowid=False,
)

roles = Table(
    "roles",
    metadata,
    Column("actor_id", KEY, ForeignKey("actors.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("title", Text, nullable=False),
    Column("organisation_id", KEY),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    sqlite_with_rowid=False,
)

places = Table(
    "places",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("version_id", KEY, ForeignKey("versions.id"), nullable=False),
    Column("label", String(20), nullable=False),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("latin", Text, nullable=False),
    Column("latin_key", Text, nullable=False),
    Column("country", String(2), nullable=False),
    Column("lat", Float, nullable=False),
    Column("lon", Float, nullable=False),
    Column("link_source", String(40)),
    Column("link_id", Text),
    Column("precision", String(20), nullable=False),
    Column("inside", Text, nullable=False),
)

times = Table(
    "times",
    metadata,
    Column("version_id", KEY, ForeignKey("versions.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("label", String(20), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("value", Text, nullable=False),
    Column("grain", String(20), nullable=False),
    Column("anchored", Boolean, nullable=False),
    sqlite_with_rowid=False,
)

quantities = Table(
    "quantities",
    metadata,
    Column("version_id", KEY, ForeignKey("versions.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("label", String(20), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("low", Float),
    Column("high", Float),
    Column("unit", Text),
    Column("of", Text),
    Column("approximate", Boolean, nullable=False),
    sqlite_with_rowid=False,
)

mentions = Table(
    "mentions",
    metadata,
    Column("version_id", KEY, ForeignKey("versions.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("type", String(20), nullable=False),
    Column("actor_id", KEY),
    Column("place_id", KEY),
    sqlite_with_rowid=False,
)

statements = Table(
    "statements",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("version_id", KEY, ForeignKey("versions.id"), nullable=False),
    Column("label", String(20), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("actor_id", KEY, ForeignKey("actors.id"), index=True),
    Column("speaker", Text),
    Column("kind", String(20), nullable=False),
    Column("act", String(20), nullable=False),
    Column("voice", String(20), nullable=False),
    Column("hedged", Boolean, nullable=False),
    Column("unsaid", Boolean, nullable=False),
    Column("inside", String(20)),
    Column("confidence", Float, nullable=False),
    Column("said", Integer, nullable=False),
)

statement_records = Table(
    "statement_records",
    metadata,
    Column("id", KEY, ForeignKey("statements.id"), primary_key=True),
    Column("record", Text, nullable=False),
)

statement_places = Table(
    "statement_places",
    metadata,
    Column("statement_id", KEY, ForeignKey("statements.id"), primary_key=True),
    Column("place_id", KEY, primary_key=True),
    sqlite_with_rowid=False,
)

occasions = Table(
    "occasions",
    metadata,
    Column("version_id", KEY, ForeignKey("versions.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("speakers", Text, nullable=False),
    Column("time", String(20)),
    Column("place_id", KEY),
    sqlite_with_rowid=False,
)

claims = Table(
    "claims",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("version_id", KEY, ForeignKey("versions.id"), nullable=False),
    Column("statement_id", KEY, ForeignKey("statements.id"), index=True),
    Column("type", String(20), nullable=False),
    Column("polarity", String(20), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("actor_id", KEY),
    Column("other_id", KEY),
    Column("place_id", KEY),
    Column("quantity", String(20)),
    Column("about", Text),
    Column("since", Text),
    Column("until", Text),
)

identities = Table(
    "identities",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("name", Text, nullable=False),
    Column("type", String(20), nullable=False),
    Column("latin", Text, nullable=False),
    Column("link_source", String(40)),
    Column("link_id", Text),
)

identity_links = Table(
    "identity_links",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("identity_id", KEY, ForeignKey("identities.id"), nullable=False, index=True),
    Column("article_id", KEY, ForeignKey("articles.id"), nullable=False),
    Column("actor_key", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("made_at", String(32), nullable=False),
    Column("undone_by", Text),
    Column("undone_at", String(32)),
    Column("undone_why", Text),
    Index("links_of_an_actor", "article_id", "actor_key"),
)

copy_groups = Table(
    "copy_groups",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("made_at", String(32), nullable=False),
    Column("method", Text, nullable=False),
)

copies = Table(
    "copies",
    metadata,
    Column("group_id", KEY, ForeignKey("copy_groups.id"), primary_key=True),
    Column("article_id", KEY, ForeignKey("articles.id"), primary_key=True, index=True),
    Column("similarity", Float, nullable=False),
    Column("order", SmallInteger, nullable=False),
)

BY_VERSION = (times, quantities, mentions, occasions)
"""Tables whose rows begin with `version_id`."""
BY_NUMBER = (actors, places, claims)
"""Tables whose keys are `numbered`."""
IN_ORDER = (
    actors,
    actor_names,
    roles,
    places,
    times,
    quantities,
    mentions,
    occasions,
    statements,
    statement_records,
    statement_places,
    claims,
)
"""The tables of a version's rows, each after those that it refers to."""


def numbered(version: int, ordinal: int) -> int:
    """Return the key of a version's actor, place or claim; raise ArchiveError beyond the documented limits."""
    if ordinal >= MOST_PARTS:
        raise ArchiveError(f"more than {MOST_PARTS:,} actors, places or claims in one article")
    return version << 20 | ordinal


def statement_key(day: int, version: int, ordinal: int) -> int:
    """Return a statement's key: `day` counts from the year 1 (0 for no date), the latest day has the greatest key."""
    if ordinal >= MOST_STATEMENTS or version >= MOST_VERSIONS:
        raise ArchiveError(f"more than {MOST_STATEMENTS:,} statements in one article, or {MOST_VERSIONS:,} versions")
    return (day << VERSION_BITS | version) << ORDINAL_BITS | ordinal


def first_key(day: int) -> int:
    """Return the least key of the statements published on `day`."""
    return day << (VERSION_BITS + ORDINAL_BITS)
