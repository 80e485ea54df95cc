"""Numbers in digits: what parts their thousands, fractions with a stroke, mixed fractions."""

from __future__ import annotations

from fractions import Fraction

from tasrih.reading.figures.tokens import MOST, THOUSAND, Term, Tokens, whole
from tasrih.reading.figures.words import DIGITS, NumberWord, number_word

_COMMA = "\N{ARABIC COMMA}"
_DECIMALS = frozenset({".", ",", "\N{ARABIC DECIMAL SEPARATOR}"})
_MARKS = frozenset({_COMMA, ","})
_MARKED = 10
_LONGEST_RUN = 20
_POINTS = frozenset({".", "\N{ARABIC DECIMAL SEPARATOR}"})
_ZEROS = "0\u0660\u06f0"
_SPACES = frozenset({" ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"})


class Digits(Tokens):
    """The grammar of digits."""

    def digits(self, at: int, first: NumberWord) -> Term:
        """Read digits with what parts them: thousands by spaces or Arabic commas, fractions, mixed fractions."""
        if first.tail or not isinstance(first.value, int):
            return Term(first.value, at + 1)
        found = self._grouped(at, first) or self._slashed(at, first)
        if found is not None:
            return found
        following = self.bare(at + 1)
        if following is not None and following.kind == DIGITS and isinstance(following.value, int):
            part = self._slashed(at + 1, following)
            if part is not None and part.value < 1:
                return Term(first.value + part.value, part.end)
        return Term(first.value, at + 1)

    def leading_point(self, at: int) -> Term | None:
        """Read ".25", whose point is token `at`."""
        if self.words[at] not in _POINTS or not self.glued(at + 1) or self.glued(at):
            return None
        digits = self.bare(at + 1)
        if digits is None or digits.kind != DIGITS or not isinstance(digits.value, int) or digits.tail:
            return None
        length = len(self.words[at + 1])
        return Term(Fraction(digits.value, 10**length), at + 2)

    def _grouped(self, at: int, first: NumberWord) -> Term | None:
        """Read digits of several tokens: "1 234 567", "1،234،567"."""
        opening = self.words[at][first.cut :]
        if len(opening) > _LONGEST_RUN or opening[0] in _ZEROS:
            return None
        return self._spaced(at, first) if len(opening) <= 3 and opening.isdecimal() else self._marked(at)

    def _spaced(self, at: int, first: NumberWord) -> Term | None:
        """Read groups of three digits that single spaces part, the last perhaps with decimals."""
        value, end = first.value, at + 1
        while value < MOST // 10**6 and self._three_digits(end):
            group = self.word(end)
            if group is None:
                break
            value, end = value * THOUSAND + group.value, end + 1
            if not isinstance(group.value, int):
                break
        return Term(value, end) if end > at + 1 else self._marked(at)

    def _three_digits(self, at: int) -> bool:
        if at >= self.stop or len(self.words[at]) < 3 or not self.words[at][:3].isdecimal():
            return False
        rest = self.words[at][3:]
        if rest and (rest[0] not in _DECIMALS or not rest[1:].isdecimal()):
            return False
        return self.page.text[self.page.ends[at - 1] : self.page.starts[at]] in _SPACES

    def _marked(self, at: int) -> Term | None:
        """Read digits parted by marks that the tokens part at: Arabic commas, commas beside invisible controls."""
        end = at + 1
        while end + 1 < self.stop and end - at < _MARKED and self._mark_and_digits(end):
            end += 2
        if end == at + 1:
            return None
        raw = "".join(self.words[at:end]).replace(_COMMA, "\N{ARABIC THOUSANDS SEPARATOR}")
        following = self.bare(end)
        if end == at + 3 and len(self.words[end - 1]) != 3 and following is not None and following.kind == "scale":
            raw = "\N{ARABIC DECIMAL SEPARATOR}".join((self.words[at], self.words[end - 1]))
        joined = number_word(raw)
        return Term(joined.value, end) if joined is not None and not joined.tail else None

    def _mark_and_digits(self, end: int) -> bool:
        """Tell whether a mark and digits are glued behind the digits before token `end`."""
        if self.words[end] not in _MARKS or not self.glued(end) or not self.glued(end + 1):
            return False
        following = self.bare(end + 1)
        return following is not None and following.kind == DIGITS and not following.tail

    def _slashed(self, at: int, first: NumberWord) -> Term | None:
        """Read "3/4"; not of a date of three parts."""
        if not (at + 2 < len(self.words) and self.words[at + 1] == "/" and self.glued(at + 1) and self.glued(at + 2)):
            return None
        below = self.bare(at + 2)
        if below is None or below.kind != DIGITS or not isinstance(below.value, int) or not below.value or below.cut:
            return None
        apart = (self.glued(at) and self.words[at - 1] == "/") or (self.glued(at + 3) and self.words[at + 3] == "/")
        return None if apart else Term(whole(Fraction(int(first.value), below.value)), at + 3)
