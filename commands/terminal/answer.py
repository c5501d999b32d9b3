"""What a command answers, and how it refuses."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Answer:
    """One command's answer: a JSON document, the same for people, and what went wrong.

    `code` is the exit code; a complaint without a code of its own makes it 1.
    """

    document: Mapping[str, Any] = field(default_factory=dict)
    text: str = ""
    complaint: str = ""
    code: int = 0

    @property
    def exit_code(self) -> int:
        """Return 0 for done, 1 for refused or found wrong."""
        return self.code or int(bool(self.complaint))


class Refused(Exception):
    """The command cannot be done: one sentence for the user, and a document where there is one."""

    def __init__(self, sentence: str, document: Mapping[str, Any] | None = None) -> None:
        super().__init__(sentence)
        self.document: Mapping[str, Any] = {"error": sentence} if document is None else document


class WrongUse(Exception):
    """The command was asked for in a way that cannot be meant: one sentence for the user."""


def say(words: str) -> None:
    """Write one line of words to standard error, where they never mix with an answer."""
    sys.stderr.write(words + "\n")
    sys.stderr.flush()
