"""Bring the second language's words up to date: take in what is new, list what is missing."""

from argparse import ArgumentParser, Namespace

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from commands.terminal.answer import Answer
from commands.terminal.extraction import extract, list_faults
from commands.terminal.options import add_json
from data.catalogue import LANGUAGES, find_file, read_messages


def add_arguments(parser: ArgumentParser) -> None:
    """Declare `--json`."""
    add_json(parser)


def run(args: Namespace) -> Answer:
    """Write every catalogue anew from the source, and say what a translator has left to do."""
    source = extract()
    left = {}
    for language in (name for name in LANGUAGES if name != "en"):
        catalogue = read_messages(language)
        update(catalogue, source)
        with find_file(language).open("wb") as lines:
            write_po(lines, catalogue, width=100, sort_output=True, include_lineno=False)
        left[language] = list(list_faults(catalogue, source))
    lines_left = "\n".join(line for faults in left.values() for line in faults)
    if lines_left:
        return Answer({"left": left}, complaint=f"{lines_left}\nFill these in under data/locale/.")
    return Answer({"left": left}, f"{len(source)} messages, every one translated.")


def update(catalogue: Catalog, source: Catalog) -> None:
    """Take in new messages without a translation, and let those go that are no longer ours."""
    told = {_name(each): each.string for each in catalogue}
    for name in filter(None, told):
        catalogue.delete(name)
    catalogue.obsolete.clear()
    for message in source:
        if message.id:
            words = told.get(_name(message))
            keeps = isinstance(words, str) is not message.pluralizable
            catalogue.add(message.id, words if keeps else None, locations=message.locations)


def _name(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]
