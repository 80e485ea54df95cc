"""What leaves the program: JSON as bytes, errors on both streams, and readers that stop reading."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click
import msgspec

from tasrih.cli.terminal import clean
from tasrih.errors import InputError
from tasrih.model import SCHEMA, Reading

_LINE_BREAKS = {char.encode(): f"\\u{ord(char):04x}".encode() for char in "\x85\u2028\u2029"}
"""Some programs end a line at these; JSON may write them as escapes, so that one line is one article."""


def encode(value: Any) -> bytes:
    """Return JSON as UTF-8 on one line, its keys in the order given, no letter escaped."""
    try:
        encoded = msgspec.json.encode(value)
    except UnicodeEncodeError:  # half of a surrogate pair, from a file's name or a caller's string
        encoded = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    for raw, escape in _LINE_BREAKS.items():
        encoded = encoded.replace(raw, escape)
    return encoded


def record(item: Reading | InputError) -> bytes:
    """Return the object that CONTRACT promises for a reading, or for an input that could not be read."""
    if isinstance(item, Reading):
        return encode(item.to_dict())
    error = {"kind": item.kind, "message": item.message}
    return encode({"schema": SCHEMA, "origin": item.origin, "error": error})


def complain(error: InputError) -> None:
    """Say on standard error what could not be read, harmless on a terminal."""
    click.echo(f"tasrih: {clean(str(error))}", err=True)


@contextmanager
def until_reader_stops() -> Iterator[None]:
    """Let the program end quietly when whoever reads its output goes away (`| head`)."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
