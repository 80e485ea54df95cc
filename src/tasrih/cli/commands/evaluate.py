"""`tasrih evaluate`: how well a marked corpus is read."""

from __future__ import annotations

import sys

import click


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False))
@click.option(
    "--readings",
    type=click.Path(exists=True, dir_okay=False),
    help="compare this file of readings (jsonl, of any program) instead of reading",
)
@click.option(
    "--at-least",
    "least",
    multiple=True,
    metavar="FIGURE=F1",
    help="exit with status 1 when the figure's F1 is lower; may be given again (who=0.8)",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text for people, json for programs",
)
def evaluate(folder: str, readings: str | None, least: tuple[str, ...], form: str) -> None:
    """Read the marked documents of FOLDER and print how much was right.

    FOLDER holds NAME.txt and NAME.json pairs, or is the public NTREX-128 corpus, whose marks come
    with Tasrih.
    """
    from tasrih.cli.output import encode
    from tasrih.cli.terminal import clean
    from tasrih.errors import MarksError
    from tasrih.evaluation import evaluate as compare
    from tasrih.evaluation import render

    wishes = dict(map(_wish, least))
    try:
        report = compare(folder, readings=readings)
    except MarksError as error:
        click.echo(f"tasrih: {clean(str(error))}", err=True)
        sys.exit(1)
    click.echo(encode(report) if form == "json" else render(report))
    unknown = wishes.keys() - report.figures.keys()
    if unknown:
        raise click.BadParameter(f"no figure {', '.join(sorted(unknown))}", param_hint="--at-least")
    low = {name: wish for name, wish in wishes.items() if report.figures[name].f1 < wish}
    for name, wish in low.items():
        click.echo(f"tasrih: {name} F1 {report.figures[name].f1:.3f}, wanted {wish}", err=True)
    sys.exit(1 if low else 0)


def _wish(text: str) -> tuple[str, float]:
    name, _, number = text.rpartition("=")
    try:
        return name, float(number)
    except ValueError:
        raise click.BadParameter(f"{text!r} is not FIGURE=F1", param_hint="--at-least") from None
