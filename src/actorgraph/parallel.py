"""Work in several processes: results in the order of the items, few of which wait at a time; and
work that must stay on one thread.
"""

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from functools import cache, partial
from itertools import chain, islice
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

from threadpoolctl import ThreadpoolController

from actorgraph.errors import WorkerError

Context = TypeVar("Context")
Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 4  # items for each worker that are taken before their results are asked for

_context: Any = None
# Held by a worker while it works at nothing: what it hands over then, it hands over whole.
_at_rest = threading.Lock()


def map_in_order(
    work: Callable[[Context, Item], Result],
    items: Iterable[Item],
    *,
    context: Context,
    workers: int,
) -> Iterator[Result]:
    """``work(context, item)`` for each item; ``context`` goes to each process only once.

    Whatever ends it early, an error, an interrupt or a caller that asks for no more, the processes
    end at once, in the middle of their items. Raises ``WorkerError`` if one of them was ended from
    outside.
    """
    items = iter(items)
    first = list(islice(items, workers))
    if workers == 1 or len(first) < workers:  # a pool would cost more than it saves
        for item in chain(first, items):
            yield work(context, item)
        return
    # A fork shares the loaded model; where it is unsafe each process gets a copy.
    method = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    heard, stop = method.Pipe(duplex=False)
    pool = ProcessPoolExecutor(workers, method, initializer=_start, initargs=(context, heard))
    with heard, stop, pool:
        waiting: deque[Future[Result]] = deque()
        try:
            for item in chain(first, items):
                waiting.append(pool.submit(_work, work, item))
                if len(waiting) >= workers * AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            raise WorkerError(
                "a process that reads documents was ended from outside, perhaps for lack of "
                "memory; try fewer with --workers"
            ) from error
        finally:
            if waiting:
                stop.send_bytes(b"stop")


def one_thread() -> AbstractContextManager[object]:
    """While it is open, numpy multiplies with one thread: on small matrices several only cost, and
    sums keep their order on every machine.
    """
    made: AbstractContextManager[object] = _controller().limit(limits=1, user_api="blas")
    return made


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()


def _start(context: object, stop: Connection) -> None:
    global _context  # noqa: PLW0603  # the one thing that a process keeps between items
    _context = context
    # An interrupt from the keyboard goes to all; it is for the parent to say what happens then.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _at_rest.acquire()
    for end in (_end_with_parent, partial(_end_when_stopped, stop)):
        threading.Thread(target=end, daemon=True).start()


def _end_with_parent() -> None:
    """A worker ends with its parent, however that dies."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
    os._exit(1)


def _end_when_stopped(stop: Connection) -> None:
    """A worker ends in the middle of its item, but not of a result that the pool is reading."""
    wait([stop])  # and nobody receives it, so that all workers hear
    with _at_rest:
        os._exit(1)


def _work(work: Callable[[Any, Item], Result], item: Item) -> Result:
    _at_rest.release()
    try:
        return work(_context, item)
    finally:
        _at_rest.acquire()
