from samples.news import news_graph, two_papers

from actorgraph.page.statements import statement_rows


def test_what_two_papers_say_and_one_denies() -> None:
    data = two_papers()
    ids = [claim.id for claim in data.claims]
    (row,) = statement_rows(data)
    independent, said, denied = row
    assert independent == 2
    assert {data.claims[number].evidence.document for number in said} == {"caracas", "echo"}
    assert [ids[number] for number in denied] == ["echo2"]


def test_what_one_source_says_and_nobody_denies_is_left_out() -> None:
    assert statement_rows(news_graph()) == []
