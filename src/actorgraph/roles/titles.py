"""The title of an office: its words, when it is held, and what it is an office of."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from actorgraph import names
from actorgraph.model import RoleStatus
from actorgraph.nlp import MentionSpan
from actorgraph.words.offices import is_part, is_role, singular, status_of

LINKS = frozenset({"of", "for", "to", "at", "in", "with", "from"})
ENVOYS = frozenset({"ambassador", "envoy", "consul", "representative"})
FARTHEST = 14
HOLDERS = frozenset({"organisation", "place", "group", "event", "person"})


@dataclass(frozen=True, slots=True)
class Title:
    """A title in lower case, what it is of, its tokens and when it is held."""

    text: str
    of: MentionSpan | None
    start: int
    end: int
    status: RoleStatus = "current"


def title_before(doc: Doc, person: MentionSpan, at: Mapping[int, MentionSpan]) -> Title | None:
    """The title right before a name: `Peruvian Foreign Minister`, `director of the bank`."""
    i = person.span.start - 1
    if i < 0 or doc[i].is_sent_end:
        return None
    while i > 1 and (status_of(doc[i]) == "elect" or doc[i].text == "-"):
        i -= 1
    if is_role(doc[i]) and i not in at:
        return read_title(doc[i], at)
    first = _first_of_two(doc, i, at)
    if first is not None:
        return read_title(first, at)
    # `Minister of Education Ana Diaz`: back over what the office is of.
    while i > max(0, person.span.start - FARTHEST) and _is_inside(doc[i], at):
        i -= 1
        if is_role(doc[i]) and i not in at and doc[i + 1].lower_ in {"of", "for", "to", "at"}:
            title = read_title(doc[i], at)
            return title if title.end >= person.span.start - 1 else None
    return None


def _first_of_two(doc: Doc, last: int, at: Mapping[int, MentionSpan]) -> Token | None:
    """The office in `Acme manager and jazz lover Ana Diaz`, whose second description is none."""
    i = last
    while i > max(1, last - 3) and doc[i].pos_ in {"NOUN", "ADJ"} and i not in at:
        i -= 1
    if i == last or doc[last].pos_ != "NOUN" or doc[i].lower_ != "and":
        return None
    return doc[i - 1] if is_role(doc[i - 1]) and i - 1 not in at else None


def _is_inside(token: Token, at: Mapping[int, MentionSpan]) -> bool:
    return (
        token.i in at
        or token.lower_ in LINKS
        or token.lower_ in {"the", "and", "mr", "mr.", "mrs.", "ms.", "dr.", "-"}
        or token.lower_ in names.words("portfolios")
        or token.pos_ == "PROPN"
    ) and not token.is_sent_start


def read_title(head: Token, at: Mapping[int, MentionSpan]) -> Title:
    """The title that ``head`` is the last or only noun of."""
    doc, start = head.doc, head.i
    status: RoleStatus = "current"
    while start > 0 and start - 1 not in at and _goes_on(doc[start - 1]):
        status = status_of(doc[start - 1]) or status
        start -= 1
    words = [t.lower_ for t in doc[start : head.i + 1] if not status_of(t)]
    words = "\n".join(words).replace("\n-\n", "-").strip("-\n").split("\n")
    if words and words[-1] != "affairs":
        words[-1] = singular(head) if head.tag_ in {"NNS", "NNPS"} else words[-1]
    title = Title(" ".join(words), None, start, head.i + 1, status)
    before = _before(title, doc, at)
    if before.of and before.of.country and doc[head.i].lower_ in ENVOYS:
        return _behind(before, head, at, whose=before.of)
    title = _behind(title, head, at)
    title = title if title.of else _before(title, doc, at)
    return title if title.of else _with_partner(title, head.doc, at)


def _with_partner(title: Title, doc: Doc, at: Mapping[int, MentionSpan]) -> Title:
    """``Acme president and chief executive``: the second office is of what the first is of."""
    first = title.start - 2
    if first < 0 or doc[first + 1].lower_ not in {"and", "&"} or not is_role(doc[first]):
        return title
    partner = read_title(doc[first], at)
    return replace(title, of=partner.of, start=partner.start) if partner.of else title


def _goes_on(token: Token) -> bool:
    return (
        is_part(token) or status_of(token) is not None or token.text == "-" or token.lower_ == "co"
    )


def _behind(
    title: Title, head: Token, at: Mapping[int, MentionSpan], whose: MentionSpan | None = None
) -> Title:
    """With its `of`: a portfolio, which is part of the title, or whose office it is."""
    doc, i = head.doc, head.i + 1
    if i >= len(doc) or doc[i].lower_ not in LINKS:
        return _elect(title, doc)
    j = i + 1
    while j < len(doc) and doc[j].lower_ in {"the", "its", "their"}:
        j += 1
    if j < len(doc) and j in at and at[j].type in HOLDERS:
        of = whose or _owned(at[j], at)
        return replace(title, of=of, end=max(at[j].span.end, of.span.end))
    end = j
    while end < len(doc) and end not in at and _is_portfolio(doc[end]):
        end += 1
    if end == j or doc[i].lower_ not in {"of", "for"}:
        return _whose(title, head, at)
    while doc[end - 1].lower_ in {"and", "of", "the"}:
        end -= 1
    words = " ".join(t.lower_ for t in doc[i:end])
    named = replace(title, text=f"{title.text} {words}", end=end)
    if end + 1 < len(doc) and doc[end].lower_ in {"of", "in"}:
        k = end + 1 + (doc[end + 1].lower_ == "the")
        if k in at and at[k].type in HOLDERS:
            return replace(named, of=at[k], end=at[k].span.end)
    return named


def _owned(owner: MentionSpan, at: Mapping[int, MentionSpan]) -> MentionSpan:
    """What an office is of where its place stands before: ``head of Peru's Air Force``."""
    root = owner.span.root
    owned = at.get(root.head.i) if root.dep_ == "poss" else None
    return owned if owned is not None and owned.type == "organisation" else owner


def _whose(title: Title, head: Token, at: Mapping[int, MentionSpan]) -> Title:
    """`president of the state-owned bank Credit Nord`: the mention in the phrase behind."""
    for preposition in head.rights:
        if preposition.lower_ not in LINKS:
            continue
        for inner in preposition.rights:
            if inner.dep_ != "pobj":
                continue
            near = at.get(inner.i) or next(
                (at[t.i] for t in inner.lefts if t.i in at and t.dep_ in {"compound", "poss"}), None
            )
            if near and near.type in HOLDERS:
                return replace(title, of=near, end=max(near.span.end, inner.i + 1))
    return title


def _elect(title: Title, doc: Doc) -> Title:
    """`president-elect`."""
    i = title.end
    if i + 1 < len(doc) and doc[i].text == "-" and status_of(doc[i + 1]):
        return replace(title, end=i + 2, status="elect")
    return title


def _is_portfolio(token: Token) -> bool:
    return token.lower_ in names.words("portfolios") or token.lower_ in {"and", "the", "of"}


def _owner_before(doc: Doc, i: int, at: Mapping[int, MentionSpan]) -> MentionSpan | None:
    """The mention at token ``i`` or before it, over one adjective or noun that is no part of the
    title and a possessive 's, not over a verb: ``the party's presumptive nominee``.
    """
    if i > 0 and i not in at and doc[i].pos_ in {"ADJ", "NOUN"}:
        i -= 1
    if i > 0 and i not in at and doc[i].tag_ == "POS":
        i -= 1
    return at.get(i) if i >= 0 else None


def _before(title: Title, doc: Doc, at: Mapping[int, MentionSpan]) -> Title:
    """Whose office it is by what stands before: `US President`, `Peru's president`."""
    mention = _owner_before(doc, title.start - 1, at)
    if mention is None or mention.type not in HOLDERS or mention.span.end > title.start:
        return title
    start, status = mention.span.start, title.status
    if start > 0 and status_of(mention.span.doc[start - 1]):
        start, status = start - 1, status_of(mention.span.doc[start - 1]) or status
    return replace(title, of=mention, start=start, status=status)
