"""What the checks say of a cell, with fields by the names they have on screen."""

import re
from typing import Final

from loaders.findings import Finding
from loaders.retelling import retell
from widgets.field_words import FIELDS, name_field
from widgets.language import read_language

# What stands in quotation marks is the workbook's own, a heading such as "service_name" too.
FIELD: Final = re.compile(rf'(?<!["\w])({"|".join(one for one in FIELDS if "_" in one)})(?!["\w])')


def speak(finding: Finding) -> tuple[str, str]:
    """Return what was found and what to do, in the reader's language."""
    sentence, remedy = finding.speak(read_language())
    return name_fields(sentence), name_fields(remedy)


def speak_again(rule: str, message: str) -> str:
    """Return what was found, of a finding kept in the ledger, in the reader's language."""
    return name_fields(retell(rule, message, read_language()))


def name_fields(text: str) -> str:
    """Return a sentence in which fields have their screen names, "Went live" for live_on."""
    return FIELD.sub(lambda found: f"“{name_field(found[1])}”", text)
