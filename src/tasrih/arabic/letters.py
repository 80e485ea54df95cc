"""Named letters, marks, digits and quotation marks. No character here is pasted invisible."""

from __future__ import annotations

TATWEEL = "\N{ARABIC TATWEEL}"
ALEF = "\N{ARABIC LETTER ALEF}"
HAMZA = "\N{ARABIC LETTER HAMZA}"
WAW = "\N{ARABIC LETTER WAW}"
YEH = "\N{ARABIC LETTER YEH}"
HEH = "\N{ARABIC LETTER HEH}"
KAF = "\N{ARABIC LETTER KAF}"
FEH = "\N{ARABIC LETTER FEH}"
BEH = "\N{ARABIC LETTER BEH}"
LAM = "\N{ARABIC LETTER LAM}"
MEEM = "\N{ARABIC LETTER MEEM}"
NOON = "\N{ARABIC LETTER NOON}"
TEH = "\N{ARABIC LETTER TEH}"
SEEN = "\N{ARABIC LETTER SEEN}"

# Fathatan to sukun, madda and hamza above or below, superscript alef, Koranic signs.
MARKS = "".join(chr(c) for c in (*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06DD)))

# Embeddings, overrides, isolates, marks, joiners and the byte order mark: they change no letter.
BIDI_CONTROLS = "\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"

ARABIC_DIGITS = "".join(chr(0x0660 + i) for i in range(10))
PERSIAN_DIGITS = "".join(chr(0x06F0 + i) for i in range(10))

# One character to one character, so that folding keeps offsets.
FOLD_PAIRS = {
    "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}": ALEF,
    "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}": ALEF,
    "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}": ALEF,
    "\N{ARABIC LETTER ALEF WASLA}": ALEF,
    "\N{ARABIC LETTER WAW WITH HAMZA ABOVE}": HAMZA,
    "\N{ARABIC LETTER YEH WITH HAMZA ABOVE}": HAMZA,
    "\N{ARABIC LETTER ALEF MAKSURA}": YEH,
    "\N{ARABIC LETTER FARSI YEH}": YEH,
    "\N{ARABIC LETTER YEH BARREE}": YEH,
    "\N{ARABIC LETTER TEH MARBUTA}": HEH,
    "\N{ARABIC LETTER HEH GOAL}": HEH,
    "\N{ARABIC LETTER HEH DOACHASHMEE}": HEH,
    "\N{ARABIC LETTER KEHEH}": KAF,
    "\N{ARABIC LETTER GAF}": KAF,
    "\N{ARABIC LETTER PEH}": BEH,
    "\N{ARABIC LETTER VEH}": FEH,
    "\N{ARABIC LETTER TCHEH}": "\N{ARABIC LETTER JEEM}",
    "\N{ARABIC LETTER JEH}": "\N{ARABIC LETTER ZAIN}",
    **{c: str(i) for i, c in enumerate(ARABIC_DIGITS)},
    **{c: str(i) for i, c in enumerate(PERSIAN_DIGITS)},
}

# Opening mark -> the marks that may close it. A straight mark opens and closes itself;
# news sites also print the pairs the wrong way round, which `sentences` puts up with.
QUOTES_OPEN = {
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}": "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}",
    "\N{LEFT DOUBLE QUOTATION MARK}": "\N{RIGHT DOUBLE QUOTATION MARK}",
    "\N{DOUBLE LOW-9 QUOTATION MARK}": "\N{RIGHT DOUBLE QUOTATION MARK}",
    "\N{LEFT SINGLE QUOTATION MARK}": "\N{RIGHT SINGLE QUOTATION MARK}",
    "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}": "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
    "{": "}",
    "\N{HEAVY DOUBLE TURNED COMMA QUOTATION MARK ORNAMENT}": "\N{HEAVY DOUBLE COMMA QUOTATION MARK ORNAMENT}",
}
STRAIGHT_QUOTE = "\N{QUOTATION MARK}"
QUOTES = "".join(QUOTES_OPEN) + "".join(QUOTES_OPEN.values()) + STRAIGHT_QUOTE

COMMAS = "\N{ARABIC COMMA},\N{ARABIC SEMICOLON};"
FULL_STOPS = ".!?\N{ARABIC QUESTION MARK}\N{HORIZONTAL ELLIPSIS}\N{ARABIC FULL STOP}"
DASHES = "-\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{HORIZONTAL BAR}"
