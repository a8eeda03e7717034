"""What stands around the names of a document and tells whom they mean: pure functions over it."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate

from actorgraph import names
from actorgraph.model import Chain, Document, Mention
from actorgraph.names import elections, people, phrases

BEFORE = 40  # characters before a mention that may name its owner
_OWNER = re.compile(
    r"((?:[A-Z][\w.-]+ ){0,2}[A-Z][\w.-]+)(?:['’]s?)? (?:own |state |provincial |federal )*$"
)
_STATE = re.compile(r"\b(?:state|provincial)(?:['’]s)? $")
_WHERE = re.compile(r"\b(?:at|from|in|near|of|to) $")
_YEAR = re.compile(r"\b((?:18|19|20)\d\d) $")
BODIES = frozenset({"group", "organisation", "product"})
# What the recogniser takes a surname for that stands alone.
MISTAKEN = frozenset({"organisation", "place", "product", "work", "event"})


def bearers(chains: Sequence[Chain], document: Document) -> dict[str, str]:
    """The full name, in normal form, that explains each chain of a surname alone: the only one of
    that surname in the document.
    """
    full: dict[str, set[str]] = defaultdict(set)
    for chain in chains:
        if chain.type == "person" and people.parse(chain.name).given:
            full[names.surname(chain.name)].add(names.normal(chain.name))
    found = {}
    for chain in chains:
        of_that_surname = full.get(names.surname(chain.name), set())
        if len(of_that_surname) == 1 and _is_surname(chain, document):
            found[chain.id] = min(of_that_surname)
    return found


def _is_surname(chain: Chain, document: Document) -> bool:
    """Whether a chain is named by nothing but a surname, whatever type it was given."""
    if people.parse(chain.name).given or not any(m.form == "name" for m in chain.mentions):
        return False
    known = names.is_place(chain.name) or names.is_organisation(chain.name)
    if chain.type == "person" or known or chain.type not in MISTAKEN:
        return chain.type == "person"
    before = (document.text[max(0, m.start - BEFORE) : m.start] for m in chain.mentions)
    return not any(map(_WHERE.search, before))


def called(chain: Chain) -> Iterator[tuple[str, str]]:
    """The surname by which a document calls a person whose full name it knows, and the document."""
    if chain.type != "person" or not people.parse(chain.name).given:
        return
    surname = names.surname(chain.name)
    for mention in chain.mentions:
        if mention.form == "name" and names.normal(mention.text) == surname:
            yield surname, mention.document


def main_country(chains: Iterable[Chain], title: str | None = None) -> frozenset[str]:
    """The country that a document is about: the only one in its title, else the one that it
    mentions most, if one stands out. What is part of another name (``U.S.`` in ``U.S. Senate``)
    says less of what the news are about.
    """
    chains = list(chains)
    taken = _Reach(m for chain in chains if chain.type != "place" for m in chain.mentions)
    counts = Counter[str]()
    for chain in chains:
        if chain.type == "place" and (country := names.country_of(chain.name)):
            counts[country] += sum(1 if taken.holds(m) else 2 for m in chain.mentions)
    named = counts.keys() & _countries(title or "")
    if len(named) == 1:
        return frozenset(named)
    leading = counts.most_common(2)
    if not leading or (len(leading) > 1 and leading[0][1] == leading[1][1]):
        return frozenset()
    return frozenset({leading[0][0]})


def _countries(title: str) -> AbstractSet[str]:
    words = re.findall(r"[\w.]+", re.sub(r"['’]s\b", "", title))
    spans = (" ".join(words[i : i + n]) for n in (1, 2, 3) for i in range(len(words)))
    return {country for span in spans if (country := names.country_of(span))}


class _Reach:
    """How far the mentions reach that begin up to a place: tells whether one holds another."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        spans = sorted((mention.start, mention.end) for mention in mentions)
        self.starts = [start for start, _ in spans]
        self.ends = list(accumulate((end for _, end in spans), max))

    def holds(self, mention: Mention) -> bool:
        """Whether ``mention`` stands within one of the mentions, or is one."""
        before = bisect_right(self.starts, mention.start)
        return before > 0 and self.ends[before - 1] >= mention.end


def owner(chain: Chain, document: Document, near: Iterable[Chain]) -> AbstractSet[str]:
    """The country, state or other place whose ``Senate`` or ``Supreme Court`` a chain is, where
    the words before it say so.
    """
    if chain.type == "place" or not phrases.is_generic(chain.name):
        return frozenset()
    if phrases.without_country(chain.name)[1]:
        return frozenset()
    places = {names.normal(c.name): len(c.mentions) for c in near if c.type == "place"}
    found: set[str] = set()
    for mention in chain.mentions:
        before = document.text[max(0, mention.start - BEFORE) : mention.start]
        named = _OWNER.search(before)
        area = _area(named[1], places) if named and mention.form == "name" else None
        if area is None and _STATE.search(before):
            area = max(filter(names.is_state, sorted(places)), key=places.__getitem__, default=None)
        if area:
            found.add(area)
    return found if len(found) == 1 else frozenset()


def _area(name: str, places: Mapping[str, int]) -> str | None:
    normal = names.normal(name)
    return names.country_of(name) or (normal if normal in places else None)


def is_unnamed_body(chain: Chain) -> bool:
    """Whether a chain is a body, group or thing that no text names: ``the rebels``."""
    return chain.type in BODIES and all(mention.form != "name" for mention in chain.mentions)


def name_of(chain: Chain, document: Document) -> str:
    """The name of a chain, that of an election with the year that stands before it."""
    if chain.type == "event" and not elections.parse(chain.name):
        before = document.text[max(0, chain.mentions[0].start - BEFORE) : chain.mentions[0].start]
        year = _YEAR.search(before)
        if year and elections.parse(f"{year[1]} {chain.name}"):
            return f"{year[1]} {chain.name}"
    return chain.name
