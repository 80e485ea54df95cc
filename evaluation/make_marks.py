"""Make the shipped marks of NTREX-128 from hand-marked documents: offsets, ids and checksums, no text.

usage: make_marks.py GOLD_FOLDER DOCUMENT_IDS.json CORPUS_FOLDER [--output FILE]

GOLD_FOLDER holds NAME.txt and NAME.json pairs, DOCUMENT_IDS.json gives each NAME its document id
in the corpus, and CORPUS_FOLDER is the public corpus. Every document is rebuilt from the corpus
first: one whose text differs from NAME.txt stops the making.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from tasrih.errors import MarksError
from tasrih.evaluation.corpus import Document, checksum, documents, ntrex_files, ntrex_texts
from tasrih.evaluation.marks import Mark, Offsets

OUTPUT = Path(__file__).parent.parent / "src/tasrih/evaluation/data/ntrex128.json"
HEAD = {
    "schema": "tasrih-marks/1",
    "corpus": "NTREX-128 (newstest2019-ref.arb.txt, DOCUMENT_IDS.tsv)",
    "licence": "CC BY 4.0 (the marks; the corpus is CC BY-SA 4.0 and is not included)",
    "text": "the lines of the document in their order, each ended by one line feed",
    "offsets": "Unicode code points into that text, start included, end not; speaker: its first occurrence",
}


def main() -> int:
    """Write the marks, or say what does not fit and return 1."""
    options = _options()
    try:
        lines = list(_entries(options.gold, options.ids, options.corpus))
    except MarksError as error:
        print(error, file=sys.stderr)
        return 1
    head = ",\n".join(f"{json.dumps(key)}: {json.dumps(value)}" for key, value in HEAD.items())
    body = ",\n".join(lines)
    options.output.write_text(f'{{\n{head},\n"documents": [\n{body}\n]\n}}\n', encoding="utf-8")
    print(f"{options.output}: {len(lines)} documents")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("ids", type=Path)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--output", type=Path, default=OUTPUT)
    return parser.parse_args()


def _entries(gold: Path, ids: Path, corpus: Path) -> list[str]:
    names: dict[str, str] = json.loads(ids.read_text(encoding="utf-8"))
    files = ntrex_files(corpus)
    if files is None:
        raise MarksError(f"{corpus}: no NTREX-128")
    texts = ntrex_texts(*files)
    return [_entry(document, names[document.name], texts) for document in documents(gold)]


def _entry(document: Document, name: str, texts: dict[str, str]) -> str:
    if texts.get(name) != document.text:
        raise MarksError(f"{document.name}: its text is not that of {name} in the corpus")
    rows = ",\n".join(f"  {json.dumps(_row(document.text, mark))}" for mark in document.marks)
    return f'{{"id": "{name}", "sha256": "{checksum(document.text)}", "statements": [\n{rows}\n]}}'


def _row(text: str, mark: Mark) -> dict[str, Any]:
    return {
        "cue": mark.cue,
        "source": mark.source,
        "content": mark.content,
        "speaker": _first(text, mark.speaker),
        "kind": mark.kind,
        "act": mark.act,
        "voice": mark.voice,
        "hedge": mark.hedge,
        "unsaid": mark.unsaid,
        "to": mark.to,
        "about": mark.about,
    }


def _first(text: str, name: str | None) -> Offsets | None:
    if name is None:
        return None
    start = text.index(name)
    return start, start + len(name)


if __name__ == "__main__":
    sys.exit(main())
