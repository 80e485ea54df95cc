"""How words become the tokens of the index, the same for every store: what is kept and what is asked meet here."""

from __future__ import annotations

from tasrih.archive.analysis.words import GAP, Piece, latin_tokens, pieces, tokens

ANALYSER = "1"
"""Changes with every change of a token that is already in indexes; an archive with another one is indexed anew."""

__all__ = ["ANALYSER", "GAP", "Piece", "latin_tokens", "pieces", "tokens"]
