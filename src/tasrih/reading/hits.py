"""The words of a page that may open a claim or an occasion: one look-up a word."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from tasrih.arabic.fold import fold
from tasrih.arabic.letters import ALEF, LAM, SEEN
from tasrih.lexicon.triggers import TriggerForm, trigger_forms
from tasrih.model import Span
from tasrih.reading.lexemes import AL, PUNCT
from tasrih.reading.page import Page


class Hit(NamedTuple):
    """A trigger on the page: tokens `at` to `end` (not included), read as `form`."""

    at: int
    end: int
    form: TriggerForm

    @property
    def type(self) -> str:
        """The type of its row."""
        return self.form.trigger.type

    @property
    def future(self) -> bool:
        """Whether its form has the prefix of the future."""
        return self.form.proclitic.endswith(SEEN)

    @property
    def purpose(self) -> bool:
        """Whether the preposition li hangs on it ("in order to")."""
        proclitic = self.form.proclitic
        return proclitic.endswith(LAM + LAM if self.form.definite else LAM)


def cut(page: Page, hit: Hit) -> Span:
    """Return the article's span of the trigger, without conjunction and preposition on its first word."""
    folded = fold(page.words[hit.at])
    length = len(hit.form.proclitic) - (len(AL) if hit.form.definite else 0)
    if hit.form.proclitic.endswith(LAM + LAM):
        length = len(hit.form.proclitic) - len(LAM + LAM)
    return page.article.span(page.starts[hit.at] + folded.offsets[max(length, 0)], page.ends[hit.end - 1])


@cache
def _finder(types: frozenset[str]) -> Callable[[str], tuple[TriggerForm, ...]]:
    """Return the look-up of folded words among triggers of `types` alone; one cache for each set of types."""

    @lru_cache(maxsize=65536)
    def find(folded: str) -> tuple[TriggerForm, ...]:
        return tuple(form for form in trigger_forms(folded) if form.trigger.type in types)

    return find


def hits(page: Page, types: frozenset[str]) -> list[Hit]:
    """Return the triggers of `types` in order; of the forms of one type at a word, the one of most words."""
    find = _finder(types)
    found: list[Hit] = []
    for at, lex in enumerate(page.lex):
        forms = find(lex.folded)
        if forms and not lex.flags & PUNCT and not page.in_furniture(at):
            found += _best(page, at, forms)
    return found


def _best(page: Page, at: int, forms: tuple[TriggerForm, ...]) -> Iterable[Hit]:
    best: dict[str, Hit] = {}
    for form in forms:
        end = _end(page, at, form)
        if end and (form.trigger.type not in best or end > best[form.trigger.type].end):
            best[form.trigger.type] = Hit(at, end, form)
    return best.values()


def _end(page: Page, at: int, form: TriggerForm) -> int:
    """Return where the trigger ends, 0 when the words that must follow do not."""
    end = at + 1
    for word in form.feature.rest:
        if end >= len(page) or page.lex[end].folded not in (word, AL + word, word + ALEF):
            return 0
        end += 1
    return end
