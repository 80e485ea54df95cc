#!/usr/bin/env python3
"""Build what `tasrih.arabic.latin` knows from Wikidata's Latin-Arabic name pairs (CC0) and lexicon/latin.tsv.

usage: build_latin.py PAIRS_FILE [--check | --measure HELD_OUT_FILE]

PAIRS_FILE has one `latin<TAB>spaced Arabic letters<TAB>count` a line. Written are, in src/tasrih/arabic/latin:
names.txt, the spelling that most people of a name bear, and letters.json, what a letter is among its neighbours,
counted over an alignment of each pair. With --measure nothing is written: the letters learned from PAIRS_FILE are
tried on the words of HELD_OUT_FILE that PAIRS_FILE has not. With --check nothing is written; exit status 1 when a file
is stale.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from tasrih.arabic.fold import fold_word
from tasrih.arabic.latin.letters import EDGE_CLOSE, EDGE_OPEN, contexts, spell
from tasrih.lexicon.tables import read

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "src/tasrih/arabic/latin"
COLUMNS = ("id", "form", "latin", "example")
ROUNDS = 4
LONGEST = 4
"""How many Latin letters one Arabic letter may stand for."""
LEAST_WEIGHT = 8.0
"""How often, by weight, a context must be seen to be kept."""
LIKE = 0.4
"""How near a spelling that one person bears must come to the rule's, so that a wrong pair is not learned."""
ASCII = {"ı": "i", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "đ": "d", "ð": "d", "þ": "th", "ʿ": "", "ʾ": "", "'": ""}
CONSONANTS = {
    "ب": ("b", "p"), "پ": ("p",), "ت": ("t",), "ث": ("th",), "ج": ("j",), "ح": ("h",), "خ": ("kh",),
    "د": ("d",), "ذ": ("dh",), "ر": ("r",), "ز": ("z",), "س": ("s",), "ش": ("sh",), "ص": ("s",), "ض": ("d",),
    "ط": ("t",), "ظ": ("z",), "غ": ("gh", "g"), "ف": ("f", "v"), "ق": ("q",), "ك": ("k",), "گ": ("g",),
    "ک": ("k",), "ل": ("l",), "م": ("m",), "ن": ("n",), "ه": ("h",), "ڤ": ("v",), "چ": ("ch",),
}  # fmt: skip
VOWELS = {"ا": "aeo", "أ": "aeou", "إ": "ie", "آ": "a", "ة": "a", "ى": "a", "ئ": "ie", "ؤ": "uo"}
WAWS = frozenset({"w", "u", "o", "ou", "wa", "wi", "we", "wo", "ow", "aw", "au", "oo"})
YEHS = frozenset({"y", "i", "e", "ya", "ye", "yi", "yu", "yo", "ai", "ei", "ay", "ey", "ee", "iy"})
Pair = tuple[str, str, int]


def pairs(path: Path) -> list[Pair]:
    """Return (plain Latin, Arabic, people) of the lines that hold letters only."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        name, letters, count = line.split("\t")
        plain, word = ascii_of(name), letters.replace(" ", "")
        if plain.isascii() and plain.isalpha() and re.fullmatch("[\u0621-\u064a\u067e\u0686\u06a4\u06a9\u06af]+", word):
            found.append((plain, word, int(count)))
    return found


def ascii_of(name: str) -> str:
    parted = unicodedata.normalize("NFKD", name)
    plain = "".join(char for char in parted if not unicodedata.combining(char))
    return "".join(ASCII.get(char, char) for char in plain)


def first_guess(letter: str, part: str, mean: float) -> float:
    """Return how well `part` may stand for `letter` before anything is counted."""
    score = -0.7 * abs(len(part) - mean) - (0.5 if not part else 0.0)
    heads = "".join(CONSONANTS.get(letter, ())) + VOWELS.get(letter, "") + {"و": "wuov", "ي": "yije"}.get(letter, "")
    return score + (2.0 if part and part[0] in heads else 0.0)


def aligned(name: str, word: str, chances: dict[tuple[str, str], float] | None) -> list[str] | None:
    """Return the part of `name` that each letter of `word` stands for, the likeliest way; None when they do not fit."""
    mean = len(name) / len(word)
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for letter in word:
        row: dict[int, tuple[float, int]] = {}
        for at, (score, _) in best[-1].items():
            for size in range(min(LONGEST, len(name) - at) + 1):
                part = name[at : at + size]
                more = first_guess(letter, part, mean) if chances is None else chances.get((letter, part), -14.0)
                if at + size not in row or score + more > row[at + size][0]:
                    row[at + size] = (score + more, size)
        best.append(row)
    end, parts = len(name), []
    if end not in best[-1]:
        return None
    for row in reversed(best[1:]):
        size = row[end][1]
        parts.append(name[end - size : end])
        end -= size
    return parts[::-1]


def align_all(found: list[Pair]) -> Iterator[tuple[str, list[str], float]]:
    """Yield (word, its parts, weight), after a few rounds in which the alignments teach each other."""
    chances: dict[tuple[str, str], float] | None = None
    for _ in range(ROUNDS):
        made = [(word, aligned(name, word, chances), 1 + math.log(count)) for name, word, count in found]
        counts: Counter[tuple[str, str]] = Counter()
        for word, parts, weight in made:
            for pair in zip(word, parts or (), strict=False):
                counts[pair] += weight  # type: ignore[assignment]
        totals: Counter[str] = Counter()
        for (letter, _part), weight in counts.items():
            totals[letter] += weight
        chances = {p: math.log(weight / totals[p[0]]) for p, weight in counts.items() if weight >= 2}
    yield from ((word, parts, weight) for word, parts, weight in made if parts is not None)


def plain(letter: str, part: str) -> str:
    """Return `part` with the letter's own consonant, so that only its vowels and its doubling are learned."""
    if letter in CONSONANTS:
        return _consonant(letter, part)
    vowels = re.sub("[^aeiou]", "", part)[:2]
    if letter == "و":
        read = part.replace("v", "w").replace("y", "")
        return read if read in WAWS else "w" if "w" in read else vowels or "u"
    if letter == "ي":
        read = part.replace("j", "y")
        return read if read in YEHS else vowels or "y"
    return re.sub("[^aeiouy]", "", part)[:2]


def _consonant(letter: str, part: str) -> str:
    match = re.match("([aeiou]?)([^aeiouy]*)(.?)", part)
    assert match is not None
    lead, heard, vowel = match.groups()
    if not heard:
        lead, vowel = "", lead
    double = len(heard) == 2 and heard[0] == heard[1]
    spelt = next((c for c in CONSONANTS[letter] if heard and c[0] == heard[0]), CONSONANTS[letter][0])
    return lead + spelt * (2 if double and len(spelt) == 1 else 1) + vowel.replace("y", "i")


def learn(found: list[Pair]) -> dict[str, str]:
    """Return context -> what the letter in it is; contexts that a narrower one answers alike are left out."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    order: dict[str, tuple[str, ...]] = {}
    for word, parts, weight in align_all(found):
        edged = EDGE_OPEN + word + EDGE_CLOSE
        for at, (letter, part) in enumerate(zip(word, parts, strict=True), 1):
            keys = tuple(contexts(edged, at))
            for n, key in enumerate(keys):
                counts[key][plain(letter, part)] += weight  # type: ignore[assignment]
                order[key] = keys[n + 1 :]
    best = {
        key: max(seen.items(), key=lambda item: (item[1], item[0]))[0]
        for key, seen in counts.items()
        if sum(seen.values()) >= LEAST_WEIGHT or len(key) == 1
    }
    return {key: part for key, part in best.items() if not _answered(key, part, order[key], best)}


def _answered(key: str, part: str, narrower: Iterable[str], best: dict[str, str]) -> bool:
    """Tell whether the next narrower context that is known says the same, and so do all between."""
    known = [best[k] for k in narrower if k in best]
    return len(key) > 1 and bool(known) and all(said == part for said in known)


def spellings(path: Path, letters: dict[str, str]) -> dict[str, str]:
    """Return folded word -> the spelling most people bear, where it is another than the rule's."""
    people: dict[str, Counter[str]] = defaultdict(Counter)
    written: dict[str, str] = {}
    for name, word, count in pairs(path):
        people[fold_word(word)][name] += count
        written.setdefault(fold_word(word), word)
    found = {}
    for folded, seen in people.items():
        name, count = max(seen.items(), key=lambda item: (item[1], item[0]))
        rule = spell(written[folded], letters)
        near = Levenshtein.normalized_similarity(name, rule)
        if len(folded) > 1 and name != rule and near >= (LIKE if count == 1 else LIKE / 2):
            found[folded] = name
    return found


def by_hand() -> dict[str, str]:
    """Return the spellings of lexicon/latin.tsv by folded name."""
    lines = read(ROOT / "lexicon/latin.tsv", COLUMNS)
    return {" ".join(map(fold_word, form.split())): line["latin"] for line in lines for form in line["form"].split("|")}


def measure(letters: dict[str, str], learned: list[Pair], held: list[Pair]) -> None:
    """Print how the letters do on words they were not learned from."""
    known = {word for _, word, _ in learned}
    people: dict[str, Counter[str]] = defaultdict(Counter)
    for name, word, count in held:
        if word not in known:
            people[word][name] += count
    exact = near = 0.0
    for word, seen in people.items():
        name = max(seen.items(), key=lambda item: (item[1], item[0]))[0]
        exact += spell(word, letters) == name
        near += Levenshtein.normalized_similarity(spell(word, letters), name)
    print(f"{len(people)} words: exact {exact / len(people):.3f}, edit similarity {near / len(people):.3f}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--measure", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    learned = pairs(options.pairs)
    letters = learn(learned)
    if options.measure:
        measure(letters, learned, pairs(options.measure))
        return 0
    names = spellings(options.pairs, letters) | by_hand()
    made = {
        OUT / "letters.json": json.dumps(dict(sorted(letters.items())), ensure_ascii=False) + "\n",
        OUT / "names.txt": "\n".join(f"{k}\t{v}" for k, v in sorted(names.items())) + "\n",
    }
    if options.check:
        stale = [path.name for path, text in made.items() if path.read_text("utf-8") != text]
        print(f"stale: {', '.join(stale)}" if stale else "names.txt and letters.json are up to date")
        return int(bool(stale))
    for path, text in made.items():
        path.write_text(text, "utf-8")
    print(f"{len(letters)} contexts, {len(names)} names")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
