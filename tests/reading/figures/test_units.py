"""Units and currencies at a token."""

from __future__ import annotations

import pytest

from tasrih.model import Article
from tasrih.reading.figures.units import sign_before, unit_at
from tasrih.reading.page import Page


def page(text: str) -> Page:
    return Page(Article("a", "a", text))


def symbol(text: str, at: int = 0) -> str | None:
    found = unit_at(page(text), at)
    return found.symbol if found is not None else None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("كلم شرقا", "km"),
        ("كيلومترا مربعا", "km2"),
        ("كيلو متر", "km"),
        ("كيلومتر في الساعة", "km/h"),
        ("أمتار مكعبة", "m3"),
        ("في المئة", "%"),
        ("بالمائة", "%"),
        ("٪", "%"),
        ("برميل يوميا", "bbl/d"),
        ("براميل", "bbl"),
        ("درجة مئوية", "°C"),
        ("دولارا", "USD"),
        ("دولار كندي", "CAD"),
        ("دولارات أميركية", "USD"),
        ("الدولارات", "USD"),
        ("ليرة سورية", "SYP"),
        ("ريالات قطرية", "QAR"),
        ("جنيه إسترليني", "GBP"),
        ("جنيه", "EGP"),
        ("ل.س", "SYP"),
        ("EUR", "EUR"),
        ("€", "EUR"),
    ],
)
def test_units_read(text: str, wanted: str) -> None:
    assert symbol(text) == wanted


@pytest.mark.parametrize("text", ["جندي", "في المدينة", "ريال", "دينار", "دونما أثر", "برميلا متفجرا", "ABC", ""])
def test_units_refuse(text: str) -> None:
    assert symbol(text) is None


def test_units_an_article_tells_the_country() -> None:
    assert symbol("ريال في السعودية") == "SAR"
    assert symbol("ريال بين السعودية واليمن") is None


def test_units_sign_before_the_number() -> None:
    assert sign_before(page("$ 20"), 1).symbol == "USD"
    assert sign_before(page("%20"), 1).symbol == "%"
    assert sign_before(page("USD 20"), 1).symbol == "USD"
    assert sign_before(page("10% 20"), 2) is None
    assert sign_before(page("دولار 20"), 1) is None
    assert sign_before(page("20"), 0) is None


def test_units_cents_are_hundredths() -> None:
    assert float(unit_at(page("سنتا"), 0).worth) == 0.01
