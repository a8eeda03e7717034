"""Our names in the scheme of GUM, as its flat view of nested phrases has them.

GUM marks whole noun phrases, one in another, and its flat view counts those that a proper noun
heads: by the capitalised words around that noun, the outermost of two. Hence

- a title belongs to the name: `President Anna Berg` is one person; of `Ambassador to Peru Omar
  Said` the head is `Ambassador`, and so it is of `Anna Berg, Director of the Board` once more;
- a phrase with a common noun for its head is no name: `illustrator Anna Berg`, `team member Omar
  Said`. With an article or owner, `the mayor Anna Berg`, there are two phrases, and one is a name;
- an office alone is a name where it has capitals: `The President`;
- of `University of Lima` the head is `University`, and `Lima` is a name of its own.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from actorgraph.model import Chain, DocumentGraph, Mention, Role
from actorgraph.names import demonym_of, is_title
from actorgraph.ontology import type_of_noun

Name: TypeAlias = tuple[int, int, str]

# GUM calls peoples and groups persons, and leaves works, products and laws to classes that its
# scorer does not count.
LABELS = {"person": "PER", "group": "PER", "organisation": "ORG", "place": "LOC", "event": "EVENT"}
CAPITALISED = r"(?:[^\W\d_a-z][\w.'’-]*)"
RUN_BEFORE = re.compile(rf"(?:{CAPITALISED} )+$")
RUN = re.compile(rf"{CAPITALISED}(?: {CAPITALISED})*")
NOUN_BEFORE = re.compile(r"((?:[\w'’-]+ )*)\b([a-z][\w-]*) $")
OWNED = frozenset(
    ["the", "a", "an", "his", "her", "its", "their", "my", "our", "your", "this", "that"]
)
SMALL = frozenset(["of", "to", "for", "at", "in", "on", "with", "from", "by", "and", "or"])


def gum_names(graph: DocumentGraph, chains: Sequence[Chain]) -> list[Name]:
    """The names of a document by the rules above."""
    found: list[Name] = []
    for chain in chains:
        label = LABELS.get(chain.type, "")
        for mention in chain.mentions:
            if chain.type == "person":
                found += _person(graph.document.text, chain, mention)
            elif label and mention.form == "name" and _is_name(mention):
                found.append(_head_run(mention, label))
    return list(outermost(found))


def _is_name(mention: Mention) -> bool:
    """No adjectives, and no `the Peruvian government` for Peru."""
    return not mention.text.split()[-1].islower() and demonym_of(mention.text) is None


def _head_run(mention: Mention, label: str) -> Name:
    """`University` of `University of Lima`."""
    first = RUN.match(mention.text)
    behind = mention.text[first.end() :].split()[:1] if first else []
    cut = first is not None and behind and behind[0] in {"of", "for", "on"}
    return mention.start, mention.start + first.end() if first and cut else mention.end, label


def _person(text: str, chain: Chain, mention: Mention) -> Iterator[Name]:
    if mention.form == "nominal":
        yield from _office(text, mention.start, mention.end)
    if mention.form != "name":
        return
    before, roles = text[: mention.start], [r for r in chain.roles if _holds(r, mention)]
    for role in roles:
        behind = text[mention.end : role.evidence.end]
        if behind.startswith(","):
            yield from _titles(behind, mention.end)
    start = min((r.evidence.start for r in roles), default=mention.start)
    inside = text[start : mention.start]
    if SMALL.intersection(inside.split()) and "," not in inside:
        yield from _titles(inside, start)
    elif not _is_described(before):
        run = RUN_BEFORE.search(before)
        titled = run is not None and any(is_title(w) for w in run.group().split())
        yield (run.start() if run and titled else mention.start), mention.end, "PER"


def _holds(role: Role, mention: Mention) -> bool:
    return role.evidence.start <= mention.start and mention.end <= role.evidence.end


def _titles(passage: str, offset: int) -> Iterator[Name]:
    """The first title with a capital in ``passage``, which begins at ``offset``."""
    runs = (r for r in RUN.finditer(passage) if is_title(r.group().split()[-1]))
    for run in itertools.islice(runs, 1):
        yield offset + run.start(), offset + run.end(), "PER"


def _office(text: str, start: int, end: int) -> Iterator[Name]:
    """`The President`: an office alone, in capitals."""
    words = re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", text[start:end])
    if RUN.fullmatch(words) and is_title(words.split()[-1]):
        yield end - len(words), end, "PER"


def _is_described(before: str) -> bool:
    """Whether a common noun without article or owner stands before the name."""
    found = NOUN_BEFORE.search(before)
    if found is None or type_of_noun(found.group(2)) != "person":
        return False
    words = found.group(1).lower().split()[-4:]
    last = max((i for i, w in enumerate(words) if w in SMALL), default=-1)
    return not OWNED.intersection(words[last + 1 :])


def outermost(names: Iterable[Name]) -> Iterator[Name]:
    """``names`` without those that lie in others."""
    end = -1
    for name in sorted(set(names), key=lambda n: (n[0], -n[1])):
        if name[0] >= end:
            yield name
            end = name[1]
