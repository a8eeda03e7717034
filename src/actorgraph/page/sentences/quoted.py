"""The words of the text between subject and object as a sentence, where they make one.

``Ana Roa has threatened several times to leave the union`` says itself what it says, with the
right tense and article. What leads through another clause or a list is left to ``operators``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from actorgraph.model import Claim, Mention
from actorgraph.page.sentences.forms import (
    AUXILIARIES,
    SINGULAR,
    agree,
    base,
    finite_of,
    is_finite,
    of_participle,
)
from actorgraph.page.sentences.lists import word_list

WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
PLAIN = re.compile(r"[\w\s'’.-]*")
PASSING = re.compile(r"\b(?:also|then|thus|meanwhile|therefore) ")
CALLED = re.compile(r"""\s+((?:an?\s+|the\s+)?["“][^"”]{2,60}?)[,.]?(["”])""")
CALLED_PLAINLY = re.compile(r"\s+(an?(?:\s[\w'’-]+){1,5})")
MOST_GAP = 200
MOST_WORDS = 11
MOST_AFTER = 6
MOST_BEFORE_TO = 5


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between subject and object, and after the object."""

    phrase: str
    after: str = ""


def stretch(
    claim: Claim,
    text: str,
    ends: tuple[Sequence[Mention], Sequence[Mention]],
    *,
    plural: bool = False,
) -> Stretch | None:
    """The words of ``text`` for ``claim``, or None where they make no sentence; ``ends`` are the
    mentions of its subject and of its object in the evidence.
    """
    first, *rest = claim.predicate.lower().split() or [""]
    passive = SINGULAR.get(first, first) in ("is", "was")
    wanted = rest if passive else [first, *rest]
    if not wanted or claim.rule.startswith("noun"):
        return None
    for start, target in _gaps(claim.evidence.start, *ends):
        found = _between(text, start, target, wanted)
        if found is not None and _tells(found.phrase, claim):
            finished = _finished(found, claim.rule, plural=plural)
            helped = finished is not None and finished.phrase.split()[0] in AUXILIARIES
            if finished is None or not (helped or not passive):
                return None
            rounded = _to_the_end if finished.after else _with_name
            return rounded(finished, text, target, claim)
    return None


def _with_name(found: Stretch, text: str, target: Mention, claim: Claim) -> Stretch:
    """What somebody is called: ``called Bern a “bad neighbour”`` says nothing without it."""
    if base(found.phrase.split()[-1]) not in word_list("stretch", "naming"):
        return found
    end = claim.evidence.end
    rest = CALLED.match(text, target.end, end + 2) or CALLED_PLAINLY.fullmatch(
        text[target.end : end].rstrip(" .,;")
    )  # the stop or comma before a closing mark is not part of the name
    return replace(found, after=" ".join("".join(rest.groups()).split())) if rest else found


def _to_the_end(found: Stretch, text: str, target: Mention, claim: Claim) -> Stretch:
    """What is asked for with its own object: ``asked Lima to publish`` leaves open what."""
    said = re.compile(r"\s+".join(map(re.escape, found.after.split())))
    place = said.search(text, target.end, claim.evidence.end)
    if place is None or not found.after.startswith("to "):
        return found
    words = text[place.end() : claim.evidence.end].rstrip(" .,;").split()
    rest = " ".join(words)
    broken = word_list("stretch", "breaks").intersection(rest.lower().split())
    if len(words) > MOST_AFTER or broken or "." in rest or not PLAIN.fullmatch(rest):
        return found
    return replace(found, after=f"{found.after} {rest}".strip())


def _gaps(
    start: int, subjects: Sequence[Mention], objects: Sequence[Mention]
) -> Iterator[tuple[int, Mention]]:
    """Where the words before an object begin: after the subject, or with the evidence where the
    subject is not named in it.
    """
    begins = [mention.end for mention in subjects] or [start]
    found = [(b, o) for b in begins for o in objects if b <= o.start <= b + MOST_GAP]
    return iter(sorted(found, key=lambda pair: pair[1].start - pair[0]))


def _between(text: str, start: int, target: Mention, wanted: list[str]) -> Stretch | None:
    if text[target.end : target.end + 1] in ("'", "’"):
        return None  # what is done is done to something of theirs
    gap = text[start : target.start]
    places = list(WORD.finditer(gap))
    words = [place.group().lower() for place in places]
    if wanted[-1] == "of" and "of" not in words and words and _leads(words[-1]):
        wanted = wanted[:-1]  # `an operation by American soldiers` is an operation of theirs
    for verb in reversed([i for i, word in enumerate(words) if wanted and word == wanted[0]]):
        held = _matched(words[verb:], wanted)
        after = _after(text, target, wanted[held:])
        begin = _group_start(words, verb)
        if after is None or begin is None or not _reads(gap, places, (begin, verb), wanted):
            continue
        end = _without_determiner(words, begin)
        phrase = gap[places[begin].start() : places[end].end()]
        return Stretch(_participle_told(phrase, gap, places[begin].start()), after)
    return None


def _leads(word: str) -> bool:
    return word in word_list("stretch", "prepositions")


def _matched(words: list[str], wanted: list[str]) -> int:
    """How many of the wanted words come in this order."""
    found = 0
    for word in words:
        if found < len(wanted) and word == wanted[found]:
            found += 1
    return found


def _after(text: str, target: Mention, wanted: list[str]) -> str | None:
    """The text after the object up to the last wanted word; None where they are not near."""
    if not wanted:
        return ""
    near = list(WORD.finditer(text, target.end, min(len(text), target.end + 80)))[:MOST_AFTER]
    words = [place.group().lower() for place in near]
    for count in range(len(wanted), len(words) + 1):
        if words[count - 1] == wanted[-1] and _matched(words[:count], wanted) == len(wanted):
            piece = text[target.end : near[count - 1].end()]
            # `gave Lima the option to` leaves open to do what
            return " ".join(piece.split()).removesuffix(" to") if PLAIN.fullmatch(piece) else None
    return None


def _group_start(words: list[str], verb: int) -> int | None:
    """Where the verb group begins: ``has`` in ``has threatened several times to attack``."""
    start = verb
    while start > 0 and _helps(words[start - 1]):
        start -= 1
    if start == 0 or words[start - 1] != "to":
        return start
    governors = range(start - 2, max(-1, start - 2 - MOST_BEFORE_TO), -1)
    governor = next((place for place in governors if _governs(words[place])), None)
    return None if governor is None else _group_start(words, governor)


def _governs(word: str) -> bool:
    return is_finite(word) or word in AUXILIARIES


def _helps(word: str) -> bool:
    adverb = word in word_list("stretch", "adverbs") or bool(re.fullmatch(r"\w{3,}ly", word))
    return adverb or word in AUXILIARIES or word.endswith(("n't", "n’t")) or word == "cannot"


def _reads(
    gap: str, places: list[re.Match[str]], group: tuple[int, int], wanted: list[str]
) -> bool:
    """Whether the stretch is one clause of few words."""
    start, verb = group
    inner = {place.group().lower() for place in places[verb + 1 :]} - set(wanted)
    return (
        PLAIN.fullmatch(gap[places[start].start() :]) is not None
        and "." not in gap[places[start].end() :].replace("U.S.", "")
        and len(places) - start <= MOST_WORDS
        and inner.isdisjoint(word_list("stretch", "breaks"))
    )


def _without_determiner(words: list[str], start: int) -> int:
    last = len(words) - 1
    while last > start and words[last] in word_list("stretch", "determiners"):
        last -= 1
    return last


def _participle_told(phrase: str, gap: str, start: int) -> str:
    """The phrase with a finite verb for a participle at its beginning."""
    first, _, rest = phrase.partition(" ")
    if of_participle(first.lower()) is None:
        return phrase
    before = gap[:start].split()
    outside = bool(before) and (_leads(before[-1]) or before[-1].endswith(","))
    return f"{finite_of(first.lower(), before=outside) or first} {rest}".strip()


def _tells(phrase: str, claim: Claim) -> bool:
    """Whether the words show what the claim says: denied or not, and how."""
    words = phrase.lower().split()
    denies = any(
        word in word_list("operators", "negated") or word.endswith(("n't", "n’t")) for word in words
    )
    cues = word_list("operators", claim.modality)
    shown = not cues or not cues.isdisjoint(words)
    return denies == (claim.polarity == "negated") and shown


def _finished(found: Stretch, rule: str, *, plural: bool) -> Stretch | None:
    """With agreement and without words that lead on from another sentence."""
    phrase = PASSING.sub("", " ".join(found.phrase.split()) + " ").strip()
    first, _, rest = phrase.partition(" ")
    first = first[:1].lower() + first[1:]
    verbal = is_finite(first) or _helps(first) or (rule.startswith("verb") and base(first))
    if not verbal or of_participle(first) is not None:
        return None
    if rest.startswith("by ") and first not in AUXILIARIES:
        first = f"{'were' if plural else 'was'} {first}"  # `a fire, followed by a blast`
    return Stretch(f"{agree(first, plural=plural)} {rest}".strip(), found.after)
