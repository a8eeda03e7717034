"""Neo4j and Memgraph: a Cypher script, and the CSV files of ``neo4j-admin database import``."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from actorgraph.export.rows import (
    ACTOR_COLUMNS,
    BETWEEN,
    CLAIM_COLUMNS,
    Row,
    Value,
    actor_rows,
    claim_rows,
)
from actorgraph.export.texts import text_file
from actorgraph.model import GraphData

ENDS = ("subject_id", "object_id", "type", "id")
READ_ME = """\
neo4j-admin database import full --nodes=Actor=actors.csv --relationships=claims.csv \
--multiline-fields=true neo4j
"""


def write_script(graph: GraphData, path: Path) -> None:
    """Write a statement a line; run a second time it changes nothing."""
    with text_file(path) as file:
        file.writelines(f"{line};\n" for line in _statements(graph))


def write_import(graph: GraphData, path: Path) -> None:
    """Write a folder of ``actors.csv``, ``claims.csv`` and the command that imports them."""
    path.mkdir()
    actor = {"id": "id:ID", "type": ":LABEL"}
    actor |= {name: f"{name}:string[]" for name in ("aliases", "roles")}
    actor |= {name: f"{name}:long" for name in ("mentions", "documents", "claims")}
    actor |= {"importance": "importance:double"}
    claim = {"subject_id": ":START_ID", "object_id": ":END_ID", "type": ":TYPE"}
    claim |= {name: f"{name}:double" for name in ("confidence", "score")}
    claim |= {"symmetric": "symmetric:boolean", "start": "start:long", "end": "end:long"}
    claim |= {name: f"{name}:long" for name in ("sources", "independent", "denials")}
    _csv(path / "actors.csv", _lists(actor_rows(graph)), ACTOR_COLUMNS, actor)
    _csv(path / "claims.csv", claim_rows(graph), CLAIM_COLUMNS, claim)
    (path / "import.txt").write_text(READ_ME, encoding="utf-8", newline="\n")


def _statements(graph: GraphData) -> Iterator[str]:
    for row in actor_rows(graph):
        label = _name(str(row["type"]).title())
        yield f"MERGE (a:Actor {{id: {_value(row['id'])}}}) SET a:{label}, a += {_map(row)}"
    for row in claim_rows(graph):
        source, target = (_value(row[end]) for end in ("subject_id", "object_id"))
        rest = {name: value for name, value in row.items() if name not in ENDS}
        yield (
            f"MATCH (a:Actor {{id: {source}}}), (b:Actor {{id: {target}}}) "
            f"MERGE (a)-[c:{_name(str(row['type']))} {{id: {_value(row['id'])}}}]->(b) "
            f"SET c += {_map(rest)}"
        )


def _map(row: Mapping[str, Value]) -> str:
    pairs = (f"{_name(name)}: {_value(value)}" for name, value in row.items() if value is not None)
    return f"{{{', '.join(pairs)}}}"


def _name(text: str) -> str:
    """A label, a type or a property, whatever it is made of."""
    return "`" + _readable(text).replace("`", "``") + "`"


def _value(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + "".join(map(_character, value)) + '"'
    return repr(value)


def _character(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character.isprintable() or character == " ":
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


def _readable(text: str) -> str:
    return "".join(c if c.isprintable() else "\ufffd" for c in text)


def _lists(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows whose lists are parted by ``;``, as the import wants them."""
    for row in rows:
        lists = {name: str(row[name]).replace(";", ",") for name in ("aliases", "roles")}
        yield row | {name: text.replace(BETWEEN, ";") for name, text in lists.items()}


def _csv(path: Path, rows: Iterable[Row], columns: Sequence[str], heads: Mapping[str, str]) -> None:
    with text_file(path, newline="") as file:
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
        writer.writerow([heads.get(column, column) for column in columns])
        for row in rows:
            writer.writerow([_cell(row[column]) for column in columns])


def _cell(value: Value) -> Value:
    """Unknown is empty; a flag is ``true`` or ``false``."""
    return "" if value is None else str(value).lower() if isinstance(value, bool) else value
