"""Building: the same sources give the same bytes, doubles are joined, rows of the linguist come first."""

from __future__ import annotations

from pathlib import Path

import pytest

from tasrih.arabic.fold import fold_word
from tasrih.errors import GazetteerError
from tasrih.gazetteer.build.merge import deduplicated
from tasrih.gazetteer.build.sources import own, whosonfirst
from tasrih.gazetteer.build.spellings import folded, keys, plain
from tasrih.gazetteer.records import KINDS
from tasrih.gazetteer.store import Store

from .places import built, city, own_table, store_of, wof_table


def key(name: str) -> str:
    return " ".join(map(fold_word, name.split()))


def ids(store: Store, name: str) -> list[int]:
    found = store.find(key(name))
    return [store.id[n] for n in store.posted(found)] if found >= 0 else []


def test_build_gives_the_same_bytes_from_the_same_sources(tmp_path: Path) -> None:
    assert built(tmp_path) == built(tmp_path)
    assert Store(built(tmp_path)).sound()


def test_build_joins_an_outdated_double_and_keeps_a_namesake_elsewhere(tmp_path: Path) -> None:
    places, moved = deduplicated(whosonfirst(wof_table(tmp_path)))
    assert {place.id for place in places} == {11, 12, 13, 15, 16, 17}
    assert moved == {("whosonfirst", 14): ("whosonfirst", 13)}
    assert ids(store_of(tmp_path), "الوادي") == [13, 12, 15]


def test_build_cuts_the_word_of_office_and_puts_the_seat_before_its_district(tmp_path: Path) -> None:
    store = store_of(tmp_path)
    assert ids(store, "محافظة النهر") == []
    assert ids(store, "النهر") == [17, 11]


def test_build_knows_the_parent_and_the_country_of_a_place_without_one(tmp_path: Path) -> None:
    store = store_of(tmp_path)
    (village,) = store.posted(store.find(key("تل زهر")))
    assert store.id[store.parent[village] - 1] == 12
    alone = store.posted(store.find(key("الوادي")))[-1]
    assert KINDS[store.kind[store.parent[alone] - 1]] == "country"


def test_build_gives_a_row_of_the_linguist_its_register(tmp_path: Path) -> None:
    store = store_of(tmp_path, "zahr\tزهر الجديدة|تل زهر\tZahr\tlocality\tSY\t35.31\t38.31\t7000\tnear")
    assert ids(store, "زهر الجديدة") == [16]
    (n,) = store.posted(store.find(key("زهر الجديدة")))
    assert (store.population[n], store.lat[n]) == (7000, 3530000)


def test_build_adds_a_row_that_no_register_has(tmp_path: Path) -> None:
    store = store_of(tmp_path, "base\tقاعدة الرمل\tSand base\tsite\tSY\t34.0\t39.0\t-\t-")
    (n,) = store.posted(store.find(key("قاعدة الرمل")))
    assert (store.id[n], KINDS[store.kind[n]]) == (0, "site")


def test_build_refuses_a_row_whose_place_no_register_has(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="Nowhere"):
        store_of(tmp_path, "no\tلا مكان\tNowhere\tlocality\tSY\t10.0\t10.0\t-\tnear")


def test_build_refuses_an_unknown_kind_and_an_empty_cell(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="castle"):
        own(own_table(tmp_path, "a\tقلعة\tCastle\tcastle\tSY\t35\t38\t-\t-"))
    with pytest.raises(GazetteerError, match=r"places.tsv:2"):
        own(own_table(tmp_path, "a\tقلعة\t\tsite\tSY\t35\t38\t-\t-"))


def test_build_takes_population_from_a_city_near_and_adds_a_large_one_elsewhere(tmp_path: Path) -> None:
    near = city("تل زهر", "Tell Zahr", "SY", 35.31, 38.31, 60_000, 700)
    far = city("برج", "Burj", "FR", 48.0, 2.0, 80_000, 701)
    small = city("كوخ", "Hut", "FR", 48.5, 2.5, 900, 702)
    store = store_of(tmp_path, cities=(near, far, small))
    (n,) = store.posted(store.find(key("تل زهر")))
    assert (store.id[n], store.population[n], store.geonames[n]) == (16, 60_000, 700)
    assert ids(store, "برج") == [701]
    assert ids(store, "كوخ") == []


def test_build_takes_a_city_without_arabic_name_where_a_row_names_it(tmp_path: Path) -> None:
    nameless = city("", "Somewhere", "FR", 48.0, 2.0, 80_000, 703)
    row = "some\tسومير\tSomewhere\tlocality\tFR\t48.0\t2.0\t-\tnear"
    assert ids(store_of(tmp_path, row, cities=(nameless,)), "سومير") == [703]


@pytest.mark.parametrize(
    ("names", "latin", "country", "kind", "wanted"),
    [
        (("محافظة حلب",), "Aleppo", "SY", "region", ["حلب"]),
        (("مدينة حلب", "حلب"), "Aleppo", "SY", "locality", ["حلب"]),
        (("مدينة نصر",), "Nasr City", "EG", "locality", ["مدينة نصر"]),
        (("صنعاء",), "Sanaa", "YE", "locality", ["صنعاء", "صنعا"]),
        (("حسكة",), "Al-Hasakah", "SY", "locality", ["حسكة", "الحسكة"]),
        (("برمنغهام",), "Birmingham", "GB", "locality", ["برمنغهام", "برمنجهام"]),
        (("أبو ظبي",), "Abu Dhabi", "AE", "locality", ["أبو ظبي", "أبوظبي"]),
        (("كفريا",), "Kafraya", "SY", "locality", ["كفريا", "كفرية"]),
        (("سوريا",), "Syria", "SY", "country", ["سوريا"]),
    ],
)
def test_keys_are_the_spellings_of_news(
    names: tuple[str, ...], latin: str, country: str, kind: str, wanted: list[str]
) -> None:
    assert keys(names, latin, country, kind) == [key(name) for name in wanted]


def test_keys_leave_out_what_is_no_name() -> None:
    assert keys(("١٢", "ا", "", "كلمات كثيرة جدا لا تسمي مكانا في الأرض أبدا"), "", "SY", "locality") == []


def test_plain_takes_arabic_letters_alone() -> None:
    assert plain("دير الزور")
    assert not plain("برمنگم")
    assert not plain("Paris")
    assert folded("بعلبك - الهرمل") == ("بعلبك", "الهرمل")
