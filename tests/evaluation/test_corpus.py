"""Documents: pairs in a folder, and the public corpus in the layouts it comes in."""

import json
import re

import pytest

from tasrih.errors import MarksError
from tasrih.evaluation import corpus as module
from tasrih.evaluation.corpus import checksum, documents, outlet_of, shipped_marks

LINES = {"bbc.1": ["قال سالم إن الماء وصل", "لا غير"], "upi.2": ["مطر"]}
ROW = {
    "cue": [0, 3],
    "source": [4, 8],
    "content": [[12, 21]],
    "speaker": [4, 8],
    "kind": "indirect",
    "act": "assert",
    "voice": "said",
    "unsaid": False,
}


def write_corpus(texts, ids, *, line_end="\n"):
    texts.mkdir(parents=True, exist_ok=True)
    lines = [line for part in LINES.values() for line in part]
    names = [name for name, part in LINES.items() for _ in part]
    (texts / "newstest2019-ref.arb.txt").write_bytes("".join(line + line_end for line in lines).encode())
    (ids / "DOCUMENT_IDS.tsv").write_bytes("".join(name + line_end for name in names).encode())


@pytest.fixture
def marks(monkeypatch):
    entry = {"id": "bbc.1", "sha256": checksum("قال سالم إن الماء وصل\nلا غير\n"), "statements": [ROW]}
    monkeypatch.setattr(module, "shipped_marks", lambda: {"documents": [entry]})
    return entry


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("nested", [False, True])
def test_documents_of_the_public_corpus(tmp_path, marks, nested, line_end):
    write_corpus(tmp_path / "NTREX-128" if nested else tmp_path, tmp_path, line_end=line_end)
    (document,) = documents(tmp_path)
    assert (document.name, document.outlet) == ("bbc.1", "bbc")
    assert document.text == "قال سالم إن الماء وصل\nلا غير\n"
    assert document.marks[0].speaker == "سالم"


def test_documents_are_found_from_the_inner_folder_too(tmp_path, marks):
    write_corpus(tmp_path / "NTREX-128", tmp_path)
    assert [document.name for document in documents(tmp_path / "NTREX-128")] == ["bbc.1"]


def test_documents_refuse_another_text_than_was_marked(tmp_path, marks):
    write_corpus(tmp_path, tmp_path)
    marks["sha256"] = checksum("شيء آخر")
    with pytest.raises(MarksError, match=r"bbc\.1: not the text that was marked"):
        list(documents(tmp_path))


def test_documents_refuse_ids_that_do_not_fit_the_lines(tmp_path, marks):
    write_corpus(tmp_path, tmp_path)
    (tmp_path / "DOCUMENT_IDS.tsv").write_text("bbc.1\n")
    with pytest.raises(MarksError, match="3 lines, but 1 document ids"):
        list(documents(tmp_path))


def test_documents_of_a_folder_without_marks(tmp_path):
    with pytest.raises(MarksError, match=r"no NAME\.txt with NAME\.json"):
        list(documents(tmp_path))


@pytest.mark.parametrize("content", ["{", "[]", '{"statements": 3}'])
def test_documents_refuse_a_malformed_file(tmp_path, content):
    (tmp_path / "a.txt").write_text("نص")
    (tmp_path / "a.json").write_text(content)
    with pytest.raises(MarksError, match=re.escape(str(tmp_path / "a.json"))):
        list(documents(tmp_path))


@pytest.mark.parametrize(
    ("name", "outlet"),
    [("d000_aawsat", "aawsat"), ("cnbc.com.6790", "cnbc.com"), ("n000", "-"), ("a.b", "-")],
)
def test_outlet_of(name, outlet):
    assert outlet_of(name) == outlet


def test_shipped_marks_hold_offsets_and_no_text():
    marks = shipped_marks()
    assert len(marks["documents"]) == 44
    assert not re.search(r"[\u0600-\u06ff]", json.dumps(marks, ensure_ascii=False))
    for entry in marks["documents"]:
        assert re.fullmatch(r"[0-9a-f]{64}", entry["sha256"])
        for row in entry["statements"]:
            spans = [row["cue"], row["source"], row["speaker"], row["hedge"], row["to"], row["about"]]
            assert all(start < end for start, end in [*row["content"], *filter(None, spans)])
            assert row["content"]
            assert row["cue"]
