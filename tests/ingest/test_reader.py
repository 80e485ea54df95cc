"""Files, folders and standard input: order, what is passed over, errors in the place of articles."""

from __future__ import annotations

import io
import os
import sys
from types import SimpleNamespace

import pytest

from tasrih.errors import EmptyInput, InputError, NotText, UnreadableInput
from tasrih.ingest import articles, inputs, read_article
from tasrih.model import Article

from .texts import HEADLINE, PLAIN, page, paragraphs


@pytest.fixture
def folder(tmp_path):
    files = {
        "b.txt": PLAIN,
        "a.html": page(paragraphs()),
        "c/2.txt": PLAIN,
        "c/10.htm": page(paragraphs()),
        "c/empty.txt": "",
        "plain": PLAIN,
        "notes.md": PLAIN,
        ".hidden.txt": PLAIN,
        ".git/x.txt": PLAIN,
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "image").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    return tmp_path


def origins(items):
    return [os.path.basename(item.origin) for item in items]


def test_folder_is_read_in_order_and_errors_do_not_stop_it(folder):
    items = list(articles([folder]))
    assert origins(items) == ["a.html", "b.txt", "10.htm", "2.txt", "empty.txt", "plain"]
    assert [type(item) for item in items] == [Article, Article, Article, Article, EmptyInput, Article]
    assert origins(articles([folder])) == origins(items)


def test_inputs_name_what_articles_read(folder):
    names = list(inputs([folder, folder / "b.txt"]))
    assert [os.path.basename(name) for name in names][-2:] == ["plain", "b.txt"]
    assert origins(articles(names)) == origins(articles([folder, folder / "b.txt"]))


def test_a_named_file_is_read_whatever_it_is_called(folder):
    assert read_article(folder / "notes.md").title == HEADLINE
    with pytest.raises(NotText):
        read_article(folder / "image")


def test_order_of_the_arguments_is_kept(folder):
    assert origins(articles([folder / "b.txt", folder / "gone.txt", folder / "a.html"])) == [
        "b.txt",
        "gone.txt",
        "a.html",
    ]


@pytest.mark.parametrize("name", ["gone.txt", "c", "a\0b"])
def test_unreadable(folder, name):
    with pytest.raises(UnreadableInput) as caught:
        read_article(f"{folder}/{name}")
    assert caught.value.origin == f"{folder}/{name}"
    assert caught.value.kind == "unreadable"


@pytest.mark.parametrize("address", ["https://wahah.example/1", "HTTP://wahah.example/"])
def test_addresses_are_not_fetched(address):
    with pytest.raises(UnreadableInput, match="save the page"):
        read_article(address)


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(PLAIN.encode("cp1256"))))
    (item,) = articles(["-"])
    assert isinstance(item, Article)
    assert (item.origin, item.text) == ("-", PLAIN)


def test_a_dash_may_be_a_file(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (item,) = articles(["-"], stdin=False)
    assert isinstance(item, InputError)


def test_links_to_folders_are_not_followed(folder):
    (folder / "c" / "loop").symlink_to(folder, target_is_directory=True)
    assert len(list(inputs([folder]))) == 6


def test_same_file_same_id(folder):
    assert read_article(folder / "a.html").id == read_article(folder / "a.html").id
    assert read_article(folder / "b.txt").id != read_article(folder / "c" / "2.txt").id
