"""Arithmetic of days, weeks, months and years, and the text of values."""

from __future__ import annotations

from datetime import date

import pytest

from tasrih.reading.times import values as v


@pytest.mark.parametrize(
    ("unit", "n", "want"),
    [
        ("D", -1, "2019-11-22"),
        ("W", 0, "2019-W47"),
        ("W", 6, "2020-W01"),
        ("M", -11, "2018-12"),
        ("Y", 1, "2020"),
        ("10Y", -1, "2000/2009"),
        ("100Y", 0, "2001/2100"),
    ],
)
def test_a_unit_is_counted_from_a_day(unit: str, n: int, want: str) -> None:
    made = v.unit_period(date(2019, 11, 23), unit, n)
    assert made is not None
    assert made.value == want
    assert made.first is not None
    assert made.first <= (made.last or date.min)


@pytest.mark.parametrize(("unit", "n"), [("D", 10**9), ("Y", 9000), ("M", -(10**6)), ("100Y", 99)])
def test_beyond_the_calendar_there_is_no_period(unit: str, n: int) -> None:
    assert v.unit_period(date(2019, 11, 23), unit, n) is None


def test_months_are_counted_to_the_last_day_of_a_short_one() -> None:
    assert v.months_on(date(2019, 3, 31), -1) == date(2019, 2, 28)
    assert v.months_on(date(2019, 3, 31), 11) == date(2020, 2, 29)


@pytest.mark.parametrize(("year", "want"), [(632, "0632"), (0, "0000"), (-43, "-0043")])
def test_years_before_the_common_era_are_astronomical(year: int, want: str) -> None:
    made = v.year_period(year)
    assert made is not None
    assert made.value == want


def test_no_year_of_five_digits() -> None:
    assert v.year_period(10000) is None


@pytest.mark.parametrize(
    ("amounts", "want"),
    [
        ({"M": 3.0, "H": 2.0}, "P3MT2H"),
        ({"MIN": 30.0}, "PT30M"),
        ({"S": 3.5}, "PT3.5S"),
        ({"W": 2.0}, "P2W"),
        ({"W": 1.0, "D": 3.0}, "P10D"),
        ({}, "P0D"),
    ],
)
def test_a_length_is_written_as_iso_8601(amounts: dict[str, float], want: str) -> None:
    assert v.length_text(amounts) == want


@pytest.mark.parametrize(
    ("base", "rest", "want"),
    [
        ("2019-11-22", "T17", "2019-11-22T17"),
        ("XXXX-WXX-5", "T15:30", "XXXX-WXX-5T15:30"),
        ("-P1D", "T17", "-P1D@T17"),
        ("P0Y", "12-31", "P0Y@12-31"),
    ],
)
def test_a_part_joins_a_date_and_follows_a_relative_text(base: str, rest: str, want: str) -> None:
    assert v.at(base, rest) == want


def test_weekdays_around_a_day() -> None:
    saturday = date(2019, 11, 23)
    assert v.not_after(saturday, 6) == saturday
    assert v.not_after(saturday, 7) == date(2019, 11, 17)
    assert v.after(saturday, 6) == date(2019, 11, 30)
    assert v.nearest(saturday, 2) == date(2019, 11, 26)
    assert v.nearest(saturday, 3) == date(2019, 11, 20)
