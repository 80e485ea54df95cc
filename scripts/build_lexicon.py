"""Compile lexicon/*.tsv into four files of src/tasrih/lexicon, or with --check compare.

compiled.json, triggers.json and actors.json are what reading looks words up in; written.json holds rows as written, for
explanations.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec

from tasrih.errors import LexiconError
from tasrih.lexicon.actor_rows import compile_actors
from tasrih.lexicon.compile import compile_tables
from tasrih.lexicon.records import ActorTable, Compiled, Triggers
from tasrih.lexicon.trigger_rows import compile_triggers
from tasrih.lexicon.written import FILE, Table, compile_written

ROOT = Path(__file__).resolve().parent.parent
TABLES = ROOT / "lexicon"
TARGET = ROOT / "src" / "tasrih" / "lexicon" / "compiled.json"
TRIGGERS = TARGET.with_name("triggers.json")
ACTORS = TARGET.with_name("actors.json")
WRITTEN = TARGET.with_name(FILE)

Others = dict[Path, Triggers | ActorTable | dict[str, Table]]


def encode(table: Compiled | Triggers | ActorTable | dict[str, Table]) -> bytes:
    return msgspec.json.encode(table) + b"\n"


def summary(old: Compiled, new: Compiled) -> list[str]:
    """Return what changed between two compiled tables, in a few lines."""
    gone, come = old.forms.keys() - new.forms.keys(), new.forms.keys() - old.forms.keys()
    lines = [f"forms: {len(come)} new, {len(gone)} gone"]
    lines += [f"  + {form}" for form in sorted(come)[:10]] + [f"  - {form}" for form in sorted(gone)[:10]]
    rows = {name: (len(old.tables.get(name, [])), len(found)) for name, found in new.tables.items()}
    return lines + [f"{name}: {was} rows, now {now}" for name, (was, now) in rows.items() if was != now]


def check(new: Compiled, others: Others) -> int:
    for path, table in others.items():
        if not path.exists() or path.read_bytes() != encode(table):
            print(f"{path.name} is stale: run scripts/build_lexicon.py", file=sys.stderr)
            return 1
    old = TARGET.read_bytes() if TARGET.exists() else b""
    if old == encode(new):
        return 0
    print("compiled.json is stale: run scripts/build_lexicon.py", file=sys.stderr)
    if old:
        print("\n".join(summary(msgspec.json.decode(old, type=Compiled), new)), file=sys.stderr)
    return 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="exit 1 if the compiled table is stale")
    arguments = parser.parse_args()
    try:
        table = compile_tables(TABLES)
        others: Others = {
            TRIGGERS: compile_triggers(TABLES),
            ACTORS: compile_actors(TABLES),
            WRITTEN: compile_written(TABLES),
        }
    except LexiconError as error:
        print(error, file=sys.stderr)
        return 1
    if arguments.check:
        return check(table, others)
    TARGET.write_bytes(encode(table))
    for path, other in others.items():
        path.write_bytes(encode(other))
    print(f"{len(table.entries)} cues, {len(table.forms)} forms, {len(table.phrases)} phrases")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
