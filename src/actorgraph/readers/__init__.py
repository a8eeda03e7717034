"""Paths, standard input and texts to documents: one module per format.

What cannot be read raises ``InputError``. Inside a folder or an archive it is skipped instead,
with an ``InputWarning`` that says so: one bad file does not hold up the others, and nothing is
dropped in silence.
"""

from actorgraph.readers.check import check
from actorgraph.readers.files import is_path, read, read_stdin
from actorgraph.readers.text import from_text

__all__ = ["check", "from_text", "is_path", "read", "read_stdin"]
