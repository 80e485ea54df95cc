"""`tasrih add`, `search` and `check` as a person or a program runs them."""

import csv
import io
import json
import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from tasrih.cli import main

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "news"
    made.mkdir()
    for name in ("report.txt", "briefing.html"):
        shutil.copy(ROOT / "samples" / name, made / name)
    return made


@pytest.fixture
def run(tmp_path):
    def invoke(*arguments, status=0, **options):
        environment = {"TASRIH_ARCHIVE": str(tmp_path / "a.db")}
        done = CliRunner().invoke(main, list(map(str, arguments)), env=environment, **options)
        assert done.exit_code == status, done.output
        return done

    return invoke


def test_add_keeps_and_passes_over_what_is_kept(run, folder):
    assert run("add", folder).stdout.startswith("2 new; ")
    assert run("add", folder).stdout.startswith("2 kept already; 0 statements")
    assert run("add", folder, "--again").stdout.startswith("2 the same; ")
    assert "all is as it was written" in run("check").stdout


def test_add_from_another_folder_finds_the_same_article(run, folder, monkeypatch):
    run("add", folder)
    monkeypatch.chdir(folder)
    assert run("add", ".").stdout.startswith("2 kept already")


def test_add_keeps_changed_files_as_new_versions(run, folder):
    run("add", folder)
    with (folder / "report.txt").open("a", encoding="utf-8") as file:
        file.write("\nوقالت الوزارة إنها ستنشر التفاصيل غدا.\n")
    assert run("add", folder, "--list").stdout.startswith(
        f"changed\t{folder / 'report.txt'}\n1 changed, 1 kept already"
    )
    assert "2 articles, 3 versions" in run("check").stdout


def test_add_keeps_pages(run, folder, tmp_path):
    run("add", "--keep-pages", folder)
    with sqlite3.connect(tmp_path / "a.db") as raw:
        assert raw.execute("SELECT count(*) FROM pages").fetchone() == (2,)
    raw.close()
    assert "2 pages" in run("check").stdout


def test_add_says_what_cannot_be_read_and_keeps_the_rest(run, folder):
    (folder / "bad.txt").write_bytes(b"\x00\x01\x02\xff" * 100)
    done = run("add", folder, folder / "none.txt", status=1)
    assert done.stdout.startswith("2 new, 2 not read; ")
    assert "bad.txt" in done.stderr
    assert "none.txt" in done.stderr


def test_add_takes_standard_input_but_no_page_of_it(run):
    text = (ROOT / "samples/report.txt").read_bytes()
    assert run("add", "-", input=text).stdout.startswith("1 new; ")
    run("add", "--keep-pages", "-", input=text, status=2)


def test_add_with_processes_keeps_the_same(run, folder):
    assert run("add", folder, "--jobs", 2).stdout.startswith("2 new; ")


def test_search_gives_json_of_the_contract(run, folder):
    run("add", folder)
    shown = json.loads(run("search", "--format", "json", "--limit", 3, "--facets").stdout)
    assert shown["total"] > len(shown["statements"]) == 3
    assert shown["statements"][0]["article"].keys() >= {"id", "origin", "title", "published", "site"}
    assert shown["facets"]["act"]
    more = json.loads(run("search", "--format", "json", "--limit", 3, "--after", shown["next"]).stdout)
    assert more["statements"][0]["id"] != shown["statements"][0]["id"]


def test_search_gives_csv_that_no_spreadsheet_runs(run, tmp_path):
    text = "عنوان الخبر الطويل بعض الشيء\nقال الوزير سامي خليل: «=1+1 ليست صيغة بل كلام عن القوات».\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    run("add", tmp_path / "a.txt")
    rows = list(csv.DictReader(io.StringIO(run("search", "--format", "csv").stdout)))
    assert rows
    assert any(row["content"].startswith("'=1+1") for row in rows)
    assert rows[0]["origin"] == os.fspath(tmp_path / "a.txt")


def test_search_shows_a_table_with_the_hits_marked(run, tmp_path):
    (tmp_path / "a.txt").write_text(
        "عنوان الخبر الطويل بعض الشيء\nقال الوزير سامي خليل إن القوات ستنسحب من المدينة قريبا.\n", encoding="utf-8"
    )
    run("add", tmp_path / "a.txt")
    shown = run("search", "قوات", "--plain").stdout
    assert shown.startswith("1 statement\n")
    assert "[القوات] ستنسحب" in shown
    assert run("search", "دبابات", "--plain").stdout == "0 statements\n"


def test_search_says_what_it_cannot_understand(run, folder):
    run("add", folder / "report.txt")
    assert "is no date" in run("search", "--said-from", "yesterday", status=2).stderr
    assert "no such file" in run("search", "x", "--archive", "none.db", status=1).stderr
    assert "not an archive" in run("search", "x", "--archive", folder / "report.txt", status=1).stderr


def test_check_says_what_is_wrong_and_makes_the_index_anew(run, folder, tmp_path):
    run("add", folder)
    with sqlite3.connect(tmp_path / "a.db") as raw:
        raw.execute("INSERT INTO search(search) VALUES ('delete-all')")
    raw.close()
    assert "something is wrong" in run("check", status=1).stdout
    assert "all is as it was written" in run("check", "--reindex").stdout


def test_add_takes_names_that_are_no_unicode(run, folder):
    odd = os.fsencode(folder) + b"/\xff.txt"
    os.rename(os.fsencode(folder / "report.txt"), odd)
    assert run("add", folder).stdout.startswith("2 new; ")
    assert run("add", folder).stdout.startswith("2 kept already; ")
