"""Invented articles, hand-made readings, and the figures that an independent scorer printed for them."""

import json
from pathlib import Path

import pytest

from tasrih.errors import MarksError
from tasrih.evaluation import evaluate, render

HERE = Path(__file__).parent
CORPUS, READINGS = HERE / "corpus", HERE / "readings.jsonl"


@pytest.fixture(scope="module")
def report():
    return evaluate(CORPUS, readings=READINGS)


def test_evaluate_prints_the_recorded_figures(report):
    recorded = (HERE / "figures.txt").read_text(encoding="utf-8").splitlines()
    assert render(report).splitlines()[: len(recorded)] == recorded


def test_evaluate_breaks_down_by_what_was_marked_and_what_was_read(report):
    judge = report.breakdowns["act"]["judge"]["found"]
    assert (judge.marked, judge.read, judge.recall, judge.precision) == (2, 0, 0.5, 0.0)
    assert list(report.breakdowns["outlet"]) == ["alpha", "beta"]
    assert report.breakdowns["outlet"]["beta"]["who"].recall == pytest.approx(4 / 5)


def test_evaluate_groups_add_up_to_the_whole(report):
    for groups in report.breakdowns.values():
        assert sum(pair["found"].marked for pair in groups.values()) == report.marked
        assert sum(pair["found"].read for pair in groups.values()) == report.read


def test_evaluate_calibrates_against_found_and_who(report):
    assert report.calibration["found"].distance == pytest.approx(2.1 / 11)
    assert report.calibration["who"].distance == pytest.approx(2.6 / 11)


def test_evaluate_names_what_was_not_read(report):
    assert report.unread == ("n4_alpha",)
    assert "not read: n4_alpha" in render(report)


def rewritten(tmp_path, change):
    """The readings with one change made to each article."""
    path = tmp_path / "readings.jsonl"
    articles = [json.loads(line) for line in READINGS.read_text(encoding="utf-8").splitlines()]
    path.write_text("".join(json.dumps(change(article)) + "\n" for article in articles), encoding="utf-8")
    return path


def test_evaluate_refuses_a_reading_of_another_text(tmp_path):
    path = rewritten(tmp_path, lambda article: {**article, "text": article["text"].strip()})
    with pytest.raises(MarksError, match="another text was read"):
        evaluate(CORPUS, readings=path)


def test_evaluate_counts_an_article_with_an_error_as_not_read(tmp_path):
    path = rewritten(tmp_path, lambda article: {"origin": article["origin"], "error": {"kind": "empty"}})
    report = evaluate(CORPUS, readings=path)
    assert (report.read, len(report.unread), report.matched) == (0, 4, {})


def test_evaluate_leaves_calibration_out_where_nobody_gave_confidence(tmp_path):
    def without(article):
        return {**article, "statements": [{**one, "confidence": None} for one in article["statements"]]}

    assert evaluate(CORPUS, readings=rewritten(tmp_path, without)).calibration == {}


def test_evaluate_refuses_lines_that_are_no_articles(tmp_path):
    path = tmp_path / "readings.jsonl"
    path.write_text("[1]\n", encoding="utf-8")
    with pytest.raises(MarksError, match=r"readings\.jsonl:1: no article"):
        evaluate(CORPUS, readings=path)


def test_evaluate_reads_the_corpus_itself():
    report = evaluate(CORPUS)
    assert (report.documents, report.marked, report.unread) == (4, 11, ())
    assert report.read > 0
