"""Explanations: parts in the order of the text, the passage around, the rows of the lexicon."""

import pytest

from tasrih import explain
from tasrih.model import Article, Reading, Speaker, Statement

TEXT = "عنوان\nقال سالم: «نعم.\nوألف نعم»\nخاتمة"
ARTICLE = Article(id="a", origin="a.txt", text=TEXT)


def span(words):
    start = TEXT.index(words)
    return ARTICLE.span(start, start + len(words))


@pytest.fixture
def reading():
    statement = Statement(
        id="s1",
        cue=span("قال"),
        source=span("سالم"),
        content=(span("نعم."), span("وألف نعم")),
        speaker=Speaker("سالم"),
        kind="direct",
        act="assert",
        reasons=("colon then quotation", "lexicon:verbs.tsv:qala", "lexicon:verbs.tsv:no-such-row"),
    )
    return Reading(ARTICLE, (statement,))


def test_explain_gives_the_parts_in_the_order_of_the_text(reading):
    parts = explain(reading, "s1").parts
    assert [(part.name, part.span.text) for part in parts] == [
        ("cue", "قال"),
        ("source", "سالم"),
        ("content", "نعم."),
        ("content", "وألف نعم"),
    ]


def test_explain_gives_whole_lines_as_the_passage(reading):
    assert explain(reading, "s1").passage.text == "قال سالم: «نعم.\nوألف نعم»"


def test_explain_shows_the_row_of_the_lexicon_behind_a_reason(reading):
    rule, known, unknown = explain(reading, "s1").reasons
    assert rule.row is None
    assert (known.row.table, known.row.id) == ("verbs.tsv", "qala")
    assert known.row.columns["lemma"] == "قال"
    assert known.row.columns["act"] == "assert"
    assert unknown.row is None


def test_explain_says_which_statements_there_are(reading):
    with pytest.raises(LookupError, match=r"no statement 's2' in a\.txt: it has s1"):
        explain(reading, "s2")
    with pytest.raises(LookupError, match="it has none"):
        explain(Reading(ARTICLE), "s1")
