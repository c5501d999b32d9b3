"""What is looked for in the inventory."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Search:
    """What is looked for; equal searches find equal rows."""

    text: str = ""
    stages: tuple[int, ...] = ()
    level: str | None = None
    left_out: str | None = None
    is_overdue: bool | None = None
    payment_status: str | None = None
    link: str | None = None
    held: str | None = None
    longer_than: int | None = None
    is_idle: bool = False
    verified: str | None = None
    figure: str | None = None
    provider: str | None = None
    missing: str | None = None
    page: int = 1

    @property
    def parameters(self) -> dict[str, Any]:
        """The search as `search_services` takes it, without the page and what narrows it."""
        return {
            "text": self.text,
            "stages": self.stages,
            "level": self.level,
            "left_out": self.left_out,
            "is_overdue": self.is_overdue,
            "payment_status": self.payment_status,
            "link": self.link,
            "longer_than": self.longer_than,
        }

    @property
    def finer(self) -> dict[str, Any]:
        """What the finer filters ask for, by their names here."""
        names = ("payment_status", "link", "longer_than")
        return {name: getattr(self, name) for name in names} | self.narrowed_by

    @property
    def narrowed_by(self) -> dict[str, Any]:
        """What is asked of what stands beside the inventory, by the names of `narrow`."""
        names = ("held", "is_idle", "verified", "figure", "provider", "missing")
        return {name: getattr(self, name) for name in names}
