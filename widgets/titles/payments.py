"""Titles of the payments page: what takes payment, what came in, who waits for whom."""

from datetime import date

from widgets.language import _, ngettext, read_tongue
from widgets.money import write_money


def title_payments(integrated: int, charging: int, per_day: float | None) -> str:
    """Return how many services that charge are not on the gateway, and receipts a day."""
    if not charging:
        state = _("No service online is known to charge a fee")
    elif integrated >= charging:
        state = ngettext(
            "The one paid service online is on the gateway",
            "All {all} paid services online are on the gateway",
            charging,
        )
    else:
        state = ngettext(
            "{n} of {all} paid services online is not on the gateway",
            "{n} of {all} paid services online are not on the gateway",
            charging - integrated,
        )
    state = state.format(n=f"{charging - integrated:,}", all=f"{charging:,}")
    if per_day is None:
        return state
    return state + "; " + _("{money} a day comes in").format(money=write_money(per_day))


def title_receipts(on: date | None, now: float, before: float | None) -> str:
    """Return receipts a day in the latest month against the month before."""
    if on is None:
        return _("No receipts are reported yet")
    words = _("{money} a day in {month}")
    if before is not None and write_money(now) == write_money(before):
        words = _("{money} a day in {month}, as in the month before")
    elif before is not None and now > before:
        words = _("{money} a day in {month}, up from {before}")
    elif before is not None:
        words = _("{money} a day in {month}, down from {before}")
    return words.format(
        money=write_money(now),
        month=read_tongue().write_month(on),
        before=write_money(before or 0),
    )


def title_matrix(provider: str | None, waiting: int) -> str:
    """Return for which provider most services wait; None where none waits."""
    if provider is None or not waiting:
        return _("No service waits for a payment provider")
    words = ngettext(
        "Most wait for {provider}: {n} service",
        "Most wait for {provider}: {n} services",
        waiting,
    )
    return words.format(provider=provider, n=f"{waiting:,}")


def title_provider(provider: str, agencies: int, served: int, waiting: int) -> str:
    """Return what a provider serves and what waits for it."""
    if not served and not waiting:
        return _("No service that charges names {provider}").format(provider=provider)
    if not served:
        words = ngettext(
            "{provider} serves none yet; {waiting} service waits",
            "{provider} serves none yet; {waiting} services wait",
            waiting,
        )
        return words.format(provider=provider, waiting=f"{waiting:,}")
    state = ngettext(
        "{provider} serves {served} services of {n} agency",
        "{provider} serves {served} services of {n} agencies",
        agencies,
    ).format(provider=provider, served=f"{served:,}", n=f"{agencies:,}")
    if not waiting:
        return state + "; " + _("none waits")
    rest = ngettext("{n} waits for it", "{n} wait for it", waiting)
    return state + "; " + rest.format(n=f"{waiting:,}")


def title_gap(rows: int, apart: int) -> str:
    """Return how many months agency and payment firm state differently."""
    if not rows:
        return _("No payment firm has sent a statement")
    if not apart:
        return _("Agencies and payment firms state the same")
    words = ngettext(
        "{n} of {all} statements differs from the agency’s figure",
        "{n} of {all} statements differ from the agency’s figure",
        apart,
    )
    return words.format(n=f"{apart:,}", all=f"{rows:,}")


def title_backsliders(idle: int, settled_in: int) -> str:
    """Return how many services live for 90 days nobody used lately."""
    if not settled_in:
        return _("No service has been live for 90 days yet")
    if not idle:
        return _("Every service live for 90 days was used in the last three months")
    words = ngettext(
        "{n} of {all} services live for 90 days was not used in three months",
        "{n} of {all} services live for 90 days were not used in three months",
        idle,
    )
    return words.format(n=f"{idle:,}", all=f"{settled_in:,}")
