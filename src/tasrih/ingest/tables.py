"""The compiled tables of page furniture, month names and outlets, loaded once on first use.

They are made from `lexicon/*.tsv` by `scripts/build_furniture.py`: edit those, then build.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from tasrih.arabic.fold import fold_word

_SIGN = re.compile(r"[^\w&>/»:]+|_+")
_RUN = re.compile(r"\s*([:>/»])[\s:>/»]*")
_DIGITS = re.compile(r"\d+")


@cache
def load(name: str) -> Any:
    """Return the compiled table `name` (furniture, months or outlets)."""
    return json.loads(Path(__file__).with_name(f"_{name}.json").read_text(encoding="utf-8"))


def folded(text: str) -> str:
    """Return `text` folded and in lower case, its white space single blanks: the spelling taken away."""
    return " ".join(map(fold_word, text.split())).casefold()


def key(text: str) -> str:
    """Return what phrases are compared by: folded words, a run of digits as `#`, and the signs `: / > »`."""
    words = _RUN.sub(r" \1 ", _SIGN.sub(" ", folded(text)))
    return " ".join(_DIGITS.sub("#", words).split())


@cache
def months(calendar: str) -> dict[str, int]:
    """Return folded names of months (gregorian, hijri) or weekdays (weekday), numbered from 1 (Monday)."""
    return {folded(form): number for form, number in load("months")[calendar].items()}
