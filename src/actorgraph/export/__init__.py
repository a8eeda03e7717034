"""A graph to a file: one module per format, chosen by the file's suffix.

``check`` finds out before any work that a file cannot be written, ``write`` writes it whole or not
at all. A format is imported when it is used; one that needs a package of an extra says so.
"""

from actorgraph.export.formats import FORMATS, Format, format_of
from actorgraph.export.writing import check, write

__all__ = ["FORMATS", "Format", "check", "format_of", "write"]
