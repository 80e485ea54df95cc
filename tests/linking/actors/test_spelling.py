from __future__ import annotations

import pytest

from tasrih.arabic.fold import fold_word
from tasrih.linking.actors.spelling import likeness, skeleton


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("كاغينس", "كاجينس", "spelt"),
        ("سيرغي", "سيرجي", "spelt"),
        ("نتنياهو", "نتانياهو", "spelt"),
        ("ترمب", "ترامب", "spelt"),
        ("هولاند", "أولاند", "spelt"),
        ("إيفانوف", "ايفانوف", "same"),
        ("عسيري", "العسيري", "same"),
        ("بلاتر", "بلاتير", "near"),
        ("دمرتاش", "دمرداش", "near"),
        ("حسن", "حسين", "other"),
        ("سلمان", "سليمان", "other"),
        ("محمد", "محمود", "other"),
        ("صالح", "صلاح", "other"),
        ("المالكي", "مالك", "other"),
        ("الجبير", "كبير", "spelt"),
        ("عمر", "عامر", "other"),
    ],
)
def test_spelling_tells_spellings_from_names(a, b, found):
    assert likeness(fold_word(a), fold_word(b)) == likeness(fold_word(b), fold_word(a)) == found


@pytest.mark.parametrize("word", ["", "ا", "ه", "الا", "x", "9"])
def test_spelling_skeleton_stands_any_word(word):
    assert skeleton(word) == skeleton(word)
    assert likeness(word, word) == "same"
