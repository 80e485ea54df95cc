"""The progress bar: only where somebody sees it and has to wait."""

import pytest

from tasrih.cli import progress


class Stream:
    def __init__(self, terminal):
        self.terminal = terminal

    def isatty(self):
        return self.terminal


@pytest.fixture
def bars(monkeypatch):
    shown = []
    monkeypatch.setattr(progress, "_with_bar", lambda items, total: shown.append(total) or iter(items))
    return shown


@pytest.mark.parametrize(
    ("terminals", "count", "expected"),
    [
        ({"stderr"}, 10, [10]),
        ({"stderr"}, 9, []),
        ({"stderr", "stdout"}, 10, []),
        (set(), 10, []),
    ],
)
def test_watched_shows_a_bar(monkeypatch, bars, terminals, count, expected):
    for name in ("stderr", "stdout"):
        monkeypatch.setattr(f"sys.{name}", Stream(name in terminals))
    assert list(progress.watched([1, 2], ["a"] * count)) == [1, 2]
    assert bars == expected


def test_watched_does_not_know_how_much_a_folder_holds(monkeypatch, bars, tmp_path):
    monkeypatch.setattr("sys.stderr", Stream(True))
    monkeypatch.setattr("sys.stdout", Stream(False))
    list(progress.watched([], [str(tmp_path)]))
    assert bars == [None]
