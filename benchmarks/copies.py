"""Copies of agency texts, made from 99 news articles: are they found, and nothing else?"""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from common import Row, Setting

from actorgraph.model import Document
from actorgraph.sources import find_copies

TEXTS = "wikinews_2019_2020"
SEED = 12
TARGET = 0.98
PER_ARTICLE = 3
# A text that quotes: words of how many other articles, and characters of the one quoted.
WORDS, OTHERS, QUOTED = 40, 6, 250
BYLINES = ("By our staff, with agency material.", "LIMA (Reuters) -", "From our correspondent.")
CREDIT = "This report was first published elsewhere. Sign up for our newsletter."


def measure(setting: Setting) -> list[Row]:
    """Precision and recall over pairs of documents. The articles themselves, and others that
    quote a paragraph of them, are no copies of each other.
    """
    records = setting.inputs(TEXTS)
    draw = random.Random(SEED)  # noqa: S311  # no secret
    made = list(documents(records, draw))
    right = {
        frozenset({one.id, other.id})
        for one, other in combinations(made, 2)
        if one.source == other.source
    }
    groups = find_copies(made)
    found = {frozenset(pair) for group in groups for pair in combinations(group, 2)}
    hits = len(right & found)
    note = f"{len(made)} texts, {len(right)} pairs of copies, {len(found)} found"
    return [
        Row("copies", "precision", round(hits / len(found), 4), TARGET, note),
        Row("copies", "recall", round(hits / len(right), 4), TARGET, note),
    ]


def documents(records: list[dict[str, Any]], draw: random.Random) -> Iterator[Document]:
    """Each article, some copies of it, and a text of another article that quotes it."""
    for record in records:
        origin = str(record["id"])
        yield Document(record["text"], id=origin, source=origin)
        for copy in range(PER_ARTICLE):
            text = record["text"]
            for change in draw.sample(CHANGES, 2):
                text = change(text, draw)
            yield Document(text, id=f"{origin}-{copy}", source=origin)
        yield quoting(record, draw.sample(records, OTHERS), draw)


def quoting(
    record: Mapping[str, Any], others: Sequence[Mapping[str, Any]], draw: random.Random
) -> Document:
    """The first words of other articles, with a paragraph of this one."""
    own = [" ".join(other["text"].split()[:WORDS]) for other in others]
    quoted = max(re.split(r"\n+", record["text"])[:6], key=len)[:QUOTED]
    text = " ".join([*own, quoted])
    return Document(text, id=f"{record['id']}-quoted", source=f"quoted-{draw.random()}")


def with_byline(text: str, draw: random.Random) -> str:
    """Another first and last line."""
    return f"{draw.choice(BYLINES)} {text}\n\n{CREDIT}"


def cut(text: str, draw: random.Random) -> str:
    """The beginning alone: from half of the sentences to nine in ten."""
    sentences = _sentences(text)
    return " ".join(sentences[: max(3, int(len(sentences) * draw.uniform(0.5, 0.9)))])


def edited(text: str, draw: random.Random) -> str:
    """One word in thirty replaced."""
    words = text.split()
    for place in draw.sample(range(len(words)), max(1, len(words) // 30)):
        words[place] = draw.choice(("officials", "reportedly", "also", "earlier", "meanwhile"))
    return " ".join(words)


def with_other_opening(text: str, draw: random.Random) -> str:
    """A reworded headline, and a first sentence of its own."""
    sentences = _sentences(text)
    opening = sentences[0].split()
    draw.shuffle(opening)
    return " ".join(["Latest news:", *opening, *sentences[1:]])


CHANGES: tuple[Callable[[str, random.Random], str], ...] = (
    with_byline,
    cut,
    edited,
    with_other_opening,
)


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text)
