"""Names that may be places: what is taken, what is refused, and where they stand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasrih.model import Article
from tasrih.reading.page import Page
from tasrih.reading.places import Candidate, candidates
from tasrih.reading.places.candidates import letters
from tasrih.reading.places.words import adjective_of, lead


def page(text: str) -> Page:
    return Page(Article("a", "a", text))


def likely(text: str) -> list[str]:
    """Return the names of `text` that are rather places than not, as they stand."""
    return [text[name.start : name.end] for name in candidates(page(text)) if name.sure >= 0.5]


def of(text: str, name: str) -> Candidate:
    (found,) = [c for c in candidates(page(text)) if text[c.start : c.end] == name]
    return found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وصل الوفد إلى دمشق قادما من بيروت.", ["دمشق", "بيروت"]),
        ("زار بدمشق أسرته وعاد لحلب.", ["دمشق", "حلب"]),
        ("عادت الكهرباء للرقة.", ["لرقة"]),
        ("دخلت القوات بلدة رميلان فجرا.", ["رميلان"]),
        ("لا وجود لهم في منبج والطبقة والرقة وعين العرب (كوباني).", ["منبج", "الطبقة", "الرقة", "عين العرب", "كوباني"]),
        ("أعلنت الولايات المتحدة أنها لن تنسحب من شرق الفرات.", ["الولايات المتحدة", "شرق الفرات"]),
        ("غرقت السفينة في البحر الأحمر.", ["البحر الأحمر"]),
        ("قصفت الطائرات حي الحمراء.", ["الحمراء"]),
        ("سافر الوزير من مصر إلى قطر.", ["مصر", "قطر"]),
        ("وصلوا إلى جدة أمس.", ["جدة"]),
    ],
)
def test_candidates_take_names_of_places(text: str, names: list[str]) -> None:
    assert likely(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن العمل جار في المشروع الجديد.",
        "زار المدينة الكبيرة ثم القرية الصغيرة.",
        "حضر خالد وسلمان ومحمد علي الاجتماع.",
        "بحث المجلس دعم التعاون بين الشعوب العربية.",
        "صرح لصحيفة «الرياض» بأن الأمر انتهى.",
        "رحبت الحكومة السعودية بالقرار.",
        "عاد إلى مسقط رأسه بعد سنوات.",
        "قضى هناك فترة وجيزة في داخله.",
        "اشتد القتال طولًا وعرضًا.",
        "وصل السوريون والأكراد معا.",
        "",
        "، . « » ( )",
    ],
)
def test_candidates_refuse_words_that_are_also_names_of_places(text: str) -> None:
    assert likely(text) == []


def test_candidates_refuse_clubs_in_a_report_of_a_match() -> None:
    match = "فاز برشلونة في المباراة بعد هدف في الشوط الثاني، وقال المدرب إن لاعبي الدوري تعبوا."
    assert likely(match) == []
    assert likely("سافر الوفد إلى برشلونة أمس.") == ["برشلونة"]


def test_candidates_let_a_name_be_a_place_that_is_one_elsewhere_in_the_article() -> None:
    alone = of("عادت الخبر إلى حالها.", "الخبر").sure
    assert alone < 0.5
    assert likely("سقط صاروخ على مدينة الخبر. وعادت الخبر إلى حالها.") == ["الخبر", "الخبر"]


def test_candidates_ask_a_village_for_its_country() -> None:
    known = "قصفت طائرات سورية بلدة حيش في ريف إدلب. وفي حيش سقط قتلى."
    assert likely(known).count("حيش") == 2
    assert likely("قال الجيش إن في حيش أربع سرايا، وأعلنت كندا والمكسيك وفرنسا الخبر.").count("حيش") == 0


def test_candidates_say_the_kind_and_the_country_that_words_beside_them_name() -> None:
    assert of("وصل إلى محافظة حلب.", "حلب").kind == "region"
    assert of("وصل إلى مدينة حلب.", "حلب").kind == "locality"
    assert of("وصل إلى طرابلس اللبنانية.", "طرابلس").country == "LB"
    assert of("وصل إلى طرابلس أمس.", "طرابلس").country == ""


def test_candidates_give_reasons() -> None:
    assert "lead: way" in of("وصل إلى حلب.", "حلب").reasons


@pytest.mark.parametrize(
    ("word", "cut", "length"), [("لحلب", 1, 1), ("لَحلب", 1, 2), ("ولـحلب", 2, 3), ("حلب", 0, 0), ("\u200fحلب", 0, 1)]
)
def test_letters_count_marks_and_tatweel_to_the_letter_before(word: str, cut: int, length: int) -> None:
    assert letters(word, cut) == length


@pytest.mark.parametrize(
    ("word", "wanted"),
    [("مدينه", ("kind", "locality")), ("وبمدينه", ("kind", "locality")), ("في", ("in", "")), ("كتاب", ("", ""))],
)
def test_lead_knows_a_word_behind_its_proclitics(word: str, wanted: tuple[str, str]) -> None:
    assert lead(word) == wanted


@pytest.mark.parametrize(("word", "code"), [("السوريه", "SY"), ("اللبنانيه", "LB"), ("العراقي", "IQ"), ("سوريه", "")])
def test_adjective_of_tells_the_country(word: str, code: str) -> None:
    assert adjective_of(word) == code


@given(st.text(alphabet="ابتحدرسشقلمنهويةىءلرقةحلبدمشق ،.()«»\n\u0640\u064b", max_size=120))
def test_candidates_hold_for_any_text(text: str) -> None:
    found = candidates(page(text))
    for name in found:
        assert 0 <= name.start < name.end <= len(text)
        assert 0.0 <= name.sure <= 1.0
        assert name.first < name.last
    assert all(left.last <= right.first for left, right in pairwise(found))
    assert candidates(page(text)) == found
