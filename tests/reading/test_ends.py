"""Ends: where a content may end, and what is taken off its edges."""

from __future__ import annotations

import pytest
from hypothesis import given

from reading.texts import ANY, at, body, page, shown
from tasrih.reading.ends import boundaries, content_limit, opening_quote, tidy
from tasrih.reading.starts import Start


def allowed(text: str, first: str) -> list[str]:
    """The tokens before which a content that begins at `first` may end; "." for the text's end."""
    made = body(text)
    start = Start("an", at(made, first) - 1, at(made, first))
    limit = content_limit(made, start, opening_quote(made, start))
    found = [*boundaries(made, start, limit), limit]
    return [made.words[i] if i < len(made) else "." for i in found]


def tidied(text: str) -> str:
    made = page(text)
    return shown(made, *tidy(made, 0, len(made)))


def test_a_content_may_end_at_commas_stops_and_cues():
    assert allowed("إن الماء وصل، مضيفا أن الزرع نما. حل", "الماء") == ["،", "مضيفا", ".", "."]


def test_no_content_ends_in_a_number_or_at_a_plain_word():
    assert allowed("إن الكلفة نحو 12.5 مليون دينار", "الكلفة") == ["."]


def test_no_content_ends_where_a_quotation_opens():
    assert allowed("إن الماء «وصل إلينا» أمس", "الماء") == ["»", "."]


def test_the_paragraph_ends_a_content():
    assert allowed("إن الماء وصل\nوالزرع نما، ثم", "الماء")[-1] == "\n"


def test_an_opening_quote_is_one_the_content_begins_with():
    made = page("قال «الماء وصل» ثم")
    assert opening_quote(made, Start("quote", 1, 1)) is not None
    assert opening_quote(made, Start("quote", 1, 2)) is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("«الماء وصل»", "الماء وصل"),
        ("الماء وصل.", "الماء وصل"),
        ("الماء وصل،", "الماء وصل"),
        ("- الماء وصل", "الماء وصل"),
        (": «الماء وصل».", "الماء وصل"),
        ("«الماء وصل", "الماء وصل"),
        ("الماء وصل»", "الماء وصل"),
    ],
)
def test_marks_around_the_whole_and_loose_ones_are_taken_off(text: str, kept: str):
    assert tidied(text) == kept


@pytest.mark.parametrize(
    "text",
    ["الماء وصل", "الماء «وصل إلينا»", "«الماء» وصل", "(الماء)", "نحو 12.5", "«الماء» و«الزرع»"],
)
def test_marks_of_a_part_and_brackets_stay(text: str):
    assert tidied(text) == text


def test_nothing_is_left_of_punctuation():
    made = page("«»،.")
    first, end = tidy(made, 0, len(made))
    assert first >= end or not any(c.isalnum() for c in shown(made, first, end))


@given(ANY)
def test_tidy_stays_within_its_content(text: str):
    made = page(text)
    first, end = tidy(made, 0, len(made))
    assert first >= 0
    assert end <= len(made)
    assert first <= end or first <= len(made)


@given(ANY)
def test_the_last_boundary_is_the_end_of_a_paragraph(text: str):
    made = page(text)
    for i in range(min(len(made), 8)):
        start = Start("an", i, i)
        limit = content_limit(made, start, opening_quote(made, start))
        found = [*boundaries(made, start, limit), limit]
        assert found == sorted(found)
        assert limit in (len(made), *made.breaks)
