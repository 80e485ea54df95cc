"""What is typed becomes a tree; what is no syntax of ours is no syntax at all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tasrih.archive.analysis.query import Either, Every, Phrase, Without, Word, leaves, parse, wordings
from tasrih.archive.index import fts5, tsquery, vector
from tasrih.errors import QueryError


def test_parse_joins():
    assert isinstance(parse("حلب إدلب"), Every)
    assert isinstance(parse("حلب أو إدلب"), Either)
    assert isinstance(parse('"وقف النار"'), Phrase)
    assert isinstance(parse("-حلب"), Without)
    assert isinstance(parse("حكوم*"), Word)
    assert parse("") is parse("()") is parse("AND") is parse("- -") is None


def test_parse_in_quotation_marks_every_word_is_a_word():
    assert isinstance(parse('"حلب أو إدلب"'), Phrase)


def test_parse_leaves_without_what_must_be_absent():
    tree = parse("حلب -إدلب")
    assert len(list(leaves(tree))) == 2
    assert len(list(leaves(tree, wanted=False))) == 1


def test_wordings_ask_for_what_may_be_written_to_a_word():
    assert {"دمشق", "بدمشق", "لدمشق", "ودمشق"} <= set(wordings("دمشق"))
    assert {"قال", "وقال", "فقال"} <= set(wordings("قال"))
    assert "بقال" not in wordings("قال")
    assert "بحلب" in wordings("حلب")  # three letters, but a place
    assert "تاب" not in wordings("كتاب")
    assert "قال" in wordings("وقال")


@given(st.text(max_size=80))
@settings(deadline=None)
def test_any_text_becomes_text_of_the_stores(text):
    try:
        tree = parse(text)
    except QueryError:
        return
    if tree is not None:
        assert fts5(tree).count('"') % 2 == 0
        assert tsquery(tree).count("'") % 2 == 0


def test_vector_gives_places_and_columns():
    made = vector(("ا ب ¶ ا", "ج", "", "", "§all"))
    assert made == "'ا':1A,4A 'ب':2A 'ج':6B '§all':10D"
