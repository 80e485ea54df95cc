"""The view for people: what it shows of each statement, and what it never lets through."""

import re

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from readings import READING

from tasrih.cli.terminal import FSI, PDI, Screen, width
from tasrih.cli.view import view
from tasrih.model import Article, Reading, Speaker, Statement
from tasrih.reading import read

TEXT = "خبر\nقال سالم للصحفيين إن الماء وصل، حسب زعمه\x1b[2J"
ARTICLE = Article(id="a", origin="x\x1b[31m.txt", text=TEXT, title="خبر", published="2024-03-13", site="الموقع")
BARE = Screen(isolates=False)


def span(words):
    start = TEXT.index(words)
    return ARTICLE.span(start, start + len(words))


def statement(**changes):
    fields = {
        "id": "s1",
        "cue": span("قال"),
        "source": span("سالم"),
        "content": (span("الماء وصل"),),
        "speaker": Speaker("سالم"),
        "kind": "indirect",
        "act": "assert",
        "confidence": 0.874,
        **changes,
    }
    return Statement(**fields)


def shown(*statements, screen=BARE, **options):
    return view(Reading(ARTICLE, statements), screen, **options)


def test_view_begins_with_headline_and_where_it_is_from():
    head = shown(statement()).splitlines()[:3]
    assert head == ["خبر", "x[31m.txt · الموقع · 2024-03-13", "1 statement by 1 speaker"]


def test_view_shows_who_how_and_what():
    assert shown(statement()).splitlines()[4:] == [
        "s1  سالم",
        "    says قال · reported · 0.87",
        "    │ الماء وصل",
    ]


def test_view_shows_the_source_words_only_where_they_differ():
    assert "s1  سالم ناصر (سالم)" in shown(statement(speaker=Speaker("سالم ناصر")))
    assert "(" not in shown(statement())
    assert "s1  nobody named\n" in shown(statement(speaker=None, source=None))


def test_view_makes_hedges_and_the_unsaid_unmistakable():
    text = shown(statement(hedge=span("حسب زعمه"), unsaid=True, voice="inferred"))
    assert "HEDGED, the article keeps its distance: حسب زعمه" in text
    assert "NOT SAID" in text
    assert "INFERRED" in text
    assert "HEDGED" not in shown(statement())


def test_view_shows_to_about_and_reasons_on_request():
    full = statement(to=span("للصحفيين"), about=span("سالم"), reasons=("verb + إن", "lexicon:verbs.tsv:qala"))
    assert "    to للصحفيين · about سالم\n" in shown(full)
    assert "why" not in shown(full)
    assert "    why: verb + إن, lexicon:verbs.tsv:qala\n" in shown(full, reasons=True)


def test_view_sets_in_what_lies_inside():
    lines = shown(statement(), statement(id="s2", inside="s1"), statement(id="s3", inside="s2")).splitlines()
    assert "    s2  سالم" in lines
    assert "        s3  سالم" in lines
    assert any(line.endswith("· inside s2") for line in lines)


def test_view_of_statements_inside_each_other_ends():
    assert shown(statement(inside="s2"), statement(id="s2", inside="s1")).count("inside") == 2


def test_view_keeps_the_width():
    long = statement(content=(ARTICLE.span(4, len(TEXT)),) * 3)
    text = shown(long, screen=Screen(columns=40))
    assert all(width(line) <= 40 for line in text.splitlines() if "│" in line)


def test_view_lets_no_escape_through():
    hostile = statement(content=(ARTICLE.span(4, len(TEXT)),), reasons=("\x1b[5m",))
    assert "\x1b" not in shown(hostile, reasons=True)
    coloured = shown(hostile, screen=Screen(colour=True), reasons=True)
    assert set(re.findall(r"\x1b\[[0-9;]*[a-zA-Z]", coloured)) <= {f"\x1b[{code}m" for code in ("0", "1", "2", "36")}


def test_view_isolates_every_arabic_word():
    text = shown(statement(to=span("للصحفيين")), screen=Screen()) + view(READING, Screen(), details=True)
    for line in text.splitlines():
        outside = re.sub(f"{FSI}[^{PDI}]*{PDI}", "", line)
        assert not re.search(r"[\u0600-\u06ff]", outside)


def test_view_cuts_long_sources_and_keeps_every_line_in_its_columns():
    long = statement(source=ARTICLE.span(4, len(TEXT)), speaker=Speaker("سالم " * 40))
    for reading in (Reading(ARTICLE, (long,)), READING):
        for line in view(reading, Screen(columns=44), details=True).splitlines()[2:]:
            assert width(line) <= 44, line


@given(st.text(alphabet="أحدثشموقالإن سبت12٣:،.«»\n\u200f\u202e\x1b()", max_size=200))
def test_view_of_any_text_isolates_and_keeps_the_width(text):
    made = read(Article(id="a", origin="a.txt", text=text, published="2024-03-13"))
    shown = view(made, Screen(columns=60), reasons=False, details=True)
    for line in shown.splitlines():
        outside = re.sub(f"{FSI}[^{PDI}]*{PDI}|\u2067[^{PDI}]*{PDI}|\u2066[^{PDI}]*{PDI}", "", line)
        assert not re.search(r"[\u0600-\u06ff\x1b\u202e]", outside)
        assert width(line) <= 60


def test_view_counts_only_what_there_is():
    assert shown(statement()).splitlines()[2] == "1 statement by 1 speaker"
    assert view(READING, BARE).splitlines()[2] == (
        "2 statements by 1 speaker · 4 claims · 2 places · 2 times · 1 number"
    )


def test_view_introduces_a_speaker_with_role_and_latin_form():
    lines = view(READING, BARE).splitlines()
    assert "s1  سالم Salim المتحدث باسم الجيش of الجيش Army" in lines
    assert "s2  سالم Salim" in lines


def test_view_says_of_a_role_in_the_source_nothing_more():
    source = READING.article.span(0, len("المتحدث باسم الجيش سالم"))
    first = replace(READING.statements[0], source=source)
    lines = view(replace(READING, statements=(first,)), BARE).splitlines()
    assert "s1  سالم Salim (المتحدث باسم الجيش سالم)" in lines


def test_view_says_when_it_was_said_and_on_what_occasion():
    assert "    says قال · reported · 0.00 · speech خطاب · said أمس = 2024-03-12" in view(READING, BARE).splitlines()


def test_view_says_when_where_and_how_many_below_the_words():
    lines = view(READING, BARE).splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("    │"))
    assert lines[at + 1 : at + 5] == [
        "    when منذ عام 2014 = since 2014 · where منبج Manbij, SY · إدلب Idlib, SY",
        "    how many about 600 جندي",
        "    → presence DENIED · الجيش Army · in منبج Manbij · إدلب Idlib",
        "      about 600 جندي · since 2014 · تواجد",
    ]


def test_view_does_not_let_names_in_latin_letters_stand_twice():
    actors = (replace(READING.actors[0], name="Salim"), READING.actors[1])
    assert "s1  Salim" in view(
        replace(READING, actors=actors, statements=(replace(READING.statements[0], speaker=Speaker("Salim", "a1")),)),
        BARE,
    )
