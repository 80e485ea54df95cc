"""Dates, weekdays and shifts: how they are resolved, with a day of publication and without."""

from __future__ import annotations

from datetime import date

import pytest

from tasrih.reading.times.days import Day, HijriIn, Nth, Shift, Weekday
from tasrih.reading.times.values import Node, Reference

from .texts import pairs, values

SATURDAY = Reference(date(2019, 11, 23))
NOWHERE = Reference()


def value(node: Node, ref: Reference = SATURDAY) -> str | None:
    made = node.resolve(ref)
    return made.value if made else None


@pytest.mark.parametrize(
    ("node", "want"),
    [
        (Weekday(5), "2019-11-22"),
        (Weekday(6), "2019-11-23"),
        (Weekday(5, future=True), "2019-11-29"),
        (Weekday(6, -1), "2019-11-16"),
        (Weekday(5, -2), "2019-11-15"),
        (Weekday(6, 1), "2019-11-30"),
        (Weekday(1, 0), "2019-11-18"),
        (Weekday(1, week=Shift("W", 1)), "2019-11-25"),
    ],
)
def test_a_weekday_lies_where_the_text_points(node: Node, want: str) -> None:
    assert value(node) == want


@pytest.mark.parametrize(
    ("node", "want"),
    [
        (Day(month=10, day=2), "2019-10-02"),
        (Day(month=1, day=5), "2020-01-05"),
        (Day(month=5, day=5), "2019-05-05"),
        (Day(month=5, day=5, future=True), "2020-05-05"),
        (Day(month=11, turn=-1), "2018-11"),
        (Day(month=10, turn=-1), "2019-10"),
        (Day(month=5, turn=1), "2020-05"),
        (Day(month=11, turn=0), "2019-11"),
        (Day(month=8, day=15, weekday=6), "2020-08-15"),
        (Day(day=22, weekday=5), "2019-11-22"),
        (Day(day=20, of=Shift("M", 1)), "2019-12-20"),
        (Day(month=6, of=Shift("Y", 1)), "2020-06"),
        (Day(2019, 2, 30), None),
        (Day(day=31, of=Shift("M", 0)), None),
    ],
)
def test_a_date_without_its_year_is_the_one_that_suits(node: Node, want: str | None) -> None:
    assert value(node) == want


@pytest.mark.parametrize(
    ("node", "want"),
    [
        (Shift("D", -1), "-P1D"),
        (Shift("Y", 0), "P0Y"),
        (Weekday(5), "XXXX-WXX-5"),
        (Day(month=11, day=23), "XXXX-11-23"),
        (Day(month=11), "XXXX-11"),
        (Day(day=5), "XXXX-XX-05"),
        (Day(day=20, of=Shift("M", 1)), "P1M@20"),
        (Nth(1, 5, Shift("M", 0)), "P0M@W-51"),
    ],
)
def test_without_a_day_of_publication_the_value_is_relative(node: Node, want: str) -> None:
    made = node.resolve(NOWHERE)
    assert made is not None
    assert made.value == want
    assert not made.anchored


@pytest.mark.parametrize(
    ("node", "want"), [(Weekday(3), "-P3D"), (Weekday(6), "P0D"), (Weekday(6, -1), "-P7D"), (Weekday(1, 1), "P2D")]
)
def test_a_known_weekday_of_publication_counts_the_others(node: Node, want: str) -> None:
    assert value(node, Reference(None, None, 6)) == want


@pytest.mark.parametrize(
    ("node", "want"),
    [
        (Nth(1, 5, Day(2016, 7)), "2016-07-01"),
        (Nth(-1, 1, Day(2013, 3)), "2013-03-25"),
        (Nth(5, 1, Day(2013, 2)), None),
        (Nth(1, 8, Day(2016, 10)), "2016-W40"),
        (Nth(-1, 8, Day(2016, 7)), "2016-W30"),
        (Nth(1, 8, Day(2015)), "2015-W01"),
        (Nth(-1, 8, Day(2015)), "2015-W53"),
        (Nth(54, 8, Day(2015)), None),
        (Nth(-1, 0, Day(2015, 10)), "2015-10-31"),
    ],
)
def test_the_nth_of_a_month_or_year(node: Node, want: str | None) -> None:
    assert value(node) == want


def test_a_hijri_month_of_a_gregorian_year() -> None:
    assert value(HijriIn(2019, 9, None)) == "2019-05-06/2019-06-03"


def test_a_weekday_beside_the_count_wins_by_three_days_at_most() -> None:
    assert value(Shift("D", -1, 4)) == "2019-11-21"


def test_a_verb_of_the_future_turns_what_follows_in_its_sentence() -> None:
    assert values("قال إنه سيجتمع بهم الخميس") == ["2019-11-28"]
    assert values("قال إنه سيجتمع بهم. ووصل الخميس") == ["2019-11-21"]
    assert values("وصل سيد القصر الخميس") == ["2019-11-21"]


@pytest.mark.parametrize(
    "text", ["في اليوم التالي", "في اليوم نفسه", "اليوم الأول", "في العام التالي", "باليوم المشهود"]
)
def test_the_days_of_a_story_are_not_those_of_the_publication(text: str) -> None:
    assert pairs(f"ثم غادر {text} المدينة") == []
