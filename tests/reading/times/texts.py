"""What the tests of times share: reading the times of a text, and the forms that a value may have."""

from __future__ import annotations

import re

from tasrih.model import Article, Time
from tasrih.reading import times
from tasrih.reading.page import Page

DAY = "2019-11-23"


def page(text: str, published: str | None = DAY) -> Page:
    return Page(Article(id="test", origin="test", text=text, published=published))


def find(text: str, published: str | None = DAY) -> tuple[Time, ...]:
    return times.find(page(text, published))


def values(text: str, published: str | None = DAY) -> list[str]:
    return [time.value for time in find(text, published)]


def pairs(text: str, published: str | None = DAY) -> list[tuple[str, str]]:
    return [(time.text, time.value) for time in find(text, published)]


_CLOCK = r"T\d\d(?::\d\d(?::\d\d)?)?(?:Z|[+-]\d\d:\d\d)?"
_NUMBER = r"\d+(?:\.\d+)?"
_LENGTH = rf"P(?=[\dT])(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?"
_LENGTH += rf"(?:T(?=\d)(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?"
_YEAR = r"(?:-?\d{4}|XXXX)"
_DATE = rf"{_YEAR}(?:-W(?:\d\d|XX)(?:-\d)?|-(?:\d\d|XX)(?:-\d\d)?)?(?:\[u-ca=islamic\])?"
_PART = rf"(?:{_CLOCK}|\d\d(?:-(?:\d\d|L))?|L|W-\d|W-?\d*L?\d*|D\d+|DL|h?\d\d-\d\d|easter-?\d+)"
_POINT = rf"(?:{_DATE}(?:{_CLOCK})?|{_CLOCK}|-?{_LENGTH})(?:@{_PART})*~?"
VALUE = re.compile(rf"(?:R\d*/)?(?:{_POINT}|\.\.)(?:/(?:{_POINT}|\.\.)){{0,2}}")
"""The forms of docs/times.md."""
