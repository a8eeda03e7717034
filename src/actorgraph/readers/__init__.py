"""Files of many kinds, web addresses and texts to documents: one module per format.

What cannot be read raises ``InputError``. One of many is skipped instead, with a
``SkippedWarning`` that says so: one bad file does not hold up the others, and nothing is dropped
in silence.
"""

from actorgraph.readers.check import check
from actorgraph.readers.file import Columns, Options
from actorgraph.readers.files import STDIN, is_path, is_url, read, read_all
from actorgraph.readers.skipping import keep_good
from actorgraph.readers.text import from_text

__all__ = [
    "STDIN",
    "Columns",
    "Options",
    "check",
    "from_text",
    "is_path",
    "is_url",
    "keep_good",
    "read",
    "read_all",
]
