"""A number at a token: digits with their separators, number words with their grammar, and both mixed.

A numeral is a sum of terms that "and" joins, each smaller than the scale before it: "three thousand and five hundred
and twenty-six". A term is a group below a thousand (hundreds, then units, then tens) or digits, times its scales.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from tasrih.arabic.letters import ALEF, LAM, MEEM, NOON, WAW
from tasrih.reading.figures.digits import Digits
from tasrih.reading.figures.tokens import MOST, THOUSAND, Term, whole
from tasrih.reading.figures.words import DIGITS, NumberWord, Value, number_word
from tasrih.reading.lexemes import AUX, COMPL, CONJ, DEF, DEMO, NEG, PREP, PRONOUN, PUNCT, REL
from tasrih.reading.page import Page

_AL = ALEF + LAM
_HUNDREDS, _UNIT, _TEN, _CLOSED = 3, 2, 1, 0
_GROUP = frozenset({"unit", "bound", "ten", "teen", "hundred", "hundreds", "ordinal", "ordinal_bound"})
_UNITS = frozenset({"unit", "bound", "ordinal", "ordinal_bound"})
_SCALES = frozenset({"scale", "scales", "scale_alef", "dozen"})
_NO_NOUN = PUNCT | DEF | PREP | REL | AUX | NEG | PRONOUN | DEMO | CONJ | COMPL
_MINUS = frozenset({"-", "\N{MINUS SIGN}"})


class Numeral(NamedTuple):
    """A number in the text: tokens `first` to `last` (not included), code points `start` to `end` (not included).

    The code points leave out a conjunction, a preposition and the article before digits, and what is glued behind
    digits. `ordinal` is true of "the fifth", not of "five". `scale` is the last thousand, million ... multiplied with.
    """

    first: int
    last: int
    value: int | float
    ordinal: bool
    start: int
    end: int
    scale: int = 1


def numeral_at(page: Page, i: int, stop: int | None = None) -> Numeral | None:
    """Return the longest number that begins at token `i` and ends before token `stop`; None when none does."""
    return _Reader(page, len(page.words) if stop is None else stop).numeral(i)


class _Reader(Digits):
    """The grammar of words and of both mixed; every method takes a token index and gives None for "not here"."""

    def __init__(self, page: Page, stop: int) -> None:
        super().__init__(page, stop)
        self.ordinal = False
        self.definite = False

    def numeral(self, at: int) -> Numeral | None:
        sign, first = self._sign(at)
        point = self.leading_point(first)
        point = self._scaled(point) if point is not None else None
        found = point or self._over(self._sum(first), first)
        if found is None:
            return None
        exact = whole(found.value)
        value = float(exact) * sign if isinstance(exact, Fraction) else exact * sign
        start = self.page.starts[at]
        if first == at and point is None:
            opening = number_word(self.words[at])
            start += opening.cut if opening else 0
        closing = number_word(self.words[found.end - 1])
        end = self.page.ends[found.end - 1] - (closing.tail if closing else 0)
        return Numeral(at, found.end, value, self.ordinal, start, end, int(found.scale))

    def _sign(self, at: int) -> tuple[int, int]:
        """Return (sign, token of the number): a dash glued to digits, not to what stands before, or the word."""
        if self.words[at] in _MINUS:
            opens = self.glued(at + 1) and not self.glued(at)
            return (-1, at + 1) if opens and self.word(at + 1) else (1, at)
        found = self.word(at)
        if found is not None and found.kind == "sign" and self.bare(at + 1) is not None:
            return -1, at + 1
        return 1, at

    def _sum(self, at: int) -> Term | None:
        total = self._term(at)
        if total is None:
            return None
        opening = self.word(at)
        self.definite = opening is not None and opening.article
        value, end, scale = total
        while scale > 1:
            following = self._next_term(end, scale)
            if following is None:
                break
            value, end, scale = value + following.value, following.end, following.scale
        part = self._and_part(end, scale, value)
        return Term(value + part.value, part.end, scale) if part is not None else Term(value, end, scale)

    def _over(self, above: Term | None, first: int) -> Term | None:
        """Read "one over twenty" as a fraction, where no noun follows that the second number counts."""
        link = self.bare(above.end) if above is not None else None
        if above is None or link is None or link.kind != "over" or self.ordinal:
            return above
        opening, lower = self.word(first), self.bare(above.end + 1)
        spelt = opening is not None and lower is not None and DIGITS not in (opening.kind, lower.kind)
        below = self._sum(above.end + 1) if lower is not None and (above.value == 1 or spelt) else None
        if below is None or self.ordinal or below.value <= above.value or self._counts(below.end):
            self.ordinal = False
            return above
        return Term(Fraction(above.value) / below.value, below.end)

    def _next_term(self, end: int, scale: Value) -> Term | None:
        """Return the summand that "and" joins at `end`, if it is smaller than the scale before it."""
        link = self.linked(end)
        if link is None or link[1].kind in ("fraction", "whole") or (self._tail(end)):
            return None
        before = self.ordinal
        term = self._term(link[0])
        smaller = term is not None and term.value < scale and term.scale < scale and isinstance(term.value, int)
        if smaller and (self.definite or self.ordinal == before):
            return term
        self.ordinal = before
        return None

    def _tail(self, end: int) -> bool:
        """Tell whether something is glued behind the last token."""
        last = self.word(end - 1)
        return last is not None and last.tail > 0

    def _and_part(self, end: int, scale: Value, value: Value) -> Term | None:
        """Read "and a half", "and three quarters", "and half a million" behind a whole number."""
        link = self.linked(end)
        if link is None or not isinstance(value, int) or self.ordinal:
            return None
        part = self._part(link[0])
        if part is None:
            return None
        if part.scale == 1 and self._definite(part.end):
            return None
        if part.scale == 1 and scale >= THOUSAND:
            return Term(part.value * scale, part.end)
        return part if part.scale == 1 or part.value < scale else None

    def _definite(self, at: int) -> bool:
        """Tell whether a word with the article, no number, stands at `at`."""
        return at < len(self.words) and self.page.lex[at].folded.startswith(_AL) and self.word(at) is None

    def _term(self, at: int) -> Term | None:
        first = self.word(at)
        if first is None or first.kind in ("sign", "point", "parts", "over"):
            return None
        part = self._part(at)
        if part is not None:
            return part
        if first.kind == DIGITS:
            return self._scaled(self._pointed(self._hundreds(first, self.digits(at, first))))
        if first.kind in _GROUP:
            group = self._group(at)
            return self._scaled(self._pointed(group)) if group is not None else None
        return self._lone_scale(at, first)

    def _hundreds(self, first: NumberWord, term: Term) -> Term:
        """Multiply digits with a hundred behind them: "3 hundred and 21"."""
        following = self.bare(term.end)
        if following is None or following.kind != "hundred" or following.article or self._tail(term.end):
            return term
        if not isinstance(first.value, int) or term.value != first.value or not 0 < first.value < THOUSAND:
            return term
        more = self._further(term.end + 1, _HUNDREDS)
        value = first.value * 100
        return Term(value + more[0], more[2]) if more is not None else Term(value, term.end + 1)

    def _lone_scale(self, at: int, first: NumberWord) -> Term | None:
        """Read a scale without a multiplier: a thousand, two million; its plural alone is vague and no number."""
        if first.kind == "scale_dual":
            return self._scaled(Term(first.value, at + 1, Fraction(first.value) / 2))
        if first.kind == "scale_alef" and self._counts(at + 1):
            return Term(2 * first.value, at + 1, first.value)
        if first.kind in ("scale", "scale_alef", "dozen"):
            self.ordinal = self.ordinal or (first.article and not first.proclitic)
            return self._scaled(Term(first.value, at + 1, first.value))
        return None

    def _counts(self, at: int) -> bool:
        """Tell whether a noun stands at `at` that the dual before it may govern ("two thousand soldiers")."""
        if at >= len(self.words) or not self.words[at][0].isalpha():
            return False
        return self.word(at) is None and not self.page.flags[at] & _NO_NOUN and self.words[at][0] != WAW

    def _part(self, at: int) -> Term | None:
        """Read a fraction: "half", "two thirds", "three quarters", "a fifth of the", with a scale behind it."""
        first = self.word(at)
        if first is None:
            return None
        following = self.bare(at + 1)
        if first.kind == "fraction":
            return self._scaled(Term(first.value, at + 1))
        if first.kind == "unit" and following is not None and following.kind == "parts":
            return self._scaled(Term(first.value * following.value, at + 2))
        if first.other is not None and not first.article and self._definite(at + 1):
            return Term(first.other, at + 1)
        return None

    def _scaled(self, term: Term) -> Term:
        """Multiply a term with the scales behind it."""
        value, end, scale = term
        following = self.bare(end)
        while following is not None and following.kind in _SCALES and not self._tail(end):
            if (following.article and isinstance(value, int)) or scale * following.value > MOST:
                break
            value, end, scale = value * following.value, end + 1, scale * following.value
            following = self.bare(end)
        return Term(whole(value), end, scale)

    def _pointed(self, term: Term) -> Term:
        """Read "point five" behind a whole number."""
        point = self.bare(term.end)
        if point is None or point.kind != "point":
            return term
        first = self.bare(term.end + 1)
        if first is None or first.kind not in _GROUP | {DIGITS}:
            return term
        rest = self.digits(term.end + 1, first) if first.kind == DIGITS else self._group(term.end + 1)
        if rest is None or not isinstance(rest.value, int):
            return term
        below = self.word(rest.end + 1) if rest.end < self.stop and self.words[rest.end] == MEEM + NOON else None
        if below is not None and below.kind in ("hundred", "scale") and below.value > rest.value:
            return Term(term.value + Fraction(rest.value) / below.value, rest.end + 2)
        return Term(term.value + Fraction(rest.value, 10 ** len(str(rest.value))), rest.end)

    def _group(self, at: int) -> Term | None:
        """Read words below a thousand: hundreds, then units, then tens, joined by "and"."""
        first = self.word(at)
        if first is None:
            return None
        part = self._component(at, first)
        if part is None:
            return None
        value, rank, end = part
        opening, several = first, False
        while rank > _CLOSED:
            link = self._further(end, rank)
            if link is None:
                break
            more, rank, end = link
            value, several = value + more, True
        self._note_ordinal(opening, several or end > at + 1)
        return Term(value, end)

    def _further(self, end: int, rank: int) -> tuple[int, int, int] | None:
        """Return the component that goes on at `end` after one of `rank`; spoken Arabic drops "and" after hundreds."""
        link = self.linked(end)
        if link is None:
            plain = self.bare(end)
            if rank != _HUNDREDS or plain is None or plain.kind != "unit":
                return None
            tens = self.linked(end + 1)
            if tens is None or tens[1].kind != "ten":
                return None
            link = (end, plain)
        at, word = link
        if word.kind == DIGITS:
            fits = rank == _HUNDREDS and isinstance(word.value, int) and 0 < word.value < 100 and not word.tail
            return (int(word.value), _CLOSED, at + 1) if fits else None
        late = word.kind.startswith("ordinal") and not word.article
        if word.kind not in _GROUP or late or self._part(at) is not None:
            return None
        found = self._component(at, word)
        if found is None or found[1] >= rank or (rank == _UNIT and found[1] != _TEN):
            return None
        if word.kind.startswith("ordinal"):
            self.ordinal = True
        return found

    def _component(self, at: int, word: NumberWord) -> tuple[int, int, int] | None:
        """Return (value, rank, end) of one hundred, unit, teen or ten."""
        value = int(word.value)
        if word.kind not in _UNITS:
            ranks = {"ten": _TEN, "teen": _CLOSED}
            return value, ranks.get(word.kind, _HUNDREDS), at + 1
        following = self.bare(at + 1)
        if following is not None and not following.article:
            if following.kind == "unit" and following.value == 10 and 1 <= value < 10:
                return 10 + value, _CLOSED, at + 2
            if following.kind == "hundred" and word.kind == "unit" and 3 <= value < 10:
                return 100 * value, _HUNDREDS, at + 2
        if value >= 100:
            return (value, _HUNDREDS, at + 1) if following or self.linked(at + 1) else None
        if word.kind in ("bound", "ordinal_bound") or self._weekday(word, at):
            tens = self.linked(at + 1)
            if tens is None or tens[1].kind != "ten":
                return None
        return value, _UNIT if 1 <= value < 10 else _CLOSED, at + 1

    def _weekday(self, word: NumberWord, at: int) -> bool:
        """Tell whether "the two" stands there, which alone is Monday."""
        return word.kind == "unit" and word.value == 2 and word.article

    def _note_ordinal(self, opening: NumberWord, several: bool) -> None:
        """Mark the ordinal: by its own word, or by the article on what has no other ordinal ("the twentieth")."""
        if opening.kind.startswith("ordinal"):
            self.ordinal = True
        elif opening.article and not opening.proclitic:
            alone = opening.kind in ("ten", "hundred", "hundreds")
            self.ordinal = self.ordinal or alone or (several and opening.value in (1, 2))
