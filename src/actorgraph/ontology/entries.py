"""Rows of the lexicon to senses.

    [sets]                        # word lists that `direct` and `near` may name as "@missile"
    missile = ["missile", "rocket"]

    [lexicon.ASSAULT]
    verbs = [
      { lemma = "lob", direct = "@missile", prep = "at", example = "[A] lobbed rockets at {B}." },
    ]
    nouns = [{ lemma = "attack", prep = "on", example = "[Hamas]'s attack on {Israel} ended." }]
    adjectives = [{ lemma = "loyal", prep = "to", example = "[Kadyrov] is loyal to {Putin}." }]

`Sense` says what the keys mean.
"""

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

from actorgraph.errors import OntologyError
from actorgraph.ontology.lexicon import LightVerb
from actorgraph.ontology.reading import Row, check, one_of, texts
from actorgraph.ontology.sense import Sense, unmark
from actorgraph.ontology.types import EntityType, RelationType
from actorgraph.ontology.words import Pos, spelling

Sets = Mapping[str, tuple[str, ...]]

MODALITIES = ("asserted", "possible", "planned", "threatened", "requested", "alleged")
_LISTS: Mapping[str, Pos] = {"verbs": "verb", "nouns": "noun", "adjectives": "adj"}
_WORDS = ("prep", "direct", "complement", "subject", "object", "near")
_ENTRY = {
    **dict.fromkeys(("lemma", "example", "particle", "label", "modality", "possessor"), "text"),
    **dict.fromkeys(("passive", "negated", "symmetric", "flip"), "flag"),
    **dict.fromkeys(_WORDS, "texts"),
}
_LIGHT = {**dict.fromkeys(("lemma", "example", "particle", "modality"), "text"), "flip": "flag"}


def sets_of(table: Mapping[str, Any], file: str) -> Sets:
    """The word lists of a file."""
    check(table, f"{file}: sets", dict.fromkeys(table, "texts"))
    return {name: texts(words) for name, words in table.items()}


def senses_of(
    table: Mapping[str, Any],
    file: str,
    *,
    sets: Sets,
    entity_types: Mapping[str, EntityType],
    relation_types: Mapping[str, RelationType],
) -> Iterator[Sense]:
    """The senses of one file's `lexicon` table."""
    seen: dict[tuple[Hashable, ...], str] = {}
    for type_name, group in table.items():
        one_of(type_name, relation_types, f"{file}: lexicon")
        check(group, f"{file}: lexicon.{type_name}", dict.fromkeys(_LISTS, "rows"))
        for list_name, rows in group.items():
            for number, row in enumerate(rows, start=1):
                lemma = row.get("lemma", "?")
                where = f'{file}: lexicon.{type_name}.{list_name} no. {number} "{lemma}"'
                sense = _sense(row, where, type_name, _LISTS[list_name], sets)
                for end in (*sense.subject, *sense.object):
                    one_of(end, entity_types, where)
                if sense.key in seen:
                    raise OntologyError(f"{where}: same word and conditions as {seen[sense.key]}")
                seen[sense.key] = f"{type_name}.{list_name} no. {number}"
                yield sense


def _sense(row: Any, where: str, type_name: str, pos: Pos, sets: Sets) -> Sense:
    given = dict(check(row, where, _ENTRY, ("lemma", "example")))
    for name in _WORDS:
        if name in given:
            given[name] = _expanded(texts(given[name]), where, sets)
    for name in ("direct", "complement", "near"):
        if name in given:
            given[name] = tuple(map(spelling, given[name]))
    _check_values(given, where)
    return Sense(pos=pos, type=type_name, **given)


def _expanded(words: tuple[str, ...], where: str, sets: Sets) -> tuple[str, ...]:
    found: list[str] = []
    for word in words:
        if word.startswith("@"):
            one_of(word[1:], sets, f"{where}: set")
            found.extend(sets[word[1:]])
        else:
            found.append(word)
    return tuple(dict.fromkeys(found))


def _check_values(given: Row, where: str) -> None:
    if "modality" in given:
        one_of(given["modality"], MODALITIES, f"{where}.modality")
    if "possessor" in given:
        one_of(given["possessor"], ("subject", "object"), f"{where}.possessor")
    try:
        unmark(given["example"])
    except ValueError as error:
        message = f"{where}.example: {error} in {given['example']!r}"
        raise OntologyError(f"{message}; mark the [subject] and the {{object}}") from None


def light_verbs_of(rows: list[Any], file: str) -> Iterator[LightVerb]:
    """The light verbs of a file."""
    for number, row in enumerate(rows, start=1):
        where = f"{file}: light_verbs no. {number}"
        given = check(row, where, _LIGHT, ("lemma", "example"))
        _check_values(given, where)
        yield LightVerb(**given)
