"""What coreference looks at in a mention: agreement, syntax, place in the text."""

from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Span, Token

from actorgraph import names
from actorgraph.coreference.lexicon import Lexicon, Pronoun, load_lexicon
from actorgraph.nlp import MentionSpan, syntax

PLURAL_TAGS = frozenset({"NNS", "NNPS"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a name in normal form."""
    return tuple(names.normal(text).split())


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mention stands: number of its sentence and of its quotation, if it is in one."""

    sentence: int
    quote: int | None = None


@dataclass(frozen=True, slots=True)
class Features:
    """One mention. Empty strings stand for what cannot be seen.

    ``sure`` tells whether gender is certain (title, full name, noun) or only likely (a single
    name that may be a surname). ``given`` tells whether the mention finder found it: others
    only serve as antecedents and become mentions of an actor once they are linked to one.
    ``conjuncts`` are the heads of the members of a coordination (``A and B``), which is an
    antecedent for ``they`` and never a mention of its own.
    """

    index: int
    mention: MentionSpan
    given: bool
    head: int
    start: int
    place: Place
    role: str
    clause: int
    gender: str
    sure: bool
    number: str
    lemma: str
    pronoun: Pronoun | None
    definite: bool
    conjuncts: tuple[int, ...] = ()

    @property
    def form(self) -> str:
        """A name, a nominal or a pronoun."""
        return self.mention.form

    @property
    def type(self) -> str:
        """The entity type; empty where unknown."""
        return self.mention.type

    @property
    def sentence(self) -> int:
        """The number of its sentence."""
        return self.place.sentence

    @property
    def token(self) -> Token:
        """The head of the mention."""
        return self.mention.span.doc[self.head]


def features_of(
    index: int,
    mention: MentionSpan,
    place: Place,
    *,
    given: bool,
    conjuncts: tuple[int, ...] = (),
) -> Features:
    """The features of ``mention``, the mention number ``index`` of its document."""
    span, lexicon = mention.span, load_lexicon()
    head = span.root
    pronoun = lexicon.pronouns.get(span.text.lower()) if mention.form == "pronoun" else None
    lemma = head.lemma_.lower()
    gender, sure = _gender(mention, lemma, pronoun, lexicon)
    return Features(
        index=index,
        mention=mention,
        given=given,
        head=head.i,
        start=span.start,
        place=place,
        role=syntax.role_of(head),
        clause=syntax.clause_of(head).i,
        gender=gender,
        sure=sure,
        number="pl" if conjuncts else _number(mention, head, pronoun),
        lemma=lemma,
        pronoun=pronoun,
        definite=_is_definite(span, head),
        conjuncts=conjuncts,
    )


def _number(mention: MentionSpan, head: Token, pronoun: Pronoun | None) -> str:
    if pronoun:
        return pronoun.number
    if mention.form == "name":
        return "pl" if mention.type == "group" else "sg"
    return "pl" if head.tag_ in PLURAL_TAGS else "sg"


def _gender(
    mention: MentionSpan, lemma: str, pronoun: Pronoun | None, lexicon: Lexicon
) -> tuple[str, bool]:
    if pronoun:
        return pronoun.gender, True
    if mention.form == "nominal":
        return lexicon.people.get(lemma, ""), True
    if mention.type not in {"person", ""}:
        return "", False
    return gender_of_name(mention.span, lexicon)


def gender_of_name(span: Span, lexicon: Lexicon) -> tuple[str, bool]:
    """The gender of a person's name and whether it is certain: by title, kinship noun before
    it, what the text calls the person, or first name.
    """
    doc = span.doc
    for i in range(max(span.start - 2, span.sent.start), span.start):
        word = names.normal(doc[i].text)
        if doc[i].text[:1].isupper() and word in lexicon.titles:
            return lexicon.titles[word], True
        if i == span.start - 1 and lexicon.people.get(word):
            return lexicon.people[word], True
    words = names.normal(span.text).split()
    if len(words) > 1 and words[0] in lexicon.titles:
        return lexicon.titles[words[0]], True
    described = _described(span.root, lexicon)
    if described:
        return described, True
    gender = lexicon.first_names.get(words[0], "") if words else ""
    # A masculine first name by itself may be a surname (Martin, Scott), a feminine one hardly.
    return gender, len(words) > 1 or gender == "f"


def _described(token: Token, lexicon: Lexicon) -> str:
    """The gender of the nouns that the text says of a name: ``Ray, the queen of pop``, ``Ray was
    the daughter of a baker``.
    """
    nouns = [t for t in token.children if t.dep_ == "appos"]
    if token.dep_ == "appos":
        nouns.append(token.head)
    elif token.dep_ == "nsubj" and token.head.lemma_ in {"be", "become"}:
        nouns += [t for t in token.head.rights if t.dep_ == "attr"]
    found = {lexicon.people.get(t.lemma_.lower(), "") for t in nouns if t.pos_ == "NOUN"} - {""}
    return found.pop() if len(found) == 1 else ""


def _is_definite(span: Span, head: Token) -> bool:
    return span[0].lower_ in _DEFINITE or any(t.dep_ == "poss" for t in head.lefts)
