"""The language gate: what is not Arabic is refused, a short text never on a guess."""

from __future__ import annotations

import re

from tasrih.errors import NotArabic
from tasrih.ingest.limits import MIN_LETTERS

# Code points judged: the start and the middle of a long text say what it is written in.
SAMPLE = 20_000
# Under this share of Arabic letters a text is another language's.
MIN_ARABIC_SHARE = 0.25
# Arabic-script letters needed to tell Persian or Urdu from Arabic, and the share of their own letters.
MIN_SCRIPT_LETTERS = 150
MIN_FOREIGN_SHARE = 0.02

_SCRIPT = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"
)
_LETTER = re.compile(r"[^\W\d_]")
# Letters of Persian, Urdu, Pashto, Kurdish and Sindhi that Arabic has not.
_FOREIGN = re.compile(
    "[\u0679\u067c\u067e\u0681\u0685-\u0689\u0691-\u0696\u0698\u069a\u06a9\u06ab\u06af\u06ba-\u06be\u06c1-\u06c6\u06cc-\u06d5]"
)
_ARABIC_CODES = frozenset({"ar", "arz", "unknown"})


def language(text: str, *, origin: str = "") -> str | None:
    """Return "ar" for Arabic, None for a text without Arabic letters too short to judge.

    Raises NotArabic when at least MIN_LETTERS letters are nearly all of another script,
    or a text in Arabic script is surely Persian, Urdu or another language of that script.
    """
    sample = _sample(text)
    letters, script = len(_LETTER.findall(sample)), len(_SCRIPT.findall(sample))
    if letters >= MIN_LETTERS and script / letters < MIN_ARABIC_SHARE and script < MIN_SCRIPT_LETTERS:
        raise NotArabic("the text is not in Arabic script", origin=origin)
    if script >= MIN_SCRIPT_LETTERS:
        if script / letters < MIN_ARABIC_SHARE / 2:
            raise NotArabic("most of the text is not in Arabic script", origin=origin)
        _refuse_neighbours(sample, script, origin)
    return "ar" if script else None


def _sample(text: str) -> str:
    if len(text) <= 2 * SAMPLE:
        return text
    middle = len(text) // 2
    return text[:SAMPLE] + " " + text[middle : middle + SAMPLE]


def _refuse_neighbours(sample: str, script: int, origin: str) -> None:
    if len(_FOREIGN.findall(sample)) / script < MIN_FOREIGN_SHARE:
        return
    from resiliparse.parse.lang import detect_fast

    code, _ = detect_fast(sample)
    if code not in _ARABIC_CODES:
        raise NotArabic(f"the text is in Arabic script but not in Arabic ({code})", origin=origin)
