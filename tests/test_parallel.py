import pytest
from threadpoolctl import threadpool_info

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
