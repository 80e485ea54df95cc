#!/usr/bin/env python3
"""Compare who is who in a reading with the speakers that were marked by hand.

usage: check_actors.py GOLD... [--show]

A marked speaker is told from another by its name: the marks give one speaker the same, fullest name throughout an
article. Of the statements that were found, two figures: *pairs*, of the pairs of statements that a reading gives to
one actor, how many the marks do (precision), and the other way round (recall); *B-cubed*, the same for each statement
over those of its actor, averaged. *names* needs no statement to be found: an actor should hold one marked name at
most (else two were joined), and a marked name should be held by one actor (else one was split).
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

from tasrih import pipeline
from tasrih.evaluation.corpus import Document, documents
from tasrih.evaluation.marks import from_read, numbered
from tasrih.evaluation.matching import match, name_words
from tasrih.model import Reading

Labels = list[tuple[str, str]]
"""Marked name and actor id of each statement."""


def labels(document: Document, reading: Reading) -> Labels:
    """Return, of each statement that was found and has a speaker in both, the marked name and the actor."""
    rows = reading.to_dict()["statements"]
    pairs = match(document.text, document.marks, numbered(document.name, rows, from_read))
    found = []
    for pair in pairs:
        marked, speaker = document.marks[pair.marked].speaker, rows[pair.read]["speaker"]
        if marked and speaker and speaker["actor"]:
            found.append((" ".join(sorted(name_words(marked))), speaker["actor"]))
    return found


def pair_counts(found: Labels) -> Counter[str]:
    """Count the pairs that are one by the marks, by the reading, by both."""
    counts: Counter[str] = Counter()
    for (name, actor), (other_name, other_actor) in combinations(found, 2):
        counts["marked"] += name == other_name
        counts["read"] += actor == other_actor
        counts["both"] += name == other_name and actor == other_actor
    return counts


def b_cubed(found: Labels) -> Counter[str]:
    """Sum precision and recall of B-cubed over the statements."""
    sums: Counter[str] = Counter()
    for name, actor in found:
        both = sum(n == name and a == actor for n, a in found)
        sums["precision"] += both / sum(a == actor for _, a in found)  # type: ignore[assignment]
        sums["recall"] += both / sum(n == name for n, _ in found)  # type: ignore[assignment]
        sums["statements"] += 1
    return sums


def name_faults(document: Document, reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield ("joined" or "split", what) for the marked names of an article."""
    marked = {mark.speaker for mark in document.marks if mark.speaker}
    holders: dict[str, list[str]] = {name: [] for name in marked}
    for actor in reading.actors:
        held = sorted(marked & set(actor.names))
        for name in held:
            holders[name].append(actor.id)
        if len(held) > 1:
            yield "joined", f"{document.name}: {' = '.join(held)}"
    for name, ids in sorted(holders.items()):
        if len(ids) > 1:
            yield "split", f"{document.name}: {name} is {', '.join(ids)}"
        yield "held" if ids else "missing", f"{document.name}: {name}"


def readings(folders: Iterable[Path]) -> Iterator[tuple[Document, Reading]]:
    """Yield each marked document with its reading."""
    for folder in folders:
        for document in documents(folder):
            yield document, pipeline.read(document.path) if document.path else pipeline.read_text(document.text)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="print what was joined and split")
    options = parser.parse_args()
    pairs: Counter[str] = Counter()
    cubed: Counter[str] = Counter()
    faults: Counter[str] = Counter()
    for document, reading in readings(options.gold):
        found = labels(document, reading)
        pairs.update(pair_counts(found))
        cubed.update(b_cubed(found))
        for kind, what in name_faults(document, reading):
            faults[kind] += 1
            if options.show and kind in ("joined", "split"):
                print(kind, what)
    print(f"pairs: precision {pairs['both'] / pairs['read']:.3f}, recall {pairs['both'] / pairs['marked']:.3f}")
    total = cubed["statements"]
    print(f"B-cubed over {total}: precision {cubed['precision'] / total:.3f}, recall {cubed['recall'] / total:.3f}")
    print(
        f"names: {faults['held'] + faults['missing']} marked, {faults['held']} held by an actor, "
        f"{faults['joined']} actors hold two, {faults['split']} names are held by two"
    )


if __name__ == "__main__":
    main()
