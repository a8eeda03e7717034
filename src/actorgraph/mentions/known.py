"""Further occurrences of names that the document has already given."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from spacy.tokens import Doc, Span, Token

from actorgraph import names
from actorgraph.mentions.candidates import Candidate, covered, is_name_word
from actorgraph.words.spelling import is_capitalised

Words = tuple[str, ...]
SHORTEST = 3
ALONE = frozenset({"nsubj", "nsubjpass", "poss", "dobj", "pobj", "conj"})


def repeated(doc: Doc, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Where the names of ``candidates``, or the surnames of people among them, come again."""
    known = _known(doc, candidates)
    taken, spelled = covered(candidates), {t.text for t in doc}
    i = 0
    while i < len(doc):
        found = _found_at(doc, i, known, taken, spelled)
        if found:
            yield found
        i = found.end if found else i + 1


def _known(doc: Doc, candidates: Sequence[Candidate]) -> Mapping[str, list[tuple[Words, str]]]:
    """Names by their first word, the longest first."""
    types: dict[Words, str] = {}
    for candidate in candidates:
        # `North` of `North and South Korea` is no name elsewhere.
        if candidate.rule == "shared-head" and candidate.canonical:
            continue
        words = tuple(t.lower_ for t in candidate.span(doc))
        types.setdefault(words, candidate.type)
        if candidate.type == "person" and len(words) > 1:
            for short in _short_forms(words):
                types.setdefault(short, "person")
    by_first: defaultdict[str, list[tuple[Words, str]]] = defaultdict(list)
    for words, kind in sorted(types.items(), key=lambda item: (-len(item[0]), item[0])):
        by_first[words[0]].append((words, kind))
    return by_first


def _short_forms(words: Words) -> Iterator[Words]:
    """The surname with its particles, without them, and the given name."""
    end = len(words) - (words[-1].rstrip(".") in names.words("suffixes"))
    start = end - 1
    yield words[start:end]
    while start > 1 and words[start - 1] in names.words("particles"):
        start -= 1
    yield words[start:end]
    yield words[:1]


def _found_at(
    doc: Doc,
    i: int,
    known: Mapping[str, list[tuple[Words, str]]],
    taken: set[int],
    spelled: Container[str],
) -> Candidate | None:
    for words, kind in known.get(doc[i].lower_, ()):
        end = i + len(words)
        if end > len(doc) or any(j in taken for j in range(i, end)):
            continue
        if all(doc[i + k].lower_ == words[k] for k in range(len(words))) and _reads_as_name(
            doc[i:end]
        ):
            return Candidate(i, end, kind, "repeated")
        if kind == "person" and end == i + 1 and _is_bare_surname(doc[i], spelled):
            return Candidate(i, end, kind, "repeated")
    return None


def _is_bare_surname(token: Token, spelled: Container[str]) -> bool:
    """Whether a known name stands where the tagger saw a noun: ``Milling confessed``; not where
    the text has the word in lower case too, among all that it ``spelled``.
    """
    if not is_capitalised(token) or len(token) < SHORTEST or token.pos_ != "NOUN":
        return False
    alone = token.left_edge.i == token.i and token.dep_ in ALONE
    return alone and token.lower_ not in spelled


def _reads_as_name(tokens: Span) -> bool:
    """Whether the words are spelled as a name here, not as the common words they may be too."""
    if len(tokens) > 1:
        return is_capitalised(tokens[-1])
    token = tokens[0]
    if token.ent_type_ == "DATE":
        return False  # `in May` is not Theresa May
    return is_capitalised(token) and len(token) >= SHORTEST and is_name_word(token)
