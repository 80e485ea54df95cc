"""Matching: which statements are the same, and which names."""

import pytest

from tasrih.evaluation.marks import Mark
from tasrih.evaluation.matching import covered, match, overlap, same_name, touching, words

TEXT = "واحد اثنان ثلاثة أربعة خمسة ستة"
AT = [(word.start, word.stop) for word in (slice(0, 4), slice(5, 10), slice(11, 16), slice(17, 22), slice(23, 27))]


def mark(first, last, cue=None, speaker=None):
    """A mark whose content runs from one word to another."""
    return Mark(content=((AT[first][0], AT[last][1]),), kind="direct", act="assert", cue=cue, speaker=speaker)


def test_words_are_counted_by_position_and_cut_at_the_span():
    assert words("قال قال", [(0, 7)]) == {0, 4}
    assert words("قال قال", [(1, 5), None]) == {1, 4}


def test_overlap_of_two_empty_sets_is_whole():
    assert overlap(frozenset(), frozenset()) == 1.0
    assert overlap(frozenset({1, 2}), frozenset({2, 3})) == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("marked", "read", "same"),
    [
        ("مايلس كاغينس", "كاغينس", True),
        ("كاغينس", "مايلس كاغينس المتحدث باسم التحالف", True),
        ("الوزير", "وزير", True),
        ("مُحمّد", "محمد", True),
        ("مُحَمَّد", "محمد", True),
        ("علي", "علىّ", True),
        ("سالم ناصر", "سالم خالد", False),
        ("سالم ناصر علي", "سالم ناصر خالد", True),
        ("أ ب", "أ ب ج د ه و ز ح ط", False),
        (None, None, True),
        (None, "سالم", False),
        ("سالم", "", False),
    ],
)
def test_same_name(marked, read, same):
    assert same_name(marked, read) is same


def test_touching_needs_a_shared_character():
    assert touching((0, 3), (2, 5))
    assert not touching((0, 3), (3, 5))
    assert not touching(None, (3, 5))


def test_match_takes_the_best_pair_first_and_each_once():
    marked = [mark(0, 3), mark(0, 2)]
    read = [mark(0, 2), mark(0, 4)]
    assert [(pair.marked, pair.read) for pair in match(TEXT, marked, read)] == [(1, 0), (0, 1)]


def test_match_lets_a_shared_cue_break_a_tie():
    marked = [mark(0, 2, cue=AT[3])]
    read = [mark(0, 2, cue=AT[4]), mark(0, 2, cue=AT[3])]
    assert [pair.read for pair in match(TEXT, marked, read)] == [1]


def test_match_needs_half_of_the_words():
    assert match(TEXT, [mark(0, 3)], [mark(0, 1)])
    assert not match(TEXT, [mark(0, 4)], [mark(0, 1)])


def test_match_judges_the_speaker():
    pairs = match(TEXT, [mark(0, 1, speaker="سالم"), mark(3, 4)], [mark(0, 1, speaker="ناصر"), mark(3, 4)])
    assert [pair.who for pair in pairs] == [False, True]


def test_covered_gives_each_read_statement_away_once():
    assert covered(TEXT, [mark(0, 3), mark(0, 3)], [mark(0, 1)], 0.3) == 1
    assert covered(TEXT, [mark(0, 3)], [mark(0, 1)], 0.5) == 0
    assert covered(TEXT, [mark(0, 3)], [], 0.3) == 0
