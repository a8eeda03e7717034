"""The store: what questions cost at a million claims, and what a further document costs.

    python benchmarks/store.py [CLAIMS [DOCUMENTS]]

Generated data: no text is read. Prints tables in Markdown, of CPU time.
"""

import contextlib
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from samples.synthetic import synthetic_graph

from actorgraph.model import Chain, Claim, Document, DocumentGraph, Evidence, Mention
from actorgraph.store import Store, parts, paths, queries
from actorgraph.store.database import transaction
from actorgraph.store.filling import fill

CLAIMS = 1_000_000
DOCUMENTS = 1000
PER_DOCUMENT = 20
KINDS = ("ACCUSE", "AGREE", "AID", "CONSULT", "REJECT", "SUPPORT")
REPEATS = 5


def main() -> None:
    given = [int(argument) for argument in sys.argv[1:]]
    claims, documents = (given + [CLAIMS, DOCUMENTS][len(given) :])[:2]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "asked.db"
        seconds = write(path, claims)
        size = path.stat().st_size / 1e6
        print(f"{claims:,} claims: written in {seconds:.0f} s, {size:,.0f} MB\n")
        print("| Question | ms |\n| --- | ---: |")
        for name, milliseconds in ask(path):
            print(f"| {name} | {milliseconds:,.1f} |", flush=True)
        print("\n| Growth | ms a document |\n| --- | ---: |")
        for name, milliseconds in grow(Path(folder) / "grown.db", documents):
            print(f"| {name} | {milliseconds:,.1f} |", flush=True)


def write(path: Path, claims: int) -> float:
    """Write a finished graph of so many claims, and ten times fewer actors; in seconds."""
    data = synthetic_graph(claims // 10, claims)
    clock = time.process_time()
    with Store(path, create=True) as store, transaction(store.connection):
        fill(store.connection, data)
    return time.process_time() - clock


def document(number: int, documents: int) -> DocumentGraph:
    """A document of ten actors, some of whom are in many others, and the claims between them."""
    dice = random.Random(number)  # noqa: S311  # data to measure with
    made = Document(", ".join(_names(dice, documents)), id=f"d{number:07}")
    mentions, start = [], 0
    for name in made.text.split(", "):
        mentions.append(Mention(made.id, start, start + len(name), name, _type(name), "name"))
        start += len(name) + 2
    chains = tuple(Chain(f"{made.id}:{m.start}-{m.end}", m.text, m.type, (m,)) for m in mentions)
    return DocumentGraph(made, chains, tuple(_claims(dice, made, chains)))


def _names(dice: random.Random, documents: int) -> list[str]:
    """Ten names: a few that everybody writes of, more that few do."""
    numbers = {int(documents * dice.random() ** 3) for _ in range(10)}
    return [_name(number) for number in sorted(numbers)]


def _name(number: int) -> str:
    word = "".join("bcdfghklmnprstvw"[int(d, 16)] + "aeiou"[int(d, 16) % 5] for d in f"{number:x}")
    kind = number % 3
    return (f"{word.title()} Person" if kind == 0 else f"{word.title()} Union" if kind == 1
            else f"{word.title()}land")  # fmt: skip


def _type(name: str) -> str:
    return {"n": "person", "U": "organisation"}.get(name[-1], "place")


def _claims(dice: random.Random, made: Document, chains: tuple[Chain, ...]) -> Iterator[Claim]:
    for number in range(PER_DOCUMENT):
        one, other = dice.sample(chains, 2)
        first = one.mentions[0]
        evidence = Evidence(made.id, first.start, first.end, first.text)
        kind = dice.choice(KINDS)
        yield Claim(
            f"{made.id}-{number}", one.id, kind.lower(), other.id, kind, evidence,
            confidence=round(0.3 + 0.6 * dice.random(), 3),
        )  # fmt: skip


def ask(path: Path) -> Iterator[tuple[str, float]]:
    """The best time of each question, in milliseconds."""
    with Store(path, read_only=True) as store:
        run = store.connection
        ranked = run.execute(
            "SELECT key, name FROM entities WHERE claims ORDER BY claims"
        ).fetchall()
        (rare, rare_name), (hub, hub_name) = ranked[0], ranked[-1]
        page = queries.Page(20)
        about = queries.Conditions({"actor": hub})
        strong = queries.Conditions(types=["AID"])
        questions: dict[str, Callable[[], object]] = {
            "find an actor by name": lambda: store.find(rare_name),
            "suggest names for a wrong one": lambda: _wrong(store, hub_name),
            "the leading actors": lambda: list(queries.actors(run, page)),
            "who is tied to the most-named actor": lambda: list(queries.neighbours(run, hub, page)),
            "timeline of the most-named actor": lambda: list(queries.claims(run, about, page=page)),
            "the surest claims of a type": lambda: list(
                queries.claims(run, strong, order="sure", page=page)
            ),
            "between two actors": lambda: list(
                queries.claims(run, queries.Conditions(between=(hub, rare)), page=page)
            ),
            "path between two actors": lambda: paths.path(run, hub, rare),
            "search for words": lambda: list(
                queries.claims(run, queries.Conditions(words=rare_name), page=page)
            ),
            "two steps around a rare actor, 200 actors": lambda: parts.neighbourhood(
                run, [rare], depth=2, most=200
            ),
            "the documents": lambda: list(queries.documents(run, page)),
            "counts of all types": lambda: list(queries.stats(run)),
        }
        for name, question in questions.items():
            yield name, _best(question)


def _wrong(store: Store, name: str) -> None:
    with contextlib.suppress(LookupError):
        store.find(name[:3] + "x" + name[3:])


def grow(path: Path, documents: int) -> Iterator[tuple[str, float]]:
    """What each document costs, the first ones and those that come to many."""
    with Store(path, create=True) as store:
        done = 0
        for some in (documents // 10, documents - documents // 10, 1, 10):
            clock = time.process_time()
            for number in range(done, done + some):
                store.add(document(number, documents))
            store.resolve()
            yield (
                f"{some:,} documents added to {done:,} and settled",
                (time.process_time() - clock) / some * 1000,
            )
            done += some


def _best(question: Callable[[], object]) -> float:
    times = []
    for _ in range(REPEATS):
        clock = time.process_time()
        question()
        times.append(time.process_time() - clock)
    return min(times) * 1000


if __name__ == "__main__":
    main()
