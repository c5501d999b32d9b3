"""The second language: catalogues in locale/, read as they are written, never compiled."""

import gettext
import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from data.sentence import Sentence, write_value

LANGUAGES: Final = {"en": "English", "sw": "Kiswahili"}
LOCALES: Final = {"en": "en_GB", "sw": "sw_KE"}
FOLDER: Final = Path(__file__).parent / "locale"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The words of one language; `say` and `say_many` give English where a word is missing."""

    language: str
    messages: gettext.NullTranslations

    @property
    def locale(self) -> str:
        """Babel's name for the language as it is written in Kenya."""
        return LOCALES[self.language]

    def say(self, words: str) -> str:
        """Return our own words in this language; a sentence with the values that it came with."""
        if not words:
            return ""
        if not isinstance(words, Sentence):
            return self.messages.gettext(words)
        values = {name: self._say_value(value) for name, value in words.values.items()}
        return self.messages.gettext(words.template).format_map(values)

    def say_many(self, one: str, many: str, count: int) -> str:
        """Return the form of our words that fits a number; the caller fills the number in."""
        return self.messages.ngettext(one, many, count)

    def _say_value(self, value: object) -> object:
        return self.say(value) if isinstance(value, Sentence) else write_value(value, self.locale)


@cache
def open_catalogue(language: str) -> Catalogue:
    """Return the words of a language of LANGUAGES; raises KeyError for another."""
    if language == "en":
        return Catalogue(language, gettext.NullTranslations())
    compiled = io.BytesIO()
    write_mo(compiled, read_messages(language))
    compiled.seek(0)
    return Catalogue(language, gettext.GNUTranslations(compiled))


def find_file(language: str) -> Path:
    """Return where the words of a language are written: English, and its translation below."""
    return FOLDER / f"{language}.po"


def read_messages(language: str) -> Catalog:
    """Return a language's messages as they are written, with what they say about themselves."""
    locale = LOCALES[language]
    with find_file(language).open("rb") as lines:
        return read_po(lines, locale=locale)
