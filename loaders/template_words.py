"""The words of the standard workbook: its headings, and how to fill it in."""

from typing import Final

HEADINGS: Final = {
    "agency": "Agency",
    "service_code": "Service code",
    "service_name": "Service name",
    "parent_service": "Parent service",
    "category": "Category",
    "audience": "Audience",
    "channel": "Channel",
    "stage": "Stage",
    "stage_since": "Stage since",
    "started_on": "Started on",
    "planned_live_on": "Planned go live",
    "live_on": "Go live date",
    "maturity": "Maturity",
    "fee": "Fee (KES)",
    "payment_status": "Payment status",
    "payment_providers": "Payment providers",
    "url": "Link",
    "agency_verified_by": "Verified by",
    "agency_verified_on": "Verified on",
    "officer": "Officer",
    "blocker_kind": "Kind of blocker",
    "blocker": "Blocker",
    "next_action_on": "Next action on",
    "exempt": "Reason for exemption",
    "merged_into": "Merged into",
    "regression_reason": "Reason stage went back",
    "paperless": "Paperless",
    "days_promised": "Days promised",
    "approved_by": "Approved by",
    "remarks": "Remarks",
    "month": "Month",
    "provider": "Payment provider",
    "started": "Applications started",
    "completed_online": "Completed online",
    "completed_all": "Completed through all channels",
    "from_abroad": "From abroad",
    "collected": "Amount collected (KES)",
    "settled": "Amount settled (KES)",
    "unmatched": "Unmatched receipts (KES)",
    "days_taken": "Average days taken",
    "raised_by": "Raised by",
    "kind": "Kind of concern",
    "concern": "Concern",
    "services": "Services affected",
    "owner": "Owner",
    "raised_on": "Raised on",
    "due_on": "Due on",
    "answer": "Answer",
    "closed_on": "Closed on",
}

# Over the list of rows that have no officer; how many there are, and how many more.
UNOWNED: Final = (
    "Rows without an officer: {count}. Write who answers for each.",
    "Safu mlalo zisizo na afisa: {count}. Andika nani anawajibika kwa kila moja.",
)
UNOWNED_MORE: Final = ("And {count} more.", "Na nyingine {count}.")

READ_ME: Final = (
    (
        "One row is one service. Keep its code: by the code it is known from report to report.",
        "Safu mlalo moja ni huduma moja. Usibadilishe msimbo: huduma hutambulika kwa huo.",
    ),
    (
        "A service is Live once the public can use it. Write the day that was first so.",
        "Huduma ni Live umma unapoweza kuitumia. Andika siku ilipoanza kuwa hivyo.",
    ),
    (
        "Maturity says how much of it can be done online. Leave it empty where it is not known.",
        "Maturity inaeleza ni kiasi gani kinaweza kufanywa mtandaoni. Acha wazi kama haijulikani.",
    ),
    (
        "A tariff line, a size or a place is no service of its own: name its parent service.",
        "Ada, ukubwa au mahali si huduma pekee: taja huduma mama.",
    ),
    (
        "Dates are written 2023-03-10, months 2023-03, amounts in figures.",
        "Tarehe huandikwa 2023-03-10, miezi 2023-03, kiasi kwa tarakimu.",
    ),
    (
        "An empty cell says that there is nothing; a column that is deleted says nothing.",
        "Kisanduku kitupu kinasema hakuna; safu iliyofutwa haisemi chochote.",
    ),
    (
        "Columns may stand in any order, and your own columns may be added: they are not read.",
        "Safu zinaweza kuwa kwa mpangilio wowote, na unaweza kuongeza zako: hazisomwi.",
    ),
)
