"""In a parse each member of a list hangs on the one before: a long list is a deep tree, which
must not cost more than its members, nor break the recursion limit.
"""

from spacy.language import Language
from spacy.tokens import Doc

from actorgraph.claims.syntax.arguments import prepositional

MEMBERS = 2000


def _listing(nlp: Language) -> Doc:
    """``talks with M0 , M1 , …``, parsed by hand."""
    words, heads, deps = ["talks", "with", "M0"], [0, 0, 1], ["ROOT", "prep", "pobj"]
    for number in range(1, MEMBERS):
        before = len(words) - 1
        words += [",", f"M{number}"]
        heads += [before, before]
        deps += ["punct", "conj"]
    pos = ["NOUN", "ADP", *("PROPN" if word != "," else "PUNCT" for word in words[2:])]
    return Doc(nlp.vocab, words=words, heads=heads, deps=deps, pos=pos)


def test_each_member_is_one_argument(nlp: Language) -> None:
    arguments = list(prepositional(_listing(nlp)[0]))
    assert [a.token.text for a in arguments] == [f"M{n}" for n in range(MEMBERS)]
    assert {a.preposition for a in arguments} == {"with"}
