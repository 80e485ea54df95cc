"""Text of others on a terminal: made harmless, kept apart by direction, measured and wrapped.

A page may carry escape sequences that would move the cursor or rename the window, and bidi
overrides that would show words in another order. `clean` takes both out. `Screen.own` then puts
the words between isolates, so that a right-to-left name cannot drag the punctuation and numbers
beside it to another place.
"""

from __future__ import annotations

import os
import shutil
import sys
import unicodedata
from collections.abc import Iterable

import click
import msgspec

LRI = "\N{LEFT-TO-RIGHT ISOLATE}"
RLI = "\N{RIGHT-TO-LEFT ISOLATE}"
FSI = "\N{FIRST STRONG ISOLATE}"
PDI = "\N{POP DIRECTIONAL ISOLATE}"

PIPE_COLUMNS = 80
"""The width of what goes into a pipe or a file, where nothing else is asked for."""
LEAST_COLUMNS, MOST_COLUMNS = 40, 100

SEPARATOR = " · "
ELLIPSIS = "…"

_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
_ARABIC_FORMATS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u0890\u0891\u08e2"
_KEPT_FORMATS = frozenset(_JOINERS + _ARABIC_FORMATS)
_GONE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def clean(text: str) -> str:
    """Return the text on one line, without control, escape, bidi, unassigned and private characters."""
    shown = "".join(char if _is_shown(char) else " " * char.isspace() for char in text)
    return " ".join(shown.split())


def _is_shown(char: str) -> bool:
    return char in _KEPT_FORMATS or unicodedata.category(char) not in _GONE


def direction(text: str) -> str:
    """Return `rtl` or `ltr` after the first letter that has a direction, `ltr` when none has."""
    found = (_STRONG.get(unicodedata.bidirectional(char)) for char in text)
    return next(filter(None, found), "ltr")


def isolate(text: str, base: str | None = None) -> str:
    """Return the text between isolates; `base` is the direction of the whole that it is a line of."""
    if base is None or base == direction(text):
        return f"{FSI}{text}{PDI}"
    return f"{RLI if base == 'rtl' else LRI}{text}{PDI}"


def width(text: str) -> int:
    """Return how many columns the text takes: 0 for marks and formats, 2 for wide characters."""
    return sum(map(_columns, text))


def _columns(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrap(text: str, columns: int) -> list[str]:
    """Break the text at spaces into lines of at most `columns`; a longer word is cut."""
    lines: list[str] = []
    line, used = "", 0
    for word in text.split(" "):
        for piece in _pieces(word, columns):
            size = width(piece)
            if line and used + 1 + size > columns:
                lines.append(line)
                line, used = "", 0
            line, used = (f"{line} {piece}", used + 1 + size) if line else (piece, size)
    return [*lines, line]


def clip(text: str, columns: int) -> str:
    """Return the text, or as many of its words as fit into `columns` with an ellipsis behind them."""
    first, *rest = wrap(text, max(columns - len(ELLIPSIS), 1))
    return first + ELLIPSIS if rest and width(text) > columns else text


def _pieces(word: str, columns: int) -> list[str]:
    if width(word) <= columns:
        return [word]
    pieces, used = [""], 0
    for char in word:
        size = _columns(char)
        if used + size > columns and pieces[-1]:
            pieces.append("")
            used = 0
        pieces[-1] += char
        used += size
    return pieces


class Screen(msgspec.Struct, frozen=True):
    """Where the text goes: how wide it is, and whether it takes colours and isolates."""

    columns: int = PIPE_COLUMNS
    colour: bool = False
    isolates: bool = True

    def own(self, text: str, **style: bool | str) -> str:
        """Return words of others on one line: cleaned, isolated, styled."""
        return self.paint(self._apart(clean(text)), **style)

    def paragraph(self, text: str, columns: int) -> list[str]:
        """Return words of others as lines of at most `columns`: cleaned, wrapped, isolated."""
        cleaned = clean(text)
        base = direction(cleaned)
        return [self._apart(line, base) for line in wrap(cleaned, columns)]

    def brief(self, text: str, columns: int, **style: bool | str) -> str:
        """Return words of others like `own`, cut at the end where they take more than `columns`."""
        return self.paint(self._apart(clip(clean(text), columns)), **style)

    def flow(self, parts: Iterable[str], columns: int, separator: str = SEPARATOR) -> list[str]:
        """Return parts, painted or not, one behind the other as lines of at most `columns`; no part is broken."""
        lines: list[str] = []
        used = 0
        for part in filter(None, parts):
            size = width(click.unstyle(part))
            if lines and used + len(separator) + size <= columns:
                lines[-1] += separator + part
                used += len(separator) + size
            else:
                lines.append(part)
                used = size
        return lines

    def paint(self, text: str, **style: bool | str) -> str:
        """Return the text in a colour or weight that `click.style` knows, plain where colours are off."""
        return click.style(text, **style) if self.colour and style else text  # type: ignore[arg-type]

    def _apart(self, text: str, base: str | None = None) -> str:
        return isolate(text, base) if self.isolates else text


def screen(*, plain: bool) -> Screen:
    """Return the screen of standard output; `plain` asks for neither colours nor isolates."""
    on_terminal = sys.stdout.isatty()
    size = shutil.get_terminal_size((PIPE_COLUMNS, 24)).columns if on_terminal else _asked_columns()
    return Screen(
        columns=min(max(size, LEAST_COLUMNS), MOST_COLUMNS),
        colour=on_terminal and not plain and not os.environ.get("NO_COLOR"),
        isolates=not plain,
    )


def _asked_columns() -> int:
    asked = os.environ.get("COLUMNS", "")
    return int(asked) if asked.isdecimal() else PIPE_COLUMNS
