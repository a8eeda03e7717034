"""Claims as sentences: subject, verb group, object, with what the text denies or plans in them."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from actorgraph.model import Claim, Entity, GraphData, Mention
from actorgraph.page.sentences.forms import AUXILIARIES, base, is_finite, with_s
from actorgraph.page.sentences.lists import verbs_of_places, word_list
from actorgraph.page.sentences.names import is_plural, takes_article
from actorgraph.page.sentences.operators import worded
from actorgraph.page.sentences.quoted import Stretch, stretch
from actorgraph.page.sentences.spelling import one_spelling

# The rule of claims that the learned scorer alone finds.
LEARNED = "learned"
PLANS = re.compile(r"^(?:(?P<does>does|do) not )?(?P<plan>plans?) to\b")
MODALS = re.compile(r"\b(?:may|might|could|can|would)\b")

__all__ = ["Sentence", "Sentences", "phrase"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """The parts of a sentence; ``after`` is what follows the object, mostly nothing."""

    subject: str
    phrase: str
    object: str
    after: str = ""

    def __str__(self) -> str:
        """The sentence as text, without a stop."""
        words = " ".join(filter(None, (self.subject, self.phrase, self.object, self.after)))
        return words[:1].upper() + words[1:]


class Sentences:
    """Tells the claims of one graph."""

    def __init__(self, data: GraphData) -> None:
        """Look up what the texts say of names and mentions."""
        self._texts = defaultdict(str, {d.id: d.text for d in data.documents})
        self._entities = {entity.id: entity for entity in data.entities}
        self.plural = {entity.id: is_plural(entity) for entity in data.entities}
        self.article = {entity.id: takes_article(entity, self._texts) for entity in data.entities}
        self._mentions: dict[tuple[str, str], list[Mention]] = defaultdict(list)
        for entity in data.entities:
            for mention in sorted(entity.mentions, key=lambda m: (m.document, m.start)):
                self._mentions[entity.id, mention.document].append(mention)

    def tell(self, claim: Claim) -> Sentence:
        """``claim`` as a sentence."""
        words = self.words(claim)
        return Sentence(
            self._name(self._entities[claim.subject]), words.phrase,
            self._name(self._entities[claim.object]), words.after,
        )  # fmt: skip

    def words(self, claim: Claim) -> Stretch:
        """What stands between subject and object, and after the object."""
        text = self._texts[claim.evidence.document]
        plural = self.plural.get(claim.subject, False)
        ends = self._within(claim.subject, claim), self._within(claim.object, claim)
        if self._entities[claim.object].type == "place":
            predicate = verbs_of_places().get(claim.predicate, claim.predicate)
            claim = replace(claim, predicate=predicate)
        found = stretch(claim, text, ends, plural=plural) or _worded(
            _with_owner(claim, text, ends[1]), text, plural=plural
        )
        if self._entities[claim.subject].type == "event":
            found = replace(found, phrase=PLANS.sub(_is_to, found.phrase))
        return Stretch(one_spelling(found.phrase), one_spelling(found.after))

    def _name(self, entity: Entity) -> str:
        return f"the {entity.name}" if self.article[entity.id] else entity.name

    def _within(self, entity: str, claim: Claim) -> list[Mention]:
        evidence = claim.evidence
        rows = self._mentions.get((entity, evidence.document), [])
        first = bisect_left(rows, evidence.start, key=lambda mention: mention.start)
        found = []
        for mention in rows[first:]:
            if mention.start >= evidence.end:
                break
            if mention.end <= evidence.end:
                found.append(mention)
        return found


def _is_to(plans: re.Match[str]) -> str:
    """An event plans nothing: it ``is to take place``."""
    one = plans["plan"] == "plans" or plans["does"] == "does"
    return f"{'is' if one else 'are'} {'not to' if plans['does'] else 'to'}"


def phrase(claim: Claim) -> str:
    """What stands between subject and object, told from the claim alone."""
    return one_spelling(worded(claim.predicate, claim.polarity, claim.modality, claim.rule))


def _worded(claim: Claim, text: str, *, plural: bool) -> Stretch:
    predicate, after = _around_object(_as_told(claim, text).split(), claim.rule)
    said = worded(predicate, claim.polarity, claim.modality, claim.rule, plural=plural)
    return Stretch(_with_modal(said, claim, text), after)


def _with_owner(claim: Claim, text: str, objects: Sequence[Mention]) -> Claim:
    """``called conduct`` for ``called Lima's conduct`` is said of Lima: ``called conduct of``."""
    first, *rest = claim.predicate.split() or [""]
    if not rest or first.lower() in AUXILIARIES or rest[-1] in word_list("stretch", "prepositions"):
        return claim
    for mention in objects:
        owned = re.match(r"['’]s? ([^.,;]*)", text[mention.end : claim.evidence.end])
        if owned and rest[-1].lower() in owned.group(1).lower().split():
            return replace(claim, predicate=f"{claim.predicate} of")
    return claim


def _with_modal(said: str, claim: Claim, text: str) -> str:
    """``may`` as the text has it, where it has one: ``might``, ``could``."""
    first, _, rest = said.partition(" ")
    quote = text[claim.evidence.start : claim.evidence.end].lower()
    found = set(MODALS.findall(quote)) if first == "may" else set()
    return f"{found.pop()} {rest}" if len(found) == 1 else said


def _as_told(claim: Claim, text: str) -> str:
    """The predicate with what the quote tells of its tense: ``was building``, ``owns``."""
    first, _, rest = claim.predicate.partition(" ")
    quote = text[claim.evidence.start : claim.evidence.end].lower()
    plain = (claim.polarity, claim.modality) == ("affirmed", "asserted")
    if first.endswith("ing") and plain:
        helped = re.search(rf"\b(is|are|was|were) (?:\w+ly )?{re.escape(first)}\b", quote)
        return f"{helped.group(1)} {claim.predicate}" if helped else claim.predicate
    if claim.rule.startswith("verb-passive") and re.search(
        rf"\b(?:is|are) (?:\w+ly )?{re.escape(first)}\b", quote
    ):
        return f"{with_s(base(first) or first)} {rest}".strip()
    return claim.predicate


def _around_object(words: list[str], rule: str) -> tuple[str, str]:
    """``pressed for results`` goes around its object: ``pressed`` Mexico ``for results``."""
    known = word_list("stretch", "prepositions")
    verbal = bool(words) and is_finite(words[0]) and words[0] not in AUXILIARIES
    if rule.startswith("noun") or not verbal or words[-1] in known:
        return " ".join(words), ""
    asks = base(words[0]) in word_list("stretch", "directives")
    acts = words[1:2] == ["to"] and any(map(is_finite, words[2:3]))
    if words[2:] and words[1] in known and (asks or not acts):
        return words[0], " ".join(words[1:])
    owned = (
        rule == LEARNED and len(words) > 1 and words[-1] not in word_list("stretch", "particles")
    )
    return " ".join([*words, "of"] if owned and not is_finite(words[-1]) else words), ""
