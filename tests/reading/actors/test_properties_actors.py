"""What holds of the actors of any text, whatever names are found in it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tasrih.model import Article, MentionType
from tasrih.reading.actors import cast
from tasrih.reading.mentions import Found
from tasrih.reading.page import Page

WORDS = st.sampled_from(
    [
        "قال",
        "وزير",
        "الدفاع",
        "الأمريكي",
        "جون",
        "كيري",
        "محمد",
        "بن",
        "سلمان",
        "داعش",
        "تنظيم",
        "قوات",
        "سوريا",
        "الديمقراطية",
        "(",
        ")",
        "«",
        "»",
        "،",
        ".",
        "المعروف",
        "باسم",
        "الرئيس",
        "المتحدث",
        "أعلنت",
        "واشنطن",
        "الحركة",
        "حركة",
        "النور",
        "و",
        "للحوثيين",
        "\n",
        "أبو",
        "عبد",
        "الله",
        "CNN",
        "24",
        "\u202b",
        "ً",
    ]
)
KINDS: list[MentionType] = ["person", "organisation", "place", "group", "other"]


@st.composite
def pages(draw: st.DrawFn) -> tuple[Page, list[Found]]:
    page = Page(Article(id="a", origin="test", text=" ".join(draw(st.lists(WORDS, max_size=30)))))
    found, at = [], 0
    while at < len(page):
        first = at + draw(st.integers(0, 3))
        last = first + draw(st.integers(1, 3))
        if last > len(page):
            break
        found.append(Found(page.starts[first], page.ends[last - 1], first, last, draw(st.sampled_from(KINDS)), 1.0))
        at = last
    return page, found


@settings(max_examples=200, deadline=None)
@given(pages())
def test_actors_hold_together(case: tuple[Page, list[Found]]) -> None:
    page, found = case
    made = cast(page, found, [])
    ids = [actor.id for actor in made.actors]
    assert ids == [f"a{n}" for n in range(1, len(ids) + 1)]
    assert len(made.of_found) == len(found)
    assert {who for who in made.of_found if who} <= set(ids)
    for actor in made.actors:
        assert actor.name in actor.names
        assert all(name in page.text for name in actor.names)
        assert all(role.organisation is None or role.organisation in ids for role in actor.roles)
        assert all(page.text[r.span.start : r.span.end] == r.span.text for r in actor.roles)
        assert all(r.title in r.span.text for r in actor.roles)
    for name, who in zip(found, made.of_found, strict=True):
        named = any(char.isalnum() for char in page.text[name.start : name.end])
        assert bool(who) == named or name.type in ("place", "other")


@settings(max_examples=50, deadline=None)
@given(pages())
def test_actors_are_the_same_for_the_same_page(case: tuple[Page, list[Found]]) -> None:
    assert cast(*case, []) == cast(*case, [])
