"""The tables: what is refused, and what the committed ones hold."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from tasrih.errors import LexiconError
from tasrih.lexicon.compile import compile_tables
from tasrih.lexicon.records import Compiled
from tasrih.lexicon.schemas import VERBS
from tasrih.lexicon.store import Store, read_compiled
from tasrih.lexicon.tables import read

TABLES = Path(__file__).resolve().parents[2] / "lexicon"
GOOD = "qala\tقال\tيقول\tقائل\tقول\tassert\tsaid\t0\tan,obj\thigh\tsay\tقال الوزير إن الخطة جاهزة"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    target = tmp_path / "lexicon"
    shutil.copytree(TABLES, target)
    return target


def with_verb(folder: Path, row: str) -> Path:
    path = folder / "verbs.tsv"
    path.write_text(path.read_text("utf-8") + row + "\n", "utf-8")
    return folder


def changed(**cells: str) -> str:
    row = dict(zip(VERBS, GOOD.split("\t"), strict=True)) | {"id": "new"} | cells
    return "\t".join(row[column] for column in VERBS)


def test_the_committed_table_is_what_the_tables_compile_to() -> None:
    assert msgspec.json.decode(read_compiled(), type=Compiled) == compile_tables(TABLES)


def test_the_store_opens_every_part() -> None:
    want, store = compile_tables(TABLES), Store(read_compiled())
    assert [store.entries, store.features, store.forms] == [want.entries, want.features, want.forms]
    assert [store.slots, store.phrases, store.tables] == [want.slots, want.phrases, want.tables]
    assert store.blocked == set(want.blocked)


def test_compiling_twice_gives_the_same_bytes() -> None:
    assert msgspec.json.encode(compile_tables(TABLES)) == msgspec.json.encode(compile_tables(TABLES))


def test_a_good_row_is_taken(folder: Path) -> None:
    assert "verbs.tsv:new" in {e.row for e in compile_tables(with_verb(folder, changed())).entries}


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (GOOD, "duplicate id qala"),
        (changed(example="ذهب الولد إلى المدرسة"), "the example holds none"),
        (changed(act="says"), "act is 'says'"),
        (changed(voice="heard"), "voice is 'heard'"),
        (changed(hedge="yes"), "hedge is 'yes'"),
        (changed(strength="strong"), "strength is 'strong'"),
        (changed(frames="an,nowhere"), "frames.tsv lacks"),
        (changed(lemma="رد", present="يرد", example="رد الوزير"), "needs its shadda"),
        (changed(id="Qala"), "small letters"),
        (changed(gloss=""), "a cell is empty"),
        (changed(example=""), "a cell is empty"),
        (changed() + "\tmore", "13 cells, 12 wanted"),
    ],
)
def test_a_malformed_verb_is_refused_with_its_file_and_line(folder: Path, row: str, why: str) -> None:
    lines = (folder / "verbs.tsv").read_text("utf-8").count("\n") + 1
    with pytest.raises(LexiconError, match=why) as error:
        compile_tables(with_verb(folder, row))
    assert str(error.value).startswith(f"verbs.tsv:{lines}: ")


@pytest.mark.parametrize(
    ("table", "row", "why"),
    [
        ("titles", "new\tساحر\twizard\tm\twizard\tوصل ساحر القرية", "kind is 'wizard'"),
        ("titles", "new\tساحر\trole\tx\twizard\tوصل ساحر القرية", "gender is 'x'"),
        ("bodies", "new\tسيرك\tother\tm\tcircus\tوصل الوفد", "the example holds none"),
        ("times", "new\tبرهة\tday\tmoment", "4 cells, 5 wanted"),
        ("phrases", "new\tبحسب كذا\t3\tassert\tsaid\tboth\t0\t0\tx\tبحسب كذا", "cue_words is '3'"),
        ("phrases", "new\t{verb:nosuch} كذا\t1\tassert\tsaid\tboth\t0\t0\tx\tفعل كذا", "no verb has the id"),
    ],
)
def test_a_malformed_row_of_another_table_is_refused(folder: Path, table: str, row: str, why: str) -> None:
    path = folder / f"{table}.tsv"
    path.write_text(path.read_text("utf-8") + row + "\n", "utf-8")
    with pytest.raises(LexiconError, match=why) as error:
        compile_tables(folder)
    assert str(error.value).startswith(f"{table}.tsv:")


def test_a_wrong_header_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "verbs.tsv"
    path.write_text("id\tlemma\n" + GOOD + "\n", "utf-8")
    with pytest.raises(LexiconError, match=r"verbs\.tsv: the header must be"):
        read(path, VERBS)


def test_a_table_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"homographs\.tsv: .*No such file"):
        compile_tables(tmp_path)


def test_no_cell_holds_a_presentation_form_or_an_invisible_character() -> None:
    bad = {
        *range(0xFB50, 0xFE00),
        *range(0xFE70, 0xFF00),
        0x200B,
        0x200C,
        0x200D,
        0x200E,
        0x200F,
        0xFEFF,
        0xA0,
    }
    for path in sorted(TABLES.glob("*.tsv")):
        assert not bad & {ord(c) for c in path.read_text("utf-8")}, path.name


@pytest.mark.parametrize(
    ("table", "least"),
    [("verbs", 350), ("nouns", 100), ("phrases", 90), ("titles", 200), ("bodies", 150)],
)
def test_the_tables_are_wide(table: str, least: int) -> None:
    lines = (TABLES / f"{table}.tsv").read_text("utf-8").splitlines()
    assert sum(not line.startswith("#") for line in lines) - 1 >= least
