"""Time expressions and the days they mean: "on Thursday" in an article of 16 January 2026.

``find_times`` takes a text and gives its ``TimeExpression``s in order, in characters of the text.
``resolve`` takes one of them, the date of the document (or None) and the ``Tense`` of its verb, and
gives its first and last day (``Days``), or None where these cannot be known. Knows no spaCy.
"""

from actorgraph.dates.times import Days, Tense, TimeExpression, find_times, resolve

__all__ = ["Days", "Tense", "TimeExpression", "find_times", "resolve"]
