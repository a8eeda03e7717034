"""Claims told as sentences: in the words of the text where they make one, else by their parts."""

import re

import pytest

from actorgraph.model import (
    Claim,
    Document,
    Entity,
    Evidence,
    Form,
    GraphData,
    Mention,
    Modality,
    Polarity,
)
from actorgraph.page.sentences import Sentences

# text with [subject] and {object}; predicate, rule; how it is said; the sentence
TOLD = [
    ("[Oslo] has threatened several times to leave the {union}.", "leave", "learned", "threatened",
     "Oslo has threatened several times to leave the union"),
    ("[Ana Roa], the mayor, rules out any attack by {Lima}.", "rules out attack of",
     "verb-object-inner", "asserted", "Ana Roa rules out any attack by Lima"),
    ("They said that [Oslo] might meet {Lima}.", "meet", "verb-object", "possible",
     "Oslo might meet Lima"),
    ("[Oslo] is to open a mission in {Lima}.", "open mission in", "verb-preposition", "planned",
     "Oslo is to open a mission in Lima"),
    ("[Oslo] accused {Lima} of theft.", "accused of theft", "verb-object", "asserted",
     "Oslo accused Lima of theft"),
    ("[Oslo] did not recognise {Lima}.", "recognise", "verb-object", "asserted not",
     "Oslo did not recognise Lima"),
    ("[Oslo] has not recognised {Lima}.", "recognised", "verb-object", "asserted not",
     "Oslo has not recognised Lima"),
    ("[Oslo], Bern and others organize the {Fair}.", "organize", "verb-object", "asserted",
     "Oslo organises the Fair"),
    ('[Oslo] called {Lima} a "bad neighbour".', "called", "verb-object", "asserted",
     'Oslo called Lima a "bad neighbour"'),
    ("[Oslo] called {Lima} the “bad neighbour,” and left.", "called", "verb-object", "asserted",
     "Oslo called Lima the “bad neighbour”"),
    ("[Oslo] asked {Lima} to publish the letters in full.", "asked to publish", "verb-directive",
     "asserted", "Oslo asked Lima to publish the letters in full"),
    ("[Oslo] asked {Lima} to publish, because we knew.", "asked to publish", "verb-directive",
     "asserted", "Oslo asked Lima to publish"),
    ("[Oslo] gave {Lima} the option to publish.", "gave option to", "learned", "asserted",
     "Oslo gave Lima the option"),
    ("[Oslo] called {Lima}'s conduct a breach.", "called conduct", "verb-object", "asserted",
     "Oslo called conduct of Lima"),
    ("[Oslo] has suspended {Lima}'s old permit.", "suspended permit", "verb-object-inner",
     "asserted", "Oslo suspended permit of Lima"),
    ("[Oslo] has labelled {Lima} a bad neighbour.", "labelled", "verb-object", "asserted",
     "Oslo has labelled Lima a bad neighbour"),
    ("[Oslo] called {Lima} on Monday.", "called", "verb-object", "asserted", "Oslo called Lima"),
    ("[Oslo] then took {Lima}.", "took", "verb-object", "asserted", "Oslo took Lima"),
    ("[Oslo] is working with {Lima}.", "working with", "verb-preposition", "asserted",
     "Oslo is working with Lima"),
    ("a group from [Oslo] representing {Lima}", "representing", "verb-object", "asserted",
     "Oslo represents Lima"),
    ("[Ana Roa] was held for killing {Juan Gil}.", "killing", "verb-object", "asserted",
     "Ana Roa killed Juan Gil"),
    ("[officials] from Bern are expected to visit {Lima}.", "visit", "verb-object", "planned",
     "Officials are expected to visit Lima"),
    ("a leak in [Oslo], followed by a blast in {Lima}", "followed by blast in", "learned",
     "asserted", "Oslo was followed by a blast in Lima"),
    ("[Oslo] attacked {Lima}'s harbour.", "attacked harbour of", "verb-object-inner", "asserted",
     "Oslo attacked harbour of Lima"),
    ("{Lima} could be shelled by [Oslo].", "shelled", "verb-passive", "possible",
     "Oslo could shell Lima"),
    ("the works that are owned by [Oslo], {Lima}", "owned", "verb-passive", "asserted",
     "Oslo owns Lima"),
    ("{Lima}, which [Oslo] is still helping", "helping", "verb-object", "asserted",
     "Oslo helps Lima"),
    ("{Lima}, which [Oslo] is helping", "helping", "verb-object", "asserted",
     "Oslo is helping Lima"),
    ("[ministers] from {Lima}", "are from", "phrase", "asserted", "Ministers come from Lima"),
    ("talks between [Oslo] and {Lima}", "talks with", "noun-between", "asserted",
     "Oslo held talks with Lima"),
    ("[Oslo] and {Lima} urged to wait", "urged to wait", "verb-directive", "asserted",
     "Oslo urged Lima to wait"),
    ("[Oslo] and {Lima}", "cooperates", "learned", "asserted", "Oslo cooperates with Lima"),
    ("[Ana Roa], {Lima}", "holds a position at", "learned", "asserted",
     "Ana Roa holds a position in Lima"),
    ("an envoy of [Oslo] at {Lima}", "is envoy of", "phrase", "asserted",
     "Oslo is an envoy of Lima"),
    ("[Oslo], {Lima}", "questioned power", "learned", "asserted",
     "Oslo questioned power of Lima"),
    ("[Oslo] said we will help {Lima}.", "help", "verb-object", "planned",
     "Oslo will help Lima"),
]  # fmt: skip


def graph_of(marked: str, predicate: str, rule: str, how: str) -> GraphData:
    """A graph of one document with one claim between the two names that are marked in it."""
    text = re.sub(r"[\[\]{}]", "", marked)
    document = Document(text, id="d")
    ends = []
    for number, bracket in enumerate((r"\[(.+?)\]", r"\{(.+?)\}")):
        name = re.search(bracket, marked)
        assert name is not None
        start = text.index(name.group(1))
        form = "nominal" if name.group(1).islower() else "name"
        mention = Mention("d", start, start + len(name.group(1)), name.group(1), "x", form)  # type: ignore[arg-type]
        kind = "group" if name.group(1).endswith("s") else "place"
        ends.append(Entity(str(number), name.group(1), kind, mentions=(mention,)))
    modality, _, denied = how.partition(" ")
    claim = Claim(
        "c", "0", predicate, "1", "OTHER", Evidence("d", 0, len(text), text), rule=rule,
        modality=modality,  # type: ignore[arg-type]
        polarity="negated" if denied else "affirmed",
    )  # fmt: skip
    return GraphData((document,), tuple(ends), (claim,))


@pytest.mark.parametrize(
    ("text", "predicate", "rule", "how", "told"), TOLD, ids=[row[-1] for row in TOLD]
)
def test_told(text: str, predicate: str, rule: str, how: str, told: str) -> None:
    data = graph_of(text, predicate, rule, how)
    assert str(Sentences(data).tell(data.claims[0])) == told


@pytest.mark.parametrize(
    ("name", "polarity", "told"),
    [
        ("The Fair", "affirmed", "The Fair is to take place in Lima"),
        ("The Fair", "negated", "The Fair is not to take place in Lima"),
        ("elections", "affirmed", "Elections are to take place in Lima"),
    ],
)
def test_an_event_plans_nothing(name: str, polarity: Polarity, told: str) -> None:
    text = f"{name}, Lima"
    form: Form = "nominal" if name.islower() else "name"
    mention = Mention("d", 0, len(name), name, "event", form)
    ends = Entity("0", name, "event", mentions=(mention,)), Entity("1", "Lima", "place")
    claim = Claim(
        "c", "0", "take place in", "1", "OTHER", Evidence("d", 0, len(text), text),
        modality="planned", polarity=polarity, rule="phrase",
    )  # fmt: skip
    data = GraphData((Document(text, id="d"),), ends, (claim,))
    assert str(Sentences(data).tell(claim)) == told


@pytest.mark.parametrize(
    ("texts", "name", "article"),
    [
        (("of the United Nations", "the United Nations"), "United Nations", True),
        (("in Lima", "to Lima"), "Lima", False),
        (("of the Lima Bank", "Lima Bank", "Lima Bank"), "Lima Bank", False),
        (("the meeting",), "meeting", True),
        (("free trade",), "trade", False),
        (("the gangs",), "gangs", False),
    ],
)
def test_articles_as_the_texts_have_them(
    texts: tuple[str, ...],
    name: str,
    article: bool,  # noqa: FBT001
) -> None:
    documents = tuple(Document(text, id=str(number)) for number, text in enumerate(texts))
    form = "nominal" if name.islower() else "name"
    mentions = tuple(
        Mention(d.id, d.text.index(name), d.text.index(name) + len(name), name, "x", form)  # type: ignore[arg-type]
        for d in documents
    )
    entity = Entity("a", name, "organisation", mentions=mentions)
    assert Sentences(GraphData(documents, (entity,))).article["a"] is article


@pytest.mark.parametrize("modality", ["possible", "planned", "threatened", "requested", "alleged"])
def test_every_modality_shows(modality: Modality) -> None:
    data = graph_of("[Oslo] attacked {Lima}.", "attacked", "verb-object", modality)
    assert str(Sentences(data).tell(data.claims[0])) != "Oslo attacked Lima"
