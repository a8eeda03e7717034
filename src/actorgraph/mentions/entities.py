"""Candidates from the named entities of the parse, their edges repaired."""

from collections.abc import Container, Iterator

from spacy.tokens import Doc, Span, Token

from actorgraph import names
from actorgraph.mentions.candidates import (
    Candidate,
    is_caption,
    is_latin,
    is_name_word,
    is_never_a_name,
    is_surname,
    keeps_to_capitals,
    opens_sentence,
    shouted_tokens,
)
from actorgraph.mentions.cuts import pieces
from actorgraph.ontology import Ontology
from actorgraph.words.heads import type_of_head
from actorgraph.words.offices import are_officials, is_role
from actorgraph.words.spelling import is_capitalised, joins_countries

LEADING = frozenset({"DET", "PUNCT", "SPACE", "ADP", "CCONJ", "SYM", "PART", "SCONJ", "AUX"})
TRAILING = frozenset({"PUNCT", "SPACE", "PART", "ADP", "CCONJ", "SYM", "DET"})
SMALL = 4


def from_entities(doc: Doc, ontology: Ontology) -> Iterator[Candidate]:
    """The candidates among the named entities of ``doc``, cut and trimmed."""
    shouted, cased = shouted_tokens(doc), keeps_to_capitals(doc)
    common = {t.lower_ for t in doc if t.is_lower and t.tag_ in {"NN", "NNS"}}
    for entity in doc.ents:
        kind = ontology.entity_type_of_label(entity.label_)
        if kind is None or entity.start in shouted:
            continue
        for start, end in pieces(entity, kind):
            start, end = trim(doc, start, end, kind)  # noqa: PLW2901
            span = doc[start:end]
            if start == end or (cased and _lacks_capital(span, kind)):
                continue
            if is_possible(span, kind) and is_latin(span[-1]) and not _is_common(span, common):
                yield Candidate(start, end, kind, "ner")


def trim(doc: Doc, start: int, end: int, kind: str) -> tuple[int, int]:
    """The tokens without article, quotation marks, titles, captions, possessive at the edges."""
    if kind in {"person", "place"} and not any(is_capitalised(t) for t in doc[start:end]):
        return start, end
    while start < end and _is_leading(doc[start], end, kind):
        start += 1
    while end > start and _is_trailing(doc[end - 1], doc[start], kind):
        end -= 1
    if end - start > 2 and doc[end - 1].text in names.words("tied") and doc[end - 2].text == "-":  # noqa: PLR2004
        end -= 2
    if kind != "person":
        start = _after_kind(doc, start, end)
    else:
        start = _after_title(doc, start, end)
        end = _with_surname(doc, _with_particles(doc, end))
    # `Co` of `Co-operation`: a hyphen does not end a word.
    while start < end < len(doc) - 1 and doc[end].text == "-" and not doc[end - 1].whitespace_:
        if (
            doc[end].whitespace_
            or joins_countries(doc[end])
            or not doc[end + 1].is_alpha
            or doc[end + 1].pos_ in {"VERB", "ADJ"}
            or doc[end + 1].text in names.words("tied")
        ):
            break
        end += 2
    return start, end


def _with_particles(doc: Doc, end: int) -> int:
    """With the rest of the name behind lower-case particles (`Ursula von` `der Leyen`)."""
    particles, i = names.words("particles"), end
    while i < len(doc) and doc[i].text in particles:
        i += 1
    goes_on = i > end or doc[end - 1].text in particles
    return i + 1 if goes_on and i < len(doc) and is_name_word(doc[i]) else end


def _with_surname(doc: Doc, end: int) -> int:
    """With a surname that the recogniser took for something else (`Theresa` `May`)."""
    given = names.given_name(doc[end - 1].text) is not None
    return end + 1 if given and end < len(doc) and is_surname(doc[end]) else end


def _is_trailing(token: Token, first: Token, kind: str) -> bool:
    if is_capitalised(token):
        return is_caption(token)
    if token.pos_ in TRAILING:
        return True
    # `the M5S party` is M5S; a name in lower case all through is left alone.
    return (
        (kind != "person" or token.pos_ == "VERB")
        and token.is_lower
        and token.is_alpha
        and is_capitalised(first)
    )


def _is_common(span: Span, common: Container[str]) -> bool:
    """`Iodine` where a capital may come by chance and the text has `iodine` too."""
    token = span[0]
    if len(span) > 1 or token.lower_ not in common:
        return False
    text = token.text
    known = names.is_organisation(text) or names.is_place(text) or names.given_name(text)
    by_chance = opens_sentence(token) or token.dep_ == "compound"
    return by_chance and not known and type_of_head(token.lower_) is None


def _lacks_capital(span: Span, kind: str) -> bool:
    """Whether ``span`` is no name in a text that gives names their capitals: its first or last
    word has none, or a word inside that is none of the small ones.
    """
    if kind not in {"person", "place"}:
        return False
    particles = names.words("particles")
    words = [t for t in span if t.is_alpha and t.text not in particles and not _is_hyphened(t)]
    if not words or not is_capitalised(words[-1]):
        return True
    small = [t for t in words if not is_capitalised(t)]
    return kind == "person" and any(t.i == words[0].i or len(t) > SMALL for t in small)


def _is_hyphened(token: Token) -> bool:
    """`un` in `Jong-un`."""
    return token.i > 0 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_


def _is_leading(token: Token, end: int, kind: str) -> bool:
    if token.pos_ in LEADING and token.lower_ not in names.words("particles"):
        return True
    if token.lower_ in {"the", "a", "an"} or token.is_quote:
        return True
    if token.is_lower and (kind in {"person", "place"} or is_capitalised(token.doc[end - 1])):
        hyphen = token.i + 1 < len(token.doc) and token.nbor(1).text == "-"
        whole = hyphen and not token.whitespace_
        return token.lower_ not in names.words("particles") and token.is_alpha and not whole
    is_given = names.given_name(token.text) is not None
    if end - token.i > 1 and (names.is_title(token.text) or (is_role(token) and not is_given)):
        return kind == "person" or names.given_name(token.nbor(1).text) is not None
    return False


def _after_kind(doc: Doc, start: int, end: int) -> int:
    """Where the name begins behind the noun that says what it is (`Charity group Clean Rivers`)."""
    for i in range(end - 2, start - 1, -1):
        token = doc[i]
        if token.is_lower and token.tag_ == "NN" and is_capitalised(doc[i + 1]):
            return i + 1 if type_of_head(token.lower_) and token.whitespace_ else start
    return start


def _after_title(doc: Doc, start: int, end: int) -> int:
    """Where the name begins behind a title inside (``Emergencies Minister Yevgeny Z``)."""
    if names.given_name(doc[start].text) and start < end - 1:
        return start  # `Martin Luther King Jr.` has a king in it, but no title.
    for i in range(end - 2, start, -1):
        if names.is_title(doc[i].text) and is_capitalised(doc[i]) and is_capitalised(doc[i + 1]):
            return i + 1
    return start


def is_possible(span: Span, kind: str) -> bool:
    """Whether ``span`` can be a name at all. People and known places are, in some texts, in lower
    case too.
    """
    tokens = [t for t in span if not t.is_punct and not t.is_space]
    spelled = any(is_capitalised(t) or t.text[0].isdigit() for t in tokens)
    quiet = (kind == "person" and tokens[-1].pos_ == "PROPN") if tokens else False
    if not tokens or not (spelled or quiet or (kind == "place" and names.is_place(span.text))):
        return False
    if any(t.like_url or t.like_email for t in tokens) and not is_capitalised(tokens[0]):
        return False
    if not any(c.isalpha() for c in span.text):
        return False
    if all(is_never_a_name(t) for t in tokens) or (kind == "organisation" and are_officials(span)):
        return False
    if all(names.is_title(t.text) or t.lower_ in names.words("connectors") for t in tokens):
        return False
    return not _is_opening_word(span)


def _is_opening_word(span: Span) -> bool:
    """A common word that is capitalised only since it opens the sentence."""
    if len(span) != 1 or not opens_sentence(span[0]):
        return False
    token = span[0]
    if token.lower_ in names.words("openers"):
        return True
    if names.given_name(token.text) or names.is_organisation(token.text):
        return False
    return token.pos_ not in {"PROPN", "ADJ"} and not token.is_upper
