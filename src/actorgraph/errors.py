"""Every error that actorgraph raises on purpose.

    ActorgraphError
    ├── InputError       something that was to be read cannot be: missing, empty, binary, malformed
    ├── ModelError       the spaCy pipeline is not installed or lacks a component
    ├── OntologyError    an ontology or lexicon file does not hold what it should
    ├── JudgementError   a judgements file cannot be read or contradicts itself
    ├── WorkerError      a process that reads documents was ended from outside
    ├── StoreError       a store cannot be opened, read or written
    ├── ExportError      a graph cannot be written in the way that was asked for
    └── ArgumentError    (also a ValueError) a function was given something else than it expects
        └── ActorNotFoundError   (also a LookupError) no actor, or more than one, has that name

    InputWarning         (a warning) part of the input was skipped or changed
    └── SkippedWarning   a document that was asked for could not be read and was left out

A message is one line: what was given, what was expected, what to do.
"""


class ActorgraphError(Exception):
    """Base of all errors that actorgraph raises on purpose."""

    def __init__(self, message: object = "") -> None:
        # What a message names (a path, an id in a file of others) may hold ends of lines.
        super().__init__(" ".join(filter(None, str(message).splitlines())))


class InputError(ActorgraphError):
    """Something that was to be read cannot be read."""


class ModelError(ActorgraphError):
    """The spaCy pipeline cannot be loaded or lacks what actorgraph needs."""


class OntologyError(ActorgraphError):
    """An ontology or lexicon file does not hold what it should."""


class ExportError(ActorgraphError):
    """A graph cannot be written in the way that was asked for."""


class WorkerError(ActorgraphError):
    """A process that reads documents was ended from outside."""


class ArgumentError(ActorgraphError, ValueError):
    """A function was given something else than it expects."""


class ActorNotFoundError(ArgumentError, LookupError):
    """No actor of the graph has the name that was given, or more than one has."""


class StoreError(ActorgraphError):
    """A store cannot be opened, read or written."""


class InputWarning(UserWarning):
    """Part of the input was skipped or changed; the message says which and why."""


class SkippedWarning(InputWarning):
    """A document that was asked for could not be read and was left out, the others were not."""


class JudgementError(ActorgraphError):
    """A judgements file cannot be read or contradicts itself."""
