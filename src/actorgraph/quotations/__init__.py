"""Quoted words, and who says them.

``find_quotations`` takes a parsed spaCy ``Doc`` and gives its ``Quotation``s in text order, in
tokens: what stands between the marks, and where they are named who says it and the word that says
so.
"""

from actorgraph.quotations.find import find_quotations

__all__ = ["find_quotations"]
