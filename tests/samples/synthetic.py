"""Graphs of any size that look like news: deterministic, with offsets and quotes that fit."""

import datetime as dt
import random
from dataclasses import dataclass, field

from actorgraph.model import Claim, Document, Entity, Evidence, GraphData, Mention, TimeSpan

SYLLABLES = [
    "ka",
    "ro",
    "mi",
    "ten",
    "sha",
    "lor",
    "ves",
    "du",
    "pin",
    "gar",
    "el",
    "no",
    "ba",
    "tri",
    "sel",
    "mo",
    "var",
    "ash",
    "kin",
    "dor",
]
ENDS = {
    "person": ("",),
    "organisation": (" Agency", " Party", " Bank", " Ministry", " Union"),
    "place": ("ia", "land", " City", " Province"),
    "group": (" rebels", " farmers", " activists"),
    "event": (" Summit", " Cup"),
    "law": (" Act",),
}
TYPES = ("person", "person", "person", "organisation", "organisation", "place", "place", "group",
         "event", "law")  # fmt: skip
VERBS = (
    ("met", "CONSULT"), ("criticised", "ACCUSE"), ("supported", "SUPPORT"),
    ("signed an agreement with", "AGREE"), ("sanctioned", "SANCTION"), ("sent aid to", "AID"),
    ("attacked", "ASSAULT"), ("threatened", "THREATEN"), ("worked together with", "COOPERATE"),
    ("rejected the offer of", "REJECT"), ("protested against", "PROTEST"),
    ("is a member of", "MEMBER_OF"), ("demanded answers from", "REQUEST"),
)  # fmt: skip
HOSTILE = (
    "<script>window.hacked = 1</script>",
    '<img src=x onerror="window.hacked = 2">',
    "</script><script>window.hacked = 3</script>",
    "'\"><svg onload=window.hacked=4>",
    '<a href="javascript:window.hacked=5">click</a>',
    "{{ 7 * 7 }} {% raw %}",
    "<!--<script>",
    "بنيامين نتنياهو",
    "\u202ereversed",
    "Line\nbreak & \u2028 separator",
    "😀 Emoji 👩‍👩‍👧 Party",
    "A" * 300,
    "__proto__",
    "constructor",
)


@dataclass
class _Text:
    parts: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, text: str) -> tuple[int, int]:
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        return start, self.length


def _name(dice: random.Random, type_: str, number: int) -> str:
    def word() -> str:
        return "".join(dice.choices(SYLLABLES, k=dice.choice((2, 2, 3)))).title()

    if type_ == "person":
        return f"{word()} {word()}"
    return word() + dice.choice(ENDS[type_]) + (f" {number % 97}" if number % 5 == 0 else "")


def _pick(dice: random.Random, count: int, home: int) -> int:
    """An entity near ``home`` or a famous one: communities with hubs, as in news."""
    if dice.random() < 0.25:
        return int(count * dice.random() ** 4)
    size = max(8, int(count**0.5))
    return min(count - 1, home // size * size + int(size * dice.random() ** 2))


def synthetic_graph(entities: int, claims: int, *, hostile: bool = False) -> GraphData:
    """A graph of so many entities and claims, about ten claims a document."""
    dice = random.Random(7)  # noqa: S311  # data for tests
    types = [dice.choice(TYPES) for _ in range(entities)]
    names = [_name(dice, type_, number) for number, type_ in enumerate(types)]
    if hostile:
        names[: len(HOSTILE)] = HOSTILE[:entities]
    mentions: list[list[Mention]] = [[] for _ in range(entities)]
    documents: list[Document] = []
    made: list[Claim] = []
    while len(made) < claims:
        number = len(documents)
        day = dt.date(2019, 1, 1) + dt.timedelta(days=number % 1400)
        home = dice.randrange(entities)
        text = _Text()
        rows = [_sentence(dice, text, names, home) for _ in range(min(10, claims - len(made)))]
        body = "".join(text.parts)
        title = names[rows[0][0]] + " in the news"
        document = Document(
            body, id=f"d{number}", title=title, published=day,
            source=f"https://source{number % 12}.example/{number}",
        )  # fmt: skip
        documents.append(document)
        for row in rows:
            made.append(_claim(dice, document, row, f"c{len(made)}"))
            for who, start, end in ((row[0], *row[3]), (row[1], *row[4])):
                mentions[who].append(
                    Mention(document.id, start, end, body[start:end], types[who], "name")
                )
    found = tuple(
        Entity(f"e{n}", names[n], types[n], (names[n].split()[-1],) if n % 3 == 0 else (), (),
               tuple(mentions[n]))
        for n in range(entities)
    )  # fmt: skip
    return GraphData(tuple(documents), found, tuple(made), ())


_Row = tuple[int, int, int, tuple[int, int], tuple[int, int], tuple[int, int]]


def _sentence(dice: random.Random, text: _Text, names: list[str], home: int) -> _Row:
    subject, target = _pick(dice, len(names), home), _pick(dice, len(names), home)
    if target == subject:
        target = (subject + 1) % len(names)
    verb = dice.randrange(len(VERBS))
    first = text.add(names[subject])
    text.add(f" {VERBS[verb][0]} ")
    second = text.add(names[target])
    text.add(dice.choice((" on Tuesday", " after the talks", " in the capital", "")))
    whole = (first[0], text.length)
    text.add(dice.choice((". ", ". ", ".\n\n")))
    return subject, target, verb, first, second, whole


def _claim(dice: random.Random, document: Document, row: _Row, claim_id: str) -> Claim:
    subject, target, verb, _, _, (start, end) = row
    assert document.published
    day = document.published - dt.timedelta(days=dice.randrange(6))
    return Claim(
        id=claim_id,
        subject=f"e{subject}",
        predicate=VERBS[verb][0],
        object=f"e{target}",
        type=VERBS[verb][1],
        evidence=Evidence(document.id, start, end, document.text[start:end]),
        polarity="negated" if dice.random() < 0.06 else "affirmed",
        modality=dice.choices(
            ("asserted", "possible", "planned", "threatened", "requested", "alleged"),
            (80, 4, 5, 2, 4, 5),
        )[0],
        attributed_to=f"e{dice.randrange(min(20, subject + 1))}" if dice.random() < 0.15 else None,
        symmetric=VERBS[verb][1] in ("CONSULT", "COOPERATE"),
        time=TimeSpan("on Tuesday", day, day) if dice.random() < 0.4 else None,
        confidence=round(0.3 + 0.69 * dice.random(), 2),
        rule="verb-object",
    )
