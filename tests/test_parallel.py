import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from threadpoolctl import threadpool_info

from actorgraph.errors import WorkerError
from actorgraph.parallel import AHEAD, map_in_order, one_thread


def add(context: int, item: int) -> int:
    if item < 0:
        raise ValueError(item)
    return context + item


@pytest.mark.parametrize("workers", [1, 3])
def test_results_come_in_the_order_of_items(workers: int) -> None:
    found = map_in_order(add, range(20), context=100, workers=workers)
    assert list(found) == list(range(100, 120))


def test_few_items_are_taken_ahead() -> None:
    items = iter(range(1000))
    results = map_in_order(add, items, context=0, workers=2)
    assert next(results) == 0
    assert next(items) <= 2 * AHEAD


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_in_a_worker_is_raised(workers: int) -> None:
    with pytest.raises(ValueError, match="-1"):
        list(map_in_order(add, [1, -1, 2], context=0, workers=workers))


def test_one_thread_is_what_numpy_has_inside_and_no_longer_after() -> None:
    threads = [p["num_threads"] for p in threadpool_info() if p["user_api"] == "blas"]
    with one_thread():
        inside = {p["num_threads"] for p in threadpool_info() if p["user_api"] == "blas"}
    assert inside <= {1}
    assert [p["num_threads"] for p in threadpool_info() if p["user_api"] == "blas"] == threads


def sleep(context: Path, item: int) -> int:
    (context / f"{os.getpid()}").touch()
    time.sleep(60)
    (context / f"{os.getpid()}").write_text("slept")
    return item


def run_until_killed(folder: Path) -> None:
    list(map_in_order(sleep, range(8), context=folder, workers=2))


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_workers_end_with_their_parent_however_it_dies(tmp_path: Path) -> None:
    parent = multiprocessing.get_context("fork").Process(target=run_until_killed, args=[tmp_path])
    parent.start()
    until(lambda: len(list(tmp_path.iterdir())) == 2)
    workers = [int(path.name) for path in tmp_path.iterdir()]
    assert all(map(alive, workers))
    parent.kill()
    parent.join()
    until(lambda: not any(map(alive, workers)))


def sleep_or_die(context: Path, item: int) -> int:
    (context / f"{os.getpid()}").touch()
    if item == 1:
        until(lambda: len(list(context.iterdir())) == 2)
        os.kill(os.getpid(), signal.SIGKILL)
    return sleep(context, item)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_worker_that_is_killed_is_said_and_the_other_one_ends(tmp_path: Path) -> None:
    with pytest.raises(WorkerError, match=r"ended from outside.*--workers"):
        list(map_in_order(sleep_or_die, range(8), context=tmp_path, workers=2))
    assert not any(alive(int(path.name)) for path in tmp_path.iterdir())


def first_then_sleep(context: Path, item: int) -> int:
    return sleep(context, item) if item > 1 else item


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_workers_end_in_the_middle_of_their_items_when_no_more_is_asked_for(tmp_path: Path) -> None:
    results = map_in_order(first_then_sleep, range(8), context=tmp_path, workers=2)
    assert next(results) == 0
    until(lambda: len(list(tmp_path.iterdir())) == 2)
    results.close()  # type: ignore[attr-defined]  # a generator
    assert not any(alive(int(path.name)) for path in tmp_path.iterdir())
    assert not any(path.read_text() for path in tmp_path.iterdir())


def until(reached: Callable[[], bool], *, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not reached():
        assert time.monotonic() < end
        time.sleep(0.05)


def alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
