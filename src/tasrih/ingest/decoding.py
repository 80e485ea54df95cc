"""Bytes → text. Valid UTF-8 always wins; a byte order mark is read and taken off.

Order: byte order mark, UTF-16 without one (by its Arabic high bytes), strict UTF-8, what the
page declares if its letters bear it out, UTF-8 with a few damaged bytes, detection. Line ends,
NULs and controls stay as they are, so that offsets hold in the file's text as decoded.
"""

from __future__ import annotations

import codecs
import re

from tasrih.errors import NotText
from tasrih.ingest.limits import SAMPLE_BYTES

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x7fELF",
    b"MZ\x90",
    b"\xd0\xcf\x11\xe0",
    b"RIFF",
    b"SQLite format 3",
    b"ID3",
    b"OggS",
    b"\x28\xb5\x2f\xfd",
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x19\x1c-\x1f]")
_ARABIC = re.compile("[\u0621-\u064a]")
_ARTICLE = re.compile(r"\b\u0627\u0644[\u0621-\u064a]")
_UNREAD = re.compile("[\ufffd\x80-\x9f\x01-\x08\x0e-\x19\x1c-\x1f]")
_ARABIC_CHARSETS = ("cp1256", "iso8859-6")

# Shares of a sample: beyond them the bytes are no text.
MAX_NUL_SHARE = 0.02
MAX_CONTROL_SHARE = 0.05
# Damaged UTF-8: so many undecodable stretches in a hundred letters outside ASCII.
MAX_DAMAGE = 0.02


def decode(data: bytes, *, origin: str = "") -> str:
    """Return `data` as text, without its byte order mark and otherwise unchanged.

    Raises NotText for binary bytes and for bytes that no charset explains.
    """
    for bom, charset in _BOMS:
        if data.startswith(bom):
            return _checked(data[len(bom) :].decode(charset, "replace"), origin)
    wide = _wide_charset(data[:SAMPLE_BYTES])
    if wide:
        return _checked(data.decode(wide, "replace"), origin)
    if is_binary(data[:SAMPLE_BYTES]):
        raise NotText("binary bytes, not text", origin=origin)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _checked(_decode_legacy(data), origin)


def is_binary(sample: bytes) -> bool:
    """Say whether the first bytes of a file are those of no text: a known magic, many NULs or controls."""
    if sample.startswith(_MAGIC) or sample[4:8] == b"ftyp":
        return True
    size = len(sample) or 1
    controls = len(_CONTROL.findall(sample))
    return sample.count(0) / size > MAX_NUL_SHARE or controls / size > MAX_CONTROL_SHARE


def _wide_charset(sample: bytes) -> str | None:
    """UTF-16 without a mark: the high byte of most Arabic letters is 6, of blanks 0."""
    half = max(len(sample) // 2, 1)
    for charset, first in (("utf-16-be", 0), ("utf-16-le", 1)):
        high = sample[first::2]
        if high.count(6) / half > 0.4 and (high.count(6) + high.count(0)) / half > 0.8:
            return charset
    return None


def _decode_legacy(data: bytes) -> str:
    declared = _declared(data[:SAMPLE_BYTES])
    if declared in _ARABIC_CHARSETS and _arabic_share(data, declared) > 0.9:
        return data.decode(declared, "replace")
    repaired = data.decode("utf-8", "replace")
    letters = sum(map(len, re.findall("[^\x00-\x7f\ufffd]+", repaired)))
    if repaired.count("\ufffd") <= max(1, MAX_DAMAGE * letters) and letters > 2:
        return repaired
    charset = _detect(data)
    return data.decode(charset, "replace")


def _declared(sample: bytes) -> str | None:
    found = _DECLARED.search(sample)
    if not found:
        return None
    try:
        return codecs.lookup(found[1].decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return None


def _detect(data: bytes) -> str:
    """The detector's charset, unless an Arabic one explains the bytes as well or it names none we have."""
    from resiliparse.parse.encoding import detect_encoding

    try:
        detected = codecs.lookup(detect_encoding(data, html5_compatible=False) or "").name
    except LookupError:
        detected = ""
    if detected in _ARABIC_CHARSETS:
        return detected
    best = max(_ARABIC_CHARSETS, key=lambda charset: _plausibility(data, charset))
    if _arabic_share(data, best) > 0.95:
        return best
    return detected or "cp1252"


def _arabic_share(data: bytes, charset: str) -> float:
    """Share of Arabic letters among the letters outside ASCII, 0 to 1."""
    text = data[:SAMPLE_BYTES].decode(charset, "replace")
    outside = re.findall("[^\x00-\x7f\u00a0\u00ab\u00bb\u060c\u061b\u061f\u0640\u064b-\u0652\u2010-\u2026]", text)
    return sum(1 for char in outside if _ARABIC.match(char)) / len(outside) if outside else 0.0


def _plausibility(data: bytes, charset: str) -> float:
    text = data[:SAMPLE_BYTES].decode(charset, "replace")
    return _arabic_share(data, charset) + len(_ARTICLE.findall(text)) / (len(text.split()) or 1)


def _checked(text: str, origin: str) -> str:
    unread = len(_UNREAD.findall(text))
    if unread > max(3, MAX_CONTROL_SHARE * len(text)):
        raise NotText("no charset explains these bytes", origin=origin)
    return text
