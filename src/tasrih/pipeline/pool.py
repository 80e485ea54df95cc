"""A process pool that keeps the order, holds little in flight, and outlives a process that dies."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

AHEAD = 8
"""How many tasks a process may be ahead of the one whose result is waited for."""

Task = TypeVar("Task")
Result = TypeVar("Result")
Pending = deque[tuple[Task, Future[Result]]]


def in_order(
    work: Callable[[Task], Result], tasks: Iterable[Task], jobs: int, *, lost: Callable[[Task], Result]
) -> Iterator[Result]:
    """Yield `work(task)` for each task, in their order, done by `jobs` processes.

    A task whose process dies gives `lost(task)`; the tasks that the dead process took along are
    done again. At most `jobs` x `AHEAD` tasks are in flight.
    """
    waiting = iter(tasks)
    pending: Pending[Task, Result] = deque()
    pool = _pool(jobs)
    try:
        while True:
            fresh = islice(waiting, jobs * AHEAD - len(pending))
            pending.extend((task, _submit(pool, work, task)) for task in fresh)
            if not pending:
                return
            task, future = pending.popleft()
            try:
                result = future.result()
            except BrokenProcessPool:
                pool.shutdown()
                result = _alone(work, task, lost)
                pool = _pool(jobs)
                pending = deque((each, _submit(pool, work, each)) for each, _ in pending)
            yield result
    finally:
        pool.shutdown(cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, work: Callable[[Task], Result], task: Task) -> Future[Result]:
    """Submit; a pool that is found broken only now gives a future that says so, and no task is lost."""
    try:
        return pool.submit(work, task)
    except BrokenProcessPool as error:
        broken: Future[Result] = Future()
        broken.set_exception(error)
        return broken


def _alone(work: Callable[[Task], Result], task: Task, lost: Callable[[Task], Result]) -> Result:
    with _pool(1) as pool:
        try:
            return pool.submit(work, task).result()
        except BrokenProcessPool:
            return lost(task)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
