"""A small table of leading actors and claims, for notebooks: light however large the graph is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from actorgraph.graph import leading_claims
from actorgraph.model import GraphData
from actorgraph.page.block import printable
from actorgraph.page.sentences import phrase

SHOWN = 10
QUOTE = 160  # characters of a quote that are shown


def digest(data: GraphData) -> str:
    """The counts, leading actors and leading claims of ``data`` as HTML of a few kilobytes."""
    counts = (
        f"{len(data.documents):,} documents, {len(data.entities):,} actors, "
        f"{len(data.claims):,} claims"
    )
    hint = Markup("<code>graph.to_html(path)</code> writes the page.")
    parts = [Markup("<p><b>KnowledgeGraph</b>: {}. {}</p>").format(counts, hint)]
    if data.entities:
        parts.append(_table(("Actor", "Type", "Claims", "Mentions"), _actors(data)))
    if data.claims:
        parts.append(_table(("Claim", "Type", "Confidence", "Quote"), _claims(data)))
    return str(Markup("").join(parts))


def _actors(data: GraphData) -> Iterator[Sequence[str]]:
    claims = Counter(end for claim in data.claims for end in {claim.subject, claim.object})
    order = sorted(data.entities, key=lambda e: (-claims[e.id], -len(e.mentions), e.name))
    for entity in order[:SHOWN]:
        yield entity.name, entity.type, f"{claims[entity.id]:,}", f"{len(entity.mentions):,}"


def _claims(data: GraphData) -> Iterator[Sequence[str]]:
    names = {entity.id: entity.name for entity in data.entities}
    for claim in leading_claims(data, SHOWN):
        said = f"{names[claim.subject]} {phrase(claim)} {names[claim.object]}"
        quote = claim.evidence.quote
        shown = quote if len(quote) <= QUOTE else f"{quote[:QUOTE]}…"
        yield said, claim.type, f"{claim.confidence:.2f}", shown


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> Markup:
    head = Markup("").join(Markup("<th>{}</th>").format(column) for column in columns)
    body = Markup("").join(Markup("<tr>{}</tr>").format(_cells(row)) for row in rows)
    return Markup("<table><tr>{}</tr>{}</table>").format(head, body)


def _cells(row: Iterable[str]) -> Markup:
    cell = Markup('<td style="text-align: left">{}</td>')
    return Markup("").join(cell.format(printable(text)) for text in row)
