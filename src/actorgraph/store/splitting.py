"""Documents whose chains judgements split, kept as they are judged and as they were read."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from actorgraph.model import Chain, DocumentGraph
from actorgraph.resolve.judgements import Judgement, within
from actorgraph.resolve.splitting import moved, split
from actorgraph.store import documents, rows

Whole = tuple[str, str, str]  # the id, the name and the type of the chain that was read


def update(connection: sqlite3.Connection, judged: Sequence[Judgement]) -> None:
    """Split what is judged to be two actors within a document, and join what no longer is."""
    decided = within(judged)
    cut = connection.execute(
        "SELECT DISTINCT documents.id FROM cuts JOIN chains ON chains.key = chain"
        " JOIN documents ON documents.key = document"
    )
    for document in sorted({*decided, *(name for (name,) in cut)}):
        for key, found in list(_found(connection, document)):
            now = _read(connection, key, found)
            before = _joined(now, _wholes(connection, key))
            then = split(before, decided.get(document, ()))
            if then.chains != now.chains:
                documents.take(connection, key)
                documents.put(connection, then)
                _write(connection, before, then)


def _found(connection: sqlite3.Connection, document: str) -> Iterator[tuple[int, Sequence[object]]]:
    query = f"SELECT key, {rows.DOCUMENT} FROM documents WHERE id = ?"
    for key, *row in connection.execute(query, (document,)):
        yield key, row


def _read(connection: sqlite3.Connection, key: int, row: Sequence[object]) -> DocumentGraph:
    """What one document says, as it stands in the store."""
    sets = connection.execute(
        "SELECT id FROM chains WHERE document = ? AND same_name IS NULL", (key,)
    )
    members = {chain: (chain,) for (chain,) in sets}  # only that it has some is of use from here on
    chains = rows.chains(connection, key, of="document")
    claims = connection.execute(
        f"{rows.CHAINED_CLAIMS} WHERE claims.document = ? ORDER BY claims.key", (key,)
    )
    return DocumentGraph(
        rows.document(row),
        tuple(replace(chain, members=members.get(chain.id, ())) for chain in chains),
        tuple(map(rows.claim, claims)),
    )


def _wholes(connection: sqlite3.Connection, key: int) -> dict[str, Whole]:
    cut = connection.execute(
        "SELECT chains.id, whole, cuts.name, cuts.type FROM cuts JOIN chains ON chains.key = chain"
        " WHERE document = ?",
        (key,),
    )
    return {chain: (whole, name, kind) for chain, whole, name, kind in cut}


def _joined(graph: DocumentGraph, wholes: Mapping[str, Whole]) -> DocumentGraph:
    """``graph`` as it was read."""
    parts: dict[str, list[Chain]] = defaultdict(list)
    for chain in graph.chains:
        parts[wholes[chain.id][0] if chain.id in wholes else chain.id].append(chain)
    joined = [_join(found, wholes.get(found[0].id)) for found in parts.values()]
    return moved(graph, joined, lambda chain, *_: wholes[chain][0] if chain in wholes else chain)


def _join(parts: Sequence[Chain], whole: Whole | None) -> Chain:
    if whole is None:
        return parts[0]
    chain, name, kind = whole
    mentions = sorted((m for c in parts for m in c.mentions), key=lambda m: (m.start, m.end))
    roles = sorted(
        (r for c in parts for r in c.roles), key=lambda r: (r.evidence.start, r.evidence.end)
    )
    return replace(
        parts[0], id=chain, name=name, type=kind, mentions=tuple(mentions), roles=tuple(roles)
    )


def _write(connection: sqlite3.Connection, before: DocumentGraph, then: DocumentGraph) -> None:
    """Keep from which chain the others were cut."""
    home = {mention: chain for chain in before.chains for mention in chain.mentions}
    for chain in then.chains:
        whole = home[chain.mentions[0]] if chain.mentions else chain
        if whole.mentions != chain.mentions:
            connection.execute(
                "INSERT INTO cuts SELECT key, ?, ?, ? FROM chains WHERE id = ?",
                (whole.id, whole.name, whole.type, chain.id),
            )
