"""Made documents, as reading gives them: what to fill a store with without reading a text."""

import datetime as dt
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from samples.synthetic import VERBS

from actorgraph.model import Chain, Claim, Document, DocumentGraph, Evidence, Mention, TimeSpan

ACTORS = 10
CLAIMS = 20
MODALITIES = ("asserted", "possible", "planned", "threatened", "requested", "alleged")
WEIGHTS = (80, 4, 5, 2, 4, 5)
DENIED, QUOTED, DATED = 0.06, 0.15, 0.4  # which share of the claims
DAYS = ("on Monday", "on Friday", "after the talks", "in the capital", "once more")

# Who says what of whom, and where: the sentence and both ends.
Sentence = tuple[int, int, tuple[str, str], tuple[int, int], list[tuple[int, int]]]


def made_document(number: int, documents: int) -> DocumentGraph:
    """A document of ten actors, some of whom are in many of the other ``documents``, and of twenty
    claims between them, each in a sentence of its own.
    """
    dice = random.Random(number)  # noqa: S311  # data to measure with
    actors = _actors(dice, documents)
    text, sentences = _sentences(dice, actors)
    made = Document(
        text, f"d{number:07}", f"{actors[0]} in the news",
        f"https://source{number % 40}.example/{number}",
        dt.date(2016, 1, 1) + dt.timedelta(days=number % 3650),
    )  # fmt: skip
    chains = _chains(made, actors, sentences)
    return DocumentGraph(made, chains, tuple(_claims(dice, made, chains, sentences)))


def _actors(dice: random.Random, documents: int) -> list[str]:
    """Ten names: a few that everybody writes of, more that few do."""
    numbers: dict[int, None] = {}
    while len(numbers) < ACTORS:
        numbers[int(max(documents, 5 * ACTORS) * dice.random() ** 3)] = None
    return list(map(_name, numbers))


def _name(number: int) -> str:
    word = "".join("bcdfghklmnprstvw"[int(d, 16)] + "aeiou"[int(d, 16) % 5] for d in f"{number:x}")
    if number % 3:
        return f"{word.title()} Union" if number % 3 == 1 else f"{word.title()}land"
    return f"{word.title()} {word[::-1].title()}"  # a surname of its own


def _type(name: str) -> str:
    if name.endswith(" Union"):
        return "organisation"
    return "place" if name.endswith("land") else "person"


def _sentences(dice: random.Random, actors: Sequence[str]) -> tuple[str, list[Sentence]]:
    """A text and its sentences."""
    text, found = "", []
    # Everybody is in it once, before the dice say who.
    for place in range(CLAIMS):
        one = place if place < ACTORS else dice.randrange(ACTORS)
        other = (one + dice.randrange(1, ACTORS)) % ACTORS
        verb, kind = dice.choice(VERBS)
        begin = len(text)
        text += f"{actors[one]} {verb} {actors[other]}"
        ends = [(begin, begin + len(actors[one])), (len(text) - len(actors[other]), len(text))]
        text += f" {dice.choice(DAYS)}."
        found.append((one, other, (verb, kind), (begin, len(text)), ends))
        text += " "
    return text, found


def _chains(
    made: Document, actors: Sequence[str], sentences: Sequence[Sentence]
) -> tuple[Chain, ...]:
    mentions: dict[int, list[Mention]] = defaultdict(list)
    for one, other, _, _, ends in sentences:
        for actor, (start, end) in zip((one, other), ends, strict=True):
            name = actors[actor]
            mentions[actor].append(Mention(made.id, start, end, name, _type(name), "name"))
    return tuple(
        Chain(
            f"{made.id}:{found[0].start}-{found[0].end}", actors[actor], found[0].type, tuple(found)
        )
        for actor, found in sorted(mentions.items())
    )


def _claims(
    dice: random.Random,
    made: Document,
    chains: Sequence[Chain],
    sentences: Sequence[Sentence],
) -> Iterator[Claim]:
    for number, (one, other, (verb, kind), (start, end), _) in enumerate(sentences):
        day = (made.published or dt.date.min) - dt.timedelta(days=dice.randrange(6))
        yield Claim(
            f"{made.id}-{number}", chains[one].id, verb, chains[other].id, kind,
            Evidence(made.id, start, end, made.text[start:end]),
            polarity="negated" if dice.random() < DENIED else "affirmed",
            modality=dice.choices(MODALITIES, WEIGHTS)[0],
            attributed_to=dice.choice(chains).id if dice.random() < QUOTED else None,
            symmetric=kind in {"CONSULT", "COOPERATE"},
            time=TimeSpan("on Monday", day, day) if dice.random() < DATED else None,
            confidence=round(0.3 + 0.69 * dice.random(), 3),
            rule="verb-object",
        )  # fmt: skip
