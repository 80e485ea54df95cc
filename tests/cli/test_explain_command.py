"""`tasrih explain`: reasons, rows and characters of one statement."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tasrih.cli import main

SAMPLE = Path(__file__).parents[2] / "samples/report.txt"


@pytest.fixture
def run():
    def invoke(*arguments, **options):
        return CliRunner().invoke(main, ["explain", *map(str, arguments)], **options)

    return invoke


@pytest.fixture
def first():
    read = CliRunner().invoke(main, ["read", "--format", "jsonl", str(SAMPLE)])
    return json.loads(read.stdout)["statements"][0]


def test_explain_shows_reasons_characters_and_passage(run, first):
    text = run(SAMPLE, first["id"], "--plain").stdout
    assert all(reason in text for reason in first["reasons"])
    assert f"{first['cue']['start']}:{first['cue']['end']}" in text
    assert f"[{first['cue']['text']}]" in text


def test_explain_for_programs(run, first):
    explanation = json.loads(run(SAMPLE, first["id"], "--format", "json").stdout)
    assert explanation["statement"] == first
    assert [reason["name"] for reason in explanation["reasons"]] == first["reasons"]
    text = SAMPLE.read_text(encoding="utf-8")
    for span in (explanation["passage"], *(part["span"] for part in explanation["parts"])):
        assert text[span["start"] : span["end"]] == span["text"]


def test_explain_shows_the_row_of_a_cue_with_its_gloss_and_example(run):
    text = run("-", "s1", "--plain", input="عنوان\nقال الوزير سالم الناصر إن الماء وصل.\n".encode()).stdout
    assert "row qala of verbs.tsv\n" in text
    assert "gloss say · example قال الوزير" in text


def test_explain_takes_the_ids_of_actors_and_places(run):
    article = "عنوان\nوصل الوفد إلى طرابلس قادما من بيروت. وقال الوزير سالم الناصر إن الماء وصل.\n".encode()
    assert "what it is called" in run("-", "a1", "--plain", input=article).stdout
    assert "why this place of that name" in run("-", "p1", "--plain", input=article).stdout
    assert json.loads(run("-", "a1", "--format", "json", input=article).stdout)["statements"] == ["s1"]
    assert json.loads(run("-", "p1", "--format", "json", input=article).stdout)["place"]["country"] == "LB"


@pytest.mark.parametrize(("name", "kind"), [("a99", "actor"), ("p99", "place"), ("s99", "statement")])
def test_explain_says_what_is_not_there(run, name, kind):
    result = run(SAMPLE, name)
    assert result.exit_code == 2
    assert f"no {kind} '{name}'" in result.stderr


def test_explain_takes_standard_input(run, first):
    assert run("-", first["id"], input=SAMPLE.read_bytes()).exit_code == 0


def test_explain_of_an_unknown_statement_is_wrong_usage(run):
    result = run(SAMPLE, "nonsense")
    assert result.exit_code == 2
    assert "no statement 'nonsense'" in result.stderr


@pytest.mark.parametrize("arguments", [("nowhere.txt",), ("-",)])
def test_explain_of_an_unreadable_input(run, arguments):
    result = run(*arguments, "s1", input=b"")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("tasrih: ")
