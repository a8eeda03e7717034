"""A stretch of tokens that may be a name, and what single tokens tell about it."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from actorgraph import names
from actorgraph.words.spelling import is_capitalised

NAME_TAGS = frozenset({"NNP", "NNPS"})
IDEAS = ("ism", "phobia", "ology", "ness", "cracy")
ADJECTIVES = ("ic", "al", "an", "ive", "ist", "ary")
LONG = 6
MOST_PARTICLES = 2
FEWEST_SENTENCES = 3
APOSTROPHES = ("'", "’")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens ``start`` to ``end`` that may be a name.

    ``type`` is the guess of ``rule``, empty where it has none.
    """

    start: int
    end: int
    type: str
    rule: str
    canonical: str | None = None

    def span(self, doc: Doc) -> Span:
        """The tokens of ``doc`` that this stands for."""
        return doc[self.start : self.end]


def is_name_word(token: Token) -> bool:
    """Whether ``token`` is spelled and tagged like part of a name."""
    return is_capitalised(token) and (token.tag_ in NAME_TAGS or token.pos_ == "PROPN")


def is_latin(token: Token) -> bool:
    """Whether ``token`` begins with a letter that English words may have."""
    letter = token.text[0]
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN")


def opens_sentence(token: Token) -> bool:
    """Whether a capital says nothing since ``token`` opens a sentence, a quotation or a line."""
    if token.is_sent_start:
        return True
    before = token.nbor(-1)
    return (
        before.is_quote
        or before.is_space
        or before.is_bracket
        or before.text in {":", "—", "–", "•"}
    ) and not before.text.startswith(APOSTROPHES)


def is_title_case(sentence: Span) -> bool:
    """Whether ``sentence`` is a headline whose words are all capitalised."""
    long = [t for t in sentence if t.is_alpha and len(t) > 3]  # noqa: PLR2004
    return len(long) > 3 and sum(t.text[0].isupper() for t in long) > 0.8 * len(long)  # noqa: PLR2004


def keeps_to_capitals(doc: Doc) -> bool:
    """Whether the sentences of ``doc`` begin with capitals, so that a word without one is no
    name. A text of one or two sentences does not tell.
    """
    first = [next((t for t in s if t.is_alpha), None) for s in doc.sents]
    cases = [not t.is_lower for t in first if t is not None]
    return len(cases) >= FEWEST_SENTENCES and sum(cases) > 0.7 * len(cases)


def shouted_tokens(doc: Doc) -> set[int]:
    """The tokens of sentences in capitals, unless the whole document is."""
    shouted: set[int] = set()
    quiet = False
    for sentence in doc.sents:
        words = [t for t in sentence if t.is_alpha and len(t) > 1]
        if len(words) > 2 and sum(t.is_upper for t in words) > 0.9 * len(words):  # noqa: PLR2004
            shouted.update(range(sentence.start, sentence.end))
        else:
            quiet = quiet or len(words) > 2  # noqa: PLR2004
    return shouted if quiet else set()


def covered(candidates: Iterable[Candidate]) -> set[int]:
    """The tokens that ``candidates`` take up."""
    return {i for c in candidates for i in range(c.start, c.end)}


def without_overlaps(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """``candidates`` in text order; of two that overlap, the first that was given."""
    taken: set[int] = set()
    kept = []
    for candidate in candidates:
        tokens = range(candidate.start, candidate.end)
        if candidate.start < candidate.end and not taken.intersection(tokens):
            taken.update(tokens)
            kept.append(candidate)
    return iter(sorted(kept, key=lambda c: c.start))


def is_never_a_name(token: Token) -> bool:
    """Whether ``token`` names a day, a currency, an idea or the like, but no actor."""
    word = token.lower_
    if is_surname(token):
        return False
    if "–" in word and all(map(names.country_of, token.text.split("–"))):
        return True  # `the U.S.–Mexico border`, which tokenisers leave whole
    if word in names.words("never") or (len(word) > LONG and word.endswith(IDEAS)):
        return True
    return is_caption(token)


def is_caption(token: Token) -> bool:
    """Whether ``token`` says that a picture is meant: `Image: Anna Berg`."""
    if token.lower_ not in names.words("captions") or token.i + 1 == len(token.doc):
        return False
    return token.nbor(1).text in {":", "by", "/"}


def is_surname(token: Token) -> bool:
    """Whether ``token`` ends a person's name, whatever else the word may mean: `Theresa May`."""
    if not (token.i and is_capitalised(token) and token.nbor(-1).head == token):
        return False
    if is_caption(token):
        return False
    before = token.nbor(-1).text
    return names.given_name(before) is not None or names.is_title(before)


def joined(doc: Doc, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """``candidates`` with those put together that the recogniser cut in two."""
    last: Candidate | None = None
    for candidate in sorted(candidates, key=lambda c: c.start):
        kind = _joint_type(doc, last, candidate) if last else None
        if last and kind is not None:
            last = Candidate(last.start, candidate.end, kind, "joined")
            continue
        if last:
            yield last
        last = candidate
    if last:
        yield last


def _joint_type(doc: Doc, left: Candidate, right: Candidate) -> str | None:
    """The type of the one name that ``left`` and ``right`` are; None if they are two.

    One are two words of which one depends on the other, a name that ends with a particle and
    what follows it, and two parts with one head.
    """
    between, kinds = doc[left.end : right.start], {left.type, right.type}
    particles = names.words("particles") - {"y", "e"}
    linked = 0 < len(between) <= MOST_PARTICLES and all(t.lower_ in particles for t in between)
    if linked and "person" in kinds:
        return "person"
    if kinds == {"person"} and _is_one(doc, left, right):
        return "person"
    if left.end == right.start and _is_cut(left.span(doc), right.span(doc)):
        return "person" if "person" in kinds else ""
    return right.type if _shares_head(left.span(doc), right.span(doc)) else None


def _is_one(doc: Doc, left: Candidate, right: Candidate) -> bool:
    """Whether all words of two names and between them hang on the last one: `Ana María` `Soto`."""
    words, head = doc[left.start : right.end - 1], doc[right.end - 1]
    if right.end - right.start > 1 and names.given_name(doc[right.start].text):
        return False
    given = names.given_name(doc[left.start].text) is not None
    return given and all(t.dep_ == "compound" and t.head == head for t in words)


def _shares_head(left: Span, right: Span) -> bool:
    """`Social Democratic` and `Labour Party` of which the first part has no head of its own."""
    doc = left.doc
    if right.start != left.end + 1 or doc[left.end].lower_ != "and":
        return False
    last = left[-1]
    return (
        last.dep_ in {"amod", "nmod", "compound"}
        and last.i < last.head.i < right.end
        and right.start <= last.head.i
        and {left.root.ent_type_, right.root.ent_type_} == {"ORG"}
        and last.tag_ in {"JJ", "NNP"}
        and last.text.endswith(ADJECTIVES)
    )


def _is_cut(left: Span, right: Span) -> bool:
    if left[-1].lower_ in names.words("particles") and len(left) > 1:
        return True
    known = names.is_place(left.text) or names.demonym_of(left.text) or names.people_of(left.text)
    if (
        known
        or len(left) > 1
        or len(right) > 1
        or left[0].ent_type_ == "NORP"
        or names.is_organisation(left.text)
    ):
        return False
    # Two places without a comma between them are none.
    return left[0].whitespace_ == " " and is_name_word(left[0]) and is_name_word(right[0])
