"""How the text puts a predication, read on the way from its word up to the root."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from actorgraph.claims.operators import cues, local
from actorgraph.claims.operators.attribution import beside_clause, first, quoted_by, said_by
from actorgraph.claims.operators.steps import Step, up
from actorgraph.claims.predications import Predication
from actorgraph.model import Modality, Polarity
from actorgraph.nlp import Annotation

# An operator of higher rank covers one of lower rank: "may plan to attack" is possible.
RANKS: dict[str, int] = {
    "asserted": 0,
    "planned": 1,
    "possible": 2,
    "alleged": 3,
    "requested": 4,
    "threatened": 5,
}
ACT_MODALITY: dict[str, Modality] = {"THREATEN": "threatened"}


@dataclass(frozen=True, slots=True)
class Operators:
    """How the text puts a predication; ``speaker`` is a chain id.

    ``act`` is the type of the claim where an operator makes it an act of the subject
    (``refused to meet B``: REJECT); ``commits`` where the subject announces what it will do;
    ``drop`` where the text asserts nothing (conditions and questions).
    """

    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"
    speaker: str | None = None
    act: str | None = None
    commits: bool = False
    drop: bool = False


@dataclass(slots=True)
class _State:
    """What has been read so far; ``reaches`` while outer operators still bear on the word,
    ``told`` while it is part of what outer speakers say.
    """

    negated: bool = False
    modality: Modality = "asserted"
    speaker: str | None = None
    act: str | None = None
    commits: bool = False
    drop: bool = False
    reaches: bool = True
    told: bool = True

    def apply(self, effect: str) -> None:
        for word in effect.split():
            if word == "drop":
                self.drop = True
            elif word == "negated":
                # To deny an allegation is to deny what is alleged.
                self.modality = "asserted" if self.modality == "alleged" else self.modality
                self.negated = not self.negated
            elif RANKS.get(word, 0) > RANKS[self.modality]:
                self.modality = word  # type: ignore[assignment]

    def apply_local(self, found: local.Local) -> None:
        self.negated ^= found.negated
        for effect in found.effects:
            self.apply(effect)


def read(annotation: Annotation, predication: Predication) -> Operators:
    """The operators on ``predication``, from the innermost outwards."""
    head = predication.head
    if is_description(annotation, predication):
        return Operators()
    state = _State()
    state.apply_local(local.read(head))
    _negated_ends(predication, state)
    _clause_speaker(annotation, head, state)
    step = up(head)
    while step:
        _take(annotation, predication, step, state)
        _clause_speaker(annotation, step.to, state)
        step = up(step.to)
    if state.reaches and _is_question(head):
        state.drop = True
    speaker = state.speaker
    if speaker is None and not state.act:
        speaker = quoted_by(annotation, head)
    return Operators(
        "negated" if state.negated else "affirmed",
        state.modality,
        speaker or None,
        state.act,
        state.commits,
        state.drop,
    )


def is_description(annotation: Annotation, predication: Predication) -> bool:
    """Whether the construction alone makes the claim (``Mexican President A``): no operator of
    the sentence bears on it. Where an event takes place is said of the event, planned or not.
    """
    words: Iterable[Token] = (predication.head, *predication.path)
    if predication.type is None or any(word.pos_ in {"VERB", "AUX"} for word in words):
        return False
    subject = annotation.mention_at(predication.subject)
    return subject is None or subject.type != "event"


def _negated_ends(predication: Predication, state: _State) -> None:
    """``demanded no results from B``: a ``no`` at what the predicate takes."""
    words = {*predication.path, predication.object, predication.subject} - {predication.head}
    for word in words:
        if word.pos_ in {"NOUN", "PROPN"} and word.i > predication.head.i:
            state.negated ^= any(c.lower_ == "no" and c.dep_ in {"det", "neg"} for c in word.lefts)


def _clause_speaker(annotation: Annotation, word: Token, state: _State) -> None:
    if state.told and state.speaker is None and word.pos_ in {"VERB", "AUX"}:
        state.speaker = beside_clause(annotation, word)


def _take(annotation: Annotation, predication: Predication, step: Step, state: _State) -> None:
    found = cues.find(step.to, step.frames)
    state.told = state.told and not _is_background(step)
    if found:
        _embed(annotation, predication, step, state, found)
    elif state.reaches:
        _pass(predication, step, state)


def _is_background(step: Step) -> bool:
    """What is added to a name (``Mali, which left the pact,``) or describes a noun (``rebels
    living in Mali``), and what is compared (``as Mali had threatened``), the text itself tells.
    """
    frame = step.frames[0]
    if frame in {"relative", "appos"}:
        return step.to.pos_ == "PROPN"
    if frame == "adverbial":
        return any(c.lower_ == "as" and c.dep_ == "mark" for c in step.word.lefts)
    return frame == "participle" and step.word.dep_ == "acl"


def _embed(
    annotation: Annotation,
    predication: Predication,
    step: Step,
    state: _State,
    found: tuple[cues.Cue, str],
) -> None:
    cue, effect = found
    speakers = said_by(annotation, step.to)
    own = bool(set(speakers or ()) & set(annotation.chains_at(predication.subject)))
    here = local.read(step.to, step.word)
    if state.reaches:
        if cue.act and own and not state.act and not (here.negated and cue.negated):
            _act(cue, here, state)
        elif state.act:
            state.apply_local(here)
        else:
            _effects(cue, effect, step, here, state)
            if cue.act == "REJECT" and state.negated:
                state.apply("possible")  # what others refuse need not be thought of by its doer
            state.commits |= own and (cue.commits or effect == "said")
        state.reaches = effect not in {"said", "asserted"}
    unsaid = here.negated and (cue.negated or effect) in {"said", "alleged"}
    names_speaker = state.told and cue.speaks and step.frames[0] != "to" and not unsaid
    if names_speaker and speakers is not None and state.speaker is None and not state.act:
        state.speaker = first(speakers)


def _act(cue: cues.Cue, here: local.Local, state: _State) -> None:
    state.act = cue.act
    state.modality = ACT_MODALITY.get(cue.act or "", "asserted")
    state.negated = here.negated
    for effect in here.effects:
        state.apply(effect)


def _effects(cue: cues.Cue, effect: str, step: Step, here: local.Local, state: _State) -> None:
    past = step.to.tag_ == "VBD" or (step.to.pos_ == "ADJ" and step.to.head.tag_ == "VBD")
    if here.negated and cue.negated:
        state.apply(cue.negated)
        return
    state.apply(cue.past if cue.past and past else effect)
    if effect == "said":
        if here.negated or _is_impersonal(step.to):
            state.apply("alleged")
        return
    state.apply_local(here)


def _is_impersonal(verb: Token) -> bool:
    """``It was reported that``: said, but by nobody named."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    return passive and not any(c.dep_ == "agent" for c in verb.children)


def _pass(predication: Predication, step: Step, state: _State) -> None:
    """A step over a word that is no cue: transparent, or the end of the operators' reach."""
    frames, governor = step.frames, step.to
    if "if" in frames or "whether" in frames:
        state.drop = True
    elif frames[0] == "conj":
        state.reaches = step.word.pos_ == governor.pos_
        if step.word.pos_ not in {"VERB", "AUX"}:
            state.negated ^= local.negated(governor)
    elif step.link is not None:
        _over_preposition(predication, step, state)
    elif frames[0] in {"to", "him_to", "object", "bare", "purpose", "attr", "subject"}:
        if is_transparent(predication, step):
            state.apply_local(local.read(governor, step.word))
        else:
            state.reaches = False
    elif frames[0] == "participle" and step.word.dep_ == "advcl":
        for effect in local.read(governor, step.word).effects:
            state.apply(effect)
    else:
        state.reaches = False


def _over_preposition(predication: Predication, step: Step, state: _State) -> None:
    link = step.link
    if link is None:
        return
    before = cues.beside("prepositions").get(step.frames[0])
    if before:
        state.apply(before.effect)
    if step.to in predication.path or (link.lower_ == "by" and "gerund" in step.frames):
        state.apply_local(local.read(step.to, step.word))
    else:
        state.reaches = False


def is_transparent(predication: Predication, step: Step) -> bool:
    """Whether what is said of the governor is said of the word."""
    if step.frames[0] in {"to", "him_to", "bare", "purpose", "attr"}:
        return step.word.pos_ in {"VERB", "AUX"} or step.frames[0] == "attr"
    if step.to in predication.path or step.word.pos_ in {"VERB", "AUX"}:
        return True
    role = "object" if step.frames[0] == "object" else "subject"
    passive = step.word.dep_ == "nsubjpass"
    return step.to.lemma_ in cues.light(role) or (
        passive and step.to.lemma_ in cues.light("object")
    )


def _is_question(word: Token) -> bool:
    for token in reversed(word.sent):
        if token.is_space or token.is_quote:
            continue
        return token.text == "?"
    return False
