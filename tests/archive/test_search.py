"""Arabic as people type it, on both stores: what is found, what is not, and in what order."""

import msgspec
import pytest

from tasrih.archive import Filters, Item
from tasrih.errors import QueryError

from .making import reading, statement

CORPUS = (
    ("hukuma", "أعلنت الحكومة السورية وقف إطلاق النار في حلب"),
    ("muhadathat", "المحادثات مع مسؤولي الأمم المتحدة ستستمر"),
    ("wazir", "والوزراء سيلتقون في مدينتهم ببغداد"),
    ("lajiun", "عدد اللاجئين بلغ ٢٬٥٠٠ لاجئ وسيزداد"),
    ("kitab", "كتابها عن الحرب صدر أمس"),
    ("marked", "قُتِلَ مُحَمَّدٌ في الهجوم"),
    ("tatweel", "السلـــطات لم تعلّق"),
    ("latin", "حساب Kobani Today نشر الصور"),
    ("order", "النار أُطلق وقفها"),
    ("damascus", "سنصل إلى دمشق غدا"),
    ("indamascus", "المقر بدمشق ولبيروت فرع"),
)

GOLDEN = [
    # typed, found
    ("حكومة", {"hukuma"}),
    ("الحكومه", {"hukuma"}),
    ("حكومي", {"hukuma"}),
    ("للحكومة", {"hukuma"}),
    ("والحكومة", {"hukuma"}),
    ("حُكُومَة", {"hukuma"}),
    ("اطلاق", {"hukuma"}),
    ("إطلاق", {"hukuma"}),
    ("سوريا", {"hukuma"}),
    ("مسئولين", {"muhadathat"}),
    ("مسؤول", {"muhadathat"}),
    ("المتحده", {"muhadathat"}),
    ("مدينة", {"wazir"}),
    ("المدينة", {"wazir"}),
    ("بغداد", {"wazir"}),
    ("لاجئون", {"lajiun"}),
    ("لاجئ", {"lajiun"}),
    ("2500", {"lajiun"}),
    ("٢٥٠٠", {"lajiun"}),
    ("2,500", {"lajiun"}),
    ("زداد", set()),
    ("كتاب", {"kitab"}),
    ("تاب", set()),
    ("محمد", {"marked"}),
    ("قتل", {"marked"}),
    ("سلطات", {"tatweel"}),
    ("kobani", {"latin"}),
    ("كوباني", {"latin"}),
    ("دمشق", {"damascus", "indamascus"}),
    ("بيروت", {"indamascus"}),
    ('"وقف إطلاق النار"', {"hukuma"}),
    ("«وقف اطلاق النار»", {"hukuma"}),
    ("وقف النار", {"hukuma"}),
    ('"النار وقف"', set()),
    ('"إطلاق وقف"', set()),
    ("حكوم*", {"hukuma"}),
    ("لاج*", {"lajiun"}),
    ("مدين*", {"wazir"}),
    ("محاد*", {"muhadathat"}),
    ("حكومة OR لاجئين", {"hukuma", "lajiun"}),
    ("حكومة أو لاجئين", {"hukuma", "lajiun"}),
    ("حكومة | لاجئين", {"hukuma", "lajiun"}),
    ("حكومة AND لاجئين", set()),
    ("دمشق -بيروت", {"damascus"}),
    ("دمشق NOT بيروت", {"damascus"}),
    ("دمشق ليس بيروت", {"damascus"}),
    ("دمشق و بيروت", {"indamascus"}),
    ("(حكومة أو دمشق) -بيروت", {"hukuma", "damascus"}),
    ('دمشق -"ولبيروت فرع"', {"damascus"}),
    ("حلب-حكومة", set()),
]


@pytest.fixture(scope="module")
def corpus():
    return [Item(statement(text, origin=name)) for name, text in CORPUS]


@pytest.fixture
def filled(archive, corpus):
    archive.add_all(corpus)
    return archive


def names(results):
    return {found.article.origin for found in results.found}


def test_search_golden(filled):
    wrong = {typed: names(filled.search(typed)) for typed, wanted in GOLDEN if names(filled.search(typed)) != wanted}
    assert wrong == {}


def test_search_totals_are_those_of_all_pages(filled):
    for typed, wanted in GOLDEN:
        assert filled.search(typed, limit=0).total == len(wanted), typed


HOSTILE = [
    "حكوم AND", "AND", "OR OR", "NOT", "NEAR(", "NEAR(a b, 5)", '"حكوم', 'a"b"c', "'; DROP TABLE articles; --",
    "content : x", "{content who} : x", "^a", "a + b", "a*b", "***", "()", "((((", "))))",
    "-", "--", "- -", "\\", "'a':*A",
    "a & b | !c", "§all", "§act·deny", "¶", "\x00", "\ud800", "a\x00b", "«»", "x:y", "حكوم-جيش", "%",
    "_", "🙂", "ـ", "\u202e",
]  # fmt: skip


@pytest.mark.parametrize("order", ["date", "rank"])
def test_search_takes_any_text(filled, order):
    for typed in HOSTILE:
        assert filled.search(typed, order=order).total <= len(CORPUS)
    assert filled.search("§all").total == 0
    assert filled.check() == []


def test_search_refuses_what_is_too_much(filled):
    for typed in ("كلمة " * 300, "(" * 40 + "كلمة", "ا*", " أو ".join(f"كلمة{n}" for n in range(80))):
        with pytest.raises(QueryError):
            filled.search(typed)
    for options in ({"order": "colour"}, {"limit": 5000}, {"after": "x"}, {"after": "-1"}):
        with pytest.raises(QueryError):
            filled.search("حكومة", **options)
    with pytest.raises(QueryError):
        filled.search("", Filters(published_from="yesterday"))


def test_search_marks_the_hits_in_the_article(filled, corpus):
    for typed, shown in (("الحكومة", "الحكومة"), ('"وقف إطلاق النار"', "وقف إطلاق النار"), ("دمشق", "بدمشق")):
        found = [one for one in filled.search(typed).found if one.article.origin != "damascus"]
        (one,) = found
        whole = next(item.reading.article for item in corpus if item.reading.article.origin == one.article.origin)
        assert [span.text for span in one.hits] == [shown]
        assert all(whole.text[span.start : span.end] == span.text for span in one.hits)
        assert [one.snippet.text[start:end] for start, end in one.snippet.marks] == [shown]


def test_an_english_name_finds_the_arabic_one(archive):
    archive.add_all(
        [
            Item(statement("التقينا مايلز كاغينز أمس", origin="a", names=[("مايلز كاغينز", "Myles Caggins")])),
            Item(statement("وصلنا إلى كوباني ليلا", origin="b", places=[("كوباني", "kobani")])),
            Item(statement("لم نلتق أحدا", origin="c", speaker="كاغينز", latin="Kaghinz")),
        ]
    )
    assert names(archive.search("Caggins")) == {"a", "c"}
    assert names(archive.search("myles caggins")) == {"a"}
    assert names(archive.search('"Myles Caggins"')) == {"a"}
    assert names(archive.search("Kobane")) == {"b"}
    assert names(archive.search("كاغينز")) == {"a", "c"}
    (found,) = archive.search("Kobani").found
    assert [span.text for span in found.hits] == ["كوباني"]


def test_filters_of_the_speaker(archive):
    archive.add_all(
        [
            Item(statement("سنبقى هنا", origin="a", speaker="أحمد العلي", role="وزير الدفاع", latin="Ahmad al-Ali")),
            Item(statement("سنبقى هنا", origin="b", speaker="ليلى حداد", role="المتحدثة", body="الأمم المتحدة")),
            Item(statement("سنبقى هنا مع أحمد العلي", origin="c", speaker="سامي خليل")),
        ]
    )

    def found(**filters):
        return names(archive.search("سنبقى", Filters(**filters)))

    assert found(speaker="احمد العلي") == {"a"}
    assert found(speaker="العلي") == {"a"}
    assert found(speaker="Ahmad") == {"a"}
    assert found(speaker="Ahmed") == {"a"}
    assert found(speaker="Omar") == set()
    assert found(role="وزير") == {"a"}
    assert found(organisation="الامم المتحدة") == {"b"}
    assert found(organisation="United Nations") == {"b"}
    assert found(speaker="?") == set()


def test_filters_of_places_take_what_lies_inside(archive):
    archive.add_all(
        [
            Item(statement("وصلنا إلى كوباني ليلا", origin="kobani", places=[("كوباني", "kobani")])),
            Item(statement("وصلنا إلى حلب ليلا", origin="aleppo", places=[("حلب", "aleppo")])),
            Item(statement("وصلنا إلى بغداد ليلا", origin="baghdad", places=[("بغداد", "baghdad")])),
        ]
    )

    def found(place):
        return names(archive.search("", Filters(place=place)))

    assert found("عين العرب") == found("كوباني") == found("Kobani") == {"kobani"}
    assert found("حلب") == found("Aleppo") == {"kobani", "aleppo"}  # Kobani lies in the governorate of Aleppo
    assert found("سوريا") == found("Syria") == found("syria") == {"kobani", "aleppo"}
    assert found("العراق") == found("بغداد") == {"baghdad"}
    assert found("فرنسا") == set()


def test_filters_of_dates(archive):
    archive.add_all(
        [
            Item(statement("سنبقى هنا", origin="a", published="2019-12-31")),
            Item(statement("سنبقى هنا", origin="b", published="2020-02-29T10:00:00+03:00")),
            Item(statement("سنبقى هنا", origin="c", published="2020-03-01", day=("أمس", "2020-02-28"))),
            Item(statement("سنبقى هنا", origin="d", published=None)),
        ]
    )

    def found(**filters):
        return "".join(sorted(names(archive.search("سنبقى", Filters(**filters)))))

    assert found(published_from="2020") == "bc"
    assert found(published_until="2019") == "a"
    assert found(published_from="2020-02", published_until="2020-02") == "b"
    assert found(said_from="2020-02", said_until="2020-02") == "bc"
    assert found(said_from="2020-02-28", said_until="2020-02-28") == "c"
    assert found(said_until="2020-02-28") == "ac"
    assert found(said_from="2019-06-15", said_until="2020-02-28") == "ac"
    assert found(published_from="2021", published_until="2020") == ""
    assert [one.article.origin for one in archive.search("سنبقى").found] == ["c", "b", "a", "d"]
    assert [one.article.origin for one in archive.search("سنبقى", order="oldest").found] == ["d", "a", "b", "c"]


def test_filters_of_how_it_was_said(archive):
    plain = statement("سنبقى هنا", origin="a", site="الوطن")
    span = plain.statements[0].cue
    denied = statement("سنبقى هنا", origin="b", act="deny", voice="implied", hedge=span, unsaid=True)
    archive.add_all([Item(plain), Item(denied)])

    def found(**filters):
        return "".join(sorted(names(archive.search("", Filters(**filters)))))

    assert found(act="deny") == found(voice="implied") == found(hedged=True) == found(unsaid=True) == "b"
    assert found(act="assert") == found(voice="said") == found(hedged=False) == found(unsaid=False) == "a"
    assert found(kind="indirect") == "ab"
    assert found(site="الوطن") == "a"
    assert found(act="deny", hedged=False) == ""


def test_pages_are_stable_while_others_write(archive):
    def one(number):
        return Item(statement(f"سنبقى هنا {number}", origin=str(number), published=f"2020-01-{number % 28 + 1:02}"))

    archive.add_all([one(number) for number in range(30)])
    for order in ("date", "oldest", "rank"):
        seen, after = [], ""
        while after is not None:
            page = archive.search("سنبقى", order=order, limit=7, after=after)
            assert page.total == 30
            seen += [found.article.origin for found in page.found]
            after = page.next
        assert sorted(seen, key=int) == [str(number) for number in range(30)], order
    first = archive.search("سنبقى", limit=10)
    archive.add(statement("سنبقى هنا", origin="later", published="2020-02-01"))
    second = archive.search("سنبقى", limit=10, after=first.next)
    assert not names(first) & names(second)


def test_rank_puts_what_was_said_before_who_said_it(archive):
    archive.add_all(
        [
            Item(statement("لن نقبل بهذا أبدا", origin="who", speaker="حكومة الوفاق", published="2021-01-01")),
            Item(statement("الحكومة ترفض هذا", origin="said", published="2019-01-01")),
        ]
    )
    assert [one.article.origin for one in archive.search("الحكومة", order="rank").found] == ["said", "who"]
    assert [one.article.origin for one in archive.search("الحكومة").found] == ["who", "said"]


def test_facets_count_all_that_was_found(archive):
    said = [("سنبقى هنا", "سامي خليل"), ("سنبقى هناك", "سامي خليل"), ("سنبقى أبدا", "ليلى حداد")]
    archive.add(reading(said, origin="a", site="الوطن", places=[("هنا", "aleppo")]))
    archive.add(statement("سنرحل", origin="b", speaker="رامي"))
    found = archive.search("سنبقى", limit=1, facets=True)
    assert {count.value: count.count for count in found.facets["speaker"]} == {"سامي خليل": 2, "ليلى حداد": 1}
    assert [msgspec.to_builtins(count) for count in found.facets["site"]] == [{"value": "الوطن", "count": 3}]
    assert [count.count for count in found.facets["place"]] == [1]
    assert {count.value: count.count for count in found.facets["year"]} == {"2020": 3}
    assert archive.search("سنبقى").facets == {}
    assert found.to_dict()["facets"]["act"] == [{"value": "assert", "count": 3}]


def test_the_dict_is_a_statement_of_the_contract_with_its_article(archive, report):
    archive.add(report)
    shown = archive.search("", limit=1).to_dict()
    (one,) = shown["statements"]
    wanted = {"id", "cue", "source", "content", "speaker", "kind", "act", "voice", "hedge", "unsaid", "to", "about",
              "inside", "confidence", "reasons", "article", "hits", "snippet"}  # fmt: skip
    assert one.keys() == wanted
    assert one["article"].keys() >= {"id", "origin", "title", "published", "site"}
    by_id = {one["id"]: one for one in report.to_dict()["statements"]}
    assert {key: one[key] for key in by_id[one["id"]]} == by_id[one["id"]]
