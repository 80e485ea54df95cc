"""Triggers: which words open a claim or an occasion, and what the tables refuse."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from tasrih.arabic.fold import fold_word
from tasrih.errors import LexiconError
from tasrih.lexicon.records import Triggers
from tasrih.lexicon.trigger_rows import compile_triggers
from tasrih.lexicon.triggers import scope_words, scopes, trigger_forms, triggers

TABLES = Path(__file__).resolve().parents[2] / "lexicon"
CLAIM = "new\tpresence\tstay\tجال|يجول\t-\t-\t-\taffirmed\tفي\troam\tيجول الجيش في المدينة"


def names(word: str) -> set[tuple[str, str, str]]:
    return {(f.trigger.row, f.feature.part, f.proclitic) for f in trigger_forms(fold_word(word))}


def test_the_committed_file_is_what_the_tables_compile_to() -> None:
    assert msgspec.json.decode(msgspec.json.encode(triggers()), type=Triggers) == compile_triggers(TABLES)


@pytest.mark.parametrize(
    ("word", "row", "part", "proclitic"),
    [
        ("وتنتشر", "claims.tsv:intashara", "present", "و"),
        ("سينسحبون", "claims.tsv:insahaba", "present", "س"),
        ("المتواجدة", "claims.tsv:tawajada", "participle", "ال"),
        ("بالسيطرة", "claims.tsv:saytara", "masdar", "بال"),
        ("تعاوننا", "claims.tsv:taawana", "masdar", ""),
        ("توجد", "claims.tsv:yujad", "present", ""),
        ("عليهم", "claims.tsv:ala", "noun", ""),
        ("عقده", "occasions.tsv:aqada", "past", ""),
        ("مؤتمراً", "occasions.tsv:mutamar", "noun", ""),
        ("وللبيان", "occasions.tsv:bayan_bare", "noun", "ولل"),
    ],
)
def test_a_form_with_its_proclitics_is_found(word: str, row: str, part: str, proclitic: str) -> None:
    assert (row, part, fold_word(proclitic)) in names(word)


@pytest.mark.parametrize("word", ["كتاب", "مدينة", "الرئيس", "وجد", "600", "", "و", "«", "علاه"])
def test_other_words_open_nothing(word: str) -> None:
    assert {row for row, _, _ in names(word)} <= {"occasions.tsv:kataba"}


def test_a_verb_given_without_past_has_none() -> None:
    assert names("وجدت") == set()


def test_the_words_that_follow_are_kept_with_the_form() -> None:
    rests = {f.feature.rest for f in trigger_forms("مءتمر") or trigger_forms(fold_word("مؤتمر"))}
    assert (fold_word("صحفي"),) in rests
    assert () in rests


def test_scopes_are_found_by_their_first_word_longest_first() -> None:
    rows = scope_words()[fold_word("لا")]
    assert rows[0][1] in {"still", "only"}
    assert [len(words) for words, _ in rows] == sorted((len(words) for words, _ in rows), reverse=True)
    assert "tawaqqaa" in {name for scope in scopes("wish") for name in scope.verbs}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    target = tmp_path / "lexicon"
    shutil.copytree(TABLES, target)
    return target


def with_row(folder: Path, table: str, row: str) -> Path:
    path = folder / table
    path.write_text(path.read_text("utf-8") + row + "\n", "utf-8")
    return folder


def test_a_good_row_is_taken(folder: Path) -> None:
    assert "claims.tsv:new" in {t.row for t in compile_triggers(with_row(folder, "claims.tsv", CLAIM)).entries}


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (CLAIM.replace("presence", "absence"), "type is"),
        (CLAIM.replace("affirmed", "perhaps"), "polarity is"),
        (CLAIM.replace("|يجول", ""), r"past\|present"),
        (CLAIM.replace("يجول الجيش", "مشى الجيش"), "example"),
        (CLAIM.replace("new", "intashara"), "duplicate"),
    ],
)
def test_a_bad_row_is_refused(folder: Path, row: str, why: str) -> None:
    with pytest.raises(LexiconError, match=why):
        compile_triggers(with_row(folder, "claims.tsv", row))


def test_a_scope_of_no_known_kind_is_refused(folder: Path) -> None:
    with pytest.raises(LexiconError, match="kind is"):
        compile_triggers(with_row(folder, "scopes.tsv", "new\tنعم\tyes\t-\tyes\tنعم يا سيدي"))
