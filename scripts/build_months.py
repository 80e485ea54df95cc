"""Build lexicon/time_months.tsv: the month names of CLDR (through Babel), and those of lexicon/months.tsv.

usage: build_months.py [--check]

Gregorian names come from every Arabic locale of CLDR, joined by the further spellings and the Hijri months of
`lexicon/months.tsv`. With `--check` nothing is written; exit status 1 when the table is stale.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from babel import Locale
from babel.localedata import locale_identifiers

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "lexicon" / "months.tsv"
TARGET = ROOT / "lexicon" / "time_months.tsv"
HEAD = (
    "# Names of months. Built by scripts/build_months.py from CLDR (Unicode License v3) and months.tsv.\n"
    "id\tform\tkind\tvalue\tgloss\texample\n"
)
FOREIGN = "English"
GLOSS = (
    "January February March April May June July August September October November December",
    "Muharram|Safar|Rabi I|Rabi II|Jumada I|Jumada II|Rajab|Sha'ban|Ramadan|Shawwal|Dhu al-Qa'da|Dhu al-Hijja",
)


def cldr() -> dict[int, list[str]]:
    """Return month number -> names in the Arabic locales, the most widespread first."""
    counts: dict[tuple[int, str], int] = {}
    for name in sorted(locale_identifiers()):
        if name == "ar" or name.startswith("ar_"):
            months = Locale.parse(name).months
            found = {(n, " ".join(form.split())) for by in months.values() for n, form in by["wide"].items()}
            for pair in found:
                counts[pair] = counts.get(pair, 0) + 1
    ordered = sorted(counts, key=lambda pair: (pair[0], -counts[pair], pair[1]))
    return {month: [form for n, form in ordered if n == month] for month in range(1, 13)}


def written(kind: str) -> dict[int, list[str]]:
    """Return month number -> names of `months.tsv` in one calendar, "month" or "hijri"."""
    names: dict[int, list[str]] = {month: [] for month in range(1, 13)}
    with SOURCE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            calendar = {"Hijri": "hijri", "Weekday": "", FOREIGN: ""}.get(row["region"], "month")
            if calendar == kind:
                names[int(row["month"])].append(row["form"])
    return names


def rows(kind: str, names: dict[int, list[str]], glosses: list[str]) -> list[str]:
    return [
        f"{kind}_{month:02}\t{'|'.join(dict.fromkeys(forms))}\t{kind}\t{month}\t{glosses[month - 1]}\tفي {forms[0]}"
        for month, forms in names.items()
    ]


def table() -> str:
    own = written("month")
    gregorian = {month: forms + own[month] for month, forms in cldr().items()}
    lines = rows("month", gregorian, GLOSS[0].split()) + rows("hijri", written("hijri"), GLOSS[1].split("|"))
    return HEAD + "\n".join(lines) + "\n"


def main() -> int:
    text = table()
    if "--check" in sys.argv:
        stale = not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text
        print("time_months.tsv is stale: run scripts/build_months.py" if stale else "time_months.tsv is up to date")
        return int(stale)
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
