"""Whatever stands in an article, its claims are its own words and point at its own records."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reading.texts import ANY, article
from reading.wholes import whole
from tasrih.reading import claims, occasions
from tasrih.reading.index import Index
from tasrih.reading.page import Page
from tasrih.reading.whole import Whole

WORDS = [
    "تنتشر",
    "تواجد",
    "السيطرة",
    "على",
    "في",
    "من",
    "انسحب",
    "وصل",
    "إلى",
    "مدينة",
    "و",
    "،",
    ".",
    "؟",
    "لا",
    "ليس",
    "لم",
    "عدم",
    "لن",
    "سوف",
    "سيزور",
    "تنسيق",
    "مع",
    "بين",
    "علاقة",
    "حرب",
    "ضد",
    "نية",
    "للتدخل",
    "تعتزم",
    "أن",
    "إنه",
    "أنهم",
    "يجب",
    "ضرورة",
    "ندعو",
    "عدد",
    "قتل",
    "حتى",
    "منذ",
    "هل",
    "إذا",
    "لدينا",
    "لديهم",
    "(",
    ")",
    "“",
    "”",
    "مؤتمرا",
    "صحفيا",
    "عقد",
    "خلال",
    "البيان",
    "كلمة",
    "ألقى",
    "محاولة",
    "رفض",
    "هي",
    "الوزير",
    "مفاوضات",
    "دعم",
    "يريد",
    "بد",
]
MARKS = (
    """
[O:o1 الجيش] | [G:g1 الحوثيين] | [M:a1 سالم] | [P:p1 حلب] | و[P:p2 منبج] | [P:p3.o3 روسيا]
[Q:600 600 جندي] | [T عام 2014] | ل[O:o2 لحركة] | {assert:a1 ليس ل[O:o1 لجيش] تواجد في [P:p4 الرقة]}
{deny:o1 وجود [O:o2 الحزب] في [P:p1 حلب]} | {call:a1 انسحاب [O:o1 الجيش]}
{judge~:h1>a1 لا علاقة لهم بالحزب} | {pledge:o1 بعدم التدخل} | {ask:a1 هل انسحب}
""".strip()
    .replace("\n", " | ")
    .split(" | ")
)
REPORT = st.lists(st.sampled_from([*WORDS, *MARKS, "\n", "مؤتمرا صحفيا"]), min_size=1, max_size=30).map(" ".join)
MANY = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@MANY
@given(REPORT)
def test_claims_are_stretches_of_the_article_and_point_at_its_records(source: str):
    made = whole(source)
    text, actors = made.page.text, {a.id for a in made.actors} | {None}
    places, times = {p.id for p in made.places} | {None}, {t.id for t in made.times}
    found = claims.find(Index(made))
    for claim in found:
        for span in (claim.span, claim.about):
            assert span is None or text[span.start : span.end] == span.text != ""
        assert claim.about is None or claim.span.start <= claim.about.start < claim.about.end <= claim.span.end
        assert {claim.actor, claim.other} <= actors
        assert claim.place in places
        assert claim.quantity is None or claim.quantity in {q.id for q in made.quantities}
        assert {t.id for t in (claim.since, claim.until) if t} <= times
        assert claim.statement is None or claim.statement in {s.id for s in made.statements}
    assert len(set(found)) == len(found)
    assert [c.span.start for c in found] == sorted(c.span.start for c in found)


@MANY
@given(REPORT)
def test_each_type_has_its_parts(source: str):
    for claim in claims.find(Index(whole(source))):
        if claim.type == "presence":
            assert claim.place
            assert claim.actor or claim.quantity
        elif claim.type == "figure":
            assert claim.quantity
        else:
            assert claim.actor
            assert claim.about
        if claim.type == "relation":
            assert claim.other != claim.actor


@MANY
@given(REPORT)
def test_no_fact_is_claimed_in_a_call_or_in_a_question(source: str):
    made = whole(source)
    shut = {s.id for s in made.statements if s.act in ("call", "ask")}
    assert all(c.type == "demand" for c in claims.find(Index(made)) if c.statement in shut)


@MANY
@given(REPORT)
def test_the_same_whole_gives_the_same_claims_and_occasions(source: str):
    first, second = whole(source), whole(source)
    assert claims.find(Index(first)) == claims.find(Index(second))
    assert occasions.find(Index(first)) == occasions.find(Index(second))


@MANY
@given(REPORT)
def test_occasions_are_stretches_and_differ(source: str):
    made = whole(source)
    found = occasions.find(Index(made))
    assert all(made.page.text[o.span.start : o.span.end] == o.span.text for o in found)
    assert len({o.span for o in found}) == len(found)


@settings(max_examples=100, deadline=None)
@given(ANY)
def test_any_text_without_records_claims_nothing_and_breaks_nothing(text: str):
    empty = Whole(Page(article(text)), (), (), (), (), (), ())
    assert claims.find(Index(empty)) == ()
    assert all(not o.speakers and o.time is o.place is None for o in occasions.find(Index(empty)))
