"""Questions to a store, answered by rows of plain values: claims by condition, who is near whom."""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Row: TypeAlias = dict[str, Any]

_CLAIMS = """
SELECT subject.name AS subject, claims.predicate, object.name AS object, claims.type,
  polarity, modality, speaker.name AS attributed_to, symmetric, time_start, time_end,
  place.name AS place, confidence, claims.quote, source, title, documents.published,
  documents.id AS document, start, "end", rule, claims.id, subject.id AS subject_id,
  subject.type AS subject_type, object.id AS object_id, object.type AS object_type,
  nullif(day, '') AS day
FROM claims
JOIN documents ON documents.key = claims.document
JOIN entities AS subject ON subject.key = claims.subject
JOIN entities AS object ON object.key = claims.object
LEFT JOIN entities AS speaker ON speaker.key = claims.speaker
LEFT JOIN entities AS place ON place.key = claims.place
WHERE claims.key = ?
"""
_ENDS = {
    "subject": "(claims.subject = ? OR (symmetric AND claims.object = ?))",
    "object": "(claims.object = ? OR (symmetric AND claims.subject = ?))",
    "actor": "(claims.subject = ? OR claims.object = ?)",
    "speaker": "claims.speaker = ?",
    "place": "claims.place = ?",
}
_BETWEEN = (
    "((claims.subject = ? AND claims.object = ?) OR (claims.subject = ? AND claims.object = ?))"
)
_BOTH = "subject <> object"
ORDERS = {
    "day": "claims.day = '', claims.day, claims.id",
    "newest": "claims.day DESC, claims.id",
    "sure": "claims.confidence DESC, claims.id",
}


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of an answer: ``limit`` rows from ``offset`` on; all without a limit."""

    limit: int | None = None
    offset: int = 0

    @property
    def words(self) -> str:
        """As SQL."""
        return f"LIMIT {-1 if self.limit is None else self.limit} OFFSET {self.offset}"


EVERYTHING = Page()


@dataclass(frozen=True, slots=True)
class Conditions:
    """What claims must meet, all of it. ``ends`` are keys of entities by place: subject, object,
    actor (either end), speaker, place; a symmetric claim has each end as subject and as object.
    ``since`` and ``until`` are days, both included: those of the claim, else of publication.
    """

    ends: Mapping[str, int] = field(default_factory=dict)
    types: Sequence[str] = ()
    polarity: str | None = None
    modality: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    min_confidence: float = 0.0
    words: str = ""
    between: tuple[int, int] | None = None

    def where(self) -> tuple[str, list[object]]:
        """As SQL, and its values."""
        parts, values = ["claims.subject <> claims.object"], list[object]()
        for place, key in self.ends.items():
            parts.append(_ENDS[place])
            values += [key] * _ENDS[place].count("?")
        if self.between:
            parts.append(_BETWEEN)
            values += [*self.between, *reversed(self.between)]
        if self.types:
            parts.append(f"claims.type IN ({', '.join('?' * len(self.types))})")
            values += self.types
        for text, value in (
            ("polarity = ?", self.polarity),
            ("modality = ?", self.modality),
            ("day <> '' AND coalesce(time_end, day) >= ?", self.since and self.since.isoformat()),
            ("day <> '' AND day <= ?", self.until and self.until.isoformat()),
            ("confidence >= ?", self.min_confidence or None),
            ("claim_words MATCH ?", match(self.words) or None),
        ):
            if value is not None:
                parts.append(text)
                values.append(value)
        return " AND ".join(parts), values


def claims(
    connection: sqlite3.Connection,
    conditions: Conditions,
    *,
    order: str = "day",
    page: Page = EVERYTHING,
) -> Iterator[Row]:
    """The claims that meet ``conditions``, a row with names for each."""
    where, values = conditions.where()
    table = "claim_words JOIN claims ON claims.key = claim_words.rowid"
    by = "rank" if conditions.words else ORDERS[order]
    # Keys alone first: what they are joined to need not be sorted, and an index may hold all of it.
    keys = connection.execute(
        f"SELECT claims.key FROM {table if conditions.words else 'claims'} WHERE {where}"
        f" ORDER BY {by} {page.words}",
        values,
    )
    yield from claims_of(connection, (key for (key,) in keys))


def actors(connection: sqlite3.Connection, page: Page = EVERYTHING) -> Iterator[Row]:
    """All actors, those of most claims first, those without a name last."""
    query = (
        "SELECT id, name, type, named, mentions, spread * -1 AS documents, claims FROM entities"
        f" ORDER BY named DESC, claims DESC, mentions DESC, id {page.words}"
    )
    return rows(connection, query)


def neighbours(
    connection: sqlite3.Connection, actor: int, page: Page = EVERYTHING
) -> Iterator[Row]:
    """Whom claims tie to an actor, the strongest ties first: how many claims, their summed
    confidence, and their types by number.
    """
    query = (
        "SELECT id, name, entities.type, sum(found) AS claims, round(sum(weight), 6) AS weight,"
        " group_concat(kind, ', ') AS types FROM ("
        " SELECT other, kind, count(*) AS found, sum(confidence) AS weight FROM ("
        "  SELECT object AS other, type AS kind, confidence FROM claims"
        "   WHERE subject = ?1 AND object <> ?1"
        "  UNION ALL SELECT subject, type, confidence FROM claims"
        "   WHERE object = ?1 AND subject <> ?1)"
        " GROUP BY other, kind ORDER BY count(*) DESC, kind)"
        f" JOIN entities ON key = other GROUP BY other ORDER BY weight DESC, id {page.words}"
    )
    return _without_sum(rows(connection, query, [actor]))


def _without_sum(found: Iterator[Row]) -> Iterator[Row]:
    for row in found:
        row["types"] = row["types"].split(", ")
        yield row


def claims_of(connection: sqlite3.Connection, keys: Iterable[int]) -> Iterator[Row]:
    """The claims of these keys, in their order."""
    for key in keys:
        yield from rows(connection, _CLAIMS, [key])


def profile(connection: sqlite3.Connection, actor: int) -> Row:
    """Who an actor is: its names and roles, and how much is said of it."""
    (row,) = rows(
        connection,
        "SELECT id, name, type, mentions, spread * -1 AS documents, claims FROM entities"
        " WHERE key = ?",
        [actor],
    )
    aliases = connection.execute("SELECT text FROM aliases WHERE entity = ? ORDER BY 1", (actor,))
    roles = connection.execute(
        "SELECT DISTINCT title || coalesce(' of ' || office.name, '') || CASE status"
        " WHEN 'current' THEN '' ELSE ' (' || status || ')' END FROM chains"
        " JOIN roles ON roles.chain = chains.key"
        " LEFT JOIN chains AS of_chain ON of_chain.key = roles.of"
        " LEFT JOIN entities AS office ON office.key = of_chain.entity"
        " WHERE chains.entity = ? ORDER BY 1",
        (actor,),
    )
    return row | {"aliases": [t for (t,) in aliases], "roles": [t for (t,) in roles]}


_STATS = {
    "documents": "SELECT 'documents', count(*) FROM documents",
    "actors": "SELECT 'actors', count(*) FROM entities",
    "named actors": "SELECT 'named actors', count(*) FROM entities WHERE named",
    "claims": f"SELECT 'claims', count(*) FROM claims WHERE {_BOTH}",
    "merges": "SELECT 'merges', count(*) FROM merges WHERE stage <> 'doubt'",
    "doubts": "SELECT 'doubts', count(*) FROM merges WHERE stage = 'doubt'",
    "type of actor": "SELECT type, count(*) FROM entities GROUP BY 1 ORDER BY 2 DESC, 1",
    "type of claim": (
        f"SELECT type, count(*) FROM claims WHERE {_BOTH} GROUP BY 1 ORDER BY 2 DESC, 1"
    ),
    "language": "SELECT language, count(*) FROM documents GROUP BY 1 ORDER BY 2 DESC, 1",
    "year of publication": (
        "SELECT substr(published, 1, 4), count(*) FROM documents"
        " WHERE published IS NOT NULL GROUP BY 1 ORDER BY 1"
    ),
}


def stats(connection: sqlite3.Connection) -> Iterator[Row]:
    """How much there is, and of which types."""
    for what, query in _STATS.items():
        for name, number in connection.execute(query):
            yield {"what": what if name == what else f"{what}: {name}", "number": number}


def documents(connection: sqlite3.Connection, page: Page = EVERYTHING) -> Iterator[Row]:
    """All documents, the newest first, with how many claims each holds."""
    query = (
        "SELECT documents.id, title, source, published, language, length(text) AS characters,"
        " (SELECT count(*) FROM claims WHERE document = documents.key AND subject <> object)"
        " AS claims"
        f" FROM documents ORDER BY published DESC, documents.id {page.words}"
    )
    return rows(connection, query)


def merges(
    connection: sqlite3.Connection, *, doubts: bool, plain: str | None, page: Page = EVERYTHING
) -> Iterator[Row]:
    """Why chains were merged, or (``doubts``) which pairs were kept apart, without those of the
    reason ``plain``.
    """
    text = "(SELECT text FROM mentions WHERE chain = {}.key ORDER BY rowid LIMIT 1)"
    one, other = text.format("one"), text.format("other")
    query = (
        f"SELECT first.name AS one, {one} AS one_text, second.name AS other, {other} AS other_text,"
        " score, reason, one.id AS one_chain, other.id AS other_chain FROM merges"
        ' JOIN chains AS one ON one.key = "left" JOIN chains AS other ON other.key = "right"'
        " JOIN entities AS first ON first.key = one.entity"
        " JOIN entities AS second ON second.key = other.entity"
        f" WHERE stage {'=' if doubts else '<>'} 'doubt' AND reason IS NOT ?"
        f" ORDER BY score DESC, first.name, one.id, other.id {page.words}"
    )
    return rows(connection, query, [plain])


def merged_so(connection: sqlite3.Connection, reason: str) -> int:
    """How many merges have this reason."""
    query = "SELECT count(*) FROM merges WHERE stage <> 'doubt' AND reason = ?"
    return int(connection.execute(query, (reason,)).fetchone()[0])


def match(words: str) -> str:
    """A search for all of ``words``, the last one perhaps unfinished, in the language of FTS5."""
    # A null character would end the search in the midst of a quoted word.
    parts = [part.replace('"', "") for part in words.replace("\0", " ").split()]
    quoted = [f'"{part}"' for part in parts if part]
    return f"{' '.join(quoted)} *" if quoted else ""


def search_actors(
    connection: sqlite3.Connection, words: str, page: Page = EVERYTHING
) -> Iterator[Row]:
    """The actors with a name that holds ``words``: those who are called so before those whom a text
    calls so, and those of most claims first.
    """
    query = (
        "SELECT entities.id, name, type, named, mentions, claims, min(aliases.text) AS alias"
        " FROM alias_words JOIN aliases ON aliases.key = alias_words.rowid"
        " JOIN entities ON entities.key = entity WHERE alias_words MATCH ?"
        " GROUP BY entity ORDER BY named DESC, instr(lower(name), lower(?)) = 0, claims DESC, id"
        f" {page.words}"
    )
    return rows(connection, query, [match(words), words]) if match(words) else iter(())


def rows(
    connection: sqlite3.Connection, query: str, values: Sequence[object] = ()
) -> Iterator[Row]:
    """The rows of ``query`` by the names of their columns, booleans as such."""
    cursor = connection.execute(query, values)
    columns = [column for column, *_ in cursor.description]
    for row in cursor:
        made = dict(zip(columns, row, strict=True))
        made.pop("key", None)
        for name in ("symmetric", "named"):
            if name in made:
                made[name] = bool(made[name])
        yield made
