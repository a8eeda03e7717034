"""Offices and jobs: who is what of whom, from titles, appositives, copulas and clauses."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from actorgraph.nlp import MentionSpan, RoleSpan
from actorgraph.nlp.syntax import first_conjunct, past_owner
from actorgraph.roles.titles import Title, read_title, title_before
from actorgraph.words.offices import gives, is_role

SINCE = frozenset({"since"})
UNTIL = frozenset({"until", "till"})


def find_roles(doc: Doc, mentions: Sequence[MentionSpan]) -> list[RoleSpan]:
    """The roles that the words around ``mentions`` give them, in text order."""
    at = {t.i: m for m in mentions for t in m.span}
    found: dict[tuple[int, str], RoleSpan] = {}
    for person in mentions:
        if person.type != "person":
            continue
        for role in _roles_of(doc, person, at):
            if role.of is not None and role.of.span.start == person.span.start:
                continue
            found.setdefault((person.span.start, role.title), role)
    return sorted(found.values(), key=lambda r: (r.start, r.end))


def _roles_of(doc: Doc, person: MentionSpan, at: Mapping[int, MentionSpan]) -> Iterator[RoleSpan]:
    title = title_before(doc, person, at) or _shared_title(doc, person, at)
    if title:
        yield _role(doc, person, _with_of_behind(title, person, at))
    root = person.span.root
    for token in _descriptions(root, at):
        if is_role(token) and (token.i not in at or at[token.i].form == "nominal"):
            yield _role(doc, person, read_title(token, at))
    yield from _clause_roles(doc, person, root, at)


def _shared_title(doc: Doc, person: MentionSpan, at: Mapping[int, MentionSpan]) -> Title | None:
    """`Presidents Ana Diaz and Jon Berg`: the plural title before the first of them."""
    first = at.get(first_conjunct(person.span.root).i)
    if first is None or first is person:
        return None
    title = title_before(doc, first, at)
    return title if title and doc[first.span.start - 1].tag_ in {"NNS", "NNPS"} else None


def _with_of_behind(title: Title, person: MentionSpan, at: Mapping[int, MentionSpan]) -> Title:
    """`Professor Ana Diaz of Lima University`: the office is of what follows the name."""
    if title.of is not None:
        return title
    for preposition in person.span.root.rights:
        if preposition.lower_ in {"of", "from", "at"} and preposition.i == person.span.end:
            for inner in preposition.rights:
                of = at.get(inner.i)
                if of and of.type in {"organisation", "place"}:
                    return replace(title, of=of, end=of.span.end)
    return title


def _descriptions(root: Token, at: Mapping[int, MentionSpan]) -> Iterator[Token]:
    """The heads of appositives of ``root`` and what it is said to be."""
    for appositive in root.rights:
        if appositive.dep_ == "appos":
            yield appositive
            yield from appositive.conjuncts if is_role(appositive) else ()
    first = first_conjunct(root)
    if first != root and first.dep_ == "appos" and first.head.tag_ in {"NNS", "NNPS"}:
        yield first.head  # `two senators, Ana Diaz and Jon Berg`
    if root.dep_ == "appos":
        owner = at.get(root.head.i)
        yield past_owner(root.head, owner.type if owner else None)
    if root.dep_ == "nsubj" and gives(root.head.lemma_.lower(), "copular"):
        yield from _said_to_be(root.head)
    if root.dep_ == "attr" and root.head.lemma_ == "be":
        yield from (t for t in root.head.lefts if t.dep_ == "nsubj")
    if root.dep_ in {"nsubjpass", "dobj"} and gives(root.head.lemma_.lower(), "appoint"):
        yield from (t for t in root.head.rights if t.dep_ in {"oprd", "attr", "dobj"} and t != root)
    if root.dep_ == "nsubj" and root.head.lemma_ in {"serve", "work", "act"}:
        yield from _served_as(root.head)


def _said_to_be(verb: Token) -> Iterator[Token]:
    """What ``verb`` says that its subject is."""
    if any(t.dep_ == "neg" for t in verb.children):
        return
    for attribute in verb.rights:
        if attribute.dep_ in {"attr", "oprd"}:
            yield attribute
            yield from attribute.conjuncts


def _served_as(verb: Token) -> Iterator[Token]:
    for preposition in verb.rights:
        if preposition.lower_ == "as":
            for office in preposition.rights:
                if office.dep_ == "pobj":
                    yield office
                    yield from office.conjuncts


def _clause_roles(
    doc: Doc, person: MentionSpan, root: Token, at: Mapping[int, MentionSpan]
) -> Iterator[RoleSpan]:
    """`who heads the agency`, `who was mayor of Lima`."""
    for clause in root.rights:
        if clause.dep_ != "relcl" or not any(t.lower_ == "who" for t in clause.lefts):
            continue
        if gives(clause.lemma_.lower(), "copular"):
            for attribute in clause.rights:
                if attribute.dep_ == "attr" and is_role(attribute):
                    yield _role(doc, person, _dated(read_title(attribute, at), clause))
        elif gives(clause.lemma_.lower(), "lead"):
            for target in clause.rights:
                of = at.get(target.i)
                if target.dep_ == "dobj" and of and of.type in {"organisation", "place", "group"}:
                    title = Title("head", of, person.span.start, of.span.end)
                    yield _role(doc, person, _dated(title, clause))


def _dated(title: Title, verb: Token) -> Title:
    if verb.tag_ == "VBD" and title.status == "current":
        return replace(title, status="former")
    return title


def _role(doc: Doc, person: MentionSpan, title: Title) -> RoleSpan:
    start = min(title.start, person.span.start)
    end = max(title.end, person.span.end)
    since, until = _dates(doc, end)
    span = doc[start:end]
    return RoleSpan(
        person, title.text, title.of, span.start_char, span.end_char, title.status, since, until
    )


def _dates(doc: Doc, end: int) -> tuple[str | None, str | None]:
    """`since 2019` or `until May` right behind the title."""
    if end + 1 >= len(doc):
        return None, None
    word, date = doc[end].lower_, doc[end + 1]
    if date.ent_type_ != "DATE":
        return None, None
    last = date.i
    while (
        last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I" and doc[last + 1].ent_type_ == "DATE"
    ):
        last += 1
    text = doc[date.i : last + 1].text
    return (text if word in SINCE else None), (text if word in UNTIL else None)
