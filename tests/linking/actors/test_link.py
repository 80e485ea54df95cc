from __future__ import annotations

from linking.actors.samples import of_name, seen
from tasrih.linking.actors import Decision, Held, Ref, actors, sightings_of
from tasrih.linking.actors.link import roles
from tasrih.model import Actor, Article, Link, Reading, Role, Speaker, Statement

FAWZI = of_name("فوزي قاسم", "وزير الصحة: مصر", count=3)
NADIR = of_name("نادر قاسم", "المدرب", count=3, start=20)
ALL = [*FAWZI, *NADIR]


def decide(kind, *about, when="2020-06-01", **more):
    refs = tuple(Ref(*pair) for pair in about)
    return Decision(kind, "سلمى", when, "قرأت المقالين", refs, **more)


def members(clusters):
    return sorted(sorted(m.article for m in cluster.members) for cluster in clusters)


FAWZI_REF, NADIR_REF = (FAWZI[0].article, "فوزي قاسم"), (NADIR[0].article, "نادر قاسم")
MERGE = decide("merge", FAWZI_REF, NADIR_REF)


def test_link_merge_by_hand_outweighs_the_names():
    (both,) = actors(ALL, [MERGE])
    assert len(both.members) == 6
    assert any(member.reasons == ("by hand",) for member in both.members)


def test_link_split_undoes_a_merge_when_it_is_later():
    apart = decide("split", *((s.article, s.name) for s in NADIR), when="2020-06-02")
    assert members(actors(ALL, [apart, MERGE])) == members(actors(ALL))
    assert len(actors(ALL, [MERGE, decide("split", NADIR_REF, when="2020-05-01")])) == 2


def test_link_split_takes_one_sighting_out():
    found = actors(FAWZI, [decide("split", FAWZI_REF)])
    assert members(found) == [[FAWZI[0].article], [FAWZI[1].article, FAWZI[2].article]]


def test_link_decision_survives_reading_again():
    again = [seen(s.article, s.name, day=s.published, actor="a9", names=("الوزير قاسم",)) for s in ALL]
    assert len(actors(again, [MERGE])) == 1
    by_spelling = decide("merge", (FAWZI[0].article, "الوزير قاسم"), NADIR_REF)
    assert len(actors(again, [by_spelling])) == 1


def test_link_decision_about_nobody_changes_nothing():
    gone = [decide(kind, ("gone", "أحد"), value="س") for kind in ("merge", "split", "rename", "role")]
    assert actors(ALL, [*gone, decide("rename")]) == actors(ALL)


def test_link_rename_and_role_by_hand():
    rename = decide("rename", FAWZI_REF, value="فوزي نادر قاسم")
    role = decide("role", FAWZI_REF, value="سفير", organisation="مصر", first="2021-01-01", last="2022-01-01")
    found = next(c for c in actors(ALL, [rename, role]) if c.name == "فوزي نادر قاسم")
    assert found.roles[-1] == Held("سفير", "مصر", "2021-01-01", "2022-01-01", 0, by_hand=True)


def test_link_roles_carry_the_first_and_last_day():
    found = roles(
        [
            seen("a", "فوزي قاسم", "المتحدث باسم: الوزارة", day="2020-03-01"),
            seen("b", "فوزي قاسم", "المتحدث بإسم: الوزارة", day="2020-01-05"),
            seen("c", "فوزي قاسم", "المتحدث باسم: الوزارة", day=""),
            seen("d", "فوزي قاسم", "السفير", day=""),
        ]
    )
    assert [(h.first, h.last, h.reports) for h in found if h.organisation] == [("2020-01-05", "2020-03-01", 3)]
    assert [(h.first, h.last) for h in found if h.title == "السفير"] == [("", "")]


def test_link_id_is_that_of_the_earliest_and_stays_when_articles_are_added():
    first = actors(FAWZI)[0].id
    later = of_name("فوزي قاسم", "وزير الصحة: مصر", start=50, day="2021-01-01")
    assert actors([*later, *FAWZI])[0].id == first


def test_link_bodies_by_entry_by_name_and_never_by_kind_alone():
    def body(article, name, link=None, type="organisation"):
        return seen(article, name, type=type, link=link)

    nato = Link("wikidata", "Q7184")
    one = actors([body("a", "حلف شمال الأطلسي", nato), body("b", "الناتو", nato)])
    assert len(one) == 1
    assert one[0].link == nato
    assert len(actors([body("a", "وزارة الصحة"), body("b", "وزارة الصحة")])) == 2
    assert len(actors([body("a", "وزارة الصحة الأردنية"), body("b", "وزارة الصحة الأردنية")])) == 1
    assert len(actors([body("a", "وزارة الصحة الأردنية"), body("b", "وزارة الصحة المصرية")])) == 2
    assert len(actors([body("a", "الحركة"), body("b", "الحركة")])) == 2
    assert len(actors([body("a", "أمريكا", type="place"), body("b", "الولايات المتحدة", type="place")])) == 1
    assert len(actors([body("a", "مصادر طبية", type="group"), body("b", "مصادر طبية", type="group")])) == 2


def test_link_sightings_of_a_reading():
    text = "قال وزير الصحة فوزي قاسم إن المستشفى جاهز"
    article = Article("x", "x", text, published="2020-01-01", site="paper.example")
    span = article.span
    person = Actor("a1", "فوزي قاسم", "person", ("فوزي قاسم",), (Role("وزير الصحة", "a2", span(4, 14)),), latin="Fawzi")
    body = Actor("a2", "الحكومة المصرية", "organisation", ("الحكومة المصرية",))
    said = Statement("s1", span(0, 3), None, (span(28, 41),), Speaker("فوزي قاسم", "a1"), "indirect", "assert")
    found = sightings_of(Reading(article, statements=(said,), actors=(person, body)))
    assert [(s.name, s.speaks, s.outlet) for s in found] == [
        ("فوزي قاسم", 1, "paper.example"),
        ("الحكومة المصرية", 0, "paper.example"),
    ]
    assert found[0].posts[0].organisation == "الحكومة المصرية"
    assert found[0].beside == ()
    assert found[1].beside == ("فوزي قاسم",)
