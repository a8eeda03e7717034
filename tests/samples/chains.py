"""Small documents of named actors, as ``resolve`` gets them."""

from collections.abc import Iterable, Mapping, Sequence

from actorgraph.model import (
    Chain,
    Claim,
    Document,
    DocumentGraph,
    Evidence,
    Mention,
    Role,
    content_id,
)

Actor = tuple[str, str] | tuple[str, str, Mapping[str, object]]
KOVAC: Actor = ("Ana Kovac", "person", {"aliases": ["Kovac"], "roles": [("president", 1)]})
NORWAY: Actor = ("Norway", "place")
SWEDEN: Actor = ("Sweden", "place")
LIND: Actor = ("Mara Lind", "person")


def document_of(
    actors: Sequence[Actor], *, document: str = "", claims: Iterable[tuple[int, str, int]] = ()
) -> DocumentGraph:
    """A document that names each of ``actors``: name, type and maybe ``aliases``, ``roles`` (title
    and the number of the actor that the office belongs to) and ``form``. ``claims`` are subject,
    type and object by number.
    """
    text, spans = "", []
    for name, _, *more in actors:
        for word in (name, *_of(more, "aliases")):
            spans.append((len(text), len(text) + len(word)))
            text += f"{word}. "
    made = Document(text, id=document or content_id(text))
    chains: list[Chain] = []
    at = iter(spans)
    for name, kind, *more in actors:
        form = str(more[0].get("form", "name")) if more else "name"
        mentions = tuple(
            Mention(made.id, *next(at), word, kind, form)  # type: ignore[arg-type]
            for word in (name, *_of(more, "aliases"))
        )
        first = mentions[0]
        chains.append(Chain(f"{made.id}:{first.start}-{first.end}", name, kind, mentions))
    chains = [
        Chain(c.id, c.name, c.type, c.mentions, roles=_roles(c, chains, more))
        for c, (_, _, *more) in zip(chains, actors, strict=True)
    ]
    return DocumentGraph(made, tuple(chains), tuple(_claims(made, chains, claims)))


def _of(more: Sequence[Mapping[str, object]], key: str) -> Sequence[str]:
    found = more[0].get(key, ()) if more else ()
    return [str(word) for word in found]  # type: ignore[attr-defined]


def _roles(
    chain: Chain, chains: Sequence[Chain], more: Sequence[Mapping[str, object]]
) -> tuple[Role, ...]:
    given = more[0].get("roles", ()) if more else ()
    evidence = _evidence(chain)
    return tuple(
        Role(title, None if of is None else chains[of].id, evidence)
        for title, of in given  # type: ignore[attr-defined]
    )


def _evidence(chain: Chain) -> Evidence:
    first = chain.mentions[0]
    return Evidence(first.document, first.start, first.end, first.text)


def _claims(
    document: Document, chains: Sequence[Chain], claims: Iterable[tuple[int, str, int]]
) -> Iterable[Claim]:
    for subject, kind, target in claims:
        yield Claim(
            id=content_id(document.id, str(subject), kind, str(target)),
            subject=chains[subject].id,
            predicate=kind.lower(),
            object=chains[target].id,
            type=kind,
            evidence=_evidence(chains[subject]),
        )
