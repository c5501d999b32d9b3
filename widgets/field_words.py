"""Fields and their values as the reader reads them."""

from datetime import date, datetime
from typing import Any, Final

import pandas as pd

from widgets.language import _, mark, read_tongue
from widgets.stages import name_stages
from widgets.view import View

NOTHING: Final = "–"
NAMED: Final = ("channel", "payment_status", "payment_providers")

FIELDS: Final = {
    "ministry": mark("Ministry"),
    "state_department": mark("State department"),
    "agency": mark("Agency"),
    "service_code": mark("Service code"),
    "service_name": mark("Service"),
    "parent_service": mark("Variant of"),
    "category": mark("Category"),
    "audience": mark("For whom"),
    "channel": mark("Channel"),
    "stage": mark("Stage"),
    "stage_since": mark("In this stage since"),
    "started_on": mark("Onboarding began"),
    "planned_live_on": mark("Planned to go live"),
    "live_on": mark("Went live"),
    "maturity": mark("Maturity"),
    "fee": mark("Fee (KES)"),
    "payment_status": mark("Payment status"),
    "payment_providers": mark("Payment providers"),
    "url": mark("Link"),
    "agency_verified_by": mark("Agency says verified by"),
    "agency_verified_on": mark("Agency says verified on"),
    "officer": mark("Officer"),
    "blocker_kind": mark("Kind of blocker"),
    "blocker": mark("Blocker"),
    "next_action_on": mark("Next action"),
    "exempt": mark("Exempt, because"),
    "merged_into": mark("Merged into"),
    "regression_reason": mark("Why it went back"),
    "paperless": mark("Paperless"),
    "days_promised": mark("Days promised"),
    "approved_by": mark("Approved by"),
    "remarks": mark("Remarks"),
    "month": mark("Month"),
    "provider": mark("Payment provider"),
    "started": mark("Started"),
    "completed_online": mark("Completed online"),
    "completed_all": mark("Completed, all channels"),
    "from_abroad": mark("From abroad"),
    "collected": mark("Collected (KES)"),
    "settled": mark("Settled (KES)"),
    "unmatched": mark("Unmatched (KES)"),
    "days_taken": mark("Days taken"),
    "raised_by": mark("Raised by"),
    "kind": mark("Kind"),
    "concern": mark("Concern"),
    "services": mark("Services"),
    "owner": mark("Owner"),
    "raised_on": mark("Raised on"),
    "due_on": mark("Due on"),
    "answer": mark("Answer"),
    "closed_on": mark("Closed on"),
}


def name_field(name: str) -> str:
    """Return the screen word for a field; the name itself where it is unknown."""
    return _(FIELDS[name]) if name in FIELDS else name.replace("_", " ").capitalize()


def name_maturity_levels(view: View) -> dict[int, str]:
    """Return the programme's maturity levels by number."""
    levels = view.settings.get("maturity_levels") or ()
    return {int(level["number"]): _(str(level["name"])) for level in levels}


def word_value(view: View, name: str, value: Any) -> str:
    """Return a field's value in words; a dash where it is empty."""
    if _is_nothing(value):
        return NOTHING
    if name == "stage":
        return name_stages(view).get(int(value), str(int(value)))
    if name == "maturity":
        return f"{int(value)} {name_maturity_levels(view).get(int(value), '')}".strip()
    # The names that a programme begins with are translated; its own stand as it gave them.
    if name in NAMED and isinstance(value, str | list | tuple):
        return ", ".join(_(str(one)) for one in ([value] if isinstance(value, str) else value))
    return _word_plain(value)


def _is_nothing(value: Any) -> bool:
    """Tell an empty value: none, not a number, pandas' own nothing, or empty text."""
    return bool(value is None or (pd.api.types.is_scalar(value) and pd.isna(value)) or value == "")


def _word_plain(value: Any) -> str:
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return read_tongue().write_full_day(value)
    if isinstance(value, float | int):
        return f"{value:,.2f}".removesuffix(".00")
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or NOTHING
    return str(value)
