"""How an actor's name stands in a sentence: with an article or without, one or several."""

from collections.abc import Mapping

from actorgraph.model import Entity
from actorgraph.page.sentences.lists import word_list

PEOPLE = frozenset(("people", "police", "men", "women", "children", "troops", "media", "personnel"))
# Words that end in -s and are one.
ONE = ("ss", "us", "is", "ics", "news", "series", "headquarters")


def is_plural(entity: Entity) -> bool:
    """Whether the name speaks of several: ``officials``, ``Democrats``, ``police``."""
    head = entity.name.partition(" of ")[0].partition(" from ")[0].partition(" in ")[0]
    last = head.rpartition(" ")[2]
    several = last in PEOPLE or (last.endswith("s") and not last.lower().endswith(ONE))
    return several and (last[:1].islower() or entity.type == "group")


def takes_article(entity: Entity, texts: Mapping[str, str]) -> bool:
    """Whether the name wants ``the``: the texts mostly say so (``the United States``), or it is
    a single thing that has no name of its own (``the meeting``).
    """
    name = entity.name
    if is_plural(entity) or name.lower().startswith("the "):
        return False
    if name[:1].islower():
        nominal = [m for m in entity.mentions if m.form == "nominal"]
        return bool(nominal) and all(
            _determined(m.text, texts[m.document], m.start) for m in nominal
        )
    alike = [m for m in entity.mentions if m.text.removeprefix("the ") == name]
    words = [texts[m.document][max(0, m.start - 4) : m.start].lower() + m.text for m in alike]
    return sum(f"the {name}" in word for word in words) * 2 > len(words)


def _determined(text: str, document: str, start: int) -> bool:
    near = {*text.lower().split()[:1], *document[max(0, start - 12) : start].lower().split()[-1:]}
    known = word_list("stretch", "determiners") | word_list("stretch", "possessives")
    return not near.isdisjoint(known)
