"""Marks: words looked up in an article, and what is refused."""

from functools import partial

import pytest

from tasrih.errors import MarksError
from tasrih.evaluation.marks import (
    Mark,
    from_gold,
    from_offsets,
    from_read,
    locate,
    nearest,
    numbered,
    paragraphs,
)

TEXT = "العنوان\n\nقال سالم وقال سامي إن الماء وصل\n«نعم»\n"
ROW = {
    "p": 1,
    "cue": "وقال",
    "source": "سامي",
    "speaker": "سامي",
    "content": ["الماء وصل", {"p": 2, "text": "نعم"}],
    "kind": "mixed",
    "act": "assert",
    "voice": "said",
    "hedge": None,
    "unsaid": False,
    "to": None,
    "about": None,
}


def cut(span):
    return TEXT[slice(*span)]


def test_paragraphs_counts_only_lines_that_are_not_blank():
    assert [cut(span) for span in paragraphs(TEXT)] == ["العنوان", "قال سالم وقال سامي إن الماء وصل", "«نعم»"]


def test_from_gold_finds_each_part_in_its_paragraph():
    mark = from_gold(TEXT, ROW)
    assert [cut(span) for span in (mark.cue, mark.source, *mark.content)] == [
        "وقال",
        "سامي",
        "الماء وصل",
        "نعم",
    ]
    assert (mark.kind, mark.act, mark.voice, mark.hedge, mark.unsaid) == (
        "mixed",
        "assert",
        "said",
        None,
        False,
    )


def test_locate_takes_the_numbered_occurrence():
    line = paragraphs(TEXT)[1]
    first, second = locate(TEXT, line, ["قال", 1]), locate(TEXT, line, ["قال", 2])
    assert first < second
    assert cut(first) == cut(second) == "قال"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("قال", "stands there 2 times, say which"),
        (["قال", 3], "stands there 2 times, not 3"),
        ("نعم", "stands there 0 times"),
        ("", "empty"),
        (" سالم", "space at an end"),
    ],
)
def test_locate_refuses_what_is_not_certain(words, message):
    with pytest.raises(MarksError, match=message):
        locate(TEXT, paragraphs(TEXT)[1], words)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"p": 9}, "no paragraph 9"),
        ({"content": []}, "no content"),
        ({"kind": "verbal"}, "kind is 'verbal'"),
        ({"act": "sing"}, "act is 'sing'"),
        ({"speaker": "غائب"}, "speaker not in the article"),
        ({"cue": None}, "empty"),
    ],
)
def test_numbered_says_which_statement_is_to_be_mended(change, message):
    with pytest.raises(MarksError, match=f"a.json: statement 1: .*{message}"):
        numbered("a.json", [ROW, {**ROW, **change}], partial(from_gold, TEXT))


def test_numbered_turns_a_missing_key_into_an_error_of_the_house():
    with pytest.raises(MarksError, match=r"a\.json: statement 0: malformed"):
        numbered("a.json", [{"p": 1}], partial(from_gold, TEXT))


def test_nearest_prefers_the_paragraph_then_the_place_beside_the_cue():
    line, cue = paragraphs(TEXT)[1], locate(TEXT, paragraphs(TEXT)[1], "إن")
    assert nearest(TEXT, line, "قال", cue) == locate(TEXT, line, ["قال", 2])
    assert cut(nearest(TEXT, line, "نعم", cue)) == "نعم"
    assert nearest(TEXT, line, None, cue) is None
    with pytest.raises(MarksError, match="not in the article"):
        nearest(TEXT, line, "لا", cue)


def test_from_offsets_cuts_the_speaker_out_of_the_text():
    mark = from_gold(TEXT, ROW)
    row = {**{name: getattr(mark, name) for name in Mark.__struct_fields__}, "speaker": mark.source}
    assert from_offsets(TEXT, row) == mark


def test_from_read_takes_the_form_of_the_contract():
    span = {"start": 9, "end": 12, "text": "قال"}
    row = {
        "cue": span,
        "source": None,
        "content": [span],
        "speaker": {"name": "سالم", "actor": None},
        "kind": "direct",
        "act": "deny",
        "voice": "implied",
        "hedge": span,
        "unsaid": True,
        "confidence": 0.25,
    }
    assert from_read(row) == Mark(
        content=((9, 12),),
        kind="direct",
        act="deny",
        voice="implied",
        cue=(9, 12),
        speaker="سالم",
        hedge=(9, 12),
        unsaid=True,
        confidence=0.25,
    )
