"""Contents as stretches: one a paragraph, and one more where the cue stood in the middle."""

from __future__ import annotations

from reading.texts import at, body, draft, shown
from tasrih.reading.contents import stretches
from tasrih.reading.page import Page


def texts(made: Page, *drafted, **options) -> list[str]:
    return [shown(made, *part) for part in stretches(made, draft(made, *drafted, **options))]


def test_a_content_of_one_paragraph_is_one_stretch():
    assert texts(body("قال سالم إن الماء وصل"), "قال", "an", "الماء") == ["الماء وصل"]


def test_a_content_of_two_paragraphs_is_two_stretches():
    made = body("قال سالم: «الماء وصل.\n«والزرع نما")
    assert texts(made, "قال", "colon", "الماء") == ["الماء وصل", "والزرع نما"]


def test_an_empty_paragraph_is_no_stretch():
    made = body("قال سالم: الماء وصل\n\n\nوالزرع نما")
    assert texts(made, "قال", "colon", "الماء") == ["الماء وصل", "والزرع نما"]


def test_a_quotation_that_its_cue_interrupts_goes_on():
    made = body("«الماء وصل إلينا»، قال سالم، «والزرع نما»")
    named = (at(made, "سالم"), at(made, "سالم") + 1)
    found = texts(made, "قال", "quoted", "الماء", end="»", source=named)
    assert found == ["الماء وصل إلينا", "والزرع نما"]


def test_a_quotation_after_the_next_words_is_another():
    made = body("«الماء وصل إلينا»، قال سالم ثم مضى، «والزرع نما»")
    named = (at(made, "سالم"), at(made, "سالم") + 1)
    assert texts(made, "قال", "quoted", "الماء", end="»", source=named) == ["الماء وصل إلينا"]


def test_a_content_before_its_cue_that_is_no_quotation_does_not_go_on():
    made = body("الماء وصل إلينا، قال سالم، «والزرع نما»")
    named = (at(made, "سالم"), at(made, "سالم") + 1)
    assert texts(made, "قال", "head", "الماء", end="،", source=named) == ["الماء وصل إلينا"]
