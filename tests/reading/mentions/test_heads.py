from __future__ import annotations

import pytest

from reading.mentions.small import looks
from reading.texts import page
from tasrih.reading.mentions.heads import Stretch, settled


@pytest.mark.parametrize(
    ("text", "given_", "kept"),
    [
        ("مدينة حلب", (0, 2, "L"), (1, 2, "L")),
        ("في مخيم جنين", (2, 3, "L"), (1, 3, "L")),
        ("صحيفة الحياة", (1, 2, "O"), (0, 2, "O")),
        ("بلدية نابلس", (1, 2, "L"), (0, 2, "O")),
        ("بلدية مدينة البيرة", (2, 3, "L"), (0, 3, "O")),
        ("أمام فرنسا", (1, 2, "O"), (1, 2, "L")),
        ("أمام كوريا الجنوبية", (1, 3, "O"), (1, 3, "L")),
        ("وصحيفة الحياة", (1, 2, "O"), (0, 2, "O")),
        # what stays as it is
        ("مدينة", (0, 1, "L"), (0, 1, "L")),
        ("قرب مدينة حلب", (2, 3, "L"), (2, 3, "L")),
        ("صحيفة سالم", (1, 2, "P"), (1, 2, "P")),
        ("مخيم حماس", (1, 2, "O"), (1, 2, "O")),
        ("كتاب الحياة", (1, 2, "O"), (1, 2, "O")),
    ],
)
def test_heads_in_or_out(text: str, given_: tuple[int, int, str], kept: tuple[int, int, str]):
    assert settled(looks(page(text)), [Stretch(*given_)]) == [Stretch(*kept)]


def test_heads_are_not_taken_from_a_name_before():
    names = [Stretch(0, 1, "O"), Stretch(1, 2, "O")]
    assert settled(looks(page("صحيفة الحياة")), names) == names


def test_heads_settle_once():
    text = page("نشرت صحيفة الحياة عن بلدية مدينة البيرة")
    once = settled(looks(text), [Stretch(2, 3, "O"), Stretch(6, 7, "L")])
    assert settled(looks(text), once) == once
