"""Parts of periods, quarters, seasons, decades, centuries, holidays."""

from __future__ import annotations

from datetime import date

import pytest

from tasrih.reading.times.days import Day, Shift
from tasrih.reading.times.periods import Century, Decade, Feast, Fuzz, Now, Rest, Season, SubYear
from tasrih.reading.times.values import Node, Reference

from .texts import values

SATURDAY = Reference(date(2019, 11, 23))


def value(node: Node, ref: Reference = SATURDAY) -> str | None:
    made = node.resolve(ref)
    return made.value if made else None


@pytest.mark.parametrize(
    ("node", "want"),
    [
        (Fuzz("start", Day(2018)), "2018-01/2018-03"),
        (Fuzz("middle", Day(2018)), "2018-05/2018-08"),
        (Fuzz("end", Day(2018)), "2018-10/2018-12"),
        (Fuzz("start", Day(2018, 2)), "2018-02-01/2018-02-10"),
        (Fuzz("end", Day(2018, 2)), "2018-02-21/2018-02-28"),
        (Fuzz("end", Shift("W", 0)), "2019-11-22/2019-11-24"),
        (Fuzz("start", Decade(90)), "1990/1992"),
        (Fuzz("end", Shift("D", 0)), "2019-11-23T23:59"),
        (SubYear(35, Day(2016)), "2016-35"),
        (SubYear(41, Day(2016)), "2016-41"),
        (SubYear(41, Day(2016, 2)), "2016-02-16/2016-02-29"),
        (SubYear(41, Century(20)), "1951/2000"),
        (SubYear(33, Day(2016, 2)), None),
        (Season(2, Day(2014)), "2014-22"),
        (Season(2, None, -1), "2019-22"),
        (Season(3, None, -1), "2018-23"),
        (Season(4, None, 1), "2019-24"),
        (Season(1, None, 1), "2020-21"),
        (Season(2), "XXXX-22"),
        (Decade(70), "1970/1979"),
        (Decade(10), "1910/1919"),
        (Decade(70, Century(19)), "1870/1879"),
        (Decade(90, Shift("100Y", -1)), "1990/1999"),
        (Century(21), "2001/2100"),
        (Century(1, "bce"), "-0099/0000"),
        (Century(7, "ah"), "1204/1301"),
        (Rest(Shift("Y", 0)), "2019-11-23/2019-12-31"),
        (Now(), "2019-11-23"),
        (Feast("12-25", 2020), "2020-12-25"),
        (Feast("easter 0", 2013), "2013-03-31"),
        (Feast("easter -2", 2013), "2013-03-29"),
        (Feast("h10-01", 2013), "2013-08-08"),
        (Feast("01-01"), "2020-01-01"),
    ],
)
def test_a_stretch_has_its_documented_bounds(node: Node, want: str | None) -> None:
    assert value(node) == want


@pytest.mark.parametrize(
    ("node", "want"),
    [
        (Fuzz("start", Shift("Y", 0)), "P0Y@01/P0Y@03"),
        (SubYear(33, Shift("Y", 0)), "P0Y@33"),
        (Season(2, Shift("Y", -1)), "-P1Y@22"),
        (Rest(Shift("W", 0)), "P0D/P0W"),
        (Now(), "P0D"),
        (Feast("h10-01"), "XXXX@h10-01"),
        (Feast("12-25"), "XXXX-12-25"),
    ],
)
def test_without_a_day_of_publication_a_stretch_is_relative(node: Node, want: str) -> None:
    made = node.resolve(Reference())
    assert made is not None
    assert (made.value, made.anchored) == (want, False)


def test_until_the_end_of_a_period_ends_with_its_last_day() -> None:
    assert values("حتى نهاية الشهر الجاري") == ["../2019-11-30"]
    assert values("منذ مطلع عام 2014") == ["2014-01-01/.."]
    assert values("في نهاية الشهر الجاري") == ["2019-11-21/2019-11-30"]
