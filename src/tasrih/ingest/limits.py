"""The limits of what ingest reads, each with the reason for its size."""

from __future__ import annotations

# A page over this many bytes costs seconds to extract, and no saved news page comes near it.
MAX_PAGE_BYTES = 5_000_000

# A plain text may be a whole archive in one file; beyond this it is refused before it is read.
MAX_TEXT_BYTES = 64 * 1024 * 1024

# Elements within elements: libxml2 silently loses text from 256 on, others hang far beyond.
MAX_DEPTH = 250

# Elements in a page: extraction time grows with them (about a second for this many).
MAX_NODES = 60_000

# Enough bytes from the start of a file to tell page, text and binary apart.
SAMPLE_BYTES = 65_536

# Letters below which the language of a text is not judged.
MIN_LETTERS = 40
