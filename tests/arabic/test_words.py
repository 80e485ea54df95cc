"""Words and punctuation: where a token ends, what parts paragraphs, and that nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given

from arabic.texts import ANY
from tasrih import lexicon
from tasrih.arabic.letters import BIDI_CONTROLS
from tasrih.arabic.words import tokenize


def words(text: str) -> list[str]:
    return tokenize(text).words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الوزير", ["قال", "الوزير"]),
        ("قَالَ: نعم", ["قَالَ", ":", "نعم"]),
        ("«قسد»،", ["«", "قسد", "»", "،"]),
        ("لـ«النبأ»", ["لـ", "«", "النبأ", "»"]),
        ('لـ"النبأ"', ["لـ", '"', "النبأ", '"']),
        ("(2011)", ["(", "2011", ")"]),
        ("...", [".", ".", "."]),
    ],
)
def test_words_and_each_mark_are_tokens(text: str, expected: list[str]):
    assert words(text) == expected


@pytest.mark.parametrize("number", ["12.5", "1,200,000", "٣٫٥", "١٬٢٠٠", "۱۲.۵", "2024"])
def test_a_number_keeps_its_separators(number: str):
    assert words(f"نحو {number} دينار") == ["نحو", number, "دينار"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عام 2024.", ["عام", "2024", "."]),
        ("2024, ثم", ["2024", ",", "ثم"]),
        ("19:30", ["19", ":", "30"]),
        ("أ.ب", ["أ", ".", "ب"]),
        ("ب5.6", ["ب5.6"]),
    ],
)
def test_a_separator_that_parts_no_digits_is_a_mark(text: str, expected: list[str]):
    assert words(text) == expected


def test_a_full_stop_without_its_space_parts_two_words():
    assert words("انتهى.وقال الوزير") == ["انتهى", ".", "وقال", "الوزير"]
    assert words("انتهى،وقال") == ["انتهى", "،", "وقال"]


@pytest.mark.parametrize("gap", ["   ", "     ", " \N{NO-BREAK SPACE} ", "\n", "\u2028", "\x85"])
def test_three_spaces_or_a_line_end_are_a_paragraph_break(gap: str):
    assert words(f"أولا{gap}ثانيا") == ["أولا", gap, "ثانيا"]


@pytest.mark.parametrize("gap", [" ", "  ", "\N{NO-BREAK SPACE}", "\t"])
def test_fewer_spaces_are_no_break(gap: str):
    assert words(f"أولا{gap}ثانيا") == ["أولا", "ثانيا"]


def test_latin_words_stand_among_arabic_ones():
    assert words("قال لـAFP إن Covid-19 انتهى") == ["قال", "لـAFP", "إن", "Covid", "-", "19", "انتهى"]


@pytest.mark.parametrize("control", list(BIDI_CONTROLS))
def test_a_control_does_not_part_a_word(control: str):
    assert words(f"قا{control}ل نعم") == [f"قا{control}ل", "نعم"]


@pytest.mark.parametrize(
    ("word", "proclitics", "lemma"),
    [
        ("وقال", "و", "قال"),
        ("فأكدت", "ف", "أكد"),
        ("سيعلن", "س", "أعلن"),
        ("وسيعلن", "وس", "أعلن"),
        ("بقوله", "ب", "قال"),
    ],
)
def test_clitics_are_set_off_where_the_word_is_looked_up(word: str, proclitics: str, lemma: str):
    assert (proclitics, lemma) in [(cut, form.lemma) for cut, form in lexicon.cue_analysis(words(word)[0])]


@pytest.mark.parametrize("word", ["ولد", "فهد", "سلام", "بلدية"])
def test_a_letter_of_the_word_is_no_clitic(word: str):
    assert lexicon.cue_analysis(words(word)[0]) == ()


@given(ANY)
def test_tokens_equal_their_text(text: str):
    tokens = tokenize(text)
    for start, end, word in zip(tokens.starts, tokens.ends, tokens.words, strict=True):
        assert start < end
        assert text[start:end] == word


@given(ANY)
def test_tokens_are_in_order_and_do_not_overlap(text: str):
    tokens = tokenize(text)
    assert all(end <= start for end, start in zip(tokens.ends, tokens.starts[1:], strict=False))


@given(ANY)
def test_nothing_but_white_space_is_lost(text: str):
    tokens = tokenize(text)
    at = 0
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


@given(ANY)
def test_the_same_text_gives_the_same_tokens(text: str):
    assert tokenize(text) == tokenize(text)
