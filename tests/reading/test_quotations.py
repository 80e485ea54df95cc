"""Quotations: each pair of marks, marks the wrong way round, alone, one in another."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from reading.texts import ANY, page


def quoted(text: str) -> list[str]:
    """The words of each quotation, with a bar at its end where its closing mark is missing."""
    made = page(text)
    return [" ".join(made.words[q.open + 1 : q.close]) + ("" if q.closed else " |") for q in made.quotes]


@pytest.mark.parametrize(("opening", "closing"), ["«»", "“”", '""', "„“", "‘’", "‹›", "{}", "\u275d\u275e"])
def test_each_pair_of_marks_quotes(opening: str, closing: str):
    assert quoted(f"قال {opening}نعم نعم{closing} ثم") == ["نعم نعم"]


@pytest.mark.parametrize("text", ["قال »نعم نعم« ثم", "قال ”نعم نعم“ ثم"])
def test_a_pair_the_wrong_way_round_quotes(text: str):
    assert quoted(text) == ["نعم نعم"]


@pytest.mark.parametrize("text", ["قال نعم نعم ثم", "قال (نعم نعم) ثم", "قال [نعم] ثم", "قال 'نعم' ثم"])
def test_what_is_no_mark_quotes_nothing(text: str):
    assert quoted(text) == []


def test_a_mark_after_a_colon_without_a_space_opens():
    assert quoted('قال:"نعم نعم".') == ["نعم نعم"]
    assert quoted("قال:”نعم نعم“.") == ["نعم نعم"]


def test_a_mark_behind_a_proclitic_opens():
    assert quoted("قال لـ«النبأ» إن") == ["النبأ"]
    assert quoted("قال لـ«النبأ» و«الضفاف»") == ["النبأ", "الضفاف"]


def test_a_quotation_left_open_ends_with_its_paragraph():
    assert quoted("قال «نعم نعم\nثم مضى") == ["نعم نعم |"]
    assert quoted("قال «نعم نعم") == ["نعم نعم |"]


def test_a_closing_mark_alone_closes_nothing():
    assert quoted("قال نعم نعم» ثم") == []


def test_a_mark_before_a_paragraph_end_opens_nothing():
    assert quoted("قال «\nنعم») ثم") == []


def test_one_quotation_in_another():
    assert quoted("قال “فريق «النسور» لعب” ثم") == ["فريق « النسور » لعب", "النسور"]
    assert quoted("قال «فريق ‹النسور› لعب» ثم") == ["فريق ‹ النسور › لعب", "النسور"]


STRAIGHT = pytest.mark.xfail(reason="a straight mark inside guillemets closes them", strict=True)


@pytest.mark.parametrize("name", [pytest.param('"النسور"', marks=STRAIGHT), "“النسور”"])
def test_another_kind_of_mark_does_not_close_guillemets(name: str):
    assert quoted(f"قال «فريق {name} لعب» ثم")[0].endswith("لعب")


def test_two_quotations_in_a_row():
    assert quoted('"نعم" ثم "لا"') == ["نعم", "لا"]


@given(ANY)
def test_quotations_stand_in_order_and_hold_their_tokens(text: str):
    made = page(text)
    opens = [q.open for q in made.quotes]
    assert opens == sorted(opens)
    assert all(q.open < q.close <= len(made) for q in made.quotes)


@given(ANY)
def test_quotations_lie_in_or_beside_each_other(text: str):
    quotes = page(text).quotes
    for outer, inner in pairwise(quotes):
        assert inner.open >= outer.close or inner.close <= outer.close
