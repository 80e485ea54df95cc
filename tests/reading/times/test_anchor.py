"""The day that times are resolved against, and where the text speaks against the stated one."""

from __future__ import annotations

import pytest

from tasrih.reading.times import Anchor, anchor
from tasrih.reading.times.anchor import stated
from tasrih.reading.times.values import Reference

from .texts import page, pairs, values

FRIDAY = "وصل أمس الجمعة إلى حلب"


def test_the_stated_date_is_taken() -> None:
    assert anchor(page(FRIDAY, "2019-11-23")) == Anchor("2019-11-23", "published", 6)


def test_without_one_the_text_implies_the_weekday() -> None:
    assert anchor(page(FRIDAY, None)) == Anchor(None, "weekday", 6)


def test_without_one_a_full_date_beside_the_day_is_taken() -> None:
    text = "وصل اليوم السبت 23 نوفمبر 2019 إلى حلب وغادرها أمس"
    assert anchor(page(text, None)) == Anchor("2019-11-23", "text", 6)
    assert values(text, None) == ["2019-11-23", "2019-11-22"]


def test_nothing_is_known_of_a_text_without_times() -> None:
    assert anchor(page("وصل الوفد", None)) == Anchor()


def test_a_clash_is_reported_with_its_words() -> None:
    made = anchor(page(FRIDAY, "2019-11-26"))
    assert (made.day, made.source, made.weekday) == ("2019-11-23", "text", 6)
    clash, *more = made.clashes
    assert more == []
    assert clash.span.text == "أمس الجمعة"
    assert clash.message == "puts the publication on a Saturday; the stated date 2019-11-26 is a Tuesday"


def test_the_words_win_over_the_stated_date_for_the_whole_text() -> None:
    assert pairs(FRIDAY + " وغادر أول من أمس", "2019-11-26") == [
        ("أمس الجمعة", "2019-11-22"),
        ("أول من أمس", "2019-11-21"),
    ]


def test_a_full_date_far_from_the_stated_one_corrects_nothing() -> None:
    made = anchor(page("وصل اليوم السبت 23 نوفمبر 2019", "2019-12-30"))
    assert (made.day, made.source) == ("2019-12-30", "published")
    assert made.clashes[0].message.startswith("puts the publication on 2019-11-23")


def test_a_date_stated_a_day_late_is_corrected_and_reported() -> None:
    made = anchor(page("وصل اليوم (الاثنين) وغادر أمس", "2015-07-21T02:51:00"))
    assert (made.day, made.source) == ("2015-07-20", "text")
    assert len(made.clashes) == 1
    assert values("وصل اليوم (الاثنين) وغادر أمس", "2015-07-21T02:51:00") == ["2015-07-20", "2015-07-19"]


def test_words_that_disagree_among_themselves_correct_nothing() -> None:
    made = anchor(page("وصل أمس الجمعة وغادر اليوم الأحد", "2019-11-23"))
    assert (made.day, made.source, made.weekday) == ("2019-11-23", "published", None)
    assert [clash.span.text for clash in made.clashes] == ["اليوم الأحد"]


@pytest.mark.parametrize(
    ("published", "want"),
    [
        (None, (None, None)),
        ("", (None, None)),
        ("soon", (None, None)),
        ("2019-11-23", ("2019-11-23", None)),
        ("2019-11-23T14:30:00+03:00", ("2019-11-23", (14, 30))),
    ],
)
def test_what_cannot_be_read_is_no_date(published: str | None, want: tuple[str | None, tuple[int, int] | None]) -> None:
    made: Reference = stated(published)
    assert (str(made.day) if made.day else None, made.clock) == want
