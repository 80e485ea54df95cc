"""A reading made by hand that holds something of every kind, for the faces."""

from __future__ import annotations

from tasrih.model import (
    Actor,
    Anchor,
    Article,
    Claim,
    Clash,
    Link,
    Mention,
    Occasion,
    Place,
    Quantity,
    Reading,
    Role,
    Span,
    Speaker,
    Statement,
    Time,
)

TEXT = (
    "المتحدث باسم الجيش سالم\n"
    "قال سالم أمس في خطاب إن الجيش بلا تواجد في منبج وإدلب منذ عام 2014 وعدده نحو 600 جندي. "
    "وأضاف أن الخبر صحيح. وينتشر الحرس في إدلب حسب ليلى. اليوم الاثنين."
)
ARTICLE = Article(id="a", origin="a.txt", text=TEXT, title="خبر", published="2024-03-13")


def span(words: str, after: int = 0) -> Span:
    """The stretch of the text that these words are."""
    start = TEXT.index(words, after)
    return ARTICLE.span(start, start + len(words))


def _time(words: str, name: str, value: str, grain: str) -> Time:
    found = span(words)
    return Time(found.start, found.end, found.text, name, value, grain, anchored=True)


def _place(words: str, place: str, after: int = 0) -> Mention:
    found = span(words, after)
    return Mention(found.start, found.end, found.text, "place", None, place)


_LAST = TEXT.index("وينتشر")
_NUMBER = span("نحو 600")
SINCE = _time("منذ عام 2014", "t2", "2014/..", "year")
_DENIED = Claim(
    type="presence",
    span=span("الجيش بلا تواجد في منبج"),
    actor="a2",
    place="p1",
    quantity="q1",
    about=span("تواجد"),
    polarity="denied",
    since=SINCE,
    statement="s1",
)

READING = Reading(
    ARTICLE,
    statements=(
        Statement(
            id="s1",
            cue=span("قال"),
            source=span("سالم", TEXT.index("قال")),
            content=(span("الجيش بلا تواجد في منبج وإدلب منذ عام 2014 وعدده نحو 600 جندي"),),
            speaker=Speaker("سالم", "a1"),
            kind="indirect",
            act="assert",
        ),
        Statement(
            id="s2",
            cue=span("وأضاف"),
            source=None,
            content=(span("الخبر صحيح"),),
            speaker=Speaker("سالم", "a1"),
            kind="indirect",
            act="assert",
        ),
    ),
    actors=(
        Actor(
            "a1",
            "سالم",
            "person",
            ("سالم",),
            (Role("المتحدث باسم الجيش", "a2", span("المتحدث باسم الجيش")),),
            latin="Salim",
        ),
        Actor("a2", "الجيش", "organisation", ("الجيش", "جيش"), link=Link("wikidata", "Q1"), latin="Army"),
        Actor("a3", "ليلى", "person", ("ليلى",), latin="Layla"),
    ),
    mentions=(_place("منبج", "p1"), _place("إدلب", "p2"), _place("إدلب", "p2", _LAST)),
    places=(
        Place("p1", "منبج", "Manbij", "SY", 36.527, 37.956, Link("geonames", "7"), "point"),
        Place("p2", "إدلب", "Idlib", "SY", -35.9, -36.6, None, "region"),
    ),
    times=(_time("أمس", "t1", "2024-03-12", "day"), SINCE),
    quantities=(
        Quantity(_NUMBER.start, _NUMBER.end, _NUMBER.text, "q1", 600, 600, None, span("جندي"), approximate=True),
    ),
    occasions=(Occasion("speech", span("خطاب"), ("a1",), "t1", "p1"),),
    claims=(
        _DENIED,
        Claim(**{**{name: getattr(_DENIED, name) for name in _DENIED.__struct_fields__}, "place": "p2"}),
        Claim("presence", span("وينتشر الحرس في إدلب"), actor="a3", place="p2", about=span("وينتشر")),
        Claim("demand", span("اليوم الاثنين"), actor="a1", other="a2", until=SINCE),
    ),
    anchor=Anchor("2024-03-13", "published", None, (Clash(span("اليوم الاثنين"), "puts the publication on a Monday"),)),
)
