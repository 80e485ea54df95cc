"""Personal names: of one person or of two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasrih.arabic.fold import fold_word
from tasrih.reading.actors.keys import body_words, name_words
from tasrih.reading.actors.people import People, alike, full_name, same_person
from tasrih.reading.actors.record import Party


def words(name: str) -> tuple[str, ...]:
    return name_words([fold_word(word) for word in name.split()])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("عبد الله بن زايد", ("عبدالله", "بن", "زايد")),
        ("عبدالله بن زايد", ("عبدالله", "بن", "زايد")),
        ("حسن نصر الله", ("حسن", "نصرالله")),
        ("صلاح الدين العمر", ("صلاحالدين", "عمر")),
        ("أبو بكر البغدادي", ("ابوبكر", "بغدادي")),
        ("أبي بكر البغدادي", ("ابوبكر", "بغدادي")),
        ("ابن سلمان", ("بن", "سلمان")),
    ],
)
def test_keys_compound_names_are_one_word(name: str, expected: tuple[str, ...]) -> None:
    assert words(name) == expected


@pytest.mark.parametrize(
    ("a", "b"), [("الحوثيون", "الحوثيين"), ("الإدارة الأميركية", "الإدارة الأمريكية"), ("الحزب", "حزب")]
)
def test_keys_of_bodies_fold_cases_and_spellings(a: str, b: str) -> None:
    assert body_words([fold_word(w) for w in a.split()]) == body_words([fold_word(w) for w in b.split()])


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("جون كيري", "جون فوربس كيري", True),
        ("مايلس كاغينس", "مايلس كاغنيس", True),
        ("محمد بن سلمان", "محمد بن سلمان بن عبد العزيز", True),
        ("منصور هادي", "عبد ربه منصور هادي", True),
        ("بيل كلينتون", "هيلاري كلينتون", False),
        ("محمد علي", "محمد حسن", False),
        ("سلمان بن عبد العزيز", "محمد بن سلمان بن عبد العزيز", False),
        ("علي حسن", "حسن علي", False),
        ("سعيد الزهراني", "سرور حسن سعيد الزهراني", False),
        ("محمد بن نايف بن عبد العزيز", "محمد بن سلمان بن عبد العزيز", False),
        ("محمد بن عبد العزيز", "محمد بن سلمان بن عبد العزيز", False),
    ],
)
def test_people_same_person(a: str, b: str, same: bool) -> None:
    assert same_person(words(a), words(b)) is same
    assert same_person(words(b), words(a)) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("كاغينس", "كاغنيس", True),
        ("ترامب", "ترمب", True),
        ("حسن", "حسان", False),
        ("محمد", "محمود", False),
        ("", "", True),
    ],
)
def test_people_alike(a: str, b: str, same: bool) -> None:
    assert alike(a, b) is same


def test_people_full_names_have_a_first_name() -> None:
    assert full_name(words("جون كيري"))
    assert not full_name(words("كيري"))
    assert not full_name(words("بن سلمان"))
    assert not full_name(words("عبد الله"))


def people(*names: str) -> tuple[People, list[Party]]:
    made, parties = People(), []
    for name in names:
        parties.append(Party("person"))
        made.add(parties[-1], words(name))
    return made, parties


def test_people_by_part_takes_the_family_name_before_the_first() -> None:
    made, (one, two) = people("سالم حمدان", "حمدان النور")
    assert made.by_part(words("حمدان"), 0) is one
    assert made.by_part(words("النور"), 0) is two
    assert made.by_part(words("سالم"), 0) is one


def test_people_by_part_takes_the_same_spelling_before_one_alike() -> None:
    made, (_, two) = people("حيدر العبادي", "خالد العبيدي")
    assert made.by_part(words("العبيدي"), 0) is two


def test_people_by_part_is_nobody_for_a_shared_first_name_or_a_father() -> None:
    made, _ = people("محمد علي", "محمد حسن")
    assert made.by_part(words("محمد"), 0) is None
    made, _ = people("محمد بن سلمان")
    assert made.by_part(words("سلمان"), 0) is None
    assert made.by_part(words("بن سلمان"), 0) is not None


def test_people_forgotten_are_not_found() -> None:
    made, (one,) = people("جون كيري")
    made.forget(one)
    assert made.by_full_name(words("جون كيري")) is None
    assert made.by_part(words("كيري"), 0) is None


NAMES = st.lists(st.sampled_from(["محمد", "علي", "بن", "سلمان", "كاغينس", "كاغنيس", "عبدالله"]), min_size=2, max_size=5)


@given(NAMES, NAMES)
def test_people_same_person_is_symmetrical(a: list[str], b: list[str]) -> None:
    assert same_person(tuple(a), tuple(b)) is same_person(tuple(b), tuple(a))
