import pytest

from actorgraph.readers.pages import join_pages, unwrap

WIDE = "The ministers of the two countries met in Oslo on Thursday and"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ((WIDE, "Sweden thanked Norway."), f"{WIDE} Sweden thanked Norway."),
        ((WIDE, "They met.", "Sweden left."), f"{WIDE} They met.\nSweden left."),
        (("TALKS END", WIDE), f"TALKS END\n{WIDE}"),
        ((WIDE, "", "Sweden left."), f"{WIDE}\n\nSweden left."),
        ((WIDE, "", "went home."), f"{WIDE} went home."),
        ((WIDE, "• Sweden left."), f"{WIDE}\n• Sweden left."),
        ((WIDE, "2.1 What came next"), f"{WIDE}\n2.1 What came next"),
        ((f"{WIDE} the govern-", "ment said so."), f"{WIDE} the government said so."),
        ((f"{WIDE} Anglo-", "American firms."), f"{WIDE} Anglo-American firms."),
        (
            (f"{WIDE} a long-", "term plan, a long", "and short term one."),
            f"{WIDE} a long-term plan, a long and short term one.",
        ),
        (
            ("The co-operation of both is old", f"{WIDE} co-", "operation grew."),
            f"The co-operation of both is old\n{WIDE} co-operation grew.",
        ),
        ((f"{WIDE} minis\u00ad", "ters."), f"{WIDE} ministers."),
        (("The ﬁrst ofﬁce",), "The first office"),
    ],
    ids=[
        "a full line goes on",
        "a short line ends",
        "heading",
        "blank line",
        "blank line within a sentence",
        "item",
        "numbered heading",
        "broken word",
        "compound of names",
        "both halves are words",
        "as it stands elsewhere",
        "soft hyphen",
        "ligatures",
    ],
)
def test_lines_become_paragraphs(lines: tuple[str, ...], text: str) -> None:
    padding = "\n".join([WIDE] * 4)
    joined, _ = join_pages([padding + "\n\n" + "\n".join(lines)])
    assert joined.removeprefix(" ".join([WIDE] * 4)).lstrip() == text


def test_running_heads_and_page_numbers_go() -> None:
    heads = [f"THE PAPER  No. {n}\n{n} said Ana {'x' * n}" for n in range(1, 5)]
    bodies = [f"{head}\n{WIDE}\n{WIDE}\n{WIDE}\nend {'y' * n}" for n, head in enumerate(heads)]
    text, starts = join_pages([f"{body}\nPage {n} of 4" for n, body in enumerate(bodies, 1)])
    assert "PAPER" not in text
    assert "Page" not in text
    assert text.count(WIDE) == 12
    assert [text[start:][:12] for start in starts] == [f"{n} said Ana x" for n in range(1, 5)]


def test_an_empty_page_has_no_characters() -> None:
    text, starts = join_pages(["One.", "", "Three."])
    assert starts == (0, 4, 5)
    assert text == "One.\nThree."


def test_a_word_that_two_pages_share_is_mended() -> None:
    text, starts = join_pages([f"{WIDE} the govern-", "ment said so."])
    assert text == f"{WIDE} the government said so."
    assert text[starts[1] :] == "ment said so."


def test_text_of_long_lines_keeps_them() -> None:
    text = "\n".join(["They met. " * 30 + "End."] * 3)
    assert unwrap(text) == text
