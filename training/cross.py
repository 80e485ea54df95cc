"""Cross-validate: fit on some articles, read the others, score as score.py does."""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, "/work/shared/tools")
import score  # noqa: E402
from fit import train  # noqa: E402
from marked import Marked, load  # noqa: E402
from resolve import resolve  # noqa: E402

from tasrih.reading.linear import Weights  # noqa: E402
from tasrih.reading.read import read_page  # noqa: E402

KEYS = ("gold", "read", "found", "who", "exact", "source", "gold_source", "read_source", "all_exact",
        "shared_words", "gold_words", "read_words", "act", "kind", "voice", "hedge", "unsaid", "cue", "src_exact", "c_exact")


def statements(page, w):
    return read_page(page, w).to_dict()["statements"]


def tally(total: Counter, marked: Marked, read: list[dict[str, Any]], log: list | None = None) -> None:
    text = marked.page.text
    gold = [m.raw for m in marked.marks]
    read = [score.from_read(s) for s in read]
    pairs = score.match(text, gold, read)
    who = [score.same_name(g["speaker"], r["speaker"]) for g, r, _ in pairs]
    total["gold"] += len(gold); total["read"] += len(read); total["found"] += len(pairs); total["who"] += sum(who)
    total["exact"] += sum(s >= 0.9 for *_, s in pairs)
    total["source"] += sum(score.touching(g["source"], r["source"]) for g, r, _ in pairs)
    total["gold_source"] += sum(g["source"] is not None for g in gold)
    total["read_source"] += sum(r["source"] is not None for r in read)
    total["gold_words"] += sum(len(w) for g in gold for w in score.part_words(text, g))
    total["read_words"] += sum(len(w) for r in read for w in score.part_words(text, r))
    for g, r, s in pairs:
        a, b = score.part_words(text, g), score.part_words(text, r)
        total["all_exact"] += a == b
        total["e_cue"] += a[0] == b[0]; total["e_src"] += a[1] == b[1]; total["e_con"] += a[2] == b[2]
        total["shared_words"] += sum(len(x & y) for x, y in zip(a, b))
        for key in ("act", "kind", "voice"):
            total[key] += g[key] == r[key]
        for key in ("hedge", "unsaid"):
            total[key] += bool(g[key]) == bool(r[key])
        total["cue"] += score.touching(g["cue"], r["cue"])
    if log is not None:
        log.append((marked, gold, read, pairs, who))


def f1(hits: int, read: int, gold: int) -> str:
    p, r = hits / max(read, 1), hits / max(gold, 1)
    return f"{p:.3f}/{r:.3f}/{2 * p * r / max(p + r, 1e-9):.3f}"


def report(name: str, t: Counter) -> None:
    out = [f"{k} {f1(t[k], t['read'], t['gold'])}" for k in ("found", "who", "exact", "all_exact")]
    out.append("source " + f1(t["source"], t["read_source"], t["gold_source"]))
    out.append("words " + f1(t["shared_words"], t["read_words"], t["gold_words"]))
    print(f"{name:8} gold {t['gold']} read {t['read']} | " + " | ".join(out))
    n = max(t["found"], 1)
    print("         " + " ".join(f"{k} {t[k] / n:.3f}" for k in ("act", "kind", "voice", "hedge", "unsaid", "cue", "e_cue", "e_src", "e_con")))


def folds(articles: list[Marked], n: int):
    for k in range(n):
        yield [a for i, a in enumerate(articles) if i % n != k], [a for i, a in enumerate(articles) if i % n == k]


import json, os
STR = {"extent": 0.5, "start": 0.5, "choice": 0.5, "end": 0.3, "gate": 0.2, "speaker": 0.5, "threshold": 0.45, **json.loads(os.environ.get("STR", "{}"))}
FAST = bool(os.environ.get("FAST"))


def main() -> None:
    gold = Path("/work/shared/gold")
    n = 5
    sets = {part: load(gold / part, resolve) for part in ("train", "dev", "ntrex", "seed")}
    both = sets["train"] + sets["dev"]
    logs: dict[str, list] = {k: [] for k in sets}
    totals = {k: Counter() for k in sets}
    began = time.time()
    for rest, held in folds(both, n):
        w = train(rest, STR)
        for m in held:
            part = "train" if m.name.startswith("t") else "dev"
            tally(totals[part], m, statements(m.page, w), logs[part])
    if FAST:
        report('both', totals['train'] + totals['dev'])
        return
    w = train(both, STR)
    for part in ("ntrex", "seed"):
        for m in sets[part]:
            tally(totals[part], m, statements(m.page, w), logs[part])
    for part in sets:
        report(part, totals[part])
    report("both", totals["train"] + totals["dev"])
    print(f"{time.time() - began:.0f} s", {f: len(getattr(w, f).weights) for f in ("start", "extent", "choice", "end", "gate", "speaker")})
    import pickle
    pickle.dump({k: [(m.name, m.page.text, g, r, p, wh) for m, g, r, p, wh in v] for k, v in logs.items()}, open("/tmp/w/logs.pkl", "wb"))


if __name__ == "__main__":
    main()
