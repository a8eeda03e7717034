"""How tokens are spelled: capitals, and dashes between names."""

from spacy.tokens import Token

from actorgraph import names


def is_capitalised(token: Token) -> bool:
    """Whether ``token`` begins like a name: a capital or, in `iPhone`, one inside."""
    text = token.text
    return text[:1].isupper() or (text[:1].isalpha() and any(c.isupper() for c in text[1:3]))


def joins_countries(token: Token) -> bool:
    """Whether a dash puts two countries side by side: ``the Chile-Peru border``."""
    if token.text not in {"-", "–"} or not 0 < token.i < len(token.doc) - 1:
        return False
    return all(names.country_of(side.text) for side in (token.nbor(-1), token.nbor(1)))
