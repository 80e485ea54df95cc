"""What the tests of this room share: pages, cues and drafts made of a few words, and texts to draw."""

from __future__ import annotations

from hypothesis import strategies as st

from tasrih.arabic.letters import QUOTES
from tasrih.model import Article, Furniture
from tasrih.reading.cues import Cue, candidates
from tasrih.reading.drafts import Draft
from tasrih.reading.page import Page
from tasrih.reading.sources import Source
from tasrih.reading.starts import Start

HEADLINE = "افتتاح المكتبة\n"
CUES = ("قال", "وأكد", "مضيفا", "مشيرا إلى", "بحسب", "وفقا لـ", "نقلت", "عن", "قوله", "لم يوضح", "زعم", "نفى")
JOINTS = ("إن", "أن", "إنه", "بأن", ":", "، ", "حسب زعمه", "دون أن يذكر", "من جهته", "بين", "\n", "   ", ".")
NAMES = ("الوزير", "سالم", "الحداد", "هدى الزين", "وزارة الداخلية", "المصدر", "البيان", "12.5", "AFP")

WORDS = st.one_of(*map(st.sampled_from, (CUES, JOINTS, NAMES, QUOTES)))
NEWS = st.lists(WORDS, max_size=40).map(" ".join)
TIGHT = st.lists(st.sampled_from((*CUES, *JOINTS, *NAMES, *QUOTES, " ", " ")), max_size=40).map("".join)
ANY = st.one_of(st.text(), NEWS, TIGHT)


def article(text: str, furniture: tuple[Furniture, ...] = ()) -> Article:
    return Article(id="test", origin="test", text=text, furniture=furniture)


def page(text: str, furniture: tuple[Furniture, ...] = ()) -> Page:
    return Page(article(text, furniture))


def body(text: str) -> Page:
    """The page of a text below a headline."""
    return page(HEADLINE + text)


def cues(made: Page) -> list[str]:
    """The candidates of a page as they stand in it."""
    return [shown(made, cue.at, cue.end) for cue in candidates(made)]


def cue(made: Page, word: str) -> Cue:
    """The candidate whose words are `word`."""
    return next(c for c in candidates(made) if shown(made, c.at, c.end) == word)


def shown(made: Page, start: int, end: int) -> str:
    return made.span(start, end).text


def at(made: Page, word: str, nth: int = 1) -> int:
    """The token index of the `nth` occurrence of `word`."""
    return [i for i, w in enumerate(made.words) if w == word][nth - 1]


def draft(
    made: Page, word: str, kind: str, first: str, *, end: str = "", source: tuple[int, int] | None = None
) -> Draft:
    """The draft of the cue `word` with a content from token `first` up to token `end` (not included)."""
    found = cue(made, word)
    begin = at(made, first)
    stop = at(made, end) if end else len(made)
    before = begin < found.at
    start = Start(kind, found.at if before else begin - 1, begin, stop if before else -1)
    named = Source("aft", *source) if source else None
    return Draft(found, start, begin, stop, named, 0.9, 0.9, 0.9)
