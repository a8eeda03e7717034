"""The one place that knows the order: documents -> parse -> chains -> claims -> graph."""

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from spacy.language import Language
from spacy.tokens import Doc

from actorgraph import ontology as ontologies
from actorgraph import readers
from actorgraph.claims import cooccurrences, extract, find_triples, with_concepts
from actorgraph.coreference import cluster_mentions, link_mentions, resolve_mentions
from actorgraph.errors import ArgumentError, InputError, ModelError
from actorgraph.graph import arguments
from actorgraph.knowledge_graph import KnowledgeGraph
from actorgraph.mentions import accept, find_mentions, score_mentions
from actorgraph.model import Chain, Claim, Document, DocumentGraph, Triple
from actorgraph.nlp import LONGEST, Annotation, Candidates, load_model, parse, require
from actorgraph.ontology import Ontology
from actorgraph.parallel import map_in_order, one_thread
from actorgraph.quotations import find_quotations
from actorgraph.resolve import judged as judging
from actorgraph.resolve import resolve
from actorgraph.roles import attach_roles, find_roles

Source: TypeAlias = str | Path | Document
Nodes: TypeAlias = Literal["actors", "concepts"]
Reader: TypeAlias = Literal["learned", "rules"]
# The language that the weights were trained on.
LEARNED = "en"


@dataclass(frozen=True, slots=True)
class Mode:
    """What becomes a node, whether being named in one sentence becomes an edge, who decides what
    is an actor and a claim, how sure a claim must be, and the language if the user says it.
    """

    nodes: Nodes = "actors"
    cooccurrence: bool = False
    reader: Reader = "learned"
    min_confidence: float | None = None
    language: str | None = None


ACTORS = Mode()


def build(  # noqa: PLR0913  # all are options
    source: Source | Iterable[Source],
    *,
    model: str | Language | None = None,
    language: str | None = None,
    ontology: str | Path | None = None,
    judgements: str | Path | None = None,
    nodes: Nodes = "actors",
    cooccurrence: bool = False,
    reader: Reader = "learned",
    min_confidence: float | None = None,
    workers: int = 1,
) -> KnowledgeGraph:
    """The knowledge graph of ``source``: a path, a text, a ``Document``, or several of them.

    ``model`` is a spaCy pipeline or the name or path of one; English md by default.
    ``language`` is the language of all texts, such as ``en``, which is then not looked for. Unless
    it or ``model`` is given, a text that is not English is refused.
    ``ontology`` is a TOML file with types and words of your own.
    ``judgements`` is a file of what you decided on who is who and on wrong claims, which wins over
    the program.
    ``nodes="concepts"`` makes nodes of noun phrases too, for texts that are not about actors.
    ``cooccurrence`` joins who is named in one sentence, as claims of the type CO_OCCURS.
    ``reader="rules"`` leaves the learned scorers out; texts that are not English are always read
    so. ``min_confidence`` is how sure a claim must be, from 0 to 1; 0 gives all. Unless
    given, 0.21 for what a rule reads too and 0.36 for the rest.
    ``workers`` is the number of processes that read documents; the graph does not depend on it.

    Raises ``InputError`` for what cannot be read, ``ModelError`` for a missing pipeline,
    ``OntologyError`` and ``JudgementError`` for files that are none, and ``ArgumentError`` for an
    argument that is not what it should be.
    """
    mode = mode_of(nodes, reader, min_confidence, cooccurrence=cooccurrence, language=language)
    judged = judging.read(Path(judgements)) if judgements else judging.Judged()
    found = read_sources(source, model=model, ontology=ontology, mode=mode, workers=workers)
    wrong = [each.claim for each in judged.wrong]
    return KnowledgeGraph.of(resolve(found, judged.judgements, wrong))


def triples(
    source: Source | Iterable[Source],
    *,
    model: str | Language | None = None,
    language: str | None = None,
) -> Iterator[Triple]:
    """What each clause of ``source`` says, in the words of the text: one fact each, in order.

    No actors, types or operators: for those see ``build``. Raises ``InputError`` and
    ``ModelError`` as ``build`` does.
    """
    nlp = _pipeline(model, language)
    for document in _readable(source, nlp, given=bool(model or language)):
        yield from find_triples(document, _parsed(nlp, document))


def read_sources(  # all are options
    source: Source | Iterable[Source],
    *,
    model: str | Language | None = None,
    ontology: str | Path | None = None,
    mode: Mode = ACTORS,
    workers: int = 1,
    wanted: Callable[[Document], bool] | None = None,
) -> Iterator[DocumentGraph]:
    """What each document of ``source`` that is ``wanted`` says by itself, one at a time."""
    nlp = _pipeline(model, mode.language)
    readable = _readable(source, nlp, given=bool(model or mode.language))
    chosen = filter(wanted, readable) if wanted else readable
    return read_documents(chosen, nlp, ontologies.load(ontology), mode=mode, workers=workers)


def read_documents(
    documents: Iterable[Document],
    nlp: Language,
    ontology: Ontology | None = None,
    *,
    mode: Mode = ACTORS,
    workers: int = 1,
) -> Iterator[DocumentGraph]:
    """What each document says by itself, one at a time: memory does not grow with their number."""
    if workers < 1:
        raise InputError(f"{workers} workers: give the number of processes, 1 or more")
    context = nlp, ontology or ontologies.load(), mode
    return map_in_order(_read, documents, context=context, workers=workers)


def _read(context: tuple[Language, Ontology, Mode], document: Document) -> DocumentGraph:
    # Parsed by itself, not in a batch: so what is found does not depend on other documents.
    nlp, ontology, mode = context
    return read_parsed(document, _parsed(nlp, document), ontology, mode=mode)


def _parsed(nlp: Language, document: Document) -> Doc:
    return parse(nlp, document.text, name=document.source or document.title or "the text")


def read_parsed(
    document: Document, doc: Doc, ontology: Ontology, *, mode: Mode = ACTORS
) -> DocumentGraph:
    """What one document says by itself, from its parse ``doc``."""
    learned = mode.reader == "learned" and mode.nodes == "actors" and doc.lang_ == LEARNED
    if learned and len(doc):
        with one_thread():
            annotation, candidates = annotate_scored(document, doc, ontology)
            found = extract(annotation, ontology, candidates, min_confidence=mode.min_confidence)
    else:
        annotation = annotate(document, doc, ontology)
        if mode.nodes == "concepts":
            annotation = with_concepts(annotation)
        found = extract(annotation, ontology, min_confidence=mode.min_confidence)
    claims = tuple(found)
    if mode.cooccurrence:
        claims = (*claims, *cooccurrences(annotation, claims))
    chains = tuple(_actors(annotation.chains.values(), claims))
    known = {chain.id for chain in chains}
    return DocumentGraph(document, chains, tuple(_of_actors(claim, known) for claim in claims))


def annotate(document: Document, doc: Doc, ontology: Ontology) -> Annotation:
    """Quotations, mentions, roles and chains of the parsed ``doc`` of ``document``, by rules."""
    quotations = find_quotations(doc)
    mentions = find_mentions(doc, ontology)
    roles = find_roles(doc, mentions)
    chains = resolve_mentions(document, mentions, roles, quotations)
    return Annotation.of(document, doc, attach_roles(document, chains, roles), quotations)


def annotate_scored(
    document: Document, doc: Doc, ontology: Ontology
) -> tuple[Annotation, Candidates]:
    """The same by the learned scorers, which see what the rules find; and their candidates."""
    quotations = find_quotations(doc)
    proposed = find_mentions(doc, ontology)
    candidates = score_mentions(doc, proposed)
    # After the scores, so that the vectors of all tokens are gone from memory by then.
    rules = cluster_mentions(doc, proposed, find_roles(doc, proposed), quotations)
    mentions = list(accept(candidates))
    roles = find_roles(doc, mentions)
    chains = link_mentions(document, candidates, mentions, rules, roles, quotations)
    chains = attach_roles(document, chains, roles)
    return Annotation.of(document, doc, chains, quotations), candidates


def _actors(chains: Collection[Chain], claims: Iterable[Claim]) -> Iterator[Chain]:
    """``chains`` without the unnamed collectives that take part in no claim and no role:
    `officials` who only speak of others are no actors.
    """
    acting = {role.of for chain in chains for role in chain.roles}
    acting |= {end for claim in claims for end in (claim.subject, claim.object)}
    for chain in chains:
        if chain.id in acting or any(m.form == "name" for m in chain.mentions):
            yield chain


def _of_actors(claim: Claim, known: Container[str | None]) -> Claim:
    """``claim`` without a speaker or place that is no actor; what someone says of their own acts
    has no speaker beside the subject, but for a denial.
    """
    speaker = claim.attributed_to if claim.attributed_to in known else None
    if speaker == claim.subject and claim.polarity == "affirmed":
        speaker = None
    place = claim.place if claim.place in known else None
    return replace(claim, attributed_to=speaker, place=place)


def mode_of(
    nodes: Nodes,
    reader: Reader,
    min_confidence: float | None,
    *,
    cooccurrence: bool,
    language: str | None = None,
) -> Mode:
    """The mode that was asked for; raises ``ArgumentError`` if there is none such."""
    for name, value, kind in (("nodes", nodes, Nodes), ("reader", reader, Reader)):
        if value not in get_args(kind):
            expected = " or ".join(map(repr, get_args(kind)))
            raise ArgumentError(f"{name} is {value!r}, expected {expected}")
    if min_confidence is not None:
        arguments.share(min_confidence, "min_confidence")
    return Mode(nodes, cooccurrence, reader, min_confidence, language)


def _pipeline(model: str | Language | None, language: str | None) -> Language:
    if not isinstance(model, str | Language | None):
        raise ArgumentError(
            f"model is {model!r}, expected the name of a spaCy pipeline or a spacy.Language"
        )
    if isinstance(model, Language):
        require(model)
        nlp = model
    else:
        nlp = load_model(model)
    if language not in (None, nlp.lang):
        raise ModelError(
            f"language {language!r}: the pipeline reads {nlp.lang!r}; "
            f"give one for {language!r} with --model (in Python, model=...)"
        )
    return nlp


def _readable(
    source: Source | Iterable[Source], nlp: Language, *, given: bool
) -> Iterator[Document]:
    documents, language = _sources(source), str(nlp.lang)
    return readers.check(documents, longest=LONGEST, language=language, given=given)


def _sources(source: Source | Iterable[Source]) -> Iterator[Document]:
    items = [source] if isinstance(source, str | Path | Document) else source
    if not isinstance(items, Iterable) or isinstance(items, Mapping | bytes):
        raise _no_source(items)
    return readers.keep_good(partial(_documents, item) for item in items)


def _documents(item: Source) -> Iterator[Document]:
    if isinstance(item, Document):
        yield item
    elif isinstance(item, Path):
        yield from readers.read(item)
    elif not isinstance(item, str):
        raise _no_source(item)
    elif readers.is_path(item):
        raise ArgumentError(
            f"{item!r} is a path, and a string is read as a text: give pathlib.Path({item!r})"
        )
    else:
        yield readers.from_text(item)


def _no_source(given: object) -> ArgumentError:
    hint = "; for a text with a title, make a Document(text, title=…)"
    return ArgumentError(
        f"{given!r:.80} is no source, expected a text, a pathlib.Path, an actorgraph.Document, or "
        f"several of these{hint if isinstance(given, Mapping) else ''}"
    )
