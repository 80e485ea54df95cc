"""The lexicon: how Arabic news says that somebody said something. Data in tables, compiled once."""

from __future__ import annotations

from tasrih.lexicon.lookup import all_forms, cue_analysis, cue_forms, proclitics_of
from tasrih.lexicon.phrases import heads_phrase, phrases, phrases_at, rest_of, slot_fits, slots_of
from tasrih.lexicon.records import CueForm, Phrase, Row
from tasrih.lexicon.words import words

__all__ = [
    "CueForm",
    "Phrase",
    "Row",
    "all_forms",
    "cue_analysis",
    "cue_forms",
    "heads_phrase",
    "phrases",
    "phrases_at",
    "proclitics_of",
    "rest_of",
    "slot_fits",
    "slots_of",
    "words",
]
