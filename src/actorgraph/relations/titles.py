"""Claims from titles before names: ``Mexican Foreign Minister A``."""

from collections.abc import Iterator

from spacy.tokens import Token

from actorgraph import names
from actorgraph.nlp import Annotation
from actorgraph.relations.predication import Predication


def find(annotation: Annotation) -> Iterator[Predication]:
    """POSITION claims from a title and the country or organisation before it."""
    for token in annotation.doc:
        mention = annotation.mention_at(token)
        if mention is None or mention.type != "person":
            continue
        for title in token.children:
            if names.is_title(title.text) and title.i < token.i:
                yield from _position(annotation, token, title)


def _position(annotation: Annotation, person: Token, title: Token) -> Iterator[Predication]:
    for whose in (*title.children, *person.children):
        if whose.i < title.i and annotation.mention_at(whose):
            words = annotation.doc[whose.i + 1 : title.i + 1].text.lower()
            yield Predication(
                person, whose, title, f"is {words} of", "title", "of", type="POSITION"
            )
