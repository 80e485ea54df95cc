"""Values in words."""

import pytest
from msgspec.structs import replace
from readings import READING, SINCE

from tasrih.cli.terminal import Screen
from tasrih.cli.view.wording import Wording, bounds, degrees, number, when
from tasrih.model import Claim

WORDS = Wording(READING, Screen(isolates=False))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2024-03-12", "2024-03-12"),
        ("2014/..", "since 2014"),
        ("../2019-12-31", "until 2019-12-31"),
        ("2011/2014", "2011 to 2014"),
        ("2019-11-22T06/2019-11-22T12", "2019-11-22, 06 to 12 h"),
        ("2019-11-22T20/2019-11-23T04", "2019-11-22, 20 to 04 h"),
        ("T06/T12", "T06 to T12"),
        ("P3M", "P3M"),
        ("R/P1D", "R/P1D"),
        ("R2/P1W", "R2/P1W"),
        ("R/T06/T12", "R/T06/T12"),
        ("-P3D/P0D", "-P3D/P0D"),
    ],
)
def test_when(value, words):
    assert when(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [(600.0, "600"), (14e6, "14,000,000"), (-2, "-2"), (2.5, "2.5"), (1234.75, "1,234.75"), (0.0001, "0.0001")],
)
def test_number(value, words):
    assert number(value) == words


@pytest.mark.parametrize(
    ("low", "high", "approximate", "words"),
    [
        (5, 5, False, "5"),
        (5, 5, True, "about 5"),
        (20, 99, True, "about 20 to 99"),
        (None, 20, False, "up to 20"),
        (0, None, False, "0 or more"),
        (None, None, True, "some"),
    ],
)
def test_bounds(low, high, approximate, words):
    quantity = replace(READING.quantities[0], low=low, high=high, approximate=approximate)
    assert bounds(quantity) == words


def test_degrees_name_the_hemispheres():
    north, south = READING.places
    assert (degrees(north), degrees(south)) == ("36.527° N, 37.956° E", "35.900° S, 36.600° W")


def test_a_place_of_no_country_has_no_comma():
    assert WORDS.place(replace(READING.places[0], country="")) == "منبج Manbij"


def test_a_time_that_is_its_own_value_stands_once():
    year = replace(READING.times[0], text="2015", value="2015")
    assert WORDS.time(year) == "2015"
    assert WORDS.time(replace(year, value="T06/T12", anchored=False)) == "2015 = T06 to T12 (no day)"


def test_units_and_what_is_counted_follow_the_number():
    assert WORDS.quantity(replace(READING.quantities[0], unit="%")) == "about 600 % جندي"
    assert WORDS.quantity(replace(READING.quantities[0], of=None)) == "about 600"


def claims(*found):
    return [" · ".join(parts) for parts in WORDS.claims(found)]


def test_claims_that_differ_in_their_place_alone_are_one():
    first, second, other, _ = READING.claims
    shown = claims(first, other, second)
    assert len(shown) == 2
    assert "in منبج Manbij · إدلب Idlib" in shown[0]
    assert len(claims(first, replace(second, polarity="affirmed"))) == 2


def test_claims_that_differ_in_more_than_their_place_stay_apart():
    one = Claim("figure", SINCE_SPAN, quantity="q1", about=READING.quantities[0].of)
    other = replace(one, about=SINCE_SPAN)
    assert claims(one, other) == ["figure · about 600 جندي", f"figure · about 600 جندي · {SINCE_SPAN.text}"]


def test_a_claim_says_until_when_and_since_when():
    claim = Claim("relation", SINCE_SPAN, actor="a1", other="a2", since=SINCE, until=SINCE)
    assert claims(claim) == ["relation · سالم Salim · with الجيش Army · since 2014"]
    until = replace(SINCE, id="t9", value="../2019-12-31")
    assert claims(replace(claim, until=until))[0].endswith("· since 2014 · until 2019-12-31")
    daily = replace(SINCE, id="t9", value="R/T06/T12")
    assert claims(replace(claim, until=daily))[0].endswith("· since 2014 · until R/T06/T12")


def test_ids_that_lead_nowhere_are_left_out():
    lost = Claim("presence", SINCE_SPAN, actor="a99", other="a98", place="p99", quantity="q99")
    assert claims(lost) == ["presence"]


SINCE_SPAN = READING.claims[0].span
