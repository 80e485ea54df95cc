"""The table of actors: what is refused, and what the committed one holds."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from tasrih.errors import LexiconError
from tasrih.lexicon import actor_rows
from tasrih.lexicon.actor_rows import ACTORS
from tasrih.lexicon.actors import actor_tree, actors

TABLES = Path(__file__).resolve().parents[2] / "lexicon"
GOOD = dict(
    zip(
        ACTORS,
        ("kids", "party", "حزب الأطفال", "-", "عصابة الأطفال", "-", "Children's Party", "دعا حزب الأطفال إلى اللعب"),
        strict=True,
    )
)


def table(tmp_path: Path, *rows: dict[str, str]) -> Path:
    lines = ["\t".join(ACTORS), *("\t".join(row[c] for c in ACTORS) for row in rows)]
    (tmp_path / "actors.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    return tmp_path


def test_actors_the_committed_table_is_what_the_rows_compile_to() -> None:
    compiled = TABLES.parent / "src/tasrih/lexicon/actors.json"
    assert compiled.read_bytes() == msgspec.json.encode(actor_rows.compile_actors(TABLES)) + b"\n"


def test_actors_forms_carry_stance_and_weakness(tmp_path: Path) -> None:
    made = actor_rows.compile_actors(table(tmp_path, GOOD | {"form": "حزب الأطفال|~الصغار"}))
    assert [(" ".join(f.words), f.stance, f.weak) for f in made.forms] == [
        ("حزب الاطفال", "", False),
        ("الصغار", "", True),
        ("عصابه الاطفال", "hostile", False),
    ]


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"kind": "club"}, "kind"),
        ({"wikidata": "12"}, "wikidata"),
        ({"form": "-"}, "form is empty"),
        ({"example": "دعا الحزب إلى اللعب"}, "example"),
    ],
)
def test_actors_a_faulty_row_is_refused(tmp_path: Path, cells: dict[str, str], why: str) -> None:
    with pytest.raises(LexiconError, match=why):
        actor_rows.compile_actors(table(tmp_path, GOOD | cells))


def test_actors_a_sure_name_belongs_to_one(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="kids"):
        actor_rows.compile_actors(table(tmp_path, GOOD, GOOD | {"id": "other"}))


def test_actors_marks_are_no_words() -> None:
    assert actor_rows.words_in("أ.ف.ب") == ("ا", "ف", "ب")
    assert actor_rows.words_in("وكالة «وفا» (رسمية)") == ("وكاله", "وفا", "رسميه")


def test_actors_every_row_is_reached_by_its_first_name() -> None:
    for number, actor in enumerate(actors()):
        first, *rest = actor.name.split()
        node = actor_tree()[first]
        for word in rest:
            node = node.next[word]
        assert number in {form.actor for form in node.forms}


def test_actors_have_english_names_in_latin_letters() -> None:
    assert all(re.match(r"[A-Za-z0-9ÉÜŞÖ]", actor.gloss) for actor in actors())
