"""Those who speak: spellings that meet, names that say more, phrases that stand for a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.texts import at, page
from tasrih.reading.entities import add_mention, bare, close, fuller, mention_of, names_meet, new_entity
from tasrih.reading.linear import shipped

NAMES = shipped().name


@pytest.mark.parametrize(("a", "b"), [("حداد", "حداد"), ("بستاني", "بتساني"), ("منصوري", "منسوري"), ("درويش", "درويس")])
def test_one_letter_wrong_or_two_swapped_is_the_same(a: str, b: str):
    assert close(a, b)
    assert close(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [("علي", "عدي"), ("سالم", "سلام"), ("منصوري", "كنصوري"), ("درويش", "دراويز"), ("خطيب", "خطابين")],
)
def test_short_names_and_greater_differences_are_others(a: str, b: str):
    assert not close(a, b)


@given(st.text("ابتسلمي", min_size=1, max_size=9), st.text("ابتسلمي", min_size=1, max_size=9))
def test_closeness_goes_both_ways(a: str, b: str):
    assert close(a, b) == close(b, a)


def test_names_meet_in_a_word_or_a_misspelt_one():
    assert names_meet({"سالم", "حداد"}, {"حداد"})
    assert names_meet({"يوسف", "بستاني"}, {"بتساني"})


def test_names_without_a_common_word_do_not_meet():
    assert not names_meet({"سالم", "حداد"}, {"نادر", "خطيب"})
    assert not names_meet(set(), {"نادر"})


@pytest.mark.parametrize(("word", "expected"), [("الحداد", "حداد"), ("الي", "الي"), ("اللون", "لون"), ("حداد", "حداد")])
def test_bare_takes_the_article_off_longer_words(word: str, expected: str):
    assert bare(word) == expected


def test_a_longer_name_with_the_same_last_word_says_more():
    made = page("محمد حسن الحداد، محمد الحداد، الحداد")
    full, short = (0, 3), (4, 6)
    assert fuller(full, short, made)
    assert fuller(short, (7, 8), made)


def test_a_shorter_name_or_one_of_another_family_says_no_more():
    made = page("محمد حسن الحداد، محمد الحداد، علي حسن النجار")
    assert not fuller((4, 6), (0, 3), made)
    assert not fuller((7, 10), (4, 6), made)


def test_a_misspelt_last_word_is_the_same_family():
    made = page("محمد علي البستاني، محمد البتساني")
    assert fuller((0, 3), (4, 6), made)


def test_an_entity_grows_by_its_mentions():
    made = page("محمد حسن قال، وقال محمد علي حسن")
    first = mention_of(made, 0, 2, NAMES)
    entity = new_entity(first)
    start = at(made, "محمد", 2)
    add_mention(made, entity, mention_of(made, start, start + 3, NAMES))
    assert entity.last == start + 3
    assert {"علي", "حسن"} <= entity.words
    assert len(entity.runs) == 2


def test_a_mention_knows_its_head_and_whether_it_is_definite():
    mention = mention_of(page("الوزارة"), 0, 1, NAMES)
    assert (mention.head, mention.definite, mention.person) == ("وزاره", True, None)
    assert not mention_of(page("وزارة الداخلية"), 0, 2, NAMES).definite
