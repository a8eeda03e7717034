"""When and where it happened, as far as the clause of a predication says so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from actorgraph.claims.operators import Operators, cues
from actorgraph.claims.operators.reading import is_description, is_transparent
from actorgraph.claims.operators.steps import Step, up
from actorgraph.claims.predications import Predication
from actorgraph.dates import Tense, TimeExpression, find_times, resolve
from actorgraph.model import TimeSpan
from actorgraph.nlp import Annotation

PLACE = frozenset({"in", "at", "near", "outside", "inside", "across", "throughout", "around"})
# Prepositions that put one event within another ("demanded results in a call with A").
WITHIN = frozenset({"in", "during", "at", "with", "by"})
KEPT = frozenset({"asserted", "negated"})
FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
PRESENT = frozenset({"is", "are", "'s", "’s", "'re", "’re", "be", "to"})
PAST = frozenset({"was", "were", "had", "has", "have", "'ve", "’ve"})


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression and the token that it starts with."""

    token: int
    expression: TimeExpression


Times = Mapping[int, Sequence[Time]]


def find(annotation: Annotation) -> Times:
    """The time expressions of a document by the index of the word that each belongs to."""
    doc = annotation.doc
    found: dict[int, list[Time]] = {}
    for expression in find_times(doc.text):
        span = doc.char_span(expression.start, expression.end, alignment_mode="expand")
        if span is None:
            continue
        word = span.root
        while (span.start <= word.i < span.end or word.pos_ == "ADP") and word.head.i != word.i:
            word = word.head
        found.setdefault(word.i, []).append(Time(span.start, expression))
    return found


def time_of(
    annotation: Annotation, times: Times, predication: Predication, operators: Operators
) -> TimeSpan | None:
    """The days of the time expression of ``predication``, where the text gives one and the
    document's date makes it known.
    """
    if not times or is_description(annotation, predication):
        return None
    for word, before in _dated(annotation, predication, operators):
        for time in times.get(word.i, ()):
            if before and time.token > word.i:
                continue
            tense = _tense(word, operators)
            published = annotation.document.published
            days = resolve(time.expression, published, tense)
            if days and tense == "past" and published is not None and days[0] > published:
                return None  # the day of something else: what is past was not tomorrow
            return TimeSpan(time.expression.text, *days) if days else None
    return None


def _dated(
    annotation: Annotation, predication: Predication, operators: Operators
) -> Iterator[tuple[Token, bool]]:
    """Words whose time is that of the event; a name has none, so that one beside it counts too
    (``talks between Lima and Quito on Tuesday``).
    """
    word = predication.head
    for word, before in _clause(predication, operators):
        yield word, before
    step = up(word)
    if operators.modality == "planned" and step and step.to.tag_ in {"VBZ", "VBP"}:
        yield step.to, False  # `in May, they plan to meet`
    for end in (predication.object, predication.subject):
        mention = annotation.mention_at(end)
        if mention is not None and mention.form == "name":
            yield end, False


def _tense(word: Token, operators: Operators) -> Tense | None:
    """Past or future by the verb that the time belongs to, else by the modality; None where
    neither tells.
    """
    auxiliaries = {child.lower_ for child in word.children if child.dep_ in {"aux", "auxpass"}}
    if auxiliaries & FUTURE:
        return "future"
    bare = word.tag_ == "VBN" and auxiliaries.isdisjoint(PRESENT)
    if word.tag_ == "VBD" or bare or auxiliaries & PAST:
        return "past"
    if operators.modality not in {"asserted", "alleged"}:
        return "future"
    if word.tag_ in {"VBZ", "VBP"} or auxiliaries & PRESENT:
        return "present"
    return _tense_above(word)


def _tense_above(word: Token) -> Tense | None:
    """The tense of the verb that a noun, gerund or infinitive stands under; an event that a
    present verb speaks of (``depends on the talks in May``) may be past or to come.
    """
    verb = next((above for above in word.ancestors if above.pos_ in {"VERB", "AUX"}), None)
    if verb is None:
        return None
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if auxiliaries & FUTURE:
        return "future"
    return "past" if verb.tag_ == "VBD" or auxiliaries & PAST else None


def place_of(annotation: Annotation, predication: Predication, operators: Operators) -> str | None:
    """The chain of the place where it happened, unless that is one of the two ends."""
    if is_description(annotation, predication):
        return None
    ends = {
        *annotation.chains_at(predication.subject),
        *annotation.chains_at(predication.object),
    }
    for word, _ in _clause(predication, operators):
        for chain in _places(annotation, word):
            if chain not in ends:
                return chain
    return None


def _places(annotation: Annotation, word: Token) -> Iterator[str]:
    for preposition in word.children:
        if preposition.dep_ != "prep" or preposition.lower_ not in PLACE:
            continue
        for noun in preposition.children:
            if noun.dep_ == "pobj":
                for chain in annotation.chains_at(noun):
                    if annotation.chains[chain].type == "place":
                        yield chain


def _clause(predication: Predication, operators: Operators) -> Iterator[tuple[Token, bool]]:
    """The words of one event, from the predicate upwards: whose time and place are its own. The
    flag says that only what stands before the word is shared (coordination).
    """
    word: Token | None = predication.head
    before = False
    while word is not None:
        yield word, before
        for child in word.children:
            if child.dep_ == "acl" and child.tag_ in {"VBN", "VBG"} and word.pos_ == "NOUN":
                yield child, before
        step = up(word)
        if step is None or not _is_same_event(predication, step, operators):
            return
        before = before or step.frames[0] == "conj"
        word = step.to


def _is_same_event(predication: Predication, step: Step, operators: Operators) -> bool:
    frame = step.frames[0]
    if step.link is not None:
        inside = step.to in predication.path or step.link.lower_ in WITHIN
        return inside and not cues.find(step.to, step.frames)
    if frame == "conj":
        return step.word.pos_ == step.to.pos_
    if frame == "participle":
        return step.word.dep_ == "advcl"
    if frame not in {"to", "him_to", "object", "subject", "bare", "purpose", "attr"}:
        return False
    cue = cues.find(step.to, step.frames)
    if cue:
        return bool(operators.act) or cue[1] in KEPT
    return is_transparent(predication, step)
