"""Names: which words of a source are the name, without titles, appositions and relative clauses."""

from __future__ import annotations

import pytest

from reading.texts import page, shown
from tasrih.reading.names import family_name, head_of, name_options, name_runs


def runs(text: str) -> list[str]:
    made = page(text)
    return [shown(made, *run) for run in name_runs(made, 0, len(made))]


def head(text: str) -> str:
    made = page(text)
    return shown(made, *head_of(made, 0, len(made)))


def family(text: str) -> str | None:
    made = page(text)
    found = family_name(made, 0, len(made))
    return shown(made, *found) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("محمد علي حسن", ["محمد علي حسن"]),
        ("الوزير محمد حسن", ["محمد حسن"]),
        ("محمد حسن، وهو مدير الهيئة", ["محمد حسن"]),
    ],
)
def test_a_run_of_names_is_found(text: str, expected: list[str]):
    assert runs(text) == expected


@pytest.mark.parametrize("text", ["المدينة القديمة", "،", "الطريق إلى المدينة"])
def test_words_that_are_no_names_make_no_run(text: str):
    assert runs(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("محمد حسن، رئيس الهيئة", "محمد حسن"),
        ("المسؤول الذي حضر", "المسؤول"),
        ("وزارة الداخلية - المرور", "وزارة الداخلية"),
        ("«النبأ»", "النبأ"),
        ("وزارة الداخلية", "وزارة الداخلية"),
    ],
)
def test_a_head_ends_at_a_comma_a_dash_or_a_relative(text: str, expected: str):
    assert head(text) == expected


def test_marks_around_a_part_stay_on_the_head():
    assert head("صحيفة «النبأ»") == "صحيفة «النبأ»"


@pytest.mark.parametrize("text", ["محمد", "الوزير محمد"])
def test_one_name_with_or_without_its_title_is_a_family_name(text: str):
    assert family(text) == "محمد"


@pytest.mark.parametrize("text", ["الوزير محمد حسن", "الطريق محمد", "،", "الطريق"])
def test_more_or_other_words_are_none(text: str):
    assert family(text) is None


def test_the_head_is_the_first_option_and_no_family_name_comes_twice():
    made = page("الوزير محمد")
    options = name_options(made, 0, len(made))
    assert options[0] == ("head", (0, 2))
    assert len({run for _, run in options}) == len(options)
