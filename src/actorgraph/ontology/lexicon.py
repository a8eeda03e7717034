"""Words to relation types: the most specific sense that fits a frame wins."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType

from actorgraph.ontology.frame import Frame
from actorgraph.ontology.sense import Sense
from actorgraph.ontology.words import Pos, candidates, spelling

GIVERS = frozenset({None, "from", "by", "of"})


@dataclass(frozen=True, slots=True, kw_only=True)
class LightVerb:
    """A verb that leaves the meaning to its noun: `held talks with` is what `talks with` means."""

    lemma: str
    example: str
    particle: str | None = None
    flip: bool = False
    modality: str | None = None


class Lexicon:
    """Senses by word. Immutable; earlier senses win a tie, so overrides stand first."""

    __slots__ = ("_light", "_senses", "_words")

    def __init__(self, senses: Iterable[Sense], light_verbs: Iterable[LightVerb] = ()) -> None:
        unique: dict[tuple[Hashable, ...], Sense] = {}
        for sense in senses:
            unique.setdefault(sense.key, sense)
        words = defaultdict[tuple[Pos, str], list[Sense]](list)
        for sense in unique.values():
            words[sense.pos, spelling(sense.lemma)].append(sense)
        # sorted() is stable: equally specific senses keep their order.
        ranked = {
            word: tuple(sorted(of, key=lambda s: -s.specificity)) for word, of in words.items()
        }
        self._senses = tuple(unique.values())
        self._words = MappingProxyType(ranked)
        self._light = MappingProxyType(
            {(spelling(verb.lemma), verb.particle): verb for verb in light_verbs}
        )

    def __iter__(self) -> Iterator[Sense]:
        return iter(self._senses)

    def __len__(self) -> int:
        return len(self._senses)

    @property
    def light_verbs(self) -> tuple[LightVerb, ...]:
        """All verbs that leave the meaning to their noun."""
        return tuple(self._light.values())

    def lemmas(self, pos: Pos) -> tuple[str, ...]:
        """Every word of one part of speech, sorted, in the lexicon's own (British) spelling."""
        return tuple(sorted(lemma for of, lemma in self._words if of == pos))

    def senses(self, lemma: str, pos: Pos) -> tuple[Sense, ...]:
        """All senses of a word, most specific first."""
        return self._words.get((pos, spelling(lemma)), ())

    def base(self, text: str, lemma: str, pos: Pos) -> str:
        """The word of the lexicon that a form in a text belongs to, else the lemma as given.

        Lemmatisers err on forms that they have not learnt (`hated`: hat, `staged`: stag).
        """
        for word in candidates(text, lemma, pos):
            if (pos, word) in self._words:
                return word
        return spelling(lemma)

    def is_light(self, lemma: str, particle: str | None = None) -> bool:
        """Whether a verb leaves the meaning to its noun."""
        return (spelling(lemma), particle) in self._light

    def particles(self, lemma: str) -> frozenset[str]:
        """The particles that a verb has an entry with, for parsers that take them for adverbs."""
        of_word = self.senses(lemma, "verb")
        return frozenset(sense.particle for sense in of_word if sense.particle)

    def match(self, frame: Frame, *, loose: bool = False) -> Sense | None:
        """The most specific sense that fits, or None.

        A light verb has the sense of its noun where no entry names the two together. ``loose`` is
        a last try: it overlooks what the ends are, then the preposition (`killed villagers in
        Mali`), if all the senses that remain are of one type.
        """
        frame = frame.normal()
        found = self._fitting(frame)
        if found is None or not found.direct:
            found = self._through_light_verb(frame) or found
        found = found or self._regrouped(frame)
        if found is None and loose:
            found = self._unanimous(frame, ("ends",)) or self._unanimous(frame, ("ends", "prep"))
        return found

    def _fitting(self, frame: Frame) -> Sense | None:
        of_word = self._words.get((frame.pos, frame.lemma), ())
        return next((sense for sense in of_word if sense.fits(frame)), None)

    def _unanimous(self, frame: Frame, whatever: tuple[str, ...]) -> Sense | None:
        of_word = self._words.get((frame.pos, frame.lemma), ())
        fitting = [sense for sense in of_word if sense.fits(frame, whatever=whatever)]
        same = len({sense.type for sense in fitting}) == 1
        return fitting[0] if same else None

    def _regrouped(self, frame: Frame) -> Sense | None:
        """Parsers take the particle of `cheered on Messi` for a preposition, and the reverse."""
        if frame.particle and not frame.preposition:
            return self._fitting(replace(frame, particle=None, preposition=frame.particle))
        if frame.preposition and not frame.particle:
            return self._fitting(replace(frame, particle=frame.preposition, preposition=None))
        return None

    def _through_light_verb(self, frame: Frame) -> Sense | None:
        verb = self._light.get((frame.lemma, frame.particle))
        if verb is None or frame.pos != "verb" or not frame.direct_object:
            return None
        inner = replace(
            frame, lemma=frame.direct_object, pos="noun", particle=None, direct_object=None
        )
        sense = self._fitting(inner)
        if sense is None:
            return None
        if verb.flip and frame.preposition not in GIVERS:
            return None  # `received votes for Lima`: Lima gives none
        # `received aid from`: both the verb and `aid from` say that it comes from there.
        flip = sense.flip or verb.flip
        return replace(sense, flip=flip, modality=verb.modality or sense.modality)
