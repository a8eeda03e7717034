"""Names that the recogniser missed or cut short: runs of capitalised words."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from actorgraph import names
from actorgraph.mentions.alone import Spelling, is_network, stands_alone
from actorgraph.mentions.candidates import (
    Candidate,
    is_latin,
    is_name_word,
    is_never_a_name,
    is_surname,
    is_title_case,
    opens_sentence,
    shouted_tokens,
)
from actorgraph.words.heads import LEADS, kind_of_head, nouns, type_of_head
from actorgraph.words.offices import are_officials, is_role
from actorgraph.words.spelling import is_capitalised, joins_countries

LONGEST_PLACE = 3
AMOUNTS = frozenset({"DATE", "TIME", "MONEY", "PERCENT"})
SHORTEST_NOUN = 4


def with_runs(doc: Doc, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """``candidates``, each with the capitalised words that belong to it, and new ones between."""
    by_start = {c.start: c for c in candidates}
    by_end = {c.end: c for c in candidates}
    merged: set[int] = set()
    spelling = Spelling.of(doc)
    found = []
    for start, end in _runs(doc, candidates):
        start = _behind_title(doc, start, end)  # noqa: PLW2901
        if start == end:
            continue
        left, right = by_end.get(start), by_start.get(end)
        name = _joined(spelling, doc, start, end, left, right)
        if name is None or name.end == end:
            name = _across_of(doc, name.start if name else start, end, by_start) or name
        if name:
            merged.update(range(name.start, name.end))
            found.append(name)
            by_end[name.end] = name
    yield from reversed(found)
    yield from (c for c in candidates if c.start not in merged)


def _runs(doc: Doc, candidates: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    taken = {i for c in candidates for i in range(c.start, c.end)}
    shouted = shouted_tokens(doc)
    for sentence in doc.sents:
        if sentence.start in shouted or is_title_case(sentence):
            continue
        i = sentence.start
        while i < sentence.end:
            end = _run_end(doc, i, sentence.end, taken)
            if end > i:
                yield i, end
            i = max(end, i + 1)


def _run_end(doc: Doc, start: int, limit: int, taken: set[int]) -> int:
    """Where the run of capitalised words that begins at ``start`` ends; ``start`` if none does."""
    end = i = start
    while i < limit and i not in taken:
        token = doc[i]
        if _belongs(token, i == start):
            i += 1
            end = i
        elif end > start and _connects(token, doc, limit, taken):
            i += 1
        else:
            break
    return end


def _belongs(token: Token, is_first: bool) -> bool:  # noqa: FBT001
    if token.is_punct or (token.ent_type_ in AMOUNTS and not is_surname(token)):
        return False
    if not is_first and token.is_digit and is_name_word(token.nbor(-1)):
        return token.i + 1 < len(token.doc) and is_name_word(token.nbor(1))
    if not is_name_word(token) or is_never_a_name(token) or not is_latin(token):
        return False
    return not (is_first and token.lower_ in names.words("openers"))


def _connects(token: Token, doc: Doc, limit: int, taken: set[int]) -> bool:
    """Whether a small word stands inside a name: `Bureau of`, `de la`, a hyphen."""
    if token.i + 1 >= limit or token.i + 1 in taken:
        return False
    before, after = doc[token.i - 1], doc[token.i + 1]
    if not (is_name_word(after) or after.lower_ in {"the", "la", "los", "el"}):
        return False
    if token.text in {"-", "–"}:
        tight = not token.nbor(-1).whitespace_
        return tight and is_name_word(after) and not joins_countries(token)
    if token.lower_ in names.words("particles"):
        return True
    if token.lower_ in LEADS:
        return kind_of_head(before.lower_) in {"organisation", "event", "law"}
    return token.lower_ == "&" or (token.lower_ == "the" and before.lower_ in LEADS)


def _joined(
    spelling: Spelling,
    doc: Doc,
    start: int,
    end: int,
    left: Candidate | None,
    right: Candidate | None,
) -> Candidate | None:
    """The name that the words ``start`` to ``end`` are, with a neighbour that they complete."""
    if left and _completes(doc, doc[start:end], left):
        kind = type_of_head(doc[end - 1].lower_) or left.type
        return Candidate(left.start, end, kind, "name-completed")
    if right and _is_compound(doc[end - 1], right) and _may_precede(doc[start:end], right):
        return Candidate(start, right.end, right.type, "name-completed")
    span = doc[start:end]
    if are_officials(span) or not stands_alone(span, spelling):
        return None
    return Candidate(start, end, _guess(span), "capitalised")


def _across_of(doc: Doc, start: int, end: int, starts: dict[int, Candidate]) -> Candidate | None:
    """`Daughters` `of the` `Harbour Hall`: one name where the first part is no title."""
    i = end
    if i + 1 >= len(doc) or doc[i].lower_ != "of" or doc[i].head.i != end - 1:
        return None
    i += 1 + (doc[i + 1].lower_ == "the")
    right = starts.get(i)
    if right is None or right.type not in {"organisation", ""} or opens_sentence(doc[start]):
        return None
    return Candidate(start, right.end, "", "name-across-of")


def _behind_title(doc: Doc, start: int, end: int) -> int:
    """The start of the name behind the last title of a run; its end if all is a title."""
    head = doc[end - 1]
    if kind_of_head(head.lower_) and not _is_office(head):
        return start
    last = max((i for i in range(start, end) if _is_office(doc[i])), default=None)
    return start if last is None else last + 1


def _is_office(token: Token) -> bool:
    return names.is_title(token.text) or is_role(token) or token.lower_ == "member"


def _completes(doc: Doc, span: Span, left: Candidate) -> bool:
    """Whether ``span`` goes on the name ``left``: `Washington` `D.C.`, `Italian` `Open`."""
    if doc[left.end - 1].lower_ in names.words("particles") and len(left.span(doc)) > 1:
        return True
    if left.type == "group" and kind_of_head(span[-1].lower_) is None:
        return False
    if doc[left.end - 1].tag_ == "POS" or doc[left.end - 1].whitespace_ == "":
        return doc[left.end - 1].whitespace_ == "" and span[0].text == "-"
    if left.type == "person" and len(left.span(doc)) > 1 and span.root.dep_ != "flat":
        return (
            span.root.i == left.span(doc).root.head.i and kind_of_head(span[-1].lower_) is not None
        )
    return left.span(doc).root.head.i == span.root.i or span.root.head.i == left.span(doc).root.i


def _is_compound(token: Token, right: Candidate) -> bool:
    return token.dep_ in {"compound", "nmod", "amod", "flat"} and (
        right.start <= token.head.i < right.end
    )


def _may_precede(span: Span, right: Candidate) -> bool:
    """Whether ``span`` is the first part of the name ``right`` and not what the person is."""
    if right.type != "person":
        return not names.is_title(span[-1].text)
    return right.end - right.start == 1 or names.given_name(span[-1].text) is not None


def _guess(span: Span) -> str:
    if names.is_organisation(span.text):
        return "organisation"
    if names.is_place(span.text):
        return "place"
    return ""


def known_words(doc: Doc, taken: set[int]) -> Iterator[Candidate]:
    """Countries, peoples and organisations that the recogniser missed."""
    for token in doc:
        if token.i not in taken and is_capitalised(token) and token.pos_ != "DET":
            yield from _known_at(doc, token, taken)


def tags(doc: Doc) -> Iterator[Candidate]:
    """Handles and hashtags."""
    for token in doc:
        if token.text.startswith("@") and len(token) > 2:  # noqa: PLR2004
            yield Candidate(token.i, token.i + 1, _holder(token), "handle")
        elif token.text == "#" and not token.whitespace_ and _is_tag(doc, token.i + 1):
            yield Candidate(token.i, token.i + 2, "work", "hashtag")


def _holder(handle: Token) -> str:
    """Whose a handle is: `the @berg account` is an account, `@harbourboard` a board, else it is
    taken for a person.
    """
    if handle.i + 1 < len(handle.doc) and handle.nbor(1).lower_ in nouns("account"):
        return "product"
    text = handle.lower_.strip("@_0123456789")
    ends = (text[i:] for i in range(len(text) - SHORTEST_NOUN + 1))
    is_body = any(kind_of_head(end) == "organisation" for end in ends)
    return "organisation" if is_body or names.is_organisation(text.upper()) else "person"


def _is_tag(doc: Doc, i: int) -> bool:
    return i < len(doc) and doc[i].text[0].isalpha() and len(doc[i]) > 2  # noqa: PLR2004


def _known_at(doc: Doc, token: Token, taken: set[int]) -> Iterator[Candidate]:
    if len(token.text.rstrip(".")) == 1:
        letter = token.text.rstrip(".")
        if names.is_organisation(letter) and is_network(token):
            yield Candidate(token.i, token.i + 1, "organisation", "known-organisation", letter)
        return
    for length in range(LONGEST_PLACE, 0, -1):
        span = doc[token.i : token.i + length]
        if len(span) < length or any(t.i in taken for t in span):
            continue
        text = span.text
        if length == 1 and not (_may_be_known(token) or names.people_of(text)):
            return
        if length == 1 and token.pos_ == "ADJ" and opens_sentence(token) and names.is_place(text):
            return  # `Nice try`
        if names.is_place(text) or names.country_of(text) or names.people_of(text):
            yield Candidate(span.start, span.end, "place", "known-place")
            return
        is_name = length > 1 or token.pos_ == "PROPN" or _is_acronym(token)
        if is_name and names.is_organisation(text) and len(text) > 1:
            yield Candidate(span.start, span.end, "organisation", "known-organisation")
            return


def _may_be_known(token: Token) -> bool:
    return token.pos_ in {"PROPN", "ADJ"} or _is_acronym(token)


def _is_acronym(token: Token) -> bool:
    """`WHO`, which the parser may take for a pronoun, where no word beside it is in capitals."""
    if not (token.is_upper and len(token) > 2 and names.is_organisation(token.text)):  # noqa: PLR2004
        return False
    beside = token.doc[max(0, token.i - 1) : token.i + 2]
    return not any(t.is_upper and t.i != token.i for t in beside)
