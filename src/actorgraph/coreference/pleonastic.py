"""The `it` that stands for no thing: `it rained`, `it is clear that`, `denied it`."""

from collections.abc import Iterator

from spacy.tokens import Token

from actorgraph.coreference.lexicon import load_lexicon

CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "advcl", "acl", "relcl"})


def stands_for_nothing(token: Token) -> bool:
    """Whether ``it`` fills a place only, or stands for what was said before."""
    words, verb = load_lexicon().pleonastic, token.head
    if token.dep_ == "dobj":
        return token.lower_ == "it" and (verb.lemma_ in words["fact_verbs"] or _is_seen_as(verb))
    if token.dep_ == "pobj" and token.lower_ == "it":
        # `In it, they promised`: the letter or speech that the sentence before spoke of.
        return token.head.lower_ == "in" and token.head.i == token.sent.start
    if token.dep_ == "nsubjpass":
        return verb.lemma_ in words["clause_verbs"] and _has_clause(verb)
    if token.dep_ == "nsubj" and verb.lemma_ in words["weather_verbs"]:
        return True
    if token.dep_ == "nsubj" and verb.lemma_ in words["verbs"]:
        return _has_clause(verb)
    return token.dep_ == "expl" or (token.dep_ == "nsubj" and _is_cleft(verb))


def _is_seen_as(verb: Token) -> bool:
    """Whether the object of ``verb`` is something that happened: ``treated it as a crime``."""
    lexicon = load_lexicon()
    nouns = [t for p in verb.rights if p.lower_ == "as" for t in p.rights if t.dep_ == "pobj"]
    return any(
        t.pos_ == "NOUN" and t.lemma_ not in lexicon.collectives and t.lemma_ not in lexicon.places
        for t in nouns
    )


def _has_clause(token: Token) -> bool:
    return any(t.dep_ in CLAUSES for t in token.rights)


def _is_cleft(verb: Token) -> bool:
    """``It is hard to say``, ``it was Smith who``."""
    if verb.lemma_ != "be":
        return False
    clause = _has_clause(verb)
    return any(
        (clause or _has_clause(t))
        and (t.dep_ == "attr" or t.lower_ in load_lexicon().pleonastic["adjectives"])
        for t in _predicates(verb)
    )


def _predicates(verb: Token) -> Iterator[Token]:
    return (t for t in verb.rights if t.dep_ in {"acomp", "attr"})
