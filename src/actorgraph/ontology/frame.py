"""What is to be typed, as plain data: a predication with what surrounds it. Pure, no parser."""

from dataclasses import dataclass

from actorgraph.ontology.words import Pos, spelling

__all__ = ["Frame", "Pos"]

_SAME_PREPOSITION = {"upon": "on", "onto": "on", "toward": "towards", "amongst": "among"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A predication with its logical subject and object: in the passive the agent is the subject.

    Where a passive has its claim between the grammatical subject and another argument (`Einstein
    was born in Ulm`), that subject is the subject.

    ``preposition`` introduces the claim's object; None means that it is the direct object.
    ``direct_object`` is the lemma of another noun in between (`fired missiles at Kyiv`), as is the
    noun of a fixed phrase whose preposition then counts as the particle (`came under fire from`).
    ``complement`` is the lemma of a clause that the claim goes through (`agreed to host`).
    ``around`` holds the lemmas of the sentence as ``spelling`` gives them.
    """

    lemma: str
    pos: Pos = "verb"
    particle: str | None = None
    preposition: str | None = None
    direct_object: str | None = None
    complement: str | None = None
    subject_type: str | None = None
    object_type: str | None = None
    passive: bool = False
    negated: bool = False
    around: frozenset[str] = frozenset()

    def normal(self) -> "Frame":
        """The same frame with one spelling for its words."""
        preposition = self.preposition.lower() if self.preposition else None
        return Frame(
            lemma=spelling(self.lemma),
            pos=self.pos,
            particle=self.particle.lower() if self.particle else None,
            preposition=_SAME_PREPOSITION.get(preposition or "", preposition),
            direct_object=spelling(self.direct_object) if self.direct_object else None,
            complement=spelling(self.complement) if self.complement else None,
            subject_type=self.subject_type,
            object_type=self.object_type,
            passive=self.passive,
            negated=self.negated,
            around=self.around,
        )
