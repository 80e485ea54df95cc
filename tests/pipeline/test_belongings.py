"""What belongs to a statement: the innermost one that holds it, and what stands beside its cue."""

from msgspec.structs import replace
from readings import READING, TEXT, span

from tasrih import details
from tasrih.model import Mention, Speaker


def test_a_statement_has_its_speaker_its_claims_and_what_its_words_name():
    first, second = details(READING)
    assert (first.statement, first.actor) == (READING.statements[0], READING.actors[0])
    assert [time.id for time in first.times] == ["t2"]
    assert [place.id for place in first.places] == ["p1", "p2"]
    assert [number.id for number in first.quantities] == ["q1"]
    assert first.claims == READING.claims[:2]
    assert (second.times, second.places, second.quantities, second.claims) == ((), (), (), ())


def test_a_time_beside_the_cue_is_when_it_was_said():
    first, second = details(READING)
    assert [time.text for time in first.said] == ["أمس"]
    assert first.occasion == READING.occasions[0]
    assert (second.said, second.occasion) == ((), None)


def test_a_time_in_the_source_is_of_the_source():
    first = replace(READING.statements[0], source=span("سالم أمس"))
    assert details(replace(READING, statements=(first,)))[0].said == ()


def test_what_lies_in_an_inner_statement_is_the_inner_ones():
    outer = READING.statements[0]
    inner = replace(
        outer, id="s3", cue=span("بلا"), source=None, content=(span("منبج وإدلب منذ عام 2014"),), inside="s1"
    )
    made = details(replace(READING, statements=(outer, inner)))
    assert [[place.id for place in one.places] for one in made] == [[], ["p1", "p2"]]
    assert [[time.id for time in one.times] for one in made] == [[], ["t2"]]
    assert [len(one.quantities) for one in made] == [1, 0]


def test_a_place_named_twice_is_listed_once():
    again = span("منبج")
    twice = (*READING.mentions, Mention(again.start, again.end, again.text, "place", None, "p1"))
    assert [place.id for place in details(replace(READING, mentions=twice))[0].places] == ["p1", "p2"]


def test_what_stands_outside_every_statement_belongs_to_none():
    last = READING.times[1]
    start = TEXT.index("اليوم")
    far = replace(last, start=start, end=start + 5, text="اليوم")
    assert all(one.times == () for one in details(replace(READING, times=(far,))))


def test_a_speaker_who_is_no_actor_has_none():
    first = replace(READING.statements[0], speaker=Speaker("هند", "a77"))
    nobody = replace(READING.statements[1], speaker=None)
    assert [one.actor for one in details(replace(READING, statements=(first, nobody)))] == [None, None]


def test_a_reading_without_statements_has_no_details():
    assert details(replace(READING, statements=())) == ()
