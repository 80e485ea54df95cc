"""Bytes to text: every charset that Arabic news comes in, damage, and what is no text."""

from __future__ import annotations

import codecs

import pytest

from tasrih.errors import NotText
from tasrih.ingest.decoding import decode, is_binary

from .texts import PLAIN, paragraphs


@pytest.mark.parametrize("charset", ["utf-8", "cp1256", "iso8859-6", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("length", [None, 300, 60])
def test_decode_without_a_header(charset, length):
    text = PLAIN[:length]
    assert decode(text.encode(charset)) == text


def test_decode_takes_the_byte_order_mark_off():
    assert decode(codecs.BOM_UTF8 + PLAIN.encode()) == PLAIN


def test_decode_keeps_line_ends_and_nuls():
    text = PLAIN.replace("\n", "\r\n") + "\0" + "آخر"
    assert decode(text.encode()) == text


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "windows-1252", "no-such-charset"])
def test_decode_distrusts_a_charset_that_the_letters_belie(declared):
    markup = f'<html><head><meta charset="{declared}"></head><body>{paragraphs()}</body></html>'
    assert decode(markup.encode("cp1256")) == markup


def test_decode_utf8_wins_over_what_is_declared():
    markup = f'<html><head><meta charset="windows-1256"></head><body>{paragraphs()}</body></html>'
    assert decode(markup.encode()) == markup


def test_decode_utf8_cut_in_the_middle_of_a_letter():
    assert decode(PLAIN.strip().encode()[:-1]).startswith(PLAIN[:100])


def test_decode_utf8_with_one_damaged_byte():
    data = bytearray(PLAIN.encode())
    data[400] = 0xFF
    assert decode(bytes(data)).startswith(PLAIN[:100])


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + b"abc" * 99,
        b"%PDF-1.7\n%text",
        b"PK\x03\x04 docx",
        b"\x1f\x8b\x08" + b"x" * 50,
        bytes(range(256)) * 20,
        b"\0" * 1000,
        b"word\0\0\0" * 300,
    ],
)
def test_decode_refuses_binary(data):
    with pytest.raises(NotText) as caught:
        decode(data, origin="a.bin")
    assert caught.value.origin == "a.bin"


def test_is_binary_lets_a_single_nul_pass():
    assert not is_binary(PLAIN.encode() + b"\0")
