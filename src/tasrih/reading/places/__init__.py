"""Where: names of places found in the text, and resolved to one entry of the gazetteer each."""

from __future__ import annotations

from tasrih.reading.places.candidates import candidates
from tasrih.reading.places.record import Candidate
from tasrih.reading.places.resolve import Located, locate, resolve, with_likely

__all__ = ["Candidate", "Located", "candidates", "locate", "resolve", "with_likely"]
