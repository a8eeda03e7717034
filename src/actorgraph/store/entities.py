"""Entities in the store: which chains are one, what it is called, and its claims."""

import sqlite3
from collections.abc import Iterable, Sequence

from actorgraph import names
from actorgraph.model import Chain
from actorgraph.resolve.entities import Bearer, bearer, best_name, ids_of, slug, type_of
from actorgraph.store import rows


class Update:
    """Gathers which chains are one entity now, and writes what that changes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.taken: set[int] = set()
        self.left: set[int] = set()  # entities that chains went away from
        self.changed: list[int] = []
        self.documents: set[int] = set()

    def assign(self, groups: Iterable[Sequence[str]]) -> None:
        """Give the chains of each group one entity: where possible one that some of them had."""
        for group in groups:
            found = [self._chain(chain) for chain in group]
            homes = {home for _, home, _ in found}
            before = {home for home in homes if home is not None}
            entity = next(iter(sorted(before - self.taken)), None)
            if entity and homes == {entity} and self._is_as_it_was(entity, len(group)):
                self.taken.add(entity)
                continue
            if entity is None:
                entity = self._create()
            self.taken.add(entity)
            self.left |= before - {entity}
            self.changed.append(entity)
            moved = [(chain, document) for chain, old, document in found if old != entity]
            self.connection.executemany(
                "UPDATE chains SET entity = ? WHERE key = ?", [(entity, c) for c, _ in moved]
            )
            self.documents.update(document for _, document in moved)

    def finish(self) -> None:
        """Write names, ids, aliases and claims of all that changed."""
        slugs: set[str] = set()
        for entity in self._gone():
            slugs.add(self._slug(entity))
            self.connection.execute("DELETE FROM entities WHERE key = ?", (entity,))
        # An entity that later groups took chains from is not what it was when it was assigned.
        for entity in dict.fromkeys(self.changed):
            chains = rows.chains(self.connection, entity)
            if chains:
                slugs |= {self._slug(entity), self._describe(entity, chains)}
        for bare in sorted(slugs):
            self._name_ids(bare)
        self._point_claims()

    def _gone(self) -> list[int]:
        found = self.connection.execute(
            "SELECT key FROM entities WHERE NOT EXISTS"
            " (SELECT 1 FROM chains WHERE entity = entities.key)"
        )
        return [key for (key,) in found]

    def _chain(self, chain: str) -> tuple[int, int | None, int]:
        found: tuple[int, int | None, int] = self.connection.execute(
            "SELECT key, entity, document FROM chains WHERE id = ?", (chain,)
        ).fetchone()
        return found

    def _is_as_it_was(self, entity: int, chains: int) -> bool:
        """Whether an entity has so many chains and all the mentions that it was described by: some
        may have gone with their document.
        """
        (found,) = self.connection.execute(
            "SELECT (SELECT count(*) FROM chains WHERE entity = ?1) = ?2 AND mentions ="
            " (SELECT count(*) FROM chains JOIN mentions ON chain = chains.key WHERE entity = ?1)"
            " FROM entities WHERE key = ?1",
            (entity, chains),
        ).fetchone()
        return bool(found)

    def _create(self) -> int:
        made = self.connection.execute(
            "INSERT INTO entities (id, slug, name, type, named, published, spread, chain, mentions)"
            " VALUES ('', '', '', '', 0, '', 0, '', 0)"
        ).lastrowid
        assert made is not None  # noqa: S101  # an insertion has a row
        return made

    def _slug(self, entity: int) -> str:
        (found,) = self.connection.execute(
            "SELECT slug FROM entities WHERE key = ?", (entity,)
        ).fetchone()
        return str(found)

    def _describe(self, entity: int, chains: Sequence[Chain]) -> str:
        """Write what an entity is called, and give back its slug."""
        name = best_name(chains)
        mentions = [mention for chain in chains for mention in chain.mentions]
        found = bearer(chains, rows.published(self.connection, entity))
        values = {
            "slug": slug(name),
            "name": name,
            "type": type_of(chains),
            "named": any(mention.form == "name" for mention in mentions),
            "published": found.published,
            "spread": found.spread,
            "chain": found.chain,
            "mentions": len(mentions),
        }
        columns = ", ".join(f"{column} = ?" for column in values)
        self.connection.execute(
            f"UPDATE entities SET {columns} WHERE key = ?",  # our own columns
            (*values.values(), entity),
        )
        texts = {names.visible(m.text) for m in mentions if m.form != "pronoun"}
        self._write_aliases(entity, texts | {chain.name for chain in chains})
        return slug(name)

    def _write_aliases(self, entity: int, texts: set[str]) -> None:
        run = self.connection.execute
        before = {t for (t,) in run("SELECT text FROM aliases WHERE entity = ?", (entity,))}
        for text in before - texts:
            run("DELETE FROM aliases WHERE entity = ? AND text = ?", (entity, text))
        self.connection.executemany(
            "INSERT INTO aliases VALUES (NULL, ?, ?, ?)",
            [(entity, text, names.normal(text)) for text in sorted(texts - before)],
        )

    def _name_ids(self, bare: str) -> None:
        """Give ids to all entities of one name."""
        found = self.connection.execute(
            "SELECT published, spread, chain, type, key, id FROM entities WHERE slug = ?", (bare,)
        ).fetchall()
        order = sorted((Bearer(*row[:4]), row[4], row[5]) for row in found)
        ids = ids_of(bare, [each for each, _, _ in order])
        for (_, key, before), now in zip(order, ids, strict=True):
            if before != now:
                self.connection.execute("UPDATE entities SET id = ? WHERE key = ?", (now, key))

    def _point_claims(self) -> None:
        """Let the claims of changed documents point to entities, and count them there."""
        documents = [(document,) for document in sorted(self.documents)]
        self.connection.executemany(
            "UPDATE claims SET"
            " subject = (SELECT entity FROM chains WHERE key = subject_chain),"
            " object = (SELECT entity FROM chains WHERE key = object_chain),"
            " speaker = (SELECT entity FROM chains WHERE key = speaker_chain),"
            " place = (SELECT entity FROM chains WHERE key = place_chain)"
            " WHERE document = ?",
            documents,
        )
        around = set(self.changed)
        for document in documents:
            around.update(
                key
                for pair in self.connection.execute(
                    "SELECT subject, object FROM claims WHERE document = ?", document
                )
                for key in pair
            )
        self.connection.executemany(
            "UPDATE entities SET claims ="
            " (SELECT count(*) FROM claims WHERE subject = ?1 AND object <> ?1)"
            " + (SELECT count(*) FROM claims WHERE object = ?1 AND subject <> ?1) WHERE key = ?1",
            [(key,) for key in around],
        )
