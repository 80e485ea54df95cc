"""Who is one person and who is not: each feature with a case that it decides and one that it does not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linking.actors.samples import of_name, seen
from tasrih.linking.actors import TABLE, actors
from tasrih.linking.actors.cluster import people
from tasrih.linking.actors.features import WEIGHT, World, compare
from tasrih.linking.actors.profile import Profile
from tasrih.model import Link

FAMILIES = ("الغامدي", "العتيبي", "الشهري", "القحطاني", "الحربي", "الزهراني", "المطيري", "الدوسري")
FIRSTS = ("سامي", "رامي", "هاني", "وليد", "ماهر")
STREET = "ساحه النهر,حي الزيتون,قريه الوادي,سوق النحاسين"


def groups(sightings):
    """Return the people as sets of names, those of one name marked by their articles."""
    return sorted(sorted({f"{s.name} {s.article}" for s in p.profile.sightings}) for p in people(sightings))


def together(sightings, one, other):
    """Tell whether two articles' sightings are of one person."""
    found = [{s.article for s in p.profile.sightings} for p in people(sightings)]
    return any({one, other} <= articles for articles in found)


def features(one, other):
    return compare(Profile.of(one), Profile.of(other), World())


@pytest.mark.parametrize(
    ("feature", "one", "other"),
    [
        (
            "link-same",
            seen("a", "فوزي قاسم", link=Link("wikidata", "Q1")),
            seen("b", "فوزي", link=Link("wikidata", "Q1")),
        ),
        (
            "link-other",
            seen("a", "فوزي قاسم", link=Link("wikidata", "Q1")),
            seen("b", "فوزي", link=Link("wikidata", "Q2")),
        ),
        ("name-full", seen("a", "فوزي نادر قاسم"), seen("b", "فوزي نادر قاسم")),
        ("name-same", seen("a", "سيرغي ايفانوف"), seen("b", "سيرجي إيفانوف")),
        ("name-fuller", seen("a", "فوزي قاسم"), seen("b", "فوزي بن نادر قاسم")),
        ("name-open", seen("a", "فوزي بن نادر"), seen("b", "فوزي بن نادر القاسم")),
        ("name-near", seen("a", "دانييل بلاتر"), seen("b", "دانييل بلاتير")),
        ("name-tail", seen("a", "منصور هادي"), seen("b", "عبد ربه منصور هادي")),
        ("name-family", seen("a", "قاسم"), seen("b", "فوزي قاسم")),
        ("name-given", seen("a", "فوزي"), seen("b", "فوزي قاسم")),
        ("name-word", seen("a", "زيكو"), seen("b", "زيكو")),
        ("name-other", seen("a", "فوزي قاسم"), seen("b", "نادر قاسم")),
        ("called-so", seen("a", "منصور هادي"), seen("b", "عبد ربه منصور هادي", names=("منصور هادي",))),
        ("office-same", seen("a", "فوزي قاسم", "وزير الصحة: مصر"), seen("b", "فوزي قاسم", "وزير الصحة المصري")),
        ("office-like", seen("a", "فوزي قاسم", "الرئيس"), seen("b", "فوزي قاسم", "الرئيس")),
        ("nation-same", seen("a", "فوزي قاسم", "وزير الصحة: مصر"), seen("b", "فوزي قاسم", "السفير: مصر")),
        ("office-clash", seen("a", "فوزي قاسم", "المدافع"), seen("b", "فوزي قاسم", "وزير الصحة")),
        ("company", seen("a", "فوزي قاسم", beside=STREET), seen("b", "فوزي قاسم", beside=STREET)),
        ("company-some", seen("a", "فوزي قاسم", beside=STREET), seen("b", "فوزي قاسم", beside="حي الزيتون,ا,ب,ج,د")),
    ],
)
def test_cluster_feature_holds_and_does_not_hold(feature, one, other):
    assert feature in features([one], [other])
    assert feature not in features([one], [seen("c", "نبيل طه الصباح", "السفير: تركيا", day="1990-01-01")]) or (
        feature == "name-other"
    )


def test_cluster_every_feature_has_a_meaning():
    assert len({feature.name for feature in TABLE}) == len(TABLE) == len(WEIGHT)
    assert all(len(feature.meaning) > 15 for feature in TABLE)


def test_cluster_joins_spellings_and_fuller_names():
    found = of_name("سيرغي لافروف") + of_name("سيرجي لافروف", start=10)
    assert len(groups(found)) == 1
    found = of_name("عادل الجبير", "وزير الخارجية") + of_name("عادل بن أحمد الجبير", "وزير الخارجية", start=10)
    assert len(groups(found)) == 1


def test_cluster_never_joins_two_first_names_of_one_family():
    found = of_name("آشتون كارتر", "وزير الدفاع: الولايات المتحدة") + of_name("جيمي كارتر", "الرئيس: الولايات المتحدة")
    assert len(groups(found)) == 2


def test_cluster_family_name_is_of_the_sole_bearer_whose_nation_is_named():
    known = of_name("باراك أوباما", "الرئيس: الولايات المتحدة", count=6)
    assert together([*known, seen("x", "أوباما", beside="الولايات المتحده")], "x", known[0].article)
    assert not together([*known, seen("x", "أوباما", beside="وادي الزهور")], "x", known[0].article)


def test_cluster_family_name_with_rivals_needs_the_office():
    known = of_name("فوزي قاسم", "وزير الصحة: مصر", count=6) + of_name("نادر قاسم", "المدرب", count=5, start=20)
    assert together([*known, seen("x", "قاسم", "وزير الصحة: مصر")], "x", known[0].article)
    assert together([*known, seen("x", "قاسم", "المدرب", beside=STREET)], "x", known[0].article) is False
    assert not together([*known, seen("x", "قاسم", beside="مصر")], "x", known[0].article)


def test_cluster_king_is_called_by_his_first_name_and_a_prince_is_not():
    known = of_name("سلمان بن عبدالعزيز", "الملك", count=8)
    assert together([*known, seen("x", "الملك سلمان")], "x", known[0].article)
    assert not together([*known, seen("x", "سلمان")], "x", known[0].article)
    assert not together([*known, seen("x", "الأمير سلمان")], "x", known[0].article)


def test_cluster_one_name_of_two_callings_is_two_people():
    spokesman = of_name("علي الأحمدي", "الناطق باسم: المقاومة", count=4)
    chief = of_name("علي الأحمدي", "رئيس جهاز الأمن القومي: اليمن", count=4, start=10)
    assert len(groups(spokesman + chief)) == 2
    assert len(groups(spokesman + of_name("علي الأحمدي", "المتحدث باسم: المقاومة", start=10))) == 1


def test_cluster_callings_long_apart_may_be_of_one():
    player = of_name("فوزي قاسم", "اللاعب", count=3, day="1990-01-01")
    minister = of_name("فوزي قاسم", "وزير الشباب", count=3, start=10, day="2020-01-01")
    assert not [name for name in features(player, minister) if name == "office-clash"]


def test_cluster_child_is_not_its_father():
    father = of_name("علي عبدالله صالح", "الرئيس: اليمن")
    son = of_name("أحمد علي عبدالله صالح", "الرئيس: اليمن", start=10, names=("علي عبدالله صالح",))
    assert len(groups(father + son)) == 2


def test_cluster_common_name_needs_more_than_the_name():
    crowd = [
        sighting
        for n, family in enumerate(
            ["الغامدي", "العتيبي", "الشهري", "القحطاني", "الحربي", "الزهراني", "المطيري", "الدوسري"]
        )
        for first in ("محمد", "خالد", "فهد", "سعد", "ناصر", "بندر")
        for sighting in of_name(f"{first} {family}", count=2, start=10 * n, beside=f"{first} {family} صديق")
    ]
    firsts = [s for n, name in enumerate(FIRSTS) for s in of_name(f"محمد {name}", start=90 + n)]
    two = [seen("p", "محمد الغامدي", beside="وادي النخل"), seen("q", "محمد الغامدي", beside="جبل الثلج")]
    assert not together(crowd + firsts + two, "p", "q")


def test_cluster_descriptions_are_never_linked():
    assert len(groups(of_name("مصدر عسكري") + of_name("المصدر نفسه", start=10))) == 8


PEOPLE = [
    *of_name("سيرغي لافروف", "وزير الخارجية: روسيا", beside="موسكو"),
    *of_name("سيرجي لافروف", "وزير الخارجية الروسي", start=10),
    *of_name("آشتون كارتر", "وزير الدفاع: الولايات المتحدة"),
    *of_name("جيمي كارتر", "الرئيس: الولايات المتحدة", start=20),
    seen("one", "كارتر", "وزير الدفاع"),
    seen("two", "لافروف", beside="روسيا"),
    seen("three", "زيكو"),
]


@given(st.permutations(PEOPLE))
@settings(max_examples=25, deadline=None)
def test_cluster_order_of_input_does_not_matter(order):
    assert actors(order) == actors(PEOPLE)


@given(st.lists(st.sampled_from(PEOPLE), unique_by=lambda s: s.key))
@settings(max_examples=25, deadline=None)
def test_cluster_every_sighting_is_in_one_cluster_and_who_cannot_be_linked_is_not(some):
    found = actors(some)
    assert sorted(f"{m.article} {m.actor}" for c in found for m in c.members) == sorted(s.key for s in some)
    for cluster in found:
        names = {member.name for member in cluster.members}
        assert not {"آشتون كارتر", "جيمي كارتر"} <= names
        assert all(0 <= member.confidence <= 1 for member in cluster.members)


@given(st.lists(st.text(max_size=12), max_size=8))
@settings(max_examples=40, deadline=None)
def test_cluster_stands_any_names(names):
    found = actors(seen(f"n{n}", name, name, beside=name) for n, name in enumerate(names))
    assert sum(len(cluster.members) for cluster in found) == len(names)


def test_cluster_speed():
    many = [s for n in range(300) for s in of_name(f"اسم{n} لقب{n % 40}", count=5, start=n * 10, beside=STREET)]
    started = time.perf_counter()
    people(many)
    assert time.perf_counter() - started < 10
