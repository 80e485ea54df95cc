"""Files, folders and standard input → `Article`, page furniture set apart.

A plain text is kept to the character, its furniture listed beside it; a page becomes its
headline and body. Nothing heavy is imported before the first page is read.
"""

from tasrih.ingest.limits import MAX_DEPTH, MAX_NODES, MAX_PAGE_BYTES, MAX_TEXT_BYTES
from tasrih.ingest.plain import article_from_text
from tasrih.ingest.reader import article_from_bytes, articles, inputs, read_article

__all__ = [
    "MAX_DEPTH",
    "MAX_NODES",
    "MAX_PAGE_BYTES",
    "MAX_TEXT_BYTES",
    "article_from_bytes",
    "article_from_text",
    "articles",
    "inputs",
    "read_article",
]
