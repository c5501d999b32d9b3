"""Which agency takes payment through which provider, and how many services still wait."""

from dataclasses import dataclass
from typing import Final

import pandas as pd

from charts.matrix import Cell, Line
from metrics.payments import list_integration
from widgets.answers import ask
from widgets.language import _
from widgets.view import View

NONE_NAMED: Final = ""
EMPTY: Final = Cell(0, 0)


@dataclass(frozen=True)
class Integration:
    """Services online that charge, once for each provider that they name.

    `services`: service and agency, provider (empty where none is named), payment_status, is_served.
    """

    providers: tuple[str, ...]
    services: pd.DataFrame

    def count(self, provider: str) -> Cell:
        """Return how many services a provider serves, of those that name it."""
        return _count(self.services[self.services["provider"] == provider])

    def list_lines(self) -> list[tuple[str, Line]]:
        """Return code and line of each agency, most services waiting first."""
        sums = self.services.groupby(["code", "provider"])["is_served"].agg(["sum", "size"])
        cells = {key: Cell(int(part), int(whole)) for key, part, whole in sums.itertuples()}
        is_waiting = ~self.services["is_served"]
        waits = self.services[is_waiting].groupby("code")["service_id"].nunique().to_dict()
        agencies = self.services.drop_duplicates("code")
        lines = [
            (
                waits.get(code, 0),
                str(code),
                Line(str(name), [cells.get((code, each), EMPTY) for each in self.providers]),
            )
            for code, name in zip(agencies["code"], agencies["agency"], strict=True)
        ]
        lines.sort(key=lambda each: (-each[0], each[2].name))
        return [(code, line) for _waiting, code, line in lines]

    @property
    def most_awaited(self) -> str | None:
        """The provider for which most services wait; None where none waits."""
        named = [each for each in self.providers if each != NONE_NAMED]
        waiting = {each: self.count(each).whole - self.count(each).part for each in named}
        most = max(named, key=lambda each: waiting[each], default=None)
        return most if most is not None and waiting[most] else None


def _count(rows: pd.DataFrame) -> Cell:
    return Cell(int(rows["is_served"].sum()), len(rows))


def read_integration(view: View) -> Integration:
    """Return who is integrated with whom, of services online that charge a fee."""
    rows = list_integration(view.reading, view.as_of, view.scope)
    return Integration(_order_providers(view, rows["provider"]), rows)


def _order_providers(view: View, named: "pd.Series[str]") -> tuple[str, ...]:
    """Return the programme's providers, then any other that rows name, then none named."""
    known = [str(each) for each in view.settings.get("payment_providers") or ()]
    others = sorted(set(named) - {*known, NONE_NAMED})
    return (*known, *others, NONE_NAMED)


def name_provider(provider: str) -> str:
    """Return the provider as the screen writes it."""
    name = _(provider) if provider else _("None named")
    return name[:1].upper() + name[1:]


def find_integration(view: View) -> Integration:
    """Return the integration of a view's scope, worked out once."""
    return ask(view, read_integration)
