"""Declension of participles, masdars and nouns: gender, number, tanwin alef, possessive pronouns.

Pure functions over unvocalised spelling. The article is not written: `lookup` strips it.
"""

from __future__ import annotations

from tasrih.arabic.letters import ALEF, HAMZA, HEH, KAF, MEEM, TEH, WAW, YEH
from tasrih.lexicon.conjugate import ALEF_HAMZA, MAKSURA, NOON, Form, bare

TEH_MARBUTA = "\N{ARABIC LETTER TEH MARBUTA}"
POSSESSIVES = (
    HEH,
    HEH + ALEF,
    HEH + MEEM,
    HEH + MEEM + ALEF,
    HEH + NOON,
    NOON + ALEF,
    YEH,
    KAF,
    KAF + MEEM,
)


def participle(base: str, *, defective: bool) -> list[Form]:
    """Return the forms of an active participle given as masculine singular indefinite."""
    base = bare(base)
    full = base + YEH if defective and not base.endswith(YEH) else base
    short = full[:-1] if defective else full
    endings = [
        (full, "m", "s"),
        (full + ALEF, "m", "s"),
        (full + TEH_MARBUTA, "f", "s"),
        (full + ALEF + NOON, "m", "d"),
        (full + YEH + NOON, "m", "d"),
        (full + TEH + ALEF + NOON, "f", "d"),
        (full + TEH + YEH + NOON, "f", "d"),
        (short + WAW + NOON, "m", "p"),
        (short + YEH + NOON, "m", "p"),
        (full + ALEF + TEH, "f", "p"),
    ]
    if defective:
        endings.append((short, "m", "s"))
    return [Form(text, "participle", 0, gender, number) for text, gender, number in endings]


def noun(base: str, part: str, number: str = "") -> list[Form]:
    """Return a noun or masdar bare, with tanwin alef and with each possessive pronoun."""
    base = bare(base)
    forms = [Form(base, part, 0, "", number)]
    if takes_tanwin_alef(base):
        forms.append(Form(base + ALEF, part, 0, "", number))
    host = before_pronoun(base)
    return forms + [Form(host + p, part, 0, "", number, p) for p in POSSESSIVES]


def dual(base: str, part: str) -> list[Form]:
    """Return the dual of a noun, nominative and oblique."""
    host = before_pronoun(bare(base))
    return [Form(host + end + NOON, part, 0, "", "d") for end in (ALEF, YEH)]


def takes_tanwin_alef(base: str) -> bool:
    """Whether the indefinite accusative is written with an alef."""
    return not base.endswith((TEH_MARBUTA, MAKSURA, ALEF + HAMZA, ALEF_HAMZA, ALEF, ALEF + TEH))


def before_pronoun(base: str) -> str:
    """Return `base` as it is written before a pronoun."""
    if base.endswith(TEH_MARBUTA):
        return base[:-1] + TEH
    return base[:-1] + ALEF if base.endswith(MAKSURA) else base
