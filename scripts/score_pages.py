#!/usr/bin/env python3
"""Measure how well ingest reads saved Arabic news pages whose right reading is known.

usage: score_pages.py [--pages] FOLDER

FOLDER holds `SET/NAME.html` and `gold/SET.json` (by name: body, optional, title, date or dates, author)
for each set. The pages are their publishers' and no part of the project.

body     tokens are runs of letters and digits in lower case, without diacritics, tatweel and
         bidirectional marks; multiset overlap; precision, recall and F1 are means over pages.
         Captions and cards (`optional`) are neutral: neither asked for nor counted against.
leak     pages with a phrase of lexicon/furniture.tsv (of two words and more) in a line that is
         not the gold's, and lines of four tokens and more of which the gold holds less than half
title    the same words as the gold's
date     the calendar day, local or UTC
byline   the same set of names; on a page without one, none
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

from tasrih.arabic.letters import BIDI_CONTROLS, MARKS, TATWEEL
from tasrih.errors import InputError
from tasrih.ingest import read_article
from tasrih.ingest.tables import key
from tasrih.model import Article

DROPPED = str.maketrans("", "", MARKS + TATWEEL + BIDI_CONTROLS)
TABLE = Path(__file__).resolve().parent.parent / "lexicon" / "furniture.tsv"


class Score(NamedTuple):
    """One page: shares from 0 to 1, None for what its gold does not ask; leaked lines in words."""

    precision: float
    recall: float
    leaks: list[str]
    title: bool
    date: bool | None
    byline: bool | None
    invented_byline: bool

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def tokens(text: str) -> list[str]:
    return re.findall(r"\w+", text.translate(DROPPED).lower())


def phrases() -> list[str]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    forms = [key(row["form"].replace("#", "0")) for row in rows if not row["where"].startswith(("byline", "date"))]
    return [form for form in forms if len(form.split()) > 1]


def leaked(lines: list[str], gold: dict[str, Any], known: list[str]) -> list[str]:
    body = f"{gold['body']}\n{gold.get('optional') or ''}"
    right, words = key(body), set(tokens(body))
    found = []
    for line in lines:
        own = tokens(line)
        foreign = len(own) >= 4 and sum(word in words for word in own) < len(own) / 2
        form = f" {key(line)} "
        if foreign or any(f" {phrase} " in form and phrase not in right for phrase in known):
            found.append(line)
    return found


def score(article: Article, gold: dict[str, Any], known: list[str]) -> Score:
    lines = article.text.split("\n")[1 if article.title else 0 :]
    got, want = Counter(tokens("\n".join(lines))), Counter(tokens(gold["body"]))
    right = sum((got & want).values())
    extra = sum(((got - want) - Counter(tokens(gold.get("optional") or ""))).values())
    names = set(article.byline.split(", ")) if article.byline else set()
    days = gold.get("dates") or [gold["date"]]
    return Score(
        right / (right + extra) if right + extra else 0.0,
        right / sum(want.values()),
        leaked(lines, gold, known),
        tokens(article.title or "") == tokens(gold["title"]),
        article.published[:10] in days if article.published else None,
        names == set(gold["author"]) if gold["author"] else None,
        bool(names and not gold["author"]),
    )


def report(name: str, scores: dict[str, Score], *, pages: bool) -> None:
    values, n = list(scores.values()), len(scores)
    mean = {part: sum(getattr(each, part) for each in values) / n for part in ("precision", "recall", "f1")}
    asked = [each.byline for each in values if each.byline is not None]
    wrong = sum(each.date is False for each in values)
    print(f"{name}: {n} pages")
    print("  body    P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}".format(**mean))
    print(f"  leaks   {sum(bool(each.leaks) for each in values)}/{n} pages")
    print(f"  title   {sum(each.title for each in values)}/{n}")
    print(f"  date    {sum(each.date is True for each in values)}/{n}, wrong {wrong}")
    print(f"  byline  {sum(asked)}/{len(asked)}, invented {sum(each.invented_byline for each in values)}")
    for page, each in scores.items() if pages else ():
        print(
            f"    {page}: F1 {each.f1:.3f} title {each.title} date {each.date} byline {each.byline}",
            *each.leaks,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", action="store_true", help="a line for each page as well")
    options = parser.parse_args()
    known = phrases()
    for path in sorted((options.folder / "gold").glob("*.json")):
        scores = {}
        for name, gold in json.loads(path.read_text(encoding="utf-8")).items():
            page = options.folder / path.stem / f"{name}.html"
            try:
                scores[name] = score(read_article(page), gold, known)
            except InputError as error:
                print(error)
                scores[name] = Score(0.0, 0.0, [], False, None, False if gold["author"] else None, False)
        report(path.stem, scores, pages=options.pages)


if __name__ == "__main__":
    main()
