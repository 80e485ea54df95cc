"""From checked lines to the compiled rows of phrases and word tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import ALEF, LAM
from tasrih.lexicon import schemas
from tasrih.lexicon.decline import POSSESSIVES
from tasrih.lexicon.records import Phrase, Row
from tasrih.lexicon.tables import ACTS, VOICES, Line, example_words, read, words_of

PRONOUN_SLOT = "{pron}"
_ARTICLE = ALEF + LAM


def phrases(path: Path) -> list[Phrase]:
    """Return the phrases of the table at `path`, one for each pronoun of a `{pron}` slot."""
    return [phrase for line in read(path, schemas.PHRASES) for phrase in _phrases(line)]


def rows(path: Path, columns: Sequence[str]) -> list[Row]:
    """Return the rows of the word table at `path`, one for each of a line's forms."""
    return [row for line in read(path, columns) for row in _rows(line, path.stem)]


def noun_rows(path: Path) -> list[Row]:
    """Return the nouns of the table at `path` with and without article; the kind is that of the occasion."""
    made = []
    for line in read(path, schemas.NOUNS):
        for form in line["forms"].removeprefix("-|").split("|"):
            for text in (form, _ARTICLE + form):
                made.append(Row(f"nouns.tsv:{line['id']}", text, words_of(text), line["kind"], {"act": line["act"]}))
    return made


def _phrases(line: Line) -> Iterator[Phrase]:
    forms = _expanded(line["form"])
    check_example(line, [words_of(form) for form in forms])
    for form in forms:
        folded = words_of(form)
        if not line["cue_words"].isdigit() or not 0 < int(line["cue_words"]) <= len(folded):
            raise line.fail(f"cue_words is {line['cue_words']!r}, not 1 to {len(folded)}")
        yield Phrase(
            row=f"phrases.tsv:{line['id']}",
            form=form,
            words=folded,
            cue_words=int(line["cue_words"]),
            act=line.one_of("act", ACTS),
            voice=line.one_of("voice", VOICES),
            position=line.one_of("position", schemas.POSITIONS),
            hedge=line.one_of("hedge", schemas.FLAGS) == "1",
            unsaid=line.one_of("unsaid", schemas.FLAGS) == "1",
        )


def _rows(line: Line, table: str) -> Iterator[Row]:
    kind = line.one_of("kind", schemas.KINDS[table]) if table in schemas.KINDS else ""
    attrs = {k: v for k, v in line.cells.items() if k not in {"id", "form", "kind", "gloss", "example"}}
    made = []
    for cell, more in _by_gender(line, attrs):
        forms = _expanded(cell)
        if table in schemas.WITH_ARTICLE:
            forms += [_ARTICLE + f for f in forms if " " not in f and not f.startswith(_ARTICLE)]
        made += [Row(f"{table}.tsv:{line['id']}", form, words_of(form), kind, more) for form in forms]
    if table != "frames":
        check_example(line, [row.words for row in made])
    yield from {row.words: row for row in made}.values()


def _by_gender(line: Line, attrs: dict[str, str]) -> list[tuple[str, dict[str, str]]]:
    """Return the form cell by gender: what stands after `;` is feminine, whatever the row says."""
    if "gender" not in line.cells:
        return [(line["form"], attrs)]
    line.one_of("gender", schemas.GENDERS)
    own, _, feminine = line["form"].partition(";")
    found = [(own.strip(), attrs)]
    return [*found, (feminine.strip(), {**attrs, "gender": "f"})] if feminine else found


def _expanded(cell: str) -> list[str]:
    """Return the forms of a cell: alternatives parted by `|`, `{pron}` filled with each pronoun."""
    forms = []
    for form in (part.strip() for part in cell.split("|")):
        if PRONOUN_SLOT in form:
            forms += [form.replace(PRONOUN_SLOT, pronoun) for pronoun in POSSESSIVES]
        else:
            forms.append(form)
    return forms


def check_example(line: Line, forms: list[tuple[str, ...]]) -> None:
    """Refuse an example that holds none of `forms`, a slot standing for any word."""
    example = " ".join(example_words(line))
    patterns = (" ".join(r"\w+" if w[0] == "{" else re.escape(w) for w in form) for form in forms)
    if not any(re.search(pattern, example) for pattern in patterns) and not _holds_symbol(line, forms):
        raise line.fail("the example holds none of the row's forms")


def _holds_symbol(line: Line, forms: list[tuple[str, ...]]) -> bool:
    """Tell whether the example holds a form that is a sign or an abbreviation with points."""
    example = fold_word(line["example"])
    return any(not word.isalnum() and word in example for form in forms for word in form)
