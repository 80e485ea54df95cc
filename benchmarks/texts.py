"""The texts that are measured: a pool of articles, or the sample over and over."""

from __future__ import annotations

import gzip
import html
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

SAMPLE = Path(__file__).parents[1] / "samples/report.txt"
SAMPLE_TIMES = 100


def texts(pool: Path | None, limit: int | None = None) -> Iterator[str]:
    """Yield the articles of a JSONL file (`title`, `text`; .gz or not), at most `limit`; or the sample."""
    return islice(_pool(pool) if pool else _samples(), limit)


def _pool(path: Path) -> Iterator[str]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield f"{article['title']}\n\n{article['text']}\n"


def _samples() -> Iterator[str]:
    text = SAMPLE.read_text(encoding="utf-8")
    for number in range(SAMPLE_TIMES):
        yield f"{text}\nالخبر رقم {number}.\n"


def page(text: str) -> bytes:
    """Return the text as a news page with furniture around it."""
    head, *paragraphs = (html.escape(line) for line in text.split("\n") if line.strip())
    menu = "".join(f'<li><a href="/{number}">القسم {number}</a></li>' for number in range(12))
    related = "".join(f'<li><a href="/n/{number}">خبر آخر من أخبار اليوم</a></li>' for number in range(8))
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{head}</title></head>'
        f"<body><header><nav><ul>{menu}</ul></nav></header><main><article><h1>{head}</h1>\n{body}\n</article>"
        f'<aside class="related"><ul>{related}</ul></aside></main>'
        "<footer><p>جميع الحقوق محفوظة</p></footer></body></html>"
    ).encode()
