"""Spans that only look like names: what layout glued together or cut off."""

import re

from spacy.tokens import Span

from actorgraph import names

# The word of a caption glued to the name before it: `Ana DiazImage: Lima Press`.
CAPTION = re.compile(r"[a-z](?:Image|Photo|Picture|Credit|File|Caption|Video)s?$")


def is_malformed(span: Span) -> bool:
    """Whether ``span`` is no name: a caption in it (`Ana DiazImage`), a bracket that nothing closes
    (`Electoral Vote(s`), or a score (`Chile 1`).
    """
    text = span.text
    if text.count("(") != text.count(")") or text.count("[") != text.count("]"):
        return True
    if any(CAPTION.search(token.text) for token in span):
        return True
    score = len(span) > 1 and span[-1].text.isdigit() and len(span[-1]) <= len("10")
    return score and names.country_of(span[:-1].text) is not None
