"""Work in several processes: results in the order of the items, few of which wait at a time; and
work that must stay on one thread.
"""

import multiprocessing
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import AbstractContextManager
from functools import cache
from typing import Any, TypeVar

from threadpoolctl import ThreadpoolController

Context = TypeVar("Context")
Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 4  # items for each worker that are taken before their results are asked for

_context: Any = None


def map_in_order(
    work: Callable[[Context, Item], Result],
    items: Iterable[Item],
    *,
    context: Context,
    workers: int,
) -> Iterator[Result]:
    """``work(context, item)`` for each item; ``context`` goes to each process only once."""
    if workers == 1:
        for item in items:
            yield work(context, item)
        return
    # A fork shares the loaded model; where it is unsafe each process gets a copy.
    method = "fork" if sys.platform == "linux" else "spawn"
    pool = ProcessPoolExecutor(
        workers, multiprocessing.get_context(method), initializer=_start, initargs=(context,)
    )
    with pool:
        waiting: deque[Future[Result]] = deque()
        try:
            for item in items:
                waiting.append(pool.submit(_work, work, item))
                if len(waiting) >= workers * AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def one_thread() -> AbstractContextManager[object]:
    """While it is open, numpy multiplies with one thread: on small matrices several only cost, and
    sums keep their order on every machine.
    """
    made: AbstractContextManager[object] = _controller().limit(limits=1, user_api="blas")
    return made


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()


def _start(context: object) -> None:
    global _context  # noqa: PLW0603  # the one thing that a process keeps between items
    _context = context


def _work(work: Callable[[Any, Item], Result], item: Item) -> Result:
    return work(_context, item)
