import pytest

from actorgraph import Document

PAGES = (0, 10, 10, 20)  # the second page is empty


@pytest.mark.parametrize(("offset", "page"), [(0, 1), (9, 1), (10, 3), (19, 3), (20, 4), (99, 4)])
def test_the_page_of_a_place_is_the_last_that_begins_before_it(offset: int, page: int) -> None:
    assert Document("text", pages=PAGES).page_at(offset) == page


def test_a_text_without_pages_has_none() -> None:
    assert Document("text").page_at(2) is None
