import pytest

from actorgraph.parallel import AHEAD, map_in_order


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
