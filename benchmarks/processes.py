"""What is measured in processes of their own: memory, order, the cost of starting."""

from __future__ import annotations

import hashlib
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import TypeVar

import msgspec
from speed import article
from texts import SAMPLE, texts

from tasrih import reading

Result = TypeVar("Result")
SHARES = (10, 25, 50, 100)


def apart(function: Callable[..., Result], *arguments: object) -> Result:
    """Run the function in a fresh process."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(function, *arguments).result()


def memory(pool: Path | None) -> dict[int, float]:
    """Return the peak memory, MB, when 0, 10, 25, 50 and 100 % of the pool are read, nothing kept."""
    total = sum(1 for _ in texts(pool))
    marks = {max(1, total * share // 100): share for share in SHARES}
    peaks = {0: _peak()}
    for number, text in enumerate(texts(pool), 1):
        reading.read(article(text))
        if number in marks:
            peaks[marks[number]] = _peak()
    return peaks


def _peak() -> float:
    """Return this process's peak resident memory, MB.

    Linux hands `ru_maxrss` on from the process that started this one, so its own record is asked first.
    """
    status = Path("/proc/self/status")
    own = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else None
    if own:
        return int(own[1]) * 1024 / 1e6
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def digests(pool: Path | None, backwards: bool) -> dict[int, str]:
    """Return a digest of every article's reading, read from the first or from the last."""
    numbered = list(enumerate(texts(pool)))
    if backwards:
        numbered.reverse()
    return {number: _digest(text) for number, text in numbered}


def _digest(text: str) -> str:
    found = reading.read(article(text))
    return hashlib.sha256(msgspec.json.encode((found.statements, found.actors))).hexdigest()


def start(code: str, times: int = 7) -> float:
    """Return the median wall seconds that a fresh Python takes for the code."""
    seconds = []
    for _ in range(times):
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - begin)
    return median(seconds)


STARTS = {
    "python": "pass",
    "import tasrih": "import tasrih",
    "import tasrih, all names used": "import tasrih; [getattr(tasrih, name) for name in tasrih.__all__]",
    "tasrih --version": "import sys; sys.argv[1:] = ['--version']; from tasrih.cli import main; main()",
    "tasrih read samples/report.txt": (
        f"import sys; sys.argv[1:] = ['read', {str(SAMPLE)!r}]; from tasrih.cli import main; main()"
    ),
}
