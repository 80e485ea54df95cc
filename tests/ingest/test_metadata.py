"""What a page says of its article; nothing is invented."""

from __future__ import annotations

import json

import pytest

from tasrih.ingest.metadata import clean_name, outlet, read_metadata

from .texts import HEADLINE, page, paragraphs


def ld(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


ARTICLE = {
    "@type": "NewsArticle",
    "headline": HEADLINE,
    "datePublished": "2024-05-02T09:30:00+03:00",
    "author": [{"@type": "Person", "name": "هالة القاسم"}, {"name": "سامي النجار"}],
    "publisher": {"name": "صحيفة الواحة"},
}


def test_json_ld_is_read():
    found = read_metadata(page(paragraphs(), head=ld({"@graph": [{"@type": "WebSite"}, ARTICLE]})))
    assert found.title == HEADLINE
    assert found.published == "2024-05-02T09:30:00+03:00"
    assert found.byline == "هالة القاسم, سامي النجار"
    assert found.site == "صحيفة الواحة"


@pytest.mark.parametrize("broken", ["{", "[[[" * 5000, '"text"', "null", '{"@type": 7, "@graph": {"@graph": 1}}'])
def test_broken_json_ld_is_passed_over(broken):
    head = f'<script type="application/ld+json">{broken}</script>'
    assert read_metadata(page(paragraphs(), head=head)).title == HEADLINE


@pytest.mark.parametrize("odd", [None, 5, [], {}, [[["x"]]], {"name": {"name": 3}}, [{"name": None}]])
def test_json_ld_of_odd_shape_gives_nothing(odd):
    found = read_metadata(page(paragraphs(), head=ld({"@type": "Article", "author": odd, "datePublished": odd})))
    assert (found.published, found.site) == (None, None)


def test_a_bare_page_has_no_date_author_or_site():
    found = read_metadata(page(paragraphs()))
    assert (found.byline, found.published, found.site, found.address) == (None, None, None, None)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("<div>كتب: سامي النجار</div>", "سامي النجار"),
        ("<span>كتبت هالة القاسم</span>", "هالة القاسم"),
        ("<p>بقلم: د. سامي النجار</p>", "د. سامي النجار"),
        ('<div class="meta"><i>حوار:</i> <a>هالة القاسم</a></div>', "هالة القاسم"),
        ('<div class="post-author">هالة القاسم</div>', "هالة القاسم"),
        ("<div>المنارة - كتب: سامي النجار</div>", "سامي النجار"),
        ('<div class="comment"><span class="comment-author">أبو فارس</span></div>', None),
        ("<div>كتب الوزير على حسابه أن الوفد وصل إلى العاصمة مساء أمس.</div>", None),
    ],
)
def test_visible_byline(written, name):
    assert read_metadata(page(written + paragraphs())).byline == name


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("<span>الأربعاء 3 نيسان / أبريل 2024</span>", "2024-04-03"),
        ("<div><small>نشر في: ٣ أفريل ٢٠٢٤</small></div>", "2024-04-03"),
        ('<time datetime="2024-04-03T10:00Z">أمس</time>', "2024-04-03T10:00:00+00:00"),
        ("<div>وكالات | 3 نيسان 2024 03:40 م | مشاهدات 12</div>", "2024-04-03"),
        ("<span>قبل 3 أيام</span>", None),
        ("<span>3 نيسان</span>", None),
    ],
)
def test_visible_date(written, day):
    assert read_metadata(page(f"<div>{written}</div>" + paragraphs())).published == day


def test_date_of_the_address_when_the_page_says_none():
    head = '<link rel="canonical" href="https://wahah.example/2024/4/3/souq">'
    assert read_metadata(page(paragraphs(), head=head)).published == "2024-04-03"


@pytest.mark.parametrize("address", ["https://[/2024", "https://", "//", "javascript:alert(1)", "\u202ehttps://x"])
def test_an_address_that_is_none_is_passed_over(address):
    found = read_metadata(page("<b>كتب: سامي النجار</b>", head=f'<link rel="canonical" href="{address}">'))
    assert (found.byline, found.site, found.published) == ("سامي النجار", None, None)


def test_headline_is_the_heading_that_the_title_holds():
    markup = page(paragraphs(), head=f'<meta property="og:title" content="{HEADLINE}">')
    assert read_metadata(markup.replace("<main>", "<h1>صحيفة الواحة</h1><main>")).title == HEADLINE


def test_title_without_a_heading_loses_the_sites_name():
    head = '<meta property="og:site_name" content="صحيفة الواحة">'
    markup = page(paragraphs(), head=head).replace(f"<h1>{HEADLINE}</h1>", "")
    assert read_metadata(markup).title == HEADLINE


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.youm7.com/story/1", "اليوم السابع"),
        ("https://m.youm7.com/", "اليوم السابع"),
        ("https://www.bbc.com/arabic/1", "بي بي سي عربي"),
        ("https://www.bbc.com/news/1", None),
        ("https://notyoum7.com/", None),
        ("http://[", None),
        ("nonsense", None),
    ],
)
def test_outlet_by_address(address, name):
    assert outlet(address) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("(أبوظبي - الواحة)", "أبوظبي - الواحة"),
        ("سامي النجار - القاهرة", "سامي النجار"),
        ("@sami", None),
        ("https://wahah.example/sami", None),
        ("قال إنه سيبدأ العمل غدا في جميع الأحياء القديمة", None),
        ("", None),
    ],
)
def test_clean_name(text, name):
    assert clean_name(text) == name
