"""What is kept comes back as it was, once, with its history."""

import hashlib
import sqlite3

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasrih import archive as archives
from tasrih.archive import Item
from tasrih.model import Article, Clash, Reading, Speaker, Statement

from .making import statement


def test_a_reading_comes_back_as_it_was(archive, report, briefing):
    for reading in (report, briefing):
        assert archive.add(reading).outcome == "new"
        assert archive.get(reading.article.origin) == reading
        assert archive.get(reading.article.id) == reading
    assert archive.check() == []


def test_the_same_article_twice_is_one(archive, report):
    archive.add(report)
    again = archive.add(report)
    assert (again.outcome, again.version) == ("unchanged", 1)
    assert archive.size() == {"articles": 1, "versions": 1, "statements": len(report.statements), "pages": 0}


def test_a_changed_article_is_a_new_version_and_the_old_one_stays(archive):
    first, second = statement("انسحبت القوات", origin="x"), statement("بقيت القوات", origin="x")
    archive.add(first)
    assert archive.add(second) == msgspec.structs.replace(archive.add(second), outcome="changed")
    assert archive.get("x") == second
    assert archive.get("x", 1) == first
    assert archive.search("انسحبت").total == 0
    assert archive.search("بقيت").total == 1
    assert archive.check() == []


def test_the_same_bytes_read_better_take_the_place_of_the_reading(archive):
    first = statement("انسحبت القوات", origin="x", published="2020-05-17")
    better = msgspec.structs.replace(
        first,
        article=msgspec.structs.replace(first.article, published="2021-01-02"),
        statements=(msgspec.structs.replace(first.statements[0], act="deny"),),
    )
    archive.add(first, digest="d")
    done = archive.add(better, digest="d")
    assert (done.outcome, done.version) == ("reread", 1)
    assert archive.get("x") == better
    assert archive.size()["statements"] == 1
    assert [found.statement.act for found in archive.search("انسحبت").found] == ["deny"]
    assert archive.check() == []


def test_texts_without_an_origin_are_articles_of_their_own(archive):
    archive.add(statement("انسحبت القوات", origin="text"))
    archive.add(statement("بقيت القوات", origin="text"))
    assert archive.size()["articles"] == 2


def test_one_batch_may_hold_an_article_twice(archive):
    first, second = statement("انسحبت القوات", origin="x"), statement("بقيت القوات", origin="x")
    outcomes = [kept.outcome for kept in archive.add_all([Item(first), Item(second), Item(second)])]
    assert outcomes == ["new", "changed", "unchanged"]
    assert archive.get("x") == second
    assert archive.check() == []


def test_pages_are_kept_by_their_hash(archive, report):
    page = b"<html>\x00 \xff" * 500
    archive.add(report, page=page)
    assert archive.page(report.article.origin) == page
    assert archive.digests([report.article.origin, "nothing"]) == {
        report.article.origin: hashlib.sha256(page).hexdigest()
    }
    assert archive.check() == []


def test_a_page_may_be_kept_later(archive, report):
    page = b"text"
    archive.add(report, digest=hashlib.sha256(page).hexdigest())
    assert archive.page(report.article.id) is None
    assert archive.add(report, page=page).outcome == "unchanged"
    assert archive.page(report.article.id) == page


def test_what_is_not_there_is_said(archive):
    with pytest.raises(LookupError, match="no article 'x'"):
        archive.get("x")


def test_readings_are_given_in_the_order_of_their_keeping(archive, report, briefing):
    archive.add_all([Item(report), Item(briefing)])
    assert sorted(one.article.origin for one in archive.readings()) == sorted(
        [report.article.origin, briefing.article.origin]
    )


ODD = st.text(st.characters(codec=None, exclude_categories=()), min_size=1, max_size=60)


@given(ODD, ODD, st.floats(0, 1), st.sampled_from(["2020-01-01", None, "x", "2020-05-06T10:00:00+03:00"]))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_comes_back(archive, text, origin, confidence, published):
    article = Article("f" * 16, origin + "!", text, published=published, title=text)
    whole = article.span(0, len(text))
    one = Statement("s1", whole, whole, (whole,), Speaker(text), "direct", "deny", confidence=confidence)
    anchor = msgspec.structs.replace(Reading(article).anchor, day=None, clashes=(Clash(whole, text),))
    reading = Reading(article, (one,), anchor=anchor)
    key = archive.add(reading).key
    assert archive.get(key) == reading
    assert archive.get(key).to_dict() == reading.to_dict()
    assert archive.check() == []


def test_the_check_finds_what_was_changed_behind_its_back(tmp_path, report):
    path = tmp_path / "a.db"
    with archives.open(path) as archive:
        archive.add(report, page=b"page")
    damages = {
        "UPDATE pages SET data = x'00'": "page",
        "UPDATE statements SET act = 'ask' WHERE label = 's1'": "statements are not those of the reading",
        'UPDATE statement_records SET record = replace(record, \'"act":"\', \'"act": "\')': "not the one that was kept",
        "DELETE FROM statement_records WHERE id = (SELECT min(id) FROM statement_records)": "record is missing",
        "INSERT INTO search(search) VALUES ('delete-all')": "index",
        "UPDATE articles SET version_id = 77": "version of today is missing",
        "UPDATE mentions SET actor_id = 5 WHERE ordinal = 0": "mention's actor is missing",
    }
    whole = path.read_bytes()
    for command, said in damages.items():
        path.write_bytes(whole)
        with sqlite3.connect(path) as raw:
            raw.execute(command)
        raw.close()
        with archives.open(path, read_only=True) as archive:
            assert any(said in problem for problem in archive.check()), command


def test_the_check_finds_a_span_that_is_not_its_text(archive):
    good = statement("انسحبت القوات", origin="x")
    bad = msgspec.structs.replace(good, article=msgspec.structs.replace(good.article, text="ا" + good.article.text))
    archive.add(bad)
    assert any("in the article" in problem for problem in archive.check())
