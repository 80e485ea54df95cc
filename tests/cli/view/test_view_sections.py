"""What stands below the statements, and how much of it `--details` shows."""

from msgspec.structs import replace
from readings import ARTICLE, READING, TEXT

from tasrih.cli.terminal import Screen
from tasrih.cli.view import view
from tasrih.model import Actor, Anchor, Mention, Reading

BARE = Screen(isolates=False)


def section(title, reading=READING, **options):
    """The lines of one section, without its heading."""
    blocks = view(reading, BARE, **options).split("\n\n")
    (found,) = [block for block in blocks if block.startswith(title)]
    return found.rstrip("\n").split("\n")[1:]


def test_the_reporters_claims_stand_apart_with_their_words():
    assert section("claimed by the reporter") == [
        "│ وينتشر الحرس في إدلب",
        "→ presence · ليلى Layla · in إدلب Idlib · وينتشر",
        "│ اليوم الاثنين",
        "→ demand · سالم Salim · of الجيش Army · until 2014",
    ]


def test_claims_of_a_statement_are_none_of_the_reporters():
    reading = replace(READING, claims=READING.claims[:2])
    assert "claimed by the reporter" not in view(reading, BARE)
    assert "→ presence DENIED" in view(reading, BARE)


def test_occasions_say_who_when_and_where():
    assert section("occasions") == ["    speech خطاب · سالم Salim · أمس = 2024-03-12 · in منبج Manbij, SY"]


def test_actors_have_names_types_roles_and_how_often_they_speak():
    assert section("actors") == [
        "a1  سالم Salim · person · المتحدث باسم الجيش of الجيش Army · speaks twice",
        "a2  الجيش Army · organisation · also جيش",
        "a3  ليلى Layla · person",
    ]


def test_actors_who_do_nothing_are_only_named_but_in_detail():
    idle = Actor("a4", "هند", "person", ("هند",), latin="Hind")
    reading = replace(READING, actors=(*READING.actors, idle), mentions=(*READING.mentions, mention("سالم", "a4")))
    assert section("actors", reading)[-1] == "    also named: هند Hind"
    lines = section("actors", reading, details=True)
    assert lines[-1] == "a4  هند Hind · person · named once"
    assert lines[1] == "a2  الجيش Army · organisation · also جيش · wikidata Q1"


def mention(words, actor):
    start = TEXT.index(words)
    return Mention(start, start + len(words), words, "person", actor)


def test_places_have_country_coordinates_and_precision():
    assert section("places") == [
        "p1  منبج Manbij, SY · 36.527° N, 37.956° E · point",
        "p2  إدلب Idlib, SY · 35.900° S, 36.600° W · region",
    ]
    assert section("places", details=True)[0].endswith("· point · named once · geonames 7")
    assert section("places", details=True)[1:] == [
        "p2  إدلب Idlib, SY · 35.900° S, 36.600° W · region · named twice",
        "    in no register",
    ]


def test_times_say_what_they_were_resolved_against_and_what_clashes():
    assert "\ntimes, resolved against 2024-03-13, the article's date\n" in view(READING, BARE)
    assert section("times") == [
        "    CLASH اليوم الاثنين puts the publication on a Monday",
        "    أمس = 2024-03-12 · منذ عام 2014 = since 2014",
    ]
    assert section("times", details=True)[1] == "t1  أمس · 2024-03-12 · day · anchored · 33:36"


def test_times_without_a_day_of_publication_say_so():
    loose = replace(READING.times[0], value="-P1D", anchored=False)
    reading = replace(READING, times=(loose,), anchor=Anchor(None, "weekday", 6))
    heading = "times, the day of publication is not known: the text implies a Saturday"
    assert heading in view(reading, BARE).splitlines()
    assert section(heading, reading) == ["    أمس = -P1D (relative)"]
    assert "times, the day of publication is not known\n" in view(replace(reading, anchor=Anchor()), BARE)
    given = replace(reading, anchor=Anchor("2024-03-13", "text"))
    assert "times, resolved against 2024-03-13, which the text gives\n" in view(given, BARE)


def test_times_that_are_alike_are_shown_once():
    reading = replace(READING, times=(READING.times[0],) * 3, anchor=Anchor("2024-03-13", "published"))
    assert section("times", reading) == ["    أمس = 2024-03-12"]
    assert len(section("times", reading, details=True)) == 3


def test_numbers_have_words_bounds_and_what_is_counted():
    assert section("numbers") == ["    نحو 600 = about 600 جندي"]
    assert section("numbers", details=True) == ["q1  نحو 600 · about 600 جندي · 97:104"]


def test_sections_of_nothing_are_left_out():
    assert view(Reading(ARTICLE), BARE).splitlines()[2:] == ["0 statements by 0 speakers"]
