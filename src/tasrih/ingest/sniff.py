"""Page or plain text: told by content, the file's extension only tips the scale."""

from __future__ import annotations

import re

from tasrih.ingest.limits import SAMPLE_BYTES

_START = re.compile(
    r"<(?:!doctype|html|head|body|\?xml|!--|meta|div|p|article|section|table|h1|main|span|title)(?![a-z])",
    re.I,
)
_BLOCK = re.compile(r"</(?:p|div|h[1-6]|li|td|article|section|body|head|title|span|a)\s*>|<br\s*/?>", re.I)
# Closing tags in the sample that make a page of a text which does not begin with a tag.
MIN_CLOSING_TAGS = 5


def looks_like_page(text: str, *, named_html: bool = False) -> bool:
    """Say whether `text` (its first characters are enough) is HTML.

    `named_html` is for a file whose name ends in .html: one tag is then enough.
    """
    sample = text[:SAMPLE_BYTES]
    if _START.match(sample.lstrip("\ufeff \t\r\n\0")):
        return True
    found = len(_BLOCK.findall(sample))
    return found >= (1 if named_html else MIN_CLOSING_TAGS)
