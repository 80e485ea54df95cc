"""The tokens of a text: nothing in them is syntax to a store."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from tasrih.archive.analysis import ANALYSER
from tasrih.archive.analysis.facets import day_of, day_tokens, days_between, facet
from tasrih.archive.analysis.words import GAP, NAME_SOUND, TEXT_SOUND, latin_tokens, pieces, skeleton, tokens

MARKS = GAP + NAME_SOUND + TEXT_SOUND + "\N{MIDDLE DOT}"


def test_tokens_of_numbers_are_their_digits():
    assert tokens("2,500 و٢٥٠٠ 2٬500") == ["2500", "2500", "2500"]
    assert tokens("3.5%") == ["3·5"]


def test_tokens_of_latin_words_have_their_sound_behind_a_gap():
    assert tokens("قال Caggins") == ["قال", "caggins", GAP, TEXT_SOUND + "kgns"]


def test_latin_tokens_leave_the_article_out():
    assert latin_tokens("Bashar al-Assad") == ("bashar", "assad", GAP, NAME_SOUND + "bsr", NAME_SOUND + "asd")


def test_skeleton_meets_spellings_and_refuses_the_short():
    assert skeleton("kobani") == skeleton("kobane") == skeleton("qobany")
    assert skeleton("mcgurk") == skeleton("mkghork")
    assert skeleton("ali") == ""
    assert skeleton("obama") != skeleton("osama")


@given(st.text())
def test_tokens_hold_letters_and_digits_only(text):
    for token in tokens(text):
        assert all(char.isalnum() or char in MARKS for char in token)
        assert token
        token.encode("utf-8")
    for piece in pieces(text):
        assert 0 <= piece.start < piece.end <= len(text)


@given(st.integers(1, 3_000_000), st.integers(0, 4000))
def test_days_between_covers_each_day_once(first, length):
    last = first + length
    wanted = days_between(first, last)
    for day in (first, last, (first + last) // 2):
        assert len(set(day_tokens(day)) & set(wanted)) == 1
    for day in (first - 1, last + 1):
        assert not set(day_tokens(day)) & set(wanted) if day > 0 else True
    assert len(wanted) == len(set(wanted))


def test_day_of_takes_months_and_years():
    assert day_of("2020", last=True) - day_of("2020") == 365
    assert day_of("2020-02", last=True) == day_of("2020-02-29")


SAMPLE = """أعلنت الحكومة السورية أمس أنّ ٢٬٥٠٠ لاجئ عادوا إلى كوباني وللمدينة حق، قال Brett McGurk (B-52) مسئولون
بدمشق وقالت مديرتهم إن قواتها بالمدن والقرى لن تنسحب 3.5% وشؤون اللاجئين"""


def test_the_analyser_has_the_number_of_its_tokens():
    """When this fails, tokens have changed: count ANALYSER up, so that archives are indexed anew, and set the hash."""
    made = " ".join([*tokens(SAMPLE), *latin_tokens("Kobani (Ayn al-Arab)"), facet("act", "deny")])
    assert (ANALYSER, hashlib.sha256(made.encode()).hexdigest()[:12]) == ("1", "a0da6b816f38")
