"""How long reading takes beside a tokenizer and a bare pass over the words, in the same rounds."""

from __future__ import annotations

import importlib.util
import math
import re
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from statistics import median
from typing import Any

from texts import page

from tasrih import ingest, reading
from tasrih.model import Article, Reading

WORD = re.compile(r"\w+")
LENGTHS = (1, 2, 4, 8, 16)

Contender = Callable[[], object]


def words(text: str) -> int:
    """Count the words of a text as the bare pass does."""
    return len(WORD.findall(text))


def article(text: str) -> Article:
    return ingest.article_from_text(text, origin="bench", published=None)


def contenders(texts: Sequence[str]) -> dict[str, Contender]:
    """Return what is measured, each over all texts; spaCy only where it is installed."""
    articles = [article(text) for text in texts]
    pages = [page(text) for text in texts]
    found = {
        "bare \\w+ pass": partial(_each, WORD.findall, texts),
        "reading alone": partial(_each, reading.read, articles),
        "plain text + reading": partial(_each, lambda text: reading.read(article(text)), texts),
        "page + reading": partial(_each, _read_page, pages),
    }
    if importlib.util.find_spec("spacy"):
        import spacy

        nlp = spacy.blank("ar")
        nlp.add_pipe("sentencizer")
        found["spaCy blank + sentencizer"] = partial(_each, nlp, texts)
    return found


def _each(function: Callable[[Any], object], things: Iterable[object]) -> None:
    """Call the function for each thing and keep no result."""
    for thing in things:
        function(thing)


def _read_page(data: bytes) -> Reading:
    return reading.read(ingest.article_from_bytes(data, origin="bench.html"))


def rounds(measured: dict[str, Contender], count: int) -> dict[str, float]:
    """Return each contender's median CPU seconds, all of them run in turn in every round."""
    seconds: dict[str, list[float]] = {name: [] for name in measured}
    for number in range(count + 1):
        for name, run in measured.items():
            start = time.process_time()
            run()
            if number:  # the first round fills caches
                seconds[name].append(time.process_time() - start)
    return {name: median(values) for name, values in seconds.items()}


def growth(texts: Sequence[str], count: int) -> tuple[dict[int, float], float]:
    """Return CPU microseconds a word with 1, 2, 4, 8, 16 articles joined to one, and the exponent.

    Every length reads the same words in all. Cost grows with length to the power of the
    exponent, fitted on logarithms: 1 is linear.
    """
    whole = texts[: len(texts) // LENGTHS[-1] * LENGTHS[-1]]
    total = sum(map(words, whole))
    measured = {str(length): _joined(whole, length) for length in LENGTHS}
    cost = {int(name): value / total * 1e6 for name, value in rounds(measured, count).items()}
    return cost, 1 + _slope([(math.log(length), math.log(value)) for length, value in cost.items()])


def _joined(texts: Sequence[str], length: int) -> Contender:
    articles = [article("\n".join(texts[at : at + length])) for at in range(0, len(texts), length)]
    return partial(_each, reading.read, articles)


def _slope(points: Sequence[tuple[float, float]]) -> float:
    middle = [sum(values) / len(points) for values in zip(*points, strict=True)]
    across = sum((x - middle[0]) * (y - middle[1]) for x, y in points)
    return across / sum((x - middle[0]) ** 2 for x, _ in points)
