"""Backsliders: services live for 90 days or more that nobody used in three months."""

from widgets.answers import ask
from widgets.headings import show_header
from widgets.language import _
from widgets.listing import (
    link_agency,
    link_service,
    say_shown,
    show_list,
    write_month,
    write_number,
)
from widgets.parts import block, note, offer_csv
from widgets.payments.use import find_use, list_idle
from widgets.titles.payments import title_backsliders
from widgets.view import View

SHOWN = 10


def show_idle(view: View) -> None:
    """Show the backsliders; without reports of use nobody can be called one."""
    activation = ask(view, find_use).activation
    with block("idle"):
        if activation.numerator is None and activation.denominator:
            show_header(_("Whether services are used is not reported"))
            note(_(activation.reason or ""))
            return
        rows, settled_in = ask(view, list_idle), int(activation.denominator or 0)
        show_header(title_backsliders(len(rows), settled_in))
        if rows.empty:
            return
        shown = [
            {
                _("Service"): link_service(row),
                _("Days live"): write_number(row["days_live"]),
                _("Last used"): write_month(row["last_used_in"]),
                _("Last reported"): write_month(row["last_reported_in"]),
                _("Agency"): link_agency(row["agency"], row["code"]),
            }
            for row in rows.head(SHOWN).to_dict("records")
        ]
        show_list("idle", shown, _("Services live longest without use"))
        say_shown(len(shown), len(rows))
        offer_csv(rows, "backsliders", view)
