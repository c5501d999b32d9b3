"""What is said of a service beside its stage: fee, payment, channel, link, offices, blockers."""

import re
from datetime import date, timedelta
from random import Random
from typing import Final

from sample.agencies import Agency
from sample.moments import AFTERWARDS, BASELINE_ON, CONSOLIDATED, STALE
from sample.services import Particulars, Service
from sample.vocabulary import read_vocabulary
from sample.wording import read_wording

INTEGRATED: Final = ("settling", "reconciled")
UNDATED_SHARE: Final = 0.013
UPGRADED_SHARE: Final = 0.045
# Who runs a portal of its own, linked from e-Citizen.
OWN_PORTALS: Final = ("KRA", "KENTRADE", "KIPI", "HELB", "KUCCPS", "UON", "JKUAT", "NHIF", "KEBS")


def describe(agency: Agency, service: Service, rng: Random) -> None:
    """Give a service its particulars; what counts for the tally is already decided by `short`."""
    wording, vocabulary = read_wording(), read_vocabulary()
    said = service.particulars = Particulars(audience=rng.choice(wording["audiences"]))
    said.officer = rng.choice(wording["officers"][service.kind])
    said.fee = rng.choice(vocabulary["fees"][service.kind])
    said.maturity = rng.choices((3, 4), (3, 2))[0]
    said.channel = _choose_channel(agency, service, rng)
    if service.short == "below":
        said.maturity = rng.choices((1, 2), (1, 3))[0]
    elif service.short == "unknown":
        said.maturity = None
    said.maturity_before = rng.choice((0, 1, 1, 2, None))
    said.payment_status = _choose_payment(said.fee, service.history.live_on, rng)
    if said.payment_status in (*INTEGRATED, "own paybill"):
        said.payment_providers = _choose_providers(said.fee, rng)
    said.url = _make_link(agency, service, rng)
    said.verified_by = rng.choice(wording["verifiers"]) if rng.random() < 0.3 else None
    said.verified_after = rng.randint(3, 60)
    said.paperless = rng.choice((True, True, False, None))
    said.days_promised = rng.choice((1, 2, 3, 5, 7, 10, 14, 21, 30, None))
    said.remarks = rng.choice(wording["remarks"]) if rng.random() < 0.15 else None
    _block(said, rng)
    if service.role == "exempt":
        service.exempt = rng.choice(wording["exempt"])
    if service.history.left_on and service.history.left_to < 6:
        said.reason = rng.choice(wording["gone_back"])
    if service.is_online and service.role == "unit" and not service.is_split:
        _leave_unsaid(agency, service, rng)


def _block(said: Particulars, rng: Random) -> None:
    """Let something hold up one in five, to be told while it is being onboarded."""
    if rng.random() < 0.2:
        blockers = read_wording()["blockers"]
        said.blocker_kind = rng.choice(list(blockers))
        said.blocker = rng.choice(blockers[said.blocker_kind])
        said.next_action_in = rng.choice((-3, 4, 7, 10, 14, 21, None))


def _leave_unsaid(agency: Agency, service: Service, rng: Random) -> None:
    """Let some tell no go-live date, and some a maturity that counts only from a later report."""
    history = service.history
    if history.live_on <= BASELINE_ON:
        return
    draw = rng.random()
    is_early = history.live_on < CONSOLIDATED[0].reported_on - timedelta(days=7)
    if draw < UNDATED_SHARE:
        history.is_dated = False
    elif draw < UPGRADED_SHARE and is_early and agency.code not in STALE + AFTERWARDS:
        reports = agency.reports[max(1, history.first_listed + 1) :]
        history.upgraded_on = rng.choice(reports)


def _choose_channel(agency: Agency, service: Service, rng: Random) -> str:
    if service.short == "channel":
        return "own portal only"
    is_linked = rng.random() < (0.6 if agency.code in OWN_PORTALS else 0.1)
    return "own portal linked" if is_linked else "e-Citizen"


def _choose_payment(fee: int, live_on: date, rng: Random) -> str:
    """Return the status once live; what is not yet live tells less (see `rows`)."""
    if not fee:
        return "not applicable"
    age = 1 if live_on < CONSOLIDATED[0].reported_on else 0
    return rng.choices(
        ("reconciled", "settling", "own paybill", "initiated", "none"),
        (30 + 20 * age, 44 - 10 * age, 12, 8 - 4 * age, 6 - 3 * age),
    )[0]


def _choose_providers(fee: int, rng: Random) -> tuple[str, ...]:
    chances = {"Airtel Money": 0.35, "T-Kash": 0.1, "card": 0.3, "bank transfer": fee / 40_000}
    others = [name for name, chance in chances.items() if rng.random() < chance]
    return ("M-Pesa", *others)


def _make_link(agency: Agency, service: Service, rng: Random) -> str | None:
    """Return a link under a reserved ending, so that it leads nowhere real."""
    draw = rng.random()
    front = f"https://{agency.code.lower()}.ecitizen.example/"
    if draw < 0.07:
        return None
    if draw < 0.3:
        return front
    return front + re.sub("[^a-z0-9]+", "-", service.name.lower()).strip("-")
