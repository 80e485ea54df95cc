"""What holds of any text: no exception, spans that are their text, values of the documented forms, in order."""

from __future__ import annotations

from time import perf_counter

from hypothesis import given, settings
from hypothesis import strategies as st

from tasrih.reading import times
from tasrih.reading.times.words import entries

from .texts import VALUE, page

WORDS = sorted(entries())
NUMBERS = [
    "23",
    "3",
    "2019",
    "1436",
    "67",
    "14:30",
    "2019/11/23",
    "4.22",
    "23.11.2019",
    "ثلاثة",
    "الثالث",
    "ألفين",
    "0",
]
GLUE = [" ", " و", "، ", "/", " - ", "(", ")", " من ", " في ", "\n", " ال", "ـ", "\u200f", " ب", " لل", " هـ", ":", ""]
PHRASES = st.lists(st.sampled_from([*WORDS, *NUMBERS, *GLUE]), max_size=30).map("".join)
SPACED = st.lists(st.sampled_from([*WORDS, *NUMBERS, "من", "إلى", "بين", "قبل", "منذ"]), max_size=25).map(" ".join)
DATES = st.one_of(
    st.none(),
    st.dates().map(str),
    st.datetimes(timezones=st.just(None)).map(lambda moment: moment.isoformat()),
    st.sampled_from(["", "yesterday", "2019", "2019-11-23T10:00:00+03:00", "0001-01-01", "9999-12-31"]),
)


def check(text: str, published: str | None) -> None:
    made = page(text, published)
    end = 0
    for n, time in enumerate(times.find(made), 1):
        assert time.text == text[time.start : time.end]
        assert time.start >= end
        assert time.id == f"t{n}"
        assert time.grain in times.GRAINS
        assert VALUE.fullmatch(time.value), time.value
        end = time.end
    for clash in times.anchor(made).clashes:
        assert clash.span.text == text[clash.span.start : clash.span.end]


@settings(max_examples=250, deadline=None)
@given(st.one_of(PHRASES, SPACED), DATES)
def test_words_of_time_in_any_order(text: str, published: str | None) -> None:
    check(text, published)


@settings(max_examples=100, deadline=None)
@given(st.text(), DATES)
def test_any_text(text: str, published: str | None) -> None:
    check(text, published)


@settings(max_examples=60, deadline=None)
@given(SPACED, st.dates().map(str))
def test_the_same_text_gives_the_same_times(text: str, published: str) -> None:
    assert times.find(page(text, published)) == times.find(page(text, published))


def test_without_a_date_nothing_relative_is_called_anchored() -> None:
    for time in times.find(page("وصل أمس وغادر الأسبوع الماضي ثم الجمعة المقبلة", None)):
        assert not time.anchored


def seconds(text: str) -> float:
    made = page(text)
    begun = perf_counter()
    times.find(made)
    return perf_counter() - begun


def test_cost_grows_with_the_length_and_not_faster() -> None:
    text = "من " * 300 + "بين 3 و " * 200 + "الأسبوع " * 200 + "قبل " * 200 + "مساء يوم 3 مايو في " * 100
    seconds(text)
    short, long = (min(seconds(made) for _ in range(3)) for made in (text, text * 8))
    assert long < 8 * short * 4
