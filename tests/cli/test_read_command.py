"""`tasrih read` as a person or a program runs it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from tasrih.cli import main

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples/report.txt"
PAGE = ROOT / "samples/report.html"


@pytest.fixture
def run():
    def invoke(*arguments, **options):
        return CliRunner().invoke(main, ["read", *map(str, arguments)], **options)

    return invoke


@pytest.fixture
def folder(tmp_path):
    """Readable and unreadable inputs in one folder."""
    text = SAMPLE.read_text(encoding="utf-8")
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(f"{text}\nالخبر رقم {number}.\n", encoding="utf-8")
    (tmp_path / "3.txt").write_bytes(b"\x00\x01\x02\xff" * 100)
    (tmp_path / "4.txt").write_text("", encoding="utf-8")
    return tmp_path


def objects(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_read_prints_every_span_as_it_stands_in_the_text(run):
    (article,) = objects(run("--format", "jsonl", SAMPLE))
    assert article["text"] == SAMPLE.read_text(encoding="utf-8")
    statements = article["statements"]
    assert len(statements) >= 20
    for statement in statements:
        parts = [statement[key] for key in ("cue", "source", "hedge", "to", "about") if statement[key]]
        for span in [*parts, *statement["content"]]:
            assert article["text"][span["start"] : span["end"]] == span["text"]
    assert [one["cue"]["start"] for one in statements] == sorted(one["cue"]["start"] for one in statements)


@pytest.mark.parametrize("name", ["report", "briefing"])
def test_read_of_a_page_says_the_same_as_of_its_text(run, name):
    paths = (ROOT / f"samples/{name}.{kind}" for kind in ("html", "txt"))
    page, text = (objects(run("--format", "jsonl", path))[0] for path in paths)
    said = [
        [(one["cue"]["text"], [part["text"] for part in one["content"]]) for one in article["statements"]]
        for article in (page, text)
    ]
    assert said[0] == said[1]
    assert page["site"] == "صحيفة مرفأ الأخبار"
    assert page["published"].startswith("2024-03-13")


def test_read_gives_errors_their_line_and_goes_on(run, folder):
    result = run("--format", "jsonl", folder, folder / "nowhere.txt")
    assert result.exit_code == 1
    kinds = [one.get("error", {}).get("kind") for one in objects(result)]
    assert kinds == [None, None, None, "not-text", "empty", None, "unreadable"]
    assert result.stderr.count("tasrih: ") == 3


def test_read_json_is_one_array(run, folder):
    result = run("--format", "json", folder)
    lines = run("--format", "jsonl", folder)
    assert json.loads(result.stdout) == objects(lines)


def test_read_json_of_an_empty_folder_is_an_empty_array(run, tmp_path):
    result = run("--format", "json", tmp_path)
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])


def test_read_takes_standard_input(run):
    result = run("-", "--format", "jsonl", input=SAMPLE.read_bytes())
    assert objects(result)[0]["origin"] == "-"
    assert objects(result)[0]["statements"]


def test_read_for_people_is_plain_in_a_pipe(run):
    shown, plain = run(SAMPLE), run(SAMPLE, "--plain")
    assert "\x1b" not in shown.stdout
    assert "\u2068" in shown.stdout
    assert "\u2068" not in plain.stdout
    assert "why:" in run(SAMPLE, "--reasons").stdout


def test_read_shows_actors_places_times_and_numbers(run):
    shown = run(SAMPLE, "--plain", "--published", "2024-03-13").stdout
    for heading in ("occasions", "actors", "places", "times, resolved against 2024-03-13", "numbers"):
        assert f"\n\n{heading}" in shown
    detailed = run(SAMPLE, "--plain", "--details").stdout
    assert len(detailed) > len(shown)
    assert "not anchored" in detailed


def test_read_takes_a_date_for_what_states_none(run):
    def published(*arguments):
        return objects(run("--format", "jsonl", *arguments))[0]["published"]

    assert published(SAMPLE) is None
    assert published(SAMPLE, "--published", "2024-03-13") == "2024-03-13"
    assert published(PAGE, "--published", "2001-01-01").startswith("2024-03-13")


def test_read_of_the_briefing_knows_when_where_how_many_and_what_is_claimed(run):
    (article,) = objects(run("--format", "jsonl", ROOT / "samples/briefing.txt"))
    places = {place["id"]: place["latin"] for place in article["places"]}
    assert {"Tabqa", "Raqqa", "Manbij", "Deir ez-Zor", "Hasakah"} <= set(places.values())
    assert "../2024-12-31" in [time["value"] for time in article["times"]]
    (number,) = [one for one in article["quantities"] if one["low"] == 600]
    assert (number["of"]["text"], number["approximate"]) == ("مقاتل", True)
    (occasion,) = article["occasions"]
    assert (occasion["kind"], places[occasion["place"]]) == ("press conference", "Tabqa")
    denied = {places[claim["place"]] for claim in article["claims"] if claim["polarity"] == "denied" and claim["place"]}
    assert {"Manbij", "Deir ez-Zor"} <= denied


@pytest.mark.parametrize(
    "arguments", [(), ("--format", "xml", "a"), ("--jobs", "0", "a"), ("--published", "yesterday", "a")]
)
def test_read_of_wrong_usage(run, arguments):
    assert run(*arguments).exit_code == 2


def test_read_with_several_processes_prints_the_same_bytes(folder):
    program = "from tasrih.cli import main; main()"
    command = [sys.executable, "-c", program, "read", "--format", "jsonl", "--published", "2024-03-13"]
    outputs = [
        subprocess.run([*command, "--jobs", jobs, folder], capture_output=True, check=False) for jobs in ("1", "2")
    ]
    assert [done.returncode for done in outputs] == [1, 1]
    assert outputs[0].stdout == outputs[1].stdout
    assert outputs[0].stdout.count(b"\n") == 6
    assert outputs[0].stdout.count(b'"published":"2024-03-13"') == 4


def test_read_ends_quietly_when_its_reader_stops(folder):
    program = f"{sys.executable} -c 'from tasrih.cli import main; main()'"
    paths = " ".join([str(SAMPLE)] * 200)
    done = subprocess.run(
        f"{program} read --format jsonl {paths} | head -c 10", shell=True, capture_output=True, check=True
    )
    assert (done.stdout, done.stderr) == (b'{"schema":', b"")


def test_geojson_is_one_collection_of_all_articles(run, folder):
    result = run(folder, "--format", "geojson")
    made = json.loads(result.stdout)
    assert made["type"] == "FeatureCollection"
    assert all(feature["type"] == "Feature" for feature in made["features"])
    assert result.exit_code == 1


def test_geojson_of_nothing_readable_is_an_empty_collection(run, tmp_path):
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    result = run(tmp_path / "a.txt", "--format", "geojson")
    assert json.loads(result.stdout) == {"type": "FeatureCollection", "features": []}
