"""The lexicon: how Arabic news says that somebody said something. Data in tables, compiled once."""

from __future__ import annotations

from tasrih.lexicon.lookup import all_forms, cue_analysis, cue_forms, proclitics_of
from tasrih.lexicon.records import CueForm, Phrase, Row
from tasrih.lexicon.words import phrases, phrases_at, slot_fits, words

__all__ = [
    "CueForm",
    "Phrase",
    "Row",
    "all_forms",
    "cue_analysis",
    "cue_forms",
    "phrases",
    "phrases_at",
    "proclitics_of",
    "slot_fits",
    "words",
]
