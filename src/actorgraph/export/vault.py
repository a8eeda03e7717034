"""An Obsidian vault: a note for each actor and each document, with links between them."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from actorgraph.export.diagrams import one_line
from actorgraph.export.texts import write_text
from actorgraph.model import Claim, Document, Entity, GraphData
from actorgraph.page import phrase

LONGEST = 100  # characters of a file name
# What file systems or links in Obsidian give a meaning to.
FORBIDDEN = re.compile(r'[\\/:*?"<>|#^\[\]%\x00-\x1f\x7f]+')
RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)


def write(graph: GraphData, path: Path) -> None:
    """Write the folder ``path`` with notes in ``Actors`` and ``Documents``."""
    actors = _names((entity.id, entity.name) for entity in graph.entities)
    documents = _names((d.id, d.title or d.source or d.id) for d in graph.documents)
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in graph.claims:
        for end in {claim.subject, claim.object}:
            claims[end].append(claim)
    for folder in ("Actors", "Documents"):
        (path / folder).mkdir(parents=True)
    for entity in graph.entities:
        lines = _actor(entity, claims[entity.id], actors, documents)
        _note(path / "Actors" / f"{actors[entity.id]}.md", lines)
    for document in graph.documents:
        _note(path / "Documents" / f"{documents[document.id]}.md", _document(document))


def _names(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """A file name for each id, no two of them the same on a system that ignores case."""
    taken: set[str] = set()
    found = {}
    for key, name in named:
        bare = FORBIDDEN.sub(" ", one_line(name)).strip(" .")[:LONGEST].strip(" .") or "unnamed"
        bare = f"{bare} (name)" if RESERVED.match(bare) else bare
        number, chosen = 1, bare
        while chosen.casefold() in taken:
            number += 1
            chosen = f"{bare} {number}"
        taken.add(chosen.casefold())
        found[key] = chosen
    return found


def _actor(
    entity: Entity, claims: Iterable[Claim], actors: dict[str, str], documents: dict[str, str]
) -> Iterator[str]:
    # JSON is YAML, and quotes whatever a name is made of.
    aliases = json.dumps([one_line(alias) for alias in entity.aliases], ensure_ascii=False)
    yield from ("---", f"type: {json.dumps(entity.type)}", f"aliases: {aliases}", "---", "")
    for role in entity.roles:
        of = f" of [[Actors/{actors[role.of]}]]" if role.of in actors else ""
        yield f"- {_plain(role.title)}{of} ({role.status})"
    for claim in claims:
        subject, target = (f"[[Actors/{actors[end]}]]" for end in (claim.subject, claim.object))
        yield f"- {subject} {_plain(phrase(claim))} {target} #{claim.type}"
        source = documents[claim.evidence.document]
        yield f"    - “{_plain(claim.evidence.quote)}” [[Documents/{source}]]"


def _document(document: Document) -> Iterator[str]:
    published = document.published.isoformat() if document.published else None
    for name, value in (("source", document.source), ("published", published)):
        if name == "source":
            yield "---"
        yield f"{name}: {json.dumps(value, ensure_ascii=False)}"
    yield from ("---", "")
    yield from (f"> {_plain(line)}" for line in document.text.splitlines())


def _plain(text: str) -> str:
    """Text of others on one line, without markup, links or HTML."""
    return re.sub(r"([\\`*_\[\]<>#|$~%])", r"\\\1", one_line(text))


def _note(path: Path, lines: Iterable[str]) -> None:
    write_text(path, "\n".join(lines) + "\n")
