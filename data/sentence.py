"""A sentence with figures in it: English as it stands, with what another language needs of it."""

from collections.abc import Mapping
from datetime import date

from babel.dates import format_date


class Sentence(str):
    """English words that remember their template and the values in it, to be said again.

    A value may be a sentence itself, or a day. Everywhere else it is a plain string: in JSON, in a
    table (of objects; a column of strings forgets the template), in a comparison.
    """

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, object]


def phrase(template: str, **values: object) -> Sentence:
    """Return a sentence of a template; the template is what the catalogues translate."""
    words = {name: write_value(value, "en_GB") for name, value in values.items()}
    sentence = Sentence(template.format_map(words))
    sentence.template, sentence.values = template, values
    return sentence


def write_value(value: object, locale: str) -> object:
    """Return a day as "30 June 2023", never broken; anything else as it is."""
    if not isinstance(value, date):
        return value
    words: str = format_date(value, "d MMMM yyyy", locale=locale)
    return words.replace(" ", "\N{NO-BREAK SPACE}")


def mark(words: str) -> str:
    """Mark words for the catalogues that are translated later, when they are shown."""
    return words
