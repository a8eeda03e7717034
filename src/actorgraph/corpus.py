"""Corpora: documents into a store that grows, and its graph, or a part of it, out of it."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language

from actorgraph.model import Document
from actorgraph.pipeline import ACTORS, Mode, Source, read_sources
from actorgraph.store import Store


@dataclass(slots=True)
class Added:
    """How many documents were written, and how many were there already."""

    new: int = 0
    known: int = 0


def add(  # noqa: PLR0913  # all are options
    path: str | Path,
    source: Source | Iterable[Source],
    *,
    replace: bool = False,
    model: str | Language | None = None,
    ontology: str | Path | None = None,
    mode: Mode = ACTORS,
    workers: int = 1,
    on_read: Callable[[Document], None] | None = None,
) -> Added:
    """Read ``source`` into the store at ``path``, which is made if it is missing.

    A document that is there already is not read again; ``replace`` puts one of the same id, or of
    the same source and title, in the place of the one before. Each document is written by itself:
    what was finished is kept, whatever happens. ``on_read`` is told of each that is done with. The
    other options are those of ``build``.

    Raises ``StoreError`` if the store cannot be written or was read with other options, and what
    ``build`` raises.
    """
    with Store(Path(path), create=True) as store:
        store.agree(_settings(model, ontology, mode))
        added = Added()

        def wanted(document: Document) -> bool:
            there = store.holds(document) if replace else store.knows(document)
            if there:
                added.known += 1
                if on_read:
                    on_read(document)
            return not there

        try:
            for found in read_sources(
                source, model=model, ontology=ontology, mode=mode, workers=workers, wanted=wanted
            ):
                added.new += store.add(found, replace=replace)
                if on_read:
                    on_read(found.document)
        finally:
            store.resolve()
    return added


def _settings(
    model: str | Language | None, ontology: str | Path | None, mode: Mode
) -> dict[str, str]:
    """What all documents of one store have in common: how they were read."""
    name = f"{model.meta['lang']}_{model.meta['name']}" if isinstance(model, Language) else model
    options: dict[str, Any] = {"model": name or "", **asdict(mode)}
    options["ontology"] = _digest(Path(ontology)) if ontology else ""
    return {key: str(value) for key, value in options.items()}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16] if path.is_file() else str(path)
