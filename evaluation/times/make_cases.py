"""Make evaluation/times/cases.tsv from the corpora and what was judged by hand.

usage: make_cases.py RECOGNIZERS DUCKLING

RECOGNIZERS is the folder of Microsoft Recognizers-Text with `Specs/DateTime/Arabic/*.json`, DUCKLING the one with
`Duckling/{Time,Duration}/AR/Corpus.hs`. Each case keeps the source's own span and value beside those in the house's
conventions; how the second follow from the first is `spans` and `values` here, and the rows of `judged.tsv`.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
COLUMNS = ("id", "reference", "text", "source_spans", "source_values", "spans", "values", "use", "reason")
COMPLETE = ("DateTimeModel", "MergedExtractor", "MergedParser")
"""Files whose expectations cover all kinds of time; in the others further times are no fault."""
UNSUPPORTED = "dotnet"
DUCKLING_NOW = "2013-02-12T04:30:00"
CODES = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
PARTS = {"MO": (6, 12), "AF": (12, 17), "EV": (17, 21), "NI": (20, 28)}
BOTH = " | "


class Case(NamedTuple):
    """A case of a corpus: `expected` is (span, value in the source's form, resolutions) of each time."""

    id: str
    reference: str
    text: str
    expected: list[tuple[str, str, list[list[str]]]]
    supported: bool


def recognizers(folder: Path) -> Iterator[Case]:
    """Yield the cases of Recognizers-Text."""
    for path in sorted((folder / "Specs" / "DateTime" / "Arabic").glob("*.json")):
        for n, case in enumerate(json.loads(path.read_text(encoding="utf-8-sig"))):
            made = [result(r) for r in case["Results"]]
            reference = case.get("Context", {}).get("ReferenceDateTime", "")[:19]
            supported = UNSUPPORTED not in case.get("NotSupported", "")
            yield Case(f"ms/{path.stem}/{n}", reference, case["Input"], made, supported)


def result(found: dict[str, Any]) -> tuple[str, str, list[list[str]]]:
    """Return (span, timex, resolutions) of one expected time."""
    value = found.get("Value") or found.get("Resolution") or {}
    if isinstance(value, str):
        return str(found["Text"]), "", []
    if "Timex" in value:
        sides = [value.get("PastResolution") or {}, value.get("FutureResolution") or {}]
        return str(found["Text"]), value["Timex"], [list(map(str, side.values())) for side in sides if side]
    rows = value.get("values") or []
    keys = ("value", "start", "end", "Mod")
    made = [[str(row[k]) for k in keys if k in row] for row in rows]
    return str(found["Text"]), rows[0].get("timex", "") if rows else "", made


_GROUP = re.compile(r"examples \((\w+) (.*?)\)\s*\[(.*?)\]\s*(?=, examples|\])", re.S)


def duckling(folder: Path) -> Iterator[Case]:
    """Yield the cases of Duckling, numbered by group and phrase."""
    for name in ("Duration", "Time"):
        text = (folder / "Duckling" / name / "AR" / "Corpus.hs").read_text(encoding="utf-8")
        for g, (kind, value, strings) in enumerate(_GROUP.findall(text[text.index("allExamples ::") :])):
            for n, phrase in enumerate(re.findall(r'"([^"]*)"', strings)):
                source = f"{kind} {value}"
                yield Case(f"duckling/{name}/{g}/{n}", DUCKLING_NOW, phrase, [(phrase, source, [])], True)


# --- spans -----------------------------------------------------------------------------------------------------------

_DROPPED = ("في", "لمدة", "مدة", "بتاريخ", "عند", "بحدود", "حوالي", "إلى", "سيحدث", "دعنا نتقابل في", "ليوم", "هاهاها")
_GROWN = ("يوم", "هذا", "هذه", "من", "ما", "شهر", "الساعة")
_INTERVAL = re.compile(r"(?:^|\s)(?:إلى|الى|حتى|وحتى)\s|\d-\d")
_PUNCTUATION = " .,،؛!؟?"


def house_span(text: str, span: str) -> str:
    """Return the source's span in the house's convention: no preposition before it, "day" and "this" within it."""
    span = " ".join(span.strip(_PUNCTUATION).split(" "))
    span = re.sub(r"^ل(?=بضع|عدة)", "", span).removeprefix("هذا ") if not span.startswith("هذا ال") else span
    for word in _DROPPED:
        if span.startswith(word + " ") and len(span) > len(word) + 1:
            span = span[len(word) + 1 :].strip()
    at = text.find(span)
    if at < 0:
        return ""
    while True:
        before = re.search(r"(\S+)\s+$", text[:at])
        word = before[1] if before else ""
        grows = word in _GROWN and (word != "من" or (_INTERVAL.search(span) and "من" not in span.split()[:1]))
        grows = grows and (word != "ما" or span.startswith(("بين", "بعد")))
        if word == "ليوم":
            return "يوم " + text[at : at + len(span)]
        if not before or not grows:
            return text[at : at + len(span)]
        start = before.start(1)
        span, at = text[start : at + len(span)], start


# --- values ----------------------------------------------------------------------------------------------------------

_UNITS = {"Y": "سنة|سنوات|عام|عامين|أعوام|سنتين", "M": "شهر|شهرين|أشهر|شهور", "W": "أسبوع|أسبوعين|أسابيع|اسبوعين|اسبوع"}
_AGO = re.compile(r"(?:^|\s)(?:قبل|بعد|منذ)\s")
_VAGUE = re.compile("بضع|عدة|القليلة|العديدة")


def house_values(case: Case, span: str, timex: str, sides: list[list[str]]) -> list[str]:
    """Return the values in the house's form, any of which is right; [] when the source gives none."""
    if case.id.startswith("duckling"):
        return duckling_values(timex, span)
    if not timex:
        return []
    made = [one_value(case, span, timex, side) for side in sides or [[]]]
    return list(dict.fromkeys(value for value in made if value))


def one_value(case: Case, span: str, timex: str, side: list[str]) -> str:
    """Return the value of one resolution of a time of Recognizers-Text."""
    if timex == "PRESENT_REF":
        return case.reference[:16]
    if "Set" in " ".join(side) or side == ["not resolved"]:
        return set_value(timex)
    mod = next((word for word in side if word in ("since", "before", "after")), "")
    if mod:
        inner = one_value(case, "", timex, [word for word in side if word != mod])
        return f"{inner}/.." if mod in ("since", "after") else f"../{inner}"
    if re.fullmatch(r"P.*", timex):
        return duration_value(timex) + ("~" if _VAGUE.search(span) else "")
    if re.match(r"T?[0-9(T]*T", timex) and not re.match(r"\(?[X\d]{4}-", timex):
        return clock_value(timex)
    return dated_value(span, timex, side)


def set_value(timex: str) -> str:
    """Return a set as a repeating interval."""
    if timex.startswith("P"):
        return f"R/{timex}"
    part = PARTS.get(timex[1:3]) if timex.startswith("T") else None
    if part:
        return f"R/T{part[0]:02}/T{part[1] % 24:02}"
    return f"R/{timex}/{'P1W' if 'W' in timex else 'P1D'}"


def duration_value(timex: str) -> str:
    """Return a duration without fractions of years and hours."""
    halves = {"P3.5Y": "P3Y6M", "P0.5Y": "P6M", "PT1.5H": "PT1H30M", "PT0.5H": "PT30M", "PT2.5H": "PT2H30M"}
    return halves.get(timex, timex)


def clock_value(timex: str) -> str:
    """Return a clock time, part of the day or interval of clock times."""
    part = PARTS.get(timex[1:3])
    if part:
        return f"T{part[0]:02}/T{part[1] % 24:02}"
    pair = re.match(r"\((T[\d:]+),(T[\d:]+),", timex)
    return f"{pair[1]}/{pair[2]}" if pair else timex


def dated_value(span: str, timex: str, side: list[str]) -> str:
    """Return the value of a date, period or moment from what the source resolves it to."""
    days = [word[:10] for word in side]
    if not days or not re.match(r"\d{4}-", days[0]):
        season = re.match(r"(\d{4})-(SP|SU|FA|WI)$", timex)
        return f"{season[1]}-{CODES[season[2]]}" if season else ""
    part = re.search(r"T(MO|AF|EV|NI)$", timex)
    clock = re.findall(r"T([\d:]+)", timex)
    if part:
        return part_value(days[0], part[1])
    if clock and not timex.startswith("("):
        return f"{days[0]}T{clock[0][:5] if _AGO.search(span) else clock[0]}"
    if timex.startswith("(") and len(days) > 1:
        return interval_value(span, timex, side, clock)
    return period_value(span, timex, days)


def period_value(span: str, timex: str, days: list[str]) -> str:
    """Return a weekend, week, month, year or day."""
    first = date.fromisoformat(days[0])
    if timex.endswith("-WE"):
        return f"{first - timedelta(1)}/{first + timedelta(1)}"
    if re.search(r"W\d\d$", timex):
        year, week, _ = first.isocalendar()
        return f"{year:04}-W{week:02}"
    if len(days) > 1:
        return days[0][: {7: 7, 4: 4}.get(len(timex), 10)]
    return ago_value(span, days[0])


def part_value(day: str, code: str) -> str:
    """Return the hours of a part of a day."""
    low, high = PARTS[code]
    following = date.fromisoformat(day) + timedelta(1) if high > 24 else day
    return f"{day}T{low:02}/{following}T{high % 24:02}"


def interval_value(span: str, timex: str, side: list[str], clock: list[str]) -> str:
    """Return an interval; what begins tomorrow in the source begins today here."""
    first, last = side[0][:10], side[1][:10]
    quarter = timex.endswith(",P3M)") and first[8:] == "01" and last[8:] == "01"
    if quarter:
        return f"{first[:4]}-{33 + (int(first[5:7]) - 1) // 3}"
    if len(clock) >= 2:
        return f"{first}T{clock[0]}/{last}T{clock[1]}"
    if first.endswith("-01-01") and last.endswith("-01-01"):
        closed = "," in timex and timex.endswith(("P10Y)", "P20Y)", "P30Y)"))
        return f"{first[:4]}/{int(last[:4]) - closed:04}"
    if re.search("القادم|المقبل", span) and not _INTERVAL.search(span) and "بين" not in span:
        first, last = (str(date.fromisoformat(day) - timedelta(1)) for day in (first, last))
    for unit, size in (("Y", 4), ("M", 7)):
        if re.search(rf"P\d+{unit}\)$", timex):
            first, last = first[:size], last[:size]
    return f"{first}{'~' if _VAGUE.search(span) else ''}/{last}"


def ago_value(span: str, day: str) -> str:
    """Return a day as fine as the smallest unit of "three months ago"."""
    rough = "~" if _VAGUE.search(span) else ""
    if not _AGO.search(span) or "يوم" in span or "أيام" in span:
        return day + (rough if _AGO.search(span) else "")
    for unit in ("W", "M", "Y"):
        if re.search(rf"\b(?:{_UNITS[unit]})\b", span):
            year, week, _ = date.fromisoformat(day).isocalendar()
            return {"W": f"{year:04}-W{week:02}", "M": day[:7], "Y": day[:4]}[unit] + rough
    return day


_LETTERS = {"Second": "S", "Minute": "M", "Hour": "H", "Day": "D", "Week": "W", "Month": "M", "Year": "Y"}


def duckling_values(source: str, phrase: str) -> list[str]:
    """Return the values of a case of Duckling."""
    length = re.match(r"DurationData (\d+) (\w+)", source)
    if length:
        letter = _LETTERS[length[2]]
        clock = "T" if length[2] in ("Second", "Minute", "Hour") else ""
        return [f"P{clock}{length[1]}{letter}"]
    numbers = [list(map(int, part.split(","))) for part in re.findall(r"\(([\d, ]+)\)", source)]
    days = [date(*part[:3]) for part in numbers]
    grain = re.findall(r"(Second|Minute|Hour|Day|Week|Month|Year)", source)[-1]
    if len(days) == 2:
        first, last = days[0], days[1] - timedelta(1)
        return around(phrase, lambda n: f"{shifted(first, n)}/{shifted(last, n)}")
    hour, minute = numbers[0][3], numbers[0][4]
    if grain in ("Minute", "Second"):
        return [f"{days[0]}T{hour:02}:{minute:02}"]
    if grain == "Week":
        year, week, _ = days[0].isocalendar()
        return [f"{year:04}-W{week:02}"]
    size = {"Month": 7, "Year": 4}.get(grain, 10)
    if size < 10:
        return [str(days[0])[:size]]
    return around(phrase, lambda n: shifted(days[0], n))


def around(phrase: str, value: Any) -> list[str]:
    """Return the value and that of the year before, where a day and month leave the year open."""
    open_year = not re.search(r"\d{4}|القادم|الماضي|امس|غد|اليوم|الاسبوع", phrase) and not re.match(
        "يوم|الا|ال[ثخجس]", phrase
    )
    return [value(0), value(-1)] if open_year and phrase not in ("البارحة", "بكرة", "بكرا") else [value(0)]


def shifted(day: date, years: int) -> str:
    """Return the same day in another year."""
    return str(day.replace(year=day.year + years))


# --- what was judged -------------------------------------------------------------------------------------------------


def judged() -> dict[str, list[tuple[str, str]]]:
    """Return case or group -> (verdict, reason or value)."""
    found: dict[str, list[tuple[str, str]]] = {}
    with (HERE / "judged.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader((line for line in file if line[0] != "#"), delimiter="\t", quoting=csv.QUOTE_NONE)
        for row in rows:
            for part in row["cases"].split():
                low, _, high = part.partition("-")
                names = [part] if "/" in part else [str(n) for n in range(int(low), int(high or low) + 1)]
                for name in names:
                    found.setdefault(f"{row['source']}/{name}", []).append((row["verdict"], row["reason"]))
    return found


def row_of(case: Case, known: dict[str, list[tuple[str, str]]]) -> dict[str, str]:
    """Return the row of a case: what the source says, what the house expects, and whether it is used."""
    group = case.id.rpartition("/")[0]
    verdicts = known.get(case.id) or (known.get(group) if case.id.startswith("duckling") else None) or []
    spans = [" ".join(house_span(case.text, span).split()) for span, _, _ in case.expected]
    values = [BOTH.join(house_values(case, s, t, sides)) for s, t, sides in case.expected]
    use, reason = ("supported" if case.supported else "unsupported"), ""
    for verdict, what in verdicts:
        if verdict == "out":
            use, reason = "out", what
        elif verdict == "value":
            values = [what] * len(values)
        elif verdict == "span":
            spans = [what]
        elif verdict == "span-only":
            values, reason = [""] * len(values), what
    if use != "out" and "" in spans:
        use, reason = "out", "source wrong"
    cells = (
        case.id,
        case.reference,
        case.text,
        " ; ".join(span for span, _, _ in case.expected),
        " ; ".join(timex for _, timex, _ in case.expected),
        " ; ".join(spans),
        " ; ".join(values),
        use,
        reason,
    )
    return dict(zip(COLUMNS, (" ".join(cell.replace("\t", " ").splitlines()) for cell in cells), strict=True))


def main() -> int:
    """Write the table."""
    known = judged()
    cases = [*recognizers(Path(sys.argv[1])), *duckling(Path(sys.argv[2]))]
    unused = known.keys() - {c.id for c in cases} - {c.id.rpartition("/")[0] for c in cases}
    if unused:
        print("no such case:", *sorted(unused), file=sys.stderr)
    with (HERE / "cases.tsv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(
            file, COLUMNS, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None
        )
        writer.writeheader()
        writer.writerows(row_of(case, known) for case in cases)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
