"""Pages: headline and body kept, furniture and markup left out, metadata read, odd markup survived."""

from __future__ import annotations

import json

import pytest

from tasrih.errors import EmptyInput, NotArabic
from tasrih.ingest import article_from_bytes

from .texts import ENGLISH, HEADLINE, PARAGRAPHS, PERSIAN, page, paragraphs

EXPECTED = "\n".join((HEADLINE, *PARAGRAPHS))
COMMENT = "كلام جميل لكننا سمعنا هذه الوعود من قبل ولم نر شيئا على الأرض، فمتى يبدأ العمل فعلا يا سادة؟ " * 2


def read(markup: str | bytes, origin: str = "page.html"):
    return article_from_bytes(markup if isinstance(markup, bytes) else markup.encode(), origin=origin)


def test_page_text_is_headline_and_paragraphs():
    article = read(page(paragraphs()))
    assert article.text == EXPECTED
    assert (article.title, article.language, article.furniture) == (HEADLINE, "ar", ())


OTHERS = ("افتتاح المكتبة العامة في حي المنارة", "طقس الغد غائم جزئيا على الساحل")
LINKS = "".join(f'<li><a href="/{words[:3]}">{words}</a></li>' for words in OTHERS)
EXCERPT = f'<div><a href="/1">{OTHERS[0]}</a><p>{"وقال المنظمون إن الإقبال فاق التوقعات " * 6}</p></div>'
CONSENT = (
    "نستخدم ملفات تعريف الارتباط لتحسين تجربتك، وبمتابعة التصفح فإنك توافق على سياسة الخصوصية "
    "الخاصة بنا وعلى استخدام هذه الملفات لأغراض التحليل."
)
FURNITURE = {
    "share": '<div class="share-buttons"><span>شارك المقال</span><a>فيسبوك</a><a>واتساب</a></div>',
    "related by class": f'<div class="related-posts"><h3>قد يعجبك أيضاً</h3><ul>{LINKS}</ul></div>',
    "related by heading": f'<div class="c7"><h4>اقرأ أيضا</h4><ul>{LINKS}</ul></div>',
    "related with excerpts": f'<section class="related"><h3>أخبار ذات صلة</h3>{EXCERPT * 4}</section>',
    "comments": (
        f'<div id="comments"><h3>تعليقان</h3><ol><li><b>أبو فارس</b><p>{COMMENT}</p></li>'
        f"<li><b>مها</b><p>{COMMENT}</p></li></ol><h3>اترك تعليقاً</h3>"
        "<p>لن يتم نشر عنوان بريدك الإلكتروني.</p></div>"
    ),
    "consent": f'<div class="cookie-bar"><p>{CONSENT}</p><button>موافق</button></div>',
    "tags": '<p class="tags">الوسوم: <a>سوق</a> <a>ترميم</a></p>',
    "newsletter": '<div class="newsletter"><h4>النشرة البريدية</h4><p>اشترك في نشرتنا البريدية</p></div>',
}


@pytest.mark.parametrize("name", FURNITURE)
def test_furniture_after_the_body_is_left_out(name):
    assert read(page(paragraphs() + FURNITURE[name])).text == EXPECTED


@pytest.mark.parametrize("name", ["share", "related by class", "related by heading", "tags"])
def test_furniture_within_the_body_is_left_out(name):
    first, *rest = PARAGRAPHS
    body = (
        f'<div class="entry-content"><p>{first}</p>{FURNITURE[name]}' + "".join(f"<p>{p}</p>" for p in rest) + "</div>"
    )
    assert read(page(body)).text == EXPECTED


@pytest.mark.parametrize("name", ["entry-content no-share", "social-page article-body", "widget single-content"])
def test_an_article_in_a_container_named_like_furniture_is_kept(name):
    assert read(page(paragraphs().replace('class="story"', f'class="{name}"'))).text == EXPECTED


@pytest.mark.parametrize("name", ["related", "share", "tags widget"])
def test_an_article_in_a_container_named_as_furniture_alone_is_kept(name):
    assert PARAGRAPHS[1] in read(page(paragraphs().replace('class="story"', f'class="{name}"'))).text


def test_lost_lead_is_put_back_on_top():
    lead, *rest = PARAGRAPHS
    body = f'<div class="announce">{lead}</div><div class="media"><img src="a.jpg"></div>'
    body += '<div class="text">' + "".join(f"<p>{words}</p>" for words in (*rest, *rest[::-1])) + "</div>"
    head = f'<meta property="og:description" content="{lead[:120]}...">'
    lines = read(page(body, head=head)).text.split("\n")
    assert lines[:3] == [HEADLINE, lead, rest[0]]
    assert lines.count(lead) == 1


def test_markup_in_the_text_is_text_and_nothing_is_run():
    words = f"{PARAGRAPHS[0]} &lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;"
    hostile = f'<div class="story"><p onclick="x()">{words}</p><script>document.write("<p>قيل")</script>'
    text = read(page(hostile + "".join(f"<p>{p}</p>" for p in PARAGRAPHS[1:]) + "</div>")).text
    assert "<script>alert(1)</script> &amp;" in text
    assert "document.write" not in text


def test_control_and_direction_characters_are_dropped_from_a_page():
    odd = "\u202eقال\u202c \u200fالوزير\x07 إن\u00ad العمل يبدأ غدا\u2066\ufeff في جميع أحياء المدينة وأسواقها."
    text = read(page(paragraphs() + f"<p>{odd}</p>")).text
    assert text.split("\n")[-1] == "قال الوزير إن العمل يبدأ غدا في جميع أحياء المدينة وأسواقها."


@pytest.mark.parametrize("cut", [0.55, 0.7, 0.9, 0.97])
def test_truncated_page_gives_what_is_left(cut):
    markup = page(paragraphs())
    text = read(markup[: int(len(markup) * cut)]).text
    assert text.startswith(f"{HEADLINE}\n{PARAGRAPHS[0][:40]}")


@pytest.mark.parametrize("charset", ["cp1256", "iso8859-6", "utf-16", "utf-8-sig"])
def test_page_without_a_charset(charset):
    markup = page(paragraphs()).replace('<meta charset="utf-8">', "")
    assert read(markup.encode(charset)).text == EXPECTED


def test_page_without_its_extension_and_text_with_a_pages():
    assert read(page(paragraphs()), origin="saved").text == EXPECTED
    assert read("\n".join(PARAGRAPHS), origin="a.html").text == "\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "markup",
    [
        "<html></html>",
        "<!-- لا شيء هنا -->",
        "<html><body><script>var a='قال الوزير'</script></body></html>",
        "<html><body><!--" + paragraphs(),
        '<html><body><nav><a href="/">الرئيسية</a></nav><div class="share">شارك المقال</div></body></html>',
    ],
)
def test_page_without_an_article_is_empty(markup):
    with pytest.raises(EmptyInput):
        read(markup)


@pytest.mark.parametrize("words", [ENGLISH, PERSIAN])
def test_page_in_another_language_is_refused(words):
    with pytest.raises(NotArabic):
        read(page(f"<p>{words}</p>" * 4))


def test_body_of_the_json_ld_when_the_markup_has_none():
    data = {"@graph": [{"@type": ["NewsArticle"], "articleBody": "\n".join(PARAGRAPHS)}]}
    assert read(page("", head=ld(data))).text == EXPECTED


def ld(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'
