"""Whether a capitalised word that the recogniser passed over is a name by itself."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from actorgraph import names
from actorgraph.mentions.candidates import is_name_word, opens_sentence
from actorgraph.mentions.type_context import NAMING
from actorgraph.ontology import type_of_noun
from actorgraph.words.collectives import collective_type
from actorgraph.words.heads import kind_of_head, nouns, personal_verbs, type_of_head
from actorgraph.words.speech import says
from actorgraph.words.spelling import is_capitalised

LONGEST_ACRONYM = 5
SUBJECTS = frozenset({"nsubj", "nsubjpass", "poss"})
PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "dative"})
TOWARDS = frozenset({"to", "with", "against", "from", "at", "over", "between", "on", "under"})


@dataclass(frozen=True, slots=True)
class Spelling:
    """How the document spells its words: how often each with a capital, and which without one."""

    capitalised: Mapping[str, int]
    lower: frozenset[str]

    @classmethod
    def of(cls, doc: Doc) -> "Spelling":
        """Count the words of ``doc``."""
        capitalised = Counter(t.text for t in doc if is_capitalised(t) and not opens_sentence(t))
        return cls(capitalised, frozenset(t.lower_ for t in doc if t.is_lower))

    def is_name(self, token: Token) -> bool:
        """Whether ``token`` is spelled as a name wherever it stands, and not by chance."""
        if token.lower_ in self.lower or token.is_stop:
            return False
        text = token.text
        if token.is_upper:
            return text.replace(".", "").isalpha() and not _is_shouted(token)
        inside = any(c.isupper() for c in text[1:])
        return inside or self.capitalised.get(text, 0) > 1 or _is_no_word(token)


def stands_alone(span: Span, spelling: Spelling) -> bool:
    """Whether ``span`` is a name that nothing else need tell."""
    token = span[0]
    if len(span) > 1:
        return True
    if names.is_organisation(token.text) or names.is_place(token.text):
        return len(token) > 1 or is_network(token)
    if token.lower_ in nouns("alone"):
        return is_capitalised(token)
    if opens_sentence(token) or not is_capitalised(token) or len(token.text.rstrip(".")) == 1:
        return _is_unheard_of(token)
    if not token.is_upper and _is_common(token):
        return False
    known = names.given_name(token.text) is not None or _does_what_people_do(token)
    return known or _is_introduced(token) or _takes_part(token, spelling) or spelling.is_name(token)


def is_network(token: Token) -> bool:
    """`X` in `a post on X`: no initial, no unknown."""
    return token.i > 0 and token.nbor(-1).lower_ in {"on", "to", "via"}


def _is_common(token: Token) -> bool:
    """`the Court`, `Reform`: a common noun with a capital is no name by itself."""
    word = token.lower_
    common = type_of_noun(word) or kind_of_head(word) or type_of_head(word)
    return bool(common or collective_type(token.lemma_.lower(), plural=True))


def _is_introduced(token: Token) -> bool:
    """`the film Tirzen`, `a drug called Tirzen`, `the TZ30 summit`."""
    before = token.nbor(-1)
    if before.lemma_ in NAMING:
        return True
    if token.dep_ == "compound" and token.head.i == token.i + 1 and token.is_upper:
        return not token.is_stop and type_of_head(token.head.lower_) is not None
    return before.tag_ == "NN" and token.dep_ in {"appos", "flat"} and before.i == token.head.i


def _takes_part(token: Token, spelling: Spelling) -> bool:
    """Whether ``token`` does something, or something is done to it."""
    if token.lower_ in spelling.lower or token.is_stop or not is_name_word(token):
        return False
    if _is_shouted(token):
        return False
    if token.dep_ == "pobj":
        return token.head.lower_ in TOWARDS
    return token.dep_ in PARTS and token.head.pos_ == "VERB"


def _does_what_people_do(token: Token) -> bool:
    verb = token.head
    return token.dep_ == "nsubj" and (says(verb) or verb.lemma_ in personal_verbs())


def _is_unheard_of(token: Token) -> bool:
    """Whether the only word opens a sentence as its subject and is in lower case no word: a name
    that neither the recogniser nor a dictionary knows.
    """
    named = token.tag_ == "NNP" and token.dep_ in SUBJECTS and is_capitalised(token)
    return named and _is_no_word(token)


def _is_shouted(token: Token) -> bool:
    """`AWESOME`: in capitals, too long for an acronym, and a word in lower case."""
    return token.is_upper and len(token) > LONGEST_ACRONYM and not _is_no_word(token)


def _is_no_word(token: Token) -> bool:
    return not token.vocab[token.lower_].has_vector
