"""The folded names by which a place is found, from the spellings that its source gives."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tasrih.arabic.fold import fold_word
from tasrih.arabic.letters import ALEF, HAMZA, HEH, LAM, YEH
from tasrih.gazetteer.scan import LONGEST

GHAIN, JEEM = "\N{ARABIC LETTER GHAIN}", "\N{ARABIC LETTER JEEM}"
AL = ALEF + LAM
_ARAB = "SY IQ LB PS JO YE LY EG SD SA AE QA KW OM BH TN DZ MA MR SO DJ KM"
ARAB = frozenset(_ARAB.split())
ADMINISTRATIVE = {
    fold_word(word): kind
    for word, kind in (
        ("محافظة", "region"),
        ("ولاية", "region"),
        ("إمارة", "region"),
        ("مقاطعة", "region"),
        ("شعبية", "region"),
        ("أمانة", "region"),
        ("منطقة", "county"),
        ("قضاء", "county"),
        ("مديرية", "county"),
        ("شهرستان", "county"),
        ("مركز", "county"),
        ("ناحية", "localadmin"),
        ("بلدية", "localadmin"),
        ("دائرة", "localadmin"),
        ("معتمدية", "county"),
        ("عمالة", "county"),
        ("إقليم", "county"),
        ("قسم", "county"),
    )
}
"""Words of office that a register writes before a name and news before any name: cut off, the office is the kind."""
OFFICES = frozenset({"country", "region", "county", "localadmin"})
SETTLED = frozenset(fold_word(word) for word in ("مدينة", "بلدة", "قرية"))
OFFICIAL = SETTLED | ADMINISTRATIVE.keys()
_SPLIT = re.compile(r"[\s\-/_()\N{ARABIC COMMA},.]+")
_ARTICLED = re.compile(r"(?i)(?:al|ar|as|ash|ad|adh|at|ath|az|an)[- ]")
_LETTERS = re.compile(r"[\u0621-\u063a\u0641-\u064a]+")


def plain(name: str) -> bool:
    """Tell whether a spelling is of Arabic letters alone, without those that only other languages have."""
    return all(_LETTERS.fullmatch(word) for word in name.split()) and bool(name.strip())


def folded(name: str) -> tuple[str, ...]:
    """Return the folded words of a spelling, marks and what parts them left out."""
    return tuple(word for part in _SPLIT.split(name) if (word := fold_word(part)))


def keys(names: Iterable[str], latin: str, country: str, kind: str) -> list[str]:
    """Return the folded names of a place, the plainest first, none twice."""
    found: dict[str, None] = {}
    spelt = [folded(name) for name in names]
    for words in spelt:
        if not 0 < len(words) <= LONGEST + 1 or any(len(w) > 24 for w in words) or not words[0][0].isalpha():
            continue
        if words and words[0] in OFFICIAL and words[1:] in spelt:
            continue
        for variant in _variants(words, latin, country, kind):
            if 0 < len(variant) <= LONGEST and len("".join(variant)) > 1:
                found.setdefault(" ".join(variant))
    return list(found)


def _variants(words: tuple[str, ...], latin: str, country: str, kind: str) -> list[tuple[str, ...]]:
    office = ADMINISTRATIVE.get(words[0]) if len(words) > 1 else None
    if office and (kind in OFFICES or (office == "region" and kind not in ("site", "area"))):
        words = words[1:]
    if len(words) > 1 and words[0] in SETTLED and kind in ("region", "county"):
        words = words[1:]
    found = [words]
    last = words[-1]
    if last.endswith(ALEF + HAMZA) and len(last) > 3:
        found.append((*words[:-1], last[:-1]))
    if kind == "locality" and len(last) > 4 and last[-2] == YEH and last[-1] in (ALEF, HEH):
        found.append((*words[:-1], last[:-1] + (HEH if last[-1] == ALEF else ALEF)))
    if len(words) == 1 and not last.startswith(AL) and _ARTICLED.match(latin) and country in ARAB:
        found.append((AL + last,))
    if country not in ARAB and country and "g" in latin.lower() and any(GHAIN in word for word in words):
        found.append(tuple(word.replace(GHAIN, JEEM) for word in words))
    if len(words) == 2 and all(len(w) > 1 for w in words) and _GLUED.intersection(words):
        found.append(("".join(words),))
    return found


_GLUED = frozenset(fold_word(word) for word in ("أبو", "آباد", "أباد", "غراد"))
"""Parts of names that news also writes in one word with the next or the one before (أبوظبي)."""
