import pytest
from spacy.language import Language
from spacy.tokens import Doc

from actorgraph.claims.scoring.paths import path_between, paths_between, words_of


@pytest.fixture
def doc(nlp: Language) -> Doc:
    words = ["Rebels", "attacked", "troops", "in", "Lima", ".", "Berg", "left", "."]
    heads = [1, 1, 1, 2, 3, 1, 7, 7, 7]
    deps = ["nsubj", "ROOT", "dobj", "prep", "pobj", "punct", "nsubj", "ROOT", "punct"]
    return Doc(nlp.vocab, words=words, heads=heads, deps=deps)


CASES = {
    "subject and object": (0, 2, "attacked", ["attacked"]),
    "subject and place": (0, 4, "attacked", ["in", "troops", "attacked"]),
    "one above the other": (2, 4, "troops", ["in"]),
    "one above the other, turned": (4, 2, "troops", ["in"]),
}


@pytest.mark.model
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_path(case: tuple[int, int, str, list[str]], doc: Doc) -> None:
    left, right, top, between = case
    path = path_between(doc[left], doc[right])
    assert path.joined
    assert path.top.text == top
    assert [token.text for token in words_of(path, doc[left], doc[right])] == between


@pytest.mark.model
def test_two_sentences_are_not_joined(doc: Doc) -> None:
    path = path_between(doc[4], doc[6])
    assert not path.joined
    assert [token.text for token in path.left] == ["Lima", "in", "troops"]
    assert [token.text for token in path.right] == ["Berg", "left"]


@pytest.mark.model
def test_neighbours_without_a_word_between_have_a_word_all_the_same(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["Lima", "police"], heads=[1, 1], deps=["compound", "ROOT"])
    path = path_between(doc[0], doc[1])
    assert words_of(path, doc[0], doc[1]) == [doc[0]]


@pytest.mark.model
def test_paths_of_many_pairs_are_those_of_each(doc: Doc) -> None:
    pairs = [(doc[left], doc[right]) for left in range(9) for right in range(9)]
    assert list(paths_between(pairs)) == [path_between(left, right) for left, right in pairs]
