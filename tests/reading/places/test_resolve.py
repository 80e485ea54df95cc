"""Which place a name means: by prominence, by the words beside it, by the other places of the article."""

from __future__ import annotations

import pytest

from tasrih.gazetteer import Entry
from tasrih.model import Article
from tasrih.reading.mentions.record import Found
from tasrih.reading.page import Page
from tasrih.reading.places import candidates, locate, resolve, with_likely
from tasrih.reading.places.ranking import NOWHERE, Sought, choose, kilometres, weigh


def page(text: str, site: str | None = None) -> Page:
    return Page(Article("a", "a", text, site=site))


def meant(text: str, name: str, site: str | None = None) -> Entry:
    """Return the entry of the first name `name` of `text`."""
    it = page(text, site)
    return next(e for c, e, _ in locate(it, candidates(it)) if text[c.start : c.end] == name)


@pytest.mark.parametrize(
    ("text", "name", "country", "kind"),
    [
        ("وصل إلى طرابلس.", "طرابلس", "LY", "locality"),
        ("وصل إلى طرابلس قادما من بيروت وصيدا في لبنان.", "طرابلس", "LB", "locality"),
        ("وصل إلى طرابلس اللبنانية.", "طرابلس", "LB", "locality"),
        ("زار أوباما بنغازي ومصراتة ثم طرابلس.", "طرابلس", "LY", "locality"),
        ("اجتمع وزراء السعودية والكويت والإمارات وعمان في الدوحة.", "عمان", "OM", "country"),
        ("وصل إلى عمان قادما من إربد والزرقاء في الأردن.", "عمان", "JO", "locality"),
        ("نزحوا من القنيطرة ودرعا إلى دمشق.", "القنيطرة", "SY", "locality"),
        ("بين الرباط والقنيطرة في المغرب خط قطار.", "القنيطرة", "MA", "locality"),
        ("قصفت الطائرات محافظة حلب في سوريا.", "حلب", "SY", "region"),
        ("قصفت الطائرات مدينة حلب في سوريا.", "حلب", "SY", "locality"),
        ("سيطروا على مدينة زنجبار عاصمة محافظة أبين في اليمن بعد عدن.", "زنجبار", "YE", "locality"),
        ("سيطر الحوثيون على البيضاء ومأرب وتعز في اليمن.", "البيضاء", "YE", "region"),
        ("زار إقليم كردستان في العراق.", "كردستان", "IQ", "region"),
        ("عاد إلى العاصمة واشنطن.", "واشنطن", "US", "locality"),
        ("عاصفة في ولاية واشنطن.", "واشنطن", "US", "region"),
    ],
)
def test_resolve_chooses_by_context(text: str, name: str, country: str, kind: str) -> None:
    found = meant(text, name)
    assert (found.country, found.kind) == (country, kind)


def test_resolve_reads_the_kingdom_as_the_article_does() -> None:
    assert meant("قال مصدر إن المملكة ترحب بالقرار.", "المملكة").country == "SA"
    assert meant("في عمان وإربد والزرقاء قال الأردن إن المملكة ترحب بالقرار.", "المملكة").country == "JO"


def test_resolve_weighs_the_country_of_the_outlet() -> None:
    assert meant("وصل إلى طرابلس.", "طرابلس", "news.example.lb").country == "LB"


SEED = (
    "عقد المتحدث مؤتمرا في قاعدة القوات الأمريكية ببلدة رميلان، شمال شرق سورية. ومناطق نفوذها هي دير الزور والحسكة "
    "فقط، وليس لها وجود في منبج والطبقة والرقة وعين العرب (كوباني)."
)


@pytest.mark.parametrize(
    ("name", "lat", "lon"),
    [
        ("رميلان", 37.0, 41.95),
        ("دير الزور", 35.34, 40.14),
        ("الحسكة", 36.5, 40.75),
        ("منبج", 36.53, 37.96),
        ("الطبقة", 35.84, 38.55),
        ("الرقة", 35.95, 39.01),
        ("عين العرب", 36.89, 38.35),
        ("كوباني", 36.89, 38.35),
    ],
)
def test_resolve_places_the_towns_of_north_east_syria(name: str, lat: float, lon: float) -> None:
    found = meant(SEED, name)
    assert found.country == "SY"
    assert kilometres(found.lat, found.lon, lat, lon) < 15


def test_resolve_gives_one_place_to_two_names_of_it() -> None:
    it = page(SEED)
    found = [Found(c.start, c.end, c.first, c.last, "place", c.sure) for c in candidates(it)]
    places, ids = resolve(it, found)
    by_name = {SEED[name.start : name.end]: place for name, place in zip(found, ids, strict=True)}
    assert by_name["عين العرب"] == by_name["كوباني"] is not None
    assert [place.id for place in places] == [f"p{n}" for n in range(1, len(places) + 1)]


def test_resolve_gives_link_latin_and_precision() -> None:
    it = page("وصل من ولاية تكساس إلى دمشق ثم إلى قضاء سنجار في العراق.")
    places, _ = resolve(it, [])
    said = {place.latin: place.precision for place in places}
    assert said["Damascus"] == "point"
    assert said["Texas"] == "region"
    assert said["Iraq"] == "country"
    assert said["Sinjar"] == "district"
    damascus = next(place for place in places if place.latin == "Damascus")
    assert damascus.link is not None
    assert damascus.link.source == "whosonfirst"
    assert damascus.name == "دمشق"


def test_resolve_leaves_names_of_another_type_alone() -> None:
    text = "زار دمشق."
    it = page(text)
    person = Found(4, 8, 1, 2, "person", 0.9)
    assert resolve(it, [person]) == ((), [None])
    place = person._replace(type="place")
    assert resolve(it, [place])[1] == ["p1"]


def test_resolve_links_a_mention_that_its_own_evidence_would_refuse() -> None:
    text = "عاد سالم الخبر."
    it = page(text)
    assert resolve(it, [])[0] == ()
    (khobar,), ids = resolve(it, [Found(9, 14, 2, 3, "place", 0.9)])
    assert (khobar.latin, ids) == ("Khobar", ["p1"])
    assert resolve(it, [Found(0, 3, 0, 1, "place", 0.9)]) == ((), [None])


def test_with_likely_adds_the_places_that_no_name_covers() -> None:
    text = "قال رئيس جامعة دمشق إنه عاد من حلب إلى الخبر."
    it = page(text)
    university = Found(9, 19, 2, 4, "organisation", 0.9)
    found = with_likely(it, [university])
    assert [text[name.start : name.end] for name in found] == ["جامعة دمشق", "حلب"]
    assert [name.type for name in found] == ["organisation", "place"]
    assert with_likely(it, [], least=1.1) == []
    assert with_likely(it, found) == found


def test_resolve_gives_nothing_for_an_empty_page() -> None:
    assert resolve(page(""), []) == ((), [])


def test_choose_explains_itself() -> None:
    it = page("وصل إلى محافظة حلب.")
    (name,) = [c for c in candidates(it) if c.kind]
    entry, reasons = choose(Sought(name.key, name.kind), NOWHERE)
    assert entry.kind == "region"
    assert "kind said" in reasons
    assert weigh(entry, Sought(name.key, "locality"), NOWHERE)["kind not said"] < 0


def test_a_place_keeps_what_made_it_a_place_and_what_chose_it() -> None:
    it = page("وصل إلى طرابلس قادما من بيروت وصيدا في لبنان.")
    places, _ = resolve(it, [])
    (tripoli,) = [place for place in places if place.name.startswith("طرابلس")]
    assert "name:lead: way" in tripoli.reasons
    assert "entry:country of the article" in tripoli.reasons
    assert {reason.partition(":")[0] for place in places for reason in place.reasons} == {"name", "entry"}


@pytest.mark.parametrize(
    ("text", "name", "linked"),
    [
        ("انهار سد وادي الزعفران في سوريا أمس.", "سد وادي الزعفران", False),  # وادي alone is a name in a register
        ("وصلوا إلى محافظة حلب أمس.", "محافظة حلب", True),
        ("غادرت سوريا أمس.", "سوريا", True),
    ],
)
def test_a_mention_makes_no_place_of_a_word_in_it(text: str, name: str, linked: bool) -> None:
    it = page(text)
    first = next(n for n, word in enumerate(it.words) if text.index(name) == it.starts[n])
    start = text.index(name)
    mention = Found(start, start + len(name), first, first + len(name.split()), "place", 0.9)
    _, (place,) = resolve(it, [mention])
    assert (place is not None) is linked
