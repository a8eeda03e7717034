"""Which mentions of a document refer to the same thing: chains, every link with its rule."""

from collections.abc import Sequence

from actorgraph import names
from actorgraph.model import Chain, Document, Link
from actorgraph.nlp.annotation import MentionSpan, RoleSpan


def resolve_mentions(
    document: Document,
    mentions: Sequence[MentionSpan],
    roles: Sequence[RoleSpan] = (),  # noqa: ARG001
) -> list[Chain]:
    """Chains over ``mentions``, each name or collective in exactly one, in order of first
    mention; pronouns and other nominals only where they are linked.
    """
    mentions = [mention for mention in mentions if mention.form == "name" or mention.collective]
    groups: list[list[MentionSpan]] = []
    links: list[list[Link]] = []
    for mention in mentions:
        for group, group_links in zip(groups, links, strict=True):
            rule = _same_name(mention, group)
            if rule:
                group_links.append(Link(len(group), 0, rule))
                group.append(mention)
                break
        else:
            groups.append([mention])
            links.append([])
    return [
        _chain(document, group, tuple(group_links))
        for group, group_links in zip(groups, links, strict=True)
    ]


def _same_name(mention: MentionSpan, group: Sequence[MentionSpan]) -> str | None:
    name = names.normal(mention.canonical or mention.span.text)
    for other in group:
        known = names.normal(other.canonical or other.span.text)
        if name == known:
            return "same name"
        if "person" in {mention.type, other.type} and known.endswith(" " + name):
            return "surname of a full name"
    return None


def _chain(document: Document, group: Sequence[MentionSpan], links: tuple[Link, ...]) -> Chain:
    longest = max(group, key=lambda m: (m.canonical is not None, len(m.span.text)))
    return Chain(
        id=f"{document.id}:{group[0].span.start_char}-{group[0].span.end_char}",
        name=longest.canonical or longest.span.text,
        type=group[0].type,
        mentions=tuple(mention.to_mention(document) for mention in group),
        links=links,
    )
