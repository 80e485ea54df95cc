"""Texts that hypothesis draws: any Unicode, and what Arabic news is made of."""

from __future__ import annotations

from hypothesis import strategies as st

from tasrih.arabic.letters import BIDI_CONTROLS, FOLD_PAIRS, MARKS, QUOTES, TATWEEL

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
SPACES = " \t\n\N{NO-BREAK SPACE}\r\x0b\u2028"
PRESENTED = "\ufefb\ufef7\ufdf2\ufdfa\ufe8d\ufee1\ufb50"

ARABIC = st.text(LETTERS + "".join(FOLD_PAIRS) + MARKS + TATWEEL + BIDI_CONTROLS + PRESENTED, min_size=1)
NEWS = st.text(LETTERS + MARKS + TATWEEL + QUOTES + SPACES + BIDI_CONTROLS + "٠١۲۳45.,:؛،؟…-()Az")
ANY = st.one_of(st.text(), NEWS)
