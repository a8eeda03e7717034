"""Two actors that one document took for one: its chain becomes two, and what rests on a mention
goes with that mention.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from actorgraph import names
from actorgraph.model import Chain, DocumentGraph, Evidence, Mention
from actorgraph.resolve.judgements import Index, Judgement, parts


def split(graph: DocumentGraph, judged: Iterable[Judgement]) -> DocumentGraph:
    """``graph`` with two chains for each one that bears both names of a decision ``within`` it."""
    for judgement in judged:
        index, both = Index([graph]), (parts(judgement.left)[0], parts(judgement.right)[0])
        for chain in sorted(index.chains(judgement.left) & index.chains(judgement.right)):
            graph = _split(graph, chain, both)
    return graph


def moved(
    graph: DocumentGraph, chains: Iterable[Chain], to: Callable[[str, Evidence, str], str]
) -> DocumentGraph:
    """``graph`` of other ``chains``: what rests on one goes ``to`` another, by its passage and its
    predicate.
    """

    def at(chain: str | None, passage: Evidence) -> str | None:
        return None if chain is None else to(chain, passage, "")

    return DocumentGraph(
        graph.document,
        tuple(
            replace(c, roles=tuple(replace(r, of=at(r.of, r.evidence)) for r in c.roles))
            for c in chains
        ),
        tuple(
            replace(
                claim,
                subject=to(claim.subject, claim.evidence, claim.predicate),
                object=to(claim.object, claim.evidence, claim.predicate),
                attributed_to=at(claim.attributed_to, claim.evidence),
                place=at(claim.place, claim.evidence),
            )
            for claim in graph.claims
        ),
    )


@dataclass(frozen=True, slots=True)
class _Cut:
    """A chain, which of two actors each of its mentions is, 0 or 1, and the chains of both."""

    whole: Chain
    sides: Sequence[int]
    ids: tuple[str, str]

    def chain_of(self, chain: str, evidence: Evidence, predicate: str = "") -> str:
        """The chain on which rests what rested on ``chain``."""
        if chain != self.whole.id:
            return chain
        return self.ids[self.sides[_mention_at(self.whole.mentions, evidence, predicate)]]


def _split(graph: DocumentGraph, chain: str, both: tuple[str, str]) -> DocumentGraph:
    whole = next(each for each in graph.chains if each.id == chain)
    home = _side(whole.name, both, 0) or 0
    sides = _sides(whole.mentions, both, home)
    if len(set(sides)) < len(both):
        return graph
    found = [[m for m, s in zip(whole.mentions, sides, strict=True) if s == n] for n in (0, 1)]
    made = [f"{m[0].document}:{m[0].start}-{m[0].end}" for m in found]
    made[sides[0]] = whole.id
    cut = _Cut(whole, sides, (made[0], made[1]))
    pieces = [_part(cut, n, found[n], None if n == home else both[n]) for n in (0, 1)]
    if sides[0]:
        pieces.reverse()
    chains = [c for each in graph.chains for c in (pieces if each is whole else [each])]
    return moved(graph, chains, cut.chain_of)


def _part(cut: _Cut, side: int, mentions: Sequence[Mention], name: str | None) -> Chain:
    """One of the two; that of the name of the whole keeps it and has no other ``name``."""
    own, kind = cut.whole.name, cut.whole.type
    if name is not None:
        own = next(names.visible(m.text) for m in mentions if names.normal(m.text) == name)
        kind = Counter(m.type for m in mentions if m.form != "pronoun").most_common(1)[0][0]
    held = cut.ids[side]
    roles = (r for r in cut.whole.roles if cut.chain_of(cut.whole.id, r.evidence) == held)
    return replace(
        cut.whole, id=held, name=own, type=kind, mentions=tuple(mentions), roles=tuple(roles),
        links=(),
    )  # fmt: skip


def _sides(mentions: Sequence[Mention], both: tuple[str, str], home: int) -> list[int]:
    """A name goes with the actor that it shares words with, all else with the name before it."""
    sides: list[int] = []
    found = [_side(m.text, both, home if m.form == "name" else None) for m in mentions]
    now = next((side for side in found if side is not None), home)
    for side in found:
        now = now if side is None else side
        sides.append(now)
    return sides


def _side(text: str, both: tuple[str, str], neither: int | None) -> int | None:
    """Which of two names ``text`` is, or shares more words with; else ``neither``."""
    normal = names.normal(text)
    if normal in both:
        return both.index(normal)
    left, right = (len({*normal.split()} & {*name.split()}) for name in both)
    return neither if left == right else int(right > left)


def _mention_at(mentions: Sequence[Mention], evidence: Evidence, predicate: str) -> int:
    """The mention that a passage rests on: of those in it the one nearest to its predicate, or the
    first; else the one before it.
    """
    start, end = evidence.start, evidence.end
    inside = [n for n, m in enumerate(mentions) if start <= m.start and m.end <= end]
    if not inside:
        return max((n for n, m in enumerate(mentions) if m.start < start), default=0)
    word = predicate.lower().split(" ", 1)[0]
    found = evidence.quote.lower().find(word) if word else -1
    if found < 0:
        return inside[0]
    verb = start + found, start + found + len(word)
    return min(inside, key=lambda n: max(mentions[n].start - verb[1], verb[0] - mentions[n].end))
