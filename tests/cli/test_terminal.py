"""Words of others on a terminal: harmless, kept apart, measured, wrapped."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasrih.cli.terminal import FSI, LRI, PDI, RLI, Screen, clean, clip, direction, isolate, screen, width, wrap

BIDI = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"


@pytest.mark.parametrize(
    ("hostile", "harmless"),
    [
        ("\x1b[31mقال\x1b[0m", "[31mقال[0m"),
        ("\x1b]0;title\x07قال", "]0;titleقال"),
        ("قال\x9b2J", "قال2J"),
        ("قال\u202eالوزير", "قالالوزير"),
        ("قال\u2069\u2068", "قال"),
        ("قال\r\nالوزير\u2028غدا", "قال الوزير غدا"),
        ("  قال \t الوزير ", "قال الوزير"),
        ("قال\x00\x7f", "قال"),
        ("قال\U000e0041\ue000\ud800", "قال"),
        ("می‌خواهم", "می‌خواهم"),
        ("\u0600١٢", "\u0600١٢"),
        ("مُحَمَّدٌ", "مُحَمَّدٌ"),
    ],
)
def test_clean_takes_out_what_could_steer_a_terminal(hostile, harmless):
    assert clean(hostile) == harmless


@given(st.text())
def test_clean_leaves_nothing_that_controls_or_reorders(text):
    cleaned = clean(text)
    assert not any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in cleaned)
    assert not set(cleaned) & set(BIDI)
    assert clean(cleaned) == cleaned


@given(st.text(st.characters(codec="utf-8")), st.integers(1, 30))
def test_wrap_loses_nothing_and_keeps_the_width(text, columns):
    cleaned = clean(text)
    lines = wrap(cleaned, columns)
    assert "".join(lines).replace(" ", "") == cleaned.replace(" ", "")
    assert all(width(line) <= max(columns, 2) for line in lines)


def test_width_counts_no_column_for_marks():
    assert width("مُحَمَّد") == width("محمد") == 4
    assert width("漢字") == 4
    assert width(f"{FSI}قال{PDI}") == 3


def test_wrap_cuts_a_word_that_is_longer_than_a_line():
    assert wrap("ab cdefgh i", 4) == ["ab", "cdef", "gh i"]


@pytest.mark.parametrize(
    ("text", "expected"), [("قال John", "rtl"), ("John قال", "ltr"), ("12 %", "ltr"), ("«קול", "rtl")]
)
def test_direction_is_that_of_the_first_letter(text, expected):
    assert direction(text) == expected


def test_isolate_gives_a_line_the_direction_of_its_paragraph():
    assert isolate("قال") == f"{FSI}قال{PDI}"
    assert isolate("BBC قالت", "rtl") == f"{RLI}BBC قالت{PDI}"
    assert isolate("قالت BBC", "ltr") == f"{LRI}قالت BBC{PDI}"


def test_screen_isolates_each_line_of_a_paragraph():
    lines = Screen().paragraph("قال الوزير إن BBC NEWS نقلت عنه", 10)
    assert len(lines) > 2
    assert all(line[0] in FSI + RLI and line.endswith(PDI) for line in lines)


def test_screen_without_isolates_and_colours_is_the_cleaned_text():
    bare = Screen(isolates=False)
    assert bare.own("قال\u202e", bold=True) == "قال"
    assert "\x1b[1m" in Screen(colour=True).own("قال", bold=True)


@pytest.mark.parametrize(("asked", "columns"), [("", 80), ("60", 60), ("9", 40), ("500", 100), ("wide", 80)])
def test_screen_of_a_pipe_has_no_colour_and_a_bounded_width(monkeypatch, asked, columns):
    monkeypatch.setenv("COLUMNS", asked)
    assert screen(plain=False) == Screen(columns=columns, colour=False, isolates=True)
    assert screen(plain=True).isolates is False


def test_clip_keeps_whole_words_and_says_that_there_are_more():
    assert clip("one two three", 13) == "one two three"
    assert clip("one two three", 12) == "one two…"
    assert clip("", 5) == ""


def test_flow_breaks_between_parts_only():
    screen = Screen(colour=True)
    parts = ["one two", screen.paint("three", bold=True), "", "four"]
    assert screen.flow(parts, 15) == [f"one two · {parts[1]}", "four"]
    assert screen.flow(parts, 3, " ") == ["one two", parts[1], "four"]
    assert screen.flow([], 10) == []


def test_brief_isolates_what_it_cuts():
    assert Screen().brief("سالم ناصر الدين", 10) == f"{FSI}سالم ناصر…{PDI}"
