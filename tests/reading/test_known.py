"""Known actors: names of the table found in a text, with proclitics, quotation marks and stance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasrih.lexicon.actors import actors
from tasrih.model import Article
from tasrih.reading.known import known
from tasrih.reading.page import Page


def page(text: str) -> Page:
    return Page(Article(id="a", origin="test", text=text))


def found(text: str) -> list[tuple[str, str, str, bool]]:
    return [(text[k.start : k.end], actors()[k.number].id, k.stance, k.sure) for k in known(page(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انسحبت قوات سوريا الديمقراطية", ("قوات سوريا الديمقراطية", "sdf", "", True)),
        ("وقسد تنفي", ("قسد", "sdf", "", True)),
        ("لتنظيم «الدولة الإسلامية» مقر", ("تنظيم «الدولة الإسلامية»", "isis", "", True)),
        ("عناصر من داعش", ("داعش", "isis", "hostile", True)),
        ("أعلنت الدولة الإسلامية", ("الدولة الإسلامية", "isis", "own", True)),
        ("جماعة أنصار الله", ("جماعة أنصار الله", "houthis", "own", True)),
        ("قال لحركة المقاومة الإسلامية (حماس) إن", ("حركة المقاومة الإسلامية (حماس)", "hamas", "", True)),
        ("تحدث للأمم المتحدة", ("لأمم المتحدة", "un", "", True)),
        ("وكالة «أ.ف.ب» قالت", ("أ.ف.ب", "afp", "", True)),
        ("هيئة تحرير الشّام", ("هيئة تحرير الشّام", "hts", "", True)),
    ],
)
def test_known_finds_names(text: str, expected: tuple[str, str, str, bool]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize("text", ["", "«»", "ذهب الولد إلى المدرسة", "أمم متحدة", "منظمة الصحة", "\u202b", "بحمى قوية"])
def test_known_finds_nothing(text: str) -> None:
    assert found(text) == []


def test_known_weak_names_need_quotation_marks() -> None:
    assert found("صور من الحياة في المدينة") == [("الحياة", "hayat", "", False)]
    assert found("كشفت «الحياة» أن") == [("الحياة", "hayat", "", True)]


def test_known_the_longest_name_wins() -> None:
    assert [f[1] for f in found("حركة طالبان الباكستانية وحركة طالبان")] == ["ttp", "taliban"]


def test_known_a_name_in_quotation_marks_stays_in_them() -> None:
    assert found("تنظيم «داعش» الإرهابي")[0][0] == "تنظيم «داعش» الإرهابي"
    assert found("مسلحو «داعش» الإرهابي")[0][0] == "داعش"


def test_known_types() -> None:
    [channel] = known(page("قالت رويترز"))
    [group] = known(page("نفى حزب الله"))
    assert (channel.type, group.type) == ("media", "organisation")


@given(st.text(alphabet="لاوبكفالأمدعشقتنظيم «»()\"'.ـ \n\u064b\u200f", max_size=60))
def test_known_spans_hold_for_any_text(text: str) -> None:
    last = 0
    for hit in known(page(text)):
        assert last <= hit.start < hit.end <= len(text)
        last = hit.end
