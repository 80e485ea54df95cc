"""Compiling the tables of a folder into one record."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tasrih.arabic.fold import fold_word
from tasrih.errors import LexiconError
from tasrih.lexicon import cues, rows, schemas
from tasrih.lexicon.conjugate import Form
from tasrih.lexicon.proclitics import splits
from tasrih.lexicon.records import Compiled, Entry, Feature, Phrase, Row
from tasrih.lexicon.tables import NONE, Line, example_words, read

_PART_ORDER = ("preposition", "past", "present", "participle", "masdar", "noun")


class _Forms:
    """Entries, features and the folded forms that point at them, numbered as they come."""

    def __init__(self, homographs: dict[str, set[str]]) -> None:
        self.homographs = homographs
        self.entries: list[Entry] = []
        self.features: dict[Feature, int] = {}
        self.forms: dict[str, set[tuple[int, int, int]]] = {}

    def add(self, entry: Entry, forms: Iterable[Form]) -> None:
        self.entries.append(entry)
        index = len(self.entries) - 1
        dropped = self.homographs.get(entry.row.partition(":")[2], set())
        for form in forms:
            feature = Feature(*form[1:])
            number = self.features.setdefault(feature, len(self.features))
            if fold_word(form.text) in dropped:
                continue
            place = (_PART_ORDER.index(form.part), index, number)
            self.forms.setdefault(fold_word(form.text), set()).add(place)

    def packed(self) -> dict[str, str]:
        return {
            form: " ".join(f"{entry}.{feature}" for _, entry, feature in sorted(places))
            for form, places in sorted(self.forms.items())
        }


def compile_tables(folder: Path) -> Compiled:
    """Return the compiled tables of `folder`."""
    homographs = _homographs(folder)
    forms = _Forms(homographs)
    frames = frozenset(line["form"] for line in read(folder / "frames.tsv", schemas.WORD_TABLES["frames"]))
    _add_verbs(forms, folder, frames)
    _add_nouns(forms, folder, frames)
    phrases = rows.phrases(folder / "phrases.tsv")
    _add_prepositions(forms, phrases)
    slots = _slots(folder)
    _check_slots(phrases, slots, forms.entries)
    return Compiled(
        entries=forms.entries,
        features=list(forms.features),
        forms=forms.packed(),
        slots=slots,
        blocked=sorted(homographs.get(NONE, set())),
        phrases=phrases,
        tables=_tables(folder),
    )


def _tables(folder: Path) -> dict[str, list[Row]]:
    """Return the rows of the word tables, and of the nouns for their kinds of occasion."""
    tables = {name: rows.rows(folder / f"{name}.tsv", cols) for name, cols in schemas.WORD_TABLES.items()}
    tables["nouns"] = rows.noun_rows(folder / "nouns.tsv")
    return tables


def _add_verbs(forms: _Forms, folder: Path, frames: frozenset[str]) -> None:
    for line in read(folder / "verbs.tsv", schemas.VERBS):
        made = cues.verb_forms(line, objects=cues.takes_objects(line))
        _check(line, made)
        forms.add(cues.entry(line, "verbs.tsv", line["lemma"], frames), made)


def _add_nouns(forms: _Forms, folder: Path, frames: frozenset[str]) -> None:
    for line in read(folder / "nouns.tsv", schemas.NOUNS):
        line.one_of("kind", schemas.OCCASIONS)
        made = cues.noun_forms(line)
        _check(line, made)
        if line["frames"] == NONE:  # names an occasion, attributes nothing
            continue
        lemma = line["forms"].removeprefix("-|").partition("|")[0]
        forms.add(cues.entry(line, "nouns.tsv", lemma, frames), made)


def _add_prepositions(forms: _Forms, phrases: Iterable[Phrase]) -> None:
    """Let a phrase of one word be found as a form too."""
    seen: set[tuple[str, str]] = set()
    for phrase in phrases:
        head = phrase.form.split()[0]
        if len(phrase.words) > 1 or head.startswith("{") or (phrase.row, head) in seen:
            continue
        seen.add((phrase.row, head))
        entry = Entry(phrase.row, phrase.form, phrase.act, phrase.voice, phrase.hedge, ("obj",), "high")
        forms.add(entry, [Form(head, "preposition")])


def _homographs(folder: Path) -> dict[str, set[str]]:
    """Return row id -> folded forms that are nearly always another word; `-` stands for every row."""
    dropped: dict[str, set[str]] = {}
    for line in read(folder / "homographs.tsv", schemas.HOMOGRAPHS):
        forms = line["form"].split("|")
        rows.check_example(line, [(fold_word(form),) for form in forms])
        dropped.setdefault(line["row"], set()).update(fold_word(form) for form in forms)
    return dropped


def _slots(folder: Path) -> dict[str, str]:
    """Return folded form -> ids of the light verbs it belongs to."""
    ids: dict[str, set[str]] = {}
    for line in read(folder / "light.tsv", schemas.LIGHT):
        made = cues.verb_forms(line, objects=False)
        _check(line, made)
        for form in made:
            ids.setdefault(fold_word(form.text), set()).add(line["id"])
    return {form: " ".join(sorted(names)) for form, names in sorted(ids.items())}


def _check_slots(phrases: Iterable[Phrase], slots: dict[str, str], entries: Iterable[Entry]) -> None:
    """Refuse a `{verb:id}` slot whose id is in neither table of verbs."""
    known = {name for names in slots.values() for name in names.split()}
    known |= {entry.row.partition(":")[2] for entry in entries if entry.row.startswith("verbs.tsv:")}
    for phrase in phrases:
        for word in phrase.words:
            if word.startswith("{verb:") and word[6:-1] not in known:
                raise LexiconError(f"{phrase.row}: no verb has the id of the slot {word}")


def _check(line: Line, forms: Iterable[Form]) -> None:
    """Refuse an example that holds none of `forms`, with or without proclitics."""
    known = {fold_word(form.text) for form in forms}
    words = example_words(line)
    if not any(rest in known for word in words for _, _, rest in splits(word)):
        raise line.fail("the example holds none of the row's forms")
