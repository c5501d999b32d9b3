"""Finer filters of the inventory: payment, link, concern, time in stage, use, tests."""

from collections.abc import Mapping
from typing import Any, Final

from metrics.concerns import count_held_up
from metrics.inventory import NOT_STATED
from metrics.narrowing import ANY, FAILS, MOVED, OLD, UNTESTED, WORKS
from metrics.payments_behind import (
    ELSEWHERE,
    IN_TIME,
    LATE,
    NONE_NAMED,
    OFF_GATEWAY,
    ON_GATEWAY,
    RECEIPTS,
    UNFINISHED,
    UNMATCHED,
    UNSETTLED,
    USED,
)
from metrics.quality import ASKED
from widgets import address
from widgets.answers import ask
from widgets.field_words import name_field
from widgets.filters import pick_one
from widgets.language import _, mark
from widgets.titles.wording import begin, write_days
from widgets.view import View

PAYMENT, LINK, HELD, DAYS, IDLE, VERIFIED = "payment", "link", "held", "days", "idle", "verified"
FIGURE, PROVIDER, MISSING = "figure", "provider", "missing"
FINER: Final = (PAYMENT, LINK, HELD, DAYS, IDLE, VERIFIED, FIGURE, PROVIDER, MISSING)
LINKS: Final = {
    "own_page": mark("To a page of its own"),
    "front_page": mark("Only to a front page"),
    "none": mark("No link"),
}
TESTS: Final = {
    WORKS: mark("Tested, works"),
    FAILS: mark("Tested, does not work"),
    UNTESTED: mark("Not tested"),
}
SAID: Final[Mapping[str, Mapping[str, str]]] = {
    LINK: {
        "own_page": mark("with a link of their own"),
        "front_page": mark("linked only to a front page"),
        "none": mark("without a link"),
    },
    FIGURE: {
        OLD: mark("longer in their stage than usual"),
        MOVED: mark("with a planned day that moved"),
        ON_GATEWAY: mark("charging and on the gateway"),
        OFF_GATEWAY: mark("charging and not on the gateway"),
        USED: mark("live for 90 days and used"),
        RECEIPTS: mark("with receipts"),
        UNSETTLED: mark("with money not settled"),
        UNMATCHED: mark("with receipts without an invoice"),
        ELSEWHERE: mark("completed in other ways too"),
        UNFINISHED: mark("started and not always completed"),
        IN_TIME: mark("served as promised"),
        LATE: mark("served later than promised"),
    },
    VERIFIED: {
        WORKS: mark("tested and working"),
        FAILS: mark("tested and not working"),
        UNTESTED: mark("not tested"),
    },
}
SPANS: Final = (30, 60, 90, 180, 365)
YES: Final = "1"


def list_kinds(view: View) -> list[str]:
    """Return the kinds of concern that hold something up, the most services first."""
    return [str(kind) for kind in count_held_up(view.reading, view.as_of, by="kind")["held_by"]]


def choose_finer(view: View) -> dict[str, Any]:
    """Draw the finer filters; return what they ask for but the days, by the names of `Search`."""
    kinds = ask(view, list_kinds)
    statuses = [str(one) for one in view.settings.get("payment_statuses") or ()]
    payments = {one: begin(_(one)) for one in (*statuses, NOT_STATED)}
    concerns = {ANY: _("Any concern")} | {kind: begin(_(kind)) for kind in kinds}
    payment = pick_one(PAYMENT, _("Payment status"), payments, key="services-payment")
    link = pick_one(LINK, _("Link"), _say(LINKS), key="services-link")
    held = pick_one(HELD, _("Held up by"), concerns, key="services-held")
    idle = pick_one(IDLE, _("Use"), {YES: _("Live for 90 days, not used")}, key="services-idle")
    verified = pick_one(VERIFIED, _("Link tested"), _say(TESTS), key="services-verified")
    figures = {each: begin(_(words)) for each, words in SAID[FIGURE].items()}
    figure = pick_one(FIGURE, _("Counted as"), figures, key="services-figure")
    return {
        "payment_status": payment,
        "link": link,
        "held": held,
        "is_idle": idle == YES,
        "verified": verified,
        "figure": figure,
    }


def choose_provider(view: View) -> str | None:
    """Draw the filter by payment provider; return the one asked for, NONE_NAMED for none."""
    known = [str(each) for each in view.settings.get("payment_providers") or ()]
    named = address.read(PROVIDER)
    others = [named] if named and named not in (*known, NOT_STATED) else []
    options = {each: begin(_(each)) for each in (*known, *others, NOT_STATED)}
    provider = pick_one(PROVIDER, _("Payment provider"), options, key="services-provider")
    return NONE_NAMED if provider == NOT_STATED else provider


def choose_missing() -> str | None:
    """Draw the filter by a field that is not stated; return the field asked for."""
    fields = {field: name_field(field) for field in ASKED}
    return pick_one(MISSING, _("Does not state"), fields, key="services-missing")


def choose_days() -> int | None:
    """Draw the filter by days in the stage; return how many are asked for."""
    days = pick_one(DAYS, _("In its stage for over"), _list_spans(), key="services-days")
    return int(days) if days else None


def _list_spans() -> dict[str, str]:
    """Return the spans offered, and the one that the address names by itself."""
    named = address.read_number(DAYS, 0)
    return {str(days): write_days(days) for days in sorted({*SPANS, named} - {0})}


def _say(words: Mapping[str, str]) -> dict[str, str]:
    return {key: _(shown) for key, shown in words.items()}


def say_finer(asked: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what the finer filters ask for, as the title says it."""
    said = []
    if asked["payment_status"]:
        said.append(_("payment {status}").format(status=_(asked["payment_status"])))
    said += _say_sort(asked, LINK)
    if asked["held"] == ANY:
        said.append(_("held up"))
    elif asked["held"]:
        said.append(_("held up by {kind}").format(kind=_(asked["held"])))
    if asked["longer_than"]:
        words = _("in their stage for over {days}")
        said.append(words.format(days=write_days(asked["longer_than"])))
    if asked["is_idle"]:
        said.append(_("live for 90 days and not used"))
    said += _say_sort(asked, FIGURE) + _say_provider(asked["provider"])
    if asked["missing"]:
        words = _("without “{field}” where it is asked")
        said.append(words.format(field=name_field(asked["missing"])))
    said += _say_sort(asked, VERIFIED)
    return tuple(said)


def _say_sort(asked: Mapping[str, Any], name: str) -> list[str]:
    return [_(SAID[name][asked[name]])] if asked[name] else []


def _say_provider(provider: str | None) -> list[str]:
    if provider is None:
        return []
    if provider == NONE_NAMED:
        return [_("without a payment provider")]
    return [_("paid through {provider}").format(provider=_(provider))]
