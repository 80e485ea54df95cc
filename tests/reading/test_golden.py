"""The golden sentences: what the guidelines demand is what the program reads."""

from __future__ import annotations

import pytest

from reading.goldens import FOLDER, Golden, Notation, cases, difference, goldens, place

ALL = goldens()


def _parameter(golden: Golden) -> object:
    failing = pytest.mark.xfail(reason=f"known since {golden.known_failure}", strict=True)
    return pytest.param(golden, id=golden.name, marks=[failing] if golden.known_failure else [])


@pytest.mark.parametrize("golden", [_parameter(golden) for golden in ALL])
def test_golden(golden: Golden):
    assert difference(golden) == ""


def test_there_are_enough_sentences_and_no_two_of_one_name():
    assert len(ALL) >= 120
    assert len({golden.name for golden in ALL}) == len(ALL)
    assert len({golden.text for golden in ALL}) == len(ALL)


def test_an_expected_statement_lies_inside_one_that_is_there():
    for golden in ALL:
        numbers = {str(n) for n in range(1, len(golden.expected) + 1)} | {"-"}
        assert {fields["inside"] for fields in golden.expected} <= numbers, golden.name


def test_expected_statements_stand_in_the_order_of_their_cues():
    for golden in ALL:
        starts = [int(fields["cue"].partition(":")[0]) for fields in golden.expected]
        assert starts == sorted(starts), golden.name


@pytest.mark.parametrize(
    ("value", "placed"),
    [("قال", "0:3 قال"), ("وقال", "9:13 وقال"), ("سالم #2", "14:18 سالم"), (":", "18:19 :")],
)
def test_place_finds_whole_words(value: str, placed: str):
    assert place(value, "قال سالم وقال سالم:") == placed


@pytest.mark.parametrize(
    ("value", "fault"),
    [("سالم", "2 times"), ("سالم #3", "not in"), ("هدى", "not in"), ("سال", "not in")],
)
def test_place_refuses_what_is_not_one_place(value: str, fault: str):
    with pytest.raises(Notation, match=fault):
        place(value, "قال سالم ثم سالم")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("no rules at all\n", "not a case"),
        ("=" * 8 + "\nt\n:wrong\n" + "=" * 8 + "\nقال\n" + "-" * 8 + "\nno statements\n", "unknown mark"),
        ("=" * 8 + "\nt\n" + "=" * 8 + "\nقال\n" + "-" * 8 + "\ncue قال\n", "needs a cue and a content"),
        ("=" * 8 + "\nt\n" + "=" * 8 + "\nقال\n" + "-" * 8 + "\nwho سالم\n", "no such field"),
    ],
)
def test_a_malformed_file_says_what_is_wrong(tmp_path, text: str, fault: str):
    (tmp_path / "x.txt").write_text(text, encoding="utf-8")
    with pytest.raises(Notation, match=fault):
        goldens(tmp_path)


def test_every_file_has_sentences():
    assert all(list(cases(path)) for path in FOLDER.glob("*.txt"))
