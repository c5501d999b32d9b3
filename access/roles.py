"""Rights, the persons who hold them, and the question that begins every write."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from data.sentence import mark, phrase


class Right(StrEnum):
    """What a person may be allowed to do."""

    VIEW = "view"
    SEND = "send"
    TAKE_BACK = "take back"
    REGISTER = "register"
    ADMINISTER = "administer"


NAMES: Final = {
    Right.VIEW: mark("view"),
    Right.SEND: mark("send"),
    Right.TAKE_BACK: mark("take back"),
    Right.REGISTER: mark("register"),
    Right.ADMINISTER: mark("administer"),
}


@dataclass(frozen=True, slots=True)
class Person:
    """Someone at the door: a key, the office that is shown, and what they may do.

    `agencies` limits sending to the codes in it; None means every agency.
    """

    key: str
    office: str
    rights: frozenset[Right]
    agencies: frozenset[str] | None = None

    def may(self, right: Right) -> bool:
        """Tell whether the person holds a right."""
        return right in self.rights


class NotAllowed(Exception):  # noqa: N818 - it is an answer to a person, not a fault of ours
    """A person asked for something that they have no right to."""

    def __init__(self, person: Person, right: Right) -> None:
        super().__init__(
            phrase(
                '{office} may not do this: it needs the right "{right}". '
                "Ask an administrator of the programme for it.",
                office=phrase(person.office),
                right=phrase(NAMES[right]),
            )
        )
        self.person = person
        self.right = right


# Until sign-in comes, whoever sits at this machine is this one person.
LOCAL_PERSON: Final = Person(key="local", office=mark("This machine"), rights=frozenset(Right))


def require(person: Person, right: Right) -> None:
    """Let the call go on only if the person holds the right; raises NotAllowed."""
    if not person.may(right):
        raise NotAllowed(person, right)
