"""Names that a pattern tells: acronyms in brackets, shared heads, events with a common head."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from actorgraph import names
from actorgraph.mentions.candidates import Candidate
from actorgraph.words.heads import is_event_noun, type_of_head
from actorgraph.words.spelling import is_capitalised, joins_countries

SIDES = frozenset({"north", "south", "east", "west"})
PARTS = SIDES | {"upper", "lower", "inner", "outer"}
LONGEST_INNER = 4
SHORTEST_ACRONYM = 2
LONGEST_NAME = 12
NEAR = 4


def acronyms(doc: Doc) -> Iterator[Candidate]:
    """`Harbour Safety Board (HSB)` and `HSB (Harbour Safety Board)`: both, as far as the
    initials go.
    """
    for token in doc:
        if token.text not in {"(", "["} or token.i == 0 or token.i + 2 >= len(doc):
            continue
        inner = doc[token.i + 1]
        if _is_acronym(inner) and doc[token.i + 2].text in {")", "]"}:
            start = _expansion_before(doc, token.i, inner.text, small=False)
            if start is None:
                start = _expansion_before(doc, token.i, inner.text, small=True)
            if start is not None:
                kind = type_of_head(doc[token.i - 1].lower_) or ""
                yield Candidate(start, token.i, kind, "acronym")
                yield Candidate(inner.i, inner.i + 1, kind, "acronym")
        else:
            yield from _expanded(doc, token.i)


def _expanded(doc: Doc, bracket: int) -> Iterator[Candidate]:
    """The expansion in brackets of an acronym shortly before: `HSB (…)`, `the HSB race (…)`."""
    for i in range(bracket - 1, max(-1, bracket - 1 - NEAR), -1):
        end = _expansion_after(doc, bracket + 1, doc[i].text) if _is_acronym(doc[i]) else None
        if end is not None:
            canonical = None if i == bracket - 1 else doc[i].text
            yield Candidate(bracket + 1, end, "", "acronym", canonical)
            return


def _is_acronym(token: Token) -> bool:
    text = token.text
    return (
        len(text) >= SHORTEST_ACRONYM
        and text[0].isupper()
        and sum(c.isupper() or c.isdigit() for c in text) > len(text) / 2
    )


def _expansion_before(doc: Doc, end: int, acronym: str, *, small: bool) -> int | None:
    """Where the words begin whose initials, read backwards from ``end``, spell ``acronym``;
    with ``small`` those of small words count too (`End of Life`).
    """
    letters = [c.lower() for c in acronym if c.isalnum()]
    i = end - 1
    while letters and i >= max(0, end - LONGEST_NAME):
        token = doc[i]
        if token.lower_[0] == letters[-1] and (small or is_capitalised(token) or token.is_digit):
            letters.pop()
        elif token.lower_ not in names.words("connectors") and token.text != "-":
            return None
        i -= 1
    start = i + 1
    words = [t for t in doc[start:end] if t.is_alpha and t.lower_ not in names.words("connectors")]
    return start if not letters and all(is_capitalised(t) for t in words) and words else None


def _expansion_after(doc: Doc, start: int, acronym: str) -> int | None:
    letters = [c.lower() for c in acronym if c.isalnum()]
    for token in doc[start : start + LONGEST_NAME]:
        if token.text in {")", "]"}:
            spelled = all(is_capitalised(t) for t in doc[start : token.i] if len(t) > 3)  # noqa: PLR2004
            return token.i if spelled and not letters else None
        if letters and token.lower_[0] == letters[0]:
            letters.pop(0)
        elif token.lower_ not in names.words("connectors") and token.text != "-":
            return None
    return None


def abbreviations(doc: Doc, candidates: Sequence[Candidate]) -> Mapping[str, str]:
    """What the document says that its short names stand for: `Harbour Safety Board (HSB)`."""
    by_end, by_start = {c.end: c for c in candidates}, {c.start: c for c in candidates}
    found: dict[str, str] = {}
    for token in doc:
        left, right = by_end.get(token.i), by_start.get(token.i + 1)
        if token.text not in {"(", "["} or not left or not right:
            continue
        if right.end >= len(doc) or doc[right.end].text not in {")", "]"}:
            continue
        short, long = sorted((left, right), key=lambda c: c.end - c.start)
        if _may_abbreviate(doc, short, long):
            found[short.span(doc).text] = long.span(doc).text
    return found


def _may_abbreviate(doc: Doc, short: Candidate, long: Candidate) -> bool:
    words = short.span(doc)
    if len(words) > 1 or long.end - long.start == 1 or not _is_acronym(words[0]):
        return False
    if long.rule == "acronym":
        return True
    if long.type in {"person", "place"} or names.is_place(words.text):
        return False
    # In another language the letters stand in another order: `CEI` for Italian bishops.
    initials = [t.lower_[0] for t in long.span(doc)]
    letters = [c for c in words.text.lower() if c.isalpha()]
    return all(c in initials for c in letters) and not names.is_organisation(words.text)


def shared_heads(doc: Doc) -> Iterator[Candidate]:
    """`North and South Korea`, `Upper and Lower Austria`, `the Trade and Interior Ministries`:
    the first lacks its head.
    """
    for token in doc:
        if token.lower_ not in {"and", "or"} or not 0 < token.i < len(doc) - 2:
            continue
        left = token.nbor(-1)
        if not is_capitalised(left) or left.pos_ not in {"PROPN", "ADJ", "NOUN"}:
            continue
        end = token.i + 1
        while end < len(doc) and is_capitalised(doc[end]) and end - token.i <= LONGEST_INNER:
            end += 1
        if end - token.i > 2:  # noqa: PLR2004
            yield from _sharing(doc, left, end)


def _sharing(doc: Doc, left: Token, end: int) -> Iterator[Candidate]:
    head, right = doc[end - 1], doc[left.i + 2 : end]
    whole = f"{left.text} {right[1:].text}"
    country = names.country_of(whole)
    parts = left.lower_ in PARTS and right[0].lower_ in PARTS
    if parts or (country and names.country_of(right.text)):
        yield Candidate(left.i, left.i + 1, "place", "shared-head", country or whole)
        yield Candidate(right.start, end, "place", "shared-head")
    elif type_of_head(singular(head.lower_)) == "organisation" and head.lower_.endswith("s"):
        single = singular(head.text)
        yield Candidate(left.i, left.i + 1, "organisation", "shared-head", f"{left.text} {single}")
        yield Candidate(
            right.start, end, "organisation", "shared-head", f"{right[:-1].text} {single}"
        )


def singular(word: str) -> str:
    """The singular of a regular plural: `Ministries` -> `Ministry`."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "xes", "ches")) else word.removesuffix("s")


def events(doc: Doc, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Events whose head is a common noun: `the 2016 games`, `Chile's civil war`, `the 2019
    Spanish general election`.
    """
    by_end = {c.end: c for c in candidates}
    inside = {i for c in candidates for i in range(c.start, c.end)}
    for token in doc:
        if token.i in inside or token.pos_ not in {"NOUN", "PROPN"}:
            continue
        if is_event_noun(token.lemma_.lower()) and token.dep_ not in {"compound", "amod"}:
            start = _event_start(doc, token, by_end)
            if start is not None:
                yield Candidate(start, token.i + 1, "event", "event-noun")


def _event_start(doc: Doc, head: Token, by_end: dict[int, Candidate]) -> int | None:
    i = head.i
    while i > 0 and head.i - i < LONGEST_INNER and _is_inner(doc[i - 1]) and i not in by_end:
        i -= 1
    named = by_end.get(i)
    if named is None and i > 0 and doc[i - 1].tag_ == "POS" and by_end.get(i - 1):
        return by_end[i - 1].start if head.i > i else None
    start = named.start if named else i
    if named and start > 1 and joins_countries(doc[start - 1]) and by_end.get(start - 1):
        start = by_end[start - 1].start
    if start > 0 and _is_year(doc[start - 1]):
        start -= 1
        if start > 0 and doc[start - 1].ent_type_ == "DATE" and doc[start - 1].pos_ == "PROPN":
            start -= 1
        return start
    return start if named and named.type in {"place", "event", "organisation"} else None


def _is_inner(token: Token) -> bool:
    return (token.pos_ in {"ADJ", "NOUN"} and token.is_lower) or token.text == "-"


def _is_year(token: Token) -> bool:
    return token.is_digit and len(token) == 4 and token.text[0] in "12"  # noqa: PLR2004
