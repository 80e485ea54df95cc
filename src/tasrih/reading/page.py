"""The article as the rules see it: tokens, what is known of each, sentences and quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from tasrih.arabic.words import tokenize
from tasrih.model import Article, Span
from tasrih.reading.acquaintance import acquaint
from tasrih.reading.lexemes import BREAK, COLON, CUE, PHRASE_HEAD, PUNCT, QUOTE, STOP, bare, lexeme
from tasrih.reading.multiword import kind_at, match_at
from tasrih.reading.quotations import Quotation, quotations

ABBREVIATED = 3
_HOT = CUE | COLON | PHRASE_HEAD
_KEPT = STOP | BREAK | QUOTE | _HOT


class Page:
    """One article, tokenised once; every index counts tokens unless its name says `offset`."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        self.tokens = tokenize(article.text)
        self.starts, self.ends, self.words = self.tokens
        self.lex = [lexeme(word) for word in self.words]
        self.flags = [lex.flags for lex in self.lex]
        self.known = acquaint(self.lex, self.flags)
        kept = [i for i, flags in enumerate(self.flags) if flags & _KEPT]
        self.hot = [i for i in kept if self.flags[i] & _HOT]
        marks = [i for i in kept if self.flags[i] & (QUOTE | BREAK)]
        self.breaks = [i for i in marks if self.flags[i] & BREAK]
        self.stops = [i for i in kept if self.flags[i] & (STOP | BREAK) and self._ends_sentence(i)]
        self.quotes = quotations(self.tokens, self.lex, marks)
        self.first_break = self.breaks[0] if self.breaks else len(self.words)
        self._places: dict[str, list[int]] | None = None
        self.sure: dict[int, float] = {}
        self.stop_set = frozenset(self.stops)
        self._opens = [q.open for q in self.quotes]
        self.furniture = sorted((f.start, f.end) for f in article.furniture)

    def __len__(self) -> int:
        return len(self.words)

    def _ends_sentence(self, i: int) -> bool:
        """A full stop ends no sentence after a one-letter abbreviation, nor inside an ellipsis or a number."""
        if self.flags[i] & BREAK or self.words[i] != ".":
            return True
        before = len(self.words[i - 1]) if i > 0 and self.words[i - 1].isalpha() else 0
        glued = i + 1 < len(self.words) and self.starts[i + 1] == self.ends[i]
        if i > 0 and self.words[i - 1] == "." and self.ends[i - 1] == self.starts[i]:
            return False
        if glued and self.flags[i + 1] & STOP:
            return False
        if (
            glued
            and 0 < before <= ABBREVIATED
            and len(self.words[i + 1]) <= ABBREVIATED
            and self.words[i + 1].isalpha()
        ):
            return False
        return before != 1

    def stops_between(self, start: int, end: int) -> int:
        """Return how many sentences end in tokens `start` to `end`."""
        return bisect_left(self.stops, end) - bisect_left(self.stops, start)

    def hard_stop(self, i: int) -> bool:
        """Tell whether a sentence or paragraph ends at token `i`."""
        return bool(self.flags[i] & (STOP | BREAK)) and i in self.stop_set

    def transition_at(self, i: int) -> int:
        """Return how many tokens of a transition ("for his part") start at `i`; 0 if none."""
        return match_at("transitions", self.lex, i)

    def transition_before(self, end: int, head: int) -> int:
        """Return how many tokens of a transition end right before `end`, not reaching before `head`; 0 if none."""
        for length in range(1, min(6, end - head) + 1):
            if match_at("transitions", self.lex, end - length) == length:
                return length
        return 0

    def setting_at(self, i: int) -> str:
        """Return the class of the circumstance that opens at `i` (occasion, medium, time ...); "" if none."""
        return kind_at("settings", self.lex, i)

    def hedge_at(self, i: int) -> int:
        """Return how many tokens of a distancing phrase start at `i`; 0 if none."""
        return match_at("hedges", self.lex, i)

    def in_furniture(self, i: int) -> bool:
        """Tell whether token `i` lies in page furniture."""
        if not self.furniture:
            return False
        at = bisect_right(self.furniture, (self.starts[i], len(self.text) + 1)) - 1
        return at >= 0 and self.furniture[at][0] <= self.starts[i] < self.furniture[at][1]

    def sentence_start(self, i: int) -> int:
        """Return the first token of the sentence that holds token `i`."""
        at = bisect_left(self.stops, i) - 1
        return self.stops[at] + 1 if at >= 0 else 0

    def sentence_end(self, i: int) -> int:
        """Return the index of the mark that ends the sentence holding `i`, or the number of tokens."""
        at = bisect_left(self.stops, i)
        return self.stops[at] if at < len(self.stops) else len(self.words)

    def paragraph_start(self, i: int) -> int:
        """Return the first token of the paragraph that holds `i`."""
        at = bisect_left(self.breaks, i) - 1
        return self.breaks[at] + 1 if at >= 0 else 0

    def paragraph_end(self, i: int) -> int:
        """Return the index of the break that ends the paragraph holding `i`, or the number of tokens."""
        at = bisect_left(self.breaks, i)
        return self.breaks[at] if at < len(self.breaks) else len(self.words)

    def quote_around(self, i: int) -> Quotation | None:
        """Return the outermost quotation whose words hold token `i`, or None."""
        at = bisect_left(self._opens, i) - 1
        found = None
        start = self.paragraph_start(i) if at >= 0 else 0
        while at >= 0 and self._opens[at] >= start:
            if self.quotes[at].close > i:
                found = self.quotes[at]
            at -= 1
        return found

    def quote_at(self, i: int) -> Quotation | None:
        """Return the quotation whose opening mark is token `i`, or None."""
        at = bisect_left(self._opens, i)
        return self.quotes[at] if at < len(self._opens) and self._opens[at] == i else None

    def places(self, word: str) -> list[int]:
        """Return where a folded word stands, the article and a conjunction before it aside; in order."""
        if self._places is None:
            self._places = {}
            for at, lex in enumerate(self.lex):
                if not lex.flags & PUNCT:
                    self._places.setdefault(bare(lex.stem), []).append(at)
        return self._places.get(word, [])

    def surest(self, start: int, end: int) -> str:
        """Return, in words of one letter, how likely the likeliest cue among tokens `start` to `end` is one."""
        sure = self.sure
        if end - start == 1:
            return sureness(sure.get(start, -1.0))
        return sureness(max((sure[at] for at in range(start, end) if at in sure), default=-1.0))

    def quotes_within(self, first: int, end: int) -> list[Quotation]:
        """Return the quotations that open in tokens `first` to `end`."""
        return self.quotes[bisect_left(self._opens, first) : bisect_left(self._opens, end)]

    def span(self, start: int, end: int) -> Span:
        """Return the article's span of tokens `start` to `end` (not included)."""
        return self.article.span(self.starts[start], self.ends[end - 1])


def sureness(p: float) -> str:
    """Return a letter for a probability: "" none, "n" no, "u" unlikely, "m" may be, "l" likely, "y" yes."""
    if p < 0:
        return ""
    return "n" if p < 0.1 else "u" if p < 0.35 else "m" if p < 0.65 else "l" if p < 0.9 else "y"
