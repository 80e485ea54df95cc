"""Roles: titles around names, the organisation they are held in, a title alone for the one named with it."""

from __future__ import annotations

import pytest

from tasrih.reading.actors import cast

from .marked import Marked

TAKEN = [
    ("قال [P:مايلس كاغينس]، المتحدث باسم [O:التحالف الدولي]، إن", [("المتحدث باسم", "التحالف الدولي")]),
    ("قال «[P:مصطفى بالي]»، مدير المكتب الإعلامي لـ«[O:قسد]»، إن", [("مدير المكتب الإعلامي", "قسد")]),
    ("قال وزير الخارجية الأمريكي [P:جون كيري] إن [L:أمريكا] ترحب", [("وزير الخارجية", "أمريكا")]),
    ("قال وزير الخارجية الفرنسي [P:جان مارك] إن", [("وزير الخارجية", None)]),
    ("قال رئيس [O:هيئة النور] [P:سامي العمر] إن", [("رئيس", "هيئة النور")]),
    ("قال المتحدث باسم وزارة الصحة [P:سامي العمر] إن", [("المتحدث باسم", "وزارة الصحة")]),
    ("قال رئيس [L:روسيا] [P:فلاديمير بوتين] إن", [("رئيس", "روسيا")]),
    ("قال وزير الدفاع ووزير الداخلية [P:سامي العمر] إن", [("وزير الداخلية", None)]),
    ("وصل العميد [P:سامي العمر] أمس", [("العميد", None)]),
    ("قال [P:سامي العمر]، وزير الدفاع، إن", [("وزير الدفاع", None)]),
    ("قال معالي وزير الصحة [P:سامي العمر] إن", [("وزير الصحة", None)]),
]


@pytest.mark.parametrize(("text", "roles"), TAKEN)
def test_roles_taken(text: str, roles: list[tuple[str, str | None]]) -> None:
    marked = Marked(text)
    person = next(a.name for a in marked.actors if a.type == "person")
    assert marked.roles(person) == roles


REFUSED = [
    "التقى [P:سامي العمر] وزير الدفاع في القصر",
    "قال [P:سامي العمر]، وزير الدفاع [P:خالد النور]، إن",
    "قال الدكتور [P:سامي العمر] إن",
    "استقبل نظيره [P:سامي العمر] أمس",
    "قال الوزير إن [P:سامي العمر] غادر",
    "غادر الوزير، و[P:سامي العمر] باق",
    "اجتمع الوزراء مع [P:سامي العمر] أمس",
    "وزير الدفاع في حكومة [P:سامي العمر] مريض",
    "قال دبلوماسي كبير رافق مرارا [P:سامي العمر] إن",
    "وصل شقيق [P:سامي العمر] أمس",
]


@pytest.mark.parametrize("text", REFUSED)
def test_roles_refused(text: str) -> None:
    assert Marked(text).roles("سامي العمر") == []


def test_roles_span_is_the_title_with_its_organisation() -> None:
    marked = Marked("قال [P:مصطفى بالي]، مدير المكتب الإعلامي لـ«[O:قسد]»، إن")
    assert marked.named("مصطفى بالي").roles[0].span.text == "مدير المكتب الإعلامي لـ«قسد»"


def test_roles_several_titles_behind_a_name_within_its_source() -> None:
    marked = Marked("شدد الأمير {P:محمد بن سلمان} ولي العهد، على ذلك")
    marked.spoken[0].mention.end = 7  # type: ignore[union-attr]
    titles = [role.title for role in cast(marked.page, [], marked.spoken).actors[0].roles]
    assert titles == ["الأمير", "ولي العهد"]


def test_roles_are_found_without_any_names() -> None:
    marked = Marked("قال {P:سامي العمر}، المتحدث باسم وزارة الصحة، إن")
    assert marked.roles("سامي العمر") == [("المتحدث باسم", "وزارة الصحة")]


def test_roles_a_title_alone_is_the_one_named_with_it() -> None:
    text = "قال [P:سامي العمر]، المتحدث باسم التحالف الدولي، كذا. وأعلن {O:المتحدث باسم التحالف الدولي} كذا"
    marked = Marked(text)
    assert marked.made.of_entity[id(marked.spoken[0])] == marked.named("سامي العمر").id


@pytest.mark.parametrize(
    "text",
    [
        "قال [P:سامي العمر]، المتحدث باسم التحالف الدولي، كذا. وأعلن {O:المتحدث باسم وزارة الصحة} كذا",
        "قال وزير الدفاع [P:سامي العمر] كذا وقال وزير الدفاع [P:خالد النور] كذا. وأعلن {O:وزير الدفاع} كذا",
        "قال [P:سامي العمر]، المتحدث باسم التحالف الدولي، كذا. وأعلن {O:متحدث باسم التحالف الدولي} كذا",
    ],
)
def test_roles_a_title_alone_of_another_is_nobody_named(text: str) -> None:
    marked = Marked(text)
    assert marked.made.of_entity[id(marked.spoken[0])] != marked.named("سامي العمر").id


def test_roles_once_for_a_title_met_twice() -> None:
    marked = Marked("قال الرئيس [P:سامي العمر] كذا. وأضاف الرئيس [P:العمر] كذا")
    assert marked.roles("سامي العمر") == [("الرئيس", None)]
