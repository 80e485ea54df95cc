"""The scan: names on word borders, proclitics cut, the longest name at each word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasrih import gazetteer
from tasrih.arabic.fold import fold_word
from tasrih.errors import GazetteerError
from tasrih.gazetteer.layout import HEADER, aligned
from tasrih.gazetteer.scan import LONGEST
from tasrih.gazetteer.store import Store, store


def hits(text: str) -> list[tuple[str, int]]:
    """Return (name, letters cut) of each hit of `text` that is better known than a village."""
    found = gazetteer.scan([fold_word(word) for word in text.split()])
    return [(gazetteer.key_name(hit.key), hit.cut) for hit in found if gazetteer.rank(hit.key) >= 120]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("في دمشق", [("دمشق", 0)]),
        ("بدمشق", [("دمشق", 1)]),
        ("ولحلب", [("حلب", 2)]),
        ("وبدمشق", [("دمشق", 2)]),
        ("فبغداد", [("بغداد", 1)]),
        ("كالموصل", [("الموصل", 1)]),
        ("للرقة", [("الرقه", 1)]),
        ("وللرقة", [("الرقه", 2)]),
        ("لبنان", [("لبنان", 0)]),
        ("دير الزور", [("دير الزور", 0)]),
        ("الإمارات العربية المتحدة", [("الامارات العربيه المتحده", 0)]),
    ],
)
def test_scan_finds_a_name_behind_its_proclitics(text: str, wanted: list[tuple[str, int]]) -> None:
    assert hits(text)[: len(wanted)] == wanted


@pytest.mark.parametrize("text", ["", "قال", "دمشقي", "الدمشقيون", "xyz", "123", "،"])
def test_scan_finds_no_name_within_a_word(text: str) -> None:
    assert hits(text) == []


def test_scan_takes_the_longest_name_at_a_word() -> None:
    (first, *_) = gazetteer.scan([fold_word(word) for word in ["قناة", "السويس", "الجديدة"]])
    assert first.last == 3


@given(st.lists(st.text(max_size=12), max_size=30))
def test_scan_holds_for_any_words(words: list[str]) -> None:
    found = gazetteer.scan(words)
    for hit in found:
        assert 0 <= hit.first < hit.last <= len(words)
        assert hit.last - hit.first <= LONGEST
        assert gazetteer.entries(hit.key)
        assert 0 <= hit.cut < len(words[hit.first])
    assert [hit.first for hit in found] == sorted({hit.first for hit in found})


def test_store_finds_every_key_it_holds() -> None:
    held = store()
    for key in range(0, len(held.key_ends), 997):
        assert held.find(gazetteer.key_name(key)) == key


def test_entries_are_on_the_earth_and_their_parents_are_entries() -> None:
    for number in range(0, len(store().lat), 499):
        entry = gazetteer.entry(number)
        assert -90 <= entry.lat <= 90
        assert -180 <= entry.lon <= 180
        assert entry.kind in gazetteer.KINDS
        assert entry.parent is None or gazetteer.entry(entry.parent).number == entry.parent


def test_store_refuses_what_is_no_gazetteer() -> None:
    with pytest.raises(GazetteerError):
        Store(b"not a gazetteer")
    with pytest.raises(GazetteerError):
        Store(bytes(store()._view[: aligned(HEADER.size) + 8]))
