"""The Hijri calendar."""

from __future__ import annotations

from datetime import date

import pytest

from tasrih.reading.times import hijri

from .texts import values


def test_a_day_is_that_of_umm_al_qura() -> None:
    assert hijri.gregorian(1436, 10, 5) == date(2015, 7, 21)


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1436, 13, 1), (1436, 2, 31), (0, 1, 1), (9999, 1, 1), (1200, 1, 31)]
)
def test_an_absurd_date_is_none(year: int, month: int, day: int) -> None:
    assert hijri.gregorian(year, month, day) is None


def test_before_the_tables_the_calendar_is_arithmetical_and_says_so() -> None:
    assert hijri.gregorian(1, 1, 1) == date(622, 7, 18)
    made = hijri.period(1000, 1, 1)
    assert made is not None
    assert made.value.endswith("~")


def test_a_month_and_a_year_are_intervals_of_days() -> None:
    month, year = hijri.period(1436, 9, None), hijri.period(1436, None, None)
    assert month is not None
    assert year is not None
    assert (month.value, year.value) == ("2015-06-18/2015-07-16", "2014-10-25/2015-10-13")


def test_the_hijri_year_of_a_day() -> None:
    assert hijri.hijri_year_of(date(2015, 10, 13)) == 1436
    assert hijri.hijri_year_of(date(2015, 10, 14)) == 1437
    assert hijri.hijri_year_of(date(700, 1, 1)) == 80


def test_every_day_lies_in_the_hijri_year_it_is_said_to() -> None:
    for ordinal in range(date(1930, 1, 1).toordinal(), date(2070, 1, 1).toordinal(), 97):
        day = date.fromordinal(ordinal)
        year = hijri.hijri_year_of(day)
        first, following = hijri.gregorian(year, 1, 1), hijri.gregorian(year + 1, 1, 1)
        assert first is not None
        assert following is not None
        assert first <= day < following


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("صدر في 28/7/1433هـ", ["2012-06-18"]),
        ("صدر عام 1436", ["2014-10-25/2015-10-13"]),
        ("صدر في شهر رجب الماضي", ["2019-03-08/2019-04-05"]),
        ("احتفلوا في 12 ربيع الأول", ["2019-11-09"]),
        ("رمضان 2019", ["2019-05-06/2019-06-03"]),
        ("صدر عام 1436 م", ["1436"]),
    ],
)
def test_hijri_dates_in_text(text: str, want: list[str]) -> None:
    assert values(text) == want
