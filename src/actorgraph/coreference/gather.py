"""All that may corefer in a document: the mentions it was given, and what else may be an
antecedent (unnamed people and things, names that the finder missed, coordinations, pronouns).
"""

from collections.abc import Container, Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from actorgraph import names
from actorgraph.coreference.features import Features, Place, features_of
from actorgraph.coreference.lexicon import Lexicon, load_lexicon
from actorgraph.nlp import MentionSpan, Quotation
from actorgraph.nlp.syntax import owner_behind
from actorgraph.words.collectives import collective_type

INNER = frozenset(
    {"compound", "amod", "nmod", "npadvmod", "nummod", "det", "predet", "case", "quantmod", "dep"}
)
DETERMINERS = frozenset({"the", "this", "that", "both", "these", "those"})
NOT_ACTORS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"})


def gather(
    doc: Doc, given: Sequence[MentionSpan], quotations: Sequence[Quotation] = ()
) -> list[Features]:
    """The features of every mention and possible antecedent of ``doc``, in text order."""
    lexicon = load_lexicon()
    named = {i: m for m in given if m.form == "name" for i in range(m.span.start, m.span.end)}
    covered = {*named, *(m.span.root.i for m in given)}
    spans: list[tuple[MentionSpan, bool, tuple[int, ...]]]
    spans = [(mention, mention.form == "name" or mention.collective, ()) for mention in given]
    spans += [(mention, False, ()) for mention in _others(doc, covered, lexicon, named)]
    spans += [(mention, False, heads) for mention, heads in _coordinations(doc)]
    spans.sort(key=lambda found: (found[0].span.start, -found[0].span.end, len(found[2])))
    sentence_of, quote_of = _sentence_numbers(doc), _quote_numbers(quotations)
    return [
        features_of(
            i,
            mention,
            Place(sentence_of[mention.span.start], quote_of.get(mention.span.start)),
            given=is_given,
            conjuncts=heads,
        )
        for i, (mention, is_given, heads) in enumerate(spans)
    ]


def _quote_numbers(quotations: Sequence[Quotation]) -> dict[int, int]:
    return {i: n for n, quote in enumerate(quotations) for i in range(quote.start, quote.end)}


def _sentence_numbers(doc: Doc) -> list[int]:
    numbers, current = [], -1
    for token in doc:
        current += bool(token.is_sent_start) or current < 0
        numbers.append(current)
    return numbers


def _others(
    doc: Doc, covered: set[int], lexicon: Lexicon, named: Mapping[int, MentionSpan]
) -> Iterator[MentionSpan]:
    words = {doc[i].text for i in named if doc[i].pos_ == "PROPN"}
    for token in doc:
        if token.i in covered:
            continue
        pos = _kind_of(token, lexicon, words)
        if pos == "PRON":
            if token.lower_ in lexicon.pronouns:
                yield MentionSpan(doc[token.i : token.i + 1], "", "pronoun", "pronoun")
        elif pos == "PROPN" and token.dep_ not in INNER and token.ent_type_ not in NOT_ACTORS:
            yield MentionSpan(doc[_name_start(token, covered) : token.i + 1], "", "name", "noun")
        elif pos == "NOUN" and token.dep_ not in INNER and token.ent_type_ not in NOT_ACTORS:
            place = owner_behind(token, named) if token.lemma_.lower() in lexicon.places else None
            span = doc[token.left_edge.i : place.span.end if place else token.i + 1]
            yield MentionSpan(span, _type_of_noun(token, lexicon), "nominal", "noun")


def _kind_of(token: Token, lexicon: Lexicon, named: Container[str]) -> str:
    """The part of speech; ``third President`` and ``the Government`` are no names."""
    if token.pos_ == "NOUN" and _is_name(token, lexicon, named):
        return "PROPN"
    lemma = token.lower_
    if token.pos_ != "PROPN" or token.i == 0:
        return token.pos_
    if names.is_title(lemma) and lemma in lexicon.people:
        return "NOUN"
    known = lemma in lexicon.people or lemma in lexicon.collectives or lemma in lexicon.places
    return "NOUN" if known and token.nbor(-1).lower_ in DETERMINERS else "PROPN"


def _is_name(token: Token, lexicon: Lexicon, named: Container[str]) -> bool:
    """Whether the tagger took a name for a noun: ``Milling confessed``."""
    word = token.lower_
    if not token.is_title or token.left_edge.i != token.i or word in lexicon.people:
        return False
    return token.text in named or word in lexicon.first_names or not token.vocab[word].has_vector


def _name_start(token: Token, covered: set[int]) -> int:
    start = token.i
    while (
        start > 0
        and start - 1 not in covered
        and token.doc[start - 1].pos_ == "PROPN"
        and token.doc[start - 1].dep_ in {"compound", "flat", "nmod"}
    ):
        start -= 1
    return start


def _type_of_noun(token: Token, lexicon: Lexicon) -> str:
    lemma = token.lemma_.lower()
    if lemma in lexicon.people:
        return "group" if token.tag_ == "NNS" else "person"
    if lemma in lexicon.places:
        return "place"
    plural = token.tag_ in {"NNS", "NNPS"}
    return collective_type(lemma, plural=plural) or lexicon.collectives.get(lemma, "")


def _coordinations(doc: Doc) -> Iterator[tuple[MentionSpan, tuple[int, ...]]]:
    joined = {token.head.i for token in doc if token.dep_ == "conj"}
    for token in (doc[i] for i in sorted(joined)):
        if token.dep_ == "conj" or token.pos_ not in {"PROPN", "NOUN", "PRON"}:
            continue
        members = [token]
        for conjunct in token.conjuncts:
            if conjunct.i > members[-1].i:
                members.append(conjunct)
        if len(members) > 1 and any(t.lower_ in {"and", "&"} for m in members for t in m.rights):
            span = doc[token.left_edge.i : members[-1].i + 1]
            yield MentionSpan(span, "", "nominal", "coordination"), tuple(m.i for m in members)
