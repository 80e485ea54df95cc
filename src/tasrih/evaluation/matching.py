"""Which read statement is which marked one, and whether its speaker is the right one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from tasrih.evaluation.marks import Mark, Offsets

SAME_CONTENT = 0.5
"""The least Jaccard index of the contents' words at which two statements can match."""
EXACT_CONTENT = 0.9
"""The least Jaccard index at which a content counts as right to the word, or nearly."""
CUE_BONUS = 0.5
"""What a shared cue adds when pairs are put in order."""

_WORD = re.compile(r"\w+")
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
_FOLD = str.maketrans("أإآٱىةؤئ", "اااايهوي")
_LONGER = 6
"""By how many words a read name may be longer than the marked one that lies in it."""

Words = frozenset[int]


class Pair(msgspec.Struct, frozen=True):
    """A marked statement and the read one matched with it; `shared` is the Jaccard index of the contents."""

    marked: int
    read: int
    shared: float
    who: bool


def words(text: str, spans: Iterable[Offsets | None]) -> Words:
    """Return where the words that lie in the spans begin, in code points."""
    return frozenset(word.start() for span in spans if span for word in _WORD.finditer(text, *span))


def overlap(one: frozenset[object], other: frozenset[object]) -> float:
    """Return the Jaccard index of two sets, 0..1; two empty sets are the same."""
    either = one | other
    return len(one & other) / len(either) if either else 1.0


def touching(one: Offsets | None, other: Offsets | None) -> bool:
    """Tell whether both spans are there and share a code point."""
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def name_words(name: str | None) -> frozenset[str]:
    """Return a name's words without marks, the article and spelling habits."""
    folded = _MARKS.sub("", name or "").translate(_FOLD)
    return frozenset(word[2:] if word.startswith("ال") and len(word) > 4 else word for word in _WORD.findall(folded))


def same_name(marked: str | None, read: str | None) -> bool:
    """Tell whether the names share half of their words or one lies in the other; no name is like no name."""
    one, other = name_words(marked), name_words(read)
    if not one or not other:
        return one == other
    if other <= one or (one <= other and len(other) <= len(one) + _LONGER):
        return True
    return overlap(one, other) >= SAME_CONTENT


def match(text: str, marked: Sequence[Mark], read: Sequence[Mark]) -> list[Pair]:
    """Pair marked and read statements one to one, the best first; a shared cue breaks ties."""
    pairs: list[Pair] = []
    marked_left, read_left = set(range(len(marked))), set(range(len(read)))
    for _, i, j, shared in sorted(_candidates(text, marked, read)):
        if i in marked_left and j in read_left:
            marked_left.remove(i)
            read_left.remove(j)
            pairs.append(Pair(i, j, shared, same_name(marked[i].speaker, read[j].speaker)))
    return pairs


def _candidates(text: str, marked: Sequence[Mark], read: Sequence[Mark]) -> Iterable[tuple[float, int, int, float]]:
    read_words = [words(text, other.content) for other in read]
    for i, one in enumerate(marked):
        mine = words(text, one.content)
        for j, other in enumerate(read):
            shared = overlap(mine, read_words[j])
            if shared >= SAME_CONTENT:
                yield -(shared + CUE_BONUS * touching(one.cue, other.cue)), i, j, shared


def covered(text: str, marked: Sequence[Mark], read: Sequence[Mark], share: float) -> int:
    """Count the marked statements of whose content a read one holds more than `share`, one to one."""
    left = [words(text, other.content) for other in read]
    count = 0
    for one in marked:
        mine = words(text, one.content)
        best = max(range(len(left)), key=lambda at: len(left[at] & mine), default=None)
        if best is not None and mine and len(left[best] & mine) > share * len(mine):
            del left[best]
            count += 1
    return count
