"""A report of our own, read by every stage: who is where, how many, with whom, until when, and who says so."""

from __future__ import annotations

import pytest

from tasrih import read_text
from tasrih.model import Claim, Reading

REPORT = "\n\n".join(
    (
        "التحالف الدولي يشرح مهامه في سوريا",
        "عقد «مايلس كاغينس»، المتحدث باسم التحالف الدولي، بالاشتراك مع مصطفى بالي، مدير المركز الإعلامي "
        "لـ«قسد»، مؤتمرا صحفيا أمس الجمعة في بلدة رميلان.",
        "وقال «كاغينس» إن مناطق نفوذ قوات التحالف الدولي هي دير الزور والحسكة فقط، مضيفا أنه ليس للتحالف "
        "أي وجود عسكري في منبج والطبقة والرقة وعين العرب (كوباني).",
        "وبين «كاغينس» أن عدد جنودهم يقارب الـ600 جندي، مشيرا إلى أن هناك تنسيقا يوميا مع الروس لمنع التصعيد.",
        "وأكد «كاغينس» أنه لا توجد لديهم نية للتدخل في العملية السياسية في الوقت الحالي.",
        "ووجد الحاضرون في حديث «كاغينس» رغبة في الهدوء، وأن لا علاقة لهم بالمفاوضات.",
        "وذكر مصطفى بالي أن القوات الأمريكية باقية في سوريا حتى نهاية العام الجاري على الأقل.",
    )
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_text(REPORT, published="2020-01-25")


def of(reading: Reading, kind: str) -> list[Claim]:
    return [claim for claim in reading.claims if claim.type == kind]


def actor(reading: Reading, name: str) -> str:
    return next(a.id for a in reading.actors if name in (a.name, *a.names))


def test_the_coalition_is_in_two_places_and_not_in_four(reading: Reading):
    coalition = actor(reading, "التحالف الدولي")
    names = {place.id: place.name for place in reading.places}
    found = {(names[c.place], c.polarity) for c in of(reading, "presence") if c.actor == coalition}
    assert {name for name, polarity in found if polarity == "affirmed"} == {"دير الزور", "الحسكة"}
    assert {name for name, polarity in found if polarity == "denied"} == {"منبج", "الطبقة", "الرقة", "عين العرب"}


def test_about_600_soldiers(reading: Reading):
    (figure,) = of(reading, "figure")
    quantity = next(q for q in reading.quantities if q.id == figure.quantity)
    assert (quantity.low, quantity.high, quantity.approximate) == (600, 600, True)
    assert figure.about.text.startswith("عدد")


def test_daily_coordination_and_no_relation_to_the_talks(reading: Reading):
    coalition, russians = actor(reading, "التحالف الدولي"), actor(reading, "الروس")
    made = {c.about.text: c for c in of(reading, "relation")}
    assert (made["تنسيقا يوميا"].actor, made["تنسيقا يوميا"].other) == (coalition, russians)
    talks = next(c for about, c in made.items() if about.startswith("علاقة"))
    assert (talks.actor, talks.polarity) == (coalition, "denied")
    statement = next(s for s in reading.statements if s.id == talks.statement)
    assert statement.voice == "inferred"


def test_no_intention_to_interfere_now(reading: Reading):
    (intention,) = of(reading, "intention")
    assert (intention.polarity, intention.actor) == ("denied", actor(reading, "التحالف الدولي"))
    assert intention.about.text.startswith("للتدخل")


def test_the_american_forces_stay_until_the_end_of_the_year(reading: Reading):
    stay = next(c for c in of(reading, "presence") if c.actor == actor(reading, "القوات الأمريكية"))
    assert stay.polarity == "affirmed"
    assert stay.until.value.endswith("2020-12-31")


def test_the_press_conference(reading: Reading):
    (occasion,) = reading.occasions
    assert (occasion.kind, occasion.span.text) == ("press conference", "مؤتمرا صحفيا")
    assert set(occasion.speakers) == {actor(reading, "مايلس كاغينس"), actor(reading, "مصطفى بالي")}
    assert next(p.name for p in reading.places if p.id == occasion.place) == "رميلان"
    assert next(t.value for t in reading.times if t.id == occasion.time).startswith("2020-01-24")
