"""Actors across articles, with who linked them, when and why; groups of copies."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "copy_groups",
        sa.Column("id", KEY, nullable=False),
        sa.Column("made_at", sa.String(length=32), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "identities",
        sa.Column("id", KEY, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("type", sa.String(length=20), nullable=False),
        sa.Column("latin", sa.Text(), nullable=False),
        sa.Column("link_source", sa.String(length=40), nullable=True),
        sa.Column("link_id", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "copies",
        sa.Column("group_id", KEY, nullable=False),
        sa.Column("article_id", KEY, nullable=False),
        sa.Column("similarity", sa.Float(), nullable=False),
        sa.Column("order", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
        ),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["copy_groups.id"],
        ),
        sa.PrimaryKeyConstraint("group_id", "article_id"),
    )
    op.create_index(op.f("ix_copies_article_id"), "copies", ["article_id"], unique=False)
    op.create_table(
        "identity_links",
        sa.Column("id", KEY, nullable=False),
        sa.Column("identity_id", KEY, nullable=False),
        sa.Column("article_id", KEY, nullable=False),
        sa.Column("actor_key", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.String(length=32), nullable=False),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.Column("undone_at", sa.String(length=32), nullable=True),
        sa.Column("undone_why", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
        ),
        sa.ForeignKeyConstraint(
            ["identity_id"],
            ["identities.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_identity_links_identity_id"), "identity_links", ["identity_id"], unique=False)
    op.create_index("links_of_an_actor", "identity_links", ["article_id", "actor_key"], unique=False)
