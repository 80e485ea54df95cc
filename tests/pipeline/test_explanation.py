"""Explanations: parts in the order of the text, the passage around, the rows of the lexicon."""

import pytest
from msgspec.structs import replace
from readings import READING

from tasrih import explain, explain_actor, explain_place
from tasrih.model import Article, Mention, Reading, Speaker, Statement

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
    assert known.row.columns["gloss"] == "say"
    assert unknown.row is None


def test_explain_says_which_statements_there_are(reading):
    with pytest.raises(LookupError, match=r"no statement 's2' in a\.txt: it has s1"):
        explain(reading, "s2")
    with pytest.raises(LookupError, match="it has none"):
        explain(Reading(ARTICLE), "s1")


def test_explain_actor_gives_each_name_its_reason_and_places():
    first, second = READING.mentions[:2]
    named = (
        Mention(first.start, first.end, "سالم", "person", "a1"),
        Mention(second.start, second.end, "أبو نور", "person", "a1"),
        Mention(1, 2, "سالم", "person", "a1"),
    )
    actor = replace(READING.actors[0], names=("سالم",), reasons=("lexicon:actors.tsv:isis",))
    made = explain_actor(replace(READING, actors=(actor,), mentions=named), "a1")
    assert (made.actor, made.statements) == (actor, ("s1", "s2"))
    assert [(name.name, len(name.spans)) for name in made.names] == [("سالم", 2), ("أبو نور", 1)]
    assert made.names[0].reason.row.columns["gloss"] == "Islamic State (ISIS)"
    assert made.names[1].reason is None


def test_explain_place_tells_what_made_it_a_place_from_what_chose_it():
    place = replace(
        READING.places[1], reasons=("name:lead: in", "entry:prominence", "entry:near places of the article")
    )
    made = explain_place(replace(READING, places=(place,)), "p2")
    assert [reason.name for reason in made.named] == ["lead: in"]
    assert [reason.name for reason in made.chosen] == ["prominence", "near places of the article"]
    assert [span.text for span in made.spans] == ["إدلب", "إدلب"]


def test_explain_of_an_actor_or_place_that_is_not_there():
    with pytest.raises(LookupError, match=r"no actor 'a9' in a\.txt: it has a1, a2, a3"):
        explain_actor(READING, "a9")
    with pytest.raises(LookupError, match="no place 's1'"):
        explain_place(READING, "s1")
