"""`read`, `read_text` and `read_many`: the library's way in."""

from pathlib import Path

import pytest

import tasrih

SAMPLES = Path(__file__).parents[2] / "samples"


def test_read_takes_a_path_or_its_name():
    assert tasrih.read(SAMPLES / "report.txt") == tasrih.read(str(SAMPLES / "report.txt"))


def test_read_text_gives_the_statements_of_the_file():
    reading = tasrih.read_text((SAMPLES / "report.txt").read_text(encoding="utf-8"), published="2024-03-13")
    assert reading.article.published == "2024-03-13"
    assert reading.statements == tasrih.read(SAMPLES / "report.txt").statements


def test_read_many_keeps_the_order_and_yields_errors_in_their_place():
    paths = [SAMPLES / "report.txt", SAMPLES / "nowhere.txt", SAMPLES / "report.html"]
    first, second, third = tasrih.read_many(paths)
    assert first == tasrih.read(paths[0])
    assert isinstance(second, tasrih.InputError)
    assert third == tasrih.read(paths[2])


def test_read_many_is_lazy():
    assert next(iter(tasrih.read_many([SAMPLES, "nowhere.txt"]))).statements


@pytest.mark.parametrize("text", ["", " \n", "No Arabic here, none at all in all of this. " * 10])
def test_read_text_refuses_what_is_no_article(text):
    with pytest.raises(tasrih.InputError):
        tasrih.read_text(text)


def test_a_reading_says_what_its_times_were_resolved_against():
    text = "عنوان\nقال سالم أمس الجمعة إن الماء وصل."
    saturday = tasrih.read_text(text, published="2019-11-23").anchor
    assert (saturday.day, saturday.source, saturday.weekday, saturday.clashes) == ("2019-11-23", "published", 6, ())
    assert (tasrih.read_text(text).anchor.day, tasrih.read_text(text).anchor.weekday) == (None, 6)


def test_a_date_that_the_text_speaks_against_is_a_clash_and_not_in_the_json():
    text = "عنوان\nقال سالم أمس الجمعة إن الماء وصل. وقال اليوم (الاثنين) إنه كثير."
    made = tasrih.read_text(text, published="2019-11-23")
    assert [clash.span.text for clash in made.anchor.clashes] == ["اليوم (الاثنين)"]
    assert "anchor" not in made.to_dict()
