"""Actors: which names are of one, which are not; types, names, links, ids."""

from __future__ import annotations

import pytest

from tasrih.reading.actors import cast

from .marked import Marked

ONE = [
    ("a family name", "قال [P:جون كيري] إن [P:كيري] غادر", {"جون كيري", "كيري"}),
    ("a misspelt family name", "عقد “[P:مايلس كاغينس]” لقاء وقال “[P:كاغنيس]” إن", {"مايلس كاغينس", "كاغنيس"}),
    ("two spellings of a known name", "وصل [P:دونالد ترامب] وقال [P:ترمب] إن", {"دونالد ترامب", "ترمب"}),
    ("a father's name more", "وصل [P:محمد بن سلمان بن عبد العزيز] وغادر [P:محمد بن سلمان]", None),
    ("the end of a longer name", "وصل [P:عبد ربه منصور هادي] ثم قال [P:منصور هادي] إن", None),
    ("spaces in a compound name", "وصل [P:عبد الله صالح] وغادر [P:عبدالله صالح]", None),
    ("an abbreviation in brackets", "[O:قوات سوريا الديمقراطية] ([O:قسد]) تنفي. [O:قسد] تؤكد", None),
    ("an unknown abbreviation", "[O:حركة النور والعدل] (حنع) تنفي وتقول [O:حنع] إن", None),
    ("names of the table", "تبنى [O:تنظيم الدولة] الهجوم وهدد [O:داعش] بالمزيد", {"تنظيم الدولة", "داعش"}),
    ("own names of the table", "قال [O:الحوثيون] إن [O:أنصار الله] باقون", {"الحوثيون", "أنصار الله"}),
    ("known as", "قتل [P:سامي العمر] المعروف باسم [P:أبو ليث] في الغارة", {"سامي العمر", "أبو ليث"}),
    ("the nation left out", "أعلنت [O:وزارة الصحة الأردنية] وقالت [O:وزارة الصحة] إن", None),
    ("the kind left out", "انسحبت [O:كتيبة الفجر] وقالت [O:الفجر] إن", None),
    ("the kind alone", "رفضت [O:حركة النور] العرض وقالت [O:الحركة] إن", None),
    ("two names of a state", "أعلنت [L:أمريكا] موقفها وقالت [L:الولايات المتحدة] إن", None),
    ("a plural in two cases", "قال [G:السوريون] إن [G:السوريين] باقون", {"السوريون", "السوريين"}),
]


@pytest.mark.parametrize(("text", "names"), [case[1:] for case in ONE], ids=[case[0] for case in ONE])
def test_cast_joins(text: str, names: set[str] | None) -> None:
    marked = Marked(text)
    assert len(marked.actors) == 1
    assert names is None or marked.groups() == [names]
    assert set(marked.made.of_found) == {"a1"}


APART = [
    ("two first names", "قال [P:بيل كلينتون] ثم قالت [P:هيلاري كلينتون] إن"),
    ("father and son", "استقبل [P:سلمان بن عبد العزيز] ابنه [P:محمد بن سلمان بن عبد العزيز]"),
    ("the father's name alone", "وصل [P:محمد بن سلمان] وقال الملك [P:سلمان] إن"),
    ("a name nearly alike", "قال [P:حيدر العبادي] ثم قال [P:خالد العبيدي] إن"),
    ("short names nearly alike", "قال [P:سالم حمد] ثم قال [P:سالم أحمد] إن"),
    ("another body of that name", "أدان [O:مجلس الأمن] وقال [O:مجلس الأمن القومي] إن"),
    ("another kind of that name", "فاز [O:نادي الاتحاد] ونفت [O:شركة الاتحاد] الخبر"),
    ("a place in brackets", "قالت [O:منظمة النور] ([L:جنيف]) إن"),
    ("an age in brackets", "قال [P:سامي العمر] (35 عاما) إن [P:خالد العمر] بخير"),
    ("two groups of the table", "قاتلت [O:جبهة النصرة] مسلحي [O:جيش الإسلام]"),
    ("the capital and the state", "أعلنت [L:واشنطن] موقفها وقالت [L:روسيا] إن"),
]


@pytest.mark.parametrize("text", [case[1] for case in APART], ids=[case[0] for case in APART])
def test_cast_keeps_apart(text: str) -> None:
    ids = [name for name in Marked(text).made.of_found if name]
    assert len(ids) == len(set(ids))


def test_cast_of_two_people_with_one_family_name_the_last_called_is_meant() -> None:
    marked = Marked("قال [P:بيل كلينتون] كذا. وقالت [P:هيلاري كلينتون] كذا. وأضافت [P:كلينتون] كذا")
    assert marked.made.of_found == ["a1", "a2", "a2"]


def test_cast_speakers_come_first_and_keep_their_order() -> None:
    marked = Marked(
        "وصل [P:سامي العمر] إلى [L:حلب]. وقالت {O1:وزارة الصحة} إن. وقال {P2:خالد النور} إن. {O1:الوزارة} تنفي"
    )
    assert [actor.name for actor in marked.actors] == ["وزارة الصحة", "خالد النور", "سامي العمر"]
    assert [actor.id for actor in marked.actors] == ["a1", "a2", "a3"]
    assert [marked.made.of_entity[id(e)] for e in marked.spoken if e] == ["a1", "a2", "a1"]


def test_cast_a_speaker_known_by_family_name_gets_the_full_name_found_elsewhere() -> None:
    marked = Marked("عقد “[P:مايلس كاغينس]” لقاء. وقال {P:كاغينس} إن")
    assert [actor.name for actor in marked.actors] == ["مايلس كاغينس"]
    assert marked.actors[0].latin == "Myles Caggins"


def test_cast_a_statement_without_speaker_makes_no_actor() -> None:
    marked = Marked("قيل إن اللقاء تأجل")
    marked.spoken.append(None)
    assert marked.actors == ()


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("أعلنت [L:واشنطن] موقفها", True),
        ("نفت [L:روسيا] ذلك", True),
        ("[L:أنقرة]: لن ننسحب", True),
        ("وصل الوفد إلى [L:واشنطن] أمس", False),
        ("شوارع [L:دمشق] خالية", False),
        ("أعلنت [L:منبج] موقفها", False),
    ],
)
def test_cast_places_that_act(text: str, acts: bool) -> None:
    marked = Marked(text)
    assert [a.type for a in marked.actors] == (["place"] if acts else [])
    assert (marked.made.of_found[0] is not None) is acts


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قالت {O:مصادر عسكرية} إن", "group"),
        ("قال {O:مصدر عسكري} إن", "person"),
        ("قال {O:أحد المسؤولين} إن", "person"),
        ("كشف {O:تقرير حقوقي} أن", "document"),
        ("كشفت {O:صحيفة محلية} أن", "media"),
        ("نقلت {O:رويترز} أن", "media"),
        ("أعلنت {O:وزارة الداخلية} أن", "organisation"),
        ("نفى {O:حزب الله} أن", "organisation"),
        ("أعلنت {L:واشنطن} أن", "place"),
        ("قال {P:خالد النور} إن", "person"),
        ("قال {O:متظاهرون} إن", "group"),
        ("قالت {O:الحمامة} إن", "other"),
    ],
)
def test_cast_types(text: str, kind: str) -> None:
    assert Marked(text).actors[0].type == kind


def test_cast_links_and_english_names_come_from_the_table() -> None:
    marked = Marked("نفت [O:الأمم المتحدة] ذلك و[O:قسد] كذلك")
    assert [(a.latin, a.link.id if a.link else None) for a in marked.actors] == [
        ("United Nations", "Q1065"),
        ("Syrian Democratic Forces (SDF)", None),
    ]


def test_cast_an_opponents_word_is_a_name_but_not_the_name() -> None:
    actor = Marked("قال إن [O:ميليشيات الحوثي] تقصف، ونفى [O:الحوثيون] ذلك").actors[0]
    assert actor.name == "الحوثيون"
    assert "ميليشيات الحوثي" in actor.names


def test_cast_names_of_other_things_have_no_actor() -> None:
    marked = Marked("قال [P:سامي العمر] إن")
    marked.found[0] = marked.found[0]._replace(type="other")
    assert cast(marked.page, marked.found, []).of_found == [None]


def test_cast_a_family_name_without_any_full_name_is_one_person() -> None:
    marked = Marked("قال [P:شومر] كذا. وأضاف [P:شومر] كذا. ورد [P:كروز] بكذا")
    assert marked.made.of_found == ["a1", "a1", "a2"]


def test_cast_a_place_at_the_end_of_a_known_name_is_no_such_body() -> None:
    marked = Marked("قالت وكالة غوث وتشغيل اللاجئين [G:الفلسطينيين] إن [O:الأونروا] باقية")
    assert marked.made.of_found == ["a1", "a2"]


def test_cast_a_speaker_whose_words_begin_with_a_known_family_name() -> None:
    marked = Marked("وصل [P:سليم الجبوري] إلى [L:بغداد]. وطالب {O:الجبوري اليوم الاثنين} بإقالة الوزراء")
    assert [actor.name for actor in marked.actors] == ["سليم الجبوري"]


def test_cast_a_speaker_of_no_kind_takes_the_kind_of_the_name_found_on_it() -> None:
    marked = Marked("قالت [O:الحمامة] إن اللقاء تأجل")
    first = marked.found[0].first
    again = Marked("قالت {O:الحمامة} إن اللقاء تأجل")
    assert again.actors[0].type == "other"
    made = cast(again.page, [marked.found[0]._replace(first=first)], again.spoken)
    assert [actor.type for actor in made.actors] == ["organisation"]
