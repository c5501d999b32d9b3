"""What is found wrong with the reference data: every fault at once, each with what to do."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: where it stands, what it is, what to do next."""

    where: str
    what: str
    remedy: str

    def __str__(self) -> str:
        """Return the fault as one line."""
        return f"{self.where}: {self.what}. {self.remedy}"


class ProgrammeInvalid(Exception):
    """The reference data cannot seed a ledger; holds every fault found."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        """Keep the faults and say them all."""
        self.faults = tuple(faults)
        listed = "\n".join(f"  {fault}" for fault in faults)
        thing = "thing is" if len(self.faults) == 1 else "things are"
        super().__init__(f"{len(self.faults)} {thing} wrong with the programme's data:\n{listed}")
