"""The rules of years: behind a month, with the word for year, and four digits alone."""

from __future__ import annotations

from typing import NamedTuple

from tasrih.reading.lexemes import CONJ, DEF, NEG, PREP, REL
from tasrih.reading.times import hijri
from tasrih.reading.times.days import Day, Shift
from tasrih.reading.times.relative import shift
from tasrih.reading.times.scan import COMMAS, DASH, SLASH, Number, Parsed, Scan, remembered

TWO_DIGIT_SPLIT = 30
"""A year of two digits below it is of the 2000s, else of the 1900s."""
FIRST_BARE, LAST_BARE = 1900, 2100
"""Bounds of a number of four digits that is read as a year without the word."""
LAST_YEAR = 2200


class Year(NamedTuple):
    """A year: the token after it, its number (astronomical), whether Hijri; `of` where it is given relatively."""

    end: int
    number: int | None
    islamic: bool
    of: Shift | None = None


def year_behind(scan: Scan, i: int, *, islamic: bool = False) -> Year | None:
    """Read the year that belongs to a month before it: "2016", ", 2016", "of the year 2016", "of next year"."""
    at = i + 1 if scan.mark(i, COMMAS + SLASH + DASH + ".") else i
    if at == i and scan.link(i):
        at = i + 1
    named = year_word(scan, at)
    if named is not None:
        return named
    relative = shift(scan, at, units="Y")
    if relative is not None:
        return Year(relative.end, None, islamic, relative.node)
    number = scan.number(at)
    if number is None or number.ordinal or not (1000 <= number.whole <= LAST_YEAR) or (number.joined and at == i):
        return None
    if number.digits and len(number.digits) != 4:
        return None
    return _with_era(scan, number, islamic=islamic and hijri.likely_year(number.whole))


def _with_era(scan: Scan, number: Number, *, islamic: bool) -> Year:
    end, era = number.end, scan.hit(number.end, "era")
    value = era.value if era and not era.pre else {"\N{ARABIC LETTER HEH}": "ah"}.get(number.tail, "")
    if value:
        end = era.end if era and not era.pre else end
    if value == "bce":
        return Year(end, 1 - number.whole, False)
    return Year(end, number.whole, value == "ah" or (islamic and value != "ce"))


def year_word(scan: Scan, i: int) -> Year | None:
    """Read "the year 2014", "in the year 67", "44 BCE" with the word for year."""
    unit = scan.hit(i, "unit")
    if unit is None or unit.value != "Y 1":
        return None
    relative = shift(scan, i, units="Y")
    at = relative.end if relative and scan.whole(relative.end, FIRST_BARE, LAST_BARE) else unit.end
    number = scan.number(at)
    if number is None or number.ordinal or number.joined or number.proclitic or number.whole < 1:
        return None
    if number.whole < 100:
        return _short_year(scan, number)
    if number.whole > LAST_YEAR or (number.digits and not number.digits.isdigit()):
        return None
    return _with_era(scan, number, islamic=hijri.likely_year(number.whole))


def _short_year(scan: Scan, number: Number) -> Year | None:
    """Read a year of two digits; with a sign of era it is that very year."""
    era = scan.hit(number.end, "era")
    if era is not None and not era.pre:
        return _with_era(scan, number, islamic=False)
    if len(number.digits) != 2 or number.tail:
        return None
    return Year(number.end, number.whole + (2000 if number.whole < TWO_DIGIT_SPLIT else 1900), False)


@remembered
def bare_year(scan: Scan, i: int) -> Parsed | None:
    """Read four digits as a year: after a preposition, or where nothing that could be counted follows."""
    number = scan.number(i)
    if number is None or len(number.digits) != 4 or not number.digits.isdigit() or number.article:
        return None
    year = _with_era(scan, number, islamic=False)
    if year.islamic or year.end > number.end or number.tail:
        return Parsed(year.end, Day(year=year.number, islamic=year.islamic))
    if not FIRST_BARE <= number.whole <= LAST_BARE or number.tail or scan.hit(number.end, "unit"):
        return None
    if _joined_digits(scan, i, number.end) or not _uncounted(scan, i, number):
        return None
    return Parsed(number.end, Day(year=number.whole))


def _joined_digits(scan: Scan, i: int, end: int) -> bool:
    """Tell whether a mark joins the number to another one or to letters."""
    marks = SLASH + DASH + ":.%$\N{EURO SIGN}"
    before = scan.glued(i) and scan.mark(i - 1, marks)
    after = scan.glued(end) and scan.mark(end, marks) and scan.glued(end + 1)
    follows = scan.text(end + 1)[:1] if after else ""
    return before or (follows.isdigit() if scan.mark(end, ".") else follows.isalnum())


def _uncounted(scan: Scan, i: int, number: Number) -> bool:
    flags = scan.page.flags
    following = scan.number(number.end)
    if following is not None and following.joined and _is_year(scan, number.end):
        return True
    if scan.closed(number.end) or flags[number.end] & (PREP | CONJ | REL | NEG | DEF):
        return True
    if (number.joined and _is_year(scan, i - 1)) or scan.hit(i - 1, "years"):
        return True
    before = number.proclitic or (i > 0 and bool(flags[i - 1] & PREP))
    before = before or scan.hit(i - 1, "fuzz") is not None
    follows = scan.page.lex[number.end]
    return before and (bool(follows.cues) or follows.cat not in ("word", "name", "rare"))


def _is_year(scan: Scan, i: int) -> bool:
    number = scan.number(i)
    return number is not None and len(number.digits) == 4 and FIRST_BARE <= number.whole <= LAST_BARE
