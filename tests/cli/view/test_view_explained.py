"""Explanations of actors and places for people."""

from msgspec.structs import replace
from readings import READING

from tasrih import explain_actor, explain_place
from tasrih.cli.terminal import Screen, width
from tasrih.cli.view.explained import explained

BARE = Screen(isolates=False)
ISIS = "lexicon:actors.tsv:isis"


def actor(reasons):
    made = replace(READING.actors[1], names=("الجيش", "جيش"), reasons=reasons, roles=READING.actors[0].roles)
    return explain_actor(replace(READING, actors=(made,)), "a2")


def test_an_actor_has_its_names_each_with_its_reason():
    assert explained(actor(("the fullest name", "the same words")), BARE).splitlines() == [
        "a2  الجيش Army · organisation · wikidata Q1",
        "    role 0:18 المتحدث باسم الجيش of a2",
        "",
        "what it is called, and why that is this actor",
        "    الجيش",
        "        the fullest name",
        "    جيش",
        "        the same words",
    ]


def test_a_row_that_two_names_share_is_shown_once():
    text = explained(actor((ISIS, ISIS)), BARE)
    assert text.count(ISIS) == 2
    assert text.count("row isis of actors.tsv") == 1
    assert "gloss Islamic State (ISIS)" in text


def test_long_cells_are_cut_to_the_screen():
    for line in explained(actor((ISIS, ISIS)), Screen(columns=60)).splitlines():
        assert width(line) <= 60, line


def test_a_speaker_says_where_it_speaks():
    assert "    speaks in s1, s2" in explained(explain_actor(READING, "a1"), BARE).splitlines()


def test_a_place_says_what_made_it_one_and_what_chose_it():
    reasons = ("name:lead: in", "entry:prominence")
    place = replace(READING.places[0], reasons=reasons)
    assert explained(explain_place(replace(READING, places=(place,)), "p1"), BARE).splitlines() == [
        "p1  منبج Manbij, SY · point · 36.52700 37.95600 · geonames 7",
        "",
        "why its first name is a place's",
        "    lead: in",
        "",
        "why this place of that name, strongest first",
        "    prominence",
        "",
        "characters",
        "    67:71       منبج",
    ]
