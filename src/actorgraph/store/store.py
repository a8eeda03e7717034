"""The store as others use it: documents in and out, judgements, and everything as one graph."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Self

from actorgraph.errors import InputError, StoreError
from actorgraph.model import Document, DocumentGraph, GraphData
from actorgraph.resolve.judgements import Judgement
from actorgraph.store import actors, content, documents, judgements
from actorgraph.store.database import connect, explained, one, transaction
from actorgraph.store.filling import fill
from actorgraph.store.resolution import resolve
from actorgraph.store.rows import document as document_of


class Store:
    """What many documents say, in one SQLite file or in memory, and who is who in them.

    Each document is one transaction: a store that was killed at any moment holds whole documents
    only. ``resolve`` settles who is who; until then what is new is in no answer.
    """

    def __init__(
        self, path: Path | None = None, *, create: bool = False, read_only: bool = False
    ) -> None:
        """Open the store at ``path``, made if it is missing and ``create`` says so; or a new one in
        memory.

        Raises ``StoreError`` where there is none, or something else.
        """
        self.path = path
        self.connection = connect(path, create=create or path is None, read_only=read_only)

    @classmethod
    def of(cls, data: GraphData) -> Self:
        """A store in memory of a finished graph, to ask; it cannot grow."""
        store = cls()
        with transaction(store.connection):
            fill(store.connection, data)
        return store

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def answering(self) -> AbstractContextManager[None]:
        """While it is open, what SQLite cannot do is a ``StoreError``."""
        return explained(self.path)

    def find(self, who: str) -> int:
        """The key of the actor called ``who``; raises ``ActorNotFoundError``."""
        return actors.find(self.connection, who)

    def settings(self) -> dict[str, str]:
        """How the documents were read; empty in a new store."""
        with explained(self.path):
            return dict(self.connection.execute("SELECT name, value FROM settings ORDER BY name"))

    def agree(self, settings: dict[str, str]) -> None:
        """Keep how documents are read.

        Raises ``StoreError`` if those already there were read otherwise.
        """
        with explained(self.path), transaction(self.connection):
            known = self.settings()
            for name, value in settings.items():
                if known.get(name, value) != value:
                    raise StoreError(
                        f"{self.path}: was read with {name} {known[name]!r}, not {value!r}; "
                        "give the same, or another store"
                    )
            self.connection.executemany(
                "INSERT OR REPLACE INTO settings VALUES (?, ?)", settings.items()
            )

    def holds(self, document: Document) -> bool:
        """Whether this very document is there, with all that is known of it."""
        return self._document(document.id) == document

    def knows(self, document: Document) -> bool:
        """Whether the text of this document is there under its id.

        Raises ``InputError`` if another text is.
        """
        there = self._document(document.id)
        if there is None:
            return False
        if there.text != document.text:
            name = document.source or document.title or "the text"
            raise InputError(
                f"{name}: has the id {document.id} of another document that is in the store; "
                "--replace puts it in that one's place"
            )
        return True

    def add(self, graph: DocumentGraph, *, replace: bool = False) -> bool:
        """Write what one document says, unless it is there; whether it was written.

        ``replace`` takes out first what has the same id, or the same source and title.
        """
        with explained(self.path), transaction(self.connection):
            if replace:
                for key in self._same(graph.document):
                    documents.take(self.connection, key)
            elif self.knows(graph.document):  # another writer was faster
                return False
            documents.put(self.connection, graph)
        return True

    def remove(self, reference: str) -> int:
        """Take out the documents of this id or source with all that rests on them alone."""
        query = "SELECT key FROM documents WHERE id = ?1 OR source = ?1"
        with explained(self.path), transaction(self.connection):
            found = [key for (key,) in self.connection.execute(query, (reference,))]
            for key in found:
                documents.take(self.connection, key)
        return len(found)

    def _document(self, document_id: str) -> Document | None:
        with explained(self.path):
            row = self.connection.execute(
                f"{content.DOCUMENT} WHERE id = ?", (document_id,)
            ).fetchone()
        return None if row is None else document_of(row)

    def _same(self, document: Document) -> list[int]:
        rows = self.connection.execute(
            "SELECT key FROM documents WHERE id = ? OR (source = ? AND title IS ?)",
            (document.id, document.source, document.title),
        )
        return [key for (key,) in rows]

    def resolve(self) -> None:
        """Settle who is who, where something changed.

        Raises ``JudgementError`` where judgements contradict each other.
        """
        with explained(self.path), transaction(self.connection):
            resolve(self.connection)

    def judge(self, judgement: Judgement) -> Judgement | None:
        """Keep a judgement and settle what it changes; gives back the one that it overrides.

        Raises ``JudgementError``, and keeps nothing, if it names nobody or contradicts others.
        """
        with explained(self.path), transaction(self.connection):
            for reference in (judgement.left, judgement.right):
                judgements.require(self.connection, reference)
            before = judgements.put(self.connection, judgement)
            resolve(self.connection)
        return before

    def take_back(self, pair: frozenset[str]) -> Judgement | None:
        """Take back the judgement on two actors, if there is one, and settle what that changes."""
        with explained(self.path), transaction(self.connection):
            before = judgements.take(self.connection, pair)
            resolve(self.connection)
        return before

    def judgements(self) -> list[Judgement]:
        """All judgements, in the order in which they were made."""
        with explained(self.path):
            return judgements.read(self.connection)

    def unsettled(self) -> int:
        """How many documents were read, but are in no answer before ``resolve``."""
        query = (
            "SELECT count(DISTINCT document) FROM chains"
            " WHERE atom IS NULL AND same_name IS NOT NULL"
        )
        with explained(self.path):
            return one(self.connection, query)

    def documents(self) -> Iterator[Document]:
        """All documents, by id."""
        with explained(self.path):
            for row in self.connection.execute(f"{content.DOCUMENT} ORDER BY id"):
                yield document_of(row)

    def data(self) -> GraphData:
        """Everything as the plain data of a graph: that of ``resolve`` on all documents."""
        with explained(self.path):
            return content.whole(self.connection)
