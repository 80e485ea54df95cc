"""`tasrih search`: statements found in an archive."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import click

from tasrih.cli.archives import archive_errors, archive_option

if TYPE_CHECKING:
    from tasrih.archive import Results

ACTS = ("assert", "deny", "call", "pledge", "ask", "judge")
VOICES = ("said", "implied", "inferred")
COLUMNS = (
    "article", "origin", "title", "published", "site", "id", "speaker", "source", "cue", "kind", "act", "voice",
    "hedge", "unsaid", "confidence", "content",
)  # fmt: skip
FORMULA = ("=", "+", "@", "\t")
"""What a spreadsheet takes for the beginning of a formula; such a cell gets an apostrophe before it."""

_FILTERS: tuple[Callable[[Any], Any], ...] = (
    click.option("--speaker", default="", metavar="NAME", help="any name of the speaker, Arabic or English"),
    click.option("--organisation", default="", metavar="NAME", help="the speaker's, or the speaker itself"),
    click.option("--role", default="", metavar="TITLE", help="a title of the speaker"),
    click.option("--place", default="", metavar="NAME", help="what is said names it, or a place inside it"),
    click.option("--said-from", default="", metavar="DATE", help="said on that day or later (else published)"),
    click.option("--said-until", default="", metavar="DATE", help="said on that day or earlier (else published)"),
    click.option("--published-from", default="", metavar="DATE", help="YYYY-MM-DD, YYYY-MM or YYYY"),
    click.option("--published-until", default="", metavar="DATE", help="that day, month or year included"),
    click.option("--act", type=click.Choice(ACTS), default=None, help="what the speaker did in saying it"),
    click.option("--voice", type=click.Choice(VOICES), default=None, help="said, implied or inferred"),
    click.option("--hedged/--not-hedged", default=None, help="whether the article keeps its distance"),
    click.option("--unsaid/--not-unsaid", default=None, help="whether the article notes that it was not said"),
    click.option("--outlet", "site", default="", metavar="NAME", help="the outlet's name or host"),
)


def _filters(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(_FILTERS):
        command = option(command)
    return command


@click.command()
@click.argument("query", metavar="[QUERY]...", nargs=-1)
@archive_option
@_filters
@click.option("--order", type=click.Choice(["date", "oldest", "rank"]), default="date", show_default=True)
@click.option("--limit", type=click.IntRange(0, 1000), default=20, show_default=True, help="statements a page")
@click.option("--after", default="", metavar="NEXT", help="the page after: what the page before gave as `next`")
@click.option("--facets", is_flag=True, help="count what was found by speaker, outlet, place …")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="table for people, json and csv for programs",
)
@click.option("--plain", is_flag=True, help="neither colours nor direction marks (table)")
def search(  # noqa: PLR0913  what a person may ask for is one option each
    query: tuple[str, ...],
    address: str,
    order: str,
    limit: int,
    after: str,
    form: str,
    *,
    facets: bool,
    plain: bool,
    **filters: Any,
) -> None:
    """Find statements in an archive.

    QUERY are words, "phrases", beginnings* and AND, OR, NOT or -word (أو، ليس); hamza, marks, the article and what is
    written to a word need not be typed, and an English name finds the Arabic one. Without QUERY the options alone
    decide. Put -- before a QUERY that begins with a dash.
    """
    from tasrih.cli.output import until_reader_stops

    with archive_errors():
        from tasrih.archive import Filters
        from tasrih.archive import open as open_archive

        asked = Filters(**{name: value for name, value in filters.items() if value is not None})
        with open_archive(address, create=False, read_only=True) as archive:
            results = archive.search(" ".join(query), asked, order=order, limit=limit, after=after, facets=facets)
    with until_reader_stops():
        _WRITERS[form](results, plain)


def _write_json(results: Results, _: bool) -> None:
    from tasrih.cli.output import encode

    sys.stdout.buffer.write(encode(results.to_dict()) + b"\n")
    sys.stdout.buffer.flush()


def _write_csv(results: Results, _: bool) -> None:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in _rows(results):
        writer.writerow([_cell(row[name]) for name in COLUMNS])
    sys.stdout.buffer.write(out.getvalue().encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def _rows(results: Results) -> Iterator[dict[str, Any]]:
    for found in results.found:
        statement, article = found.statement, found.article
        yield {
            "article": article.id,
            "origin": article.origin,
            "title": article.title,
            "published": article.published,
            "site": article.site,
            "id": statement.id,
            "speaker": statement.speaker.name if statement.speaker else None,
            "source": statement.source.text if statement.source else None,
            "cue": statement.cue.text,
            "kind": statement.kind,
            "act": statement.act,
            "voice": statement.voice,
            "hedge": statement.hedge.text if statement.hedge else None,
            "unsaid": "true" if statement.unsaid else "false",
            "confidence": statement.confidence,
            "content": " … ".join(span.text for span in statement.content),
        }


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _write_table(results: Results, plain: bool) -> None:
    from tasrih.cli.terminal import screen
    from tasrih.cli.view.found import view

    sys.stdout.buffer.write(view(results, screen(plain=plain)).encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


_WRITERS: dict[str, Callable[[Results, bool], None]] = {
    "json": _write_json,
    "csv": _write_csv,
    "table": _write_table,
}
