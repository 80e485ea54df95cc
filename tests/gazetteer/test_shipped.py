"""The gazetteer that ships: whole, and a few places that must be in it."""

from __future__ import annotations

import pytest

from tasrih import gazetteer
from tasrih.arabic.fold import fold_word
from tasrih.gazetteer.store import store


def first(name: str) -> gazetteer.Entry:
    found = gazetteer.lookup(" ".join(map(fold_word, name.split())))
    assert found, name
    return gazetteer.entry(found[0])


def test_the_shipped_file_holds_its_checksum() -> None:
    assert store().sound()
    assert len(store().lat) > 80_000


@pytest.mark.parametrize(
    ("name", "country", "kind", "lat", "lon"),
    [
        ("دير الزور", "SY", "locality", 35.34, 40.14),
        ("منبج", "SY", "locality", 36.53, 37.96),
        ("كوباني", "SY", "locality", 36.89, 38.35),
        ("الرقة", "SY", "locality", 35.95, 39.01),
        ("سورية", "SY", "country", 35.0, 38.5),
        ("القاهرة", "EG", "locality", 30.05, 31.25),
        ("طهران", "IR", "locality", 35.69, 51.42),
        ("إسطنبول", "TR", "locality", 41.01, 28.95),
        ("نيويورك", "US", "locality", 40.71, -74.0),
    ],
)
def test_the_best_known_place_of_a_name_comes_first(name: str, country: str, kind: str, lat: float, lon: float) -> None:
    found = first(name)
    assert (found.country, found.kind) == (country, kind)
    assert found.lat == pytest.approx(lat, abs=0.2)
    assert found.lon == pytest.approx(lon, abs=0.2)


def test_a_name_that_no_place_has_is_not_found() -> None:
    assert gazetteer.lookup("كلام لا يسمي مكانا") == ()
    assert gazetteer.lookup("") == ()


def test_a_country_is_found_by_its_code() -> None:
    number = gazetteer.country("SY")
    assert number is not None
    assert gazetteer.entry(number).latin == "Syria"
    assert gazetteer.country("ZZ") is None
