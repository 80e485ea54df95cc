"""Over a limit: a clear refusal, and soon."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from tasrih.errors import TooLarge
from tasrih.ingest import MAX_DEPTH, MAX_NODES, MAX_PAGE_BYTES, article_from_bytes, limits, reader
from tasrih.ingest.nesting import check_nesting

from .texts import PARAGRAPHS, PLAIN, page, paragraphs

WORDS = PARAGRAPHS[0]
# Seconds; generous, for a machine that has other work.
SOON = 2.0


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000,
        "<span><div></span>" * 100_000,
        "<table><tr><td></div>" * 100_000,
        "<ul><li>" * 100_000,
        "<div></p></b></section>" * 100_000,
        "<b><i>" * 100_000,
    ],
)
def test_deep_markup_is_refused_before_it_is_parsed(markup):
    begun = time.monotonic()
    with pytest.raises(TooLarge, match=str(MAX_DEPTH)):
        article_from_bytes(f"<html><body>{markup}{WORDS}".encode(), origin="deep.html")
    assert time.monotonic() - begun < SOON


@pytest.mark.parametrize(
    "markup",
    [
        "<!--" * 500_000,
        "<script>" * 500_000,
        "<" * 1_000_000,
        "<p <br " * 20_000,
        "</div>" * 500_000,
        "<p>" * 50_000,
    ],
)
def test_nesting_scan_is_linear(markup):
    begun = time.monotonic()
    check_nesting(markup)
    assert time.monotonic() - begun < SOON


@pytest.mark.parametrize(
    "inside", ["<p>نص<li>نص<br><td>", "<div>نص</div>", "<b><i>نص</i></b>", "<script><div></script>"]
)
def test_flat_markup_is_not_deep(inside):
    check_nesting(inside * 1_000)


def test_too_many_elements():
    with pytest.raises(TooLarge, match=str(MAX_NODES)):
        check_nesting("<i></i>" * (MAX_NODES + 1))


def test_page_over_the_size_limit():
    with pytest.raises(TooLarge, match="5 MB"):
        article_from_bytes(page(paragraphs()).encode() + b" " * MAX_PAGE_BYTES, origin="big.html")


def test_text_may_be_larger_than_a_page(monkeypatch):
    monkeypatch.setattr(reader, "MAX_PAGE_BYTES", 100)
    assert article_from_bytes(PLAIN.encode(), origin="a.txt").text == PLAIN


def test_text_over_the_size_limit(monkeypatch):
    monkeypatch.setattr(reader, "MAX_TEXT_BYTES", 100)
    with pytest.raises(TooLarge):
        article_from_bytes(PLAIN.encode(), origin="a.txt")


def test_file_over_the_limit_is_not_read_whole(tmp_path):
    path = tmp_path / "big.txt"
    path.write_bytes(PLAIN.encode())
    with path.open("r+b") as file:
        file.truncate(10 * limits.MAX_TEXT_BYTES)
    begun = time.monotonic()
    with pytest.raises(TooLarge):
        reader.read_article(path)
    assert time.monotonic() - begun < SOON


def test_many_short_lines_are_read_in_time():
    text = "التعليقات\nقال الوزير ذلك\n" * 50_000
    begun = time.monotonic()
    assert article_from_bytes(text.encode(), origin="a.txt").text == text
    assert time.monotonic() - begun < 5 * SOON


def test_import_is_light():
    script = (
        "import sys, tasrih.ingest; "
        "print([name for name in ('trafilatura', 'lxml', "
        "'selectolax', 'resiliparse') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
